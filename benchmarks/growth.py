"""How the costs of check, report and up to date grow with the data: ``python -m benchmarks.growth``.

The project's own data are copied with more areas: districts that every province has as many of as it takes.
What a report of one province reads stays the same, so that what grows is what the mere size costs.
"""

from __future__ import annotations

import argparse
import csv
import io
import os
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.metering import Cost, measure
from benchmarks.ways import AREA, BIN, PERIOD, ROOT
from lc_indicators.catalogue.load import VARIABLE
from lc_indicators.files import CACHE

#: Observations, in thousands.
SIZES = (27, 300, 1000)

HEAD = ("observations", "check", "first look", "report", "up to date", "peak MiB")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a row a size: processor seconds of each command, and memory of the report."""
    parser = argparse.ArgumentParser(prog="growth", description=__doc__.partition("\n")[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="thousands of observations")
    chosen = parser.parse_args(arguments)
    print(f"| {' | '.join(HEAD)} |\n|{'--:|' * len(HEAD)}")
    for size in chosen.sizes:
        with tempfile.TemporaryDirectory(prefix="lc-growth-") as folder:
            print(_row(Path(folder), size * 1000), flush=True)
    return 0


def _row(folder: Path, size: int) -> str:
    data = folder / "data"
    found = grow(ROOT / "data", data, size=size)
    shutil.copytree(ROOT / "notebooks", folder / "notebooks")
    environment = {**os.environ, VARIABLE: str(data)}

    def cost(*words: str, cache: str = "cache") -> Cost:
        command = [str(BIN / "lc-indicators"), *words]
        return measure(command, cwd=folder, environment={**environment, CACHE: f"{folder}/{cache}"})

    check = cost("check", cache="other")
    look = cost("list", "indicators")
    wanted = ("report", "--quiet", "--area", AREA, "--period", PERIOD, "--language", "vi")
    report = cost(*wanted)
    cost(*wanted)  # That the data of now are those of before is noted.
    standing = cost(*wanted)
    seconds = [f"{one.processor:.2f}" for one in (check, look, report, standing)]
    return f"| {found:,} | {' | '.join(seconds)} | {report.peak:.0f} |"


def grow(source: Path, data: Path, *, size: int) -> int:
    """Copy a data package and add districts until it has *size* observations; return how many it has."""
    shutil.copytree(source, data)
    tables = {path: _read(path) for path in sorted(data.glob("observations/*.csv"))}
    lines = (data / "areas.csv").read_text(encoding="utf-8").splitlines()
    cells = [line.split(",") for line in lines]
    # Each with the days on which it is there: so long are its districts.
    provinces = {one[0]: ",".join(one[5:]) for one in cells if one[3:4] == ["province"]}
    count, number, areas = sum(len(rows) for _, _, rows in tables.values()), 0, []
    own = {path: [row for row in rows if row["area"] in provinces] for path, (_, _, rows) in tables.items()}
    while count < size:
        number += 1
        areas += [
            f"{one}-G{number},Vùng {number} {one},Area {number} {one},district,{one},{days}"
            for one, days in provinces.items()
        ]
        for path, rows in own.items():
            more = [{**row, "area": f"{row['area']}-G{number}"} for row in rows][: size - count]
            tables[path][2].extend(more)
            count += len(more)
    for path, (comment, header, rows) in tables.items():
        _write(path, comment, header, rows=rows)
    (data / "areas.csv").write_text("\n".join([*lines, *sorted(areas), ""]), encoding="utf-8")
    return count


def _read(path: Path) -> tuple[str, Sequence[str], list[dict[str, str]]]:
    comment, _, text = path.read_text(encoding="utf-8").partition("\n")
    reader = csv.DictReader(io.StringIO(text))
    rows = list(reader)
    return comment, reader.fieldnames or (), rows


def _write(path: Path, comment: str, header: Sequence[str], *, rows: Sequence[Mapping[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(f"{comment}\n")
        writer = csv.DictWriter(file, header, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    raise SystemExit(main())

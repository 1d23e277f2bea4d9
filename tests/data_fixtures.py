"""A small data package, trimmed from the project's own, for tests to spoil."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

from lc_indicators.catalogue.checks.all_checks import read_package_rows
from lc_indicators.catalogue.checks.data_finding import DataFinding
from lc_indicators.catalogue.checks.package_rows import PackageRows
from tests.lai_chau import DATA

AREAS = {"VN", "VN-R2", "VN-01"}
INDICATORS = {
    "grdp_per_capita",
    "movement_poor_agencies_with_plan",
    "movement_poor_plan",
    "poverty_rate_gso",
    "poverty_rate_molisa_2016",
}
MOVEMENTS = {"poor"}

#: Observations of many places and the import's files: a small package does without.
LEFT_OUT = ("imports/", "observations/gso_", "observations/monthly_", "observations/nsdp_")
KEPT = {"observations/gso_copy.csv", "observations/gso_poverty_rate.csv"}

Row = dict[str, str]


def _is_of_series(row: Row) -> bool:
    return row["area"] == "VN-01" and row["indicator"] in INDICATORS


#: File -> which rows stay; files that are not named stay whole, sources are those that the others cite.
STAYS: dict[str, Callable[[Row], bool]] = {
    "areas.csv": lambda row: row["area"] in AREAS,
    "successions.csv": lambda row: {row["area"], row["successor"]} <= AREAS,
    "indicators.csv": lambda row: row["indicator"] in INDICATORS,
    "derivations.csv": _is_of_series,
    "targets.csv": _is_of_series,
    "tiles.csv": lambda row: row["area"] in AREAS,
    "events.csv": lambda row: row["area"] in AREAS,
    "movements.csv": lambda row: row["movement"] in MOVEMENTS,
    **{path.relative_to(DATA).as_posix(): _is_of_series for path in DATA.glob("[oc]*s/*.csv")},
}


def small_package(folder: Path) -> Path:
    """Write a small and sound data package to *folder* and return it."""
    for file, text in _texts().items():
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    (folder / "schemas").mkdir(exist_ok=True)
    for path in DATA.glob("schemas/*.json"):
        shutil.copy(path, folder / "schemas" / path.name)
    descriptor = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
    descriptor["resources"] = [one for one in descriptor["resources"] if _is_kept(one["path"])]
    text = json.dumps(descriptor, ensure_ascii=False, indent=2)
    (folder / "datapackage.json").write_text(f"{text}\n", encoding="utf-8", newline="")
    return folder


def _is_kept(file: str) -> bool:
    return file in KEPT or not file.startswith(LEFT_OUT)


@cache
def _texts() -> dict[str, str]:
    files = {path.relative_to(DATA).as_posix(): path for path in sorted(DATA.rglob("*.csv"))}
    files = {file: path for file, path in files.items() if _is_kept(file)}
    rows = {file: [row for row in _rows(path) if STAYS.get(file, bool)(row)] for file, path in files.items()}
    cited = {
        row["source"]
        for file, kept in rows.items()
        if file != "sources.csv"
        for row in kept
        if "source" in row
    }
    rows["sources.csv"] = [row for row in rows["sources.csv"] if row["source"] in cited]
    return {file: _text(path, rows[file]) for file, path in files.items()}


def _rows(path: Path) -> list[Row]:
    _, _, body = path.read_text(encoding="utf-8").partition("\n")
    return list(csv.DictReader(io.StringIO(body, newline="")))


def _text(path: Path, rows: list[Row]) -> str:
    introduction, header, *_ = path.read_text(encoding="utf-8").split("\n")
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, header.split(","), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return f"{introduction}\n{text.getvalue()}"


def in_languages(folder: Path, **languages: str) -> Path:
    """Give the texts of a package other languages, each with the words of one that they have: ``fr="en"``."""
    old = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))["languages"]
    for path in sorted(folder.rglob("*.csv")):
        rows = [
            {name: row[cell] for column in row for name, cell in _spoken(column, old, languages)}
            for row in _rows(path)
        ]
        introduction, header, *_ = path.read_text(encoding="utf-8").split("\n")
        names = [name for column in header.split(",") for name, _ in _spoken(column, old, languages)]
        text = io.StringIO(newline="")
        writer = csv.DictWriter(text, names, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        path.write_text(f"{introduction}\n{text.getvalue()}", encoding="utf-8", newline="")
    for path in folder.glob("schemas/*.json"):
        schema = json.loads(path.read_text(encoding="utf-8"))
        schema["fields"] = [
            {**field, "name": name}
            for field in schema["fields"]
            for name, _ in _spoken(field["name"], old, languages)
        ]
        path.write_text(json.dumps(schema, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    descriptor = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    descriptor["languages"] = list(languages)
    text_of_it = json.dumps(descriptor, ensure_ascii=False, indent=2)
    (folder / "datapackage.json").write_text(f"{text_of_it}\n", encoding="utf-8", newline="")
    return folder


def _spoken(column: str, old: Iterable[str], languages: dict[str, str]) -> list[tuple[str, str]]:
    """Return what a column of a text becomes, each with the column that its words stand in."""
    found = re.fullmatch(rf"(\w+)_({'|'.join(old)})(_one|_other)?", column)
    if not found:
        return [(column, column)]
    name, own, plural = found.groups(default="")
    return [(f"{name}_{new}{plural}", column) for new, like in languages.items() if like == own]


def edit(folder: Path, file: str, *, old: str, new: str) -> int:
    """Replace the one place where *old* stands in a file, and return its line."""
    path = folder / file
    text = path.read_text(encoding="utf-8")
    if text.count(old) != 1:
        message = f"{old!r} stands {text.count(old)} times in {file}"
        raise ValueError(message)
    path.write_text(text.replace(old, new), encoding="utf-8", newline="")
    return text[: text.index(old)].count("\n") + 1


def set_cell(folder: Path, file: str, *, row: str, column: str, cell: str) -> int:
    """Set one cell of the row whose cells begin like *row* (``a,b,c``), and return its line."""
    path = folder / file
    introduction, _, body = path.read_text(encoding="utf-8").partition("\n")
    header, *rows = list(csv.reader(io.StringIO(body, newline="")))
    key = row.split(",")
    [found] = [number for number, cells in enumerate(rows) if cells[: len(key)] == key]
    rows[found][header.index(column)] = cell
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows([header, *rows])
    path.write_text(f"{introduction}\n{text.getvalue()}", encoding="utf-8", newline="")
    return found + 3


def append(folder: Path, file: str, line: str) -> int:
    """Add a line to a file, and return its number."""
    path = folder / file
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}{line}\n", encoding="utf-8", newline="")
    return text.count("\n") + 1


def found(folder: Path, check: Callable[[PackageRows], Iterable[DataFinding]]) -> list[str]:
    """Return what one check finds in a package whose files can be read, a line each."""
    package, findings = read_package_rows(folder)
    if findings:
        message = f"{findings[0]}"
        raise ValueError(message)
    return sorted(map(str, check(package)))

"""Observations to a file of the data package: the same rows give the same bytes."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

from lc_indicators.catalogue import tables
from lc_indicators.catalogue.loading import PACKAGE
from lc_indicators.catalogue.pxweb.importing import Imported, Row
from lc_indicators.catalogue.pxweb.mapping import Mapping
from lc_indicators.errors import OutputError, TableRefusedError
from lc_indicators.files import write_whole

COLUMNS = (
    "indicator", "area", "period", "printed", "notation", "value", "qualifier", "status", "reference_date",
    "source", "place_vi", "place_en", "note",
)  # fmt: skip


def write_observations(imported: Imported, folder: Path) -> Path:
    """Write the observations of one table to their file, list it in the package, and return its path.

    Raises
    ------
    TableRefusedError
        An observation stands in another file already.
    OutputError
        The file cannot be written.
    """
    path = folder / "observations" / f"{imported.mapping.table}.csv"
    _refuse_known(imported.rows, path)
    try:
        _replace(path, _text(imported).encode())
        _list(imported.mapping, folder)
    except OSError as error:
        raise OutputError(str(path), error.strerror or str(error)) from error
    return path


def _text(imported: Imported) -> str:
    text = io.StringIO(newline="")
    text.write(
        f"# observations; {imported.mapping.note}; made by `lc-indicators import pxweb`, not by hand\n"
    )
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(imported.rows)
    return text.getvalue()


def _key(row: Row) -> str:
    return ":".join(row[name] for name in ("indicator", "area", "period", "source"))


def _refuse_known(rows: tuple[Row, ...], path: Path) -> None:
    keys = {_key(row) for row in rows}
    for other in sorted(path.parent.glob("*.csv")):
        if other != path:
            for line, row in tables.read_rows(other):
                if _key(row) in keys:
                    raise TableRefusedError(f"{_key(row)} stands in {other.name}:{line} already")


def _list(mapping: Mapping, folder: Path) -> None:
    path = folder / PACKAGE
    descriptor: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    resources = descriptor["resources"]
    file = f"observations/{mapping.table}.csv"
    if any(resource["path"] == file for resource in resources):
        return
    places = [
        place for place, resource in enumerate(resources) if resource["path"].startswith("observations/")
    ]
    like = resources[places[-1]]
    name = f"observations-{mapping.table.replace('_', '-')}"
    resources.insert(places[-1] + 1, {**like, "name": name, "title": mapping.title, "path": file})
    _replace(path, (json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n").encode())


def _replace(path: Path, content: bytes) -> None:
    path.parent.mkdir(exist_ok=True)
    write_whole(path, content, mode=0o644)

"""Write the observations of an imported table to a file of the data package.

The same rows give the same bytes.
"""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

from lc_indicators.catalogue import data_tables
from lc_indicators.catalogue.importers.to_observations import DATED, Imported, Row, key_of
from lc_indicators.errors import OutputError, TableRefusedError
from lc_indicators.files import write_whole
from lc_indicators.settings.data_languages import PACKAGE

#: Columns of a file of observations, before that of the place in each language and the note.
_COLUMNS = (
    "indicator", "area", "period", "printed", "notation", "value", "qualifier", "status", "reference_date",
    "source",
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
        _list(imported, folder)
    except OSError as error:
        raise OutputError(str(path), error.strerror or str(error)) from error
    return path


def _text(imported: Imported) -> str:
    text = io.StringIO(newline="")
    made = f"made by `lc-indicators import {imported.form}`, not by hand"
    text.write(f"# observations; {imported.mapping.note}; {made}\n")
    places = (name for name in imported.rows[0] if name.startswith("place_"))
    columns = (*_COLUMNS, *places, "note", *(DATED if _is_dated(imported) else ()))
    writer = csv.DictWriter(text, columns, restval="", extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(imported.rows)
    return text.getvalue()


def _is_dated(imported: Imported) -> bool:
    return any(row.get(name) for row in imported.rows for name in DATED)


def _refuse_known(rows: tuple[Row, ...], path: Path) -> None:
    keys = {key_of(row) for row in rows}
    for other in sorted(path.parent.glob("*.csv")):
        if other != path:
            for line, row in data_tables.read_rows(other):
                if key_of(row) in keys:
                    raise TableRefusedError(f"{key_of(row)} stands in {other.name}:{line} already")


def _list(imported: Imported, folder: Path) -> None:
    """List the file behind the last one with the same columns; where there is none, it stays unlisted."""
    mapping, dated = imported.mapping, _is_dated(imported)
    path = folder / PACKAGE
    descriptor: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    resources = descriptor["resources"]
    file = f"observations/{mapping.table}.csv"
    if any(resource["path"] == file for resource in resources):
        return
    places = [
        place
        for place, resource in enumerate(resources)
        if resource["path"].startswith("observations/") and ("vintage" in str(resource["schema"])) == dated
    ]
    if not places:
        return
    like = resources[places[-1]]
    name = f"observations-{mapping.table.replace('_', '-')}"
    resources.insert(places[-1] + 1, {**like, "name": name, "title": mapping.title, "path": file})
    _replace(path, (json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n").encode())


def _replace(path: Path, content: bytes) -> None:
    path.parent.mkdir(exist_ok=True)
    write_whole(path, content, mode=0o644)

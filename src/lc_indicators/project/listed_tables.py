"""List tables of a data folder that its descriptor does not name, with schemas in its languages."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from pathlib import Path

from lc_indicators.catalogue.checks.data_package import DESCRIPTOR
from lc_indicators.catalogue.checks.package_rows import TABLES
from lc_indicators.files import write_whole
from lc_indicators.project.package_tables import DataPackage, resource_of, schema_of
from lc_indicators.settings.data_languages import languages_named

#: A table of observations with these columns has those of their lives, too.
_LIVES = frozenset({"published_on", "stage"})


def list_tables(folder: Path, *, within: Sequence[str] = ("",)) -> list[str]:
    """Add the tables of *folder* that are in no resource to its descriptor, and return their paths.

    *within* are the folders whose tables are meant, all by default.
    A schema that lies there already stays as it is.
    """
    path = folder / DESCRIPTOR
    package = json.loads(path.read_text(encoding="utf-8"))
    listed = [one["path"] for one in package["resources"]]
    files = (file for pattern, _ in TABLES.values() for file in folder.glob(pattern))
    found = {file.relative_to(folder).as_posix() for file in files} - set(listed)
    added = sorted(file for file in found if file.startswith(tuple(within)))
    known = DataPackage(package.get("title", ""), languages_named(folder))
    known.tables = {file: ("", []) for file in (*listed, *added)}
    for file in added:
        name = "observation-vintage" if _has_lives(folder / file) else schema_of(file)
        schema = folder / "schemas" / f"{name}.json"
        if not schema.is_file():
            write_whole(schema, known.schema_text(name).encode())
        package["resources"].append({**resource_of(file), "schema": f"schemas/{name}.json"})
    if added:
        write_whole(path, f"{json.dumps(package, ensure_ascii=False, indent=2)}\n".encode())
    return added


def _has_lives(file: Path) -> bool:
    lines = file.read_text(encoding="utf-8").splitlines()[1:2]
    return {*next(csv.reader(lines), [])} >= _LIVES

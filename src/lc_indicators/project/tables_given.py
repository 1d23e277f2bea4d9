"""Read the tables that a new project begins with, and the areas that they name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from lc_indicators.catalogue.importers.areas import Places
from lc_indicators.catalogue.importers.own_columns import AREA_NAME
from lc_indicators.catalogue.importers.source_table import SourceTable
from lc_indicators.catalogue.importers.tables_in_file import first_names, tables_in
from lc_indicators.errors import ParameterError, TableRefusedError
from lc_indicators.project.given_areas import GivenArea, code_of

#: A code before a name: "01001 Alegría-Dulantzi".
_CODED = re.compile(r"(?P<code>[A-Z]{0,3}[0-9][0-9A-Z.-]*)\s+(?P<name>\D.*)")

#: So many names of areas are shown.
_SHOWN = 4


def named_areas(files: Sequence[Path], said: list[str]) -> list[GivenArea]:
    """Return the areas that tables name, with the codes that stand before their names.

    What is taken for areas though no table says so is added to *said*.

    Raises
    ------
    ParameterError
        A file cannot be read.
    """
    found = [area for file in files for area in _named_in(file, said)]
    return list({area.code: area for area in reversed(found)}.values())[::-1]


def _named_in(file: Path, said: list[str]) -> list[GivenArea]:
    """Return the areas that a file names: in a column of its own, else at the head of its rows."""
    try:
        tables = read_tables(file, [])
        called = {cell.name: cell.words.get(AREA_NAME) or cell.name for one in tables for cell in one.cells}
        return [
            GivenArea(name, {"": called[name]}) if is_export(one) else _area(name)
            for one in tables
            for name in one.unknown
        ]
    except ParameterError:
        found = first_names(file.read_bytes()) if file.is_file() else []
        if not found:
            raise
        # Where they are no areas after all, the table says what is wrong with it.
        read_tables(file, [_area(name) for name in found])
        more = ", …" if len(found) > len(found[:_SHOWN]) else ""
        said.append(f"areas.csv: what rows of {file} begin with: {', '.join(found[:_SHOWN])}{more}")
        return [_area(name) for name in found]


def _area(name: str) -> GivenArea:
    coded = _CODED.fullmatch(name)
    return GivenArea(coded["code"], {"": coded["name"]}) if coded else GivenArea(code_of(name), {"": name})


def read_tables(file: Path, areas: Sequence[GivenArea]) -> list[SourceTable]:
    """Return the tables of a file; ParameterError says why there is none that can be read."""
    names = [(name, one.code) for one in areas for name in one.names.values()]
    places = Places(names, {one.code: one.kind for one in areas})
    try:
        found = tables_in(file.read_bytes(), places)
    except TableRefusedError as error:
        raise ParameterError(f"{file}: {error.reason}.") from None
    except OSError as error:
        raise ParameterError(f"{file} cannot be read: {error.strerror}.") from None
    tables = [one for one in found if isinstance(one, SourceTable)]
    refused = next((one for one in found if isinstance(one, TableRefusedError)), None)
    if refused and not tables:
        raise ParameterError(f"{file}: {refused.reason}.")
    return tables


def is_export(table: SourceTable) -> bool:
    """Return whether a table is an export of this library: its codes are those of a project."""
    return all(cell.own_indicator for cell in table.cells)

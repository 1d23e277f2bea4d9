"""Read all tables of a file: its format by name or by what is in it, each table as the importer takes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from lc_indicators.catalogue.importers.areas import Places
from lc_indicators.catalogue.importers.column_words import is_called
from lc_indicators.catalogue.importers.cube import Cube
from lc_indicators.catalogue.importers.cube_table import table_of_cube
from lc_indicators.catalogue.importers.formats import FORMATS, recognised
from lc_indicators.catalogue.importers.grid import Grid
from lc_indicators.catalogue.importers.printed_cells import is_value
from lc_indicators.catalogue.importers.read_table import table_of
from lc_indicators.catalogue.importers.source_table import SourceTable
from lc_indicators.catalogue.importers.table_labels import whole
from lc_indicators.catalogue.kind_words import folded
from lc_indicators.errors import TableRefusedError


@dataclass(frozen=True)
class Told:
    """What a person says of a table."""

    #: How its figures are to be read; "" to find it out.
    notation: str = ""
    #: The code of the area of all figures, where the table names none.
    area: str = ""


def tables_in(
    content: bytes, places: Places, *, form: str = "", told: Callable[[str], Told] = lambda _: Told()
) -> list[SourceTable | TableRefusedError]:
    """Return the tables of a file; in the place of one that cannot be read soundly, why.

    Parameters
    ----------
    content : bytes
        The file.
    places : Places
        The areas that its tables may name.
    form : str, optional
        The name of its format, one of ``FORMATS``; by default it is recognised.
    told : callable, optional
        Returns what is known of the table of a title; by default nothing.

    Raises
    ------
    TableRefusedError
        The file cannot be read, or has no table.
    """
    found = FORMATS[form] if form else recognised(content)
    tables: list[SourceTable | TableRefusedError] = []
    for one in found.read(content):
        try:
            tables.append(
                one if isinstance(one, TableRefusedError) else _table_of(one, places, told(one.title))
            )
        except TableRefusedError as error:
            where = f"sheet {one.sheet!r}: " if isinstance(one, (Grid, Cube)) and one.sheet else ""
            tables.append(TableRefusedError(f"{where}{error.reason}"))
    return tables


def first_names(content: bytes) -> list[str]:
    """Return what the rows of a file's grids begin with, each once: areas, where nobody has named any.

    Numbers and periods are no names; neither is the heading.

    Raises
    ------
    TableRefusedError
        The file cannot be read.
    """
    grids = (one for one in recognised(content).read(content) if isinstance(one, Grid) and not _of_items(one))
    names = (cells[0].strip() for grid in grids for _, cells in grid.rows[1:])
    return list(dict.fromkeys(name for name in names if name and not is_value(name) and not whole(name)))


def _of_items(grid: Grid) -> bool:
    """Return whether the rows of a grid are what is measured: its head says so, or has a column of units."""
    heads = [folded(cell) for cell in grid.rows[0][1]] if grid.rows else []
    return bool(heads) and (is_called(heads[0], "item") or any(is_called(one, "unit") for one in heads))


def _table_of(found: Grid | Cube, places: Places, told: Told) -> SourceTable:
    if isinstance(found, Cube):
        table = table_of_cube(found, places, notation=told.notation, area=told.area)
    else:
        table = table_of(found, places, notation=told.notation, area=told.area)
    if not table.sheet:
        return table
    return replace(
        table, cells=tuple(replace(cell, column=f"{cell.column} ({table.sheet})") for cell in table.cells)
    )


def read_table(content: bytes, places: Places, *, form: str = "pxweb", notation: str = "") -> SourceTable:
    """Return the first table of a file; see :func:`tables_in`.

    Raises
    ------
    TableRefusedError
        It cannot be read soundly.
    """
    first = tables_in(content, places, form=form, told=lambda _: Told(notation))[0]
    if isinstance(first, TableRefusedError):
        raise first
    return first

"""Read the tables of an Excel workbook: every table of every sheet, with the digits that its formats show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lc_indicators.catalogue.importers.csv_columns import columns_of, is_long
from lc_indicators.catalogue.importers.csv_cube import cube_of_rows
from lc_indicators.catalogue.importers.cube import Cube
from lc_indicators.catalogue.importers.encoding import refuse_others
from lc_indicators.catalogue.importers.grid import Grid, NumberCell, TableFormat, grid_of
from lc_indicators.catalogue.importers.printed_cells import figure_of
from lc_indicators.catalogue.importers.sheet_tables import SheetTable, tables_of
from lc_indicators.catalogue.importers.sheets import Sheet, is_workbook, sheets_of
from lc_indicators.errors import TableRefusedError


def read(content: bytes) -> tuple[Grid | Cube | TableRefusedError, ...]:
    """Return the tables of a workbook; in the place of one that cannot be read, why.

    Raises
    ------
    TableRefusedError
        The workbook cannot be read, or no sheet has a table.
    """
    if not is_workbook(content):
        refuse_others(content)
        raise TableRefusedError("it is no Excel workbook (.xlsx)")
    grids = tuple(grid for sheet in sheets_of(content) for grid in _grids(sheet))
    if not grids:
        raise TableRefusedError("none of its sheets has a table: a heading, and labels with figures below it")
    return grids


def _grids(sheet: Sheet) -> Iterator[Grid | Cube | TableRefusedError]:
    if sheet.refused:
        yield TableRefusedError(f"sheet {sheet.name!r}: {sheet.refused}")
    for table in tables_of(sheet.rows):
        try:
            yield _long(table, sheet) or _grid(table, sheet)
        except TableRefusedError as error:
            yield TableRefusedError(f"sheet {sheet.name!r}: {error.reason}")


def _grid(table: SheetTable, sheet: Sheet) -> Grid:
    grid = grid_of(table.all_rows(), form=FORMAT.name, read_as=f"sheet {sheet.name!r}")
    return replace(grid, sheet=sheet.name, context=(*table.texts_above()[1:], sheet.name), said=sheet.said)


def _long(table: SheetTable, sheet: Sheet) -> Cube | None:
    """Return the cube of a table with a row a figure, or None for one that has figures side by side."""
    columns = columns_of(table.rows[0][1])
    if not is_long(columns):
        return None
    title, *above = table.texts_above() or [""]
    value_at = next(column.label_at for column in columns if column.role == "value")
    figures = [cells[value_at] for _, cells in table.rows[1:] if cells[value_at]]
    cube = cube_of_rows(
        table.rows[1:], columns, form=FORMAT.name, read_as=f"sheet {sheet.name!r}", title=title,
        notation="point" if all(isinstance(one, NumberCell) or not figure_of(one) for one in figures) else "",
        notes=tuple(above), said=sheet.said,
    )  # fmt: skip
    return replace(cube, sheet=sheet.name, context=(*above, sheet.name))


FORMAT = TableFormat(
    "xlsx",
    "Excel workbooks (.xlsx): every table of every sheet",
    read,
    is_workbook,
    mind=(
        "number formats say the digits: a percent is shown as one, thousands left away stay away; "
        "comments and a column of units are read; a formula needs the value that Excel saved; hidden "
        "rows are read and said"
    ),
)

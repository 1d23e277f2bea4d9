"""Read the tables of an Excel workbook: every table of every sheet, with the digits that its formats show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lc_indicators.catalogue.importers.encoding import refuse_others
from lc_indicators.catalogue.importers.grid import Grid, TableFormat, grid_of
from lc_indicators.catalogue.importers.sheet_tables import tables_of
from lc_indicators.catalogue.importers.sheets import Sheet, is_workbook, sheets_of
from lc_indicators.errors import TableRefusedError


def read(content: bytes) -> tuple[Grid | TableRefusedError, ...]:
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


def _grids(sheet: Sheet) -> Iterator[Grid | TableRefusedError]:
    if sheet.refused:
        yield TableRefusedError(f"sheet {sheet.name!r}: {sheet.refused}")
    for table in tables_of(sheet.rows):
        try:
            grid = grid_of(table.all_rows(), form=FORMAT.name, read_as=f"sheet {sheet.name!r}")
        except TableRefusedError as error:
            yield TableRefusedError(f"sheet {sheet.name!r}: {error.reason}")
            continue
        above = [cell for _, cells in table.above for cell in cells if cell]
        yield replace(
            grid, sheet=sheet.name, context=(*dict.fromkeys(above[1:]), sheet.name), said=sheet.said
        )


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

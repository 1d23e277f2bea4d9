"""Long tables of few columns, such as a rank of all areas: set beside themselves, in columns of a page."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from lc_indicators.publish.document.column_needs import ColumnNeeds
from lc_indicators.publish.document.printed_table import PrintedCell, PrintedColumn, PrintedTable

#: A table of so many rows is long.
LONG = 24

#: More columns beside each other than this are hard to tell apart.
_MOST = 4


def beside_itself(table: PrintedTable, room: float) -> PrintedTable:
    """Return a long, narrow table in two to four parts beside each other, as many as *room* holds.

    Its ranks stand before the names.  A short or wide table, or one with parts of rows, stays as it is.
    """
    if len(table.headed) < LONG or any(table.levels) or not table.columns:
        return table
    columns = _ranks_first(table.columns)
    wide = ColumnNeeds(columns).whole
    groups = next((n for n in range(_MOST, 1, -1) if n * wide <= room), 1)
    if groups == 1:
        return table
    lines = -(-len(table.headed) // groups)
    parts = [_part(column, group * lines, lines) for group in range(groups) for column in columns]
    return replace(
        table, columns=tuple(parts), headed=(False,) * lines, levels=(0,) * lines, names=table.names
    )


def _part(column: PrintedColumn, start: int, lines: int) -> PrintedColumn:
    cells = column.cells[start : start + lines]
    return replace(column, cells=(*cells, *[PrintedCell()] * (lines - len(cells))))


def _ranks_first(columns: tuple[PrintedColumn, ...]) -> tuple[PrintedColumn, ...]:
    ranks = [column for column in columns[1:] if _counts(column)]
    others = [column for column in columns if column not in ranks]
    return (*(replace(column, align="right") for column in ranks), *others)


def _counts(column: PrintedColumn) -> bool:
    """Return whether a column numbers the rows from 1, equal ones alike."""
    words = [cell.words for cell in column.cells]
    if not all(word.isdecimal() for word in words):
        return False
    numbers = [int(word) for word in words]
    return numbers[0] == 1 and all(this <= then for this, then in pairwise(numbers))

"""Part a sheet into its tables: each with the lines above it, its heading, its rows and the notes below.

Blank rows, a new title and a new heading part tables one below the other; a blank column before labels of
their own parts tables side by side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lc_indicators.catalogue.importers.grid import NumberCell, Row
from lc_indicators.catalogue.importers.printed_cells import is_value
from lc_indicators.catalogue.importers.table_labels import whole

#: Lines that belong to the table above them.
_BELOW = re.compile(
    r"\s*(?:nguồn|ghi chú|chú thích|sources?|notes?|footnotes?|notas?|fuente|\(?\*|\(?[0-9a-z]\))",
    re.IGNORECASE,
)
#: A line that names the unit, often in the same row as the title.
UNIT_LINE = re.compile(
    r"\s*\(?\s*(?:đvt|đơn vị tính|đơn vị|dvt|don vi tinh|units?(?: of measure(?:ment)?)?|unidad(?:es)?|unité"
    r"|einheit)\s*[:：]",
    re.IGNORECASE,
)


@dataclass
class SheetTable:
    """One table of a sheet."""

    above: list[Row] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    below: list[Row] = field(default_factory=list)

    def all_rows(self) -> list[Row]:
        """Return the table as rows of one width, without empty columns, lines of words in one cell each."""
        used = [place for place in range(len(self.rows[0][1])) if any(cells[place] for _, cells in self.rows)]
        table = [(line, [cells[place] for place in used]) for line, cells in self.rows]
        blank = [""] * (len(used) - 1)
        lines = [
            [(line, [text, *blank]) for line, cells in rows for text in _texts(cells)]
            for rows in (self.above, self.below)
        ]
        return [*lines[0], *table, *lines[1]]

    def texts_above(self) -> list[str]:
        """Return the lines above the table, the title first."""
        return [text for _, cells in self.above for text in _texts(cells)]


def _texts(cells: Sequence[str]) -> Iterator[str]:
    """Yield the texts of a line, those of merged cells once."""
    yield from dict.fromkeys(cell for cell in cells if cell)


def tables_of(rows: Sequence[Row]) -> list[SheetTable]:
    """Return the tables of a sheet in order; a sheet of words has none."""
    tables: list[SheetTable] = []
    waiting: list[Row] = []
    for chunk in _chunks(rows):
        head = _heading_at(chunk)
        if head is None:
            figures = any(_is_data(cells) for _, cells in chunk)
            if tables and not waiting and figures:
                tables[-1].rows += chunk
            elif tables and all(_filled(cells) == 1 and _BELOW.match("".join(cells)) for _, cells in chunk):
                tables[-1].below += chunk
            else:
                waiting += chunk
            continue
        tables.append(SheetTable(waiting + chunk[:head], chunk[head:]))
        waiting = []
    if tables:
        tables[-1].below += waiting
    return [part for table in tables for part in _side_by_side(_with_notes_apart(table))]


def _chunks(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Yield runs of rows: a blank row, or a title and heading of their own, begin another."""
    chunk: list[Row] = []
    for place, (line, cells) in enumerate(rows):
        gap = bool(chunk) and line > chunk[-1][0] + 1
        if chunk and (gap or _begins_anew(rows, place, chunk)):
            yield chunk
            chunk = []
        chunk.append((line, cells))
    if chunk:
        yield chunk


def _begins_anew(rows: Sequence[Row], place: int, chunk: Sequence[Row]) -> bool:
    """Return whether a line of words stands below figures, and above a heading that is another one."""
    cells = rows[place][1]
    is_line = _filled(cells) == 1 and not is_value("".join(cells)) and not _BELOW.match("".join(cells))
    if not is_line or place + 2 >= len(rows) or not any(_is_data(one) for _, one in chunk):
        return False
    following = rows[place + 1][1]
    heads = [one for _, one in chunk if _is_head(one)]
    return (
        _is_head(following)
        and following not in heads
        and any(map(whole, following))
        and _is_data(rows[place + 2][1])
    )


def _heading_at(chunk: Sequence[Row]) -> int | None:
    """Return the place of the first row of heading in a run; None where it has no heading and figures."""
    first = next((place for place, (_, cells) in enumerate(chunk) if _is_data(cells)), None)
    if first is None or not any(_is_head(cells) for _, cells in chunk[:first]):
        return None
    head = first
    while head and _is_head(chunk[head - 1][1]):
        head -= 1
    if head == first:
        # Lines of one cell between heading and figures: a number of columns, a unit, the first part.
        head = next(place for place in range(first - 1, -1, -1) if _is_head(chunk[place][1]))
        while head and _is_head(chunk[head - 1][1]):
            head -= 1
    return head


def _is_head(cells: Sequence[str]) -> bool:
    """Return whether a row may be heading: two labels or more, and no figure but periods."""
    filled = [cell for cell in cells if cell]
    if len(set(filled)) < 2 or any(UNIT_LINE.match(cell) for cell in filled):  # noqa: PLR2004 - two labels
        # Years over pairs of columns may stand alone: "2015" merged over two.
        return len(filled) > 1 and len(set(filled)) == 1 and not cells[0] and bool(whole(filled[0]))
    return all(whole(cell) or not is_value(cell) for cell in filled)


def _is_data(cells: Sequence[str]) -> bool:
    """Return whether a row has a label and figures behind it."""
    first = next((place for place, cell in enumerate(cells) if cell), None)
    if first is None:
        return False
    rest = [cell for cell in cells[first + 1 :] if cell]
    figures = [cell for cell in rest if is_value(cell) and (isinstance(cell, NumberCell) or not whole(cell))]
    if not figures:
        return False
    # Years as numbers are heading, unless they stand behind one.
    return not all(map(whole, figures)) or bool(whole(cells[first]))


def _with_notes_apart(table: SheetTable) -> SheetTable:
    """Return a table with the lines of words at its end below it."""
    rows = list(table.rows)
    below = list(table.below)
    while rows and not _is_data(rows[-1][1]) and not any(is_value(cell) and cell for cell in rows[-1][1]):
        below.insert(0, rows.pop())
    return SheetTable(table.above, rows, below)


def _side_by_side(table: SheetTable) -> list[SheetTable]:
    """Return the tables that stand beside each other, or the one."""
    width = len(table.rows[0][1]) if table.rows else 0
    cuts = [
        place
        for place in range(1, width - 1)
        if not any(cells[place] for _, cells in table.rows) and _has_labels(table, place + 1)
    ]
    if not cuts:
        return [table] if table.rows else []
    bounds = list(zip((0, *(cut + 1 for cut in cuts)), (*cuts, width), strict=True))
    return [
        SheetTable(*([(line, cells[first:last]) for line, cells in rows if any(cells[first:last])]
                     for rows in (table.above, table.rows, table.below)))
        for first, last in bounds
    ]  # fmt: skip


def _has_labels(table: SheetTable, place: int) -> bool:
    """Return whether a column is one of labels with a heading and figures behind it."""
    column = [cells[place] for _, cells in table.rows]
    data = [cells for _, cells in table.rows if _is_data(cells[place:])]
    labels = [cells[place] for cells in data if not is_value(cells[place]) or whole(cells[place])]
    return bool(column[0]) and bool(data) and len(labels) == len(data) and not is_value(column[0])


def _filled(cells: Sequence[str]) -> int:
    return sum(map(bool, cells))

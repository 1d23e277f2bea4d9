"""Text to a grid: the separator, the title above the table, the notes below it, rows of one width.

What was read of a table: cells that know their area, period and item.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from lc_indicators.catalogue.importers.pxweb.printed_cells import is_value
from lc_indicators.catalogue.importers.pxweb.table_labels import whole
from lc_indicators.errors import TableRefusedError

#: In the order of preference where two part the text equally well: a comma may be a decimal mark.
SEPARATORS = (";", "\t", "|", ",")

#: What Excel takes the separator from.
_SEPARATOR_LINE = re.compile(r'\A\s*"?sep=(?P<separator>.)"?[ \t]*(?:\r\n|\r|\n)', re.IGNORECASE)

#: A table has labels and at least one figure.
LEAST_WIDTH = 2

Row = tuple[int, list[str]]


@dataclass(frozen=True)
class Grid:
    """The rows of a file, each with the line it ends on."""

    separator: str
    title: str
    #: The header and what is below it; every row as wide as the first.
    rows: tuple[Row, ...]
    #: Lines of one cell below the title.
    notes: tuple[str, ...]


def grid_of(text: str) -> Grid:
    """Return the grid of a text.

    Raises
    ------
    TableRefusedError
        No separator makes a table of it, or a row is wider or narrower than the others.
    """
    said = _SEPARATOR_LINE.match(text)
    separators = (said["separator"],) if said else SEPARATORS
    # The line itself becomes an empty one: the others keep their numbers.
    body = "\n" + text[said.end() :] if said else text
    found = [(separator, rows) for separator in separators if (rows := _parsed(body, separator))]
    ranked = [(_fit(rows), -place, separator, rows) for place, (separator, rows) in enumerate(found)]
    ranked = [entry for entry in ranked if entry[0] >= LEAST_WIDTH]
    if not ranked:
        if said:
            raise TableRefusedError(f"its first line says sep={said['separator']}, which parts no row of it")
        raise TableRefusedError("no separator (; tab | ,) makes rows of two cells or more of it")
    _, _, separator, rows = max(ranked, key=lambda entry: entry[:2])
    return _grid(rows, separator)


def _parsed(text: str, separator: str) -> list[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: list[Row] = []
    try:
        for cells in reader:
            clean = [" ".join(cell.split()) for cell in cells]
            if any(clean):
                rows.append((reader.line_num, clean))
    except csv.Error:
        # Another separator may do; where none does, the table is refused.
        return []
    return rows


def _width(rows: list[Row]) -> int:
    counts = Counter(len(cells) for _, cells in rows if len(cells) >= LEAST_WIDTH)
    return max(counts, key=lambda width: (counts[width], width), default=0)


def _fit(rows: list[Row]) -> int:
    width = _width(rows)
    return sum(len(cells) == width for _, cells in rows) if width else 0


def _grid(rows: list[Row], separator: str) -> Grid:
    width = _width(rows)
    wide = [place for place, (_, cells) in enumerate(rows) if len(cells) == width and _filled(cells) > 1]
    if len(wide) < LEAST_WIDTH:
        raise TableRefusedError("it has a heading or figures, but not both")
    first, last = wide[0], wide[-1]
    while first and _heads(rows[first - 1][1], width):
        first -= 1
    _refuse_figures(rows[:first])
    above = [_line(cells, separator) for _, cells in rows[:first]]
    notes = above[1:]
    table: list[Row] = []
    for place, (line, cells) in enumerate(rows[first:], first):
        if _is_note(cells) or (place > last and not any(map(is_value, cells[1:]))):
            notes.append(_line(cells, separator))
        elif any(cells[width:]) or len(cells) < width:
            raise TableRefusedError(f"line {line} has {len(cells)} cells where the table has {width}")
        else:
            table.append((line, cells[:width]))
    return Grid(separator, above[0] if above else "", _without_empty_columns(table), tuple(notes))


def _heads(cells: list[str], width: int) -> bool:
    """Return whether a row has one cell, a period, and that over the columns of figures."""
    return len(cells) == width and not cells[0] and _filled(cells) == 1 and bool(whole("".join(cells)))


def _is_note(cells: list[str]) -> bool:
    """Return whether a row is one line of words; a figure that lost its label is none."""
    return _filled(cells) == 1 and (bool(cells[0]) or not is_value("".join(cells)))


def _filled(cells: list[str]) -> int:
    return sum(map(bool, cells))


def _refuse_figures(rows: list[Row]) -> None:
    """Refuse a table with figures above it: they would be left out."""
    for line, cells in rows:
        figures = [cell for cell in cells if cell and is_value(cell) and not whole(cell)]
        if figures and _filled(cells) > 1:
            raise TableRefusedError(f"line {line} holds {figures[0]!r} above the heading of the table")


def _line(cells: list[str], separator: str) -> str:
    """Return a line of words that hold the separator, as it was."""
    return f"{separator} ".join(cell for cell in cells if cell)


def _without_empty_columns(rows: list[Row]) -> tuple[Row, ...]:
    # Some exports end every line with a separator.
    width = max(place + 1 for _, cells in rows for place, cell in enumerate(cells) if cell)
    return tuple((line, cells[:width]) for line, cells in rows)


@dataclass(frozen=True)
class Cell:
    """One cell of figures."""

    line: int
    #: The area's name as printed.
    name: str
    #: Its code; None for a name that the data do not have.
    area: str | None
    #: As SDMX writes it; "" where neither column, row nor title says one.
    period: str
    #: What the column and the other labels of the row say beside area and period.
    item: str
    #: The heading of the column as printed.
    column: str
    #: The digits as printed, or what stands for a missing figure.
    printed: str
    #: Canonical; "" for a missing one.
    value: str
    #: A, P, E or F; O or Q for a missing one.
    status: str
    #: Marks of footnotes on the figure and its period.
    marks: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A table as it was read."""

    title: str
    encoding: str
    separator: str
    notation: str
    cells: tuple[Cell, ...]
    #: Names of rows or columns that the data do not have, in order.
    unknown: tuple[str, ...]
    #: Those that the data leave out on purpose.
    left_out: tuple[str, ...]
    #: Headings of columns of codes, which are not read.
    codes: tuple[str, ...]
    #: Lines that are no figures: footnotes, headings of parts.
    notes: tuple[str, ...]
    #: Cells with nothing in them.
    empty: int

    @property
    def areas(self) -> Mapping[str, str]:
        """Return the codes of the areas matched, each with its name as printed."""
        return {cell.area: cell.name for cell in self.cells if cell.area}

    @property
    def items(self) -> tuple[str, ...]:
        """Return the items in order."""
        return tuple(dict.fromkeys(cell.item for cell in self.cells))

    @property
    def periods(self) -> tuple[str, ...]:
        """Return the periods in order of time; "" for none."""
        return tuple(sorted({cell.period for cell in self.cells}))

"""Part the rows of a file into a grid: the title above the table, the notes below it, rows of one width.

A format of files gives the rows; what they mean is the same for all formats.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

from lc_indicators.catalogue.importers.cube import Cube
from lc_indicators.catalogue.importers.printed_cells import is_value
from lc_indicators.catalogue.importers.table_labels import whole
from lc_indicators.errors import TableRefusedError

#: A table has labels and at least one figure.
LEAST_WIDTH = 2

Row = tuple[int, list[str]]


@dataclass(frozen=True)
class Grid:
    """The rows of a file, each with the line it ends on."""

    #: The name of the format, and how the file was read, in words.
    form: str
    read_as: str
    title: str
    #: The header and what is below it; every row as wide as the first.
    rows: tuple[Row, ...]
    #: Lines of one cell below the title.
    notes: tuple[str, ...]
    #: The sheet of a workbook that it stands in.
    sheet: str = ""
    #: Other texts that may name the area or the period of the whole table.
    context: tuple[str, ...] = ()
    #: What one should know of how it was read.
    said: tuple[str, ...] = ()
    #: Headings of parts among the rows, each with its line.
    parts: tuple[tuple[int, str], ...] = ()


class NumberCell(str):
    """A cell that is a number in its file: the digits that it shows, with a point."""

    __slots__ = ("note", "unit")

    unit: str
    #: What the file has beside these digits.
    note: str

    def __new__(cls, digits: str, *, unit: str = "", note: str = "") -> Self:
        """Return the cell of some digits."""
        made = super().__new__(cls, digits)
        made.unit, made.note = unit, note
        return made


@dataclass(frozen=True)
class TableFormat:
    """A format of files with tables."""

    name: str
    #: What such files hold, as in "Import …".
    what: str
    #: Returns the tables of a file, why one cannot be read in its place, or raises TableRefusedError.
    read: Callable[[bytes], tuple[Grid | Cube | TableRefusedError, ...]]
    #: Whether a file is in this format, by what is in it; None for the last that is tried.
    fits: Callable[[bytes], bool] | None = None
    #: What is special about it, for the documentation.
    mind: str = ""


def _width(rows: list[Row]) -> int:
    counts = Counter(len(cells) for _, cells in rows if len(cells) >= LEAST_WIDTH)
    return max(counts, key=lambda width: (counts[width], width), default=0)


def fit_of(rows: list[Row]) -> int:
    """Return how many rows are as wide as the table."""
    width = _width(rows)
    return sum(len(cells) == width for _, cells in rows) if width else 0


def grid_of(rows: list[Row], *, form: str, read_as: str, joiner: str = "") -> Grid:
    """Return the grid of the rows of a file; *joiner* parted the cells of its lines.

    Raises
    ------
    TableRefusedError
        They have a heading or figures but not both, or a row is wider or narrower than the others.
    """
    width = _width(rows)
    wide = [place for place, (_, cells) in enumerate(rows) if len(cells) == width and _filled(cells) > 1]
    if len(wide) < LEAST_WIDTH:
        raise TableRefusedError("it has a heading or figures, but not both")
    first, last = wide[0], wide[-1]
    while first and _heads(rows[first - 1][1], width):
        first -= 1
    _refuse_figures(rows[:first])
    above = [_line(cells, joiner) for _, cells in rows[:first]]
    notes, parts = above[1:], []
    table: list[Row] = []
    for place, (line, cells) in enumerate(rows[first:], first):
        if _is_note(cells) or (place > last and not any(map(is_value, cells[1:]))):
            notes.append(_line(cells, joiner))
            parts.append((line, notes[-1]))
        elif any(cells[width:]) or len(cells) < width:
            raise TableRefusedError(f"line {line} has {len(cells)} cells where the table has {width}")
        else:
            table.append((line, cells[:width]))
    return Grid(
        form,
        read_as,
        above[0] if above else "",
        _without_empty_columns(table),
        tuple(notes),
        parts=tuple(parts),
    )


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


def _line(cells: list[str], joiner: str) -> str:
    """Return a line of words that hold the separator, as it was."""
    return f"{joiner} ".join(cell for cell in cells if cell)


def _without_empty_columns(rows: list[Row]) -> tuple[Row, ...]:
    # Some exports end every line with a separator.
    width = max(place + 1 for _, cells in rows for place, cell in enumerate(cells) if cell)
    return tuple((line, cells[:width]) for line, cells in rows)

"""A table as every output prints it: heads, cells, and how figures stand under each other.

Figures of a column that counts one thing have their decimal marks under each other.  An output moves them by
what a cell lacks (its filler), or by how wide its tail is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import starmap
from typing import Literal

from lc_indicators.language import Language, number_marks
from lc_indicators.shapes.block_shapes import ColumnShape, TableBlock
from lc_indicators.shapes.prose_shapes import GridBlock
from lc_indicators.shapes.span_shape import Span
from lc_indicators.shapes.walk import words_of

Spans = Sequence[Span]

_MARK = re.compile(r" ?\[[a-z]+(?:, [a-z]+)*\]")
_NUMBER = re.compile(r"[0-9][0-9.,]*")


@dataclass(frozen=True)
class PrintedCell:
    """A cell; one of words has neither tail nor filler."""

    spans: Spans = ()
    #: A mark of status at its end, "[e]"; "" for none.
    mark: str = ""
    #: From the decimal mark of its number to its end: decimals, unit, mark.
    tail: str = ""
    #: What it lacks behind its digits to be as wide there as the widest of its column: ",00".
    filler: str = ""
    #: The decimals of a number that its words end with, their mark before them; None for other words.
    decimals: str | None = None

    @property
    def words(self) -> str:
        """Return its words."""
        return words_of(self.spans)

    @property
    def unmarked(self) -> Spans:
        """Return its spans without the mark."""
        return self.spans[:-1] if self.mark else self.spans


@dataclass(frozen=True)
class PrintedColumn:
    """A column: its head, and its cells from the top; each of the latter asks what all of them are like."""

    label: str
    unit: str
    align: Literal["left", "right", "center"]
    cells: tuple[PrintedCell, ...]

    @cached_property
    def longest(self) -> int:
        """Return how many characters its longest cell has."""
        return max((len(cell.words) for cell in self.cells), default=0)

    @cached_property
    def has_marks(self) -> bool:
        """Return whether any cell has a mark of status."""
        return any(cell.mark for cell in self.cells)

    @cached_property
    def has_long_marks(self) -> bool:
        """Return whether any cell has several marks, "[e, s]"."""
        return any("," in cell.mark for cell in self.cells)


@dataclass(frozen=True)
class PrintedTable:
    """A table: every row has a cell in every column."""

    caption: Spans
    columns: tuple[PrintedColumn, ...]
    #: Of each row, whether its first cell names it.
    headed: tuple[bool, ...]
    #: How deep each row stands under those above.
    levels: tuple[int, ...]
    #: Leading columns that name a row.
    names: int
    notes: Sequence[Spans]

    @property
    def rows(self) -> list[list[PrintedCell]]:
        """Return the cells row by row."""
        return [[column.cells[line] for column in self.columns] for line in range(len(self.headed))]


def printed_table(table: TableBlock | GridBlock, language: Language) -> PrintedTable:
    """Return *table* as it is printed in *language*; what a row lacks is empty, what it has too much goes.

    Examples
    --------
    >>> column = {"label": "2020", "unit": "", "align": "right"}
    >>> cells = [[{"text": "41,79"}, {"text": " [e]"}], [{"text": "7"}]]
    >>> rows = [{"cells": [cell], "header": False} for cell in cells]
    >>> grid = {"caption": [], "columns": [column], "rows": rows, "names": 1, "notes": []}
    >>> [(cell.tail, cell.filler, cell.mark) for cell, in printed_table(grid, "vi").rows]
    [(',79 [e]', '', '[e]'), ('', ',00', '')]
    """
    rows: list[Sequence[Spans]] = [row["cells"] for row in table["rows"]]

    def column(place: int, head: ColumnShape) -> PrintedColumn:
        cells = [row[place] if place < len(row) else () for row in rows]
        printed = _aligned(cells, language) if head["align"] == "right" else map(PrintedCell, cells)
        return PrintedColumn(head["label"], head["unit"], head["align"], tuple(printed))

    return PrintedTable(
        caption=table["caption"],
        columns=tuple(starmap(column, enumerate(table["columns"]))),
        headed=tuple(row["header"] for row in table["rows"]),
        levels=tuple(row.get("level", 0) for row in table["rows"]),
        names=table.get("names", 1),
        notes=table["notes"],
    )


def _aligned(column: Sequence[Spans], language: Language) -> list[PrintedCell]:
    """Return the cells of a column of figures."""
    decimal_mark = number_marks(language).decimal
    cells = [_read(cell, decimal_mark) for cell in column]
    longest = max((len(cell.decimals) for cell in cells if cell.decimals is not None), default=0)
    whole = decimal_mark + "0" * (longest - 1) if longest else ""
    # Figures with different units after them ("2,3 lần", "4,75 điểm phần trăm") have nothing to align.
    is_one_unit = len({_unit(cell) for cell in cells if cell.tail}) == 1
    return [
        replace(
            cell,
            tail=cell.tail if is_one_unit else "",
            filler="" if cell.decimals is None else whole[len(cell.decimals) :],
        )
        for cell in cells
    ]


def marked(spans: Spans) -> PrintedCell:
    """Return a cell that knows the mark at its end."""
    last = spans[-1] if spans else None
    is_marked = last is not None and "figure" not in last and bool(_MARK.fullmatch(last["text"]))
    return PrintedCell(spans, mark=last["text"].strip() if last is not None and is_marked else "")


def _read(spans: Spans, decimal_mark: str) -> PrintedCell:
    """Return a cell with what its number ends with, and what stands behind it."""
    cell = marked(spans)
    bare, words = words_of(cell.unmarked), cell.words
    if bare[-1:].isdigit():
        decimals = re.search(rf"{re.escape(decimal_mark)}[0-9]+$", bare)
        start = decimals.start() if decimals else len(bare)
        return replace(cell, decimals=bare[start:], tail=words[start:])
    number = _NUMBER.search(words)
    if number is None:
        return cell
    at = number[0].find(decimal_mark)
    return replace(cell, tail=words[number.end() if at < 0 else number.start() + at :])


def _unit(cell: PrintedCell) -> str:
    return _MARK.sub("", re.sub(r"^[^\w\s]?[0-9]*", "", cell.tail)).strip()

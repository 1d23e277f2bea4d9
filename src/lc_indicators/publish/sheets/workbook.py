"""A workbook before it is a file: sheets, and the cells in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from lc_indicators.publish.document.shown_logo import ShownLogo

#: What a name of a sheet may not hold, and how long it may be.
_FORBIDDEN, _LONGEST_NAME = str.maketrans("[]:*?/\\'", "        "), 31

#: Characters of the widest column, and of the narrowest.
_WIDEST, _NARROWEST = 60, 8

#: Of a computed cell: signs of arithmetic, and rows of the table whose value stands in their place.
Formula = tuple[str | int, ...]


@dataclass(frozen=True)
class Cell:
    """Words, or a number with the digits that are printed of it."""

    text: str = ""
    number: Decimal | None = None
    #: Decimals to show; None for as many as there are.
    decimals: int | None = None
    #: How the number is computed from others of its column; empty for none.
    formula: Formula = ()
    #: The name of a sheet, or an address on the web, that the words lead to.
    sheet: str = ""
    url: str = ""
    #: How deep its row stands under those above.
    level: int = 0

    @property
    def width(self) -> int:
        """Return how many characters it shows, about."""
        return len(self.text) if self.number is None else len(f"{self.number:,.{self.decimals or 0}f}")


@dataclass(frozen=True)
class Sheet:
    """A sheet: its title, what is said of it, and one table, which a cover does without."""

    name: str
    title: str
    lines: tuple[Cell, ...] = ()
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()

    @property
    def first_row(self) -> int:
        """Return the row of the table's first row, from 0: title, lines and heads stand above it."""
        return len(self.lines) + 2

    @cached_property
    def widths(self) -> list[int]:
        """Return the width of each column in characters; it is asked for at each row."""
        columns = (
            [len(head) * 2 // 3, *(row[place].width for row in self.rows)]
            for place, head in enumerate(self.heads)
        )
        return [min(max(_NARROWEST, *found) + 2, _WIDEST) for found in columns] or [_WIDEST]


@dataclass(frozen=True)
class Workbook:
    """All sheets, and what the file says of itself."""

    title: str
    author: str
    subject: str
    #: Seconds since 1970, as the data are dated.
    timestamp: int
    language: str
    sheets: tuple[Sheet, ...]
    #: Below the words of the cover.
    logo: ShownLogo | None = None


def sheet_name(words: str, taken: Iterable[str] = ()) -> str:
    """Return *words* as the name of a sheet that no other has.

    Examples
    --------
    >>> sheet_name("Bảng 1"), sheet_name("a/b:c", ["a b c"])
    ('Bảng 1', 'a b c 2')
    """
    base = " ".join(words.translate(_FORBIDDEN).split())[:_LONGEST_NAME]
    known, name, number = {it.casefold() for it in taken}, base, 1
    while name.casefold() in known:
        number += 1
        name = f"{base[: _LONGEST_NAME - len(str(number)) - 1]} {number}"
    return name


def unique_heads(heads: Iterable[str]) -> tuple[str, ...]:
    """Return *heads* with a number behind those that stood there before: a table knows its columns by them.

    Examples
    --------
    >>> unique_heads(["a", "A", "b"])
    ('a', 'A (2)', 'b')
    """
    found: list[str] = []
    for head in heads:
        name, number = head, 1
        while name.casefold() in {it.casefold() for it in found}:
            number += 1
            name = f"{head} ({number})"
        found.append(name)
    return tuple(found)

"""Put a text together from the pieces of a document, with the breaks that a reader would see."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import partialmethod

from lc_indicators.audit.files.limits import MOST_CHARACTERS, in_words
from lc_indicators.audit.files.text_tables import is_table
from lc_indicators.errors import TextError

#: What stands between two pieces, the weaker first; between two pieces the strongest one counts.
_NOTHING, _SPACE, _TAB, _LINE, _PARAGRAPH = range(5)
_SIGNS = ("", " ", "\t", "\n", "\n\n")

#: White space that collapses; a no-break space does not.
_WHITE = " \t\n\r\f"
_RUN = re.compile(rf"[{_WHITE}]+")

#: A raised digit is no digit of the number before it: 16,7<sup>1</sup> is not 16,71.
#: Nor is a raised letter of a note one of a word.
RAISED = str.maketrans("0123456789+-−=()nabc", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿᵃᵇᶜ")
LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")


class VisibleText:
    r"""Collects words and breaks.

    Examples
    --------
    >>> text = VisibleText("a page")
    >>> text.add("  one \n two"); text.end_paragraph(); text.add("three"); text.end_paragraph()
    >>> str(text)
    'one two\n\nthree'
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._parts: list[str] = []
        self._length = 0
        self._pending = _NOTHING

    def add(self, words: str) -> None:
        """Add words; white space in them collapses to one space."""
        lean = _RUN.sub(" ", words)
        if lean.startswith(" "):
            self._break(_SPACE)
        self.put(core := lean.strip(" "))
        if core and lean.endswith(" "):
            self._break(_SPACE)

    def add_as_is(self, words: str) -> None:
        """Add words in which line breaks and spaces count."""
        for number, line in enumerate(re.split(r"\r\n?|\n", words)):
            if number:
                self.next_line()
            self.put(line)

    def next_line(self) -> None:
        """Break the line; two breaks in a row part paragraphs."""
        self._break(_PARAGRAPH if self._pending == _LINE else _LINE)

    def _break(self, strength: int) -> None:
        self._pending = max(self._pending, strength)

    #: Put a tab, or see to it that what follows begins a line or a paragraph.
    tab = partialmethod(_break, _TAB)
    end_line = partialmethod(_break, _LINE)
    end_paragraph = partialmethod(_break, _PARAGRAPH)

    def put(self, words: str) -> None:
        """Add words as they are, with the breaks in them."""
        if not words:
            return
        if self._parts:
            sign = _SIGNS[self._pending]
            self._parts.append(sign)
            self._length += len(sign)
        self._pending = _NOTHING
        self._parts.append(words)
        self._length += len(words)
        if self._length > MOST_CHARACTERS:
            raise TextError(
                self._name, f"its text has more than {in_words(MOST_CHARACTERS)}", "audit it in parts"
            )

    def __str__(self) -> str:
        return "".join(self._parts)


@dataclass(slots=True)
class _OpenTable:
    """An open table."""

    #: Whether it lays out a page: its cells are passages.
    is_layout: bool
    #: Whether none of its words are read.
    is_left_out: bool = False
    rows: list[list[str]] = field(default_factory=list)
    #: Column -> in how many rows more a cell from above stands in it.
    taken: dict[int, int] = field(default_factory=dict)
    #: How many columns and rows the open cell spans.
    span: tuple[int, int] = (1, 1)

    def begin_row(self) -> None:
        """Begin a row below the one before, and leave places to what reaches down into it."""
        self.rows.append([])
        self.fill()

    def fill(self) -> None:
        """Leave places to cells that reach down from above."""
        row = self.rows[-1]
        while self.taken.get(len(row), 0) > 0:
            self.taken[len(row)] -= 1
            row.append("")

    def end_cell(self, words: str) -> None:
        """Put a cell into its row; a wide one leaves the places behind it empty."""
        wide, deep = self.span
        row = self.rows[-1]
        for place in range(len(row), len(row) + wide):
            if deep > 1:
                self.taken[place] = deep - 1
            row.append(words)
            words = ""
        self.fill()


class Flow:
    r"""A text with tables: one of figures stands in rows with tabs, any other is its cells, one by one.

    Examples
    --------
    >>> flow = Flow("a page")
    >>> flow.open_table()
    >>> for words in ("2020", "26,33"):
    ...     flow.open_cell(); flow.text.add(words); flow.close_cell()
    >>> flow.close_table(); str(flow)
    '2020\t26,33'
    """

    def __init__(self, name: str) -> None:
        self._name = name
        #: The text itself, then that of each open cell.
        self._texts = [VisibleText(name)]
        self._tables: list[_OpenTable] = []

    @property
    def text(self) -> VisibleText:
        """Return the innermost text, which words go into."""
        return self._texts[-1]

    def open_table(self, *, is_layout: bool = False) -> None:
        """Begin a table; what holds another one lays out a page."""
        self.lay_out()
        self._tables.append(_OpenTable(is_layout))

    def lay_out(self) -> None:
        """See that the table around lays out a page."""
        if self._tables:
            self._tables[-1].is_layout = True

    def leave_out(self) -> None:
        """See that nothing of the innermost table is read."""
        if self._tables:
            self._tables[-1].is_left_out = True

    def open_row(self) -> None:
        """Begin a row."""
        if self._tables:
            self._tables[-1].begin_row()

    def open_cell(self, wide: str = "", deep: str = "") -> None:
        """Begin a cell over so many columns and rows; one outside of a table is none."""
        if self._tables:
            if not self._tables[-1].rows:
                self.open_row()
            self._tables[-1].span = _span(wide), _span(deep)
            self._texts.append(VisibleText(self._name))

    def widen_cell(self, wide: str) -> None:
        """See that the open cell spans so many columns."""
        if self._tables:
            self._tables[-1].span = _span(wide), 1

    def close_cell(self) -> None:
        """End a cell."""
        if self._tables:
            self._tables[-1].end_cell(str(self._texts.pop()))

    def close_table(self) -> None:
        """End a table and put it into the text around."""
        table, text = self._tables.pop(), self.text
        text.end_line()
        if table.is_left_out:
            text.end_paragraph()
        elif table.is_layout or not is_table(table.rows):
            for cell in (cell for row in table.rows for cell in row if cell):
                text.put(cell)
                text.end_paragraph()
        else:
            for row in table.rows:
                text.put(_row(row))
                text.end_line()
            text.end_paragraph()

    def __str__(self) -> str:
        return str(self._texts[0])


#: No table is wider.
_WIDEST = 200


def _span(said: str) -> int:
    return min(max(int(said), 1), _WIDEST) if said.isdecimal() else 1


def _row(cells: list[str]) -> str:
    """Return a row of a table; one cell alone has its tab behind it."""
    line = "\t".join(_RUN.sub(" ", cell) for cell in cells).rstrip("\t")
    return line if "\t" in line or not line else f"{line}\t"

"""A text put together from the pieces of a document, with the breaks that a reader would see."""

from __future__ import annotations

import re

from lc_indicators.errors import TextError
from lc_indicators.texts.limits import MOST_CHARACTERS, in_words

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
        #: Of each open table cell: the length of the text where it began.
        self._cells: list[int] = []
        #: The length of the text where a line last ended.
        self._broken_at = 0

    def add(self, words: str) -> None:
        """Add words; white space in them collapses to one space."""
        lean = _RUN.sub(" ", words)
        if lean.startswith(" "):
            self._break(_SPACE)
        if not (core := lean.strip(" ")):
            return
        self._put(core)
        if lean.endswith(" "):
            self._break(_SPACE)

    def add_as_is(self, words: str) -> None:
        """Add words in which line breaks and spaces count."""
        for number, line in enumerate(re.split(r"\r\n?|\n", words)):
            if number:
                self.next_line()
            if line:
                self._put(line)

    def next_line(self) -> None:
        """Break the line; two breaks in a row part paragraphs."""
        self._break(_PARAGRAPH if self._pending == _LINE else _LINE)

    def end_line(self) -> None:
        """See to it that what follows begins a line."""
        self._break(_LINE)

    def end_paragraph(self) -> None:
        """See to it that what follows begins a paragraph."""
        self._break(_PARAGRAPH)

    def tab(self) -> None:
        """Put a tab."""
        self._break(_TAB)

    def open_cell(self) -> None:
        """Begin a table cell."""
        self._cells.append(self._length)

    def close_cell(self) -> None:
        """End a table cell: a tab parts it from the next one, unless it is a page in itself."""
        if not self._cells:
            return
        began = self._cells.pop()
        if began < self._length and self._broken_at <= began:
            self._pending = _TAB
        else:
            self._break(_TAB)

    def _break(self, strength: int) -> None:
        # What opens a cell does not part it from the cell before.
        if not (self._cells and self._cells[-1] == self._length and strength > _TAB):
            self._pending = max(self._pending, strength)

    def _put(self, words: str) -> None:
        if self._parts:
            sign = _SIGNS[self._pending]
            if self._pending >= _LINE:
                self._broken_at = self._length
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

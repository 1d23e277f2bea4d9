"""Characters that no report can draw, and white space that nobody sees."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from lc_indicators.catalogue.checks.book import Book, Line
from lc_indicators.catalogue.checks.finding import Finding
from lc_indicators.fonts import uncovered


def character_findings(book: Book) -> Iterator[Finding]:
    """Yield the cells with a character that the reports' fonts lack, or with white space at an end."""
    for sheet in book.sheets:
        # Most files have none, and asking once a file is quicker than once a cell.
        lacking = uncovered("".join(cell for line in sheet.lines for cell in line.cells.values()))
        for line in sheet.lines:
            yield from _of_line(line, frozenset(lacking))


def _of_line(line: Line, lacking: frozenset[str]) -> Iterator[Finding]:
    for column, cell in line.cells.items():
        for character in sorted(lacking.intersection(cell)):
            yield line.finding(column, f"holds {_named(character)}, which the fonts of the reports lack")
        if cell != cell.strip():
            yield line.finding(column, f"{cell!r} begins or ends with white space: remove it")


def _named(character: str) -> str:
    name = unicodedata.name(character, "a character without a name").lower()
    shown = f"{character} " if character.isprintable() else ""
    return f"{shown}U+{ord(character):04X} ({name})"

"""Which characters a report may hold, how wide they are, and how the others are shown.

One set for charts, pages and PDFs: a character looks the same everywhere or is shown as its code point.
"""

from __future__ import annotations

import csv
from functools import cache, lru_cache

from lc_indicators.fonts.faces import FACES, FOLDER

#: The table of the characters that every face draws.
CHARACTERS = "characters.csv"

#: White space that text may hold although no font draws it.
BLANK = frozenset("\n\t")

#: Of the table's widths.
_UNITS_PER_EM = 1000


@cache
def advance_widths(weight: int) -> dict[str, float]:
    """Return the width of each character that every face draws, in ems of the upright face of *weight*."""
    column = next(face.look for face in FACES if (face.weight, face.style) == (weight, "normal")).lower()
    with (FOLDER / CHARACTERS).open(encoding="ascii", newline="") as lines:
        next(lines)  # It introduces the file.
        return {
            chr(int(row["code_point"].removeprefix("U+"), 16)): int(row[column]) / _UNITS_PER_EM
            for row in csv.DictReader(lines)
        }


@lru_cache(maxsize=16384)
def text_width(text: str, weight: int) -> float:
    """Return how wide *text* is on one line in the upright face of *weight*, in ems.

    A letter that the face lacks counts as one of the middle.

    Examples
    --------
    >>> round(text_width("41,79", 400), 2)
    2.24
    """
    advances = advance_widths(weight)
    return sum(advances.get(letter, 0.6) for letter in text)


@cache
def covered() -> frozenset[str]:
    """Return the characters that every face draws."""
    return frozenset(advance_widths(FACES[0].weight))


def uncovered(text: str) -> list[str]:
    """Return the characters of *text* that reports cannot draw, each once, in code point order.

    Control characters are among them, line feed and tab apart.

    Examples
    --------
    >>> uncovered("Thu nhập bình quân: 41,79 → 中")
    ['中']
    """
    return sorted(set(text) - covered() - BLANK)


def show_uncovered(text: str) -> str:
    """Return *text* with each character that reports cannot draw as its code point: ``⟨U+4E2D⟩``.

    A PDF for archives may not hold a character that no font draws, and a reader should see that
    something stands there.

    Examples
    --------
    >>> show_uncovered("Lai Châu 中")
    'Lai Châu ⟨U+4E2D⟩'
    """
    lacking = uncovered(text)
    if not lacking:
        return text
    return text.translate({ord(character): f"⟨U+{ord(character):04X}⟩" for character in lacking})

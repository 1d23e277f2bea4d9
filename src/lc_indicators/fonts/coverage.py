"""Which characters a report may hold, and how the others are shown.

One set for charts, pages and PDFs: a character looks the same everywhere or is shown as its code point.
"""

from __future__ import annotations

from functools import cache

from lc_indicators.fonts.faces import FACES

#: First and last code point of the ranges that are taken from the typeface, as far as it has them.
RANGES = (
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x017F),  # Latin-1 and Latin Extended-A: ă, đ, ĩ, ũ, and × ÷ ± ²
    (0x01A0, 0x01B0),  # ơ and ư
    (0x02BC, 0x02DD),  # marks that stand alone
    (0x0300, 0x0331),  # tone marks and hooks of decomposed Vietnamese
    (0x1EA0, 0x1EF9),  # Vietnamese letters with tone marks
    (0x2000, 0x206F),  # dashes, quotation marks, narrow spaces
    (0x2070, 0x209C),  # superscripts and subscripts
    (0x20AB, 0x20AC),  # dong and euro
    (0x2100, 0x2127),  # № ™ Ω
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # − √ ∞ ≈ ≤ ≥
    (0x25A0, 0x25FF),  # marks of charts
    (0x2713, 0x2718),  # check marks and crosses
    (0x27E8, 0x27E9),  # the brackets around a code point
)

#: White space that text may hold although no font draws it.
BLANK = frozenset("\n\t")


@cache
def covered() -> frozenset[str]:
    """Return the characters that every face draws."""
    from fontTools.ttLib import TTFont

    drawn = {code for first, last in RANGES for code in range(first, last + 1)}
    for path in {face.variable_file for face in FACES}:
        with TTFont(path, lazy=True) as font:
            drawn &= font.getBestCmap().keys()
    return frozenset(map(chr, drawn))


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

"""The two looks of a Word document: the report's own, and that of Decree 30/2020/NĐ-CP.

Appendix I of the decree asks for A4, margins of 20–25, 30–35 and 15–20 mm, Times New Roman in black, body
text of 13 or 14 points in whole lines, and at least 6 points between paragraphs.
"""

from __future__ import annotations

from dataclasses import dataclass

from lc_indicators.fonts import advance_widths

#: Width of A4 and its height, in millimetres.
A4 = (210.0, 297.0)

#: Points of a millimetre.
_POINTS = 72 / 25.4


@dataclass(frozen=True)
class Look:
    """Typeface, sizes in points, colours and page."""

    font: str
    #: What a machine that lacks it shows.
    instead: str
    family: str
    size: float
    #: Of headings of level 1 to 3.
    headings: tuple[float, float, float]
    #: How far lines stand apart, in 240ths of what the typeface asks for: usually, in text, in tables.
    lines: tuple[int, int, int]
    ink: str
    muted: str
    accent: str
    #: Every printed figure is a link, so that links hardly differ from the words around them.
    link: str
    rule: str
    #: Top, right, bottom, left, in millimetres.
    margins: tuple[float, float, float, float]
    #: Whether lines end at one edge, and paragraphs begin 1 cm within.
    is_formal: bool

    @property
    def width(self) -> float:
        """Return the width of the text in millimetres."""
        return A4[0] - self.margins[1] - self.margins[3]

    @property
    def height(self) -> float:
        """Return the height of the text in millimetres."""
        return A4[1] - self.margins[0] - self.margins[2]

    def points(self, *, is_wide: bool = False) -> float:
        """Return the width of the text in points; that of a page turned by a quarter if *is_wide*."""
        return (self.width + (A4[1] - A4[0] if is_wide else 0)) * _POINTS


#: The sibling of page and PDF.
PLAIN = Look(
    font="LC Sans",
    instead="Source Sans 3",
    family="swiss",
    size=10.5,
    headings=(19, 13, 11.5),
    # The typeface asks for room that two marks on a capital need; print needs less of it.
    lines=(226, 230, 204),
    ink="1B2126",
    muted="4D5861",
    accent="0B6B74",
    link="0D515A",
    rule="D5DADE",
    margins=(23, 22, 22, 22),
    is_formal=False,
)

#: As offices of the state and of the party issue documents.
FORMAL = Look(
    font="Times New Roman",
    instead="Liberation Serif",
    family="roman",
    size=13,
    headings=(14, 13, 13),
    lines=(264, 276, 252),
    ink="000000",
    muted="000000",
    accent="000000",
    link="000000",
    rule="7F7F7F",
    margins=(20, 20, 20, 30),
    is_formal=True,
)

#: Widths in ems that an office's typeface has otherwise than the report's own.
_FORMAL_WIDTHS = {**dict.fromkeys("0123456789", 0.5), **dict.fromkeys(",. ", 0.25)}

#: How much wider capitals of an office's typeface are.
_FORMAL_CAPITALS = 1.11


def text_width(text: str, look: Look, *, bold: bool = False) -> float:
    """Return about how wide *text* is, in ems."""
    known = advance_widths(700 if bold else 400)
    widths = (known.get(letter, 0.6) for letter in text)
    if not look.is_formal:
        return sum(widths)
    return sum(
        _FORMAL_WIDTHS.get(letter, width * (_FORMAL_CAPITALS if letter.isupper() else 0.95))
        for letter, width in zip(text, widths, strict=True)
    )

"""How wide a text is drawn, so that labels find their places before anything is drawn."""

from __future__ import annotations

from lc_indicators.charts.drawing.theme import REGULAR, TEXT, Weight
from lc_indicators.fonts import advance_widths

#: Width of a character that the fonts lack, in ems: a wide guess keeps labels apart.
_UNKNOWN = 1.0


def text_width(text: str, *, size: float = TEXT, weight: Weight = REGULAR) -> float:
    """Return the width of *text* in pixels, from the advance widths of the font.

    Kerning is left out: it makes the words narrower, never wider by more than a pixel a word.
    """
    advances = advance_widths(weight)
    return size * sum(advances.get(character, _UNKNOWN) for character in text)


def wrapped(text: str, *, width: float, size: float = TEXT, weight: Weight = REGULAR) -> list[str]:
    """Return *text* in lines of at most *width* pixels, broken between words.

    A word that is wider than a line stands on a line of its own.
    """
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, size=size, weight=weight) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines

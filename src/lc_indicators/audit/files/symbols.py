"""Translate signs set in a font of symbols: Word keeps their place in the font, not the character."""

from __future__ import annotations

#: Where Unicode keeps the 256 places of a font of symbols.
_PLACES = 0xF000

#: The font Symbol, in its places: signs that numbers carry, and what parts them.
_SYMBOL = {
    **{place: chr(place) for place in (*range(0x20, 0x40), 0x5B, 0x5D, 0x5F, 0x7B, 0x7C, 0x7D)},
    0x2D: "−", 0x2A: "∗", 0x7E: "~", 0x40: "≅", 0x6D: "μ",
    0xA2: "′", 0xA3: "≤", 0xA4: "/", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓",
    0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡",
    0xBB: "≈", 0xBC: "…", 0xBE: "—", 0xD6: "√", 0xD7: "⋅", 0xE5: "∑",
}  # fmt: skip
#: Wingdings: arrows; its other places are bullets and pictures.
_WINGDINGS = {
    0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE7: "←", 0xE8: "→", 0xE9: "↑", 0xEA: "↓",
    0xEF: "←", 0xF0: "→", 0xF1: "↑", 0xF2: "↓",
}  # fmt: skip
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}

#: For words in a font that is not known: what stands in the places is Symbol's in nearly every document.
PRIVATE = str.maketrans({_PLACES + place: sign for place, sign in _SYMBOL.items()})
#: For words in the font Symbol, which programs write with plain letters, too.
SYMBOLS = PRIVATE | str.maketrans(_SYMBOL)


def symbol(font: str, char: str) -> str:
    """Return the character of a symbol by its font and its hexadecimal place; a space for a picture.

    Examples
    --------
    >>> symbol("Symbol", "F02D"), symbol("Symbol", "F025"), symbol("Wingdings", "F0A7")
    ('−', '%', ' ')
    """
    try:
        place = int(char, 16)
    except ValueError:
        return " "
    if _PLACES <= place < _PLACES + 0x100:
        place -= _PLACES
    elif font.lower() not in _FONTS and 0x20 < place < 0xD800:  # noqa: PLR2004 - of an ordinary font: itself
        return chr(place)
    return _FONTS.get(font.lower(), {}).get(place, " ")

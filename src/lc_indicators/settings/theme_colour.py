"""The colour of a project's reports, and whether it can be read on paper."""

from __future__ import annotations

import re

#: Contrast of text that everybody can read (WCAG 2.2, success criterion 1.4.6).
ENOUGH = 7.0

_HEX = re.compile(r"#[0-9a-fA-F]{6}")

_WHITE = "#ffffff"


class ThemeColour(str):
    """A colour that text on white paper may have: ``#085a62``."""

    __slots__ = ()


def read_colour(value: object) -> ThemeColour:
    """Return the colour that a file names; ValueError if it is none, or hard to read on white.

    Examples
    --------
    >>> read_colour("#085A62")
    '#085a62'
    >>> read_colour("#00a0b0")
    Traceback (most recent call last):
    ValueError: #00a0b0 has a contrast of 3.1:1 on white, and text needs 7:1; #00616b is of its hue and has it
    """
    if not isinstance(value, str) or not _HEX.fullmatch(value):
        raise ValueError(f"Expected a colour such as #085a62, got {value!r}")
    colour = value.lower()
    if (found := contrast(colour, _WHITE)) < ENOUGH:
        raise ValueError(
            f"{colour} has a contrast of {int(10 * found) / 10}:1 on white, and text needs {ENOUGH:.0f}:1; "
            f"{_darkened(colour)} is of its hue and has it"
        )
    return ThemeColour(colour)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21 (WCAG 2.2).

    Examples
    --------
    >>> contrast("#000000", "#ffffff")
    21.0
    """
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour in six digits, from 0 to 1 (WCAG 2.2)."""
    red, green, blue = (linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(channel: float) -> float:
    """Return a channel of sRGB, from 0 to 1, as an amount of light."""
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 (sRGB)


def _darkened(colour: str) -> str:
    """Return the lightest shade of *colour* that text may have."""
    channels = [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
    shades = ("#" + "".join(f"{one * step // 100:02x}" for one in channels) for step in range(99, -1, -1))
    return next(shade for shade in shades if contrast(shade, _WHITE) >= ENOUGH)

"""Colours, sizes and number formats that every chart shares.

Colours are Okabe's and Ito's, toned, each at 3 : 1 or more against paper, ink and muted text at 7 : 1.
Shape, dash and label say again what a colour says, so that a chart reads in grey print too.
"""

from __future__ import annotations

from typing import Any, Literal

from lc_indicators.fonts import FAMILY
from lc_indicators.language import Language, number_marks

INK = "#1b2126"
MUTED = "#49535c"
RULE = "#d5dade"
PAPER = "#ffffff"
ACCENT = "#0b6b74"
CONTEXT = "#7d8790"

#: Colours of the lines that others are compared with: of the region, and of the country.
REFERENCES = (CONTEXT, MUTED)

#: Colours of lines and points, by the order of the series; shapes go with them.
SERIES_COLOURS = (ACCENT, "#c4570a", "#2f5fa8", "#9a6b00", "#a04f83", "#3c454d")
SERIES_SHAPES = ("circle", "square", "triangle-up", "diamond", "triangle-down", "cross")

#: Colours of areas: dark and light in turn, so that neighbours differ in grey print; text on them has 7 : 1.
AREA_COLOURS = ("#095c64", "#a9cbe0", "#8f4110", "#efdcae", "#5d416b", "#c9d6b5")

#: Shades of a map, light to dark: they part in grey print, and text on each has 7 : 1.
SHADES = ("#e6f1f2", "#b9dcdf", "#86bfc5", "#0a5a62", "#05292d")

#: Quoted, as CSS asks for where a name is of several words.
FONT = f"'{FAMILY}', sans-serif"

#: Text in CSS pixels; none is smaller than SMALL.
SMALL, TEXT = 12, 13
Weight = Literal[400, 600]
REGULAR: Weight = 400
SEMIBOLD: Weight = 600
LINE_HEIGHT = 1.25

#: Below this width a chart is laid out for a phone.
NARROW_BELOW = 480

#: Below this part of full light sRGB is linear.
_LINEAR_TO = 0.04045


def _numbers(language: Language) -> dict[str, Any]:
    marks = number_marks(language)
    # A chart has no currency of its own; Vega-Lite asks for one.
    return {
        "decimal": marks.decimal,
        "thousands": marks.group,
        "grouping": list(marks.groups),
        "currency": ["", ""],
    }


def config(language: Language) -> dict[str, Any]:
    """Return Vega-Lite's configuration of a chart: typeface, axes, and the number format of *language*.

    The format travels in the chart itself, so that axes read the same in the SVG and in a browser.
    """
    return {
        # The size of a chart that says none: every chart of ours does.
        "view": {"continuousWidth": 300, "continuousHeight": 300, "stroke": None},
        # The page names the chart and describes it; English names of marks would be noise.
        "aria": False,
        "axis": {
            "labelColor": MUTED,
            "labelFontSize": SMALL,
            "labelPadding": 6,
            "domainColor": MUTED,
            "tickColor": MUTED,
            "tickSize": 4,
            "gridColor": RULE,
            "titleColor": MUTED,
            "titleFontSize": SMALL,
            "titleFontWeight": REGULAR,
        },
        "background": "transparent",
        "font": FONT,
        "locale": {"number": _numbers(language)},
    }


def series_colour(place: int) -> str:
    """Return the colour of the *place*-th series; further ones are grey and tell apart by shape and label."""
    return SERIES_COLOURS[place] if place < len(SERIES_COLOURS) else CONTEXT


def series_shape(place: int) -> str:
    """Return the shape of the points of the *place*-th series."""
    return SERIES_SHAPES[place % len(SERIES_SHAPES)]


def area_colour(place: int) -> str:
    """Return the fill of the *place*-th part of a whole."""
    return AREA_COLOURS[place % len(AREA_COLOURS)]


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#rrggbb``, 0 (black) to 1 (white), as WCAG 2.2 defines it."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= _LINEAR_TO else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def text_on(fill: str) -> str:
    """Return the colour of text that reads best on *fill*."""
    return max((INK, PAPER), key=lambda colour: contrast(colour, fill))

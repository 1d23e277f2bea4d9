"""Charts in the colour of their project: what is told of stands out in it, and the rest keeps apart.

A notebook draws in the library's own colours.  Outputs put those of the project in their place, so that a
project of another colour publishes the same notebook anew.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from math import atan2, degrees, hypot
from typing import Any, cast

from lc_indicators.publish.document.document import CellPart, Document, OutputPart
from lc_indicators.publish.document.oklab import to_hex, to_oklab
from lc_indicators.publish.document.once import once_a_document
from lc_indicators.settings import contrast

#: As charts are drawn: what is told of comes first, other series behind it.
SERIES = ("#0b6b74", "#c4570a", "#2f5fa8", "#9a6b00", "#a04f83")

#: The dark fills of parts of a whole, likewise; text on them is paper.
AREAS = ("#095c64", "#8f4110", "#5d416b")

#: Of maps, and what text on each is written in.
SHADES = {
    "#e6f1f2": "#1b2126", "#b9dcdf": "#1b2126", "#86bfc5": "#1b2126",
    "#0a5a62": "#ffffff", "#05292d": "#ffffff",
}  # fmt: skip

_HEX = re.compile(r"#[0-9a-fA-F]{6}(?![0-9a-zA-Z])")

_DRAWN = frozenset({"svg", "svg_narrow", "svg_wide"})

#: Below this chroma a colour is a grey, which charts keep for what others are compared with.
_GREY = 0.03

#: Hues nearer than this, in degrees, are taken for one.
_NEAR = 35

#: Contrast of text.
_ENOUGH = 7.0


@once_a_document
def themed(document: Document) -> Document:
    """Return *document* with charts in the colour of its project, if it has one that is no grey."""
    colour = document.settings.colour
    if not colour or not (colours := chart_colours(str(colour))):
        return document
    return replace(document, cells=tuple(_cell(cell, colours) for cell in document.cells))


@cache
def chart_colours(theme: str) -> Mapping[str, str]:
    """Return what stands for which colour of charts in a project of the colour *theme*.

    The series and the area of the hue that is nearest to it take the library's teal: no two look alike.

    Examples
    --------
    >>> chart_colours("#7a2d00")["#0b6b74"], chart_colours("#7a2d00")["#c4570a"]
    ('#7a2d00', '#0b6b74')
    >>> chart_colours("#333333")
    {}
    """
    _, a, b = to_oklab(theme)
    if hypot(a, b) < _GREY:
        return {}
    found = {}
    for own, *others in (SERIES, AREAS):
        found[own] = theme
        nearest = min(others, key=lambda other: _apart(theme, other))
        if _apart(theme, nearest) < _NEAR:
            found[nearest] = own
    return found | {shade: _shade(shade, text, theme) for shade, text in SHADES.items()}


def _apart(one: str, other: str) -> float:
    turned = abs(_hue(one) - _hue(other)) % 360
    return min(turned, 360 - turned)


def _hue(colour: str) -> float:
    _, a, b = to_oklab(colour)
    return degrees(atan2(b, a))


def _shade(shade: str, text: str, theme: str) -> str:
    """Return a *shade* of the library's in the hue of *theme*, on which *text* can be read."""
    lightness, *own = to_oklab(shade)
    _, a, b = to_oklab(theme)
    part = hypot(*own) / hypot(a, b)
    step = 0.01 if text == "#1b2126" else -0.01
    steps = (to_hex(lightness + step * number, a * part, b * part) for number in range(40))
    return next(made for made in steps if contrast(made, text) >= _ENOUGH)


def _cell(cell: CellPart, colours: Mapping[str, str]) -> CellPart:
    return replace(cell, outputs=tuple(_output(output, colours) for output in cell.outputs))


def _output(output: OutputPart, colours: Mapping[str, str]) -> OutputPart:
    # What an analyst drew has the colours that he chose.
    return replace(output, block=cast("Any", _redrawn(output.block, colours))) if output.block else output


def _redrawn(part: Any, colours: Mapping[str, str]) -> Any:
    if isinstance(part, Mapping):
        return {
            key: _coloured(value, colours)
            if key in _DRAWN and isinstance(value, str)
            else _redrawn(value, colours)
            for key, value in part.items()
        }
    if isinstance(part, Sequence) and not isinstance(part, str):
        return [_redrawn(one, colours) for one in part]
    return part


def _coloured(svg: str, colours: Mapping[str, str]) -> str:
    return _HEX.sub(lambda found: colours.get(found[0].lower(), found[0]), svg)

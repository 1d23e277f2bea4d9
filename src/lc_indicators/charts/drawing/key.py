"""Keys: what a mark stands for, where a label beside it would not fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.charts.drawing.layers import ChartLabel, Stroke, small, strokes, texts
from lc_indicators.charts.drawing.marks import Layer, at, layer
from lc_indicators.charts.drawing.plotted import Plotted, capital, is_forecast, is_hollow
from lc_indicators.charts.drawing.scale import Scale
from lc_indicators.charts.drawing.text_width import text_width, wrapped
from lc_indicators.charts.drawing.theme import LINE_HEIGHT, MUTED, PAPER, SMALL, TEXT
from lc_indicators.language import Language, message

#: Height of a row of a key.
ROW = TEXT * LINE_HEIGHT + 3

_SWATCH, _GAP = 26.0, 22.0


@dataclass(frozen=True)
class Swatch:
    """A mark and its words; *line* draws a stroke behind the point."""

    words: str
    colour: str
    #: "" for words, or a stroke, without a point.
    shape: str = "circle"
    line: bool = False
    hollow: bool = False
    dashed: bool = False
    #: A short upright stroke instead of a point: a break, a mean; *dashed* tells two of them apart.
    upright: bool = False


def key_height(swatches: Sequence[Swatch], *, width: float) -> float:
    """Return the height of the key's rows at *width*."""
    return _rows(swatches, width)[1] * ROW


def key(swatches: Sequence[Swatch], *, left: float, top: float, width: float) -> list[Layer]:
    """Return the layers of a key that fills rows of *width* from the place (*left*, *top*)."""
    lines: list[Stroke] = []
    labels: list[ChartLabel] = []
    marks: list[Layer] = []
    for swatch, (x, row, parts) in zip(swatches, _rows(swatches, width)[0], strict=True):
        start, y = left + x, top + (row + 0.5) * ROW
        if swatch.line:
            dash = (4, 3) if swatch.dashed else ()
            lines.append(Stroke(start, y, start + 18, y, colour=swatch.colour, width=2, dash=dash))
        if swatch.upright:
            dash = (3, 3) if swatch.dashed else ()
            width = 1 if swatch.dashed else 2
            lines.append(
                Stroke(start + 9, y - 8, start + 9, y + 8, colour=swatch.colour, width=width, dash=dash)
            )
        elif swatch.shape:
            marks.append(_mark(swatch, start + 9, y))
        labels += [small(part, x=start + _SWATCH, y=y + place * ROW) for place, part in enumerate(parts)]
    return [*strokes(lines), *marks, *texts(labels)]


def status_swatches(figures: Sequence[Plotted], language: Language, *, shape: str = "circle") -> list[Swatch]:
    """Return the swatches that say what hollow and dashed marks are; none where all values are final."""
    found = []
    for forecast in (False, True):
        group = [f for f in figures if is_hollow(f) and is_forecast(f) is forecast and not f.is_missing]
        words = ", ".join(sorted({figure.status_words(language) for figure in group}))
        if words:
            found.append(Swatch(words, MUTED, shape, hollow=True, dashed=forecast))
    return found


def not_from_zero(scaled: Scale, language: Language) -> list[Swatch]:
    """Return the words that an axis does not start at zero; none where it does."""
    if scaled.low <= 0 <= scaled.high:
        return []
    return [Swatch(message("charts.not_from_zero")[language], MUTED, shape="", line=False)]


def _mark(swatch: Swatch, x: float, y: float) -> Layer:
    return layer(
        "point",
        [{"x": round(x, 1), "y": round(y, 1)}],
        at("x", "y"),
        opacity=1,
        size=64,
        shape=swatch.shape,
        stroke=swatch.colour,
        strokeWidth=2,
        strokeDash=[2, 2] if swatch.dashed and swatch.hollow else [],
        fill=PAPER if swatch.hollow else swatch.colour,
        tooltip=None,
    )


def _rows(swatches: Sequence[Swatch], width: float) -> tuple[list[tuple[float, int, list[str]]], int]:
    """Return left edge, row and lines of each swatch, and how many rows there are."""
    placed: list[tuple[float, int, list[str]]] = []
    x, row, after = 0.0, 0, 0
    for swatch in swatches:
        words = capital(swatch.words)
        needed = _SWATCH + text_width(words, size=SMALL)
        if x > 0 and x + needed > width:
            x, row = 0.0, after
        parts = wrapped(words, width=width - _SWATCH, size=SMALL)
        placed.append((x, row, parts))
        after = max(after, row + len(parts))
        x += needed + _GAP
    return placed, after

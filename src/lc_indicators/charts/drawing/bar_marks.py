"""Horizontal bars from zero: filled for final values, hollow for estimates, dashed for forecasts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.charts.drawing.marks import OUTLINED, Layer, at, layer, on_scale
from lc_indicators.charts.drawing.plotted import Plotted, drawn_value, is_forecast, is_hollow
from lc_indicators.charts.drawing.points import described, tooltip
from lc_indicators.charts.drawing.scale import Scale
from lc_indicators.charts.drawing.theme import PAPER
from lc_indicators.language import Language, Text


@dataclass(frozen=True)
class Bar:
    """A figure with a value, and how its bar looks."""

    figure: Plotted
    name: str
    #: The middle of its height, and half of its thickness, in pixels.
    middle: float
    half: float
    colour: str


def scale_from_zero(values: Sequence[float], *, end: float) -> Scale:
    """Return a scale from zero to the longest bars; it has no axis, since all values are written."""
    low, high = min([*values, 0]), max([*values, 0])
    return Scale(low, high if high > low else low + 1, start=0, end=end, step=1)


def bar_marks(bars: Sequence[Bar], scaled: Scale, language: Language, *, of: Text) -> list[Layer]:
    """Return layers that draw *bars*; forecasts are one of their own, for their outline."""
    layers = []
    for dashed in (False, True):
        drawn = [_row(bar, language) for bar in bars if is_forecast(bar.figure) is dashed]
        if drawn:
            ends = {"x": on_scale(scaled), "x2": {"field": "zero"}, **at("y", "y2")}
            encoding = {**ends, **OUTLINED, "tooltip": tooltip(drawn, language, of=of)}
            dash = [4, 3] if dashed else []
            layers.append(layer("rect", drawn, encoding, strokeWidth=2, strokeDash=dash))
    return layers


def _row(bar: Bar, language: Language) -> dict[str, object]:
    fill = PAPER if is_hollow(bar.figure) else bar.colour
    place = {
        "zero": 0, "value": drawn_value(bar.figure), "y": bar.middle - bar.half, "y2": bar.middle + bar.half,
    }  # fmt: skip
    return {**described(bar.figure, bar.name, language), **place, "colour": bar.colour, "fill": fill}

"""The layers that forms are built of: texts and rules in pixels, points, and the frame around them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from lc_indicators.charts.drawing.boxes import Box
from lc_indicators.charts.drawing.marks import SCHEMA, Layer, Spec, at, layer, of_field
from lc_indicators.charts.drawing.text_width import text_width
from lc_indicators.charts.drawing.theme import INK, LINE_HEIGHT, MUTED, REGULAR, SMALL, TEXT, Weight, config
from lc_indicators.language import Language

Align = Literal["left", "center", "right"]


@dataclass(frozen=True)
class ChartLabel:
    """One line of text at a place in pixels; y is the middle of its height."""

    text: str
    x: float
    y: float
    align: Align = "left"
    size: int = TEXT
    weight: Weight = REGULAR
    colour: str = INK

    @property
    def box(self) -> Box:
        """Return the rectangle that the text covers."""
        width, height = text_width(self.text, size=self.size, weight=self.weight), self.size * LINE_HEIGHT
        left = self.x - {"left": 0.0, "center": width / 2, "right": width}[self.align]
        return Box(left, self.y - height / 2, left + width, self.y + height / 2)


@dataclass(frozen=True)
class Stroke:
    """A straight line between two places in pixels."""

    x: float
    y: float
    x2: float
    y2: float
    colour: str = MUTED
    width: float = 1
    dash: tuple[int, ...] = ()


@dataclass(frozen=True)
class Frame:
    """The size of a chart and the room around its plot, in pixels."""

    width: float
    height: float
    left: float = 0
    right: float = 0
    top: float = 0
    bottom: float = 0

    @property
    def plot_width(self) -> float:
        """Return the width between the axes' ends."""
        return self.width - self.left - self.right

    @property
    def plot_height(self) -> float:
        """Return the height between the axes' ends."""
        return self.height - self.top - self.bottom

    @property
    def box(self) -> Box:
        """Return the whole chart, measured from the plot's top left corner."""
        return Box(-self.left, -self.top, self.width - self.left, self.height - self.top)


def texts(labels: Iterable[ChartLabel]) -> list[Layer]:
    """Return layers that write *labels*, one for each look."""

    def look(label: ChartLabel) -> tuple[Align, int, Weight, str]:
        return label.align, label.size, label.weight, label.colour

    layers = []
    encoding = {**at("x", "y"), "text": of_field("text")}
    for (align, size, weight, colour), group in groupby(sorted(labels, key=look), key=look):
        rows = [{"text": one.text, "x": round(one.x, 1), "y": round(one.y, 1)} for one in group]
        written = {"align": align, "baseline": "middle", "fontSize": size, "fontWeight": weight}
        layers.append(layer("text", rows, encoding, color=colour, tooltip=None, **written))
    return layers


def strokes(lines: Iterable[Stroke]) -> list[Layer]:
    """Return layers that draw *lines*, one for each look."""

    def look(line: Stroke) -> tuple[str, float, tuple[int, ...]]:
        return line.colour, line.width, line.dash

    layers = []
    for (colour, width, dash), group in groupby(sorted(lines, key=look), key=look):
        rows = [
            {"x": round(one.x, 1), "y": round(one.y, 1), "x2": round(one.x2, 1), "y2": round(one.y2, 1)}
            for one in group
        ]
        drawn = {"color": colour, "strokeWidth": width, "strokeDash": list(dash)}
        layers.append(layer("rule", rows, at("x", "y", "x2", "y2"), tooltip=None, **drawn))
    return layers


def finished(layers: Sequence[Layer], frame: Frame, language: Language) -> Spec:
    """Return *layers* as one chart with the theme, exactly of the size of *frame*."""
    padding = {"left": frame.left, "right": frame.right, "top": frame.top, "bottom": frame.bottom}
    return {
        "config": config(language),
        "layer": [*layers],
        "autosize": "none",
        "height": round(frame.plot_height, 1),
        "padding": {side: round(room, 1) for side, room in padding.items()},
        "width": round(frame.plot_width, 1),
        "$schema": SCHEMA,
    }


def block(
    lines: Sequence[tuple[str, Weight]],
    *,
    x: float,
    y: float,
    align: Align = "left",
    size: int = TEXT,
    colour: str = INK,
) -> list[ChartLabel]:
    """Return lines of (text, weight) one under the other, the middle of the whole at *y*."""
    step = size * LINE_HEIGHT
    top = y - step * (len(lines) - 1) / 2
    return [
        ChartLabel(text, x, top + step * place, align=align, size=size, weight=weight, colour=colour)
        for place, (text, weight) in enumerate(lines)
    ]


def small(text: str, *, x: float, y: float, align: Align = "left") -> ChartLabel:
    """Return a secondary text."""
    return ChartLabel(text, x, y, align=align, size=SMALL, colour=MUTED)

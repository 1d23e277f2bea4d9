"""The layers that forms are built of: texts and rules in pixels, points, and the frame around them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from typing import Any, ClassVar, Literal

import altair as alt

from lc_indicators.charts.drawing.boxes import Box
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


class Rows:
    """Rows of texts and numbers that Altair takes as they are.

    It copies lists, cell by cell, each time that one more layer is laid over others, and asks of each cell of
    a tuple whether it is one of twelve things.
    """

    #: What Altair knows its own parts by.
    _schema: ClassVar[dict[str, Any]] = {"type": "array"}

    def __init__(self, rows: list[dict[str, object]]) -> None:
        self._rows = rows

    def to_dict(self, **_: object) -> list[dict[str, object]]:
        """Return the rows (called by Altair)."""
        return self._rows


def table(rows: Sequence[Mapping[str, object]]) -> alt.Chart:
    """Return an empty chart over *rows*, which stand in the chart itself."""
    values: Any = Rows([dict(row) for row in rows])
    return alt.Chart(alt.InlineData(values=values))


def at(channel: Literal["x", "y", "x2", "y2"]) -> Any:
    """Return an encoding that takes the field of the channel's name as pixels."""
    if channel in {"x2", "y2"}:
        return alt.X2("x2") if channel == "x2" else alt.Y2("y2")
    return (alt.X if channel == "x" else alt.Y)(f"{channel}:Q", scale=None, axis=None)


def texts(labels: Iterable[ChartLabel]) -> list[alt.Chart]:
    """Return layers that write *labels*, one for each look."""

    def look(label: ChartLabel) -> tuple[Align, int, Weight, str]:
        return label.align, label.size, label.weight, label.colour

    layers = []
    for (align, size, weight, colour), group in groupby(sorted(labels, key=look), key=look):
        rows = [{"text": one.text, "x": round(one.x, 1), "y": round(one.y, 1)} for one in group]
        marked = table(rows).mark_text(
            align=align, baseline="middle", fontSize=size, fontWeight=weight, color=colour, tooltip=None
        )
        layers.append(marked.encode(x=at("x"), y=at("y"), text=alt.Text("text:N")))
    return layers


def strokes(lines: Iterable[Stroke]) -> list[alt.Chart]:
    """Return layers that draw *lines*, one for each look."""

    def look(line: Stroke) -> tuple[str, float, tuple[int, ...]]:
        return line.colour, line.width, line.dash

    layers = []
    for (colour, width, dash), group in groupby(sorted(lines, key=look), key=look):
        rows = [{key: round(asdict(one)[key], 1) for key in ("x", "y", "x2", "y2")} for one in group]
        marked = table(rows).mark_rule(color=colour, strokeWidth=width, strokeDash=list(dash), tooltip=None)
        layers.append(marked.encode(x=at("x"), y=at("y"), x2=at("x2"), y2=at("y2")))
    return layers


def finished(layers: Sequence[alt.Chart], frame: Frame, language: Language) -> alt.LayerChart:
    """Return *layers* as one chart with the theme, exactly of the size of *frame*."""
    padding = {"left": frame.left, "right": frame.right, "top": frame.top, "bottom": frame.bottom}
    # All at once: each further call would copy the layers.
    return alt.LayerChart(
        layer=list(layers),
        width=round(frame.plot_width, 1),
        height=round(frame.plot_height, 1),
        padding={side: round(room, 1) for side, room in padding.items()},
        autosize="none",
        config=alt.Config(**config(language)),
    )


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

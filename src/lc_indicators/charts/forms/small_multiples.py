"""Small multiples: the form for how it went in each of many places.

A small panel for each series, all with one scale and one axis of time, and in each the same grey line to
compare with.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lc_indicators.charts.chart_form import Numbers, form, numbers_by_period
from lc_indicators.charts.drawing.chart_plan import axis_width
from lc_indicators.charts.drawing.key import Swatch, key, key_height, status_swatches
from lc_indicators.charts.drawing.layers import ChartLabel, Frame, Stroke, finished, small, strokes, texts
from lc_indicators.charts.drawing.marks import Spec, at
from lc_indicators.charts.drawing.plotted import Plotted, Series, drawn_value, known, label_of
from lc_indicators.charts.drawing.points import ChartPoint, points
from lc_indicators.charts.drawing.scale import Scale, scale
from lc_indicators.charts.drawing.text_width import text_width, wrapped
from lc_indicators.charts.drawing.theme import (
    ACCENT,
    CONTEXT,
    INK,
    LINE_HEIGHT,
    NARROW_BELOW,
    REGULAR,
    RULE,
    SEMIBOLD,
    SMALL,
)
from lc_indicators.charts.drawing.time_axis import TimeAxis, time_axis
from lc_indicators.charts.drawing.tracks import Track, tracks, values_of
from lc_indicators.language import Language, format_decimal, message

#: Most panels side by side on a page and on a phone, their height, and the room between them.
_COLUMNS, _COLUMNS_NARROW, _TALL, _BETWEEN = 5, 2, 74.0, 18.0

#: Room between two texts, and between a value and the edge of its panel.
_APART, _EDGE = 8.0, 2.0

#: Height of a line of a panel's name, and of the years under a panel; room of a panel's points at its sides.
_LINE, _YEARS, _INSET = SMALL * LINE_HEIGHT, 20.0, 6.0


def _numbers(
    series: Sequence[Series[Plotted]],
    *,
    language: Language,
    reference: Series[Plotted] | None = None,
    **_: object,
) -> Numbers:
    return numbers_by_period([*series, *([reference] if reference else [])], language=language)


@form("small_multiples", question="how did it go in each of them?", numbers=_numbers)
def small_multiples(
    series: Sequence[Series[Plotted]],
    *,
    language: Language,
    reference: Series[Plotted] | None = None,
    width: int = 720,
) -> Spec:
    """Return a panel for each of *series*, in their order, all on one scale.

    The panels of the role "subject" stand in colour; each names its first and last value.  Nothing is joined
    that does not join.

    Parameters
    ----------
    series : sequence of Series
        One a place, all equally long.
    reference : Series, optional
        What every panel has in grey: the mean of the region.
    width : int
        The whole chart's, in pixels; below 480 two panels stand side by side.

    Raises
    ------
    ChartError
        No figure has a value, or a series has two figures of one period.
    """
    drawn = tracks(series, language)
    beside = tracks([reference], language)[0] if reference and known(reference.figures) else None
    every = [*drawn, *([beside] if beside else [])]
    narrow = width < NARROW_BELOW
    scaled = scale(values_of(every), start=_TALL, end=0, ticks=2)
    left = axis_width(scaled, language)
    columns = min(len(drawn), _COLUMNS_NARROW if narrow else _COLUMNS)
    wide = (width - left - _BETWEEN * (columns - 1)) / columns
    heads = max(len(wrapped(one.name, width=wide, size=SMALL, weight=SEMIBOLD)) for one in drawn) * _LINE + 6
    axis = time_axis((f for track in every for f in track.figures), start=_INSET, end=wide - _INSET)
    step = heads + _TALL + _YEARS + 8
    panels = [
        _Panel(
            track, (wide + _BETWEEN) * (place % columns), heads + step * (place // columns), wide,
            scaled=scaled, axis=axis, beside=beside,
        )
        for place, track in enumerate(drawn)
    ]  # fmt: skip
    signs = _signs(every, beside, language)
    low = step * math.ceil(len(drawn) / columns)
    frame = Frame(width, low + key_height(signs, width=width) + 4, left=left)
    ends = [point for one in panels for point in one.points()]
    layers = [
        *strokes(stroke for one in panels for stroke in one.lines()),
        *points(ends, language, **at("x", "y"), of=message("charts.area")),
        *texts(label for one in panels for label in one.words(language)),
        *key(signs, left=-left, top=low, width=width),
    ]
    return finished(layers, frame, language)


@dataclass(frozen=True)
class _Panel:
    """A series, the upper left corner of its plot, its width, and what all panels share."""

    track: Track
    left: float
    top: float
    width: float
    scaled: Scale
    axis: TimeAxis
    beside: Track | None

    @property
    def colour(self) -> str:
        return ACCENT if self.track.is_subject else INK

    def x(self, track: Track, figure: Plotted) -> float:
        """Return where a figure stands."""
        return round(self.left + self.axis.pixel(track.place(figure)), 1)

    def y(self, value: float) -> float:
        """Return how high a value stands."""
        return round(self.top + self.scaled.pixel(value), 1)

    def lines(self) -> Iterator[Stroke]:
        """Yield the grid, the grey line, and upon it the panel's own."""
        for tick in self.scaled.ticks:
            yield Stroke(self.left, self.y(tick), self.left + self.width, self.y(tick), colour=RULE)
        if self.beside:
            yield from self._line(self.beside, CONTEXT, 1.5)
        yield from self._line(self.track, self.colour, 2)

    def _line(self, track: Track, colour: str, width: float) -> Iterator[Stroke]:
        for step in track.steps(()):
            x, x2 = self.x(track, step.start), self.x(track, step.end)
            y, y2 = self.y(drawn_value(step.start)), self.y(drawn_value(step.end))
            yield Stroke(x, y, x2, y2, colour=colour, width=width, dash=step.dash)

    def points(self) -> list[ChartPoint]:
        """Return a point for every figure: small ones on the way, a whole one at the end."""
        return [
            ChartPoint(
                figure,
                {"x": self.x(self.track, figure), "y": self.y(drawn_value(figure))},
                self.colour,
                "circle",
                self.track.name,
                is_small=figure is not self.track.last,
            )
            for figure in self.track.known
        ]

    def words(self, language: Language) -> Iterator[ChartLabel]:
        """Yield the name and the last value, the periods below, and at the left the numbers of the axis."""
        lines = wrapped(self.track.name, width=self.width, size=SMALL, weight=SEMIBOLD)
        for place, line in enumerate(lines):
            y = self.top - 6 - _LINE * (len(lines) - place - 0.5)
            yield ChartLabel(line, self.left, y, size=SMALL, weight=SEMIBOLD, colour=self.colour)
        yield self._value(language)
        foot, right = self.top + _TALL + _YEARS / 2, self.left + self.width
        first, last = self.axis.end_names(language)
        yield small(last, x=right, y=foot, align="right")
        if text_width(first, size=SMALL) + text_width(last, size=SMALL) + _APART < self.width:
            yield small(first, x=self.left, y=foot)
        if self.left == 0:
            for tick in self.scaled.ticks:
                printed = format_decimal(Decimal(str(tick)), decimals=self.scaled.decimals, language=language)
                yield small(printed, x=-6, y=self.y(tick), align="right")

    def _value(self, language: Language) -> ChartLabel:
        """Return the last value over or under its point: where it keeps off the lines, within the panel."""
        words = label_of(self.track.last, language)
        right = min(self.x(self.track, self.track.last) + _INSET, self.left + self.width)
        wide = text_width(words, size=SMALL, weight=SEMIBOLD)
        drawn = [track for track in (self.track, self.beside) if track]
        near = [
            self.y(drawn_value(one))
            for track in drawn
            for one in track.known
            if right - wide - _APART < self.x(track, one) <= right + _APART
        ]
        over, under = min(near) - _APART - 4, max(near) + _APART + 4
        own = self.y(drawn_value(self.track.last))
        has_room = [over >= self.top + _EDGE, under <= self.top + _TALL - _EDGE]
        is_over = has_room[0] and (not has_room[1] or own - over <= under - own)
        return ChartLabel(
            words, right, over if is_over or not has_room[1] else under, "right",
            size=SMALL, weight=SEMIBOLD if self.track.is_subject else REGULAR, colour=self.colour,
        )  # fmt: skip


def _signs(every: Sequence[Track], beside: Track | None, language: Language) -> list[Swatch]:
    found = [Swatch(beside.name, CONTEXT, shape="", line=True)] if beside else []
    return found + status_swatches([figure for track in every for figure in track.known], language)

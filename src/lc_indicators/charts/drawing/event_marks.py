"""Events on a chart of lines: a thin dotted line at each, with the number that its note explains."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lc_indicators.charts.drawing.layers import ChartLabel, Stroke, small
from lc_indicators.charts.drawing.theme import MUTED, SMALL
from lc_indicators.charts.drawing.time_axis import A_YEAR, TimeAxis
from lc_indicators.periods import Period

#: How far above the plot the number stands, and how near two events share one.
_ABOVE, _NEAR = 12.0, 16.0


@dataclass(frozen=True)
class EventMark:
    """When something happened, and the sign that stands for it in the chart: "1"."""

    period: Period
    sign: str


@dataclass(frozen=True)
class DrawnEvents:
    """What events add to a chart."""

    strokes: list[Stroke]
    labels: list[ChartLabel]


def drawn_events(events: Sequence[EventMark], axis: TimeAxis, *, height: float) -> DrawnEvents:
    """Return a line from the top to *height* for each event within the axis; near ones share one."""
    strokes, labels = [], []
    for x, signs in _groups([*_places(events, axis)]):
        strokes.append(Stroke(x, _SIGN_END, x, height, colour=MUTED, dash=(1, 3)))
        labels.append(small(f"({', '.join(signs)})", x=x, y=-_ABOVE, align="center"))
    return DrawnEvents(strokes, labels)


#: The line begins under its number.
_SIGN_END = SMALL / 2 - _ABOVE + 2


def is_within(event: EventMark, axis: TimeAxis) -> bool:
    """Return whether an event lies on the axis."""
    return axis.first - 0.5 <= _place(event.period, axis.months) <= axis.last + 0.5


def _places(events: Sequence[EventMark], axis: TimeAxis) -> Iterator[tuple[float, str]]:
    for one in events:
        if is_within(one, axis):
            place = min(max(_place(one.period, axis.months), axis.first), axis.last)
            yield axis.pixel(place), one.sign


def _groups(found: Sequence[tuple[float, str]]) -> Iterator[tuple[float, list[str]]]:
    at, signs = 0.0, list[str]()
    for x, sign in sorted(found):
        if signs and x - at < _NEAR:
            signs.append(sign)
            continue
        if signs:
            yield at, signs
        at, signs = x, [sign]
    if signs:
        yield at, signs


def _place(period: Period, months: int) -> float:
    """Return where the middle of a period stands on an axis of steps of *months*.

    The figure of a year stands in the middle of its year, and so does the first of July.
    """
    first, last = period.first_day, period.last_day
    start = A_YEAR * first.year + first.month - 1 + (first.day - 1) / 31
    end = A_YEAR * last.year + last.month - 1 + last.day / 31
    return (start + end) / 2 / months - 0.5

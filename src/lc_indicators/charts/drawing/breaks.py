"""Breaks of a series: a thin vertical line, and what held before it and after it at its head."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lc_indicators.charts.drawing.boxes import Box
from lc_indicators.charts.drawing.layers import Align, ChartLabel, Stroke, small
from lc_indicators.charts.drawing.plotted import Break
from lc_indicators.charts.drawing.text_width import text_width, wrapped
from lc_indicators.charts.drawing.theme import LINE_HEIGHT, MUTED, SMALL
from lc_indicators.charts.drawing.time_axis import TimeAxis, place_of_break
from lc_indicators.language import Language

_SIDE, _MOST, _LEAST = 6.0, 170.0, 60.0
_LINE = SMALL * LINE_HEIGHT


@dataclass(frozen=True)
class Marks:
    """What breaks add to a chart."""

    strokes: list[Stroke]
    labels: list[ChartLabel]


@dataclass(frozen=True)
class _Head:
    """The words at the head of one break, in lines, with their place below the top of all heads."""

    x: float
    before: list[str]
    after: list[str]
    top: float = 0

    @property
    def height(self) -> float:
        return max(len(self.before), len(self.after)) * _LINE

    @property
    def box(self) -> Box:
        left, right = _widest(self.before), _widest(self.after)
        return Box(self.x - _SIDE - left, self.top, self.x + _SIDE + right, self.top + self.height)


def _widest(lines: Sequence[str]) -> float:
    return max((text_width(line, size=SMALL) for line in lines), default=0)


def names_height(breaks: Sequence[Break], axis: TimeAxis, language: Language, *, end: float) -> float:
    """Return the room above the plot that the names at the breaks take, which reach as far as *end*."""
    return max((head.top + head.height + 4 for head in _heads(breaks, axis, language, end=end)), default=0)


def break_marks(
    breaks: Sequence[Break],
    axis: TimeAxis,
    *,
    top: float,
    height: float,
    end: float,
    language: Language,
) -> Marks:
    """Return a line from *top* to *height* for each break within the axis, with its names beside its head.

    No name reaches beyond *end*.
    """
    strokes, labels = [], []
    for head in _heads(breaks, axis, language, end=end):
        start = top + head.top
        strokes.append(Stroke(head.x, start, head.x, height, colour=MUTED, dash=(3, 3)))
        sides: list[tuple[Align, float, list[str]]]
        sides = [("right", -_SIDE, head.before), ("left", _SIDE, head.after)]
        for align, side, lines in sides:
            labels += [
                small(line, x=head.x + side, y=start + (place + 0.5) * _LINE, align=align)
                for place, line in enumerate(lines)
            ]
    return Marks(strokes, labels)


def _heads(breaks: Sequence[Break], axis: TimeAxis, language: Language, *, end: float) -> list[_Head]:
    """Return the heads in the order of time; one that would touch an earlier one stands below it."""
    starts = [(place_of_break(one, axis.months), one) for one in breaks]
    inside = sorted((pair for pair in starts if axis.first < pair[0] <= axis.last), key=lambda pair: pair[0])
    within = [one for _, one in inside]
    places = [-2 * _SIDE, *(axis.pixel(start - 0.5) for start, _ in inside), end + 2 * _SIDE]
    heads: list[_Head] = []
    for number, one in enumerate(within):
        x = places[number + 1]
        # What holds between two breaks is named once.
        is_named = number > 0 and within[number - 1].after == one.before
        room_before, room_after = x - places[number], places[number + 2] - x
        before = [] if is_named else _lines(one.before[language], room_before)
        after = _lines(one.after[language], room_after)
        if _widest(after) > room_after and room_before > room_after:
            # No room at the edge: both names stand before the line, the second with an arrow across it.
            before, after = [*before, *_lines(f"{one.after[language]} →", room_before)], []
        head = _Head(x, before, after)
        while any(head.box.grown(_SIDE / 2).meets(other.box) for other in heads):
            head = replace(head, top=head.top + _LINE)
        heads.append(head)
    return heads


def _lines(text: str, room: float) -> list[str]:
    return wrapped(text, width=max(_LEAST, min(_MOST, room - 2 * _SIDE)), size=SMALL)

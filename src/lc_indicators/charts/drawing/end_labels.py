"""Place the labels of lines and slopes: values and names beside the ends, and none upon another."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.charts.drawing.boxes import Board, Box, ChartPoint, around, spread
from lc_indicators.charts.drawing.chart_plan import TOP, ChartPlan
from lc_indicators.charts.drawing.layers import Align, ChartLabel, Stroke, block
from lc_indicators.charts.drawing.plotted import Plotted, label_of
from lc_indicators.charts.drawing.text_width import text_width
from lc_indicators.charts.drawing.theme import CONTEXT, LINE_HEIGHT, SEMIBOLD, TEXT, Weight
from lc_indicators.charts.drawing.tracks import Track

#: A leader joins a label to its mark where it stands further off than this.
_LED_FROM = 5

#: Distance in pixels from which a mark is far from its label.
_FAR = 20

#: A label of a month stands no further than this beside its point.
_BESIDE = 24.0

#: Lines of text and weight.
Lines = Sequence[tuple[str, Weight]]


@dataclass(frozen=True)
class Written:
    """Labels, and the leaders that join them to what they name."""

    labels: list[ChartLabel]
    leaders: list[Stroke]


def column(
    blocks: Sequence[Lines],
    marks: Sequence[ChartPoint],
    *,
    x: float,
    low: float,
    high: float,
    align: Align = "left",
) -> Written:
    """Return *blocks* at *x* between *low* and *high*, each at the height of its mark or as near as can be.

    A leader starts beside the mark.  It is drawn where the label had to move, and where other marks may stand
    between the two because the mark is far from the column.
    """
    heights = [len(lines) * TEXT * LINE_HEIGHT + 3 for lines in blocks]
    places = spread([y for _, y in marks], heights, low=low, high=high)
    side = 1 if align == "left" else -1
    labels: list[ChartLabel] = []
    leaders: list[Stroke] = []
    for lines, (mark, wish), place in zip(blocks, marks, places, strict=True):
        labels += block(lines, x=x, y=place, align=align)
        if abs(place - wish) > _LED_FROM or abs(x - mark) > _FAR:
            leaders.append(Stroke(mark + 6 * side, wish, x - 2 * side, place, colour=CONTEXT))
    return Written(labels, leaders)


#: Distance of the labels' column from the last year, and what a label in the plot may cover at most.
_COLUMN, _MOST_COVERED = 14, 2

#: Distance of the labels from the axis at the left.
_CLEAR = 3


def written(plan: ChartPlan, taken: Sequence[ChartLabel], lines: Sequence[Stroke]) -> Written:
    """Return the labels of all lines; none meets another or one of those *taken*, few meet one of *lines*."""
    board = _board(plan, taken)
    crowd = math.inf if plan.axis.is_yearly else max(plan.axis.step, _BESIDE)
    for one in lines:
        board.add_line((one.x, one.y), (one.x2, one.y2))
    labels: list[ChartLabel] = []
    ending: list[Track] = []
    for track in plan.tracks:
        if not track.is_named:
            continue
        ends_early = track.place(track.last) < plan.axis.last
        words = track.end_lines(plan.language, width=plan.end_width, named=plan.names_at_ends)
        found = (
            _beside(board, plan.place(track, track.last), words, crowd=crowd, at_most=_MOST_COVERED)
            if ends_early
            else None
        )
        if found is None:
            ending.append(track)
        labels += found or []
    at_right = _at_right(plan, ending)
    for point, value in dict.fromkeys(
        (plan.place(track, one), _value_lines(track, one, plan)) for track, one in _others(plan)
    ):
        labels += _beside(board, point, value, crowd=crowd) or []
    return Written([*labels, *at_right.labels], at_right.leaders)


def _board(plan: ChartPlan, taken: Sequence[ChartLabel]) -> Board:
    # Labels keep clear of the numbers of the axis.
    frame = Box(_CLEAR, -TOP, plan.axis.end + 8, plan.frame.plot_height)
    board = Board(frame, labels=[label.box for label in taken])
    for track in plan.tracks:
        for figure in track.known:
            x, y = plan.place(track, figure)
            board.boxes.append(Box(x - 4, y - 4, x + 4, y + 4))
        for step in track.steps(plan.breaks):
            board.add_line(plan.place(track, step.start), plan.place(track, step.end))
    return board


def _beside(
    board: Board,
    point: ChartPoint,
    lines: Sequence[tuple[str, Weight]],
    *,
    crowd: float,
    at_most: float = math.inf,
) -> list[ChartLabel] | None:
    """Return *lines* at the best free place around *point*; None where there is none."""
    width = max(text_width(text, weight=weight) for text, weight in lines)
    height = len(lines) * TEXT * LINE_HEIGHT
    box = board.place(around(point, width, height, crowd=crowd), at_most=at_most)
    return block(lines, x=box.left, y=(box.top + box.bottom) / 2) if box else None


def _value_lines(track: Track, figure: Plotted, plan: ChartPlan) -> tuple[tuple[str, Weight], ...]:
    return ((label_of(figure, plan.language), SEMIBOLD), *track.when(figure, plan.language))


def _others(plan: ChartPlan) -> list[tuple[Track, Plotted]]:
    """Return the figures to label that are no line's last one."""
    return [
        (track, one)
        for track in plan.tracks
        for one in track.known
        if (one is not track.last and plan.is_labelled(track, one)) and not track.is_reference
    ]


def _at_right(plan: ChartPlan, ending: Sequence[Track]) -> Written:
    """Return the labels right of the last year, moved apart, with leaders to those that had to move."""
    words = [
        track.end_lines(plan.language, width=plan.end_width, named=plan.names_at_ends) for track in ending
    ]
    marks = [plan.place(track, track.last) for track in ending]
    x, high = plan.axis.end + _COLUMN, plan.frame.plot_height + TOP
    return column(words, marks, x=x, low=-TOP, high=high)

"""Lines: the form for how it went."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from lc_indicators.charts.chart_form import Numbers, form, numbers_by_period
from lc_indicators.charts.drawing.breaks import break_marks
from lc_indicators.charts.drawing.chart_plan import ChartPlan, Scope, planned, unnamed_breaks
from lc_indicators.charts.drawing.end_labels import written
from lc_indicators.charts.drawing.event_marks import EventMark, drawn_events
from lc_indicators.charts.drawing.key import key, key_height
from lc_indicators.charts.drawing.layers import ChartLabel, Stroke, finished, strokes, texts
from lc_indicators.charts.drawing.marks import JOINED, Channel, Layer, Spec, layer, on_scale
from lc_indicators.charts.drawing.plotted import Break, Plotted, Series, drawn_value
from lc_indicators.charts.drawing.points import ChartPoint, points
from lc_indicators.charts.drawing.tracks import Track
from lc_indicators.language import Language, message
from lc_indicators.periods import Period

#: Half the height of a stroke in the gap of one line.
_REACH = 14

#: How wide lines of years and of months are.
_WIDTH, _WIDTH_OF_MONTHS = 2.5, 2

#: How wide the line of a region or a country is.
_THIN = 1.5

#: Points of a line of parts of a year that stand closer than this are small, but for those with a value.
_CLOSE = 20


def _numbers(
    series: Sequence[Series[Plotted]],
    *,
    language: Language,
    since: int | None = None,
    breaks: Sequence[Break] = (),
    **_: object,
) -> Numbers:
    return numbers_by_period(series, language=language, since=since, breaks=breaks)


@form("lines", question="how did it go?", numbers=_numbers)
def line(  # noqa: PLR0913 - what a chart of lines may be told; all by name
    series: Sequence[Series[Plotted]],
    *,
    language: Language,
    width: int = 720,
    breaks: Sequence[Break] = (),
    label_periods: Collection[Period] = (),
    since: int | None = None,
    extent: Sequence[float] = (),
    events: Sequence[EventMark] = (),
) -> Spec:
    """Return lines over the complete range of years or months; nothing is joined that does not join.

    Each series is a line of its own.  A missing value, a period without a figure and a break leave a gap.
    Estimates and provisional values are hollow points, forecasts are dashed.  The first and the last value of
    each line, and those of *label_periods*, stand beside their points as they were printed; of a single line
    of months or quarters the highest and the lowest too, each with its month.

    Parameters
    ----------
    series : sequence of Series
        At most one figure a year, quarter or month in each, and all equally long.  One with ``years_later=1``
        and the role "context" shows the same months a year before.
    width : int
        The whole chart's, in pixels; below 480 it is laid out for a phone.
    breaks : sequence of Break
        Each a thin vertical line with what held before it and after it; no line crosses it.
    label_periods : collection of periods
        Periods that the text speaks of.
    since : int, optional
        The first year that the chart is about; what lies before it is drawn in grey, as its context.
    extent : sequence of float
        Values that the scale holds, whatever is drawn: charts of one indicator have one scale.
    events : sequence of EventMark
        What happened meanwhile: a thin dotted line each, with a number that the note explains.

    Raises
    ------
    ChartError
        No figure has a value, a series has two figures of one period, or months stand beside years.
    """
    scope = Scope(label_periods, since, extent, events)
    plan = planned(series, language=language, width=width, breaks=breaks, scope=scope)
    return drawn(plan)


def drawn(plan: ChartPlan) -> Spec:
    """Return the lines of *plan* with their labels, axes and keys."""
    frame, language, width = plan.frame, plan.language, plan.frame.width
    heads = key_height(plan.names, width=width) - frame.top
    marks = break_marks(
        plan.breaks,
        plan.axis,
        top=heads,
        height=frame.plot_height,
        end=frame.width - frame.left,
        language=language,
    )
    events = drawn_events(plan.scope.events, plan.axis, height=frame.plot_height)
    heads_of_marks = [*marks.labels, *events.labels]
    upright = [*marks.strokes, *events.strokes, *_unnamed(plan)]
    labels = written(plan, heads_of_marks, upright)
    keys = [
        *key(plan.names, left=-frame.left, top=-frame.top, width=width),
        *key(plan.signs, left=-frame.left, top=frame.plot_height + plan.foot, width=width),
    ]
    under, names = _under(plan)
    layers = [*strokes([*upright, *labels.leaders, *under]), *_joined(plan), *_points(plan)]
    return finished([*layers, *texts([*heads_of_marks, *labels.labels, *names]), *keys], frame, language)


def _under(plan: ChartPlan) -> tuple[list[Stroke], list[ChartLabel]]:
    """Return the axis of months with its names; the axis of years draws itself."""
    if plan.ticks is None:
        return [], []
    foot = plan.frame.plot_height
    return plan.ticks.strokes(foot), plan.ticks.labels(foot, plan.language)


def _unnamed(plan: ChartPlan) -> list[Stroke]:
    """Return a short upright stroke in each gap where a series says itself that it breaks."""
    found = []
    for track in plan.tracks:
        for place, before, after in unnamed_breaks(track, plan.breaks):
            heights = [plan.place(track, one)[1] for one in (before, after)]
            x, y = plan.axis.pixel(place - 0.5), sum(heights) / 2
            found.append(Stroke(x, y - _REACH, x, y + _REACH, dash=(3, 3)))
    return found


def _joined(plan: ChartPlan) -> list[Layer]:
    """Return the lines, solid and dashed; each step is a part of its own, so that nothing else joins."""
    tracks = sorted(plan.tracks, key=_above)
    found = [(track, step) for track in tracks for step in track.steps(plan.breaks)]
    layers = []
    for thin, dash in dict.fromkeys((track.is_reference, step.dash) for track, step in found):
        rows = [
            {"part": number, "colour": plan.colour(track, step.start), **_spot(plan, track, figure)}
            for number, (track, step) in enumerate(found)
            if (track.is_reference, step.dash) == (thin, dash)
            for figure in (step.start, step.end)
        ]
        look = {
            "strokeWidth": _THIN if thin else _WIDTH if plan.axis.is_yearly else _WIDTH_OF_MONTHS,
            "strokeCap": "butt" if dash and dash[0] > 1 else "round",
            "strokeDash": list(dash),
        }
        encoding = {"x": plan.axis.encoding(), "y": _y(plan), **JOINED}
        layers.append(layer("line", rows, encoding, tooltip=None, **look))
    return layers


def _points(plan: ChartPlan) -> list[Layer]:
    given = [
        ChartPoint(
            figure,
            _spot(plan, track, figure),
            plan.colour(track, figure),
            track.shape,
            track.name,
            is_small=id(figure) in crowded,
        )
        for track in sorted(plan.tracks, key=_above)
        for crowded in [_crowded(plan, track)]
        for figure in track.known
    ]
    names = message("charts.series") if len(plan.tracks) > 1 else None
    return points(given, plan.language, x=plan.axis.encoding(), y=_y(plan), of=names)


def _crowded(plan: ChartPlan, track: Track) -> set[int]:
    """Return the figures that have small points.

    All of a line to compare with; of months those that are joined, without a value, close or in grey.
    """
    if track.is_reference:
        return set(map(id, track.known))
    if plan.axis.is_yearly or (track.is_subject and plan.axis.step >= _CLOSE):
        return set()
    joined = {id(one): one for step in track.steps(plan.breaks) for one in (step.start, step.end)}
    return {key for key, one in joined.items() if not (track.is_subject and plan.is_labelled(track, one))}


def _above(track: Track) -> bool:
    """Return whether the series is drawn over the others: the subject stands upon its context."""
    return track.is_subject


def _spot(plan: ChartPlan, track: Track, figure: Plotted) -> dict[str, object]:
    return {**plan.axis.spot(track.place(figure)), "value": drawn_value(figure)}


def _y(plan: ChartPlan) -> Channel:
    axis = {
        "domain": False,
        "format": plan.scale.format,
        "ticks": False,
        "title": None,
        "values": plan.scale.ticks,
    }
    return on_scale(plan.scale, axis=axis)

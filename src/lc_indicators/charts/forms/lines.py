"""Lines: the form for how it went."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import altair as alt

from lc_indicators.charts.chart_form import Numbers, form, numbers_by_period
from lc_indicators.charts.drawing.breaks import break_marks
from lc_indicators.charts.drawing.chart_plan import AXIS, ChartPlan, Track, planned, unnamed_breaks
from lc_indicators.charts.drawing.end_labels import written
from lc_indicators.charts.drawing.key import key, key_height
from lc_indicators.charts.drawing.layers import Stroke, finished, strokes, table, texts
from lc_indicators.charts.drawing.plotted import Break, Plotted, PlottedPeriod, Series, drawn_value
from lc_indicators.charts.drawing.points import ChartPoint, points
from lc_indicators.charts.drawing.theme import CONTEXT
from lc_indicators.charts.drawing.years import steps, year_of
from lc_indicators.language import Language, message

#: Half the height of a stroke in the gap of one line.
_REACH = 14


def _numbers(
    series: Sequence[Series[Plotted]], *, language: Language, since: int | None = None, **_: object
) -> Numbers:
    return numbers_by_period(series, language=language, since=since)


@form("lines", question="how did it go?", numbers=_numbers)
def line(
    series: Sequence[Series[Plotted]],
    *,
    language: Language,
    width: int = 720,
    breaks: Sequence[Break] = (),
    label_periods: Collection[PlottedPeriod] = (),
    since: int | None = None,
) -> alt.LayerChart:
    """Return lines over the complete range of years; nothing is joined that does not join.

    Each series is a line of its own.  A missing value, a year without a figure and a break leave a gap.
    Estimates and provisional values are hollow points, forecasts are dashed.  The first and the last value of
    each line, and those of *label_periods*, stand beside their points as they were printed.

    Parameters
    ----------
    series : sequence of Series
        At most one figure a year in each.
    width : int
        The whole chart's, in pixels; below 480 it is laid out for a phone.
    breaks : sequence of Break
        Each a thin vertical line with what held before it and after it; no line crosses it.
    label_periods : collection of periods
        Periods that the text speaks of.
    since : int, optional
        The first year that the chart is about; what lies before it is drawn in grey, as its context.

    Raises
    ------
    ChartError
        No figure has a value, or a series has two figures of one year.
    """
    plan = planned(
        series, language=language, width=width, breaks=breaks, label_periods=label_periods, since=since
    )
    frame = plan.frame
    heads = key_height(plan.names, width=width) - frame.top
    marks = break_marks(breaks, plan.years, top=heads, height=frame.plot_height, language=language)
    upright = [*marks.strokes, *_unnamed(plan)]
    labels = written(plan, marks.labels, upright)
    keys = [
        *key(plan.names, left=-frame.left, top=-frame.top, width=width),
        *key(plan.signs, left=-frame.left, top=frame.plot_height + AXIS, width=width),
    ]
    layers = [*strokes([*upright, *labels.leaders]), *_joined(plan), *_points(plan)]
    return finished([*layers, *texts([*marks.labels, *labels.labels]), *keys], frame, language)


def _unnamed(plan: ChartPlan) -> list[Stroke]:
    """Return a short upright stroke in each gap where a series says itself that it breaks."""
    found = []
    for track in plan.tracks:
        for year, before, after in unnamed_breaks(track, plan.breaks):
            x, y = plan.years.pixel(year - 0.5), (plan.place(before)[1] + plan.place(after)[1]) / 2
            found.append(Stroke(x, y - _REACH, x, y + _REACH, dash=(3, 3)))
    return found


def _joined(plan: ChartPlan) -> list[alt.Chart]:
    """Return the lines, solid and dashed; each step is a part of its own, so that nothing else joins."""
    cuts = [one.year for one in plan.breaks]
    drawn = sorted(plan.tracks, key=_above)
    found = [(track, step) for track in drawn for step in steps(track.figures, breaks=cuts)]
    layers = []
    for dashed in (False, True):
        rows = [
            {"part": number, "colour": plan.colour(track, step.start), **_spot(plan, figure)}
            for number, (track, step) in enumerate(found)
            if step.is_dashed is dashed
            for figure in (step.start, step.end)
        ]
        if rows:
            marked = table(rows).mark_line(
                strokeWidth=2.5,
                strokeCap="butt" if dashed else "round",
                strokeDash=[5, 4] if dashed else [],
                tooltip=None,
            )
            colour = alt.Color("colour:N", scale=None)
            layers.append(marked.encode(x=plan.years.encoding(), y=_y(plan), color=colour, detail="part:N"))
    return layers


def _points(plan: ChartPlan) -> list[alt.Chart]:
    given = [
        ChartPoint(figure, _spot(plan, figure), plan.colour(track, figure), track.shape, track.name)
        for track in sorted(plan.tracks, key=_above)
        for figure in track.known
    ]
    names = message("charts.series") if len(plan.tracks) > 1 else None
    return points(given, plan.language, x=plan.years.encoding(), y=_y(plan), of=names)


def _above(track: Track) -> bool:
    """Return whether the series is drawn over the others: the subject stands upon its context."""
    return track.colour != CONTEXT


def _spot(plan: ChartPlan, figure: Plotted) -> dict[str, object]:
    return {"year": plan.years.name(year_of(figure)), "value": drawn_value(figure)}


def _y(plan: ChartPlan) -> alt.Y:
    axis = alt.Axis(title=None, values=plan.scale.ticks, format=plan.scale.format, domain=False, ticks=False)
    return alt.Y("value:Q", scale=alt.Scale(domain=[plan.scale.low, plan.scale.high], nice=False), axis=axis)

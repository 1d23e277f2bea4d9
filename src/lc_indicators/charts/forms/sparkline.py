"""The sparkline: a series at a glance, beside its figure."""

from __future__ import annotations

from lc_indicators.charts.chart_form import Numbers, form, numbers_by_period
from lc_indicators.charts.drawing.layers import Frame, finished
from lc_indicators.charts.drawing.marks import OUTLINED, Layer, Spec, as_given, at, layer, of_field
from lc_indicators.charts.drawing.plotted import Plotted, Series, drawn_value, is_hollow
from lc_indicators.charts.drawing.scale import Scale
from lc_indicators.charts.drawing.theme import ACCENT, CONTEXT, PAPER
from lc_indicators.charts.drawing.time_axis import TimeAxis, time_axis
from lc_indicators.charts.drawing.tracks import Track, tracks, values_of
from lc_indicators.language import OWN_LANGUAGE, Language

_MARGIN = 4


def _numbers(series: Series[Plotted], *, language: Language, **_: object) -> Numbers:
    return numbers_by_period([series], language=language)


@form("sparkline", question="how did it go, at a glance?", numbers=_numbers)
def sparkline(
    series: Series[Plotted], *, language: Language = OWN_LANGUAGE, width: int = 120, height: int = 32
) -> Spec:
    """Return *series* without axes or words: a line with its gaps, and a dot at the last value.

    It is drawn from the lowest to the highest value, so it shows the course and no size.

    Raises
    ------
    ChartError
        No figure has a value, or two are of one period.
    """
    track = tracks([series], language)[0]
    values = values_of([track])
    low, high = min(values), max(values)
    frame = Frame(width, height, left=_MARGIN, right=_MARGIN, top=_MARGIN, bottom=_MARGIN)
    flat = low == high
    # A series that does not change runs through the middle.
    scaled = Scale(low - flat, high + flat, start=frame.plot_height, end=0, step=1)
    axis = time_axis(track.figures, start=0, end=frame.plot_width)
    return finished([*_lines(track, axis, scaled), _points(track, axis, scaled)], frame, language)


def most_joined(series: Series[Plotted], language: Language = OWN_LANGUAGE) -> int:
    """Return how many values of *series* the longest line joins: specks and a dash show no course."""
    longest, ends = 0, dict[int, int]()
    for step in tracks([series], language)[0].steps([]):
        ends[id(step.end)] = ends.get(id(step.start), 1) + 1
        longest = max(longest, ends[id(step.end)])
    return longest


def _lines(track: Track, axis: TimeAxis, scaled: Scale) -> list[Layer]:
    rows = [
        {"part": part, "x": axis.pixel(track.place(figure)), "y": scaled.pixel(drawn_value(figure))}
        for part, step in enumerate(track.steps([]))
        for figure in (step.start, step.end)
    ]
    encoding = {**at("x", "y"), "detail": of_field("part")}
    look = {"strokeWidth": 2, "color": CONTEXT, "strokeCap": "round"}
    return [layer("line", rows, encoding, tooltip=None, **look)] if rows else []


def _points(track: Track, axis: TimeAxis, scaled: Scale) -> Layer:
    """Return small dots at values that no line joins to the one before, and a large one at the last."""
    joined = {id(figure) for step in track.steps([]) for figure in (step.start, step.end)}
    drawn = [figure for figure in track.known if figure is track.last or id(figure) not in joined]
    rows = [
        {
            "x": axis.pixel(track.place(figure)),
            "y": scaled.pixel(drawn_value(figure)),
            "colour": ACCENT if figure is track.last else CONTEXT,
            "fill": PAPER if is_hollow(figure) else ACCENT if figure is track.last else CONTEXT,
            "size": 30 if figure is track.last else 8,
        }
        for figure in drawn
    ]
    encoding = {**at("x", "y"), **OUTLINED, "size": as_given("size", "quantitative")}
    return layer("point", rows, encoding, opacity=1, strokeWidth=1.5, tooltip=None)

"""Dots with their ranges: the form for what the sources say."""

from __future__ import annotations

from collections.abc import Sequence

from lc_indicators.charts.chart_form import Head, Numbers, form, value_head
from lc_indicators.charts.drawing.chart_plan import fitted_scale
from lc_indicators.charts.drawing.key import key, key_height, status_swatches
from lc_indicators.charts.drawing.layers import Frame, Stroke, finished, strokes, texts
from lc_indicators.charts.drawing.marks import Layer, Spec, as_given, at, layer
from lc_indicators.charts.drawing.plotted import Plotted, drawn_value
from lc_indicators.charts.drawing.points import ChartPoint, points_on_axis
from lc_indicators.charts.drawing.rows import ChartRows, rows
from lc_indicators.charts.drawing.scale import Scale
from lc_indicators.charts.drawing.source_names import publisher_of, source_name
from lc_indicators.charts.drawing.theme import ACCENT, CONTEXT, RULE
from lc_indicators.language import Language, message

#: Room for the axis, between plot and values, and for half an arrow's tip.
_AXIS, _GAP, _TIP = 28, 8, 6


def _numbers(figures: Sequence[Plotted], *, language: Language, **_: object) -> Numbers:
    heads = [
        Head(message("charts.source")[language]),
        Head(message("charts.period")[language]),
        value_head(figures, language),
    ]
    rows: list[Sequence[Plotted | str | None]] = [
        (publisher_of(one, language), one.period_label(language), one) for one in figures
    ]
    return Numbers(figures, heads, rows)


@form("dots", question="what do the sources say?", numbers=_numbers)
def dots_with_range(
    figures: Sequence[Plotted], *, language: Language, names: Sequence[str] | None = None, width: int = 720
) -> Spec:
    """Return one row a figure: a dot at its value and the rounding interval of what was printed around it.

    The interval is all that the printed figure can stand for; an open end ("over 40") is an arrow.  The scale
    need not begin at zero: distances between the dots are what is compared.

    Parameters
    ----------
    figures : sequence of Figures
        What each source says, of one unit; a missing one says so in words.
    names : sequence of str
        What stands before each row; publisher and date of the source if left out.
    width : int
        The whole chart's, in pixels; below 480 the names stand above the dots.

    Raises
    ------
    ChartError
        No figures, or not one name for each.
    """
    given = [source_name(figure, language) for figure in figures] if names is None else names
    laid = rows(figures, given, language=language, width=width)
    signs = status_swatches(figures, language)
    foot = _AXIS + key_height(signs, width=width)
    frame = Frame(width, laid.height + foot + 6, left=laid.left, right=laid.right, top=6, bottom=foot)
    values = [value for row in laid.known for value in (drawn_value(row.figure), *_finite_ends(row.figure))]
    scaled = fitted_scale(values, frame, language, zero=False)
    value_x = frame.plot_width + _GAP
    layers = [
        *strokes(Stroke(0, row.middle, frame.plot_width, row.middle, colour=RULE) for row in laid.rows),
        *_ranges(laid, scaled, end=frame.plot_width),
        *_dots(laid, scaled, language=language),
        *texts([*laid.names(x=-frame.left), *(laid.value(row, x=value_x) for row in laid.rows)]),
        *key(signs, left=-frame.left, top=laid.height + _AXIS, width=width),
    ]
    return finished(layers, frame, language)


def _finite_ends(figure: Plotted) -> list[float]:
    ends = (figure.interval.low, figure.interval.high) if figure.interval else ()
    return [float(end) for end in ends if end.is_finite()]


def _ranges(laid: ChartRows, scaled: Scale, *, end: float) -> list[Layer]:
    """Return a bar from end to end of each interval; an open end reaches the plot's edge and has a tip."""
    bars: list[Stroke] = []
    tips: list[dict[str, object]] = []
    for row in laid.known:
        if row.figure.interval:
            low, high = row.figure.interval.low, row.figure.interval.high
            x = scaled.pixel(float(low)) if low.is_finite() else _TIP
            x2 = scaled.pixel(float(high)) if high.is_finite() else end - _TIP
            bars.append(Stroke(x, row.middle, x2, row.middle, colour=CONTEXT, width=5))
            tips += [{"x": x, "y": row.middle, "shape": "triangle-left"}] if low.is_infinite() else []
            tips += [{"x": x2, "y": row.middle, "shape": "triangle-right"}] if high.is_infinite() else []
    layers = strokes(bars)
    if tips:
        encoding = {**at("x", "y"), "shape": as_given("shape")}
        look = {"opacity": 1, "size": 110, "filled": True, "color": CONTEXT}
        layers.append(layer("point", tips, encoding, tooltip=None, **look))
    return layers


def _dots(laid: ChartRows, scaled: Scale, *, language: Language) -> list[Layer]:
    given = [
        ChartPoint(
            row.figure, {"value": drawn_value(row.figure), "y": row.middle}, ACCENT, "circle", row.name
        )
        for row in laid.known
    ]
    return points_on_axis(given, scaled, language, of=message("charts.source"), grid=not laid.is_narrow)

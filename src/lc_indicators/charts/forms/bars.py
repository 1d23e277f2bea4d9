"""Horizontal bars: the form for who is where."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import altair as alt

from lc_indicators.charts.chart_form import Head, Numbers, form, value_head
from lc_indicators.charts.drawing.key import key, key_height, status_swatches
from lc_indicators.charts.drawing.layers import ChartLabel, Frame, Stroke, at, finished, strokes, table, texts
from lc_indicators.charts.drawing.plotted import Plotted, drawn_value, is_forecast, is_hollow
from lc_indicators.charts.drawing.points import described, tooltip
from lc_indicators.charts.drawing.rows import ChartRow, ChartRows, area_name, rows
from lc_indicators.charts.drawing.scale import Scale
from lc_indicators.charts.drawing.theme import ACCENT, CONTEXT, PAPER
from lc_indicators.language import Language, message

#: Half a bar's thickness and half its post at zero, and the distance of its value.
_HALF, _POST, _APART = 9, 13, 8


def _numbers(
    figures: Sequence[Plotted], *, language: Language, names: Sequence[str] | None = None, **_: object
) -> Numbers:
    given = [area_name(figure, language) for figure in figures] if names is None else names
    rows: list[Sequence[Plotted | str | None]] = [
        (name, figure) for name, figure in zip(given, figures, strict=False)
    ]
    return Numbers(figures, [Head(message("charts.name")[language]), value_head(figures, language)], rows)


@form("bars", question="who is where?", numbers=_numbers)
def bars(
    figures: Sequence[Plotted],
    *,
    language: Language,
    names: Sequence[str] | None = None,
    width: int = 720,
    subjects: Collection[str] = (),
) -> alt.LayerChart:
    """Return one horizontal bar a figure, from zero, in the order given, with its value written beside it.

    Estimates and provisional values are hollow bars, forecasts have a dashed outline; a missing figure has no
    bar and says so in words.

    Parameters
    ----------
    figures : sequence of Figures
        Of one unit.
    names : sequence of str
        What stands before each bar; the area's name if left out.
    width : int
        The whole chart's, in pixels; below 480 the names stand above the bars.
    subjects : collection of str
        The names whose bars stand in colour; the others are grey.  Without any, all stand in colour.

    Raises
    ------
    ChartError
        No figures, or not one name for each.
    """
    given = [area_name(figure, language) for figure in figures] if names is None else names
    laid = rows(figures, given, language=language, width=width)
    values = [drawn_value(row.figure) for row in laid.known]
    signs = status_swatches(figures, language, shape="square")
    foot = 4 + key_height(signs, width=width)
    # A bar below zero has its value at its left.
    left = laid.left + (laid.right if min(values, default=0) < 0 else 0)
    frame = Frame(width, laid.height + foot, left=left, right=laid.right, bottom=foot)
    scaled = _fitted(values, end=frame.plot_width)
    zero = scaled.pixel(0)
    layers = [
        *_bars(laid, scaled, subjects, language=language),
        *strokes(Stroke(zero, row.middle - _POST, zero, row.middle + _POST) for row in laid.rows),
        *texts([*laid.names(x=-left), *(_value(laid, row, scaled) for row in laid.rows)]),
        *key(signs, left=-left, top=laid.height + 4, width=width),
    ]
    return finished(layers, frame, language)


def _fitted(values: Sequence[float], *, end: float) -> Scale:
    """Return a scale from zero to the longest bars; it has no axis, since all values are written."""
    low, high = min([*values, 0]), max([*values, 0])
    return Scale(low, high if high > low else low + 1, start=0, end=end, step=1)


def _bars(
    laid: ChartRows, scaled: Scale, subjects: Collection[str], *, language: Language
) -> list[alt.Chart]:
    layers = []
    for dashed in (False, True):
        drawn = [_bar(row, subjects, language) for row in laid.known if is_forecast(row.figure) is dashed]
        if drawn:
            marked = table(drawn).mark_rect(strokeWidth=2, strokeDash=[4, 3] if dashed else [])
            x = alt.X("value:Q", scale=alt.Scale(domain=[scaled.low, scaled.high], nice=False), axis=None)
            fill, stroke = alt.Fill("fill:N", scale=None), alt.Stroke("colour:N", scale=None)
            tips = tooltip(drawn, language, of=message("charts.name"))
            ends = {"x": x, "x2": alt.X2("zero"), "y": at("y"), "y2": at("y2")}
            layers.append(marked.encode(**ends, fill=fill, stroke=stroke, tooltip=tips))
    return layers


def _bar(row: ChartRow, subjects: Collection[str], language: Language) -> dict[str, object]:
    colour = ACCENT if not subjects or row.name in subjects else CONTEXT
    fill = PAPER if is_hollow(row.figure) else colour
    place = {"zero": 0, "value": drawn_value(row.figure), "y": row.middle - _HALF, "y2": row.middle + _HALF}
    return {**described(row.figure, row.name, language), **place, "colour": colour, "fill": fill}


def _value(laid: ChartRows, row: ChartRow, scaled: Scale) -> ChartLabel:
    end = scaled.pixel(0 if row.figure.is_missing else drawn_value(row.figure))
    is_left = end < scaled.pixel(0)
    return laid.value(row, x=end - _APART if is_left else end + _APART, align="right" if is_left else "left")

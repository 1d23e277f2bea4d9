"""Horizontal bars: the form for who is where."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from lc_indicators.charts.chart_form import Head, Numbers, form, value_head
from lc_indicators.charts.drawing.bar_marks import Bar, bar_marks, scale_from_zero
from lc_indicators.charts.drawing.key import key, key_height, status_swatches
from lc_indicators.charts.drawing.layers import ChartLabel, Frame, Stroke, finished, strokes, texts
from lc_indicators.charts.drawing.marks import Spec
from lc_indicators.charts.drawing.plotted import Plotted, drawn_value
from lc_indicators.charts.drawing.rows import ChartRow, ChartRows, area_name, rows
from lc_indicators.charts.drawing.scale import Scale
from lc_indicators.charts.drawing.theme import ACCENT, CONTEXT
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
) -> Spec:
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
    scaled = scale_from_zero(values, end=frame.plot_width)
    zero = scaled.pixel(0)
    layers = [
        *bar_marks(_bars(laid, subjects), scaled, language, of=message("charts.name")),
        *strokes(Stroke(zero, row.middle - _POST, zero, row.middle + _POST) for row in laid.rows),
        *texts([*laid.names(x=-left), *(_value(laid, row, scaled) for row in laid.rows)]),
        *key(signs, left=-left, top=laid.height + 4, width=width),
    ]
    return finished(layers, frame, language)


def _bars(laid: ChartRows, subjects: Collection[str]) -> list[Bar]:
    return [
        Bar(
            row.figure,
            row.name,
            row.middle,
            _HALF,
            ACCENT if not subjects or row.name in subjects else CONTEXT,
        )
        for row in laid.known
    ]


def _value(laid: ChartRows, row: ChartRow, scaled: Scale) -> ChartLabel:
    end = scaled.pixel(0 if row.figure.is_missing else drawn_value(row.figure))
    is_left = end < scaled.pixel(0)
    return laid.value(row, x=end - _APART if is_left else end + _APART, align="right" if is_left else "left")

"""Slopes: the form for from here to there."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from lc_indicators.charts.chart_form import Numbers, form, numbers_by_period
from lc_indicators.charts.drawing.end_labels import Lines, column
from lc_indicators.charts.drawing.key import key, key_height, status_swatches
from lc_indicators.charts.drawing.layers import ChartLabel, Frame, Stroke, finished, small, strokes, texts
from lc_indicators.charts.drawing.marks import JOINED, Layer, Spec, at, layer, on_scale
from lc_indicators.charts.drawing.plotted import (
    Plotted,
    Series,
    drawn_value,
    is_forecast,
    known,
    label_of,
    period_of,
)
from lc_indicators.charts.drawing.points import ChartPoint, points
from lc_indicators.charts.drawing.scale import Scale, scale
from lc_indicators.charts.drawing.text_width import text_width
from lc_indicators.charts.drawing.theme import (
    NARROW_BELOW,
    RULE,
    SEMIBOLD,
)
from lc_indicators.charts.drawing.tracks import Track, tracks, values_of
from lc_indicators.language import Language, message

_HEAD, _FOOT, _APART, _LED_FROM = 34, 10, 12, 5
_PER_SERIES, _NAME_SHARE = 40, 0.3


def _numbers(series: Sequence[Series[Plotted]], *, language: Language) -> Numbers:
    """Return the first and the last known figure of each series."""
    given = [(one, known(one.figures)) for one in series]
    ends = [replace(one, figures=[*figures[:1], *figures[1:][-1:]]) for one, figures in given]
    return numbers_by_period(ends, language=language)


@form("slope", question="from here to there?", numbers=_numbers)
def slope(series: Sequence[Series[Plotted]], *, language: Language, width: int = 720) -> Spec:
    """Return straight lines from the first known figure of each series to its last.

    Both values stand beside their ends as printed, moved apart where they would touch; the names stand at the
    right.  The vertical scale has no axis: the values are all written.  A series with one value is a point.

    Parameters
    ----------
    series : sequence of Series
        The heads name the periods of their first and last known figures, which should be the same for all.
    width : int
        The whole chart's, in pixels.

    Raises
    ------
    ChartError
        No figure has a value, or a series has two figures of one period.
    """
    # The heads say of when the values are.
    drawn = [replace(track, is_dated=False) for track in tracks(series, language)]
    tall = max(200 if width < NARROW_BELOW else 240, _PER_SERIES * len(drawn))
    scaled = scale(values_of(drawn), start=tall, end=0, ticks=5, zero=False)
    pairs = [track for track in drawn if track.first is not track.last]
    starts = [[(label_of(track.first, language), SEMIBOLD)] for track in pairs]
    ends = [track.end_lines(language, width=width * _NAME_SHARE, named=len(drawn) > 1) for track in drawn]
    left, right = _width(starts) + _APART, _width(ends) + _APART
    under = status_swatches([f for track in drawn for f in (track.first, track.last)], language)
    foot = _FOOT + key_height(under, width=width)
    frame = Frame(width, _HEAD + tall + foot, left=left, right=right, top=_HEAD, bottom=foot)
    firsts = [(0.0, scaled.pixel(drawn_value(track.first))) for track in pairs]
    lasts = [(frame.plot_width, scaled.pixel(drawn_value(track.last))) for track in drawn]
    low, high = -12.0, tall + _FOOT
    at_left = column(starts, firsts, x=-_APART, align="right", low=low, high=high)
    at_right = column(ends, lasts, x=frame.plot_width + _APART, low=low, high=high)
    layers = [
        *strokes([*_poles(frame), *at_left.leaders, *at_right.leaders]),
        *_joined(pairs, frame, scaled),
        *_points(drawn, frame, scaled, language=language),
        *texts([*_heads(drawn, frame, language), *at_left.labels, *at_right.labels]),
        *key(under, left=-left, top=frame.plot_height + _FOOT, width=width),
    ]
    return finished(layers, frame, language)


def _width(blocks: Sequence[Lines]) -> float:
    widths = [text_width(text, weight=weight) for lines in blocks for text, weight in lines]
    return math.ceil(max(widths, default=0))


def _poles(frame: Frame) -> list[Stroke]:
    return [Stroke(x, -4, x, frame.plot_height + 4, colour=RULE) for x in (0.0, frame.plot_width)]


def _heads(drawn: Sequence[Track], frame: Frame, language: Language) -> list[ChartLabel]:
    """Return the periods over both ends: every one that stands there, each once."""
    y = -_HEAD + 10
    firsts = dict.fromkeys(period_of(t.first).label(language) for t in drawn if t.first is not t.last)
    lasts = dict.fromkeys(period_of(track.last).label(language) for track in drawn)
    start = small(", ".join(firsts), x=-frame.left, y=y)
    end = small(", ".join(lasts), x=frame.plot_width + frame.right, y=y, align="right")
    return [start, end] if firsts else [end]


def _joined(pairs: Sequence[Track], frame: Frame, scaled: Scale) -> list[Layer]:
    layers = []
    for dashed in (False, True):
        rows = [
            {"part": number, "colour": track.colour, "x": x, "value": drawn_value(figure)}
            for number, track in enumerate(pairs)
            if (is_forecast(track.first) or is_forecast(track.last)) is dashed
            for x, figure in ((0, track.first), (frame.plot_width, track.last))
        ]
        if rows:
            encoding = {**at("x"), "y": on_scale(scaled), **JOINED}
            look = {"strokeWidth": 2.5, "strokeDash": [5, 4] if dashed else []}
            layers.append(layer("line", rows, encoding, tooltip=None, **look))
    return layers


def _points(drawn: Sequence[Track], frame: Frame, scaled: Scale, *, language: Language) -> list[Layer]:
    given = [
        ChartPoint(figure, {"x": x, "value": drawn_value(figure)}, track.colour, track.shape, track.name)
        for track in drawn
        for x, figure in ((0, track.first), (frame.plot_width, track.last))
        if x > 0 or track.first is not track.last
    ]
    return points(given, language, **at("x"), y=on_scale(scaled), of=message("charts.series"))

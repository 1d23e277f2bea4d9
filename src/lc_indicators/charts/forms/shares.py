"""Stacked shares: the form for what something is made of."""

from __future__ import annotations

import math
from collections.abc import Sequence

from lc_indicators.charts.chart_form import Head, Numbers, form
from lc_indicators.charts.drawing.boxes import Box
from lc_indicators.charts.drawing.key import Swatch, key, key_height
from lc_indicators.charts.drawing.layers import ChartLabel, Frame, Stroke, finished, strokes, texts
from lc_indicators.charts.drawing.marks import Layer, Spec, as_given, at, layer
from lc_indicators.charts.drawing.plotted import Plotted
from lc_indicators.charts.drawing.points import described, tooltip
from lc_indicators.charts.drawing.stack import (
    APART,
    WHOLE,
    Bands,
    Column,
    Segment,
    bands,
    beside,
    feet,
    foot_lines,
    hatched,
    inside,
    named,
    stacked,
)
from lc_indicators.charts.drawing.text_width import text_width, wrapped
from lc_indicators.charts.drawing.theme import CONTEXT, LINE_HEIGHT, MUTED, NARROW_BELOW, PAPER, SMALL
from lc_indicators.language import Language, message

_TOP, _AXIS, _NAME_SHARE = 12, 34, 0.32
_TICKS = [0, 20, 40, 60, 80, 100]


def _numbers(columns: Sequence[Column], *, language: Language) -> Numbers:
    """Return a row a part and a column a period."""
    figures = [figure for _, parts in columns for figure in parts]
    heads = [Head(""), *(Head(label, unit="%", numeric=True) for label, _ in columns)]
    rows: list[list[Plotted | str | None]] = [
        [
            label[language],
            *(next((figure for figure in parts if figure.label == label), None) for _, parts in columns),
        ]
        for label in dict.fromkeys(figure.label for figure in figures)
    ]
    return Numbers(figures, heads, rows)


@form("shares", question="what is it made of?", numbers=_numbers)
def stacked_shares(columns: Sequence[Column], *, language: Language, width: int = 720) -> Spec:
    """Return one column for each (label, figures), all on one scale from 0 to 100 percent.

    Parts have one colour and order in all columns and are named beside the last one.  What the named parts
    leave over is hatched: the figure of ``unnamed_share`` if it is given, else it stands without a number.
    A missing part is left out, and so is part of what is left over.

    Parameters
    ----------
    columns : sequence of (str, sequence of Figures)
        The label of each column, such as its year, and its parts in percent of one whole.
    width : int
        The whole chart's, in pixels.

    Raises
    ------
    ChartError
        No part has a value, one is negative, or those of a column exceed the whole by more than rounding.
    """
    segments = stacked(columns, language)
    last = len(columns) - 1
    name_width = _name_width(segments, last, most=width * _NAME_SHARE)
    height = 240 if width < NARROW_BELOW else 320
    within = bands(len(columns), room=width - _AXIS - name_width - APART, height=height)
    signs = _elsewhere(segments, last)
    foot = 10 + SMALL * LINE_HEIGHT * max(len(foot_lines(column, within, language)) for column in columns)
    bottom = foot + key_height(signs, width=width)
    right = width - _AXIS - within.right(last)
    frame = Frame(width, _TOP + height + bottom, left=_AXIS, right=right, top=_TOP, bottom=bottom)
    names = named(segments, within, language, width=name_width)
    numbers = inside(segments, within, language)
    words = [*numbers, *beside(segments, within, language), *names.labels]
    layers = [
        _parts(segments, within, language=language, labels=[label for label, _ in columns]),
        *_left_over(segments, within, numbers),
        *strokes(names.leaders),
        *texts([*words, *feet(columns, within, language)]),
        *key(signs, left=-_AXIS, top=height + foot, width=width),
    ]
    return finished(layers, frame, language)


def _name_width(segments: Sequence[Segment], last: int, *, most: float) -> float:
    lines = [line for one in segments if one.column == last for line in wrapped(one.name, width=most)]
    return math.ceil(max((text_width(line) for line in lines), default=0))


def _elsewhere(segments: Sequence[Segment], last: int) -> list[Swatch]:
    """Return swatches for the parts that the last column lacks: nothing beside it names them."""
    at_end = {one.name for one in segments if one.column == last}
    others = {one.name: one for one in segments if one.name not in at_end}
    return [
        Swatch(name, MUTED if one.is_rest else one.colour, "square", hollow=one.is_rest)
        for name, one in others.items()
    ]


def _parts(segments: Sequence[Segment], within: Bands, *, language: Language, labels: Sequence[str]) -> Layer:
    rows = [{**_described(one, labels[one.column], language), **_edges(one, within)} for one in segments]
    low = {
        "axis": {"domain": False, "ticks": False, "title": None, "values": _TICKS},
        "field": "low",
        "scale": {"clamp": True, "domain": [0, WHOLE], "nice": False},
        "type": "quantitative",
    }
    encoding = {
        **at("x", "x2"),
        "y": low,
        "y2": {"field": "high"},
        "fill": as_given("fill"),
        "stroke": as_given("stroke"),
        "tooltip": tooltip(rows, language, of=message("charts.part")),
    }
    return layer("rect", rows, encoding, strokeWidth=1.5)


def _described(one: Segment, label: str, language: Language) -> dict[str, object]:
    if one.figure:
        return {**described(one.figure, one.name, language), "period": label}
    return {"name": one.name, "period": label, "printed": "", "status": ""}


def _edges(one: Segment, within: Bands) -> dict[str, object]:
    return {
        "x": within.left(one.column),
        "x2": within.right(one.column),
        "low": one.low,
        "high": one.high,
        "fill": one.colour,
        "stroke": MUTED if one.is_rest else PAPER,
    }


def _left_over(segments: Sequence[Segment], within: Bands, numbers: Sequence[ChartLabel]) -> list[Layer]:
    """Return the hatching of what is left over, with clear paper behind the numbers in it."""
    lines: list[Stroke] = []
    patches: list[dict[str, object]] = []
    for one in segments:
        if one.is_rest:
            left, right = within.left(one.column), within.right(one.column)
            box = Box(left, within.y(one.high), right, within.y(one.low))
            lines += hatched(box, CONTEXT)
            boxes = [label.box for label in numbers if label.box.within(box)]
            patches += [{"x": b.left - 3, "x2": b.right + 3, "y": b.top, "y2": b.bottom} for b in boxes]
    clear = layer("rect", patches, at("x", "x2", "y", "y2"), color=PAPER, tooltip=None)
    return [*strokes(lines), *([clear] if patches else [])]

"""Plan and result: the form for how far plans were reached.

A row a plan: a bar as long as what was reached, and the plan as an upright stroke at one place for all.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lc_indicators.charts.chart_form import Head, Numbers, form
from lc_indicators.charts.drawing.key import Swatch, key, key_height, status_swatches
from lc_indicators.charts.drawing.layers import ChartLabel, Frame, Stroke, finished, small, strokes, texts
from lc_indicators.charts.drawing.marks import OUTLINED, Layer, Spec, at, layer
from lc_indicators.charts.drawing.plotted import Plotted, capital, drawn_value, is_hollow
from lc_indicators.charts.drawing.points import described, tooltip
from lc_indicators.charts.drawing.rows import ChartRow, rows
from lc_indicators.charts.drawing.scale import Scale
from lc_indicators.charts.drawing.text_width import text_width, wrapped
from lc_indicators.charts.drawing.theme import (
    ACCENT,
    INK,
    LINE_HEIGHT,
    NARROW_BELOW,
    PAPER,
    REGULAR,
    RULE,
    SEMIBOLD,
    SMALL,
    TEXT,
    Weight,
)
from lc_indicators.errors import ChartError
from lc_indicators.language import Language, message

#: Half a bar's thickness and half a plan's stroke, room between plot and words.
_HALF, _REACH, _GAP = 8.0, 14.0, 10.0

#: The scale goes on so far beyond the plan, at least and at most, in parts of it.
_LEAST, _MOST = 1.2, 2.0

#: The part of the chart that the words at the right may take, and height of a line of them.
_WORDS_SHARE, _LINE = 0.34, SMALL * LINE_HEIGHT


@dataclass(frozen=True)
class Planned:
    """A plan and what was reached of it."""

    name: str
    plan: Plotted
    #: None where there is no figure, or none in the unit of the plan.
    reached: Plotted | None
    #: The upper end of a range.
    upper: Plotted | None = None
    #: The plan in words, and the judgement with its sign.
    said: str = ""
    judged: str = ""

    @property
    def part(self) -> float | None:
        """Return what was reached, in parts of the plan; None where that says nothing."""
        if self.reached is None or self.reached.is_missing or self.plan.is_missing:
            return None
        plan, own = drawn_value(self.plan), drawn_value(self.reached)
        return own / plan if plan > 0 and own >= 0 else None


def _numbers(given: Sequence[Planned], *, language: Language, **_: object) -> Numbers:
    heads = [
        Head(message("charts.indicator")[language]),
        Head(message("charts.plan")[language]),
        Head(message("charts.result")[language]),
        Head(message("charts.judged")[language]),
    ]
    rows_of_table: list[list[Plotted | str | None]] = [
        [capital(one.name), one.plan, one.reached, one.judged] for one in given
    ]
    told = [figure for one in given for figure in (one.plan, one.upper, one.reached) if figure is not None]
    return Numbers(told, heads, rows_of_table)


@form("plan_bars", question="how far were the plans reached?", numbers=_numbers)
def plan_bars(given: Sequence[Planned], *, language: Language, width: int = 720) -> Spec:
    """Return a row for each plan: what was reached as a bar, the plan as a stroke in one place for all.

    Every row is measured in its own plan, so that different units stand under each other.  A range has a
    band up to its upper end.  A result of more than twice the plan ends in a tip.  Where the plan or the
    result is below zero, or there is no result, words alone say so.

    Parameters
    ----------
    given : sequence of Planned
        What ``report.targets()`` returns, in a report.
    width : int
        The whole chart's, in pixels; below 480 the names stand above the bars.

    Raises
    ------
    ChartError
        There is no plan.
    """
    if not given:
        raise ChartError("0 plans", "there is no plan", "leave the chart out")
    words = [_words(one, language, width=width * _WORDS_SHARE) for one in given]
    tall = max(len(lines) for lines in words) * _LINE + 4
    laid = rows(
        [one.reached or one.plan for one in given], [capital(one.name) for one in given],
        language=language, width=width if width < NARROW_BELOW else width * 0.85,
        mark=tall, values=[""] * len(given),
    )  # fmt: skip
    widest = max(text_width(words, weight=weight, size=TEXT) for lines in words for words, weight in lines)
    right = min(math.ceil(widest), math.ceil(width * _WORDS_SHARE) + 8) + _GAP
    signs = _signs(given, language)
    foot = 6 + key_height(signs, width=width)
    frame = Frame(width, laid.height + foot, left=laid.left, right=right, bottom=foot)
    parts = [part for one in given if (part := one.part) is not None]
    scaled = Scale(
        0, max(_LEAST, min(_MOST, max(parts, default=1))), start=0, end=frame.plot_width - 8, step=1
    )
    placed = list(zip(given, laid.rows, words, strict=True))
    layers = [
        *strokes(line for one, row, _ in placed for line in _bands(one, row, scaled)),
        *_bars(placed, scaled, language),
        *strokes(line for one, row, _ in placed for line in _plans(one, row, scaled)),
        *texts([*laid.names(x=-frame.left), *_beside(placed, frame)]),
        *key(signs, left=-frame.left, top=laid.height + 6, width=width),
    ]
    return finished(layers, frame, language)


_Lines = list[tuple[str, Weight]]
_Placed = tuple[Planned, ChartRow, _Lines]


def _words(one: Planned, language: Language, *, width: float) -> _Lines:
    """Return what stands beside a row: the result, the plan, the judgement."""
    missing = message("charts.no_figure")[language]
    result = one.reached.print(language) if one.reached and not one.reached.is_missing else capital(missing)
    said = message("charts.planned", plan=one.said or one.plan.print(language))[language]
    lines: _Lines = [(line, SEMIBOLD) for line in wrapped(result, width=width, weight=SEMIBOLD)]
    for words in (said, one.judged):
        if words:
            lines += [(line, REGULAR) for line in wrapped(words, width=width, size=SMALL)]
    return lines


def _bands(one: Planned, row: ChartRow, scaled: Scale) -> Iterator[Stroke]:
    """Yield the rule of a row, and the band of a range."""
    yield Stroke(0, row.middle, scaled.end, row.middle, colour=RULE)
    if one.upper is not None and not one.upper.is_missing and drawn_value(one.plan) > 0:
        end = min(drawn_value(one.upper) / drawn_value(one.plan), scaled.high)
        yield Stroke(
            scaled.pixel(1), row.middle, scaled.pixel(end), row.middle, colour=RULE, width=2 * _REACH
        )


def _plans(one: Planned, row: ChartRow, scaled: Scale) -> Iterator[Stroke]:
    if not one.plan.is_missing and drawn_value(one.plan) > 0:
        x = scaled.pixel(1)
        yield Stroke(x, row.middle - _REACH, x, row.middle + _REACH, colour=INK, width=2)


def _bars(placed: Sequence[_Placed], scaled: Scale, language: Language) -> list[Layer]:
    drawn, tips = [], []
    for one, row, _ in placed:
        if one.reached is None or (part := one.part) is None:
            continue
        colour = ACCENT
        end = scaled.pixel(min(part, scaled.high))
        drawn.append(
            {
                **described(one.reached, row.name, language),
                "x": 0, "x2": max(end, 1), "y": row.middle - _HALF, "y2": row.middle + _HALF,
                "colour": colour, "fill": PAPER if is_hollow(one.reached) else colour,
            }
        )  # fmt: skip
        if part > scaled.high:
            tips.append({"x": end + 4, "y": row.middle})
    if not drawn:
        return []
    said = tooltip(drawn, language, of=message("charts.indicator"))
    encoding = {**at("x", "x2", "y", "y2"), **OUTLINED, "tooltip": said}
    bars = layer("rect", drawn, encoding, strokeWidth=1.5)
    if not tips:
        return [bars]
    look = {"opacity": 1, "size": 200, "shape": "triangle-right", "filled": True, "color": ACCENT}
    return [bars, layer("point", tips, at("x", "y"), tooltip=None, **look)]


def _beside(placed: Sequence[_Placed], frame: Frame) -> Iterator[ChartLabel]:
    for _, row, lines in placed:
        x, top = frame.plot_width + _GAP, row.middle - _LINE * (len(lines) - 1) / 2
        for place, (line, weight) in enumerate(lines):
            label = small(line, x=x, y=top + place * _LINE)
            yield replace(label, size=TEXT, weight=SEMIBOLD, colour=INK) if weight == SEMIBOLD else label


def _signs(given: Sequence[Planned], language: Language) -> list[Swatch]:
    results = [one.reached for one in given if one.reached is not None]
    return [
        Swatch(message("charts.result")[language], ACCENT, "square"),
        Swatch(message("charts.plan")[language], INK, upright=True),
        *status_swatches(results, language, shape="square"),
    ]

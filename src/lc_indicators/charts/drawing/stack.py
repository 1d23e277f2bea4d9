"""Stack the parts of a whole, and place their labels.

What the parts leave over is the last one.  Numbers stand in the parts, names beside the last column, periods
below.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.charts.drawing.boxes import Box, spread
from lc_indicators.charts.drawing.end_labels import Written, column
from lc_indicators.charts.drawing.layers import ChartLabel, Stroke, small
from lc_indicators.charts.drawing.plotted import Plotted, drawn_value, known, label_of, name_of
from lc_indicators.charts.drawing.text_width import text_width, wrapped
from lc_indicators.charts.drawing.theme import (
    LINE_HEIGHT,
    PAPER,
    REGULAR,
    SEMIBOLD,
    SMALL,
    TEXT,
    Weight,
    area_colour,
    text_on,
)
from lc_indicators.errors import ChartError
from lc_indicators.language import Language, message

#: The metric whose figure is what the named parts leave over.
_UNNAMED = "unnamed_share"

WHOLE = 100.0

_HATCH = 7.0

Column = tuple[str, Sequence[Plotted]]


@dataclass(frozen=True)
class Segment:
    """One part of one column, in percent of the whole."""

    column: int
    name: str
    low: float
    high: float
    colour: str
    #: The figure; None for what is left over and no figure names.
    figure: Plotted | None
    is_rest: bool

    @property
    def middle(self) -> float:
        """Return the share at half the part's height."""
        return (self.low + self.high) / 2


def stacked(columns: Sequence[Column], language: Language) -> list[Segment]:
    """Return the parts of each column from the bottom up, what is left over at the top.

    Raises
    ------
    ChartError
        No part has a value, one is negative, or those of a column exceed the whole by more than rounding.
    """
    colours = _colours(columns, language)
    found = [
        segment
        for place, column in enumerate(columns)
        for segment in _piled(place, column, colours, language=language)
    ]
    if not any(segment.figure for segment in found):
        raise ChartError("shares", "no figure has a value", "say so in the report instead of drawing")
    return found


def is_rest(figure: Plotted) -> bool:
    """Return whether the figure is what the named parts leave over."""
    return getattr(figure.metric, "name", "") == _UNNAMED


def _colours(columns: Sequence[Column], language: Language) -> dict[str, str]:
    """Return a colour for each name, in the order in which they first come up."""
    figures = [figure for _, parts in columns for figure in parts if not is_rest(figure)]
    names = dict.fromkeys(name_of(figure, language) for figure in figures)
    return {name: area_colour(place) for place, name in enumerate(names)}


def _piled(place: int, column: Column, colours: dict[str, str], *, language: Language) -> list[Segment]:
    label, figures = column
    # In the order of the colours, so that a part stands at the same level in every column.
    order = {name: number for number, name in enumerate(colours)}
    parts = sorted(
        known(figures), key=lambda one: len(order) if is_rest(one) else order[name_of(one, language)]
    )
    found: list[Segment] = []
    height = 0.0
    for figure in parts:
        share, rest = drawn_value(figure), is_rest(figure)
        name = message("charts.not_named")[language] if rest else name_of(figure, language)
        if share < 0:
            raise ChartError(f"shares, {label}", f"{name} is negative", "use bars")
        top = round(height + share, 6)
        found.append(Segment(place, name, height, top, PAPER if rest else colours[name], figure, rest))
        height = top
    slack = sum(10.0**-figure.decimals / 2 for figure in parts)
    if height > WHOLE + slack:
        raise ChartError(f"shares, {label}", f"the parts add up to {height:g}", "give parts of one whole")
    if height < WHOLE - slack:
        found.append(
            Segment(place, message("charts.not_named")[language], height, WHOLE, PAPER, None, is_rest=True)
        )
    return found


def hatched(box: Box, colour: str) -> list[Stroke]:
    """Return slanted lines that fill *box*: what no source names differs in print too."""
    height = box.bottom - box.top
    found = []
    start = box.left - height + _HATCH / 2
    while start < box.right:
        # Each line rises from (start, bottom) to (start + height, top), cut at both sides of the box.
        left, right = max(start, box.left), min(start + height, box.right)
        if left < right:
            found.append(
                Stroke(left, box.bottom - (left - start), right, box.bottom - (right - start), colour)
            )
        start += _HATCH
    return found


LINE = TEXT * LINE_HEIGHT

#: Distance of the names from the last column.
APART = 14

_WIDEST, _GAP_SHARE = 150.0, 0.4


@dataclass(frozen=True)
class Bands:
    """The columns in pixels, from zero to the end of the last one."""

    count: int
    thick: float
    gap: float
    height: float

    def left(self, column: int) -> float:
        """Return the left edge of a column."""
        return column * (self.thick + self.gap)

    def right(self, column: int) -> float:
        """Return the right edge of a column."""
        return self.left(column) + self.thick

    def centre(self, column: int) -> float:
        """Return the middle of a column."""
        return self.left(column) + self.thick / 2

    def y(self, share: float) -> float:
        """Return where a share of the whole stands."""
        return round(self.height * (1 - share / WHOLE), 1)


def bands(count: int, *, room: float, height: float) -> Bands:
    """Return *count* columns in *room*, none wider than need be."""
    thick = min(_WIDEST, room / (count + (count - 1) * _GAP_SHARE))
    return Bands(count, math.floor(thick), math.floor(thick * _GAP_SHARE), height)


def number(segment: Segment, language: Language) -> str:
    """Return the part's number as printed; empty for what is left over and no figure names."""
    return label_of(segment.figure, language) if segment.figure else ""


def fits(segment: Segment, within: Bands, language: Language) -> bool:
    """Return whether the part's number has room inside it."""
    tall = within.y(segment.low) - within.y(segment.high)
    wide = text_width(number(segment, language), weight=SEMIBOLD)
    return tall >= LINE and wide <= within.thick - 6


def inside(segments: Sequence[Segment], within: Bands, language: Language) -> list[ChartLabel]:
    """Return the numbers that stand in their parts."""
    return [
        ChartLabel(
            number(one, language),
            within.centre(one.column),
            within.y(one.middle),
            "center",
            weight=SEMIBOLD,
            colour=text_on(one.colour),
        )
        for one in segments
        if one.figure and fits(one, within, language)
    ]


def beside(segments: Sequence[Segment], within: Bands, language: Language) -> list[ChartLabel]:
    """Return the numbers of parts too thin for them, right of their column, if the gap is wide enough."""
    found: list[ChartLabel] = []
    for place in range(within.count - 1):
        thin = [
            one
            for one in segments
            if one.column == place
            and one.figure
            and not fits(one, within, language)
            and text_width(number(one, language)) <= within.gap - 6
        ]
        heights = spread(
            [within.y(one.middle) for one in thin], [LINE] * len(thin), low=0, high=within.height
        )
        found += [
            ChartLabel(number(one, language), within.right(place) + 3, y)
            for one, y in zip(thin, heights, strict=True)
        ]
    return found


def end_lines(
    segment: Segment, within: Bands, language: Language, *, width: float
) -> list[tuple[str, Weight]]:
    """Return what stands beside a part of the last column: its name, and a number without room inside."""
    name = [(line, REGULAR) for line in wrapped(segment.name, width=width)]
    is_thin = segment.figure and not fits(segment, within, language)
    return [(number(segment, language), SEMIBOLD), *name] if is_thin else name


def named(segments: Sequence[Segment], within: Bands, language: Language, *, width: float) -> Written:
    """Return the names beside the last column, moved apart, with leaders to those that had to move."""
    last = [one for one in segments if one.column == within.count - 1]
    blocks = [end_lines(one, within, language, width=width) for one in last]
    edge = within.right(within.count - 1)
    marks = [(edge - 4, within.y(one.middle)) for one in last]
    return column(blocks, marks, x=edge + APART, low=-10, high=within.height + 10)


def foot_lines(column: Column, within: Bands, language: Language) -> list[str]:
    """Return the words under a column: its label, and the status of its figures if it is not a final one."""
    label, figures = column
    statuses = dict.fromkeys(words for one in figures if (words := one.status_words(language)))
    room = within.thick + within.gap * 0.9
    return [line for text in (label, *statuses) for line in wrapped(text, width=room, size=SMALL)]


def feet(columns: Sequence[Column], within: Bands, language: Language) -> list[ChartLabel]:
    """Return the words under all columns."""
    return [
        small(
            line, x=within.centre(place), y=within.height + 14 + number * SMALL * LINE_HEIGHT, align="center"
        )
        for place, column in enumerate(columns)
        for number, line in enumerate(foot_lines(column, within, language))
    ]

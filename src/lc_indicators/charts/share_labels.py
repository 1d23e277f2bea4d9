"""Labels of stacked shares: numbers in the parts, names beside the last column, periods below."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.charts.columns import Written, column
from lc_indicators.charts.layers import Label, small
from lc_indicators.charts.measure import text_width, wrapped
from lc_indicators.charts.place import spread
from lc_indicators.charts.series import label_of
from lc_indicators.charts.stack import WHOLE, Column, Segment
from lc_indicators.charts.theme import LINE_HEIGHT, REGULAR, SEMIBOLD, SMALL, TEXT, Weight, text_on
from lc_indicators.wording import Language

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


def inside(segments: Sequence[Segment], within: Bands, language: Language) -> list[Label]:
    """Return the numbers that stand in their parts."""
    return [
        Label(
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


def beside(segments: Sequence[Segment], within: Bands, language: Language) -> list[Label]:
    """Return the numbers of parts too thin for them, right of their column, if the gap is wide enough."""
    found: list[Label] = []
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
            Label(number(one, language), within.right(place) + 3, y)
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


def feet(columns: Sequence[Column], within: Bands, language: Language) -> list[Label]:
    """Return the words under all columns."""
    return [
        small(
            line, x=within.centre(place), y=within.height + 14 + number * SMALL * LINE_HEIGHT, align="center"
        )
        for place, column in enumerate(columns)
        for number, line in enumerate(foot_lines(column, within, language))
    ]

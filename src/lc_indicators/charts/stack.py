"""Parts of a whole, piled up: which stands where, and what is left over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.charts.layers import Stroke
from lc_indicators.charts.place import Box
from lc_indicators.charts.plotted import Plotted
from lc_indicators.charts.series import drawn_value, known, name_of
from lc_indicators.charts.theme import PAPER, area_colour
from lc_indicators.errors import ChartError
from lc_indicators.wording import Language, Text

#: What is left over when no figure names it.
REST = Text(vi="phần không nêu tên", en="not named")

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
        name = REST[language] if rest else name_of(figure, language)
        if share < 0:
            raise ChartError(f"shares, {label}", f"{name} is negative", "use bars")
        top = round(height + share, 6)
        found.append(Segment(place, name, height, top, PAPER if rest else colours[name], figure, rest))
        height = top
    slack = sum(10.0**-figure.decimals / 2 for figure in parts)
    if height > WHOLE + slack:
        raise ChartError(f"shares, {label}", f"the parts add up to {height:g}", "give parts of one whole")
    if height < WHOLE - slack:
        found.append(Segment(place, REST[language], height, WHOLE, PAPER, None, is_rest=True))
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

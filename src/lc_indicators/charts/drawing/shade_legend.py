"""The legend of a map: what each shade means, and in which of them the subject and the areas above it are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import pairwise

from lc_indicators.charts.drawing.classes import ValueClass, bounds
from lc_indicators.charts.drawing.layers import ChartLabel
from lc_indicators.charts.drawing.plotted import Plotted
from lc_indicators.charts.drawing.rows import area_name
from lc_indicators.charts.drawing.text_width import wrapped
from lc_indicators.charts.drawing.theme import (
    INK,
    LINE_HEIGHT,
    MUTED,
    PAPER,
    REGULAR,
    SEMIBOLD,
    SHADES,
    SMALL,
    TEXT,
    Weight,
)
from lc_indicators.language import Language, format_decimal, message

#: Height of a row, width and height of a shade's sample, and its distance from the words.
_ROW, _WIDE, _HIGH, _GAP = TEXT * LINE_HEIGHT + 5, 22.0, 15.0, 8.0


def shades(count: int) -> list[str]:
    """Return *count* of the shades, as far from each other as they can be, light to dark."""
    if count == 1:
        return [SHADES[1]]
    return [SHADES[round(place * (len(SHADES) - 1) / (count - 1))] for place in range(count)]


@dataclass(frozen=True)
class _Row:
    words: str
    #: None for a row that belongs to the one above it.
    fill: str | None = None
    weight: Weight = REGULAR


@dataclass(frozen=True)
class ShadeLegend:
    """The rows of a legend, the highest class first."""

    found: Sequence[ValueClass]
    subject: Plotted
    above: tuple[Plotted, ...]
    language: Language
    #: How many areas have no value.
    missing: int
    width: float

    @property
    def height(self) -> float:
        """Return the height of all rows."""
        return _ROW * len(self._rows)

    def swatches(self, x: float, y: float) -> Iterator[tuple[float, float, float, float, str]]:
        """Yield left, top, width, height and fill of each sample, the legend's corner at (*x*, *y*)."""
        for place, row in enumerate(self._rows):
            if row.fill:
                yield x, y + place * _ROW + (_ROW - _HIGH) / 2, _WIDE, _HIGH, row.fill

    def labels(self, x: float, y: float) -> Iterator[ChartLabel]:
        """Yield the words beside the samples."""
        for place, row in enumerate(self._rows):
            colour = MUTED if row.fill else INK
            middle = y + (place + 0.5) * _ROW
            yield ChartLabel(
                row.words, x + _WIDE + _GAP, middle, size=SMALL, weight=row.weight, colour=colour
            )

    @cached_property
    def _rows(self) -> list[_Row]:
        return list(self._told())

    def _told(self) -> Iterator[_Row]:
        """Yield a row a class with its limits and count, under it the subject and the areas above it."""
        told = [(one, SEMIBOLD if one is self.subject else REGULAR) for one in (self.subject, *self.above)]
        pairs = list(zip(self.found, shades(len(self.found)), self._limits(), strict=True))
        for place in reversed(range(len(pairs))):
            one, fill, words = pairs[place]
            yield from self._wrapped(f"{words} ({one.count})", fill=fill)
            for figure, weight in told:
                if figure.value is not None and self._class_of(figure.value) == place:
                    name, value = area_name(figure, self.language), figure.print(self.language)
                    yield from self._wrapped(f"{name}: {value}", weight=weight)
        if self.missing:
            words = message("charts.no_figure")[self.language]
            yield from self._wrapped(f"{words} ({self.missing})", fill=PAPER)

    def _wrapped(self, words: str, *, fill: str | None = None, weight: Weight = REGULAR) -> Iterator[_Row]:
        lines = wrapped(words, width=self.width - _WIDE - _GAP, size=SMALL, weight=weight)
        for place, line in enumerate(lines):
            yield _Row(line, None if place else fill, weight)

    def _class_of(self, value: Decimal) -> int:
        """Return the place of the class of a value; what lies beyond all of them is in the outer one."""
        return sum(value >= bound for bound in bounds(self.found))

    def _limits(self) -> list[str]:
        """Return what each class holds, in words: from a plain number to under the next."""
        limits = [self._print(bound) for bound in bounds(self.found)]
        if not limits:
            return [self._print(self.found[0].low)]
        between = [
            message("charts.class_between", low=low, high=high)[self.language]
            for low, high in pairwise(limits)
        ]
        return [
            message("charts.class_under", high=limits[0])[self.language],
            *between,
            message("charts.class_from", low=limits[-1])[self.language],
        ]

    def _print(self, value: Decimal) -> str:
        exponent = value.as_tuple().exponent
        decimals = max(0, -exponent) if isinstance(exponent, int) else 0
        return format_decimal(value, decimals=decimals, language=self.language)

"""Hold the changes that sources print against what the other figures of a table allow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from lc_indicators.catalogue.records import Indicator
from lc_indicators.errors import DomainError, LcIndicatorsError
from lc_indicators.figure import Figure
from lc_indicators.metrics import difference, implied_base, rebase, sum_of_parts
from lc_indicators.periods import ComparisonBase, Period
from lc_indicators.report.comparisons import INDEX
from lc_indicators.report.layouts.cells import Cells
from lc_indicators.report.layouts.laid import LaidRow

#: What is allowed within a range so many times as wide as the printed one is no test of it.
LOOSE = 10


class HeldAs(StrEnum):
    """What other figures say of a printed change."""

    #: It can be true with them.
    ALLOWED = "allowed"
    #: It cannot.
    APART = "apart"
    #: They leave so much open that nearly any figure would do.
    OPEN = "open"


@dataclass(frozen=True)
class HeldChange:
    """A printed change as an index, and the same computed from other figures."""

    indicator: Indicator
    printed: Figure
    computed: Figure

    @property
    def said(self) -> HeldAs:
        """Return what the other figures say of the printed change, by the rounding of all of them."""
        own, other = self.printed.interval, self.computed.interval
        if own is None or other is None or not (own.is_bounded and other.is_bounded):
            return HeldAs.OPEN
        if not own.overlaps(other):
            return HeldAs.APART
        return HeldAs.ALLOWED if other.half_width <= LOOSE * own.half_width else HeldAs.OPEN


def held_changes(
    rows: Sequence[LaidRow], period: Period, *, cells: Cells, bases: Sequence[ComparisonBase]
) -> list[HeldChange]:
    """Return each printed change that something else in the data says something about.

    Where the level of the base is known it is computed from the levels.  Else the total's follows from its
    parts, whose levels and indices say what they were at the base, and a part's from the total and the other
    parts in the same way.
    """
    found = []
    for base in bases:
        for row in rows:
            printed = cells.published_change(row.indicator.indicator, base, period, form=INDEX)
            if printed is None or printed.period is None:
                continue
            by_level = cells.computed_change(row.indicator.indicator, base, period, form=INDEX)
            implied = _Implied(printed.period, cells).of(row, rows)
            computed = by_level if isinstance(by_level, Figure) else next(implied, None)
            if computed is not None:
                found.append(HeldChange(row.indicator, printed, computed))
    return found


@dataclass(frozen=True)
class _Implied:
    """What levels and printed indices of one period say about the year before."""

    period: Period
    cells: Cells

    def of(self, row: LaidRow, rows: Sequence[LaidRow]) -> Iterator[Figure]:
        """Yield the index of a total by its parts, or of a part by its total and the other parts."""
        own = row.indicator.indicator
        if row.parts and (made := self._index(own, self._sum(row.parts))):
            yield made
        for total in rows:
            if own in total.parts:
                others = [part for part in total.parts if part != own]
                whole, rest = self._base(total.indicator.indicator), self._sum(others)
                left = difference(whole, rest) if whole and rest else None
                if made := self._index(own, left):
                    yield made

    def _base(self, indicator: str) -> Figure | None:
        """Return the level of the year before that a level and its printed index imply."""
        level = self.cells.level(indicator, self.period)
        index = self.cells.published_change(indicator, ComparisonBase.YEAR_BEFORE, self.period, form=INDEX)
        if not isinstance(level, Figure) or index is None:
            return None
        try:
            made: Figure = implied_base(level, index)
        except LcIndicatorsError:
            return None
        return made

    def _sum(self, indicators: Sequence[str]) -> Figure | None:
        bases = [self._base(one) for one in indicators]
        known = [one for one in bases if one is not None]
        if not known or len(known) < len(bases):
            return None
        made: Figure = sum_of_parts(*known)
        return made

    def _index(self, indicator: str, base: Figure | None) -> Figure | None:
        level = self.cells.level(indicator, self.period)
        if base is None or not isinstance(level, Figure):
            return None
        # What it was a year before is a figure of the same series.
        before = replace(
            base,
            label=level.label,
            indicator=level.indicator,
            period=self.period.year_before,
            series=level.series,
        )
        try:
            made: Figure = rebase(level, before)
        except DomainError:
            # Rounding leaves the base so open that it may be nothing.
            return None
        return replace(made, period=self.period, base=ComparisonBase.YEAR_BEFORE)

"""What stands in the cells of a layout: a Figure, or the status of what is not there."""

from __future__ import annotations

from dataclasses import dataclass

from lc_indicators.errors import (
    ArgumentError,
    BrokenSeriesError,
    DomainError,
    EmptySelectionError,
    MeasureError,
    MissingValueError,
    UnequalPeriodsError,
)
from lc_indicators.figure import Figure
from lc_indicators.language import Language
from lc_indicators.periods import ComparisonBase, Period
from lc_indicators.report.comparisons import CHANGE, PLAN, Comparisons
from lc_indicators.report.plans import Plan, Plans
from lc_indicators.report.selection import Selection
from lc_indicators.report.totals import FLOW, Totals

#: The status of what the data do not have, of what cannot be, and of a change across a break.
MISSING, CANNOT_BE, BREAK = "O", "M", "B"

#: A cell: a Figure, a plan, or a status whose mark stands there.
LaidCell = Figure | Plan | str

_STOCK = "stock"


@dataclass(frozen=True)
class Cells:
    """Finds and computes the cells of the report's area."""

    selection: Selection
    totals: Totals
    comparisons: Comparisons
    plans: Plans
    language: Language

    def level(self, indicator: str, period: Period) -> LaidCell:
        """Return what is published for a period, or of a flow the sum of its months."""
        found = self.selection.find(indicator, period)
        if found is not None and not found.is_missing:
            return found
        has_months = period.is_whole_months and not period.is_span and period.n_months > 1
        if self._measure(indicator) != FLOW or not has_months:
            return MISSING
        try:
            return self.totals.of_area(indicator, period, area=self.selection.area.area)
        except EmptySelectionError:
            return MISSING
        except BrokenSeriesError:
            return BREAK

    def to_date(self, indicator: str, period: Period) -> LaidCell:
        """Return the year so far up to the end of *period*; a stock has none."""
        return CANNOT_BE if self._measure(indicator) == _STOCK else self.level(indicator, period.to_date)

    def change(self, indicator: str, base: ComparisonBase, period: Period, *, form: str) -> LaidCell:
        """Return the change since a base as a change or as an index: the published one, else computed."""
        return self.published_change(indicator, base, period, form=form) or self.computed_change(
            indicator, base, period, form=form
        )

    def published_change(
        self, indicator: str, base: ComparisonBase, period: Period, *, form: str
    ) -> Figure | None:
        """Return what sources print of a change; None where they do not.

        It is a figure of an indicator that names *indicator* in ``change_of`` and stands on that base.
        """
        is_year_apart = base in {ComparisonBase.YEAR_BEFORE, ComparisonBase.TO_DATE}
        own = ComparisonBase.YEAR_BEFORE if is_year_apart else base
        try:
            _, now = base.periods(period)
        except ArgumentError:
            return None
        for printed in self.selection.catalogue.changes_of(indicator):
            found = self.selection.find(printed.indicator, now)
            if found is None or found.is_missing:
                continue
            # One that stands on another base is no such change.
            made = self._compared(found, own, form=form)
            if isinstance(made, Figure):
                return made
        return None

    def computed_change(self, indicator: str, base: ComparisonBase, period: Period, *, form: str) -> LaidCell:
        """Return the change that follows from the levels, or the status of what it lacks."""
        try:
            _, now = base.periods(period)
        except ArgumentError:
            return CANNOT_BE
        found = self.level(indicator, now)
        # What is said to date of a month needs no figure of that month.
        told = ComparisonBase.YEAR_BEFORE if base is ComparisonBase.TO_DATE else base
        if base is ComparisonBase.TO_DATE and self._measure(indicator) == _STOCK:
            return CANNOT_BE
        return self._compared(found, told, form=form) if isinstance(found, Figure) else found

    def plan(self, indicator: str, year: Period) -> LaidCell:
        """Return the plan in force for a year."""
        return self.plans.of(indicator, year) or MISSING

    def attained(self, indicator: str, period: Period) -> LaidCell:
        """Return the year so far in percent of the year's plan; of a percentage the gap in points."""
        is_stock = self._measure(indicator) == _STOCK
        found = self.level(indicator, period if is_stock else period.to_date)
        return self._compared(found, PLAN, form=CHANGE) if isinstance(found, Figure) else found

    def _compared(self, figure: Figure, base: str, *, form: str) -> LaidCell:
        try:
            made = self.comparisons.compare(figure, base, form=form)
        except (EmptySelectionError, MissingValueError):
            return MISSING
        except BrokenSeriesError:
            return BREAK
        except (ArgumentError, DomainError, MeasureError, UnequalPeriodsError):
            return CANNOT_BE
        return MISSING if made.is_missing else made

    def _measure(self, indicator: str) -> str:
        return self.selection.catalogue.indicator(indicator).measure

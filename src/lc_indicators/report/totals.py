"""Put months together, of a flow their sum, of an index their mean; hold what is published against sums."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from lc_indicators.catalogue.records import Indicator
from lc_indicators.errors import ArgumentError, BrokenSeriesError, EmptySelectionError, MeasureError
from lc_indicators.figure import Figure
from lc_indicators.metrics import Metric, mean, total
from lc_indicators.periods import Period
from lc_indicators.report.selection import Selection, When, as_period

#: What adds up over months.
FLOW = "flow"

#: Measure -> what makes a longer period of its months; of others only what is published stands.
_MADE_BY: dict[str, Metric] = {FLOW: total, "index": mean}


@dataclass(frozen=True)
class TotalApart:
    """A published figure of a longer period that no sum of its months can be."""

    published: Figure
    total: Figure


@dataclass(frozen=True)
class Totals:
    """The sums of months."""

    selection: Selection

    def total(self, indicator: str, period: When) -> Figure:
        """Return the sum of a flow's months: of a quarter, a half-year, nine months, a year.

        Raises
        ------
        MeasureError
            The indicator is no flow, or the data do not say what it is.
        EmptySelectionError
            Months are missing; the message names them, and those that are there.
        BrokenSeriesError
            The series breaks among the months.
        ArgumentError
            The period is not made of several whole months.
        """
        when = as_period(period)
        asked = f"total of {indicator} in {when}"
        _require_flow(self.selection.catalogue.indicator(indicator), asked)
        return self.of_area(indicator, when, area=self.selection.area.area, asked=asked)

    def mean(self, indicator: str, period: When) -> Figure:
        """Return the mean of an index's months: of a quarter, a half-year, nine months, a year.

        Raises
        ------
        MeasureError
            The indicator is no index, or the data do not say what it is.
        EmptySelectionError, BrokenSeriesError, ArgumentError
            Like :meth:`total`.
        """
        when = as_period(period)
        asked = f"mean of {indicator} in {when}"
        known = self.selection.catalogue.indicator(indicator)
        require_measure(known, asked)
        if _MADE_BY.get(known.measure) is not mean:
            what = f"{indicator} is of measure {known.measure}, and only of an index months have a mean"
            raise MeasureError(asked, what, "take the figure that is published for the whole period")
        return self.of_area(indicator, when, area=self.selection.area.area, asked=asked)

    def of_area(self, indicator: str, period: Period, *, area: str, asked: str = "") -> Figure:
        """Return what an *area*'s months make, where :meth:`are_put_together`; errors begin with *asked*."""
        known = self.selection.catalogue.indicator(indicator)
        asked = asked or f"{indicator} in {period}"
        found = {month: self.selection.find(indicator, month, area=area) for month in _months(period, asked)}
        figures = [figure for figure in found.values() if figure is not None and not figure.is_missing]
        if len(figures) < len(found):
            there = {figure.period for figure in figures if figure.period}
            missing = ", ".join(month.text for month in found if month not in there)
            every = self.selection.known_periods(indicator, area=area)
            available = sorted(there.intersection(found)) or [one for one in every if one.n_months == 1]
            raise EmptySelectionError(
                indicator, area, missing, available=[one.text for one in available], asked=asked
            )
        made: Figure = _MADE_BY[known.measure](*figures)
        first = figures[0]
        return replace(made, indicator=known, period=period, breaks=first.breaks, series=first.series)

    def are_put_together(self, indicator: Indicator, period: Period) -> bool:
        """Return whether months of *indicator* make a *period*: a flow or an index of several."""
        is_longer = period.is_whole_months and not period.is_span and period.n_months > 1
        return indicator.measure in _MADE_BY and is_longer

    def totals_apart(self) -> list[TotalApart]:
        """Return the published figures of the area within the period that contradict the sum of their months.

        Where the rounding of the months can explain the difference, there is none.
        """
        area, span = self.selection.area.area, self.selection.period
        said = self.selection.catalogue.entries_within(area, span)
        found = []
        for indicator, period in self._added_up({(entry.indicator, entry.period) for entry in said}):
            published = self.selection.find(indicator, period)
            if published is None or published.interval is None:
                continue
            try:
                added = self.total(indicator, period)
            except (BrokenSeriesError, EmptySelectionError):
                continue
            if added.interval and not added.interval.overlaps(published.interval):
                found.append(TotalApart(published, added))
        return found

    def _added_up(self, said: set[tuple[str, Period]]) -> Iterable[tuple[str, Period]]:
        """Yield the flows and longer periods of which each month is published, too, in order."""
        # Most indicators have years alone: the months of a year are made for none of those.
        monthly = {indicator for indicator, period in said if period.n_months == 1}
        for indicator, period in sorted(one for one in said if one[0] in monthly):
            known = self.selection.catalogue.indicator(indicator)
            if known.measure != FLOW or not self.are_put_together(known, period):
                continue
            if all((indicator, month) in said for month in period.months):
                yield indicator, period


def require_measure(indicator: Indicator, asked: str) -> None:
    """Raise MeasureError unless the data say what *indicator* measures."""
    if not indicator.measure:
        raise MeasureError(
            asked,
            f"the data do not say what {indicator.indicator} measures",
            "write flow, stock, rate, index or growth into the column measure of data/indicators.csv",
        )


def _require_flow(indicator: Indicator, asked: str) -> None:
    require_measure(indicator, asked)
    if indicator.measure != FLOW:
        what = f"{indicator.indicator} is of measure {indicator.measure}, and only a flow adds up over months"
        raise MeasureError(asked, what, "take the figure that is published for the whole period")


def _months(period: Period, asked: str) -> tuple[Period, ...]:
    if period.is_span:
        what_to_do = f"for the years in between write {period.first_day}/{period.last_day}"
        raise ArgumentError(asked, "a span compares two ends of year", what_to_do)
    months = period.months
    if len(months) == 1:
        raise ArgumentError(asked, "it is one month", "report.figure gives it as published")
    return months

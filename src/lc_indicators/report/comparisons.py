"""Compare a figure with that of another period: the one before, a year before, December, the year so far."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from lc_indicators.catalogue.records import Area, Indicator
from lc_indicators.errors import ArgumentError, EmptySelectionError, MeasureError, MissingValueError
from lc_indicators.figure import Figure
from lc_indicators.metrics import (
    absolute_change,
    change_from_index,
    index_from_change,
    percentage_change,
    rebase,
)
from lc_indicators.periods import ComparisonBase, Period
from lc_indicators.report.plans import Plans
from lc_indicators.report.selection import Selection
from lc_indicators.report.totals import FLOW, Totals, require_measure

#: Measures and kinds of units.
_STOCK, _GROWTH, _INDEX = "stock", "growth", "index"

#: The base that is no period.
PLAN = "plan"

#: How a comparison may be said: as a change, as an index on its base, as the distance from the plan.
CHANGE, INDEX, GAP = "change", "index", "gap"

#: What of a flow is held against the plan of its year, where that is not the year so far.
OWN_PERIOD = "period"

#: Bases of one change in two ways of saying: the year so far is compared with a year before.
_A_YEAR_APART = {ComparisonBase.YEAR_BEFORE, ComparisonBase.TO_DATE}

#: Unit -> the base that its figures stand on, where they are changes.
_BASES_OF_UNITS = {"index_year_before": [ComparisonBase.YEAR_BEFORE]}


@dataclass(frozen=True)
class Comparisons:
    """The changes from a base to a figure's period."""

    selection: Selection
    totals: Totals
    plans: Plans

    def compare(
        self, figure: Figure, base: str, *, form: str = CHANGE, of: str = ComparisonBase.TO_DATE
    ) -> Figure:
        """Return the change of a published figure, or of a total, since its *base*.

        *base* is ``previous``, ``year_before``, ``december_before``, ``to_date`` or ``plan``.  The first
        three are other periods; ``to_date`` holds the months of the year so far against the same months a
        year before.  The change is in percentage points for a percentage, else in percent; of an indicator
        that is a change itself it is what the source says, and an index of 113.0 is a rise of 13.0 %.  Where
        a flow is not published for quarters or the year so far, months add up; of an index they have a mean.
        With ``form="index"`` what would be in percent is an index on its base: 113.0 for a rise of 13.0 %.

        ``plan`` gives the attainment, in percent of the plan in force; of a percentage, an index or a range,
        or with ``form="gap"``, how far the figure lies above it, in points or in its unit.  Of a flow within
        a year's plan the months so far are held against it; ``of="period"`` holds the figure's own period.

        Raises
        ------
        MeasureError
            The data do not say what the indicator measures, or what it measures has no such base.
        EmptySelectionError
            The data have no figure of the base; the message names the periods that they have.
        BrokenSeriesError
            The series breaks in between: other borders, another way of counting.
        ArgumentError
            There is no such base or form, or the figure is derived from others.

        Examples
        --------
        ``report.compare(report.figure("retail_trade", "2024-09"), "year_before")``
        """
        asked = f"compare {figure.key} with {base}"
        if base == PLAN:
            return self._with_plan(figure, form=form, of=of, asked=asked)
        against = _base(base)
        if form not in {CHANGE, INDEX}:
            raise ArgumentError(asked, f"form {form!r} is none", f"give {CHANGE} or {INDEX}")
        indicator, area, period = _parts(figure, asked)
        require_measure(indicator, asked)
        before, now = against.periods(period)
        if against is ComparisonBase.TO_DATE and indicator.measure == _STOCK:
            what = f"{indicator.indicator} is a stock, and a stock has no year to date"
            raise MeasureError(asked, what, "compare it with december_before or year_before")
        end = figure if now == period else self._of(indicator, area, now, asked=asked)
        if indicator.measure == _GROWTH:
            return _stated(end, indicator, against, form=form, asked=asked)
        start = self._of(indicator, area, before, asked=asked)
        made = _metric_of(end, form)(start, end)
        return _compared(made, against, now)

    def _with_plan(self, figure: Figure, *, form: str, of: str, asked: str) -> Figure:
        """Return the attainment of the plan in force, or the gap to it."""
        if form not in {CHANGE, GAP} or of not in {ComparisonBase.TO_DATE, OWN_PERIOD}:
            wrong = f"form {form!r} of {of!r} is none"
            raise ArgumentError(asked, wrong, f'give form="{GAP}" or none, of="{OWN_PERIOD}" or none')
        indicator, area, period = _parts(figure, asked)
        plan = self.plans.required(figure, asked=asked)
        is_part = indicator.measure == FLOW and plan.target.period != period
        if is_part and of == ComparisonBase.TO_DATE and period.to_date != period:
            figure = self._of(indicator, area, period.to_date, asked=asked)
        made = plan.gap(figure) if form == GAP else plan.attained(figure) or plan.gap(figure)
        if made is None:
            raise MissingValueError(repr(figure), figure.status)
        return made

    def _of(self, indicator: Indicator, area: Area, period: Period, *, asked: str) -> Figure:
        """Return the figure of a period: the published one, else what its months make."""
        name, code = indicator.indicator, area.area
        found = self.selection.find(name, period, area=code)
        if found is not None:
            return found
        if self.totals.are_put_together(indicator, period):
            return self.totals.of_area(name, period, area=code, asked=asked)
        there = self.selection.known_periods(name, area=code)
        alike = [one.text for one in there if one.kind is period.kind] or [one.text for one in there]
        raise EmptySelectionError(name, code, period.text, available=alike, asked=asked)


def _base(base: str) -> ComparisonBase:
    try:
        return ComparisonBase(base)
    except ValueError:
        known = ", ".join([*(one.value for one in ComparisonBase), PLAN])
        raise ArgumentError("compare", f"{base!r} is no base", f"give one of {known}") from None


def _parts(figure: Figure, asked: str) -> tuple[Indicator, Area, Period]:
    if figure.indicator is None or figure.area is None or figure.period is None:
        what = "it is derived from other figures, and no series of its own"
        raise ArgumentError(asked, what, "give a published figure, or a total")
    return figure.indicator, figure.area, figure.period


def _metric_of(figure: Figure, form: str) -> Callable[[Figure, Figure], Figure]:
    """Return what compares a start with an end; percentages are told apart in points in every form."""
    if figure.unit.change_unit == "percentage_points":
        return absolute_change
    return (lambda start, end: rebase(end, start)) if form == INDEX else percentage_change


def _stated(
    figure: Figure, indicator: Indicator, against: ComparisonBase, *, form: str, asked: str
) -> Figure:
    """Return the change that a figure says itself; MeasureError where that is a change since another base."""
    own = [ComparisonBase(base) for base in indicator.bases if base in list(ComparisonBase)]
    own = own or _BASES_OF_UNITS.get(indicator.unit, [])
    fits = against in own or (against in _A_YEAR_APART and _A_YEAR_APART.intersection(own))
    if len(own) != 1 or not fits:
        told = f"since {own[0]}" if len(own) == 1 else "and its column bases does not name one base"
        what = f"{indicator.indicator} is a change itself, {told}"
        raise MeasureError(asked, what, "take that base, which stands in data/indicators.csv")
    if (figure.unit.kind == _INDEX) == (form == INDEX) or figure.period is None:
        return figure
    say = index_from_change if form == INDEX else change_from_index
    return _compared(say(figure), against, figure.period)


def _compared(change: Figure, against: ComparisonBase, period: Period) -> Figure:
    # The same two figures may be told as another comparison, in other words.
    return replace(change, key=f"{against}({change.key})", period=period, base=against)

"""Say how far a plan was reached: what was reached by when, whether it is met, or whether it is on course."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from enum import StrEnum

from lc_indicators.errors import BrokenSeriesError, EmptySelectionError
from lc_indicators.figure import Figure
from lc_indicators.metrics import expected_by_months, expected_by_year_before, expected_on_line
from lc_indicators.numbers import RoundingInterval
from lc_indicators.periods import Period, PeriodKind
from lc_indicators.report.plans import Plan, Plans
from lc_indicators.report.selection import Selection, When, as_period, is_parted
from lc_indicators.report.totals import FLOW, Totals

_STOCK, _RATE, _INDEX, _GROWTH = "stock", "rate", "index", "growth"

#: Months of a year.
_YEAR = 12


class PlanOutcome(StrEnum):
    """How what was reached stands to a plan."""

    #: Every value that the printed figure can stand for keeps the plan.
    MET = "met"
    #: The printed figure keeps it, but not every value that it can stand for does.
    WITHIN_ROUNDING = "within_rounding"
    #: No value that it can stand for keeps the plan.
    NOT_MET = "not_met"
    #: There is no figure, or the one that there is leaves it open.
    NOT_KNOWN = "not_known"
    #: The time is not over, and as much or more was reached as was to be expected by now.
    ON_COURSE = "on_course"
    #: The time is not over, and less was reached.
    BEHIND = "behind"
    #: The time is not over, and nothing says what was to be expected by now.
    NOT_DUE = "not_due"


#: The sign that stands before each outcome's word: it does not depend on colour.
SIGNS = {
    PlanOutcome.MET: "✓",
    PlanOutcome.WITHIN_ROUNDING: "≈",
    PlanOutcome.NOT_MET: "✗",
    PlanOutcome.NOT_KNOWN: "?",
    PlanOutcome.ON_COURSE: "↗",
    PlanOutcome.BEHIND: "↘",
    PlanOutcome.NOT_DUE: "…",
}


class ExpectedBy(StrEnum):
    """By what the expectation of a year that is not over is computed."""

    #: The same months' share of the year before.
    YEAR_BEFORE = "year_before"
    #: The months gone.
    MONTHS = "months"
    #: A straight line from a start that the writer of the report names.
    LINE = "line"


@dataclass(frozen=True)
class PlanResult:
    """A plan and what was reached of it; what does not apply or is not known is None."""

    plan: Plan
    reached: Figure | None
    #: In percent of the plan; of a percentage there is the gap alone.
    attainment: Figure | None
    gap: Figure | None
    outcome: PlanOutcome
    #: What was to be expected by now, and by what it is computed.
    expected: Figure | None = None
    by: ExpectedBy | None = None


@dataclass(frozen=True)
class PlanResults:
    """What was reached of the plans of an area."""

    selection: Selection
    totals: Totals
    plans: Plans

    def targets(self, *, ahead: bool | None = None, line_from: When | None = None) -> list[PlanResult]:
        """Return the plans in force for the report's period, each with what was reached by its end.

        A plan is in force once it is decided and until a later decision replaces it; without a date of the
        decision that of its source counts.  *ahead* asks for the plans for later years, too; the report of a
        year or of a span has them if nothing is said.

        What was reached is the figure of the plan's period.  Where that is not there yet, it is the months
        so far of a flow or a growth, published or added up, and the latest figure of a stock, rate or index.

        A flow's year that is not over is *on course* or *behind*, by the same months' share of the year
        before where both are known, else by the months gone.  A stock, a rate or an index is only held
        against a straight line where *line_from* names its start: no plan says that its way is straight.

        Raises
        ------
        EmptySelectionError
            *line_from* is given, and an indicator that it could hold for has no figure there.
        """
        period = self.selection.period
        is_yearly = period.kind in {PeriodKind.YEAR, PeriodKind.SPAN}
        found = self.plans.for_period(period, ahead=is_yearly if ahead is None else ahead)
        start = as_period(line_from) if line_from is not None else None
        return [self.result(plan, line_from=start) for plan in found]

    def result(self, plan: Plan, *, line_from: Period | None = None) -> PlanResult:
        """Return what was reached of one plan by the end of the report's period."""
        reached = self._reached(plan)
        if reached is None:
            return PlanResult(plan, None, None, None, self._unknown(plan))
        attained, gap = plan.attained(reached), plan.gap(reached)
        if _is_whole(reached, plan):
            return PlanResult(plan, reached, attained, gap, held(reached, plan.demanded))
        made, by = self._expected(plan, reached, line_from=line_from)
        expected = replace(made, period=reached.period) if made else None
        outcome = self._outcome_so_far(plan, reached, expected)
        return PlanResult(plan, reached, attained, gap, outcome, expected, by)

    def _unknown(self, plan: Plan) -> PlanOutcome:
        is_over = plan.target.period.last_day <= self.selection.period.last_day
        return PlanOutcome.NOT_KNOWN if is_over else PlanOutcome.NOT_DUE

    def _outcome_so_far(self, plan: Plan, reached: Figure, expected: Figure | None) -> PlanOutcome:
        is_flow = plan.indicator.measure == FLOW
        # What a flow has reached it cannot lose; what a rate has reached by the way it can.
        if is_flow and plan.high is None and held(reached, plan.demanded) is PlanOutcome.MET:
            return PlanOutcome.MET
        if expected is None:
            return self._unknown(plan)
        return _course(reached, expected, at_least=plan.low is not None)

    def _reached(self, plan: Plan) -> Figure | None:
        """Return the known figure that says most of a plan by the end of the report's period."""
        target, last = plan.target, self.selection.period.last_day
        if target.period.last_day <= last and (own := self._known(target.indicator, target.period)):
            return own
        there = self.selection.catalogue.periods(target.indicator, target.area)
        fit = [one for one in there if one.last_day <= last and self._belongs(one, plan)]
        published = [figure for one in fit if (figure := self._known(target.indicator, one))]
        found = [*published, *self._added_up(plan, there)]
        return max(found, key=lambda figure: figure.period or target.period, default=None)

    def _belongs(self, period: Period, plan: Plan) -> bool:
        """Return whether a figure of *period* says how far a plan is reached, before its period is over."""
        asked, own = plan.target.period, self.selection.period
        if period.is_span or asked.is_span:
            return period.is_span and asked.is_span and period.first_day == asked.first_day
        if plan.indicator.measure in {FLOW, _GROWTH}:
            return period.first_day == asked.first_day and asked.contains(period)
        is_of_time = period.last_day >= min(asked.first_day, own.first_day)
        return is_of_time and (plan.indicator.measure == _STOCK or period.length == asked.length)

    def _known(self, indicator: str, period: Period) -> Figure | None:
        found = self.selection.find(indicator, period)
        return None if found is None or found.is_missing else found

    def _added_up(self, plan: Plan, there: tuple[Period, ...]) -> list[Figure]:
        """Return the sum of the months of a flow from the plan's first one on, as far as they go."""
        asked, last = plan.target.period, self.selection.period.last_day
        months = {one for one in there if one.n_months == 1 and one.kind is PeriodKind.MONTH}
        if plan.indicator.measure != FLOW or not asked.is_whole_months or asked.is_span or not months:
            return []
        run = 0
        for month in asked.months:
            if month not in months or month.last_day > last:
                break
            run += 1
        if run <= 1:
            return []
        so_far = Period.of_months(asked.start_year, asked.first_day.month, run)
        return self._summed(plan.target.indicator, so_far, area=plan.target.area)

    def _summed(self, indicator: str, period: Period, *, area: str) -> list[Figure]:
        try:
            return [self.totals.of_area(indicator, period, area=area)]
        except (BrokenSeriesError, EmptySelectionError):
            return []

    def _expected(
        self, plan: Plan, reached: Figure, *, line_from: Period | None
    ) -> tuple[Figure | None, ExpectedBy | None]:
        """Return what was to be expected by now, and by what; nothing where it cannot be said."""
        end, asked = plan.end_for(reached), plan.target.period
        so_far = reached.period
        is_by_month = so_far is not None and so_far.is_whole_months and asked.kind is PeriodKind.YEAR
        if plan.indicator.measure == FLOW and is_by_month and so_far is not None:
            before = self._year_before(plan, so_far)
            if before is not None and not is_parted(before[0], reached):
                months_before, year = before
                made = expected_by_year_before(end, months_before=months_before, year_before=year)
                return made, ExpectedBy.YEAR_BEFORE
            return expected_by_months(end, n_months=so_far.n_months), ExpectedBy.MONTHS
        if line_from is not None and plan.indicator.measure in {_STOCK, _RATE, _INDEX}:
            return self._on_line(plan, reached, line_from), ExpectedBy.LINE
        return None, None

    def _year_before(self, plan: Plan, so_far: Period) -> tuple[Figure, Figure] | None:
        """Return the same months of the year before, and that year; None unless both are known."""
        name = plan.target.indicator
        same, whole = so_far.year_before, plan.target.period.year_before
        months, year = (
            self._known(name, one) or next(iter(self._summed(name, one, area=plan.target.area)), None)
            for one in (same, whole)
        )
        return (months, year) if months and year and year.known_value > 0 else None

    def _on_line(self, plan: Plan, reached: Figure, line_from: Period) -> Figure | None:
        start = self.selection.figure(plan.target.indicator, line_from)
        now = reached.period or line_from
        gone, left = line_from.months_to(now), now.months_to(plan.target.period)
        if gone < 1 or left < 1 or is_parted(start, reached):
            return None
        made: Figure = expected_on_line(start, plan.end_for(reached), n_months=gone, months_left=left)
        return made


def held(reached: Figure, demanded: RoundingInterval) -> PlanOutcome:
    """Return whether a printed figure keeps a plan, by the values that it can stand for.

    Where some of them keep it and others do not, the printed figure decides: kept it is met within rounding,
    else it is not known, nor where a word such as "over" stands beside it.
    """
    meant = _meant(reached)
    if meant is None:
        return PlanOutcome.NOT_KNOWN
    if demanded.contains_interval(meant):
        return PlanOutcome.MET
    if not demanded.overlaps(meant):
        return PlanOutcome.NOT_MET
    is_kept = not reached.qualifier and demanded.contains(reached.known_value)
    return PlanOutcome.WITHIN_ROUNDING if is_kept else PlanOutcome.NOT_KNOWN


def _meant(reached: Figure) -> RoundingInterval | None:
    """Return the values that a figure can stand for; a count of single things is a whole number."""
    meant = reached.interval
    if meant is None or reached.unit.kind != "count" or reached.unit.multiplier or not meant.is_bounded:
        return meant
    low, high = meant.low.to_integral_value(ROUND_CEILING), meant.high.to_integral_value(ROUND_FLOOR)
    is_whole = reached.metric is None and low <= high
    # 54 communes are [53.5, 54.5] to arithmetic, and 54 to whoever counts them.
    return RoundingInterval(Decimal(low), Decimal(high)) if is_whole else meant


def _course(reached: Figure, expected: Figure, *, at_least: bool) -> PlanOutcome:
    """Return whether as much was reached as was to be expected, by all values that both can stand for."""
    own, other = reached.interval, expected.interval
    if own is None or other is None:
        return PlanOutcome.NOT_KNOWN
    if not at_least:
        own, other = other, own
    if own.low >= other.high:
        return PlanOutcome.ON_COURSE
    return PlanOutcome.BEHIND if own.high < other.low else PlanOutcome.NOT_KNOWN


def _is_whole(reached: Figure, plan: Plan) -> bool:
    """Return whether a figure says what a plan asks for: of its period, or of a stock at its end."""
    asked, period = plan.target.period, reached.period
    if period is None or period == asked:
        return True
    return plan.indicator.measure == _STOCK and period.last_day == asked.last_day

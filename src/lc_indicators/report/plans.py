"""Find the plan that is in force for a figure, and hold the figure against it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from lc_indicators.catalogue import within
from lc_indicators.catalogue.records import Indicator, Target
from lc_indicators.errors import EmptySelectionError
from lc_indicators.figure import Figure
from lc_indicators.language import Text, messages
from lc_indicators.metrics import attainment, gap_to_plan
from lc_indicators.numbers import Qualifier, RoundingInterval
from lc_indicators.numbers.linear import LinearFraction
from lc_indicators.periods import Period
from lc_indicators.report.figure_book import decimals_of
from lc_indicators.report.selection import Selection

_INFINITY = Decimal("Infinity")


@dataclass(frozen=True)
class Plan:
    """What a decision asks of one indicator, area and period, as Figures without rounding."""

    target: Target
    indicator: Indicator
    #: As the decision prints it, in its own unit; of a range the lower end.
    figure: Figure
    #: The upper end of a range.
    upper: Figure | None
    #: The target that it replaces; None for none.
    replaced: Plan | None = None

    @property
    def low(self) -> Figure | None:
        """Return what may not be fallen short of, in the indicator's unit; None where nothing is.

        A plan without a word beside it, a range, and "about" are held by the side that is good: of an income
        of 65 more is no failure, and of an inflation of 4 to 4.5 percent less is none.  Where neither side is
        good, both ends hold.
        """
        is_open = self.target.bound == "at_most" or (
            self.target.bound != "at_least" and self.indicator.good == "down"
        )
        return None if is_open else self.in_unit(self.figure)

    @property
    def high(self) -> Figure | None:
        """Return what may not be passed, in the indicator's unit; None where nothing is: see :attr:`low`."""
        is_open = self.target.bound == "at_least" or (
            self.target.bound != "at_most" and self.indicator.good == "up"
        )
        return None if is_open else self.in_unit(self.upper or self.figure)

    @property
    def demanded(self) -> RoundingInterval:
        """Return the values that keep the plan, in the indicator's unit; "about" leaves what it leaves."""
        low, high = self.low, self.high
        return RoundingInterval(
            self._end(low).low if low else -_INFINITY, self._end(high).high if high else _INFINITY
        )

    def _end(self, figure: Figure) -> RoundingInterval:
        value = figure.known_value
        if self.target.bound != "about":
            return RoundingInterval.exact(value)
        return RoundingInterval.from_printed(value, Qualifier.ABOUT)

    def end_for(self, reached: Figure) -> Figure:
        """Return the end that *reached* is held to: the upper one where it alone holds or is passed."""
        low, high = self.low, self.high
        if high is None or low is None:
            return low or high or self.figure
        return high if reached.known_value > high.known_value else low

    def in_unit(self, figure: Figure) -> Figure:
        """Return a plan in tonnes beside observations in thousand tonnes, exactly."""
        unit = figure.codes.unit(self.indicator.unit)
        if figure.unit.unit == unit.unit:
            return figure
        value = figure.known_value.scaleb(figure.unit.multiplier - unit.multiplier)
        return _exact(replace(figure, key=f"{figure.key}:{unit.unit}", unit=unit), _shortest(value))

    def attained(self, reached: Figure) -> Figure | None:
        """Return *reached* in percent of the plan; None for a percentage, an index, or below zero."""
        end = self.end_for(reached)
        is_share = _is_in_points(reached) or reached.unit.kind == "index" or self.upper is not None
        if is_share or reached.is_missing or reached.known_value < 0 or end.known_value <= 0:
            return None
        return _of_plan(attainment(reached, end), reached)

    def gap(self, reached: Figure) -> Figure | None:
        """Return how far *reached* lies above the plan, in its unit or in points; None if missing."""
        if reached.is_missing:
            return None
        return _of_plan(gap_to_plan(reached, self.end_for(reached)), reached)


@dataclass(frozen=True)
class Plans:
    """The plans that the data hold, by the date of their decisions."""

    selection: Selection

    def of(self, indicator: str, period: Period, *, area: str = "") -> Plan | None:
        """Return the plan in force that holds for *period*: its own, else that of the year around it.

        Of several decisions it is the latest one that was taken by the end of *period*, or of the report.
        """
        asked = area or self.selection.area.area
        last = max(period, self.selection.period, key=lambda one: one.last_day)
        fit = [
            target
            for target in self.in_force(last, area=asked)
            if target.indicator == indicator and target.period.contains(period)
            if period.is_span == target.period.is_span
        ]
        # The shortest period holds, and of that the first: the latest decision.
        nearest = min(fit, key=lambda target: target.period.n_months, default=None)
        return self.made(nearest) if nearest else None

    def required(self, figure: Figure, *, asked: str) -> Plan:
        """Return the plan for a figure; EmptySelectionError names the periods that have one."""
        if figure.indicator is None or figure.area is None or figure.period is None:
            raise EmptySelectionError(figure.key, "", "", what="target", asked=asked)
        name, area = figure.indicator.indicator, figure.area.area
        found = self.of(name, figure.period, area=area)
        if found is None:
            said = self.selection.catalogue.targets_of(area)
            there = sorted({target.period for target in said if target.indicator == name})
            raise EmptySelectionError(
                name, area, figure.period.text, available=[one.text for one in there], what="target",
                asked=asked,
            )  # fmt: skip
        return found

    def for_period(self, period: Period, *, ahead: bool) -> list[Plan]:
        """Return what is planned for a report's period, each thing once, in the order of the data.

        With *ahead* also what was decided by then for later years.
        """
        found: dict[tuple[str, Period], Target] = {}
        for target in self.in_force(period, area=self.selection.area.area):
            is_later = target.period.last_day > period.last_day and not target.period.contains(period)
            if is_later and not (ahead and target.period.first_day > period.last_day):
                continue
            if is_later or within(target.period, period) or target.period.contains(period):
                found.setdefault((target.indicator, target.period), target)
        said = self.selection.catalogue.targets_of(self.selection.area.area)
        places = {target.key: place for place, target in enumerate(said)}
        return [self.made(one) for one in sorted(found.values(), key=lambda one: places[one.key])]

    def in_force(self, period: Period, *, area: str) -> list[Target]:
        """Return the targets decided by the end of *period* and not replaced by then, the latest first."""
        last = period.last_day.isoformat()
        known = [
            target
            for target in self.selection.catalogue.targets_of(area)
            if (date := self.date(target)) <= last[: len(date)]
        ]
        replaced = {_replaced_key(target) for target in known if target.replaces}
        left = [target for target in known if target.key not in replaced]
        return sorted(left, key=self.date, reverse=True)

    def date(self, target: Target) -> str:
        """Return the date of a decision, whole or partial: its own, else its source's; "" if unknown."""
        return target.date or self.selection.catalogue.source(target.source).date

    def made(self, target: Target) -> Plan:
        """Return a target as Figures, with the one that it replaces."""
        before = self.selection.catalogue.targets.get(_replaced_key(target)) if target.replaces else None
        return Plan(
            target,
            self.selection.catalogue.indicator(target.indicator),
            self.selection.book.of_target(target),
            self.selection.book.of_target(target, upper=True) if target.upper else None,
            self.made(before) if before else None,
        )


def words_of(plan: Plan) -> Text:
    """Return the pattern of a bound with ``{it}`` and, of a range, ``{upper}`` in it."""
    return messages("report.bounds")[plan.target.bound]


def _replaced_key(target: Target) -> str:
    return replace(target, source=target.replaces).key


def _exact(figure: Figure, value: Decimal) -> Figure:
    # A plan is set, not measured: it stands for itself alone.
    form = LinearFraction.leaf(figure.key, RoundingInterval.exact(value))
    return replace(figure, value=value, decimals=decimals_of(value), form=form)


def _shortest(value: Decimal) -> Decimal:
    """Return *value* without zeros after the point: 226000 tonnes are 226 thousand, not 226.000."""
    short = value.normalize()
    return short.quantize(Decimal(1)) if short == short.to_integral_value() else short


def _is_in_points(figure: Figure) -> bool:
    return figure.unit.change_unit == "percentage_points"


def _of_plan(made: Figure, reached: Figure) -> Figure:
    # A comparison of a series is told of its period, and its name is the metric's.
    return replace(made, period=reached.period)

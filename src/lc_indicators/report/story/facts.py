"""Gather what the data know of an indicator in the report's period: level, changes, the course, the parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lc_indicators.catalogue.records import Indicator
from lc_indicators.errors import LcIndicatorsError
from lc_indicators.figure import Figure
from lc_indicators.periods import ComparisonBase, Period, PeriodKind
from lc_indicators.report.comparisons import Comparisons
from lc_indicators.report.selection import Selection
from lc_indicators.report.totals import Totals
from lc_indicators.report.trends import is_apart

#: The order in which changes are told: on the same period a year before, on the one before, on December.
TOLD = (ComparisonBase.YEAR_BEFORE, ComparisonBase.PREVIOUS, ComparisonBase.DECEMBER_BEFORE)

#: The base that is no other period.
PLAN = "plan"

#: More steps back than any series of a report has.
MOST_STEPS = 400

#: Kinds of units that are no quantity to tell of.
_NO_QUANTITY = {"text", "rank"}

#: The measure of what is a change itself.
_GROWTH = "growth"


@dataclass(frozen=True)
class Facts:
    """One indicator in the report's period."""

    indicator: Indicator
    #: The level: published, or what its months make.
    figure: Figure
    #: The changes that can be computed, each once, in the order in which they are told.
    changes: Mapping[ComparisonBase, Figure]
    #: The change of the year so far, and of a flow its level; None where the period is the year so far.
    change_so_far: Figure | None = None
    level_so_far: Figure | None = None
    #: The attainment of the plan in force, or the gap to it; None without a plan.
    to_plan: Figure | None = None
    #: Bases that the indicator declares and that no figure stands for.
    missing: tuple[ComparisonBase, ...] = ()
    #: The series back from the period, the period first, without a gap or a break.
    steps: tuple[Figure, ...] = ()
    #: What it is the whole of.
    parts: tuple[Facts, ...] = ()

    @property
    def period(self) -> Period:
        """Return the report's period."""
        assert self.figure.period is not None  # noqa: S101 - a level of a series has one
        return self.figure.period

    @property
    def is_plain(self) -> bool:
        """Return whether nothing but the level is told."""
        return not self.changes and self.level_so_far is None and self.to_plan is None

    def known(self, base: ComparisonBase) -> Decimal:
        """Return the value of a change that there is."""
        return self.changes[base].known_value

    @property
    def main_base(self) -> ComparisonBase | None:
        """Return the base that is told first; None where there is no change to tell."""
        return next(iter(self.changes), None)

    @property
    def main(self) -> Figure | None:
        """Return the change that is told first."""
        return next(iter(self.changes.values()), None)


@dataclass(frozen=True)
class FactFinder:
    """Finds the facts of the report's area and period; what the data do not hold is no fact."""

    selection: Selection
    totals: Totals
    comparisons: Comparisons

    def all_facts(self) -> list[Facts]:
        """Return the facts of each indicator that has a figure of the period; parts stand in their wholes.

        In the order of the data.  A change that is published apart stands with what it is a change of.
        """
        catalogue = self.selection.catalogue
        levels = {name: found for name in self._named() if (found := self.level(name))}
        told = {name for name in levels if catalogue.indicator(name).change_of not in levels}
        whole = {name: catalogue.indicator(name).part_of for name in told}
        parts: dict[str, list[Facts]] = {}
        for name in catalogue.indicators:
            if name in told and whole[name] in told:
                parts.setdefault(whole[name], []).append(self._facts(levels[name], levels))
        return [
            self._facts(levels[name], levels, tuple(parts.get(name, ())))
            for name in catalogue.indicators
            if name in told and whole[name] not in told
        ]

    def _named(self) -> list[str]:
        """Return the indicators that have any figure of the area within the period."""
        said = self.selection.catalogue.entries_within(self.selection.area.area, self.selection.period)
        return list(dict.fromkeys(entry.indicator for entry in said))

    def level(self, name: str, period: Period | None = None) -> Figure | None:
        """Return the figure of a period, by default the report's: published, or what its months make."""
        when = period or self.selection.period
        found = self.selection.find(name, when) or (None if period else self._alike(name))
        if found is None or found.is_missing:
            return self._made(name, when)
        return None if found.unit.kind in _NO_QUANTITY else found

    def _alike(self, name: str) -> Figure | None:
        """Return the figure of the school year that ends in the report's year."""
        own = self.selection.period
        periods = self.selection.catalogue.periods(name, self.selection.area.area) if own.is_annual else ()
        school = [one for one in periods if one.kind is PeriodKind.SCHOOL_YEAR and self.selection.covers(one)]
        return self.selection.find(name, school[-1]) if school else None

    def _made(self, name: str, period: Period) -> Figure | None:
        known = self.selection.catalogue.indicator(name)
        if not self.totals.are_put_together(known, period):
            return None
        try:
            return self.totals.of_area(name, period, area=self.selection.area.area, asked="")
        except LcIndicatorsError:
            return None

    def _facts(self, level: Figure, levels: Mapping[str, Figure], parts: tuple[Facts, ...] = ()) -> Facts:
        known = level.indicator
        assert known is not None  # noqa: S101 - a level of a series has one
        changes_of = self.selection.catalogue.changes_of(known.indicator)
        printed = [levels[one.indicator] for one in changes_of if one.indicator in levels]
        declared = [ComparisonBase(base) for base in known.bases if base in list(ComparisonBase)]
        found = {base: self._compared(level, printed, base) for base in declared}
        changes: dict[ComparisonBase, Figure] = {}
        for base in TOLD:
            change = found.get(base)
            if change is not None and not any(change.inputs == one.inputs for one in changes.values()):
                changes[base] = change
        so_far = found.get(ComparisonBase.TO_DATE) if _is_within_year(level.period) else None
        return Facts(
            indicator=known,
            figure=level,
            changes={} if known.measure == _GROWTH else changes,
            change_so_far=so_far,
            level_so_far=self._so_far(level, declared),
            to_plan=self._to_plan(level),
            missing=tuple(base for base in declared if found[base] is None),
            steps=tuple(self._steps(level)),
            parts=parts,
        )

    def _compared(self, level: Figure, printed: Sequence[Figure], base: ComparisonBase) -> Figure | None:
        """Return the change since a base: computed from levels, else one that is published apart."""
        for given in (level, *printed):
            try:
                change = self.comparisons.compare(given, base)
                # Of one so loose that it prints as a range nothing is told.
                if not change.is_missing and not change.is_loose:
                    return change
            except LcIndicatorsError:
                continue
        return None

    def _to_plan(self, level: Figure) -> Figure | None:
        known = level.indicator
        if known is None or PLAN not in known.bases:
            return None
        try:
            return self.comparisons.compare(level, PLAN)
        except LcIndicatorsError:
            return None

    def _so_far(self, level: Figure, declared: list[ComparisonBase]) -> Figure | None:
        known, period = level.indicator, level.period
        is_told = ComparisonBase.TO_DATE in declared and _is_within_year(period)
        if not is_told or known is None or period is None or known.measure != "flow":
            return None
        return self.level(known.indicator, period.to_date)

    def _steps(self, level: Figure) -> Iterator[Figure]:
        """Yield the period's figure and those before it, as far as they follow without a gap or a break."""
        known, period = level.indicator, level.period
        if known is None or period is None:
            return
        yield level
        for _ in range(MOST_STEPS):
            period = before(period)
            found = self.level(known.indicator, period)
            if found is None or is_apart(found, level):
                return
            yield found


def before(period: Period) -> Period:
    """Return the step before a period: of nine months those of the year before."""
    return period.year_before if period.kind in {PeriodKind.MONTHS, PeriodKind.DAYS} else period.previous


def _is_within_year(period: Period | None) -> bool:
    """Return whether there is a year so far that is longer than the period."""
    return period is not None and period.start_year == period.end_year and period.to_date != period

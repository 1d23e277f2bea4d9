"""A change recomputed: from two levels, or from one level and another change of the same span.

The plain mean of yearly rates: an average growth that needs the level of every year.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property, partial
from itertools import pairwise

from lc_indicators.audit.arithmetic.fits import SUPPORTING, fit_of, roughly, supporting_range
from lc_indicators.audit.arithmetic.readings import MEAN_OF_RATES, On, Reading
from lc_indicators.audit.arithmetic.span_ends import Ends, Point, evidence_point, starts_of, years_of
from lc_indicators.audit.arithmetic.span_solver import Impossible, System, fits_unit, unit_of
from lc_indicators.audit.arithmetic.spans import Places, Standards, end_places
from lc_indicators.audit.claim import Claim, Kind
from lc_indicators.audit.context import Scene
from lc_indicators.audit.evidence.levels import EvidenceSet
from lc_indicators.audit.verdict import Fit, Premise, Working
from lc_indicators.audit.wording.arithmetic_words import computation, meaning, shown
from lc_indicators.audit.wording.numbers_in_words import both, premise_of, say_interval
from lc_indicators.audit.wording.unit_words import is_rate, scale_between
from lc_indicators.audit.wording.verdict_sentences import joined
from lc_indicators.errors import DomainError
from lc_indicators.language import Language, Text
from lc_indicators.numbers import RoundingInterval
from lc_indicators.numbers.linear import bounds_of


@dataclass(frozen=True, kw_only=True)
class Trial:
    """One recomputation, with what decides how much it weighs."""

    claim: Claim
    system: System
    reading: Reading
    premises: tuple[Premise, ...]
    #: Where the claim would have to lie, and how it meets that.
    computed: RoundingInterval
    fit: Fit
    #: Says the arithmetic, without what the claim means; called for what is shown only.
    words: Callable[[], Text]
    #: Whether the reading is the usual one, and the number of years the first that comes to mind.
    usual: bool
    n: int

    @property
    def computation(self) -> Text:
        """Return the arithmetic without what the claim means."""
        return self.words()

    @cached_property
    def working(self) -> Working:
        """Return it as readers see it."""
        return Working(
            reading=self.reading.name,
            premises=self.premises,
            arithmetic=joined([self.computation, meaning(self.claim)], "; "),
            computed=self.computed,
            fit=self.fit,
            evidence=self.system.evidence.name if self.system.evidence else None,
        )

    @property
    def is_support(self) -> bool:
        """Return whether it meets the claim and puts it to the test."""
        return self.fit in SUPPORTING

    @property
    def claims_too_little(self) -> bool:
        """Return whether the result lies far beyond what "over" or "under" says, rather than anywhere."""
        claim, computed = self.claim, self.computed
        return computed.overlaps(claim.meant) and not computed.overlaps(supporting_range(claim))

    @property
    def start_places(self) -> Places:
        """Return where the start of the span lies on it."""
        start = self.system.ends.start
        return start.as_start if start else frozenset()


def is_joined(claim: Claim, system: System, standards: Standards) -> bool:
    """Return whether the levels of a system are by one definition and of one length, as far as is known."""
    start, end = system.ends.start, system.ends.end
    if start and end and not _same_length(start, end):
        return False
    starts, ends = starts_of(claim), end_places(claim.end)
    starts = starts & start.as_start or start.as_start if start else starts
    ends = ends & end.as_end or end.as_end if end else ends
    named = [claim.standard, *(point.standard for point in system.ends.points)]
    return standards.joins(claim.indicator, starts, ends, area=claim.area, named=named)


def _same_length(start: Point, end: Point) -> bool:
    # A rate stands at a month as it does at a year's end; what adds up over a month is not the year's.
    one, other = (point.moment.length if point.moment else (0, 0) for point in (start, end))
    return one == other or (is_rate(start.unit) and one[0] == other[0] == 0)


def trials(claim: Claim, system: System, readings: tuple[Reading, ...]) -> Iterator[Trial]:
    """Yield a recomputation for each admissible reading and number of years."""
    unit = unit_of(claim, system.ends)
    if unit is None:
        return
    years = years_of(claim, system.ends)
    for position, reading in enumerate(readings):
        if not fits_unit(claim, reading, unit) or not _needs(system, reading):
            continue
        needs_years = reading.yearly or any(tie.reading.yearly for tie in system.ties)
        for order, n in enumerate(years if needs_years else [1]):
            computed = value(claim, system, reading=reading, n=n)
            if computed is not None:
                usual = position == 0 and order == 0 and all(tie.usual for tie in system.ties)
                yield _trial(claim, system, reading=reading, n=n, computed=computed, usual=usual)


def _needs(system: System, reading: Reading) -> bool:
    # A tie of the same sort (difference, quotient) says all by itself; one of the other sort needs a level.
    same_sort = any(tie.reading.on is reading.on for tie in system.ties)
    return not system.ties or same_sort != bool(system.ends.points)


def value(claim: Claim, system: System, *, reading: Reading, n: int) -> RoundingInterval | None:
    """Return where the claim would have to lie, in its unit; None where the system says nothing."""
    unit = unit_of(claim, system.ends)
    if unit is None:
        return None
    try:
        state = system.state(n, unit=unit)
        given = state.difference if reading.on is On.DIFFERENCE else state.quotient
        computed = reading.forward(given, n)
    except (Impossible, DomainError, ArithmeticError):
        return None
    scale = scale_between(unit, claim.unit) if reading.on is On.DIFFERENCE else None
    return computed * scale if scale else computed


def _trial(
    claim: Claim, system: System, *, reading: Reading, n: int, computed: RoundingInterval, usual: bool
) -> Trial:
    fit = fit_of(computed, claim)
    if fit is Fit.APART and _meets_roughly(claim, system, reading=reading, n=n):
        fit = Fit.LOOSE
    ties = [premise_of(tie.claim) for tie in system.ties]
    return Trial(
        claim=claim,
        system=system,
        reading=reading,
        premises=(*(point.premise for point in system.ends.points), *ties),
        computed=computed,
        fit=fit,
        words=partial(computation, claim, system, reading=reading, n=n, computed=computed),
        usual=usual,
        n=n,
    )


def _meets_roughly(claim: Claim, system: System, *, reading: Reading, n: int) -> bool:
    # Zeros that end an integer may be rounding ("10.000 hộ"): no accusation rests on them.
    if not system.has_zeros:
        return False
    computed = value(claim, system.roughened(), reading=reading, n=n)
    return computed is None or computed.overlaps(roughly(claim))


#: Years from which on the mean of rates is not the compound rate.
_FEWEST, _MOST = 2, 20

_LIES = Text(
    vi="bình quân của {n} tốc độ từng năm ({levels}) nằm trong {interval}",
    en="the mean of {n} yearly rates ({levels}) lies in {interval}",
)


def mean_trials(claim: Claim, scene: Scene) -> Iterator[Trial]:
    """Yield the mean of yearly rates from each set that holds the level of every year."""
    if claim.kind is not Kind.COMPOUND_ANNUAL_GROWTH_RATE:
        return
    yield from _of(claim, scene.own_points(claim), None, scene=scene)
    for evidence in scene.sets_of(claim):
        points = [evidence_point(level, evidence) for level in evidence.levels]
        yield from _of(claim, points, evidence, scene=scene)


def _of(
    claim: Claim, points: Sequence[Point], evidence: EvidenceSet | None, *, scene: Scene
) -> Iterator[Trial]:
    by_year = {place: point for point in reversed(points) for place in point.as_end}
    for start in sorted(starts_of(claim)):
        for end in end_places(claim.end):
            row = _row(by_year, start, end)
            computed = _mean(row)
            if computed is not None:
                ends = Ends(start=row[0], end=row[-1], sure=False)
                system = System(ends=ends, evidence=evidence)
                if is_joined(claim, system, scene.standards):
                    yield _mean_trial(claim, system, row, computed=computed)


def _row(by_year: dict[Fraction, Point], start: Fraction, end: Fraction) -> list[Point]:
    steps = int(end - start)
    if not _FEWEST <= steps <= _MOST:
        return []
    row = [by_year.get(start + step) for step in range(steps + 1)]
    known = [point for point in row if point is not None]
    return known if len(known) == len(row) else []


def _mean(row: Sequence[Point]) -> RoundingInterval | None:
    if not row or any(point.in_unit(row[0].unit) is None for point in row):
        return None
    total = RoundingInterval.exact(0)
    try:
        for before, after in pairwise(point.in_unit(row[0].unit) or point for point in row):
            total = total + (bounds_of(after.form / before.form) - 1) * 100
    except DomainError:
        return None
    return total / (len(row) - 1)


def _mean_trial(claim: Claim, system: System, row: Sequence[Point], *, computed: RoundingInterval) -> Trial:
    def say(language: Language) -> str:
        levels = " → ".join(point.said[language] for point in row)
        interval = say_interval(shown(computed, claim), language)
        return _LIES[language].format(n=len(row) - 1, levels=levels, interval=interval)

    return Trial(
        claim=claim,
        system=system,
        reading=MEAN_OF_RATES,
        premises=tuple(point.premise for point in row),
        computed=computed,
        fit=fit_of(computed, claim),
        words=lambda: both(say),
        usual=False,
        n=len(row) - 1,
    )

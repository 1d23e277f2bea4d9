"""A change recomputed: from two levels, or from one level and another change of the same span."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial

from lc_indicators.claims.auditing.binding import starts_of, years_of
from lc_indicators.claims.auditing.fits import SUPPORTING, fit_of, roughly, supporting_range
from lc_indicators.claims.auditing.phrases import joined
from lc_indicators.claims.auditing.points import Point
from lc_indicators.claims.auditing.readings import On, Reading
from lc_indicators.claims.auditing.saying import computation, meaning
from lc_indicators.claims.auditing.span_state import Impossible
from lc_indicators.claims.auditing.spans import Places, end_places
from lc_indicators.claims.auditing.standards import Standards
from lc_indicators.claims.auditing.system import System, fits_unit, unit_of
from lc_indicators.claims.auditing.units import is_rate, scale_between
from lc_indicators.claims.auditing.words import premise_of
from lc_indicators.claims.claim import Claim
from lc_indicators.claims.verdict import Fit, Premise, Working
from lc_indicators.errors import DomainError
from lc_indicators.rounding import RoundingInterval
from lc_indicators.wording import Text


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

"""A hypothesis takes levels and other changes of one span to hold together.

It says where the claim about that span would have to lie.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from lc_indicators.audit.arithmetic.levels import EvidenceLevel, EvidenceSet
from lc_indicators.audit.arithmetic.question import SpanQuestion
from lc_indicators.audit.arithmetic.readings import On, Reading
from lc_indicators.audit.arithmetic.span_state import Impossible, SpanState
from lc_indicators.audit.arithmetic.spans import years_between
from lc_indicators.audit.arithmetic.standards import Standards
from lc_indicators.audit.arithmetic.unit_scales import is_rate, scale_between
from lc_indicators.audit.claim import Claim
from lc_indicators.audit.moments import months_in
from lc_indicators.errors import DomainError
from lc_indicators.numbers import RoundingInterval
from lc_indicators.numbers.linear import bounds_of

#: What a change of a rate is printed in, beside percent.
_POINTS = "percentage_points"


@dataclass(frozen=True, kw_only=True)
class SpanEnds:
    """The levels that a change may run between; None where one is not known."""

    start: EvidenceLevel | None
    end: EvidenceLevel | None
    #: Whether the text leaves no other choice; only then may it accuse.
    sure: bool

    @property
    def levels(self) -> tuple[EvidenceLevel, ...]:
        """Return the levels that are known."""
        return tuple(level for level in (self.start, self.end) if level)

    @property
    def are_of_one_length(self) -> bool:
        """Return whether both levels may be subtracted: a month's sum is not a year's.

        A rate stands at a month as it does at a year's end.
        """
        if not (self.start and self.end):
            return True
        one, other = (months_in(level.moment) if level.moment else 0 for level in (self.start, self.end))
        return one == other or (is_rate(self.start.unit) and max(one, other) == 1)


@dataclass(frozen=True, kw_only=True)
class OtherChange:
    """Another change of the same span, on one reading."""

    question: SpanQuestion
    reading: Reading
    #: Whether the reading is its usual one.
    usual: bool = True
    #: Whether zeros that end an integer are taken for rounding.
    rough: bool = False

    @property
    def claim(self) -> Claim:
        """Return the claim of the text that it is."""
        return self.question.claim

    @property
    def meant(self) -> RoundingInterval:
        """Return what its printed value stands for."""
        return self.question.stated.rough if self.rough else self.question.stated.meant


@dataclass(frozen=True, kw_only=True)
class SpanHypothesis:
    """Levels and other changes of the span that a claim asks about, taken to hold together."""

    question: SpanQuestion
    ends: SpanEnds
    others: tuple[OtherChange, ...] = ()
    #: The set of the data that levels are from; None for the text alone.
    evidence: EvidenceSet | None = None
    #: Whether the text has the level itself that another is used for here.
    replaces_own: bool = False

    @property
    def is_sure(self) -> bool:
        """Return whether every link is stated, so that it may accuse."""
        return self.ends.sure and all(other.claim.is_certain for other in self.others)

    @cached_property
    def unit(self) -> str | None:
        """Return the unit of its levels, that the span is computed in; None where they do not convert."""
        levels, asked = self.ends.levels, self.question.claim.unit
        if not levels:
            return "percent" if asked.startswith(_POINTS) else asked
        unit = levels[-1].unit
        return None if any(level.in_unit(unit) is None for level in levels) else unit

    @cached_property
    def years(self) -> list[int]:
        """Return the admissible numbers of years between its ends, the usual one first."""
        starts, finishes = self.question.starts, self.question.ends
        if self.ends.start:
            starts = (starts & self.ends.start.as_start or starts) if starts else self.ends.start.as_start
        if self.ends.end:
            finishes = (finishes & self.ends.end.as_end or finishes) if finishes else self.ends.end.as_end
        return years_between(starts, finishes, stated=self.question.claim.years)

    def is_joined(self, standards: Standards) -> bool:
        """Return whether its levels are by one definition and of one length, as far as is known."""
        starts, finishes, claim = self.question.starts, self.question.ends, self.question.claim
        if not self.ends.are_of_one_length:
            return False
        if self.ends.start:
            starts = starts & self.ends.start.as_start or self.ends.start.as_start
        if self.ends.end:
            finishes = finishes & self.ends.end.as_end or self.ends.end.as_end
        named = [claim.standard, *(level.standard for level in self.ends.levels)]
        return standards.joins(claim.indicator, starts, finishes, area=claim.area, named=named)

    @property
    def has_zeros(self) -> bool:
        """Return whether an integer of the text that it rests on ends in zeros, which may be rounding."""
        stated = (other.question.stated for other in self.others)
        return any(level.has_zeros for level in self.ends.levels) or any(s.rough != s.meant for s in stated)

    def roughened(self) -> SpanHypothesis:
        """Return it with the zeros that end the text's integers taken for rounding."""
        start, end = (level and level.roughened() for level in (self.ends.start, self.ends.end))
        others = tuple(replace(other, rough=True) for other in self.others)
        return replace(self, ends=replace(self.ends, start=start, end=end), others=others)

    @property
    def readings(self) -> list[Reading]:
        """Return the admissible readings of its claim on which it can say where that would lie.

        A change of the same sort (difference, quotient) says all by itself; another one needs a level.
        """
        unit = self.unit
        fitting = [r for r in self.question.readings if unit and fits_unit(self.question.claim, r, unit)]
        if not self.others:
            return fitting
        sorts = {other.reading.on for other in self.others}
        return [reading for reading in fitting if (reading.on in sorts) != bool(self.ends.levels)]

    def meets(self, reading: Reading, n: int) -> bool:
        """Return whether it supports its claim, on a reading that need not be admissible."""
        computed = self.computed(reading, n)
        return computed is not None and self.question.stated.fit(computed).supports

    def computed(self, reading: Reading, n: int) -> RoundingInterval | None:
        """Return where the claim would have to lie, in its unit; None where the hypothesis says nothing."""
        if self.unit is None:
            return None
        try:
            state = self.state(n, unit=self.unit)
            given = state.difference if reading.on is On.DIFFERENCE else state.quotient
            computed = reading.forward(given, n)
        except (Impossible, DomainError, ArithmeticError):
            return None
        scale = scale_between(self.unit, self.question.claim.unit) if reading.on is On.DIFFERENCE else None
        return computed * scale if scale else computed

    def state(self, n: int, *, unit: str) -> SpanState:
        """Return the narrowed state of the span of *n* years, its levels in *unit*, or raise Impossible."""
        state = SpanState()
        start, end = (level and level.in_unit(unit) for level in (self.ends.start, self.ends.end))
        if start:
            state = state.cut("start", bounds_of(start.term))
        if end:
            state = state.cut("end", bounds_of(end.term))
        if start and end:
            state = _together(state, start, end)
            if not self.others:
                # Both levels say all: their terms know more than their bounds could add.
                return state
        for other in self.others:
            given = other.reading.inverse(other.meant, n)
            if other.reading.on is On.DIFFERENCE:
                given = given * (scale_between(other.claim.unit, unit) or Decimal(1))
            state = state.cut(other.reading.on, given)
        return state.narrowed()


def fits_unit(claim: Claim, reading: Reading, unit: str) -> bool:
    """Return whether a change, on a reading, can be one of levels in *unit*."""
    if reading.on is On.QUOTIENT:
        return not claim.unit.startswith(_POINTS) or is_rate(unit)
    return scale_between(claim.unit, unit) is not None or (claim.unit.startswith("percent") and is_rate(unit))


def _together(state: SpanState, start: EvidenceLevel, end: EvidenceLevel) -> SpanState:
    # Terms know what they share; the bounds of each alone do not.
    state = state.cut(On.DIFFERENCE, bounds_of(end.form - start.form))
    try:
        return state.cut(On.QUOTIENT, bounds_of(end.form / start.form))
    except DomainError:
        return state

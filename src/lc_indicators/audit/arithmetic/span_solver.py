"""What is known of a span in one coherent choice: its levels, and other changes of the same span.

A span's start, end, difference and quotient, narrowed by each other to a fixpoint.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from lc_indicators.audit.arithmetic.fits import roughly
from lc_indicators.audit.arithmetic.readings import ANYTHING, On, Reading
from lc_indicators.audit.arithmetic.span_ends import Ends, Point
from lc_indicators.audit.claim import Claim
from lc_indicators.audit.evidence.levels import EvidenceSet
from lc_indicators.audit.wording.unit_words import is_rate, scale_between
from lc_indicators.errors import DomainError
from lc_indicators.numbers import INFINITY, RoundingInterval
from lc_indicators.numbers.linear import bounds_of

Interval = RoundingInterval

#: Any level: what is counted here is not below zero.
ANY_LEVEL = Interval(Decimal(0), INFINITY)

#: Rounds of narrowing; two levels and two ties settle in three.
_ROUNDS = 12


class Impossible(Exception):  # noqa: N818 - no error of the caller: it is the answer
    """What is known of a span cannot all hold."""


@dataclass(frozen=True, kw_only=True)
class SpanState:
    """What the start, the end, their difference and their quotient can be."""

    start: Interval = ANY_LEVEL
    end: Interval = ANY_LEVEL
    difference: Interval = ANYTHING
    quotient: Interval = ANY_LEVEL

    def narrowed(self) -> SpanState:
        """Return the state with each part narrowed by the others, until nothing changes.

        Raises
        ------
        Impossible
            No values of start and end are left.
        """
        state = self
        for _ in range(_ROUNDS):
            before = state
            for part, formulas in _FORMULAS.items():
                for formula in formulas:
                    state = state.cut(part, _value(formula, state))
            if state == before:
                break
        return state

    def cut(self, part: str, to: Interval) -> SpanState:
        """Return the state with a part cut to an interval.

        Raises
        ------
        Impossible
            Nothing is left of it.
        """
        here: Interval = getattr(self, part)
        if not here.overlaps(to):
            raise Impossible(part)
        return replace(self, **{part: Interval(max(here.low, to.low), min(here.high, to.high))})


def _value(formula: Callable[[SpanState], Interval], state: SpanState) -> Interval:
    try:
        return formula(state)
    except (DomainError, ArithmeticError):
        # A divisor that can be zero, or ∞ − ∞, says nothing.
        return ANYTHING


def _ratio(end: Interval, start: Interval) -> Interval:
    # A start that reaches down to zero leaves the quotient open above, not below.
    if start.low == 0 < start.high and end.low >= 0:
        return Interval((end / Interval.exact(start.high)).low, INFINITY)
    return end / start


#: Part -> how it follows from the others, each input once.
_FORMULAS: dict[str, tuple[Callable[[SpanState], Interval], ...]] = {
    "start": (
        lambda state: state.end - state.difference,
        lambda state: state.end / state.quotient,
        lambda state: state.difference / (state.quotient - 1),
    ),
    "end": (
        lambda state: state.start + state.difference,
        lambda state: state.start * state.quotient,
        lambda state: state.difference / (1 - 1 / state.quotient),
    ),
    "quotient": (
        lambda state: _ratio(state.end, state.start),
        lambda state: 1 + state.difference / state.start,
        lambda state: 1 / (1 - state.difference / state.end),
    ),
    "difference": (
        lambda state: state.end - state.start,
        lambda state: state.start * (state.quotient - 1),
        lambda state: state.end * (1 - 1 / state.quotient),
    ),
}


#: What a change of a rate is printed in, beside percent.
_POINTS = "percentage_points"


@dataclass(frozen=True, kw_only=True)
class Tie:
    """Another change of the same span, on one reading."""

    claim: Claim
    reading: Reading
    #: Whether the reading is its usual one.
    usual: bool = True
    #: Whether zeros that end an integer are taken for rounding.
    rough: bool = False

    @property
    def meant(self) -> RoundingInterval:
        """Return what its printed value stands for."""
        return roughly(self.claim) if self.rough else self.claim.meant


@dataclass(frozen=True, kw_only=True)
class System:
    """Levels and ties of one span, that are taken to hold together."""

    ends: Ends
    ties: tuple[Tie, ...] = ()
    #: The set of the data that levels are from; None for the text alone.
    evidence: EvidenceSet | None = None
    #: Whether the text has the level itself that another is used for here.
    replaces_own: bool = False

    @property
    def is_sure(self) -> bool:
        """Return whether every link is stated, so that it may accuse."""
        return self.ends.sure and all(tie.claim.is_certain for tie in self.ties)

    @property
    def has_zeros(self) -> bool:
        """Return whether an integer of the text that it rests on ends in zeros, which may be rounding."""
        mine = [point.claim for point in self.ends.points if point.claim] + [tie.claim for tie in self.ties]
        return any(roughly(claim) != claim.meant for claim in mine)

    def roughened(self) -> System:
        """Return the same system with the zeros that end the text's integers taken for rounding."""
        start, end = (point and point.roughened() for point in (self.ends.start, self.ends.end))
        ties = tuple(replace(tie, rough=True) for tie in self.ties)
        return replace(self, ends=replace(self.ends, start=start, end=end), ties=ties)

    def state(self, n: int, *, unit: str) -> SpanState:
        """Return the narrowed state of the span of *n* years, its levels in *unit*.

        Raises
        ------
        Impossible
            Its parts cannot all hold.
        """
        state = SpanState()
        start, end = _in(self.ends.start, unit), _in(self.ends.end, unit)
        if start:
            state = state.cut("start", bounds_of(start.term))
        if end:
            state = state.cut("end", bounds_of(end.term))
        if start and end:
            state = _together(state, start, end)
            if not self.ties:
                # Both levels say all: their terms know more than their bounds could add.
                return state
        for tie in self.ties:
            given = tie.reading.inverse(tie.meant, n)
            if tie.reading.on is On.DIFFERENCE:
                given = given * (scale_between(tie.claim.unit, unit) or Decimal(1))
            state = state.cut(tie.reading.on, given)
        return state.narrowed()


def unit_of(claim: Claim, ends: Ends) -> str | None:
    """Return the unit that a span is computed in: that of its levels; None where they do not convert."""
    points = ends.points
    if not points:
        return "percent" if claim.unit.startswith(_POINTS) else claim.unit
    unit = points[-1].unit
    if any(point.in_unit(unit) is None for point in points):
        return None
    return unit


def fits_unit(claim: Claim, reading: Reading, unit: str) -> bool:
    """Return whether a change, on a reading, can be one of levels in *unit*."""
    if reading.on is On.QUOTIENT:
        return not claim.unit.startswith(_POINTS) or is_rate(unit)
    return scale_between(claim.unit, unit) is not None or (claim.unit.startswith("percent") and is_rate(unit))


def _in(point: Point | None, unit: str) -> Point | None:
    return point.in_unit(unit) if point else None


def _together(state: SpanState, start: Point, end: Point) -> SpanState:
    # Terms know what they share; the bounds of each alone do not.
    state = state.cut(On.DIFFERENCE, bounds_of(end.form - start.form))
    try:
        return state.cut(On.QUOTIENT, bounds_of(end.form / start.form))
    except DomainError:
        return state

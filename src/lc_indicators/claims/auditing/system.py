"""What is known of a span in one coherent choice: its levels, and other changes of the same span."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from lc_indicators.claims.auditing.binding import Ends
from lc_indicators.claims.auditing.fits import roughly
from lc_indicators.claims.auditing.levels import EvidenceSet
from lc_indicators.claims.auditing.points import Point
from lc_indicators.claims.auditing.readings import On, Reading
from lc_indicators.claims.auditing.span_state import SpanState
from lc_indicators.claims.auditing.units import is_rate, scale_between
from lc_indicators.claims.claim import Claim
from lc_indicators.errors import DomainError
from lc_indicators.linear import bounds_of
from lc_indicators.rounding import RoundingInterval

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

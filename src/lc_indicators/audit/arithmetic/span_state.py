"""Solve a span: from some of its start, end, difference and quotient, narrow the others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from lc_indicators.audit.arithmetic.readings import ANYTHING
from lc_indicators.errors import DomainError
from lc_indicators.numbers import INFINITY, RoundingInterval

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
        """Return the state with each part narrowed by the others; Impossible where nothing is left of one."""
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
        """Return the state with a part cut to an interval; Impossible where nothing is left of it."""
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

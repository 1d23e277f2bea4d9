"""A span narrowed by what is known of it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lc_indicators.audit.arithmetic.span_state import Impossible, SpanState
from lc_indicators.numbers import INFINITY, RoundingInterval

LEVELS = st.integers(1, 10_000).map(lambda hundredths: Decimal(hundredths) / 100)


def interval(low: str, high: str) -> RoundingInterval:
    """Return an interval."""
    return RoundingInterval(Decimal(low), Decimal(high))


def test_a_level_and_a_quotient_give_the_other_level_and_the_difference() -> None:
    """100 at the end, four to five times the start: 20 to 25 then, 75 to 80 more."""
    state = SpanState(end=interval("100", "100"), quotient=interval("4", "5")).narrowed()

    assert (interval("20", "25"), interval("75", "80")) == (state.start, state.difference)


def test_a_difference_and_a_quotient_give_both_levels() -> None:
    """30 more and four times as much: from 10 to 40."""
    state = SpanState(difference=interval("30", "30"), quotient=interval("4", "4")).narrowed()

    assert (interval("10", "10"), interval("40", "40")) == (state.start, state.end)


def test_a_start_that_may_be_zero_leaves_the_quotient_open_above_only() -> None:
    """100 from at most 20 is at least five times."""
    state = SpanState(end=interval("100", "100"), start=interval("0", "20")).narrowed()

    assert RoundingInterval(Decimal(5), INFINITY) == state.quotient


def test_what_cannot_all_hold_is_impossible() -> None:
    """From 10 to 40 is no tripling."""
    state = SpanState(start=interval("10", "10"), end=interval("40", "40"), quotient=interval("2.9", "3.1"))

    with pytest.raises(Impossible):
        state.narrowed()


@given(LEVELS, LEVELS)
def test_true_values_are_never_cut_off(start: Decimal, end: Decimal) -> None:
    """However it is narrowed, the truth stays inside."""
    around = RoundingInterval(start - Decimal("0.005"), start + Decimal("0.005"))
    quotient = RoundingInterval.exact(end) / start
    difference = RoundingInterval(end - start, end - start + 1)
    state = SpanState(start=around, difference=difference, quotient=quotient).narrowed()

    assert state.start.contains(start)
    assert state.end.contains(end)

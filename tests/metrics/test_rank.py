"""Ranks by print, and the ranks that rounding leaves possible."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lc_indicators.errors import DomainError
from lc_indicators.metrics import rank
from lc_indicators.metrics.rank import rank_bounds
from lc_indicators.numbers import RoundingInterval

printed = st.lists(st.decimals(min_value=0, max_value=9, places=1, allow_nan=False), min_size=1, max_size=12)


def test_equal_values_share_a_rank_and_leave_the_next_ones_empty() -> None:
    """1, 2, 2, 4: the competition ranking."""
    values = [Decimal(text) for text in ("50.1", "48.0", "48.0", "37.9")]
    ranks = [rank(one, values[:at] + values[at + 1 :]) for at, one in enumerate(values)]

    assert [1, 2, 2, 4] == ranks


@given(values=printed)
def test_both_directions_and_the_equals_make_up_all(values: list[Decimal]) -> None:
    """Whoever is above, whoever is below and whoever is equal: nobody is counted twice or left out."""
    value, *others = values
    above = rank(value, others) - 1
    below = rank(value, others, highest_first=False) - 1

    assert len(values) == above + below + values.count(value)


@given(values=printed, shares=st.lists(st.fractions(min_value=-1, max_value=1), min_size=12, max_size=12))
def test_the_true_rank_lies_within_the_bounds(values: list[Decimal], shares: list[object]) -> None:
    """Whatever the printed figures stand for, the bounds hold the rank of the true and the printed ones."""
    true = [value + Decimal(str(float(share))) / 20 for value, share in zip(values, shares, strict=False)]  # type: ignore[arg-type]
    intervals = [RoundingInterval.from_printed(value) for value in values]
    for highest_first in (True, False):
        bounds = rank_bounds(intervals[0], intervals[1:], highest_first=highest_first)

        assert bounds.contains(rank(true[0], true[1:], highest_first=highest_first))
        assert bounds.contains(rank(values[0], values[1:], highest_first=highest_first))


def test_neighbours_within_rounding_leave_the_rank_open() -> None:
    """16.7 and 16.7 can be in either order; 16.9 is above both whatever its digits stand for."""
    same, high = (RoundingInterval.from_printed(Decimal(text)) for text in ("16.7", "16.9"))

    assert RoundingInterval(Decimal(2), Decimal(3)) == rank_bounds(same, [same, high], highest_first=True)


def test_neighbours_whose_intervals_touch_can_be_equal_and_not_turned_around() -> None:
    """16.6 and 16.7 may both be 16.65, which they then share a place with; 16.6 is never above 16.7."""
    low, high = (RoundingInterval.from_printed(Decimal(text)) for text in ("16.6", "16.7"))

    assert RoundingInterval(Decimal(1), Decimal(2)) == rank_bounds(low, [high], highest_first=True)
    assert RoundingInterval(Decimal(1), Decimal(1)) == rank_bounds(high, [low], highest_first=True)
    assert RoundingInterval(Decimal(1), Decimal(2)) == rank_bounds(high, [low], highest_first=False)
    assert RoundingInterval(Decimal(1), Decimal(1)) == rank_bounds(low, [high], highest_first=False)


def test_a_binary_float_beside_printed_decimals_is_refused() -> None:
    """0.1 + 0.2 is no printed figure, and whether it equals 0.3 would be an accident."""
    with pytest.raises(DomainError) as raised:
        rank(Decimal("0.3"), [0.25, 0.5])

    demand = "a Decimal or a whole number, as the others are exact: Decimal('2.3'), not 2.3"
    assert f"rank: others is 0.25, but it must be {demand}." == str(raised.value)


def test_floats_are_ranked_among_floats_and_whole_numbers() -> None:
    """Nothing exact is set against them."""
    assert 2 == rank(0.5, [0.25, 1, 0.5])

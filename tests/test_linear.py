"""Forms over printed figures: shared inputs cancel, and no true value is ever lost."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lc_indicators.errors import DomainError
from lc_indicators.linear import LinearFraction, bounds_of
from lc_indicators.rounding import RoundingInterval


def leaf(name: str, printed: str) -> LinearFraction:
    """Return one printed figure."""
    return LinearFraction.leaf(name, RoundingInterval.from_printed(Decimal(printed)))


def test_a_shared_input_cancels() -> None:
    """40.40 = 16.33 + 24.07: the fall a year is 24.07 / 5, whatever 16.33 stands for."""
    end = leaf("end", "16.33")
    start = end + leaf("fall", "24.07")

    assert RoundingInterval(Decimal("-4.815"), Decimal("-4.813")) == bounds_of((end - start) / 5)


def test_the_worked_example_of_grdp_per_head() -> None:
    """41.79 over 22.5 − 4.3: from 41.785 / 18.3 to 41.795 / 18.1."""
    factor = bounds_of(leaf("end", "41.79") / (leaf("next", "22.5") - leaf("change", "4.3")))

    assert ("2.283", "2.309") == (str(factor.low)[:5], str(factor.high)[:5])


def test_a_figure_less_itself_is_zero_and_over_itself_is_one() -> None:
    """What is one figure is not two."""
    figure = leaf("a", "5.0")

    assert RoundingInterval.exact(0) == bounds_of(figure - figure)
    assert RoundingInterval.exact(1) == bounds_of(figure / figure)


def test_a_share_of_a_sum_that_holds_it_is_exact() -> None:
    """A / (a + b) has its extremes at the corners: 0.5/(0.5 + 1.5) to 1.5/(1.5 + 0.5)."""
    part, rest = leaf("a", "1"), leaf("b", "1")

    assert RoundingInterval(Decimal("0.25"), Decimal("0.75")) == bounds_of(part / (part + rest))


def test_what_is_not_linear_is_still_sound() -> None:
    """Products fall back on intervals, wider than need be."""
    figure = leaf("a", "2.0")

    assert isinstance(figure * figure, RoundingInterval)
    assert bounds_of(figure * figure).contains(Decimal(4))
    assert isinstance((figure / leaf("b", "3")) / leaf("c", "4"), RoundingInterval)


def test_an_open_leaf_is_bounded_by_plain_arithmetic() -> None:
    """Corners need ends; over 40 has none above."""
    over = LinearFraction.leaf("over", RoundingInterval.from_printed(Decimal(40), "over"))

    assert RoundingInterval(Decimal(2), Decimal("Infinity")) == bounds_of(over / LinearFraction.constant(20))
    assert bounds_of(over / leaf("b", "20")).high.is_infinite()


def test_a_divisor_that_may_be_zero_is_an_error() -> None:
    """0.3 printed without decimals is 0, and a change from 0 is no percentage."""
    with pytest.raises(DomainError, match="away from zero"):
        _ = leaf("a", "5") / leaf("b", "0")


def test_many_inputs_stay_sound() -> None:
    """Beyond a dozen leaves the corners are too many; the interval is wider, never narrower."""
    total = leaf("x0", "1.0") + LinearFraction.constant(0)
    for place in range(1, 15):
        total = total + leaf(f"x{place}", "1.0")

    share = bounds_of(leaf("x0", "1.0") / total)

    assert share.low <= Decimal("0.95") / (Decimal("0.95") + 14 * Decimal("1.05"))
    assert share.high >= Decimal("1.05") / (Decimal("1.05") + 14 * Decimal("0.95"))


values = st.decimals(min_value=1, max_value=500, places=1, allow_nan=False)
shares = st.fractions(min_value=0, max_value=1)


@given(values, values, values, st.lists(shares, min_size=3, max_size=3))
def test_no_true_value_is_lost_and_none_is_added(
    a: Decimal, b: Decimal, c: Decimal, at: list[Fraction]
) -> None:
    """Bounds hold every choice of the inputs and are never wider than plain interval arithmetic."""
    printed = {"a": a, "b": b, "c": c}
    intervals = {name: RoundingInterval.from_printed(value) for name, value in printed.items()}
    forms = {name: LinearFraction.leaf(name, interval) for name, interval in intervals.items()}
    chosen = {
        n: Fraction(i.low) + s * (Fraction(i.high) - Fraction(i.low))
        for (n, i), s in zip(intervals.items(), at, strict=True)
    }

    def formula(x: Any, y: Any, z: Any) -> Any:
        return 100 * ((x + y) / (x + z) - 1)

    bounds = bounds_of(formula(forms["a"], forms["b"], forms["c"]))
    true = formula(chosen["a"], chosen["b"], chosen["c"])
    plain = formula(intervals["a"], intervals["b"], intervals["c"])

    assert Fraction(bounds.low) <= true <= Fraction(bounds.high)
    assert plain.contains_interval(bounds)


@given(values, values)
def test_the_bounds_are_reached(a: Decimal, b: Decimal) -> None:
    """An interval that could be narrower would call a contradiction a doubt."""
    assume(a != b)
    first, second = RoundingInterval.from_printed(a), RoundingInterval.from_printed(b)
    bounds = bounds_of(LinearFraction.leaf("a", first) / LinearFraction.leaf("b", second))

    assert abs(Fraction(bounds.low) - Fraction(first.low) / Fraction(second.high)) < Fraction(1, 10**20)
    assert abs(Fraction(bounds.high) - Fraction(first.high) / Fraction(second.low)) < Fraction(1, 10**20)

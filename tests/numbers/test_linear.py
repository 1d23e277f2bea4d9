"""Forms over printed figures: shared inputs cancel, and no true value is ever lost."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lc_indicators.errors import DomainError
from lc_indicators.numbers import RoundingInterval, fraction_above, fraction_below
from lc_indicators.numbers.linear import LinearFraction, bounds_of


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


def test_a_quotient_over_a_constant_still_knows_its_inputs() -> None:
    """Half of a ÷ b and once more a ÷ b are 1.5 a ÷ b: 1.5 × 1.5 ÷ 2.5 at least, 1.5 × 2.5 ÷ 1.5 at most."""
    quotient = leaf("a", "2") / leaf("b", "2")

    assert RoundingInterval(Decimal("0.9"), Decimal("2.5")) == bounds_of(quotient / 2 + quotient)
    assert RoundingInterval.exact(0) == bounds_of(quotient / 2 - quotient * Decimal("0.5"))


def test_a_constant_over_a_quotient_is_a_quotient() -> None:
    """1 / (a / b) is b / a, and so cancels with what it shares."""
    quotient = 1 / (leaf("a", "4.0") / leaf("b", "3.0"))

    assert isinstance(quotient, LinearFraction)
    assert bounds_of(leaf("b", "3.0") / leaf("a", "4.0")) == bounds_of(quotient)


def test_one_name_is_one_figure() -> None:
    """Two figures under one name would cancel what does not cancel."""
    one, other = leaf("a", "5.0"), leaf("a", "6.0")

    with pytest.raises(
        DomainError, match=r"linear form: a is from 5\.95 to 6\.05, but it must be from 4\.95 to 5\.05"
    ):
        _ = one - other


def test_an_open_leaf_leaves_the_other_end_exact() -> None:
    """From 50 to over 40 is a change of at least 100 × (40 / 50.5 − 1) percent."""
    over = LinearFraction.leaf("over", RoundingInterval.from_printed(Decimal(40), "over"))
    change = bounds_of(100 * (over / leaf("start", "50") - 1))

    assert fraction_below(Fraction(4000) / Fraction("50.5") - 100) == change.low
    assert change.high.is_infinite()


def test_a_share_with_an_open_part_nears_its_limit() -> None:
    """A / (a + 10) with a over 40 goes from 40 / 50.5 towards 1."""
    over = LinearFraction.leaf("over", RoundingInterval.from_printed(Decimal(40), "over"))

    share = bounds_of(over / (over + leaf("rest", "10")))

    assert (fraction_below(Fraction(40) / Fraction("50.5")), Decimal(1)) == (share.low, share.high)


def test_an_open_leaf_stays_open() -> None:
    """Over 40 has no end above, whatever it is divided by."""
    over = LinearFraction.leaf("over", RoundingInterval.from_printed(Decimal(40), "over"))

    assert RoundingInterval(Decimal(2), Decimal("Infinity")) == bounds_of(over / LinearFraction.constant(20))
    assert bounds_of(over / leaf("b", "20")).high.is_infinite()


def test_a_divisor_that_may_be_zero_is_an_error() -> None:
    """0.3 printed without decimals is 0, and a change from 0 is no percentage."""
    zero = leaf("b", "0")
    for divisor in (zero, RoundingInterval.from_printed(Decimal(0))):
        with pytest.raises(DomainError) as raised:
            _ = leaf("a", "5") / divisor

        assert "division: divisor is from -0.5 to 0.5, but it must be away from zero." == str(raised.value)
    with pytest.raises(DomainError, match="divisor is from 0 to 0,"):
        _ = leaf("a", "5") / 0


def between(low: str, high: str) -> RoundingInterval:
    """Return the interval from *low* to *high*."""
    return RoundingInterval(Decimal(low), Decimal(high))


A = LinearFraction.leaf("a", between("2", "4"))
B = LinearFraction.leaf("b", between("1", "2"))
C = LinearFraction.constant(8)
PLAIN = between("1", "2")

BY_HAND: list[tuple[str, Callable[[], Any], str, str]] = [
    # form, computed, from, to
    ("a + b", lambda: A + B, "3", "6"),
    ("a - b", lambda: A - B, "0", "3"),
    ("a + 3", lambda: A + 3, "5", "7"),
    ("3 + a", lambda: 3 + A, "5", "7"),
    ("a - 3", lambda: A - 3, "-1", "1"),
    ("3 - a", lambda: 3 - A, "-1", "1"),
    ("-a", lambda: -A, "-4", "-2"),
    ("a * 3", lambda: A * 3, "6", "12"),
    ("-3 * a", lambda: -3 * A, "-12", "-6"),
    ("8 as a form * a", lambda: C * A, "16", "32"),
    ("a * 8 as a form", lambda: A * C, "16", "32"),
    ("a / 8 as a form", lambda: A / C, "0.25", "0.5"),
    ("8 as a form / a", lambda: C / A, "2", "4"),
    ("8 / a", lambda: 8 / A, "2", "4"),
    ("a / -2", lambda: A / -2, "-2", "-1"),
    ("a / 0.5", lambda: A / Decimal("0.5"), "4", "8"),
    ("a / b", lambda: A / B, "1", "4"),
    ("8 / a + 1", lambda: 8 / A + 1, "3", "5"),
    ("8 / a - 1", lambda: 8 / A - 1, "1", "3"),
    ("1 - 8 / a", lambda: 1 - 8 / A, "-3", "-1"),
    ("8 * (a / b)", lambda: C * (A / B), "8", "32"),
    ("8 / (a / b)", lambda: 8 / (A / B), "2", "8"),
    # What the two sides share cancels.
    ("a + b - a", lambda: A + B - A, "1", "2"),
    ("a / b + a / b", lambda: A / B + A / B, "2", "8"),
    ("a / b - a / b", lambda: A / B - A / B, "0", "0"),
    ("a / (a + b) + b / (a + b)", lambda: A / (A + B) + B / (A + B), "1", "1"),
    ("(a / b) / (8 / b)", lambda: (A / B) / (8 / B), "0.25", "0.5"),
]

AS_INTERVALS: list[tuple[str, Callable[[], Any], str, str]] = [
    # What is not linear, or stands beside an interval that no leaf is known of.
    ("a + i", lambda: A + PLAIN, "3", "6"),
    ("i + a", lambda: PLAIN + A, "3", "6"),
    ("a - i", lambda: A - PLAIN, "0", "3"),
    ("i - a", lambda: PLAIN - A, "-3", "0"),
    ("a * i", lambda: A * PLAIN, "2", "8"),
    ("i * a", lambda: PLAIN * A, "2", "8"),
    ("a / i", lambda: A / PLAIN, "1", "4"),
    ("i / a", lambda: PLAIN / A, "0.25", "1"),
    ("8 as a form * i", lambda: C * PLAIN, "8", "16"),
    ("8 as a form / i", lambda: C / PLAIN, "4", "8"),
    ("a * b", lambda: A * B, "2", "8"),
    ("a / b + b / a", lambda: A / B + B / A, "1.25", "5"),
    ("a / b - b / a", lambda: A / B - B / A, "0", "3.75"),
    ("(a / b) / (b / a)", lambda: (A / B) / (B / A), "1", "16"),
    ("(a / b) / a", lambda: (A / B) / A, "0.25", "2"),
    ("a / (b / a)", lambda: A / (B / A), "2", "16"),
    ("a ** 2", lambda: A**2, "4", "16"),
    ("a ** -1", lambda: A**-1, "0.25", "0.5"),
    ("root of degree 1 of 2 * a", lambda: (2 * A).root(1), "4", "8"),
]


@pytest.mark.parametrize(("form", "computed", "low", "high"), BY_HAND, ids=[row[0] for row in BY_HAND])
def test_a_form_by_hand(form: str, computed: Callable[[], Any], low: str, high: str) -> None:
    """With a from 2 to 4 and b from 1 to 2; a form stays a form, so that later steps can cancel."""
    result = computed()

    assert isinstance(result, LinearFraction), form
    assert between(low, high) == bounds_of(result)


@pytest.mark.parametrize(
    ("form", "computed", "low", "high"), AS_INTERVALS, ids=[row[0] for row in AS_INTERVALS]
)
def test_an_interval_of_a_form_by_hand(form: str, computed: Callable[[], Any], low: str, high: str) -> None:
    """With a from 2 to 4, b and i from 1 to 2; what is no form is an interval."""
    assert between(low, high) == computed(), form


def test_two_leaves_of_one_name_must_agree_wherever_they_meet() -> None:
    """In a sum, and on both sides of a line."""
    other = LinearFraction.leaf("a", between("1", "4"))
    for together in (lambda: A + other, lambda: A / other, lambda: other - A):
        with pytest.raises(DomainError, match="linear form: a is from "):
            together()


def test_many_inputs_are_no_reason_to_widen() -> None:
    """x0 / (x0 + … + x14) is least at 0.95 of 0.95 + 14 × 1.05 and greatest at 1.05 of 1.05 + 14 × 0.95."""
    total = leaf("x0", "1.0") + LinearFraction.constant(0)
    for place in range(1, 15):
        total = total + leaf(f"x{place}", "1.0")

    share = bounds_of(leaf("x0", "1.0") / total)

    assert fraction_below(Fraction(95, 1565)) == share.low
    assert fraction_above(Fraction(105, 1435)) == share.high


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
    first, second = RoundingInterval.from_printed(a), RoundingInterval.from_printed(b)
    bounds = bounds_of(LinearFraction.leaf("a", first) / LinearFraction.leaf("b", second))

    assert abs(Fraction(bounds.low) - Fraction(first.low) / Fraction(second.high)) < Fraction(1, 10**20)
    assert abs(Fraction(bounds.high) - Fraction(first.high) / Fraction(second.low)) < Fraction(1, 10**20)


@pytest.mark.parametrize("qualifier", [None, "over", "about"])
@pytest.mark.parametrize("printed", ["41.79", "11.50", "35500", "0", "-3.0"])
def test_what_one_printed_figure_stands_for_has_the_digits_of_a_sum(
    printed: str, qualifier: str | None
) -> None:
    """Alone it takes no arithmetic, and its ends print as they do in a sum: without zeros at their end."""
    interval = RoundingInterval.from_printed(Decimal(printed), qualifier)
    found = LinearFraction.leaf("a", interval).bounds()
    # A half and a half of one figure go the way of sums, through fractions.
    sums = [
        one if one.is_infinite() else fraction_below(Fraction(one) / 2 * 2)
        for one in (interval.low, interval.high)
    ]

    assert list(map(repr, sums)) == [repr(found.low), repr(found.high)]
    assert interval == found

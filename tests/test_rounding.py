"""What a printed figure can mean, and that arithmetic on it never loses the true value."""

from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lc_indicators.errors import DomainError
from lc_indicators.rounding import QUALIFIER_RULES, Qualifier, RoundingInterval, rough_unit

INF = Decimal("Infinity")

MEANS = [
    # printed, qualifier, low, high
    ("41.79", None, "41.785", "41.795"),
    ("16.7", None, "16.65", "16.75"),
    ("11.50", None, "11.495", "11.505"),
    ("3", None, "2.5", "3.5"),
    ("351", None, "350.5", "351.5"),
    ("35500", None, "35499.5", "35500.5"),
    ("-2.77", None, "-2.775", "-2.765"),
    ("40", "over", "40", "Infinity"),
    ("40", "under", "-Infinity", "40"),
    ("3", "nearly", "2", "3"),
    ("5200", "nearly", "4940.00", "5200"),
    ("12.5", "about", "12.4", "12.6"),
    ("35500", "about", "35400", "35600"),
    ("456300", "about", "456200", "456400"),
    ("35500", "about_over", "35400", "Infinity"),
    ("6", "among_first", "-Infinity", "Infinity"),
]


@pytest.mark.parametrize(("printed", "qualifier", "low", "high"), MEANS)
def test_a_printed_figure_means_an_interval(printed: str, qualifier: str | None, low: str, high: str) -> None:
    """Half a unit of the last printed digit either way, or what the word beside it says."""
    interval = RoundingInterval.from_printed(Decimal(printed), qualifier)

    assert (Decimal(low), Decimal(high)) == (interval.low, interval.high)


def test_every_qualifier_has_its_rule() -> None:
    """The table of rules is the one place that says what a qualifier means."""
    assert set(Qualifier) == set(QUALIFIER_RULES)
    assert (Decimal("1.1"), Decimal("0.9")) == (
        QUALIFIER_RULES[Qualifier.OVER].support_limit,
        QUALIFIER_RULES[Qualifier.UNDER].support_limit,
    )


@pytest.mark.parametrize(
    ("value", "unit"), [("35500", "100"), ("2.3", "0.1"), ("2.30", "0.01"), ("7", "1"), ("0", "1")]
)
def test_the_rough_unit_is_one_of_the_last_significant_digit(value: str, unit: str) -> None:
    """Zeros that end an integer may be digits or not; after *about* they are not."""
    assert Decimal(unit) == rough_unit(Decimal(value))


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_number_means_nothing(value: str) -> None:
    """A printed figure is finite."""
    with pytest.raises(DomainError, match="a finite number"):
        RoundingInterval.from_printed(Decimal(value))


def test_an_interval_may_not_be_turned_around() -> None:
    """The low end is the low end."""
    with pytest.raises(DomainError, match="a number of at most 1"):
        RoundingInterval(Decimal(2), Decimal(1))


@pytest.mark.parametrize(("low", "high"), [("-1", "1"), ("0", "1"), ("-1", "0")])
def test_division_by_what_may_be_zero_is_an_error(low: str, high: str) -> None:
    """A quotient by zero is no figure, however unlikely."""
    with pytest.raises(DomainError, match="away from zero"):
        RoundingInterval.exact(1) / RoundingInterval(Decimal(low), Decimal(high))


def test_a_quotient_that_is_a_decimal_is_exact() -> None:
    """Rounding outward is for what no decimal can say."""
    assert RoundingInterval.exact(2) == RoundingInterval.exact(6) / 3


def test_an_open_end_over_an_open_end_can_be_anything_above() -> None:
    """Over 40 divided by over 20: 40 by anything large, anything large by 20."""
    over = [RoundingInterval.from_printed(Decimal(value), Qualifier.OVER) for value in (40, 20)]

    assert RoundingInterval(Decimal(0), INF) == over[0] / over[1]


def test_no_interval_lies_at_infinity() -> None:
    """A figure is a number; infinity only says that an end is open."""
    for value in (INF, -INF):
        with pytest.raises(DomainError, match="finite, or the other end open"):
            RoundingInterval.exact(value)


def test_a_binary_float_has_no_place_beside_a_printed_figure() -> None:
    """0.1 is not one tenth."""
    with pytest.raises(TypeError, match="RoundingInterval"):
        RoundingInterval.exact(1) * 0.1  # type: ignore[operator]


def test_an_open_interval_has_no_midpoint() -> None:
    """Half of the way to nowhere is nowhere."""
    with pytest.raises(DomainError, match="midpoint: interval is from 40 to Infinity"):
        _ = RoundingInterval.from_printed(Decimal(40), Qualifier.OVER).midpoint


def test_a_root_of_a_negative_value_is_an_error() -> None:
    """A compound rate needs positive values."""
    with pytest.raises(DomainError, match="zero or more"):
        RoundingInterval(Decimal(-1), Decimal(1)).root(2)


def test_an_open_end_stays_open() -> None:
    """Over 40, halved, is 20 or more; an open end times zero is zero."""
    over = RoundingInterval.from_printed(Decimal(40), Qualifier.OVER)

    assert (Decimal(20), INF) == ((over / 2).low, (over / 2).high)
    assert RoundingInterval.exact(0) == over * 0
    assert not over.is_bounded


decimals = st.decimals(min_value=-10_000, max_value=10_000, places=3, allow_nan=False)
long = st.decimals(min_value=-9, max_value=9, places=33, allow_nan=False)
positive = st.decimals(min_value=Decimal("0.001"), max_value=10_000, places=3, allow_nan=False)
shares = st.fractions(min_value=0, max_value=1)


def _inside(interval: RoundingInterval, share: Fraction) -> Fraction:
    low, high = Fraction(interval.low), Fraction(interval.high)
    return low + share * (high - low)


def _holds(interval: RoundingInterval, value: Fraction) -> bool:
    return Fraction(interval.low) <= value <= Fraction(interval.high)


@given(decimals, decimals, shares, shares)
def test_sums_differences_and_products_hold_the_true_value(
    a: Decimal, b: Decimal, i: Fraction, j: Fraction
) -> None:
    """Whatever the printed figures stand for, the result is inside."""
    first, second = RoundingInterval.from_printed(a), RoundingInterval.from_printed(b)
    x, y = _inside(first, i), _inside(second, j)

    assert _holds(first + second, x + y)
    assert _holds(first - second, x - y)
    assert _holds(first * second, x * y)
    assert _holds(3 - first, 3 - x)
    assert _holds(first**2, x * x)
    assert _holds(first**3, x**3)


@given(decimals, positive, shares, shares)
def test_quotients_hold_the_true_value(a: Decimal, b: Decimal, i: Fraction, j: Fraction) -> None:
    """Division rounds outward at its last digit."""
    first, second = RoundingInterval.from_printed(a), RoundingInterval(b, b + 1)
    x, y = _inside(first, i), _inside(second, j)

    assert _holds(first / second, x / y)
    assert _holds(7 / second, 7 / y)
    assert _holds(second**-2, 1 / y**2)


@given(positive, shares, st.integers(min_value=1, max_value=40))
def test_roots_hold_the_true_value(a: Decimal, share: Fraction, degree: int) -> None:
    """The ends of a root, raised again, lie on their own sides of the radicand."""
    radicand = RoundingInterval(a, a + 1)
    root = radicand.root(degree)
    x = _inside(radicand, share)

    assert Fraction(root.low) ** degree <= x <= Fraction(root.high) ** degree


@given(long, st.integers(min_value=0, max_value=5))
def test_powers_of_long_decimals_hold_the_true_value(value: Decimal, exponent: int) -> None:
    """A minus sign must not round what has more digits than Python's own context."""
    assert _holds(RoundingInterval.exact(value) ** exponent, Fraction(value) ** exponent)


@given(decimals, st.sampled_from([None, *Qualifier]), st.integers(min_value=1, max_value=8))
def test_meaning_and_arithmetic_do_not_depend_on_the_callers_decimal_context(
    value: Decimal, qualifier: Qualifier | None, digits: int
) -> None:
    """What a notebook sets for itself does not change what a figure means."""
    usual = RoundingInterval.from_printed(value, qualifier)
    with localcontext(prec=digits):
        unusual = RoundingInterval.from_printed(value, qualifier)
        narrow = unusual**3 * 7 - unusual

    assert usual == unusual
    assert usual**3 * 7 - usual == narrow


@given(st.fractions(min_value=-10_000, max_value=10_000), st.integers(min_value=0, max_value=4))
def test_a_figure_means_every_value_that_prints_as_it(true: Fraction, places: int) -> None:
    """However a value was rounded to the digits printed, half up or half even, it lies inside."""
    printed = Decimal(round(true * 10**places)).scaleb(-places)

    assert _holds(RoundingInterval.from_printed(printed), true)


@given(decimals, st.sampled_from([q for q in Qualifier if q is not Qualifier.AMONG_FIRST]))
def test_the_printed_value_is_one_of_its_own_meanings(value: Decimal, qualifier: Qualifier) -> None:
    """Whatever word stands beside it, a figure can mean itself."""
    assert RoundingInterval.from_printed(value, qualifier).contains(value)


@given(decimals, decimals)
def test_two_intervals_overlap_when_they_share_a_value(a: Decimal, b: Decimal) -> None:
    """Overlap is mutual, and containment implies it."""
    first, second = RoundingInterval.from_printed(a), RoundingInterval.from_printed(b)

    assert (
        first.overlaps(second)
        == second.overlaps(first)
        == (abs(a - b) <= first.half_width + second.half_width)
    )
    assert first.contains_interval(first)

"""What a printed figure can mean, and that arithmetic on it never loses the true value."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lc_indicators.errors import ArgumentError, DomainError
from lc_indicators.numbers import (
    QUALIFIER_RULES,
    Linear,
    Qualifier,
    RoundingInterval,
    as_interval,
    fraction_above,
    fraction_below,
    rough_unit,
)
from lc_indicators.numbers.linear import LinearFraction

INF = Decimal("Infinity")


def between(low: str | Decimal, high: str | Decimal) -> RoundingInterval:
    """Return the interval from *low* to *high*."""
    return RoundingInterval(Decimal(low), Decimal(high))


MEANS = [
    # printed, qualifier, low, high
    ("41.79", None, "41.785", "41.795"),
    ("0.0", None, "-0.05", "0.05"),
    ("4E+1", None, "39.5", "40.5"),
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
    ("-5200", "nearly", "-5460.00", "-5200"),
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


#: Qualifier -> the rule in words, the limit of support, and what it makes of 40.
RULES = {
    "over": ("[v, ∞)", "1.1", "40", "Infinity"),
    "under": ("(−∞, v]", "0.9", "-Infinity", "40"),
    "nearly": ("[v − max(u, 0.05 v), v]", None, "38", "40"),
    "about": ("[v − u, v + u]", None, "30", "50"),
    "about_over": ("[v − u, ∞)", None, "30", "Infinity"),
    "among_first": ("a rank shared, not a quantity: unbounded", None, "-Infinity", "Infinity"),
}


@pytest.mark.parametrize("qualifier", Qualifier)
def test_every_qualifier_has_its_rule(qualifier: Qualifier) -> None:
    """The table of rules is the one place that says what a qualifier means, and says what is done."""
    words, limit, low, high = RULES[qualifier]
    rule = QUALIFIER_RULES[qualifier]

    assert words == rule.interval
    assert (limit and Decimal(limit)) == rule.support_limit
    assert between(low, high) == RoundingInterval.from_printed(Decimal(40), qualifier)


@pytest.mark.parametrize(
    ("known", "part"),
    [
        (RoundingInterval.exact(1), "low"),
        (QUALIFIER_RULES[Qualifier.OVER], "interval"),
        (Linear(Fraction(1), {}), "constant"),
        (LinearFraction.constant(1), "leaves"),
    ],
)
def test_what_a_figure_means_does_not_change(known: object, part: str) -> None:
    """Whoever computes gets something new."""
    with pytest.raises(FrozenInstanceError):
        setattr(known, part, None)


@pytest.mark.parametrize(
    ("value", "unit"),
    [
        *[("35500", "100"), ("35505", "1"), ("2.3", "0.1"), ("2.0", "0.1"), ("2.30", "0.01"), ("7", "1")],
        *[("0", "1"), ("0.0", "0.1"), ("3.5E+4", "1E+3"), ("3.50E+4", "1E+3")],
    ],
)
def test_the_rough_unit_is_one_of_the_last_significant_digit(value: str, unit: str) -> None:
    """Zeros that end an integer may be digits or not; after *about* they are not."""
    assert Decimal(unit) == rough_unit(Decimal(value))


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_number_means_nothing(value: str) -> None:
    """A printed figure is finite."""
    with pytest.raises(DomainError) as raised:
        RoundingInterval.from_printed(Decimal(value))

    assert f"from_printed: value is {value}, but it must be a finite number." == str(raised.value)


@pytest.mark.parametrize(("low", "high"), [("2", "1"), ("NaN", "1"), ("1", "NaN"), ("NaN", "NaN")])
def test_an_interval_may_not_be_turned_around(low: str, high: str) -> None:
    """The low end is the low end, and both are numbers."""
    with pytest.raises(DomainError) as raised:
        RoundingInterval(Decimal(low), Decimal(high))

    assert f"interval: low is {low}, but it must be a number of at most {high}." == str(raised.value)


@pytest.mark.parametrize("name", ["low", "high"])
def test_an_end_that_is_no_decimal_is_named(name: str) -> None:
    """A float or text as an end is refused with the name of the end and what to write."""
    ends = {"low": Decimal(1), "high": Decimal(2), name: 1.5}
    with pytest.raises(ArgumentError) as raised:
        RoundingInterval(**ends)  # type: ignore[arg-type]

    advice = 'give a Decimal in quotes, Decimal("41.785"); from_printed("41.79") gives both ends'
    assert f"RoundingInterval: {name} is 1.5 (float); {advice}." == str(raised.value)


@pytest.mark.parametrize(
    ("value", "said"), [(True, "True (bool)"), (41.79, "41.79 (float)"), ("forty", "'forty'"), (None, "None")]
)
def test_what_is_no_printed_number_is_refused(value: object, said: str) -> None:
    """A float has lost its zeros, and a truth value is no number."""
    with pytest.raises(ArgumentError) as raised:
        RoundingInterval.from_printed(value)  # type: ignore[arg-type]

    advice = 'give the number as it is printed, with a point: "41.79", or Decimal("41.79")'
    assert f"from_printed: value is {said}; {advice}." == str(raised.value)


def test_an_unknown_qualifier_is_refused_with_those_that_are_known() -> None:
    """Who writes "circa" reads which words the table has."""
    with pytest.raises(ArgumentError) as raised:
        RoundingInterval.from_printed("16.7", "circa")

    known = ", ".join(Qualifier)
    assert f"from_printed: qualifier is 'circa'; give one of {known}." == str(raised.value)


@pytest.mark.parametrize("printed", ["-3", "\N{MINUS SIGN}3", " -3 "])
def test_a_minus_sign_is_read_however_it_is_typed(printed: str) -> None:
    """Sources print the minus sign of typography, keyboards have the hyphen."""
    assert between("-3.5", "-2.5") == RoundingInterval.from_printed(printed)


@pytest.mark.parametrize(
    ("low", "high", "part"),
    [
        (None, None, ("5", "7")),
        ("6", None, ("6", "7")),
        (None, "6", ("5", "6")),
        ("5.5", "6.5", ("5.5", "6.5")),
        # What is left may be one value.
        ("7", None, ("7", "7")),
        (None, "5", ("5", "5")),
        # What lies outside altogether stays.
        ("8", None, ("5", "7")),
        (None, "4", ("5", "7")),
    ],
)
def test_the_part_of_an_interval_within_limits(
    low: str | None, high: str | None, part: tuple[str, str]
) -> None:
    """An interval is cut at what its indicator can be, down to one value, and never to none."""
    limits = [None if limit is None else Decimal(limit) for limit in (low, high)]

    assert between(*part) == between("5", "7").within(*limits)


def test_an_open_end_stays_open_within_limits() -> None:
    """Over 40 of a share of at most 100 says no more about its upper end than it did."""
    over = RoundingInterval(Decimal(40), INF)

    assert over == over.within(Decimal(0), Decimal(100))
    assert -over == (-over).within(Decimal(-100), Decimal(0))


@pytest.mark.parametrize(("low", "high"), [("-1", "1"), ("0", "1"), ("-1", "0")])
def test_division_by_what_may_be_zero_is_an_error(low: str, high: str) -> None:
    """A quotient by zero is no figure, however unlikely."""
    with pytest.raises(DomainError) as raised:
        RoundingInterval.exact(1) / RoundingInterval(Decimal(low), Decimal(high))

    assert f"division: divisor is from {low} to {high}, but it must be away from zero." == str(raised.value)


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
        with pytest.raises(DomainError) as raised:
            RoundingInterval.exact(value)

        demand = "finite, or the other end open to the other side"
        assert f"interval: low is {value}, but it must be {demand}." == str(raised.value)


def test_a_binary_float_has_no_place_beside_a_printed_figure() -> None:
    """0.1 is not one tenth."""
    with pytest.raises(TypeError, match="RoundingInterval"):
        RoundingInterval.exact(1) * 0.1  # type: ignore[operator]


def test_an_open_interval_has_no_midpoint() -> None:
    """Half of the way to nowhere is nowhere."""
    for qualifier, reach in (("over", "from 40 to Infinity"), ("under", "from -Infinity to 40")):
        with pytest.raises(DomainError) as raised:
            _ = RoundingInterval.from_printed(Decimal(40), qualifier).midpoint

        assert f"midpoint: interval is {reach}, but it must be bounded." == str(raised.value)


def test_the_midpoint_and_half_the_width_of_an_interval() -> None:
    """Halfway, and how far the ends are from there: 41.785 to 41.795 is 41.79 ± 0.005."""
    interval = RoundingInterval.from_printed(Decimal("41.79"))

    assert (Decimal("41.79"), Decimal("0.005")) == (interval.midpoint, interval.half_width)
    assert (Decimal(1), Decimal(3)) == (between("-2", "4").midpoint, between("-2", "4").half_width)


def test_half_the_width_rounds_up() -> None:
    """From 1E-40 to 3 half of the way is a little less than 1.5, and not known to be less."""
    assert Decimal("1.5") == between("1E-40", "3").half_width


@pytest.mark.parametrize(("low", "degree"), [("-1", 2), ("-1", 3), ("1", 0), ("1", -2)])
def test_a_root_of_a_negative_value_is_an_error(low: str, degree: int) -> None:
    """A compound rate needs positive values and at least one step."""
    with pytest.raises(DomainError) as raised:
        between(low, "4").root(degree)

    demand = "zero or more, degree 1 or more"
    assert f"root: radicand is from {low}, degree {degree}, but it must be {demand}." == str(raised.value)


@pytest.mark.parametrize(
    ("radicand", "degree", "root"),
    [
        (("0", "4"), 2, ("0", "2")),
        (("0", "0"), 3, ("0", "0")),
        (("8", "27"), 3, ("2", "3")),
        (("0.125", "0.125"), 3, ("0.5", "0.5")),
        # By a third of 34 digits instead of ⅓ these come out too high and too low.
        (("1E-27", "1E-27"), 3, ("1E-9", "1E-9")),
        (("1E+27", "1E+27"), 3, ("1E+9", "1E+9")),
        (("1", "1"), 40, ("1", "1")),
        (("4", "Infinity"), 2, ("2", "Infinity")),
        (("0.1", "0.2"), 1, ("0.1", "0.2")),
    ],
)
def test_a_root_lies_close_about_the_true_one(
    radicand: tuple[str, str], degree: int, root: tuple[str, str]
) -> None:
    """Sound is not enough: 28 digits of a root are right, and an open end stays open."""
    found, true = between(*radicand).root(degree), between(*root)

    assert found.contains_interval(true)
    for end, at in ((found.low, true.low), (found.high, true.high)):
        assert end == at or abs(Fraction(end) / Fraction(at) - 1) < Fraction(1, 10**28)


@pytest.mark.parametrize("degree", [2, 3, 5, 10])
@pytest.mark.parametrize("value", ["2", "3", "0.7", "1234.5", "41.79", "99999999999", "7E-300"])
def test_a_root_gives_no_more_away_than_one_unit_of_its_31st_digit(value: str, degree: int) -> None:
    """By the powers: an end moved inward by a unit would leave the true root outside."""
    found = RoundingInterval.exact(value).root(degree)
    inward = Fraction(101, 100) * Fraction(Decimal(1).scaleb(found.high.adjusted() - 30))

    assert Fraction(found.low) ** degree <= Fraction(value) < (Fraction(found.low) + inward) ** degree
    assert (Fraction(found.high) - inward) ** degree < Fraction(value) <= Fraction(found.high) ** degree


def test_the_first_root_is_the_number_itself() -> None:
    """One step needs no root: all digits are kept, more than any other result has."""
    long = Decimal("1.2345678901234567890123456789012345678901")

    assert RoundingInterval.exact(long) == RoundingInterval.exact(long).root(1)


THIRD = "3" * 34


def test_a_quotient_that_no_decimal_can_say_has_34_digits_rounded_outward() -> None:
    """A third lies between 0.33…3 and 0.33…4; a fraction is rounded to either side alike."""
    third = RoundingInterval(Decimal(f"0.{THIRD}"), Decimal(f"0.{THIRD[:-1]}4"))

    assert third == 1 / RoundingInterval.exact(3)
    assert third == RoundingInterval(fraction_below(Fraction(1, 3)), fraction_above(Fraction(1, 3)))
    assert -third == RoundingInterval(fraction_below(Fraction(-1, 3)), fraction_above(Fraction(-1, 3)))


@pytest.mark.parametrize(
    ("base", "exponent", "power"),
    [
        (("-2", "3"), 0, ("1", "1")),
        (("0", "0"), 0, ("1", "1")),
        (("-2", "3"), 1, ("-2", "3")),
        (("-2", "3"), 2, ("0", "9")),
        (("-0.5", "3"), 2, ("0", "9")),
        (("-3", "0.5"), 2, ("0", "9")),
        (("-2", "3"), 3, ("-8", "27")),
        (("-2", "3"), 4, ("0", "81")),
        (("-3", "-2"), 2, ("4", "9")),
        (("-3", "-2"), 3, ("-27", "-8")),
        (("2", "4"), -1, ("0.25", "0.5")),
        (("-4", "-2"), -1, ("-0.5", "-0.25")),
        (("-4", "-2"), -2, ("0.0625", "0.25")),
        (("2", "Infinity"), 2, ("4", "Infinity")),
        (("2", "Infinity"), -1, ("0", "0.5")),
    ],
)
def test_a_power_by_hand(base: tuple[str, str], exponent: int, power: tuple[str, str]) -> None:
    """Even powers are never negative, odd ones keep the sign, those below zero are quotients."""
    assert between(*power) == between(*base) ** exponent


@pytest.mark.parametrize("sign", ["", "-"])
@pytest.mark.parametrize(
    "digits", ["1.234567890123456789012345678901234", "0.1234567890123456789012345678901234"]
)
@pytest.mark.parametrize("exponent", [2, 3, 4, 5, 6, 7])
def test_a_power_that_does_not_fit_is_rounded_outward(sign: str, digits: str, exponent: int) -> None:
    """Whatever the sign, the low end lies below the true power and the high end above."""
    power = RoundingInterval.exact(Decimal(sign + digits)) ** exponent

    assert Fraction(power.low) < Fraction(sign + digits) ** exponent < Fraction(power.high)


@pytest.mark.parametrize(
    ("one", "other", "product"),
    [
        (("2", "3"), ("5", "7"), ("10", "21")),
        (("-2", "3"), ("5", "7"), ("-14", "21")),
        (("-2", "3"), ("-7", "5"), ("-21", "15")),
        (("0", "3"), ("2", "Infinity"), ("0", "Infinity")),
        (("-Infinity", "3"), ("0", "2"), ("-Infinity", "6")),
        (("-Infinity", "Infinity"), ("0", "0"), ("0", "0")),
    ],
)
def test_a_product_by_hand(one: tuple[str, str], other: tuple[str, str], product: tuple[str, str]) -> None:
    """The corners decide; zero times an open end is zero."""
    assert between(*product) == between(*one) * between(*other)
    assert between(*product) == between(*other) * between(*one)


def test_a_number_goes_on_either_side() -> None:
    """Sums, differences, products and quotients with whole and decimal numbers."""
    interval = between("2", "4")

    assert between("5", "7") == interval + 3 == 3 + interval
    assert between("-1", "1") == interval - 3 == -(3 - interval)
    assert between("5.0", "10.0") == interval * Decimal("2.5") == Decimal("2.5") * interval
    assert between("0.25", "0.5") == 1 / interval == (interval / 8)
    assert between("2", "4") == as_interval(interval)
    assert between("3", "3") == as_interval(3)


def test_what_touches_overlaps_and_ends_belong_to_an_interval() -> None:
    """Both ends are included."""
    low, high, apart = between("1", "2"), between("2", "3"), between("2.1", "3")

    assert low.overlaps(high)
    assert high.overlaps(low)
    assert not low.overlaps(apart)
    assert low.contains(1)
    assert low.contains(2)
    assert not low.contains(Decimal("2.1"))
    assert not low.contains(Decimal("0.9"))
    assert between("1", "3").contains_interval(low)
    assert not low.contains_interval(between("1", "3"))
    assert not high.contains_interval(between("1", "3"))


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

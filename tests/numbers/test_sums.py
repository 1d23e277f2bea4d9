"""Sums of printed figures, and the extremes of their quotients, by hand."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from lc_indicators.errors import DomainError
from lc_indicators.numbers import Linear, RoundingInterval, quotient_bounds

INF = Decimal("Infinity")
ONE = Linear(Fraction(1), {})

#: a is from 1 to 3, b from 4 to 5, c from ½ to ¾; up has no end above 40, down none below, free neither.
BOX = {
    "a": RoundingInterval(Decimal(1), Decimal(3)),
    "b": RoundingInterval(Decimal(4), Decimal(5)),
    "c": RoundingInterval(Decimal("0.5"), Decimal("0.75")),
    "up": RoundingInterval(Decimal(40), INF),
    "down": RoundingInterval(-INF, Decimal(40)),
    "free": RoundingInterval(-INF, INF),
}


def total(constant: int, **multiples: int) -> Linear:
    """Return a sum of a constant and a multiple of each leaf."""
    return Linear(Fraction(constant), {name: Fraction(value) for name, value in multiples.items()})


def test_sums_are_taken_leaf_by_leaf() -> None:
    """(1 + 2a) + (3 + 5a + b) = 4 + 7a + b; a leaf that only one of them has keeps its multiple."""
    assert total(4, a=7, b=1) == total(1, a=2).combined(total(3, a=5, b=1))


def test_what_cancels_is_gone() -> None:
    """(5 + 2a + b) − (1 + 2a) = 4 + b, which does not depend on a."""
    assert total(4, b=1) == total(5, a=2, b=1).combined(total(1, a=2), -1)
    assert total(0) == total(5, a=2).scaled(Fraction(0))


def test_a_multiple_of_a_sum_is_one_of_each_term() -> None:
    """3 × (2 + a − 4b) = 6 + 3a − 12b; a leaf that does not occur occurs zero times."""
    tripled = total(2, a=1, b=-4).scaled(Fraction(3))

    assert total(6, a=3, b=-12) == tripled
    assert (Fraction(-12), Fraction(0)) == (tripled.multiple("b"), tripled.multiple("up"))


@pytest.mark.parametrize(
    ("terms", "least"),
    [
        (total(10, a=2), 12),  # 10 + 2 × 1
        (total(10, a=-2), 4),  # 10 − 2 × 3
        (total(0, a=1, b=-1), -4),  # 1 − 5
        (total(1, up=2), 81),  # 1 + 2 × 40
        (total(1, down=-2), -79),  # 1 − 2 × 40
        (total(1, up=-2), None),
        (total(1, down=2), None),
        (total(1, a=1, down=2), None),
    ],
)
def test_a_sum_is_least_where_each_term_is(terms: Linear, least: int | None) -> None:
    """A leaf counted up is at its low end and one counted down at its high end; an open end has no least."""
    assert least == terms.least(BOX)


@pytest.mark.parametrize(
    ("top", "bottom", "low", "high"),
    [
        # A constant below: the sum, divided.
        (total(1, a=1), total(2), "1", "2"),
        (total(1, a=1), total(-2), "-2", "-1"),
        (total(0, up=1), total(20), "2", "Infinity"),
        (total(0, up=1), total(-20), "-Infinity", "-2"),
        # Leaves below: 1/5 to 3/4; with a minus sign before either or both.
        (total(0, a=1), total(0, b=1), "0.2", "0.75"),
        (total(0, a=-1), total(0, b=1), "-0.75", "-0.2"),
        (total(0, a=1), total(0, b=-1), "-0.75", "-0.2"),
        (total(0, a=-1), total(0, b=-1), "0.2", "0.75"),
        (total(3), total(0, c=1), "4", "6"),
        (total(3), total(0, c=-1), "-6", "-4"),
        # A leaf on both sides: a ÷ (1 + a) goes from 1/2 to 3/4, (2 + 2a) ÷ (4 − a) from 4/3 to 8/1.
        (total(0, a=1), total(1, a=1), "0.5", "0.75"),
        (total(2, a=2), total(4, a=-1), "1.333333333333333333333333333333333", "8"),
        # Open ends above the line.
        (total(0, up=1), total(0, b=1), "8", "Infinity"),
        (total(0, down=1), total(0, b=1), "-Infinity", "10"),
        (total(0, up=-1), total(0, b=1), "-Infinity", "-8"),
        (total(0, down=-1), total(0, b=1), "-10", "Infinity"),
        (total(0, up=1).scaled(Fraction(1, 2)), total(0, b=1), "4", "Infinity"),
        (total(0, free=1), total(0, b=1), "-Infinity", "Infinity"),
        (total(0, free=1), total(2), "-Infinity", "Infinity"),
        # Open ends below the line: the quotient tends to zero, or to the ratio of the multiples.
        (total(0, a=1), total(0, up=1), "0", "0.075"),
        (total(0, a=-1), total(0, up=1), "-0.075", "0"),
        (total(0, a=1), total(1000, down=-1), "0", "0.003125"),
        (total(0, up=3), total(0, up=1, b=1), "2.666666666666666666666666666666666", "3"),
        (total(0, up=-3), total(0, up=1, b=1), "-3", "-2.666666666666666666666666666666666"),
        (total(0, up=3), total(0, up=2, b=1), "1.411764705882352941176470588235294", "1.5"),
        (total(5, down=2), total(80, down=-1), "-2", "2.125"),
        # A leaf on both sides, and an open end above alone: (½ up + b) ÷ b goes from 5 upwards, ever further.
        (total(0, up=1, b=2).scaled(Fraction(1, 2)), total(0, b=1), "5", "Infinity"),
        (total(0, up=-1, b=2).scaled(Fraction(1, 2)), total(0, b=1), "-Infinity", "-3"),
        # A divisor that lies below zero throughout, by less than one: (1 + c) ÷ (c − 1).
        (total(1, c=1), total(-1, c=1), "-7", "-3"),
        # Nothing above the line.
        (total(0), total(0, b=1), "0", "0"),
    ],
)
def test_a_quotient_has_its_extremes_at_corners_or_in_the_limit(
    top: Linear, bottom: Linear, low: str, high: str
) -> None:
    """Each leaf at whichever end makes the quotient least, or greatest; no end where there is none."""
    bounds = quotient_bounds(top, bottom, BOX)

    assert (Decimal(low), Decimal(high)) == (bounds.low, bounds.high)


@pytest.mark.parametrize(
    ("bottom", "reach"),
    [
        (total(0), "from 0 to 0"),
        (total(-2, a=1), "from -1 to 1"),
        (total(-1, a=1), "from 0 to 2"),
        (total(-3, a=1), "from -2 to 0"),
        (total(0, down=1), "from -Infinity to 40"),
        (total(1, free=1), "from -Infinity to Infinity"),
    ],
)
def test_a_divisor_that_can_be_zero_is_refused_with_its_reach(bottom: Linear, reach: str) -> None:
    """Zero need not lie inside: at an end of the divisor the quotient is no figure either."""
    with pytest.raises(DomainError) as raised:
        quotient_bounds(ONE, bottom, BOX)

    assert f"division: divisor is {reach}, but it must be away from zero." == str(raised.value)


@pytest.mark.parametrize(
    ("top", "bottom", "reach"),
    [
        (total(0, a=1), total(-2, a=1), "from -1 to 1"),
        (total(0, c=1), total(0, a=1, c=-4), "from -2 to 1"),
        (total(1, c=1), total(0, a=-1, c=2), "from -2 to 0.5"),
        (total(1, a=1), total(-1, a=1), "from 0 to 2"),
        (total(1, a=1), total(-3, a=1), "from -2 to 0"),
        (total(0, down=1), total(0, down=1), "from -Infinity to 40"),
        (total(0, up=1), total(-50, up=1), "from -10 to Infinity"),
        (total(1, free=1), total(1, free=1), "from -Infinity to Infinity"),
    ],
)
def test_a_shared_divisor_that_can_be_zero_is_refused_with_its_reach(
    top: Linear, bottom: Linear, reach: str
) -> None:
    """A leaf on both sides does not save a quotient whose divisor can be zero, nor one near zero alone."""
    with pytest.raises(DomainError) as raised:
        quotient_bounds(top, bottom, BOX)

    assert f"division: divisor is {reach}, but it must be away from zero." == str(raised.value)

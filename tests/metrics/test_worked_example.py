"""The worked example of the whole project: Lai Châu, 2015–2020, by hand and by metrics."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from fractions import Fraction

from lc_indicators.metrics import average_annual_change, growth_factor, implied_start
from lc_indicators.numbers import RoundingInterval, fraction_above, fraction_below
from lc_indicators.numbers.linear import LinearFraction, bounds_of


def leaf(printed: str) -> LinearFraction:
    """Return a figure as printed, known by its digits."""
    return LinearFraction.leaf(printed, RoundingInterval.from_printed(Decimal(printed)))


def interval(low: Fraction, high: Fraction) -> RoundingInterval:
    """Return an interval of fractions, rounded outward."""
    return RoundingInterval(fraction_below(low), fraction_above(high))


FINAL = leaf("16.33")
POVERTY_2015 = implied_start(FINAL, absolute_change=-leaf("24.07"))


def test_grdp_per_head_grew_two_point_three_times() -> None:
    """41.79 over 22.5 − 4.3: 2.283 to 2.309, all of which prints as 2.3."""
    factor = bounds_of(growth_factor(implied_start(leaf("22.5"), absolute_change=leaf("4.3")), leaf("41.79")))

    assert interval(Fraction("41.785") / Fraction("18.3"), Fraction("41.795") / Fraction("18.1")) == factor
    assert RoundingInterval.from_printed(Decimal("2.3")).contains_interval(factor)


def test_poverty_at_the_end_of_2015_follows_from_its_fall() -> None:
    """16.33 + 24.07, each by half a hundredth: 40.39 to 40.41."""
    assert RoundingInterval(Decimal("40.39"), Decimal("40.41")) == bounds_of(POVERTY_2015)


def test_with_the_final_figure_poverty_fell_by_a_fifth_of_the_printed_fall() -> None:
    """16.33 cancels: −24.075 / 5 to −24.065 / 5, and not 4.811 to 4.817."""
    yearly = bounds_of(average_annual_change(POVERTY_2015, FINAL, n_periods=5))

    assert RoundingInterval(Decimal("-4.815"), Decimal("-4.813")) == yearly
    assert not RoundingInterval.from_printed(Decimal("-4.75")).overlaps(yearly)


def test_with_the_interviews_figure_four_point_seven_five_is_within_rounding() -> None:
    """(16.65 − 40.41) / 5 to (16.75 − 40.39) / 5 meets 4.745 to 4.755 without lying inside."""
    yearly = bounds_of(average_annual_change(POVERTY_2015, leaf("16.7"), n_periods=5))
    claimed = RoundingInterval.from_printed(Decimal("-4.75"))

    assert RoundingInterval(Decimal("-4.752"), Decimal("-4.728")) == yearly
    assert claimed.overlaps(yearly)
    assert not claimed.contains_interval(yearly)


def test_two_point_eight_times_does_not_follow() -> None:
    """40.40 over 16.7 is about 2.4, whatever the digits stand for."""
    times = bounds_of(growth_factor(leaf("16.7"), POVERTY_2015))

    assert interval(Fraction("40.39") / Fraction("16.75"), Fraction("40.41") / Fraction("16.65")) == times
    assert RoundingInterval.from_printed(Decimal("2.4")).contains_interval(times)
    assert not RoundingInterval.from_printed(Decimal("2.8")).overlaps(times)


def test_the_interviews_two_claims_need_two_different_starts() -> None:
    """A fall of 4.75 a year began at 40.37 to 40.53, one of 2.8 times at 45.78 to 47.74."""
    end = RoundingInterval.from_printed(Decimal("16.7"))
    by_points = implied_start(
        end, average_annual_change=-RoundingInterval.from_printed(Decimal("4.75")), n_periods=5
    )
    by_times = implied_start(end, growth_factor=1 / RoundingInterval.from_printed(Decimal("2.8")))

    assert RoundingInterval(Decimal("40.375"), Decimal("40.525")) == by_points
    assert (Decimal("45.78"), Decimal("47.74")) == (
        by_times.low.quantize(Decimal("0.01"), rounding=ROUND_FLOOR),
        by_times.high.quantize(Decimal("0.01"), rounding=ROUND_CEILING),
    )
    assert not by_points.overlaps(by_times)

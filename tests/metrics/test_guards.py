"""What a metric refuses, and in which words."""

from __future__ import annotations

from decimal import Decimal, localcontext
from typing import Any

import numpy as np
import pytest

from lc_indicators.errors import DomainError
from lc_indicators.linear import LinearFraction
from lc_indicators.metrics import METRICS, average_annual_change, growth_factor, rebase, unnamed_share
from lc_indicators.rounding import RoundingInterval

PRINTED = RoundingInterval.from_printed(Decimal("18.2"))


@pytest.mark.parametrize("start", [Decimal("18.2"), PRINTED, LinearFraction.leaf("start", PRINTED)])
def test_a_binary_float_is_refused_beside_an_exact_number(start: Any) -> None:
    """41.79 as a float is not 41.79, and would decide the last digit."""
    with pytest.raises(
        DomainError, match=r"growth_factor: end is 41\.79, but it must be a Decimal or a whole"
    ):
        growth_factor(start, 41.79)


def test_whole_numbers_go_with_everything() -> None:
    """A count is exact."""
    assert Decimal(2) == growth_factor(5, Decimal(10))
    assert RoundingInterval.exact(2) == growth_factor(RoundingInterval.exact(5), 10)


@pytest.mark.parametrize("n_periods", [0, -1, 2.5, "5", True, float("inf"), [5]])
def test_periods_are_counted(n_periods: object) -> None:
    """A number of periods is a whole number of at least 1."""
    with pytest.raises(DomainError, match=r"n_periods is .*, but it must be a whole number of at least 1"):
        average_annual_change(1, 2, n_periods=n_periods)


@pytest.mark.parametrize("n_periods", [5, 5.0, Decimal(5), np.int64(5)])
def test_five_is_five(n_periods: object) -> None:
    """Tables hand over whole numbers of many types; none of them makes a value inexact."""
    assert Decimal(2) == average_annual_change(Decimal(5), Decimal(15), n_periods=n_periods)
    assert 2.0 == average_annual_change(5.0, 15.0, n_periods=n_periods)


@pytest.mark.parametrize("share", [-5, -0.5, Decimal(-5), RoundingInterval.from_printed(Decimal(-5))])
def test_a_share_below_zero_is_refused_in_every_form(share: Any) -> None:
    """A part is not less than nothing."""
    with pytest.raises(DomainError, match=r"unnamed_share: first is .*, but it must be zero or more"):
        unnamed_share(share)


def test_a_share_that_prints_as_zero_is_a_share() -> None:
    """0 may stand for −0.5 to 0.5, of which zero and more are possible."""
    zero = RoundingInterval.from_printed(Decimal(0))

    assert RoundingInterval(Decimal("99.5"), Decimal("100.5")) == unnamed_share(zero)


@pytest.mark.parametrize("metric", METRICS.values(), ids=METRICS)
def test_a_guarded_argument_is_an_argument(metric: Any) -> None:
    """A misspelt guard guards nothing."""
    names = set(metric.signature.parameters)
    groups = (*metric.same_series, *metric.same_unit, *metric.same_period)

    assert set() == {*metric.rules.positive, *metric.rules.not_negative} - names
    assert set() == {name for group in groups for name in group} - names


def test_decimals_stay_decimals_of_28_digits_whatever_the_caller_has_set() -> None:
    """A report is the same in a notebook that computes with six digits."""
    usual = rebase(Decimal(1), Decimal(3))
    with localcontext(prec=6):
        unusual = rebase(Decimal(1), Decimal(3))

    assert Decimal("33.33333333333333333333333333") == usual == unusual

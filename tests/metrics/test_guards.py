"""What a metric refuses, and in which words."""

from __future__ import annotations

from decimal import Decimal, localcontext
from typing import Any

import numpy as np
import pandas as pd
import pytest

from lc_indicators.errors import ArgumentError, DomainError
from lc_indicators.metrics import METRICS, average_annual_change, growth_factor, rank, rebase, unnamed_share
from lc_indicators.metrics.guards import is_series
from lc_indicators.numbers import RoundingInterval
from lc_indicators.numbers.linear import LinearFraction

PRINTED = RoundingInterval.from_printed(Decimal("18.2"))


@pytest.mark.parametrize("start", [Decimal("18.2"), PRINTED, LinearFraction.leaf("start", PRINTED)])
def test_a_binary_float_is_refused_beside_an_exact_number(start: Any) -> None:
    """41.79 as a float is not 41.79, and would decide the last digit."""
    with pytest.raises(DomainError) as raised:
        growth_factor(start, 41.79)

    assert (
        "growth_factor: end is 41.79, but it must be a Decimal or a whole number, as the others are exact: "
        "Decimal('2.3'), not 2.3." == str(raised.value)
    )


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


ZERO_AT_MOST = RoundingInterval(Decimal(-1), Decimal(0))


@pytest.mark.parametrize(
    "share", [0, 0.5, Decimal("0.5"), ZERO_AT_MOST, LinearFraction.leaf("s", ZERO_AT_MOST)]
)
def test_a_share_of_zero_or_little_is_a_share(share: Any) -> None:
    """Only what is below zero whatever its digits stand for is refused."""
    assert unnamed_share(share) == 100 - share


def test_a_share_just_below_zero_is_refused() -> None:
    """−0.7 stands for −0.75 to −0.65, of which nothing is a share."""
    with pytest.raises(DomainError) as raised:
        unnamed_share(RoundingInterval.from_printed(Decimal("-0.7")))

    assert "unnamed_share: first is at most -0.65, but it must be zero or more." == str(raised.value)


@pytest.mark.parametrize("start", [0.5, Decimal("0.5")])
def test_a_start_between_zero_and_one_is_a_start(start: Any) -> None:
    """Above zero begins at zero, not at one: 2 ÷ 0.5 = 4."""
    assert 4 == growth_factor(start, 2)
    assert RoundingInterval.exact(4) == growth_factor(RoundingInterval.exact(Decimal("0.5")), 2)


def test_a_series_is_held_to_the_same_bounds_as_a_number() -> None:
    """Above zero and zero or more begin at zero, not at one."""
    small = pd.Series([0.25, 0.5])

    assert [4.0, 2.0] == list(growth_factor(small, 1))
    assert [99.75, 99.5] == list(unnamed_share(small))
    assert [100.0] == list(unnamed_share(pd.Series([0.0])))


@pytest.mark.parametrize("end", ["0", "-1"])
def test_what_reaches_zero_is_not_above_zero(end: str) -> None:
    """An interval from zero up holds a start of zero."""
    with pytest.raises(DomainError) as raised:
        growth_factor(RoundingInterval(Decimal(end), Decimal(5)), 1)

    assert f"growth_factor: start is as low as {end}, but it must be above zero." == str(raised.value)


class Series:
    """A table library's column that is not pandas'."""


class Table:
    """Something that is no column, and is indexed like one."""

    iloc = None


@pytest.mark.parametrize("other", [Series(), Table(), pd.DataFrame(), [1.0], 1.0])
def test_a_series_is_a_pandas_series(other: object) -> None:
    """Found by its name and its way of indexing, so that nobody has to load pandas."""
    assert not is_series(other)
    assert is_series(pd.Series([1.0]))


def test_of_several_bad_values_the_first_is_named() -> None:
    """Whoever mends a table begins at the top."""
    with pytest.raises(DomainError) as raised:
        growth_factor(pd.Series([3.0, -1.0, -2.0], index=["2018", "2019", "2020"]), 1)

    assert "growth_factor: start is -1.0 at 2019, but it must be above zero." == str(raised.value)


def test_a_share_that_prints_as_zero_is_a_share() -> None:
    """0 may stand for −0.5 to 0.5, of which zero and more are possible."""
    zero = RoundingInterval.from_printed(Decimal(0))

    assert RoundingInterval(Decimal("99.5"), Decimal("100.5")) == unnamed_share(zero)


@pytest.mark.parametrize("metric", METRICS.values(), ids=METRICS)
def test_a_guarded_argument_is_an_argument(metric: Any) -> None:
    """A misspelt guard guards nothing."""
    # Of arguments that take turns each has its own name.
    names = {*metric.signature.parameters, *metric.rules.turns}
    groups = (*metric.same_series, *metric.same_unit, *metric.same_period)

    assert set() == {*metric.rules.positive, *metric.rules.not_negative} - names
    assert set() == {name for group in groups for name in group} - names


def test_decimals_stay_decimals_of_28_digits_whatever_the_caller_has_set() -> None:
    """A report is the same in a notebook that computes with six digits."""
    usual = rebase(Decimal(1), Decimal(3))
    with localcontext(prec=6):
        unusual = rebase(Decimal(1), Decimal(3))

    assert Decimal("33.33333333333333333333333333") == usual == unusual


def test_an_argument_that_is_left_out_is_named_with_how_to_call() -> None:
    """The words of Python say which; then comes the call as it should be, without types."""
    with pytest.raises(ArgumentError) as raised:
        average_annual_change(40.4, 16.33)

    assert (
        "average_annual_change: missing a required argument: 'n_periods'; "
        "write average_annual_change(start, end, n_periods)." == str(raised.value)
    )


@pytest.mark.parametrize(
    ("value", "said", "advice"),
    [
        (True, "True (bool)", ""),
        ([1.0], "[1.0] (list)", ": pandas.Series([…])"),
        ("18,2", "'18,2'", ', or a number as text with a point, "41.79"'),
    ],
)
def test_what_is_no_number_is_named_with_what_to_give(value: object, said: str, advice: str) -> None:
    """Each kind of slip has its own way out."""
    with pytest.raises(ArgumentError) as raised:
        growth_factor(value, 41.79)

    give = "give a number, a Figure, an interval or a pandas Series"
    assert f"growth_factor: start is {said}; {give}{advice}." == str(raised.value)


@pytest.mark.parametrize(
    ("others", "said"),
    [
        ("43.33", "others is '43.33'; give a list, each"),
        (43.33, "others is 43.33 (float); give a list, each"),
        ([43.33, "many"], "others[1] is 'many'; give"),
    ],
)
def test_a_list_of_numbers_is_a_list_and_its_bad_item_is_named(others: Any, said: str) -> None:
    """A rank is among several; the place of what is no number among them is said."""
    with pytest.raises(ArgumentError) as raised:
        rank(41.79, others)

    assert str(raised.value).startswith(f"rank: {said} ")

"""One formula serves numbers, Series, intervals and linear forms; guards come first."""

from __future__ import annotations

import doctest
import importlib
import math
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lc_indicators.errors import DomainError
from lc_indicators.metrics import METRICS, growth_factor, implied_start, percentage_change, unnamed_share
from lc_indicators.numbers import RoundingInterval
from lc_indicators.numbers.linear import LinearFraction, bounds_of

MODULES = ("change", "growth", "implied", "remainder", "share")

#: Metric -> its further arguments, for metrics of a start and an end.
START_END: dict[str, dict[str, int]] = {
    "absolute_change": {},
    "percentage_change": {},
    "percentage_point_change": {},
    "average_annual_change": {"n_periods": 5},
    "growth_factor": {},
    "compound_annual_growth_rate": {"n_periods": 5},
}

positive = st.decimals(min_value=1, max_value=1000, places=2, allow_nan=False)
shares = st.fractions(min_value=0, max_value=1)


@pytest.mark.parametrize("module", MODULES)
def test_the_examples_in_the_docstrings_hold(module: str) -> None:
    """Everything printed as an example is run."""
    result = doctest.testmod(importlib.import_module(f"lc_indicators.metrics.{module}"))

    assert 0 == result.failed
    assert result.attempted >= 1


@pytest.mark.parametrize("metric", METRICS.values(), ids=METRICS)
def test_a_metric_carries_formula_edge_values_and_authority(metric: Any) -> None:
    """A docstring answers what goes in, what comes out, and who says so."""
    for part in (".. math::", "Parameters", "Returns", "References", "Examples"):
        assert part in metric.__doc__, f"{metric.name}: {part}"


@pytest.mark.parametrize(("name", "more"), START_END.items(), ids=START_END)
def test_a_series_keeps_its_index_and_its_gaps(name: str, more: dict[str, int]) -> None:
    """Missing in, missing out; nothing is dropped or filled."""
    index = pd.Index(["2018", "2019", "2020"], name="year")
    start = pd.Series([20.0, float("nan"), 25.0], index=index)
    end = pd.Series([30.0, 31.0, float("nan")], index=index)

    result = METRICS[name](start, end, **more)

    assert index.equals(result.index)
    assert [False, True, True] == list(result.isna())
    assert math.isclose(result.iloc[0], METRICS[name](20.0, 30.0, **more))


def test_a_series_with_a_bad_value_says_where() -> None:
    """One zero among many is found and named."""
    start = pd.Series([20.0, 0.0], index=["2019", "2020"])

    with pytest.raises(
        DomainError, match=r"percentage_change: start is 0.0 at 2020, but it must be above zero"
    ):
        percentage_change(start, start)


@pytest.mark.parametrize("missing", [None, float("nan"), Decimal("NaN"), pd.NA, pd.NaT])
def test_a_missing_number_gives_a_missing_result(missing: object) -> None:
    """None, NaN, NA and NaT are all "not known"."""
    assert math.isnan(growth_factor(missing, 5))


@given(positive, positive, shares, shares)
def test_the_true_value_lies_inside_for_every_metric_of_start_and_end(
    start: Decimal, end: Decimal, i: Fraction, j: Fraction
) -> None:
    """Whatever the printed figures stand for, interval and linear form hold the result."""
    printed = {"start": RoundingInterval.from_printed(start), "end": RoundingInterval.from_printed(end)}
    forms = {name: LinearFraction.leaf(name, interval) for name, interval in printed.items()}
    x = Fraction(printed["start"].low) + i * (
        Fraction(printed["start"].high) - Fraction(printed["start"].low)
    )
    y = Fraction(printed["end"].low) + j * (Fraction(printed["end"].high) - Fraction(printed["end"].low))
    for name, more in START_END.items():
        plain, exact = METRICS[name](**printed, **more), bounds_of(METRICS[name](**forms, **more))
        if name == "compound_annual_growth_rate":
            assert (1 + Fraction(exact.low) / 100) ** 5 <= y / x <= (1 + Fraction(exact.high) / 100) ** 5
        else:
            true = METRICS[name].formula(x, y, **more)
            assert Fraction(exact.low) <= true <= Fraction(exact.high), name
        assert plain.contains_interval(exact), name


@given(positive, positive)
def test_a_start_implied_by_a_change_is_the_start(start: Decimal, end: Decimal) -> None:
    """implied_start undoes the change that it is given."""
    change = METRICS["absolute_change"](start, end)
    yearly = METRICS["average_annual_change"](start, end, n_periods=4)

    assert start == implied_start(end, absolute_change=change)
    assert abs(start - implied_start(end, average_annual_change=yearly, n_periods=4)) < Decimal("1e-20")
    assert abs(start - implied_start(end, growth_factor=growth_factor(start, end))) < Decimal("1e-20")


def test_a_guard_sees_what_an_interval_reaches() -> None:
    """0.3 printed as 0 may be zero: no percentage follows from it."""
    zero = RoundingInterval.from_printed(Decimal(0))

    with pytest.raises(DomainError, match=r"start is as low as -0\.5"):
        percentage_change(zero, RoundingInterval.exact(5))
    with pytest.raises(DomainError, match=r"start is as low as -0\.5"):
        percentage_change(LinearFraction.leaf("zero", zero), LinearFraction.constant(5))


def test_the_expression_follows_the_arguments() -> None:
    """The formula that a reader sees is the one that was used."""
    assert "{end} ÷ {growth_factor}" == implied_start.expression_for({"end": 1, "growth_factor": 2})
    assert "100 − {first} − {second}" == unnamed_share.expression_for({"first": 1, "second": 2})
    assert "interval" == implied_start.digits_for({"end": 1, "growth_factor": 2})
    assert "inputs" == implied_start.digits_for({"end": 1, "absolute_change": 2})
    assert "<metric growth_factor>" == repr(growth_factor)

"""Metrics of parts, bases and populations on printed figures: the true value always lies inside."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lc_indicators.metrics import METRICS
from lc_indicators.numbers import RoundingInterval
from lc_indicators.numbers.linear import LinearFraction, bounds_of

#: Metric -> its arguments that are printed figures, and its further ones.
PRINTED: dict[str, tuple[tuple[str, ...], dict[str, int]]] = {
    "annualised": (("start", "end"), {}),
    "rebase": (("value", "base"), {}),
    "share_of_total": (("part", "total"), {}),
    "contribution_to_growth": (("component_start", "component_end", "total_start"), {}),
    "per_capita": (("value", "population"), {}),
    "ratio_per": (("numerator", "denominator"), {"factor": 10}),
    "change_from_index": (("index",), {}),
    "index_from_change": (("change",), {}),
    "implied_base": (("value", "index"), {}),
    "attainment": (("actual", "plan"), {}),
    "gap_to_plan": (("actual", "plan"), {}),
    "expected_by_months": (("plan",), {"n_months": 7}),
    "expected_by_year_before": (("plan", "months_before", "year_before"), {}),
    "expected_on_line": (("start", "plan"), {"n_months": 7, "months_left": 5}),
    "unnamed_share": (("first", "second", "third"), {}),
    "implied_start by factor": (("end", "growth_factor"), {}),
    "implied_start by change": (("end", "absolute_change"), {}),
    "implied_start by average": (("end", "average_annual_change"), {"n_periods": 5}),
}

figures = st.lists(
    st.tuples(
        st.decimals(min_value=1, max_value=1000, places=2, allow_nan=False),
        st.sampled_from([None, "about", "nearly"]),
        st.fractions(min_value=0, max_value=1),
    ),
    min_size=3,
    max_size=3,
)


@pytest.mark.parametrize("case", PRINTED)
@given(figures=figures)
def test_the_true_value_lies_inside(case: str, figures: list[tuple[Decimal, str | None, Fraction]]) -> None:
    """Whatever the printed figures stand for, interval and form hold the result, and the form is no wider."""
    metric, (names, more) = METRICS[case.partition(" ")[0]], PRINTED[case]
    intervals, true = {}, {}
    for name, (value, qualifier, share) in zip(names, figures, strict=False):
        one = intervals[name] = RoundingInterval.from_printed(value + 1, qualifier)
        true[name] = Fraction(one.low) + share * (Fraction(one.high) - Fraction(one.low))
    forms = {name: LinearFraction.leaf(name, one) for name, one in intervals.items()}

    exact, plain = bounds_of(metric(**forms, **more)), metric(**intervals, **more)
    value = metric.formula(**true, **more)

    assert Fraction(exact.low) <= value <= Fraction(exact.high)
    assert plain.contains_interval(exact)

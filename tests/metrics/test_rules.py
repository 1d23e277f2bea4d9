"""The rules of all metrics at one glance: what a reader sees of them, and what must go together."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from typing import Any

import pytest

from lc_indicators.metrics import METRICS, Rules, average_annual_change

#: Metric -> the formula as a reader sees it, the unit of the result, whose digits it prints with.
SHOWN = {
    "absolute_change": ("{end} − {start}", "same_change", "inputs"),
    "percentage_change": ("100 × ({end} ÷ {start} − 1)", "percent", "interval"),
    "percentage_point_change": ("{end} − {start}", "points", "inputs"),
    "average_annual_change": ("({end} − {start}) ÷ {n_periods}", "change_per_period", "interval"),
    "growth_factor": ("{end} ÷ {start}", "factor", "interval"),
    "compound_annual_growth_rate": (
        "100 × (({end} ÷ {start})^(1 ÷ {n_periods}) − 1)",
        "percent_per_period",
        "interval",
    ),
    "annualised": ("100 × (({end} ÷ {start})^4 − 1)", "percent_per_period", "interval"),
    "rebase": ("100 × {value} ÷ {base}", "index", "interval"),
    "change_from_index": ("{index} − 100", "percent", "inputs"),
    "index_from_change": ("100 + {change}", "index", "inputs"),
    "share_of_total": ("100 × {part} ÷ {total}", "percent", "interval"),
    "contribution_to_growth": (
        "100 × ({component_end} − {component_start}) ÷ {total_start}",
        "points",
        "interval",
    ),
    "per_capita": ("{value} ÷ {population}", "ratio", "interval"),
    "ratio_per": ("{factor} × {numerator} ÷ {denominator}", "ratio_per", "interval"),
    "difference": ("{value} − {reference}", "same_change", "inputs"),
    "relative_difference": ("100 × ({value} ÷ {reference} − 1)", "percent", "interval"),
    "implied_base": ("100 × {value} ÷ {index}", "same", "interval"),
    "attainment": ("100 × {actual} ÷ {plan}", "percent", "interval"),
    "gap_to_plan": ("{actual} − {plan}", "same_change", "interval"),
    "expected_by_months": ("{plan} × {n_months} ÷ 12", "same", "interval"),
    "expected_by_year_before": ("{plan} × {months_before} ÷ {year_before}", "same", "interval"),
    "expected_on_line": (
        "({start} × {months_left} + {plan} × {n_months}) ÷ ({n_months} + {months_left})",
        "same",
        "interval",
    ),
    "rank": ("1 + {ahead}", "rank", "interval"),
}

#: The same where it depends on the arguments.
SHOWN_FOR: list[tuple[str, dict[str, int], tuple[str, str, str]]] = [
    ("implied_start", {"growth_factor": 2}, ("{end} ÷ {growth_factor}", "same", "interval")),
    ("implied_start", {"absolute_change": 2}, ("{end} − {absolute_change}", "same", "inputs")),
    (
        "implied_start",
        {"average_annual_change": 2, "n_periods": 5},
        ("{end} − {n_periods} × {average_annual_change}", "same", "interval"),
    ),
    ("mean", {"part_1": 1, "part_2": 2}, ("({end} + {part_1} + {part_2}) ÷ 3", "same", "inputs")),
    ("total", {"part_1": 1, "part_2": 2}, ("{end} + {part_1} + {part_2}", "same", "inputs")),
    ("unnamed_share", {"first": 1}, ("100 − {first}", "percent", "inputs")),
    (
        "unnamed_share",
        {"first": 1, "second": 1, "third": 1, "fourth": 1, "fifth": 1},
        ("100 − {first} − {second} − {third} − {fourth} − {fifth}", "percent", "inputs"),
    ),
]

CHANGE = {"same_series": ["start end"], "same_unit": ["start end"]}
COMPARISON = {
    "same_indicator": ["value reference"],
    "same_unit": ["value reference"],
    "same_period": ["value reference"],
}
SHARES = "first second third fourth fifth"

#: Metric -> what must be above zero or not below it, and which arguments must be alike in what.
DEMANDED: dict[str, dict[str, list[str]]] = {
    "absolute_change": CHANGE,
    "percentage_change": {"positive": ["start"], **CHANGE},
    "percentage_point_change": {"in_percent": ["start", "end"], **CHANGE},
    "average_annual_change": CHANGE,
    "implied_start": {"positive": ["growth_factor"]},
    "growth_factor": {"positive": ["start"], **CHANGE},
    "compound_annual_growth_rate": {"positive": ["start", "end"], **CHANGE},
    "annualised": {"positive": ["start", "end"], **CHANGE},
    "rebase": {"positive": ["base"], "same_series": ["base value"], "same_unit": ["base value"]},
    "change_from_index": {"in_index": ["index"]},
    "index_from_change": {"in_percent": ["change"]},
    "total": {"same_series": ["part"], "same_unit": ["part"]},
    "mean": {"same_series": ["part"], "same_unit": ["part"]},
    "share_of_total": {
        "positive": ["total"],
        "same_unit": ["part total"],
        "same_period": ["part total"],
    },
    "unnamed_share": {"not_negative": SHARES.split(), "same_unit": [SHARES], "same_period": [SHARES]},
    "contribution_to_growth": {
        "positive": ["total_start"],
        "same_series": ["component_start component_end"],
        "same_unit": ["component_start component_end total_start"],
        "same_period": ["component_start total_start"],
    },
    "per_capita": {"positive": ["population"], "same_period": ["value population"]},
    "ratio_per": {"positive": ["denominator"], "same_period": ["numerator denominator"]},
    "weighted_mean": {
        "not_negative": ["weight"],
        "same_series": ["value"],
        "same_unit": ["value", "weight"],
    },
    "range_of_parts": {"same_series": ["part"], "same_unit": ["part"]},
    "difference": COMPARISON,
    "relative_difference": {"positive": ["reference"], **COMPARISON},
    "implied_base": {"positive": ["index"], "in_index": ["index"], "same_period": ["value index"]},
    "sum_of_parts": {"same_unit": ["part"], "same_period": ["part"]},
    "attainment": {
        "positive": ["plan"],
        "not_negative": ["actual"],
        "same_indicator": ["actual plan"],
        "same_unit": ["actual plan"],
    },
    "gap_to_plan": {"same_indicator": ["actual plan"], "same_unit": ["actual plan"]},
    "expected_by_months": {},
    "expected_by_year_before": {
        "positive": ["year_before"],
        "not_negative": ["months_before"],
        "same_indicator": ["plan months_before year_before"],
        "same_unit": ["plan months_before year_before"],
    },
    "expected_on_line": {"same_indicator": ["start plan"], "same_unit": ["start plan"]},
    "rank": {},
}


@pytest.mark.parametrize(
    ("name", "arguments", "shown"),
    [*((name, {}, shown) for name, shown in SHOWN.items()), *SHOWN_FOR],
)
def test_a_reader_sees_the_formula_its_unit_and_no_more_digits_than_it_has(
    name: str, arguments: dict[str, int], shown: tuple[str, str, str]
) -> None:
    """Beside each derived figure stands the formula that it was computed by."""
    metric, given = METRICS[name], {"end": 1, **arguments}

    assert shown == (metric.expression_for(given), metric.result_unit, metric.digits_for(given))


@pytest.mark.parametrize("name", METRICS)
def test_a_metric_demands_what_its_formula_needs(name: str) -> None:
    """No divisor may be zero, and only what is alike is subtracted, divided or compared."""
    metric, demanded = METRICS[name], DEMANDED[name]

    assert demanded.get("positive", []) == list(metric.rules.positive)
    assert demanded.get("not_negative", []) == list(metric.rules.not_negative)
    assert demanded.get("in_percent", []) == list(metric.rules.in_percent)
    assert demanded.get("in_index", []) == list(metric.rules.in_index)
    for kind in ("same_series", "same_indicator", "same_unit", "same_period"):
        groups: Any = getattr(metric, kind)
        assert demanded.get(kind, []) == [" ".join(group) for group in groups], kind


def test_rules_are_given_by_name_and_stay_as_they_are() -> None:
    """A rule is read, never set."""
    rules = Rules(expression="{end}", result_unit="same")

    with pytest.raises(FrozenInstanceError):
        rules.result_unit = "points"  # type: ignore[misc]
    with pytest.raises(TypeError):
        Rules("{end}", "same")  # type: ignore[misc]


def test_the_number_of_periods_is_named() -> None:
    """Three numbers in a row do not say which of them counts years."""
    with pytest.raises(TypeError, match="positional"):
        average_annual_change(1, 2, 5)

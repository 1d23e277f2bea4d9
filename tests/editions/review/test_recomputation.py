"""The arithmetic of computed figures, done again from what each names as its inputs."""

from __future__ import annotations

from copy import deepcopy
from decimal import Decimal
from typing import Any

import pytest

from lc_indicators.editions.review.recomputation import formula_of, is_reproduced
from lc_indicators.editions.review.reviewed import read_reviewed
from tests.editions.review.reference_editions import REFERENCES

Json = dict[str, Any]

KNOWN = read_reviewed(REFERENCES / "en").content.by_id


def _of(metric: str) -> Json:
    return deepcopy(next(figure for figure in KNOWN.values() if figure["metric"] == metric))


def test_every_computed_figure_of_the_references_follows_from_its_inputs() -> None:
    """Factors, changes, rates, shares, distances and ranks: 106 figures, none left out."""
    computed = [figure for figure in KNOWN.values() if figure["metric"]]

    assert 106 == len(computed)
    assert [] == [figure["key"] for figure in computed if not is_reproduced(figure, KNOWN)]


@pytest.mark.parametrize(
    ("metric", "facts"),
    [
        # 41.79 ÷ 18.2 is 2.296…, and lies in [2.283, 2.309].
        ("growth_factor", {"value": "2.3"}),
        ("growth_factor", {"interval": {"low": "2.2", "high": "2.309116022100"}}),
        ("growth_factor", {"interval": {"low": "2.283333333333", "high": "2.4"}}),
        ("growth_factor", {"interval": {"low": "2.283333333333", "high": "2.29"}}),
        ("growth_factor", {"metric": "no_such_metric", "expression": "the most of {end} and {start}"}),
        ("growth_factor", {"inputs": [{"argument": "start", "figure": "nobody"}]}),
        ("growth_factor", {"value": "much"}),
        ("growth_factor", {"value": None}),
        # (16.33 − 40.40) ÷ 5
        ("average_annual_change", {"value": "-4.75"}),
        ("rank", {"value": "2"}),
        ("rank", {"inputs": []}),
    ],
)
def test_a_figure_that_does_not_follow_is_found(metric: str, facts: Json) -> None:
    """Another value, an interval that is too wide or misses its value, inputs that are not there."""
    assert not is_reproduced(_of(metric) | facts, KNOWN)


def test_an_interval_may_be_narrower_than_that_of_the_inputs() -> None:
    """(16.33 − 40.40) ÷ 5, where 40.40 is itself 16.33 + 24.07: what is common to both cancels."""
    figure = _of("average_annual_change")

    assert {"low": "-4.815", "high": "-4.813"} == figure["interval"]
    assert is_reproduced(figure, KNOWN)


def test_a_value_follows_from_computed_ones_as_far_as_they_are_written() -> None:
    """A mean of 2 ÷ 3 is twice one of 1 ÷ 3, though with twelve decimals each it is a little more."""
    factor = _of("growth_factor")
    means = {
        id: factor | {"value": value, "interval": {"low": "0.3", "high": "0.7"}}
        for id, value in (("a", "0.333333333333"), ("b", "0.666666666667"))
    }
    inputs = [{"argument": "start", "figure": "a"}, {"argument": "end", "figure": "b"}]
    twice = factor | {"inputs": inputs, "value": "2", "interval": {"low": "1.9", "high": "2.1"}}

    assert is_reproduced(twice, means)
    assert not is_reproduced(twice | {"value": "2.00000000001"}, means)
    assert not is_reproduced(twice, {id: mean | {"inputs": []} for id, mean in means.items()})


def test_a_missing_value_follows_from_a_missing_input() -> None:
    """And from nothing else."""
    figure = _of("growth_factor") | {"value": None}
    known = deepcopy(KNOWN)
    known[figure["inputs"][0]["figure"]]["value"] = None

    assert is_reproduced(figure, known)
    assert not is_reproduced(figure, KNOWN)


@pytest.mark.parametrize(
    ("expression", "result"),
    [
        ("100 × {a} ÷ {b}", "150"),
        ("−({a} − 2 · {b})^2 + 0.5", "-0.5"),
        ("{a} ÷ ({b} − 2)", "division"),
        ("{c}", "c"),
        ("{a}^{b}", None),
        ("{a} // {b}", None),
        ("{a}.real", None),
        ("f({a})", None),
        ("{a} %", None),
    ],
)
def test_a_formula_that_readers_see_is_computed(expression: str, result: str | None) -> None:
    """The four operations, whole powers and brackets; anything else is not taken for arithmetic."""
    formula = formula_of(_of("growth_factor") | {"metric": "of_their_own", "expression": expression})
    given = {"a": Decimal(3), "b": Decimal(2)}

    if result is None or formula is None:
        assert result is formula
    elif result.lstrip("-")[0].isdigit():
        assert Decimal(result) == formula(**given)
    else:
        with pytest.raises((ArithmeticError, LookupError)):
            formula(**given)


def test_neighbours_on_one_side_of_a_figure_are_found() -> None:
    """52nd of 63: the next before and the next after it enclose it, or it is no rank."""
    figure = next(deepcopy(one) for one in KNOWN.values() if one["metric"] == "rank" and one["value"] == "52")
    given = {one["argument"]: one for one in figure["inputs"]}
    values = [KNOWN[given[name]["figure"]]["value"] for name in ("next_before", "value", "next_after")]
    assert 3 == len(set(values))

    given["next_before"]["figure"], given["value"]["figure"] = (
        given["value"]["figure"],
        given["next_before"]["figure"],
    )

    assert not is_reproduced(figure, KNOWN)

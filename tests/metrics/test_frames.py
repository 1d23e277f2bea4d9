"""Every metric takes columns of plain numbers: a Series, or a DataFrame of them."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import Any

import pandas as pd
import pytest

from lc_indicators.errors import ArgumentError, DomainError
from lc_indicators.metrics import METRICS, growth_factor, per_capita, percentage_change, rank

YEARS = pd.Index(["2018", "2019", "2020"], name="year")

#: Metric -> the names of the columns that it takes, and what else it is given.
TAKES: dict[str, tuple[str, dict[str, Any]]] = {
    "absolute_change": ("start end", {}),
    "percentage_change": ("start end", {}),
    "percentage_point_change": ("start end", {}),
    "average_annual_change": ("start end", {"n_periods": 5}),
    "implied_start": ("end", {"growth_factor": 2}),
    "growth_factor": ("start end", {}),
    "compound_annual_growth_rate": ("start end", {"n_periods": 5}),
    "annualised": ("start end", {}),
    "rebase": ("value base", {}),
    "change_from_index": ("index", {}),
    "index_from_change": ("change", {}),
    "total": ("part_1 part_2 part_3", {}),
    "mean": ("part_1 part_2 part_3", {}),
    "weighted_mean": ("value_1 weight_1", {}),
    "range_of_parts": ("part_1 part_2 part_3", {}),
    "ratio_per": ("numerator denominator", {"factor": 10}),
    "share_of_total": ("part total", {}),
    "unnamed_share": ("first second", {}),
    "contribution_to_growth": ("component_start component_end total_start", {}),
    "per_capita": ("value population", {}),
    "difference": ("value reference", {}),
    "relative_difference": ("value reference", {}),
    "implied_base": ("value index", {}),
    "sum_of_parts": ("part_1 part_2 part_3", {}),
    "attainment": ("actual plan", {}),
    "gap_to_plan": ("actual plan", {}),
    "expected_by_months": ("plan", {"n_months": 10}),
    "expected_by_year_before": ("plan months_before year_before", {}),
    "expected_on_line": ("start plan", {"n_months": 36, "months_left": 24}),
    "rank": ("value", {"others": [30.0, None, 20.5]}),
}

#: Three columns of numbers, each with a gap in another year.
COLUMNS = (
    pd.Series([20.0, float("nan"), 25.0], index=YEARS),
    pd.Series([30.0, 31.0, 32.0], index=YEARS),
    pd.Series([40.0, 41.0, 42.0], index=YEARS),
)


def _given(name: str) -> dict[str, pd.Series]:
    return dict(zip(TAKES[name][0].split(), COLUMNS, strict=False))


@pytest.mark.parametrize("name", METRICS)
def test_a_series_gives_what_its_numbers_give(name: str) -> None:
    """One result a label; a missing number gives a missing one."""
    given, more = _given(name), TAKES[name][1]
    result = METRICS[name](**given, **more)

    assert YEARS.equals(result.index)
    assert [False, True, False] == list(result.isna())
    for year in ("2018", "2020"):
        single = METRICS[name](**{argument: one[year] for argument, one in given.items()}, **more)
        assert math.isclose(single, result[year])


@pytest.mark.parametrize("name", METRICS)
def test_a_frame_gives_what_its_columns_give(name: str) -> None:
    """Column by column, with the index and the names of the columns; what is missing stays missing."""
    given, more = _given(name), TAKES[name][1]
    frames = {
        argument: pd.DataFrame({"north": one, "south": one[::-1].to_numpy()}, index=YEARS)
        for argument, one in given.items()
    }
    result = METRICS[name](**frames, **more)

    assert (["north", "south"], list(YEARS)) == (list(result.columns), list(result.index))
    for place in ("north", "south"):
        column = METRICS[name](**{argument: one[place] for argument, one in frames.items()}, **more)
        pd.testing.assert_series_equal(column, result[place], check_names=False)
    assert [2, 0] == [int(result.isna().sum().sum()), int(result.drop(index="2019").isna().sum().sum())]


def test_printed_decimals_in_a_frame_stay_decimals() -> None:
    """What was printed never becomes a binary float."""
    start = pd.DataFrame({"north": [Decimal(10), None], "south": [Decimal(20), Decimal(40)]}, dtype=object)
    factors = growth_factor(start, start)

    assert [Decimal(1), Decimal(1)] == list(factors["south"])
    assert [False, True] == list(factors["north"].isna())


def test_columns_that_one_side_lacks_are_missing() -> None:
    """Nothing is dropped, and nothing is joined by place instead of name."""
    start = pd.DataFrame({"north": [1.0], "south": [2.0]})
    result = growth_factor(start, pd.DataFrame({"south": [3.0], "east": [4.0]}))

    assert ["north", "south", "east"] == list(result.columns)
    assert [True, False, True] == list(result.iloc[0].isna())


def test_a_series_beside_a_frame_goes_with_each_column() -> None:
    """The population of each year, under the amounts of several places."""
    amounts = pd.DataFrame({"north": [2.0, 4.0, 6.0], "south": [1.0, 2.0, 3.0]}, index=YEARS)
    result = per_capita(amounts, pd.Series([1, 2, 3], index=YEARS))

    assert [[2.0, 1.0]] * 3 == result.to_numpy().tolist()
    assert per_capita(amounts, None).isna().all(axis=None)


def test_a_bad_value_in_a_frame_is_named() -> None:
    """One zero among many: its year and its column."""
    start = pd.DataFrame({"north": [1.0, 0.0, 2.0]}, index=YEARS)

    with pytest.raises(DomainError, match=r"start is 0\.0 at 2019 in 'north', but it must be above zero"):
        percentage_change(start, start)


def test_two_columns_of_one_name_are_refused() -> None:
    """Which of them is meant nobody can say."""
    twice = pd.DataFrame([[1.0, 2.0]], columns=["north", "north"])

    with pytest.raises(ArgumentError, match="start has two columns 'north'; give each its own name"):
        growth_factor(twice, twice)


def test_text_in_a_frame_is_refused() -> None:
    """A table with names in it is no table of numbers."""
    with pytest.raises(ArgumentError, match="growth_factor: start is 'Lai Châu'"):
        growth_factor(pd.DataFrame({"area": ["Lai Châu"]}), pd.DataFrame({"area": [1.0]}))


def test_a_column_is_ranked_value_by_value() -> None:
    """Equal values share a place, whole numbers stay whole, and a gap has no place."""
    column = pd.Series([20, 40, 40, 10])

    assert [3, 1, 1, 4] == list(rank(column, column))
    assert "int64" == rank(column, column).dtype
    assert [2, 2, 2, 1] == list(rank(column, [15], highest_first=False))
    assert [True, False] == list(rank(pd.Series([float("nan"), 5.0]), []).isna())


def test_rows_stay_in_the_order_in_which_they_are_given() -> None:
    """Years that only one side has come after those of the other; nothing is sorted."""
    start = pd.DataFrame({"a": [1.0, 2.0]}, index=[2020, 2015])
    end = pd.DataFrame({"a": [4.0, 3.0]}, index=[2020, 2010])

    assert [2020, 2015, 2010] == list(METRICS["growth_factor"](start, end).index)

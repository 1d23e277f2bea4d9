from __future__ import annotations

from typing import Any

import pytest

from lc_indicators.charts import Series
from lc_indicators.charts.forms.bump import bump
from lc_indicators.errors import ChartError
from tests.charts.chart_figures import Fig, Measured, figures, name, rows_of, words


def _series(good: str = "up", **more: dict[int, str]) -> list[Series[Fig]]:
    printed = {"A": {2015: "10", 2016: "30"}, "B": {2015: "20", 2016: "20"}, **more}
    of_x = Measured(name("x"), good)
    return [
        Series(name(area), figures(of, indicator=of_x), "subject" if area == "A" else "context")
        for area, of in printed.items()
    ]


def _ranks(series: list[Series[Fig]]) -> list[list[Any]]:
    rows = bump.numbers(series, language="en").rows
    return [[row[0], *row[2::2]] for row in rows]


def test_the_first_is_the_good_end() -> None:
    """The greatest value is first where more is good, the least where less is."""
    assert [["A", "2", "1"], ["B", "1", "2"]] == _ranks(_series())
    assert [["A", "1", "2"], ["B", "2", "1"]] == _ranks(_series("down"))


def test_equal_values_share_a_rank() -> None:
    """Both are first, and the next is third."""
    more = {"C": {2015: "20", 2016: "5"}}

    assert [["A", "3", "1"], ["B", "1", "2"], ["C", "1", "3"]] == _ranks(_series(**more))


def test_a_period_that_one_lacks_is_left_out() -> None:
    """Ranks among other areas are no course of one rank."""
    chart = bump(_series(C={2016: "1"}), language="en")

    assert "2015" not in words(chart)
    assert 3 == len([row for row in rows_of(chart, "point") if "printed" in row])


def test_without_a_common_period_there_is_no_chart() -> None:
    """No period can be ranked."""
    with pytest.raises(ChartError, match="no period has a value of all"):
        bump(_series(C={2014: "1"}), language="en")

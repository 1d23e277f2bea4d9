from __future__ import annotations

from itertools import pairwise

import pytest

from lc_indicators.charts.drawing.month_ticks import MonthTicks, month_ticks
from lc_indicators.charts.drawing.time_axis import time_axis
from tests.charts.monthly_figures import monthly


def ticks_of(count: int, width: float, first: str = "2014-11") -> MonthTicks:
    """Return the ticks under so many months or quarters."""
    axis = time_axis(monthly(count, first), start=18, end=width - 110)
    return month_ticks(axis, "vi", width=width)


def named(count: int, width: float, first: str = "2014-11") -> list[str]:
    """Return what stands under the ticks."""
    return [label.text for label in ticks_of(count, width, first).labels(0, "vi")]


@pytest.mark.parametrize("first", ["2014-11", "2015-Q2"])
@pytest.mark.parametrize("count", [1, 2, 13, 24, 60, 94, 120])
@pytest.mark.parametrize(("width", "most"), [(720, 8), (360, 5)])
def test_ticks_are_few_and_their_names_apart(first: str, count: int, width: float, most: int) -> None:
    """At most eight names stand on a desk and five on a phone, and none touches another."""
    ticks = ticks_of(count, width, first)
    labels = ticks.labels(0, "vi")

    assert 1 <= len(ticks.named) <= most
    for y in {label.y for label in labels}:
        row = [label.box for label in labels if label.y == y]
        assert all(one.right + 2 < other.left for one, other in pairwise(row))


@pytest.mark.parametrize(
    ("count", "width", "expected"),
    [
        (13, 720, ["T11", "T1", "T3", "T5", "T7", "T9", "T11", "2014", "2015"]),
        (24, 720, ["T1", "T4", "T7", "T10", "T1", "T4", "T7", "T10", "2015", "2016"]),
        (24, 360, ["T1", "T7", "T1", "T7", "2015", "2016"]),
        (60, 720, ["2015", "2016", "2017", "2018", "2019"]),
        (120, 360, ["2016", "2018", "2020", "2022", "2024"]),
    ],
)
def test_ticks_are_counted_from_january(count: int, width: float, expected: list[str]) -> None:
    """Names stand at the same months of every year, the year under the first of each; of many years alone."""
    assert expected == named(count, width)


def test_quarters_have_their_names() -> None:
    """Two years of quarters are named one by one, ten years by their years."""
    assert ["Q1", "Q2", "Q3", "Q4", "Q1", "Q2", "Q3", "Q4"] == named(8, 720, "2015-Q1")[:8]
    assert ["2016", "2018", "2020", "2022", "2024"] == named(40, 720, "2015-Q1")


def test_every_january_has_a_tick_where_years_are_named() -> None:
    """A year without a name is still seen to begin."""
    ticks = ticks_of(120, 360)

    assert 10 == len(ticks.ticks)
    assert set(ticks.named) < set(ticks.ticks)

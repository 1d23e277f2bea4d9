from __future__ import annotations

import pytest

from lc_indicators.charts.forms.waterfall import waterfall
from lc_indicators.errors import ChartError
from tests.charts.chart_figures import Fig, figure, name, rows_of, words

PARTS = [figure("2.0", label=name("Farms")), figure("-0.5", label=name("Mines"))]


def _bars(total: str, parts: list[Fig] = PARTS) -> list[dict[str, float]]:
    chart = waterfall(parts, total=figure(total, label=name("Growth")), language="en")
    return [row for row in rows_of(chart, "rect") if "x2" in row]


def test_each_bar_begins_where_the_one_before_it_ended() -> None:
    """A fall goes back from the end of the rise before it; the whole ends where the last part does."""
    up, down, whole = _bars("1.5")

    assert up["x2"] == down["x2"]
    assert whole["x2"] == down["x"]


def test_what_the_parts_leave_has_no_number() -> None:
    """A dashed bar fills the way to the total, and no figure is made up for it."""
    chart = waterfall(PARTS, total=figure("3.0", label=name("Growth")), language="en")

    assert 4 == len(_bars("3.0"))
    assert {"Not named", "3.0%"} <= set(words(chart))
    assert "1.5%" not in words(chart)


def test_rounding_is_no_part() -> None:
    """Two parts and a total of one decimal may differ by 0.15 without anything missing."""
    assert 3 == len(_bars("1.6"))


def test_every_part_needs_a_name() -> None:
    """One name for two parts would name the wrong one."""
    with pytest.raises(ChartError, match="one name a part"):
        waterfall(PARTS, total=PARTS[0], names=["Farms"], language="en")

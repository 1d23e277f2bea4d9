from __future__ import annotations

import pytest

from lc_indicators.charts.forms.plan_bars import Planned, plan_bars
from lc_indicators.errors import ChartError
from tests.charts.chart_figures import figure, rows_of, words

MET, MISSED = Planned("A", figure("40"), figure("50")), Planned("B", figure("900"), figure("450"))


def _ends(*given: Planned) -> list[float]:
    return [row["x2"] for row in rows_of(plan_bars(given, language="en"), "rect") if "printed" in row]


def test_every_row_is_measured_in_its_own_plan() -> None:
    """Half of 900 is a shorter bar than five quarters of 40, in the proportion of the two."""
    met, missed = _ends(MET, MISSED)

    assert met / missed == pytest.approx(1.25 / 0.5, abs=0.01)


def test_more_than_twice_the_plan_ends_in_a_tip() -> None:
    """A result of ten times the plan does not make all others invisible."""
    far = Planned("C", figure("1"), figure("10"))
    tips = [row for row in rows_of(plan_bars([MET, far], language="en"), "point") if "printed" not in row]

    assert 1 <= len(tips)
    assert _ends(MET, far)[1] / _ends(MET, far)[0] == pytest.approx(2 / 1.25, abs=0.01)


def test_a_plan_that_cannot_be_measured_has_words_alone() -> None:
    """Below zero a part of the plan says nothing, and a missing result has no bar."""
    below, missing = Planned("D", figure("-1"), figure("2")), Planned("E", figure("5"), None)

    assert [] == _ends(below, missing)
    assert {"2%", "No figure", "plan: −1%"} <= set(words(plan_bars([below, missing], language="en")))


def test_without_plans_there_is_no_chart() -> None:
    """Nothing was planned, so nothing is drawn."""
    with pytest.raises(ChartError, match="there is no plan"):
        plan_bars([], language="en")

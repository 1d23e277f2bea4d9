from __future__ import annotations

import pytest

from lc_indicators.charts.forms.strip import strip
from lc_indicators.errors import ChartError
from tests.charts.chart_figures import rows_of, words
from tests.charts.hard_figures import STANDINGS


def _places(of: int) -> dict[str, float]:
    rows = [row for row in rows_of(strip(STANDINGS[of : of + 1], language="en"), "point") if "printed" in row]
    return {str(row["printed"]): float(row["x"]) for row in rows}


@pytest.mark.parametrize("of", [0, 1])
def test_the_good_side_is_at_the_right(of: int) -> None:
    """Of mortality the least value stands at the right, of training the greatest."""
    places = _places(of)
    best = {0: "2.1%", 1: "98.7%"}[of]

    assert max(places, key=lambda printed: places[printed]) == best


def test_all_that_are_ranked_are_dots() -> None:
    """Fourteen areas are fourteen marks; the two areas above the subject are strokes."""
    chart = strip(STANDINGS[:1], language="en")

    assert 14 == len([row for row in rows_of(chart, "point") if "printed" in row])


def test_the_rank_counts_from_the_good_side() -> None:
    """The second highest mortality of fourteen shares the last but one place with its equal."""
    said = words(strip(STANDINGS, language="en"))

    assert "rank 13/14" in said
    assert "rank 1/14" in said


def test_both_ends_are_named() -> None:
    """A row has a scale of its own, so it says from what to what it goes."""
    assert {"42.0 Lai Châu", "2.1 Thành phố Hồ Chí Minh"} <= set(words(strip(STANDINGS, language="en")))


def test_without_standings_there_is_no_chart() -> None:
    """Nothing is ranked, so nothing is drawn."""
    with pytest.raises(ChartError, match="nothing is ranked"):
        strip([], language="en")

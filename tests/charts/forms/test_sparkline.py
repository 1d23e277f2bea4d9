from __future__ import annotations

import pytest

from lc_indicators.charts import Series, sparkline
from lc_indicators.charts.drawing.theme import PAPER
from lc_indicators.errors import ChartError
from tests.charts.chart_figures import GRDP, GROWTH, figure, figures, name, rows_of, svg_root, words


def test_it_has_no_words() -> None:
    """A sparkline stands beside its figure and says nothing itself."""
    assert [] == words(sparkline(Series(name("x"), GRDP)))


def test_it_is_as_small_as_asked() -> None:
    """A card knows the size of its sparkline."""
    root = svg_root(sparkline(Series(name("x"), GRDP), width=100, height=24))

    assert ("100", "24") == (root.attrib["width"], root.attrib["height"])


def test_gaps_stay_gaps() -> None:
    """Two joined pairs of years and nothing across the missing one."""
    assert 4 == len(rows_of(sparkline(Series(name("x"), GROWTH)), "line"))


def test_an_estimate_at_the_end_is_hollow() -> None:
    """The dot of the last value shows that it is an estimate."""
    assert PAPER == rows_of(sparkline(Series(name("x"), GRDP)), "point")[-1]["fill"]


def test_a_steady_series_runs_through_the_middle() -> None:
    """Equal values divide by no zero."""
    chart = sparkline(Series(name("x"), figures({2019: "5", 2020: "5"})))

    assert {12.0} == {row["y"] for row in rows_of(chart, "line")}


def test_nothing_known_is_an_error() -> None:
    """A chart of nothing is refused."""
    with pytest.raises(ChartError, match="no figure has a value"):
        sparkline(Series(name("x"), [figure(None)]))

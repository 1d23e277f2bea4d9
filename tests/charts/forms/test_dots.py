from __future__ import annotations

import pytest

from lc_indicators.charts import dots_with_range
from lc_indicators.errors import ChartError
from tests.charts.chart_figures import (
    SAID,
    figure,
    outside,
    overlapping,
    rows_of,
    words,
    written,
)


@pytest.mark.parametrize("width", [720, 350])
def test_labels_never_overlap(width: int) -> None:
    """No text touches another, leaves the picture or is below 12 px."""
    chart = dots_with_range(SAID, language="vi", width=width)

    assert [] == overlapping(chart)
    assert [] == outside(chart)
    assert 12 <= min(one.size for one in written(chart))


def test_each_source_says_its_own() -> None:
    """Every source has its row with publisher, date and its figure as printed; nothing is averaged."""
    said = set(words(dots_with_range(SAID, language="vi")))

    assert {"16,33%", "16,62%", "16,7%", "trên 16%", "Báo Nhân Dân (2/11/2020)"} <= said


def test_the_range_is_the_rounding_interval() -> None:
    """A printed 16.7 can be anything from 16.65 to 16.75: ten times the range of 16.33."""
    given = [figure("16.7"), figure("16.33")]
    spec = dots_with_range(given, names=["a", "b"], language="en")
    rows = next(layer["data"]["values"] for layer in spec["layer"] if layer["mark"].get("strokeWidth") == 5)
    wide, narrow = (row["x2"] - row["x"] for row in rows)

    assert 10 == pytest.approx(wide / narrow, rel=0.1)


@pytest.mark.parametrize(("qualifier", "tip"), [("over", "triangle-right"), ("under", "triangle-left")])
def test_an_open_end_is_an_arrow(qualifier: str, tip: str) -> None:
    """A figure that is a bound has an arrow to the side that is open."""
    chart = dots_with_range([figure("40", qualifier=qualifier), figure("41.5")], language="vi")

    assert [tip] == [
        row["shape"] for row in rows_of(chart, "point") if row.get("shape", "").startswith("tri")
    ]


def test_a_missing_figure_says_so() -> None:
    """A source without the figure keeps its row and has no dot."""
    chart = dots_with_range(SAID, language="vi")

    assert "không có số liệu" in words(chart)
    assert 4 == len([row for row in rows_of(chart, "point") if "value" in row])


def test_a_computed_figure_has_no_publisher() -> None:
    """A figure that follows from others is named so."""
    assert "computed from published figures" in words(dots_with_range([figure("40.40")], language="en"))


def test_no_figures_is_an_error() -> None:
    """A chart of nothing is refused."""
    with pytest.raises(ChartError, match="0 figures"):
        dots_with_range([], language="vi")

from __future__ import annotations

import pytest

from lc_indicators.charts import Series, slope
from lc_indicators.errors import ChartError
from tests.charts.chart_figures import (
    GRDP,
    MOLISA_FORECAST,
    figure,
    figures,
    name,
    outside,
    overlapping,
    rows_of,
    words,
    written,
)

SERIES = [
    Series(name("số của tỉnh, giá hiện hành"), GRDP),
    Series(name("TCTK, đánh giá lại"), figures({2015: "18.9", 2020: "43.33"})),
    Series(name("Bộ LĐTBXH"), MOLISA_FORECAST, role="context"),
]


@pytest.mark.parametrize("width", [720, 350])
def test_labels_of_close_values_are_moved_apart(width: int) -> None:
    """Values that lie close have labels that do not touch; no text leaves the picture or is below 12 px."""
    chart = slope(SERIES, language="vi", width=width)

    assert [] == overlapping(chart)
    assert [] == outside(chart)
    assert 12 <= min(one.size for one in written(chart))


def test_both_ends_are_labelled_as_printed() -> None:
    """Each end carries its printed value, and the heads name the periods."""
    said = set(words(slope(SERIES, language="vi")))

    assert {"18,2", "41,79", "18,9", "43,33", "40,40", "16,62", "2015", "2020"} <= said


def test_only_the_ends_are_drawn() -> None:
    """Years between the ends do not bend the line."""
    values = [row["value"] for row in rows_of(slope(SERIES[:1], language="vi"), "line")]

    assert [18.2, 41.79] == values


def test_one_value_is_a_point() -> None:
    """A series with one value is drawn at the end, and no line is made up for it."""
    chart = slope([SERIES[1], Series(name("x"), [figure("16.7")])], language="vi")

    assert 3 == len([row for row in rows_of(chart, "point") if "value" in row])
    assert 2 == len(rows_of(chart, "line"))


def test_nothing_known_is_an_error() -> None:
    """A chart of nothing is refused."""
    with pytest.raises(ChartError, match="no figure has a value"):
        slope([Series(name("x"), [figure(None)])], language="vi")

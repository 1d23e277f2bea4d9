from __future__ import annotations

import pytest

from lc_indicators.charts import bars
from lc_indicators.charts.drawing.theme import ACCENT, CONTEXT, PAPER
from lc_indicators.errors import ChartError
from tests.charts.chart_figures import Place, figure, name, outside, overlapping, rows_of, words, written

PROVINCES = [
    figure("16.33", area=Place(name("Lai Châu"))),
    figure("32.99", status="E", area=Place(name("Điện Biên"))),
    figure("18.40", status="F", area=Place(name("Sơn La"))),
    figure(None, area=Place(name("Toàn vùng Trung du và miền núi phía Bắc, kể cả các huyện nghèo"))),
]


@pytest.mark.parametrize("width", [720, 350])
def test_labels_never_overlap(width: int) -> None:
    """No text touches another, leaves the picture or is below 12 px."""
    chart = bars(PROVINCES, language="vi", width=width)

    assert [] == overlapping(chart)
    assert [] == outside(chart)
    assert 12 <= min(one.size for one in written(chart))


def test_bars_start_at_zero() -> None:
    """The length of a bar is its value: zero is always in the scale."""
    assert {0} == {row["zero"] for row in rows_of(bars(PROVINCES, language="vi"), "rect")}
    scale = bars(PROVINCES, language="vi")["layer"][0]["encoding"]["x"]["scale"]
    assert [0, 32.99] == scale["domain"]


def test_a_missing_figure_has_no_bar() -> None:
    """A missing figure is a row that says so, not a bar of zero."""
    chart = bars(PROVINCES, language="vi")

    assert "không có số liệu" in words(chart)
    assert 3 == len(rows_of(chart, "rect"))


def test_the_subject_stands_out() -> None:
    """The subject has the colour, the others are grey; an estimate is hollow."""
    rows = rows_of(bars(PROVINCES, language="vi", subjects=["Lai Châu"]), "rect")

    assert {"Lai Châu": ACCENT, "Điện Biên": CONTEXT, "Sơn La": CONTEXT} == {
        row["name"]: row["colour"] for row in rows
    }
    assert [ACCENT, PAPER, PAPER] == [row["fill"] for row in rows]


def test_a_fall_goes_to_the_left() -> None:
    """A negative value has its bar and its number left of zero, and nothing overlaps."""
    chart = bars([figure("-4.81"), figure("1.2")], names=["Lai Châu", "Cả nước"], language="vi", width=350)
    at = {one.text: one.box for one in written(chart)}

    assert at["−4,81%"].right < at["1,2%"].left
    assert [] == overlapping(chart)


def test_each_figure_needs_a_name() -> None:
    """A bar without a name is refused."""
    with pytest.raises(ChartError, match="4 figures with 1 names"):
        bars(PROVINCES, names=["Lai Châu"], language="vi")

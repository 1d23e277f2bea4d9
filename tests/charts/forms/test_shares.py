from __future__ import annotations

import pytest

from lc_indicators.charts import stacked_shares
from tests.charts.chart_figures import (
    SHARES_2015,
    SHARES_2020,
    figure,
    name,
    outside,
    overlapping,
    rows_of,
    shares,
    words,
    written,
)

COLUMNS = [("2015", SHARES_2015), ("2020", SHARES_2020)]
YEARS = [
    (str(year), shares(year, [("Nông nghiệp", a), ("Công nghiệp, xây dựng và thủy điện", b), ("Dịch vụ", c)]))
    for year, a, b, c in [
        (2016, "21.3", "28.1", "43.2"),
        (2017, "19.9", "32.2", "41"),
        (2018, "1.2", "39.6", "59.2"),
        (2019, "15.3", "38.1", "46.6"),
    ]
]


@pytest.mark.parametrize("width", [720, 350])
@pytest.mark.parametrize("columns", [COLUMNS, YEARS])
def test_labels_never_overlap(width: int, columns: list[tuple[str, list[object]]]) -> None:
    """No text touches another, leaves the picture or is below 12 px."""
    chart = stacked_shares(columns, language="vi", width=width)  # type: ignore[arg-type]

    assert [] == overlapping(chart)
    assert [] == outside(chart)
    assert 12 <= min(one.size for one in written(chart))


def test_all_columns_share_one_scale() -> None:
    """The scale is 0 to 100 percent whatever the parts add up to."""
    parts = stacked_shares(COLUMNS, language="vi")["layer"][0]

    assert [0, 100] == parts["encoding"]["y"]["scale"]["domain"]
    assert [100, 100] == [
        row["high"] for row in parts["data"]["values"] if row["name"] == "phần còn lại (nguồn không tách)"
    ]


def test_every_part_is_labelled_as_printed() -> None:
    """Numbers keep their digits, and the part that no source names stands with its own figure."""
    said = set(words(stacked_shares(COLUMNS, language="vi")))

    assert {
        "23,6",
        "26,8",
        "49,6",
        "14,48",
        "38,84",
        "39,72",
        "6,96",
        "phần còn lại (nguồn không tách)",
    } <= said


def test_a_remainder_without_a_figure_has_no_number() -> None:
    """What is left over is hatched and named, but the chart makes up no number for it."""
    chart = stacked_shares([("2016", YEARS[0][1])], language="en")

    assert "not named" in words(chart)
    assert "7.4" not in words(chart)
    assert len(rows_of(chart, "rule")) > 5


def test_a_part_that_the_last_column_lacks_is_named() -> None:
    """Every part has a name somewhere: those that do not reach the last column stand in a key."""
    columns = [
        ("2015", shares(2015, [("Thuế", "10"), ("Dịch vụ", "90")])),
        ("2020", shares(2020, [("Dịch vụ", "100")])),
    ]

    assert "Thuế" in words(stacked_shares(columns, language="vi"))


def test_the_status_stands_under_the_column() -> None:
    """A column of estimates says so below it."""
    columns = [("2020", [figure("40", status="E", label=name("Dịch vụ"))])]

    assert "ước tính" in words(stacked_shares(columns, language="vi"))

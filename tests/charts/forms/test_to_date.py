from __future__ import annotations

import pytest

from lc_indicators.charts import FORMS, Break, Series, to_date
from lc_indicators.charts.drawing.theme import PAPER
from lc_indicators.errors import ChartError
from lc_indicators.language import Language, Text
from tests.charts.chart_figures import figure, name, outside, overlapping, rows_of, words
from tests.charts.monthly_figures import of_months
from tests.lai_chau import LANGUAGES

#: Hưng Yên's retail trade as published, in thousand million dong: its borders changed in July 2025.
HUNG_YEN = Series(
    Text(vi="Tổng mức bán lẻ", en="Retail sales"),
    [
        figure(printed, f"2025-{month:02d}")
        for month, printed in {
            3: "10882", 4: "9899", 5: "8174", 6: "9482", 7: "17776", 8: "18771", 9: "18994", 10: "21509",
        }.items()
    ],
)  # fmt: skip
BORDERS = Break(
    2025,
    Text(vi="Hưng Yên đến 30/6/2025", en="Hưng Yên until 30 June 2025"),
    Text(vi="Hưng Yên và Thái Bình", en="Hưng Yên and Thái Bình"),
    month=7,
)


@pytest.mark.parametrize("width", [720, 360])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("series", [HUNG_YEN, of_months(34, "2022-01"), of_months(11, "2022-Q1")])
def test_labels_never_overlap(width: int, language: Language, series: Series) -> None:  # type: ignore[type-arg]
    """Every bar has its value, and no text touches another or leaves the picture."""
    chart = to_date(series, language=language, width=width, breaks=[BORDERS])

    assert [] == overlapping(chart)
    assert [] == outside(chart)


def test_it_compares_the_months_so_far() -> None:
    """Of the year before only the months are drawn that this year has, and no earlier year."""
    rows = [
        row for row in rows_of(to_date(of_months(34, "2022-01"), language="en"), "rect") if "period" in row
    ]

    assert {"2023": 10, "2024": 10} == {
        year: [row["name"] for row in rows].count(year) for year in ("2023", "2024")
    }
    assert 20 == len(rows)


def test_a_break_parts_the_months() -> None:
    """The words of both sides stand between June and July."""
    said = words(to_date(HUNG_YEN, language="en", breaks=[BORDERS]))

    assert {"↑ Hưng Yên until 30 June 2025", "↓ Hưng Yên and Thái Bình"} <= set(said)


def test_a_missing_month_has_no_bar() -> None:
    """Nothing stands in for a month without a figure, and its row stays."""
    given = [figure("5", "2024-01"), figure(None, "2024-02"), figure("6", "2024-03", "E")]
    chart = to_date(Series(name("x"), given), language="en")
    rows = [row for row in rows_of(chart, "rect") if "period" in row]

    assert ["January 2024", "March 2024"] == [row["period"] for row in rows]
    assert [False, True] == [row["fill"] == PAPER for row in rows]
    assert "Feb" in words(chart)


def test_a_fall_has_its_value_at_its_left() -> None:
    """A bar below zero leaves the picture no more than one above it."""
    chart = to_date(Series(name("x"), [figure("-50", "2024-01"), figure("80", "2024-02")]), language="en")

    assert [] == outside(chart)
    assert [] == overlapping(chart)


def test_the_table_has_both_years() -> None:
    """Two columns, the year before first."""
    numbers = FORMS["to_date"].numbers(of_months(34, "2022-01"), language="en")

    assert ["Period", "2023", "2024"] == [head.label for head in numbers.heads]
    assert 10 == len(numbers.rows)


def test_nothing_known_is_an_error() -> None:
    """A chart of nothing is refused."""
    with pytest.raises(ChartError, match="no figure has a value"):
        to_date(Series(name("x"), [figure(None, "2024-01")]), language="vi")

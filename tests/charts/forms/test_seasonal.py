from __future__ import annotations

import pytest

from lc_indicators.charts import FORMS, Series, seasonal
from lc_indicators.charts.drawing.theme import ACCENT, CONTEXT
from lc_indicators.errors import ChartError
from lc_indicators.language import Language
from tests.charts.chart_figures import GRDP, figure, name, outside, overlapping, rows_of, words
from tests.charts.monthly_figures import of_months
from tests.lai_chau import LANGUAGES


@pytest.mark.parametrize("width", [720, 360])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("count", "first"), [(24, "2023-01"), (94, "2017-01"), (120, "2015-01"), (40, "2015-Q1")]
)
def test_labels_never_overlap(width: int, language: Language, count: int, first: str) -> None:
    """Up to ten years are all named at their ends, and no text touches another or leaves the picture."""
    chart = seasonal(of_months(count, first), language=language, width=width)

    assert [] == overlapping(chart)
    assert [] == outside(chart)


def test_each_year_is_named_and_the_last_in_colour() -> None:
    """The years before stand in grey over the same months; only the last one has its value."""
    chart = seasonal(of_months(34, "2022-01"), language="en")
    colours = {row["name"]: row["colour"] for row in rows_of(chart, "point") if "name" in row}

    assert {"2022": CONTEXT, "2023": CONTEXT, "2024": ACCENT} == colours
    assert {"2022", "2023", "2024", "Jan", "Nov"} <= set(words(chart))


def test_months_of_all_years_stand_upon_each_other() -> None:
    """January stands at one place, whatever its year."""
    rows = rows_of(seasonal(of_months(36, "2022-01"), language="en"), "point")

    assert 1 == len({row["x"] for row in rows if str(row.get("period")).startswith("January")})


def test_the_table_has_a_column_a_year() -> None:
    """Months without a figure are empty cells, of the years to come too."""
    numbers = FORMS["seasonal"].numbers(of_months(13, "2023-12"), language="en")

    assert ["Period", "2023", "2024"] == [head.label for head in numbers.heads]
    assert 12 == len(numbers.rows)
    assert ("Jan", None) == tuple(numbers.rows[0][:2])


def test_whole_years_have_no_season() -> None:
    """A series of years is refused, with what to do instead."""
    with pytest.raises(ChartError, match="is no month, quarter or half-year; chart years as lines"):
        seasonal(Series(name("GRDP"), GRDP), language="vi")


def test_nothing_known_is_an_error() -> None:
    """A chart of nothing is refused."""
    with pytest.raises(ChartError, match="no figure has a value"):
        seasonal(Series(name("x"), [figure(None, "2024-01")]), language="vi")

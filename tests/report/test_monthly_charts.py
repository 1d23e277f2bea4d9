"""Charts and cards of a month's report: its months in colour, their course in words, sparklines by months."""

from __future__ import annotations

import pytest

from lc_indicators.charts import Series
from lc_indicators.language import Language, Text
from lc_indicators.report.blocks import Card
from tests.report.monthly_catalogue import data, months, said
from tests.report.test_showing import Recorded

LAST_YEAR = "128.34 132.86 145.4 144 146.35 147.07 150.67 155.95 152.3 162.38 162.4 161.21"
THIS_YEAR = "155.98 128.3 155.5 158.28 165.12 168.38 169.53 171.15 165.34 171.93"
INDUSTRY = months(LAST_YEAR, year=2023) | months(THIS_YEAR)


def october(language: Language = "en", **values: str) -> Recorded:
    """Return the report of October 2024 with industrial production by month."""
    rows = said("industry", INDUSTRY | values)
    return Recorded(data(rows), area="VN-01", period="2024-10", language=language)


def _industry(report: Recorded, form: str = "lines") -> dict[str, object]:
    """Show industrial production in one form, and return the block."""
    figures = report.series("industry", since=2023)
    series = Series(label=Text(vi="IIP", en="Industrial production"), figures=figures)
    report.chart(
        form,
        "industry",
        [series] if form == "lines" else series,
        title=report.sentence(vi="Nay {last}", en="Now {last}", last=figures[-1]),
        subtitle=Text(vi="2015 = 100", en="2015 = 100"),
    )
    content: dict[str, object] = report.blocks[-1].content
    return content


@pytest.mark.parametrize("form", ["lines", "seasonal", "to_date"])
def test_months_are_drawn_in_each_form(form: str) -> None:
    """Figures of the library are drawn like those that stand in for them, wide and narrow."""
    content = _industry(october(), form)

    assert "171.93" in str(content["svg_wide"])
    assert "171.93" in str(content["svg_narrow"])


def test_a_chart_of_months_tells_its_course() -> None:
    """Twenty figures read one after the other tell nothing: ends and turns do, in each language."""
    alt = str(_industry(october())["alt"])

    assert "in January 2023" in alt
    assert "lowest 128.3" in alt
    assert "March 2024" not in alt
    assert "thấp nhất 128,3" in str(_industry(october("vi"))["alt"])


def test_months_before_that_of_the_report_are_no_context() -> None:
    """No month is told as "before the period": those before the last one are what it is compared with."""
    content = _industry(october())

    assert "before the period" not in str(content["table"])
    assert "grey" not in str(content["note"]).lower()


def test_a_card_of_a_month_has_a_sparkline_by_months() -> None:
    """Its words tell the course of this year's months and those of the year before."""
    report = october()
    found = report.figure("industry", "2024-10")
    card: Card = report.card(found)

    assert card.sparkline is not None
    assert "in January 2023" in card.sparkline[1]
    assert "in October 2024" in card.sparkline[1]

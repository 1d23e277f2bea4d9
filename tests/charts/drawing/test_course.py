from __future__ import annotations

from lc_indicators.charts import Break, Series
from lc_indicators.charts.drawing.course import course_in_words
from lc_indicators.language import Text
from tests.charts.chart_figures import GRDP, figure, name

RETAIL = Series(
    Text(vi="Bán lẻ", en="Retail"),
    [figure("50", "2025-03"), figure("20", "2025-05"), figure("90", "2025-07"), figure("70", "2025-08")],
)
BORDERS = Break(2025, Text(vi="tỉnh cũ", en="old borders"), Text(vi="tỉnh mới", en="new borders"), month=7)


def test_months_are_told_by_their_course() -> None:
    """Whoever hears the chart hears its ends, its turns, its gaps and its breaks, in the language."""
    assert [
        (
            "Retail: 50% in March 2025, 70% in August 2025; highest 90% (July 2025), lowest 20% (May 2025)"
            "; periods between them without a figure: 2"
        ),
        "From July 2025 on the series breaks: old borders until then, new borders from then on",
    ] == course_in_words([RETAIL], "en", [BORDERS])
    assert "Từ tháng 7/2025 chuỗi ngắt: trước đó tỉnh cũ, từ đó tỉnh mới" in course_in_words(
        [RETAIL], "vi", [BORDERS]
    )


def test_a_single_month_has_no_course() -> None:
    """One figure is said once."""
    assert ["Retail: 50% in March 2025"] == course_in_words([Series(RETAIL.label, RETAIL.figures[:1])], "en")


def test_years_are_read_one_by_one() -> None:
    """A chart of years names indicator and series once, and says each of its figures."""
    assert ["Tỷ lệ hộ nghèo, GRDP: 2015 18.2%, 2016 22.5%"] == course_in_words(
        [Series(name("GRDP"), GRDP[:2])], "en"
    )


def test_of_a_line_to_compare_with_both_ends_are_read() -> None:
    """The country stands beside the area; its years are in the table."""
    country = Series(name("Viet Nam"), GRDP[:3], "reference")

    assert ["Tỷ lệ hộ nghèo, Viet Nam: 2015 18.2%, 2017 25%"] == course_in_words([country], "en")

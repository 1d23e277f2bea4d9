from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lc_indicators.charts import FORMS, Break, Series, line
from lc_indicators.charts.drawing.theme import CONTEXT, PAPER
from lc_indicators.errors import ChartError
from lc_indicators.language import Language
from lc_indicators.periods import Period
from tests.charts.chart_figures import (
    GRDP,
    GRDP_GSO,
    GROWTH,
    GSO,
    MOLISA,
    MOLISA_2022,
    MOLISA_FORECAST,
    Fig,
    figure,
    figures,
    name,
    outside,
    overlapping,
    rows_of,
    svg_root,
    words,
    written,
)
from tests.charts.monthly_figures import monthly, of_months
from tests.lai_chau import LANGUAGES

POVERTY = [
    Series(name("Bộ LĐTBXH, chuẩn 2016–2020"), MOLISA),
    Series(name("Bộ LĐTBXH, chuẩn 2022–2025"), MOLISA_2022),
    Series(name("TCTK, khảo sát mức sống"), GSO),
    Series(name("Báo chí, dự kiến"), MOLISA_FORECAST, role="context"),
    Series(name("Số trong phỏng vấn 2020"), figures({2020: "16.7"}, {2020: "E"})),
]
BREAKS = [
    Break(2016, name("chuẩn thu nhập 2011–2015"), name("chuẩn đa chiều 2016–2020")),
    Break(2022, name("chuẩn đa chiều 2016–2020"), name("chuẩn đa chiều 2022–2025")),
]
WIDTHS = pytest.mark.parametrize("width", [720, 350, 342])
IN_EACH_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


@WIDTHS
@IN_EACH_LANGUAGE
@pytest.mark.parametrize("breaks", [BREAKS, []])
def test_labels_never_overlap(width: int, language: Language, breaks: list[Break]) -> None:
    """Five series and two breaks: no text touches another, leaves the picture or is below 12 px."""
    chart = line(POVERTY, language=language, width=width, breaks=breaks)

    assert [] == overlapping(chart)
    assert [] == outside(chart)
    assert 12 <= min(one.size for one in written(chart))


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.dictionaries(st.integers(2006, 2024), st.integers(0, 9999), min_size=1, max_size=8),
        min_size=1,
        max_size=5,
    ),
    st.sampled_from([720, 350]),
)
def test_labels_never_overlap_whatever_the_data(data: list[dict[int, int]], width: int) -> None:
    """Whatever the values, labels that have no room are left out rather than put upon others."""
    series = [
        Series(name(f"chuỗi số liệu thứ {number}"), figures({y: f"{v / 100:.2f}" for y, v in years.items()}))
        for number, years in enumerate(data)
    ]

    assert [] == overlapping(line(series, language="vi", width=width))


@WIDTHS
def test_a_chart_is_as_wide_as_asked(width: int) -> None:
    """The page knows a chart's width beforehand."""
    assert float(width) == float(svg_root(line(POVERTY, language="vi", width=width)).attrib["width"])


@pytest.mark.parametrize("width", range(331, 761, 43))
@pytest.mark.parametrize("last", [2008, 2017, 2020, 2023])
def test_the_first_and_the_last_year_are_named(width: int, last: int) -> None:
    """Vega drops a tick that lies a trillionth of a pixel outside: no width may lose a year."""
    chart = line([Series(name("x"), figures({2006: "58.2", last: "16.33"}))], language="vi", width=width)

    assert {"2006", str(last)} <= set(words(chart))


def test_both_ends_are_labelled_as_printed() -> None:
    """The first and the last value stand with the digits of their source, in the report's language."""
    said = words(line([Series(name("số của tỉnh"), GRDP)], language="vi"))

    assert {"18,2", "41,79"} <= set(said)
    assert {"18.2", "41.79"} <= set(words(line([Series(name("số của tỉnh"), GRDP)], language="en")))


def test_asked_periods_are_labelled() -> None:
    """A value that the text speaks of is labelled, others between the ends are not."""
    said = words(line([Series(name("x"), GROWTH)], language="vi", label_periods=[Period.parse(2018)]))

    assert "26,23" in said
    assert "22,99" not in said


def test_a_qualifier_stays_with_its_number() -> None:
    """A figure over 40 is never drawn as 40."""
    given_ = [*figures({2018: "33"}), figure("40", 2020, qualifier="over")]

    assert "trên 40%" in words(line([Series(name("x"), given_)], language="vi"))


def test_missing_values_are_gaps() -> None:
    """Only neighbouring years are joined; a missing figure has no point."""
    chart = line([Series(name("Tăng trưởng"), GROWTH)], language="vi")
    parts: dict[int, list[str]] = {}
    for row in rows_of(chart, "line"):
        parts.setdefault(row["part"], []).append(row["year"])

    assert [["2016", "2017"], ["2017", "2018"]] == list(parts.values())
    assert ["2016", "2017", "2018", "2020"] == [
        row["year"] for row in rows_of(chart, "point") if "year" in row
    ]


def test_estimates_are_hollow_and_said_so() -> None:
    """An estimate's point is open, a final one is filled, and a key says what open means."""
    chart = line([Series(name("số của tỉnh"), GRDP)], language="vi")
    fills = {row["year"]: row["fill"] == PAPER for row in rows_of(chart, "point") if "year" in row}

    assert {"2015": False, "2016": False, "2017": False, "2018": False, "2020": True} == fills
    assert "Ước tính" in words(chart)


def test_forecasts_are_dashed() -> None:
    """The line to a forecast is dashed, the line between observed values is not."""
    given_ = figures({2018: "25", 2019: "20.12", 2020: "16.62"}, {2020: "F"})
    spec = line([Series(name("x"), given_)], language="en")
    dashes = [bool(layer["mark"]["strokeDash"]) for layer in spec["layer"] if layer["mark"]["type"] == "line"]

    assert [False, True] == dashes


def test_breaks_name_both_sides() -> None:
    """At a break both standards are named, what holds between two breaks once."""
    said = " ".join(words(line(POVERTY, language="vi", breaks=BREAKS)))

    assert (1, 1) == (said.count("chuẩn thu nhập 2011–2015"), said.count("chuẩn đa chiều 2016–2020"))


def test_a_series_own_break_is_drawn_and_explained() -> None:
    """A break that only the figures know of is marked in the gap, and a key says what the mark is."""
    assert "Break in series" in words(line([Series(name("GSO"), GSO)], language="en"))


def test_context_is_grey() -> None:
    """The context stands back, the subject has the colour."""
    series = [Series(name("số của tỉnh"), GRDP), Series(name("TCTK"), GRDP_GSO, role="context")]
    rows = [row for row in rows_of(line(series, language="vi"), "point") if "year" in row]

    assert {CONTEXT} == {row["colour"] for row in rows if row["name"] == "TCTK"}
    assert CONTEXT not in {row["colour"] for row in rows if row["name"] != "TCTK"}


def test_axes_and_tooltips_are_vietnamese() -> None:
    """Thousands take a point and decimals a comma on the axis, years no mark at all; tooltips are texts."""
    chart = line([Series(name("Thu"), figures({2015: "1000.5", 2020: "2136.9"}))], language="vi")

    assert {"1.000", "2.000", "2.136,9", "2015", "2020"} <= set(words(chart))
    row = next(row for row in rows_of(chart, "point") if "year" in row)
    assert ("2015", "1.000,5%") == (row["period"], row["printed"])


def test_drawn_values_have_the_printed_digits() -> None:
    """What goes into the chart is rounded to the digits that are printed."""
    given_ = [Fig(name("x"), figure("2.29615").value, 1, Period.parse(2020))]

    assert [2.3] == [
        row["value"] for row in rows_of(line([Series(name("x"), given_)], language="en"), "point")
    ]


def test_one_series_needs_no_name() -> None:
    """The subtitle names a single series; the chart does not repeat it."""
    assert "số của tỉnh" not in words(line([Series(name("số của tỉnh"), GRDP)], language="vi"))


def test_nothing_known_is_an_error() -> None:
    """A chart of nothing is refused with what to do instead."""
    with pytest.raises(ChartError, match="no figure has a value; say so in the report"):
        line([Series(name("x"), [figure(None)])], language="vi")


def test_two_figures_of_a_year_are_an_error() -> None:
    """Two sources of one year are two series, and the error says so."""
    with pytest.raises(ChartError, match="two figures of 2020 stand in one series"):
        line([Series(name("x"), [figure("16.33"), figure("16.62")])], language="vi")


@pytest.mark.parametrize("width", [720, 360])
@IN_EACH_LANGUAGE
@pytest.mark.parametrize(
    ("count", "first"),
    [(1, "2024-05"), (2, "2024-05"), (13, "2023-10"), (24, "2022-11"), (60, "2019-11"), (94, "2017-01"),
     (120, "2014-12"), (5, "2023-Q4"), (40, "2014-Q2"), (6, "2021-S2")],
)  # fmt: skip
def test_labels_of_months_never_overlap(width: int, language: Language, count: int, first: str) -> None:
    """One to 120 parts of years, with the same a year before: nothing touches or is cut off."""
    own, before = (
        of_months(count, first),
        Series(name("cùng kỳ năm trước"), monthly(count, first), "context", 1),
    )
    for series in ([own], [own, before]):
        chart = line(series, language=language, width=width)

        assert [] == overlapping(chart)
        assert [] == outside(chart)
        assert float(width) == float(svg_root(chart).attrib["width"])


def test_ends_and_turning_points_of_months_are_dated() -> None:
    """First, last, highest and lowest of a line of months stand with their months."""
    values = {"2024-01": "50.5", "2024-03": "90.5", "2024-05": "60.5", "2024-08": "20.5", "2024-10": "55.5"}
    said = words(line([Series(name("x"), [figure(v, p) for p, v in values.items()])], language="en"))

    assert {"50.5", "Jan 2024", "90.5", "Mar 2024", "20.5", "Aug 2024", "55.5", "Oct 2024"} <= set(said)
    assert "60.5" not in said


def test_a_year_before_stands_under_this_year_in_grey() -> None:
    """Each point stands at the same month as the one it is compared with; its tooltip names its own month."""
    series = [of_months(12, "2024-01"), Series(name("năm trước"), monthly(24, "2023-01"), "context", 1)]
    rows = [row for row in rows_of(line(series, language="en"), "point") if "period" in row]
    places = {row["period"]: row["x"] for row in rows}

    assert places["March 2023"] == places["March 2024"]
    assert {CONTEXT} == {row["colour"] for row in rows if row["name"] == "năm trước"}
    assert 12 == sum(row["name"] == "năm trước" for row in rows)


def test_a_table_of_months_has_the_year_before_beside_them() -> None:
    """The figure of March 2023 stands in the row of March 2024; months that are not drawn are not told of."""
    series = [of_months(3, "2024-01"), Series(name("năm trước"), monthly(24, "2023-01"), "context", 1)]
    numbers = FORMS["lines"].numbers(series, language="en")

    assert ["January 2024", "February 2024", "March 2024"] == [row[0] for row in numbers.rows]
    assert ["2023-01", "2023-02", "2023-03"] == [row[2].period.text for row in numbers.rows]  # type: ignore[union-attr]
    assert 6 == len(numbers.figures)


def test_no_series_at_its_own_time_is_an_error() -> None:
    """A chart of years before alone would name months that they are not of."""
    with pytest.raises(ChartError, match="leave one where it is"):
        line([Series(name("x"), monthly(3), "context", 1)], language="vi")

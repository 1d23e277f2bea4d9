"""How Figures print themselves, serialise and show themselves in Jupyter."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest

import lc_indicators as lc
from lc_indicators.figure import Figure, with_inputs
from lc_indicators.figure.printed_form import change, interval_text, most_decimals, size, unit_words
from lc_indicators.report import Report
from tests.lai_chau import POVERTY, catalogue, figure, report
from tests.ranked_provinces import LAI_CHAU, RATE, provinces

PRINTED = [
    # indicator, period, source, Vietnamese, English
    ("grdp_per_capita", "2020", "interview_2020", "41,79 triệu đồng", "41.79 million dong"),
    ("grdp_growth_average", "2015/2020", "interview_2020", "trên 11,50%/năm", "over 11.50% a year"),
    ("schools", "2020", None, "351 trường", "351 schools"),
    ("classrooms", "2020", None, "5.711 phòng học", "5,711 classrooms"),
    ("movement_ntm_land_donated", "2015/2020", None, "914.368 m²", "914,368 m²"),
    ("movement_ntm_money", "2015/2020", None, "gần 3 tỷ đồng", "nearly 3 billion dong"),
    (
        "investment_projects_capital",
        "2020",
        None,
        "khoảng trên 35.500 tỷ đồng",
        "about 35,500 billion dong or more",
    ),
    ("new_rural_communes_share", "2020", None, "trên 40%", "over 40%"),
    ("poverty_rate_gso", "2016", None, "27,9%", "27.9%"),
    ("movement_poor_plan", "2016/2020", None, "1054/KH-UBND", "1054/KH-UBND"),
]


@pytest.mark.parametrize(("indicator", "period", "source", "vi", "en"), PRINTED)
def test_a_published_figure_prints_with_its_own_digits(
    indicator: str, period: str, source: str | None, vi: str, en: str
) -> None:
    """Digits as in the source, marks of the language, qualifier and unit."""
    given = figure(indicator, period, source=source)

    assert (vi, en) == (given.print("vi"), given.print("en"))


@pytest.mark.parametrize(
    ("half_width", "cap", "decimals"),
    [
        ("0.013", 2, 1),
        ("0.001", 2, 2),
        ("0.01", 2, 2),
        ("0.0101", 2, 1),
        ("0.6", 2, 0),
        ("70", 2, 0),
        ("0", 3, 3),
    ],
)
def test_the_last_digit_is_worth_at_least_half_the_interval(half_width: str, cap: int, decimals: int) -> None:
    """No digit is printed that the inputs do not support."""
    assert decimals == most_decimals(Decimal(half_width), cap=cap)


def test_a_change_is_said_with_its_verb_and_without_a_sign() -> None:
    """A fall by −4.81 would say it twice."""
    fall = lc.average_annual_change(figure(POVERTY, 2015), figure(POVERTY, 2020), n_periods=5)

    assert "giảm 4,81 điểm phần trăm/năm" == change(fall, "vi")
    assert "down 4.81 percentage points a year" == change(fall, "en")


def test_a_qualifier_stays_beside_the_size() -> None:
    """A rise of over 2 times is not a rise of 2 times."""
    over = report().book.of_claim(catalogue().claims["thanhtra_2020_per_capita_factor"])

    assert "trên 2 lần" == size(over, "vi")
    assert "up over 2 times" == change(over, "en")


def test_the_interval_prints_outward_with_equal_digits() -> None:
    """A reader can check the verdict from the ends that are printed."""
    factor = lc.growth_factor(figure("grdp_per_capita", 2015), figure("grdp_per_capita", 2020))

    assert "từ 2,283 đến 2,310" == interval_text(factor, "vi")
    assert "40 or more" == interval_text(figure("new_rural_communes_share", 2020), "en")
    assert "không có số liệu" == interval_text(figure("schools_lower_upper_secondary", 2005), "vi")


def test_a_negative_operand_stands_in_brackets() -> None:
    """A start of 40.40 is 16.33 less a fall of 24.07."""
    assert "16,33 − (−24,07) = 40,40" == figure(POVERTY, 2015).formula("vi")
    assert "" == figure(POVERTY, 2020).formula("vi")


def test_the_unit_of_a_card_is_the_unit_alone() -> None:
    """The number stands large, the unit beside it."""
    assert ("triệu đồng", "million dong") == tuple(
        unit_words(figure("grdp_per_capita", 2020), it) for it in ("vi", "en")
    )


def test_json_holds_figure_inputs_and_sources() -> None:
    """``figures.json`` answers where a figure came from without the library."""
    factor = lc.growth_factor(figure("grdp_per_capita", 2015), figure("grdp_per_capita", 2020))
    bundle = factor._repr_mimebundle_()
    figures = bundle["application/vnd.lc-indicators.figure+json"]["figures"]
    record = json.loads(json.dumps(figures))[factor.id]

    assert {"vi": "2,3 lần", "en": "2.3 times"} == record["printed"]
    assert {"low": "2.283333333333", "high": "2.309116022100"} == record["interval"]
    assert ["start", "end"] == [given["argument"] for given in record["inputs"]]
    assert all(given["figure"] in figures for given in record["inputs"])
    assert 5 == len(figures)


def test_an_id_is_the_same_on_every_run() -> None:
    """Links and comparisons of editions rest on it."""
    assert "f2634ee1f15" == figure("grdp_per_capita", 2020).id


def test_a_figure_shows_itself_in_both_languages() -> None:
    """In Jupyter and in a traceback an analyst sees what it is."""
    given = figure("grdp_per_capita", 2020)

    assert "<Figure GRDP per capita, Lai Châu, 2020: 41.79 million dong>" == repr(given)
    assert "41.79 million dong" == str(given)
    assert (
        "GRDP bình quân đầu người, Lai Châu, 2020: 41,79 triệu đồng"
        in given._repr_mimebundle_()["text/plain"]
    )


def _rates(*printed: str) -> list[Figure]:
    """Return the figures of poverty rates of one province in 2010 and 2016."""
    made = provinces({year: {LAI_CHAU: text} for year, text in zip((2010, 2016), printed, strict=True)})
    return Report(made, area=LAI_CHAU, period="2010-2016", language="en").series(RATE)


@pytest.mark.parametrize(
    ("before", "after", "low", "high"),
    [("0.3", "0.0", "0", "0.2"), ("99.9", "100.0", "1.0", "1.002"), ("0.1", "0.0", "0", "1")],
)
def test_an_interval_ends_where_the_indicator_does(before: str, after: str, low: str, high: str) -> None:
    """No rate is below zero or above a hundred, and no factor of two rates either."""
    start, end = _rates(before, after)
    factor = lc.growth_factor(start, end)

    fall = lc.percentage_change(start, end)
    assert all(given.interval.within(Decimal(0), Decimal(100)) == given.interval for given in (start, end))
    assert factor.interval.within(Decimal(low), Decimal(high)) == factor.interval
    assert fall.interval.low >= Decimal(-100)


CHANGES = [
    # before, after, metric, Vietnamese, English
    ("0.3", "0.0", lc.percentage_change, "giảm 80–100%", "down 80–100%"),
    ("0.3", "0.0", lc.percentage_point_change, "giảm 0,3 điểm phần trăm", "down 0.3 percentage points"),
    ("27.9", "27.9", lc.percentage_point_change, "gần như không đổi", "almost unchanged"),
    ("27.9", "27.8", lc.percentage_point_change, "giảm 0,1 điểm phần trăm", "down 0.1 percentage points"),
    ("27.9", "27.8", lc.percentage_change, "gần như không đổi", "almost unchanged"),
    ("0.4", "0.5", lc.percentage_change, "tăng 0–58%", "up 0–58%"),
    ("0.4", "0.4", lc.percentage_change, "thay đổi từ −23 đến 29%", "changed by −23 to 29%"),
]


@pytest.mark.parametrize(("before", "after", "metric", "vi", "en"), CHANGES)
def test_nothing_is_printed_that_the_interval_does_not_carry(
    before: str, after: str, metric: Any, vi: str, en: str
) -> None:
    """A rough change is a range, one below a unit of its last digit almost none."""
    made = metric(*_rates(before, after))

    assert (vi, en) == (change(made, "vi"), change(made, "en"))


@pytest.mark.parametrize(
    ("before", "after", "printed", "in_words"),
    [
        ("0.3", "0.0", "−0.06 to −0.03", "almost unchanged"),
        ("27.9", "27.6", "−0.07 to −0.03", "almost unchanged"),
        ("48.0", "27.9", "−3.4", "down 3.4 percentage points a year"),
    ],
)
def test_a_change_a_year_times_the_years_is_the_change(
    before: str, after: str, printed: str, in_words: str
) -> None:
    """0.3 points in six years are not 0.1 a year."""
    made = lc.average_annual_change(*_rates(before, after), n_periods=6)

    assert (printed, in_words) == (made.number("en"), change(made, "en"))


def test_a_figure_in_a_notebook_has_its_note_folded() -> None:
    """Arithmetic, interval and sources, one click away; a browser opens it without a script."""
    made = lc.growth_factor(figure("grdp_per_capita", 2015), figure("grdp_per_capita", 2020))
    shown = made._repr_mimebundle_()["text/html"]

    assert shown.startswith("<details><summary>")
    assert "41,79 ÷ 18,2" in shown
    assert "<dt>" in shown


def test_what_many_outputs_hold_of_a_figure_is_written_once() -> None:
    """Each block that names a figure, and the annex, hold the same JSON of it."""
    one, again = (figure("schools", "2020") for _ in range(2))

    assert with_inputs([one])[one.id] is with_inputs([one])[one.id]
    assert one.to_json() == with_inputs([again])[one.id]
    assert one.named(again.label).as_json is not one.as_json

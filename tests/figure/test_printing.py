"""How Figures print themselves, serialise and show themselves in Jupyter."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

import lc_indicators as lc
from lc_indicators.figure.digits import most_decimals
from lc_indicators.figure.printing import change, interval_text, size, unit_words
from tests.lai_chau import POVERTY, catalogue, figure, report

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

"""Percentages that are levels: rates, shares, and what part of its whole a count is."""

from __future__ import annotations

import pytest

from lc_indicators.audit.claim import Bond
from lc_indicators.audit.reading.read_claims import read_claims
from lc_indicators.periods import Period
from tests.audit.reading.support import last_claim, what


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "Năm 2018, tỷ lệ hộ nghèo là 16,4%.",
            ("level", "poverty_rate", "16.4", "percent_of_households"),
            id="a rate",
        ),
        pytest.param(
            "Năm 2018 tỷ trọng nông nghiệp chiếm 32%.",
            ("share", "grdp_share_agriculture", "32", "percent_of_grdp"),
            id="a share",
        ),
        pytest.param(
            "Năm 2018 có 40% xã đạt chuẩn nông thôn mới.",
            ("share", "new_rural_communes_share", "40", "percent_of_communes"),
            id="a share of the noun behind",
        ),
        pytest.param(
            "Năm 2018 tỷ lệ che phủ rừng đạt 50,2%.",
            ("level", "forest_cover", "50.2", "percent"),
            id="another rate",
        ),
        pytest.param(
            "Năm 2018 tỷ lệ đồ vật lạ lùng đạt 50,2%.",
            ("level", "", "50.2", "percent"),
            id="a rate that no table knows",
        ),
    ],
)
def test_a_percentage_stands_for_its_rate_or_share(text: str, told: tuple[str, str, str, str]) -> None:
    """Rates are levels, parts of a structure shares, each in the unit of its concept."""
    assert told == what(last_claim(text))


def test_a_structure_lists_its_shares() -> None:
    """Behind "cơ cấu" each branch has its share."""
    claims = read_claims("Cơ cấu kinh tế năm 2018: nông nghiệp 24,1%, công nghiệp 31,2%, dịch vụ 44,7%.")

    assert [
        ("share", "grdp_share_agriculture", "24.1", "percent_of_grdp"),
        ("share", "grdp_share_industry_construction", "31.2", "percent_of_grdp"),
        ("share", "grdp_share_services", "44.7", "percent_of_grdp"),
    ] == [what(claim) for claim in claims]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Năm 2018 có 1.204 hộ nghèo, chiếm 12,6% tổng số hộ.", id="takes"),
        pytest.param("Năm 2018 có 1.204 hộ nghèo, chiếm tỷ lệ 12,6%.", id="takes a rate"),
        pytest.param("Năm 2018 có 1.204 hộ nghèo (12,6%).", id="in brackets"),
        pytest.param("Năm 2018 có 1.204/9.530 hộ nghèo, chiếm tỷ lệ 12,6%.", id="behind part and whole"),
        pytest.param("Năm 2018 có 1.204 hộ nghèo, bằng 12,6%.", id="is"),
    ],
)
def test_a_count_and_its_part_of_the_whole_belong_together(text: str) -> None:
    """A percentage behind a count is the rate of what is counted, and bonded to it."""
    counted, rate = read_claims(text)

    assert ("level", "poverty_rate", "12.6", "percent_of_households") == what(rate)
    assert (Bond.SHARE_OF, counted.claim) == (rate.bond, rate.bonded_to)


def test_a_bracket_may_say_a_fall_again() -> None:
    """A percentage in brackets behind a fall in households is the same fall of their rate."""
    count, rate = read_claims("Năm 2018 giảm 842 hộ nghèo (2,1%) so với năm 2013.")

    assert ("absolute_change", "poverty_rate", "-2.1", "percentage_points") == what(rate)
    assert (Bond.SAME_CHANGE, count.claim, count.start) == (rate.bond, rate.bonded_to, rate.start)


def test_both_figures_of_a_bracket_belong_together() -> None:
    """A count and its rate in one bracket are bonded like those of a sentence."""
    text = "Năm 2018 còn 12.300 hộ nghèo, giảm 1.800 hộ so với năm 2016 (14.100 hộ, 18,9%)."

    *_, counted, rate = read_claims(text)

    assert (Bond.SHARE_OF, counted.claim, Period.of_year(2016)) == (
        rate.bond,
        rate.bonded_to,
        rate.end,
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Năm 2019, 40% trong số đó đạt chuẩn.", id="a pronoun"),
        pytest.param("In 2019, 4.13 percent of Khmer people were poor.", id="a group"),
    ],
)
def test_what_a_percentage_is_a_part_of_is_never_guessed(text: str) -> None:
    """A noun that is named elsewhere, or is of a group alone, makes no indicator of the whole."""
    assert "" == last_claim(text).indicator

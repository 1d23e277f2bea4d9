"""Amounts and counts: a level, or by how much one moved."""

from __future__ import annotations

import pytest

from lc_indicators.audit.claim import Bond
from lc_indicators.audit.reading.read_claims import read_claims
from tests.audit.reading.support import last_claim, only_claim, what


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "Năm 2018 toàn huyện còn 1.204 hộ nghèo.",
            ("level", "poor_households", "1204", "households"),
            id="a count",
        ),
        pytest.param(
            "Năm 2018 thu nhập bình quân đầu người đạt 27,4 triệu đồng.",
            ("level", "income_per_capita", "27.4", "million_vnd_per_person"),
            id="money a head, as its concept says",
        ),
        pytest.param(
            "Năm 2018 thu nhập bình quân đầu người đạt 27,4 triệu đồng/người/năm.",
            ("level", "income_per_capita", "27.4", "million_vnd_per_person"),
            id="money a head and year",
        ),
        pytest.param(
            "Năm 2018 thu ngân sách đạt 1.240 tỷ đồng.",
            ("level", "budget_revenue", "1240", "billion_vnd"),
            id="money",
        ),
        pytest.param(
            "Năm 2018 số hộ nghèo giảm 310 hộ so với năm 2017.",
            ("absolute_change", "poor_households", "-310", "households"),
            id="a fall",
        ),
        pytest.param(
            "Mỗi năm số hộ nghèo giảm 310 hộ.",
            ("average_annual_change", "poor_households", "-310", "households_per_year"),
            id="a fall a year",
        ),
        pytest.param(
            "Năm 2018 diện tích cao su đạt 12.000 ha, tăng 400 ha so với năm 2017.",
            ("absolute_change", "rubber_area", "400", "hectares"),
            id="a rise",
        ),
        pytest.param(
            "Năm 2018 đường liên bản dài 12 km.",
            ("level", "", "12", "kilometres"),
            id="of what no table knows",
        ),
    ],
)
def test_an_amount_is_a_level_or_a_movement(text: str, told: tuple[str, str, str, str]) -> None:
    """The verb says which of the two, the noun or the subject says of what."""
    assert told == what(last_claim(text))


def test_an_amount_takes_no_subject_of_another_unit() -> None:
    """Money behind a rate is not the rate."""
    claim = last_claim("Tỷ lệ hộ nghèo năm 2018 là 16,4%, hỗ trợ 12 tỷ đồng.")

    assert "poverty_rate" != claim.indicator


def test_the_households_behind_a_rate_are_bonded_to_it() -> None:
    """A count that a rate is equal to is what the rate counts."""
    rate, counted = read_claims("Năm 2018 tỷ lệ hộ nghèo còn 12,1%, tương đương 9.205 hộ.")

    assert ("level", "poor_households", "9205", "households") == what(counted)
    assert (Bond.SHARE_OF, counted.claim) == (rate.bond, rate.bonded_to)


def test_one_change_may_be_said_in_two_units() -> None:
    """Points of a rate and the households they stand for are one change."""
    points, households = read_claims("Tỷ lệ hộ nghèo giảm 1 - 1,5%, tương ứng 3.415 đến 5.415 hộ.")

    assert ("absolute_change", "poor_households", "-3415 -5415", "households") == what(households)
    assert (Bond.SAME_CHANGE, points.claim) == (households.bond, households.bonded_to)


def test_money_may_be_said_in_two_currencies() -> None:
    """A sum in brackets behind another is the same sum converted, of the same thing."""
    dong, dollars = read_claims("Thu nhập bình quân đầu người năm 2018 đạt 31,5 triệu đồng (1.350 USD).")

    assert ("level", "income_per_capita", "1350", "usd_per_person") == what(dollars)
    assert (Bond.CONVERTED, dong.claim) == (dollars.bond, dollars.bonded_to)


def test_parts_are_bonded_to_their_total() -> None:
    """Counts behind "trong đó" are parts of the count before it."""
    total, *parts = read_claims(
        "Năm 2018 có 5.120 hộ nghèo, trong đó 3.900 hộ ở vùng cao; 1.220 hộ ở vùng thấp."
    )

    assert [(Bond.PART_OF, total.claim)] * 2 == [(part.bond, part.bonded_to) for part in parts]


def test_what_only_says_where_claims_nothing() -> None:
    """The number of communes in which something is said is no figure of its own."""
    claim = only_claim("Năm 2018 tỷ lệ hộ nghèo tại 12 xã biên giới là 41%.")

    assert "41" == claim.printed


def test_how_many_criteria_tells_which_communes_are_counted() -> None:
    """In "6 xã đạt 15-16 tiêu chí" the communes are the figure."""
    claim = only_claim("Năm 2019 có 6 xã đạt 15-16 tiêu chí.")

    assert ("6", "communes") == (claim.printed, claim.unit)

"""Factors and percentage points."""

from __future__ import annotations

import pytest

from lc_indicators.audit.claim import Bond
from lc_indicators.audit.reading.read_claims import read_claims
from tests.audit.reading.support import last_claim, span, what


@pytest.mark.parametrize(
    ("text", "factor"),
    [
        pytest.param("Thu nhập năm 2018 gấp 1,8 lần so với năm 2012.", "1.8", id="gấp"),
        pytest.param("Thu nhập năm 2018 tăng gấp 1,8 lần so với năm 2012.", "1.8", id="tăng gấp"),
        pytest.param("Thu nhập năm 2018 tăng 1,8 lần so với năm 2012.", "1.8", id="tăng"),
        pytest.param("Thu nhập năm 2018 bằng 1,8 lần so với năm 2012.", "1.8", id="bằng"),
        pytest.param("Thu nhập năm 2018 gấp đôi so với năm 2012.", "2", id="in words"),
        pytest.param("Thu nhập năm 2018 tăng gấp đôi so với năm 2012.", "2", id="grew, in words"),
        pytest.param("Thu nhập năm 2018 cao gấp ba so với năm 2012.", "3", id="is higher, in words"),
        pytest.param("Thu nhập năm 2018 gấp 1,8 lần năm 2012.", "1.8", id="without so với"),
    ],
)
def test_a_factor_leads_from_one_year_to_another(text: str, factor: str) -> None:
    """However it is worded, a factor keeps its value, its concept and both its years."""
    claim = last_claim(text)

    assert ("growth_factor", "income_per_capita", factor, "times") == what(claim)
    assert ("2012", "2018", "up") == (*span(claim), claim.direction)


def test_english_says_times_higher() -> None:
    """A factor may stand before what it is compared with."""
    claim = last_claim("Per capita income reached 27.4 million dong in 2018, 1.6 times higher than in 2013.")

    assert ("growth_factor", "income_per_capita", "1.6", "times") == what(claim)


@pytest.mark.parametrize(
    "text", ["Năm 2018 tập huấn 3 lần.", "Đã họp 12 lần trong năm 2018.", "Lần thứ 3 năm 2018."]
)
def test_how_often_is_no_factor(text: str) -> None:
    """What happened three times did not grow threefold."""
    assert () == read_claims(text)


def test_a_factor_of_a_fall_points_down_and_stays_positive() -> None:
    """The direction of a factor is said beside its value, never in its sign."""
    claim = last_claim("Số hộ nghèo năm 2018 giảm 1,8 lần so với năm 2012.")

    assert ("growth_factor", "poor_households", "1.8", "times") == what(claim)
    assert "down" == claim.direction


def test_a_factor_against_others_is_a_difference() -> None:
    """What is a multiple of the average of all has not grown."""
    claim = last_claim("Tỷ lệ hộ nghèo năm 2018 cao gấp 2,5 lần bình quân chung của cả nước.")

    assert Bond.DIFFERENCE is claim.bond


def test_a_factor_of_the_product_is_none_of_its_growth() -> None:
    """Growth has a concept of its own, that no factor of the product itself may be compared with."""
    claim = last_claim("GRDP năm 2018 đạt 12.300 tỷ đồng, bằng 1,4 lần so với năm 2015.")

    assert "growth_factor" == claim.kind.value
    assert not claim.indicator.startswith("grdp_growth")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "Tỷ lệ hộ nghèo năm 2018 giảm 2,3 điểm phần trăm so với năm 2017.",
            ("absolute_change", "poverty_rate", "-2.3", "percentage_points"),
            id="of a rate",
        ),
        pytest.param(
            "Hộ nghèo năm 2018 giảm 2,3 điểm phần trăm so với năm 2017.",
            ("absolute_change", "poverty_rate", "-2.3", "percentage_points"),
            id="of a count's rate",
        ),
        pytest.param(
            "Tỷ lệ hộ nghèo giảm bình quân 2,3 điểm phần trăm/năm.",
            ("average_annual_change", "poverty_rate", "-2.3", "percentage_points_per_year"),
            id="a year",
        ),
        pytest.param(
            "Năm 2018 nông nghiệp giảm 2,3 điểm phần trăm so với năm 2017.",
            ("absolute_change", "grdp_share_agriculture", "-2.3", "percentage_points"),
            id="of a branch's share",
        ),
    ],
)
def test_points_are_of_a_rate_or_share(text: str, told: tuple[str, str, str, str]) -> None:
    """Percentage points are always a movement, and always of something in percent."""
    assert told == what(last_claim(text))


def test_points_that_a_sector_contributes_are_a_part_of_the_growth() -> None:
    """What "đóng góp 1,2 điểm phần trăm" moves nothing by itself: a share, in points, of the branch."""
    claim, *_ = read_claims("Công nghiệp đóng góp 1,2 điểm phần trăm vào mức tăng trưởng chung năm 2019.")

    assert ("share", "sector_industry_construction", "1.2", "percentage_points") == what(claim)

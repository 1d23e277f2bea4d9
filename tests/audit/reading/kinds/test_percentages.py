"""Percentages that move: growth, points of a rate, parts of a goal."""

from __future__ import annotations

import pytest

from lc_indicators.audit.claim import Bond
from lc_indicators.audit.reading.read_claims import read_claims
from tests.audit.reading.support import last_claim, span, what


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "Tỷ lệ hộ nghèo năm 2018 giảm 3,2% so với năm 2017.",
            ("absolute_change", "poverty_rate", "-3.2", "percentage_points"),
            id="a rate falls by points",
        ),
        pytest.param(
            "Hộ nghèo năm 2018 giảm 3,2% so với năm 2017.",
            ("absolute_change", "poverty_rate", "-3.2", "percentage_points"),
            id="the poor fall by points of their rate",
        ),
        pytest.param(
            "Số hộ nghèo năm 2018 giảm 12% so với năm 2017.",
            ("percentage_change", "poor_households", "-12", "percent"),
            id="their number falls by percent",
        ),
        pytest.param(
            "Dân số năm 2018 tăng 1,2% so với năm 2017.",
            ("percentage_change", "population", "1.2", "percent"),
            id="a count grows by percent",
        ),
        pytest.param(
            "Năm 2015, tỷ trọng nông nghiệp giảm 4,5% so với năm 2010.",
            ("absolute_change", "grdp_share_agriculture", "-4.5", "percentage_points"),
            id="a share falls by points",
        ),
        pytest.param(
            "Năm 2018 nông nghiệp tăng 4,1%.",
            ("percentage_change", "grdp_growth_agriculture", "4.1", "percent"),
            id="a branch grows",
        ),
        pytest.param(
            "Tốc độ tăng GRDP năm 2018 đạt 9,2%.",
            ("percentage_change", "grdp_growth", "9.2", "percent"),
            id="growth reaches what it is",
        ),
        pytest.param(
            "Tỷ lệ hộ nghèo giảm bình quân 3,2%/năm.",
            ("average_annual_change", "poverty_rate", "-3.2", "percentage_points_per_year"),
            id="points a year",
        ),
        pytest.param(
            "Mỗi năm giảm 3-4% hộ nghèo.",
            ("average_annual_change", "poverty_rate", "-3 -4", "percentage_points_per_year"),
            id="a range of falls, the greater last",
        ),
        pytest.param(
            "Tỷ lệ giảm nghèo bình quân đạt 3,1%/năm.",
            ("average_annual_change", "poverty_rate", "-3.1", "percentage_points_per_year"),
            id="the fall of poverty is a fall",
        ),
        pytest.param(
            "Nhiệm kỳ 2015-2020, thu nhập bình quân đầu người tăng bình quân 9%/năm.",
            ("compound_annual_growth_rate", "income_per_capita", "9", "percent_per_year"),
            id="percent a year",
        ),
        pytest.param(
            "Thu ngân sách năm 2018 đạt 103,5% kế hoạch.",
            ("share", "budget_revenue", "103.5", "percent_of_target"),
            id="a goal attained",
        ),
        pytest.param(
            "Thu ngân sách năm 2018 vượt 5% so với kế hoạch.",
            ("percentage_change", "budget_revenue", "5", "percent"),
            id="a goal passed",
        ),
        pytest.param(
            "Năm 2018 tỷ lệ hộ nghèo giảm 4%, vượt 1% so với kế hoạch.",
            ("absolute_change", "poverty_rate", "1", "percentage_points"),
            id="a goal in points passed",
        ),
        pytest.param(
            "Tỷ lệ nghèo ở nông thôn thấp hơn ở miền núi 3%.",
            ("absolute_change", "poverty_rate", "-3", "percentage_points"),
            id="two groups differ in points",
        ),
    ],
)
def test_a_percentage_moves_as_what_it_is_of(text: str, told: tuple[str, str, str, str]) -> None:
    """Rates and shares move in points, all else in percent; falls are negative."""
    assert told == what(last_claim(text))


def test_a_difference_of_groups_is_no_change_over_time() -> None:
    """What lies between two groups has no start, and is bonded as what it is."""
    claim = last_claim("Tỷ lệ nghèo ở nông thôn năm 2018 thấp hơn ở miền núi 3%.")

    assert (Bond.DIFFERENCE, None) == (claim.bond, claim.start)


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ hộ nghèo năm 2018 là 22%, thấp hơn bình quân chung 3 điểm phần trăm.",
        "Tỷ lệ hộ nghèo năm 2018 là 22%, cao hơn bình quân chung của cả nước 12%.",
    ],
)
def test_the_average_of_all_is_no_average_of_years(text: str) -> None:
    """The words "bình quân chung" name whom something is compared with, not a pace."""
    claim = last_claim(text)

    assert ("absolute_change", "percentage_points") == (claim.kind.value, claim.unit)
    assert Bond.DIFFERENCE is claim.bond


def test_growth_of_a_year_runs_over_that_year() -> None:
    """A change of one year that is compared with nothing starts and ends with the year."""
    assert ("2018", "2018") == span(last_claim("Năm 2018 GRDP tăng 9,2%."))


def test_a_distance_between_changes_is_of_the_change_before() -> None:
    """Two falls are compared by "nhanh hơn mức chung 1-2%": in the unit of the fall, bonded to it."""
    fall, distance = read_claims("Tỷ lệ hộ nghèo giảm 3,5%, nhanh hơn mức chung 1-2%.")

    assert (Bond.DIFFERENCE, fall.claim, fall.unit) == (distance.bond, distance.bonded_to, distance.unit)

"""The areas of a region over the period: the ranks that moved most, and how another went in each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lc_indicators.shapes.walk import words_of
from tests.ranked_provinces import HA_GIANG, LAI_CHAU, LAO_CAI, SON_LA, provinces
from tests.report.test_showing import Recorded

Printed = Mapping[int, Mapping[str, str]]

#: Of four provinces of one region Lai Châu is the best, then the third, then the last.
FALLEN: Printed = {
    2010: {LAI_CHAU: "10.0", LAO_CAI: "20.0", HA_GIANG: "30.0", SON_LA: "40.0"},
    2013: {LAI_CHAU: "15.0", LAO_CAI: "12.0", HA_GIANG: "13.0", SON_LA: "30.0"},
    2016: {LAI_CHAU: "25.0", LAO_CAI: "11.0", HA_GIANG: "12.0", SON_LA: "20.0"},
}


def _charts(printed: Printed, *, period: str = "2010-2016", area: str = LAI_CHAU) -> dict[str, Any]:
    report = Recorded(provinces(printed), area=area, period=period, language="en")
    for section in report.themes:
        report.tell(section)
    return {one.content["id"]: one.content for one in report.blocks if one.content["type"] == "chart"}


def test_a_rank_that_moved_is_drawn_among_the_region() -> None:
    """Less is better: first of four, then last of four."""
    chart = _charts(FALLEN)["region-ranks"]

    assert "slipped from 1st in 2010 to 4th in 2016 among the 4 provinces" in words_of(chart["title"])
    assert 4 == len(chart["table"]["rows"])


def test_a_rank_that_moved_by_one_place_is_no_picture() -> None:
    """Sơn La goes from the last place to the third."""
    assert "region-ranks" not in _charts(FALLEN, area=SON_LA)


def test_two_years_are_no_course_of_ranks() -> None:
    """A sentence tells of two."""
    assert "region-ranks" not in _charts({2010: FALLEN[2010], 2016: FALLEN[2016]})


def test_an_area_without_the_last_year_is_left_out_and_three_are_no_picture() -> None:
    """Ranks are of the areas that have all periods."""
    printed = {**FALLEN, 2016: {key: text for key, text in FALLEN[2016].items() if key != SON_LA}}

    assert "region-ranks" not in _charts(printed)


def test_what_has_a_line_of_its_own_is_not_drawn_in_each_area_once_more() -> None:
    """The poverty rate has a line with the section on people."""
    charts = _charts(FALLEN)

    assert "poverty-rate" in charts
    assert "region-each" not in charts

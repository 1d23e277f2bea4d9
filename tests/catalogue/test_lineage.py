"""What areas went over into, and what they are made up of on a day."""

from __future__ import annotations

from datetime import date

import pytest

from lc_indicators.catalogue.lineage import Lineage
from tests.lai_chau import catalogue

OF_DATA = Lineage(catalogue().areas, catalogue().successions.values())


@pytest.mark.parametrize(
    ("area", "day", "parts"),
    [
        ("VN-N02", "2025-07-01", "VN-N02"),
        ("VN-N02", "2025-06-30", "VN-02 VN-06"),
        ("VN-NCT", "2004-01-01", "VN-52 VN-73 VN-CT"),
        ("VN-NCT", "2003-12-31", "VN-52 VN-FCT"),
        ("VN-C39", "2026-04-29", "VN-N39"),
        ("VN-C39", "2020-12-31", "VN-39 VN-58"),
        ("VN-C26", "2024-12-31", "VN-26"),
        ("VN-HN", "2007-12-31", "VN-15 VN-FHN"),
        ("VN-N33", "2004-12-31", "VN-32 VN-33"),
    ],
)
def test_an_area_is_made_up_of_those_that_were_there_on_the_day(area: str, day: str, parts: str) -> None:
    """Over several changes; what was split counts where all of it went over into the area again."""
    assert parts.split() == list(OF_DATA.parts_on(area, date.fromisoformat(day)))


@pytest.mark.parametrize("area", ["VN-01", "VN-71", "VN-N33", "VN-N35"])
def test_of_what_was_split_no_part_is_known(area: str) -> None:
    """Lai Châu of 2003 lies in today's in part only, and so does Đắk Lắk."""
    assert () == OF_DATA.parts_on(area, date(2003, 12, 31))


@pytest.mark.parametrize(
    ("area", "day", "heir"),
    [
        ("VN-02", "2025-06-30", "VN-02"),
        ("VN-02", "2025-07-01", "VN-N02"),
        ("VN-06", "2025-07-01", ""),
        ("VN-26", "2025-01-01", "VN-C26"),
        ("VN-39", "2026-12-31", "VN-C39"),
    ],
)
def test_a_name_goes_on_with_its_area_or_in_the_same_borders(area: str, day: str, heir: str) -> None:
    """A province that became a part of another one has no heir of its name."""
    assert heir == OF_DATA.goes_on_as(area, date.fromisoformat(day))


def test_the_34_provinces_hold_all_of_the_63() -> None:
    """Nothing is left out, and nothing counted twice."""
    areas = catalogue().areas
    day = date(2024, 12, 31)
    now = [
        one for one in areas.values() if one.kind.group == "province" and one.is_valid_on(date(2025, 7, 1))
    ]
    before = [one.area for one in areas.values() if one.kind.group == "province" and one.is_valid_on(day)]

    parts = [code for one in now for code in OF_DATA.parts_on(one.area, day)]
    assert (34, 63) == (len(now), len(before))
    assert sorted(before) == sorted(parts)

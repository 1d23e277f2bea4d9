"""Which areas an area is ranked among, and which it is part of."""

from __future__ import annotations

from lc_indicators.catalogue import above, peers
from tests.lai_chau import catalogue
from tests.ranked_provinces import HA_NOI, district, provinces


def _peers(area: str, *, former: str = "") -> list[str]:
    areas = provinces(former=former).areas
    return [other.area for other in peers(areas[area], areas)]


def test_a_province_stands_among_provinces() -> None:
    """Regions and the country are not ranked among them."""
    assert ["VN-01", "VN-02", "VN-03", "VN-05", "VN-HN"] == _peers("VN-01")
    assert 63 == len(peers(catalogue().areas["VN-01"], catalogue().areas))


def test_a_region_stands_among_regions() -> None:
    """Six of them."""
    assert ["VN-R1", "VN-R2", "VN-R3", "VN-R4", "VN-R5", "VN-R6"] == _peers("VN-R1")


def test_a_former_area_is_ranked_among_nothing() -> None:
    """A province that is no more stands neither among today's nor among those that are gone."""
    assert HA_NOI not in _peers("VN-01", former=HA_NOI)
    assert [HA_NOI] == _peers(HA_NOI, former=HA_NOI)


def test_the_country_has_no_peer() -> None:
    """There is one."""
    assert ["VN"] == _peers("VN")


def test_a_district_stands_among_those_of_its_province() -> None:
    """Districts of another province are another ranking."""
    one, two, three = district("A", "VN-01"), district("B", "VN-01"), district("C", "VN-02")

    assert (one, two) == peers(one, {"A": one, "B": two, "C": three})


def test_above_a_province_are_its_region_and_the_country() -> None:
    """The nearest first."""
    areas = catalogue().areas

    assert ["VN-R2", "VN"] == [area.area for area in above(areas["VN-01"], areas)]
    assert () == above(areas["VN"], areas)

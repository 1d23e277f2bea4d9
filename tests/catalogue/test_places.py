"""Which area is meant by a name, which ones an area is ranked among, and which it is part of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lc_indicators.catalogue import above, peers
from lc_indicators.catalogue.places import area_named, areas_named
from lc_indicators.catalogue.records import AreaKind
from lc_indicators.errors import AmbiguousNameError, UnknownNameError
from lc_indicators.language import Text
from lc_indicators.periods import Period
from tests.catalogue.small_catalogue import WORD
from tests.lai_chau import catalogue
from tests.ranked_provinces import HA_NOI, district, provinces


def _peers(area: str, *, former: str = "") -> list[str]:
    areas = provinces(former=former).areas
    return [other.area for other in peers(areas[area], areas)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("VN-01", "VN-01"),
        ("vn-01", "VN-01"),
        ("Lai Châu", "VN-01"),
        ("lai chau", "VN-01"),
        ("LAI CHÂU", "VN-01"),
        ("Lai Cha\u0302u", "VN-01"),
        ("tỉnh Lai Châu", "VN-01"),
        ("Lai Chau province", "VN-01"),
        ("thành phố Lai Châu", "VN-01-LAI-CHAU"),
        ("Tp. Lai Châu", "VN-01-LAI-CHAU"),
        ("Lai Châu city", "VN-01-LAI-CHAU"),
        ("Lai Châu (đến năm 2003)", "VN-F01"),
        ("Mường Tè", "VN-01-MUONG-TE"),
        ("Viet Nam", "VN"),
        ("Vietnam", "VN"),
        ("Cả nước", "VN"),
        ("Red River Delta", "VN-R1"),
        ("Hồ Chí Minh", "VN-SG"),
        ("TP Hồ Chí Minh", "VN-SG"),
        ("Huế", "VN-C26"),
        ("Thừa Thiên Huế", "VN-26"),
        ("Hoà Bình", "VN-14"),
        ("Hà Tây", "VN-15"),
        ("tỉnh Hà Tây", "VN-15"),
        ("vùng Trung du và miền núi phía Bắc", "VN-R2"),
        ("Bà Rịa – Vũng Tàu", "VN-43"),
        ("VN-01 VN-05", "VN-01 VN-05"),
        ("VN-01, VN-05,", "VN-01 VN-05"),
        ("Lai Châu Sơn La", "VN-01 VN-05"),
        ("Lai Châu, VN-05 hà nội", "VN-01 VN-05 VN-HN"),
    ],
)
def test_an_area_is_known_by_its_code_or_its_name(text: str, codes: str) -> None:
    """In any language, with its marks and the word for its kind or without; several in a line."""
    assert codes.split() == areas_named(text, catalogue().areas, Period.parse("2015/2020"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", r"Unknown area ''"),
        ("Lai", r"Unknown area 'Lai'\. Nearest: .*Lai Châu"),
        ("VN-1", r"Unknown area 'VN-1'\. Nearest: VN-01"),
        ("Hà", "Unknown area 'Hà'"),
        ("huyện Sơn La", "Unknown area 'huyện Sơn La'"),
        ("thị xã Lai Châu", "Unknown area 'thị xã Lai Châu'"),
        ("Lai Châu Atlantis", "Unknown area 'Atlantis'"),
        ("../../x", "Unknown area '../../x'"),
    ],
)
def test_a_name_that_no_area_has_is_refused_with_the_nearest(text: str, said: str) -> None:
    """A part of a name is none: it would be a guess."""
    with pytest.raises(UnknownNameError, match=said):
        areas_named(text, catalogue().areas)


def test_a_name_that_several_areas_have_lists_them() -> None:
    """The analyst chooses, and by code."""
    areas = {**catalogue().areas}
    areas["XX-01"] = replace(areas["VN-01"], area="XX-01")

    with pytest.raises(AmbiguousNameError) as caught:
        area_named("Lai Châu", areas)

    assert str(caught.value) == (
        "The area 'Lai Châu' may be VN-01 (Lai Châu, from 2004-01-01) or XX-01 (Lai Châu, from 2004-01-01). "
        "Write the code of the one that is meant."
    )


def test_a_province_stands_among_provinces() -> None:
    """Regions and the country are not ranked among them."""
    assert ["VN-01", "VN-02", "VN-03", "VN-05", "VN-HN"] == _peers("VN-01")
    assert 34 == len(peers(catalogue().areas["VN-01"], catalogue().areas))


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


def test_the_data_s_own_kinds_give_words_that_a_name_may_have() -> None:
    """A canton is found with the word for it, as a province is: nobody has to teach the library."""
    canton = AreaKind(
        kind="canton", one=Text(vi="bang, tổng", en="canton"), many=WORD, within=WORD, ranked="all"
    )
    areas = {
        "CH-VD": replace(catalogue().areas["VN-01"], area="CH-VD", name=Text(vi="Vô", en="Vaud"), kind=canton)
    }

    assert ["CH-VD"] * 4 == [
        area_named(name, areas) for name in ("Vaud canton", "Canton Vaud", "tổng Vô", "vo")
    ]
    with pytest.raises(UnknownNameError):
        area_named("Vaud parish", areas)


@pytest.mark.parametrize(
    ("name", "when", "code"),
    [
        ("Hưng Yên", "2025-06", "VN-66"),
        ("Hưng Yên", "2025-07", "VN-N66"),
        ("tinh Lao Cai", "2015/2020", "VN-02"),
        ("Lào Cai province", "2026", "VN-N02"),
        ("Đồng Nai", "2025-Q4", "VN-N39"),
        ("Đồng Nai", "2026-Q3", "VN-C39"),
        ("VN-N02", "2015/2020", "VN-N02"),
        ("Yên Bái", "2026", "VN-06"),
    ],
)
def test_name_and_date_give_one_area(name: str, when: str, code: str) -> None:
    """A name that had one area after another; a code, or a name of one alone, needs no date."""
    assert code == catalogue().area(name, Period.parse(when)).area


@pytest.mark.parametrize("when", [None, Period.parse("2025"), Period.parse("2020/2025")])
def test_a_name_of_two_areas_lists_them_with_their_days(when: Period | None) -> None:
    """Without a date, and of a period in which the borders changed."""
    said = r"VN-02 \(Lào Cai, until 2025-06-30\) or VN-N02 \(Lào Cai, from 2025-07-01\)"
    with pytest.raises(AmbiguousNameError, match=said):
        catalogue().area("Lào Cai", when)


@pytest.mark.parametrize(
    ("area", "day", "count", "others"),
    [
        ("VN-01", "2024-12-31", 63, "VN-26 VN-HP VN-SG"),
        ("VN-01", "2025-01-01", 63, "VN-C26 VN-39"),
        ("VN-01", "2025-07-01", 34, "VN-C26 VN-N39 VN-NSG"),
        ("VN-01", "2026-04-30", 34, "VN-C26 VN-C39 VN-NHP"),
        ("VN-N02", "2015-12-31", 34, "VN-01 VN-N39"),
        ("VN-02", "2026-12-31", 63, "VN-39"),
    ],
)
def test_peers_are_those_of_one_day(area: str, day: str, count: int, others: str) -> None:
    """Provinces and cities together; an area outside its own days stands among those of its nearest one."""
    areas = catalogue().areas
    found = {one.area for one in peers(areas[area], areas, on=date.fromisoformat(day))}

    assert count == len(found)
    assert {area, *others.split()} <= found

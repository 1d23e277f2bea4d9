"""Names find their area whatever their spelling, and never that of another kind with the same name."""

from __future__ import annotations

import pytest

from lc_indicators.catalogue.importers import read_imports, read_table
from lc_indicators.catalogue.importers.areas import Places
from lc_indicators.catalogue.importers.titles import area_in
from lc_indicators.catalogue.kind_words import kind_words
from lc_indicators.catalogue.records import unnamed_kind
from tests.catalogue.importers.test_marks import imported
from tests.lai_chau import DATA

PLACES = read_imports(DATA).places

NAMES = [
    ("Lai Châu", "VN-01"),
    ("tỉnh Lai Châu", "VN-01"),
    ("Lai Chau Province", "VN-01"),
    ("Province of Lai Chau", "VN-01"),
    ("1. Lai Châu", "VN-01"),
    ("- Lai Châu", "VN-01"),
    ("VN-01", "VN-01"),
    ("TP. Hồ Chí Minh", "VN-SG"),
    ("TP.HCM", "VN-SG"),
    ("Ho Chi Minh City", "VN-SG"),
    ("Thành phố Hà Nội", "VN-HN"),
    ("TP Đà Nẵng", "VN-DN"),
    ("Hai Phong city", "VN-HP"),
    ("Thừa Thiên - Huế", "VN-26"),
    ("Vùng Tây Nguyên", "VN-R4"),
    ("Thành phố Lai Châu", "VN-01-LAI-CHAU"),
    ("TP. Lai Châu", "VN-01-LAI-CHAU"),
    ("City of Lai Chau", "VN-01-LAI-CHAU"),
    ("Huyện Tam Đường", "VN-01-TAM-DUONG"),
    ("Tam Duong District", "VN-01-TAM-DUONG"),
    ("Sìn Hồ", "VN-01-SIN-HO"),
    # Of another kind: a town of the past, and places that the data do not have.
    ("Thị xã Lai Châu", None),
    ("Lai Chau town", None),
    ("Huyện Lai Châu", None),
    ("Thành phố Lào Cai", None),
    ("TX Cao Bằng", None),
    ("Son La city", None),
    ("Thành phố Điện Biên Phủ", None),
    ("Huyện Sơn La", None),
    ("Quận 1", None),
    ("Phường Tân Phong", None),
    ("Tỉnh Tam Đường", None),
    ("Lai Châu 2", None),
]


@pytest.mark.parametrize(("name", "code"), NAMES)
def test_a_name_is_that_of_an_area_of_its_kind(name: str, code: str | None) -> None:
    """A town has the name of its province, and is another place."""
    assert code == PLACES.code(name)


def test_what_is_no_area_of_the_data_is_said() -> None:
    """Rows of towns, wards and parts are left out with their names and numbers, and not in silence."""
    text = (
        '"P";"2015";"2016"\n"Toàn tỉnh";1;2\n"Thành phố Sơn La";3;4\n"Huyện Tam Đường";5;..\n"Others";..;..\n'
    )

    found = imported(text)

    assert ["VN-01-TAM-DUONG"] * 2 == [row["area"] for row in found.rows]
    assert ("figures of areas that the data do not have: 4 (Toàn tỉnh; Thành phố Sơn La)",) == found.dropped


@pytest.mark.parametrize("label", ["Male Thành phố Lào Cai", "Lao Cai city Male", "Huyện Sơn La Nam"])
def test_a_heading_with_another_kind_of_place_is_not_the_province(label: str) -> None:
    """Nor is its end, or its beginning."""
    assert PLACES.split(label) is None


def test_areas_of_any_kind_and_country_are_found() -> None:
    """A county is a county with and without the word; two areas of one name are none."""
    kinds = {"K": "county", "K-1": "parish", "K-2": "parish", "L": "land"}
    names = [("Kent", "K"), ("Saint Mary", "K-1"), ("Saint  Mary", "K-2"), ("Bayern", "L")]
    places = Places(names, kinds)

    assert ["K", "K", None, None, "L"] == [
        places.code(name) for name in ("Kent", "Kent County", "Kent City", "Saint Mary", "Bayern")
    ]


def test_the_data_s_own_kinds_are_words_in_a_table_too() -> None:
    """A parish is found with the word for it that kinds.csv has."""
    words = kind_words([unnamed_kind("parish")])
    places = Places([("Saint Mary", "K-1"), ("Kent", "K")], {"K-1": "parish", "K": "county"}, words)

    names = ("Parish of Saint Mary", "Saint Mary", "Kent parish")
    assert ["K-1", "K-1", None] == [places.code(name) for name in names]


def test_a_name_without_an_area_is_left_out_on_purpose() -> None:
    """What the data say is none of theirs is told apart from what nobody knows."""
    table = read_table('"P";"2015"\n"Lai Châu";1\n"Pupils in universities";2\n'.encode(), PLACES)

    assert ((), ("Pupils in universities",)) == (table.unknown, table.left_out)


def test_a_title_names_an_area_whose_code_is_its_name() -> None:
    """As in a project that was made of names; a code alone is no word of a title."""
    places = Places([("North", "NORTH"), ("South", "SOUTH")], codes=["VN"])

    assert ("North", "NORTH") == area_in("Main indicators of North", places)
    assert ("South", "SOUTH") == area_in("South", places)
    assert area_in("VN accounts of all", places) is None

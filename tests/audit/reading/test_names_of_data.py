"""Texts are read by the names of a project's own areas and indicators, too."""

from __future__ import annotations

from dataclasses import replace

from lc_indicators.audit.reading.read_claims import read_claims
from lc_indicators.catalogue import Catalogue
from lc_indicators.catalogue.records import unnamed_kind
from lc_indicators.language import Text
from tests.lai_chau import catalogue
from tests.ranked_provinces import LAI_CHAU, RATE, provinces


def _own() -> Catalogue:
    """Return data of a place that no table knows, with an indicator that none has."""
    known = provinces()
    county = replace(unnamed_kind("county"), one=Text(en="county", vi="quận"))
    area = replace(
        known.areas[LAI_CHAU], area="T1", name=Text(en="Turkana", vi="Turkana"), kind=county, parent=""
    )
    vaccinated = replace(
        known.indicators[RATE],
        indicator="vaccinated",
        concept="vaccinated",
        name=Text(en="Share of vaccinated goats", vi="Tỷ lệ dê đã tiêm"),
        short=Text(en="Vaccinated goats", vi="Dê đã tiêm"),
        unit="percent",
    )
    return replace(known, areas={"T1": area}, indicators={"vaccinated": vaccinated}, observations={})


def _read(text: str, data: Catalogue) -> list[tuple[str, str, str]]:
    return [(one.indicator, one.area, one.group) for one in read_claims(text, catalogue=data)]


def test_areas_and_indicators_of_the_data_are_read_by_their_names() -> None:
    """With the word for their kind, before or behind, or without it."""
    for said in ("Turkana", "Turkana county"):
        text = f"The share of vaccinated goats in {said} was 61.5% in 2024."
        assert [("vaccinated", "T1", "")] == _read(text, _own())
    assert [("vaccinated", "T1", "")] == _read(
        "Tỷ lệ dê đã tiêm của quận Turkana năm 2024 đạt 61,5%.", _own()
    )


def test_a_name_within_words_of_small_letters_is_no_area() -> None:
    """Names have capitals."""
    assert [("vaccinated", "", "")] == _read("The share of vaccinated goats was 61.5% in 2024.", _own())


def test_data_on_places_of_the_tables_need_no_names_of_their_own() -> None:
    """Regions and districts of Viet Nam stay groups of people in texts on provinces."""
    [claim] = read_claims("Tỷ lệ hộ nghèo của huyện Mường Tè năm 2019 là 36,5%.", catalogue=catalogue())

    assert "huyện Mường Tè" == claim.group

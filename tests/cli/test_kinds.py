"""`--area all`: the areas of one kind, whatever kinds a project has; none is left out in silence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lc_indicators.build.build_plan import Wanted, kinds_of
from lc_indicators.catalogue import Catalogue
from lc_indicators.catalogue.records import unnamed_kind
from lc_indicators.errors import ParameterError, UnknownNameError
from tests.lai_chau import DATA, catalogue
from tests.ranked_provinces import provinces


def _wanted(kind: str = "", *, area: str = "all", period: str = "2010-2016") -> Wanted:
    return Wanted(
        data=DATA,
        out=DATA.parent / "reports",
        areas=[area],
        kind=kind,
        periods=[period],
        languages=["en"],
    )


def _areas(wanted: Wanted, known: Catalogue) -> list[str]:
    return [area for area, _, _ in wanted._choices(known, audits=False)]


def _counties(known: Catalogue) -> Catalogue:
    """Return the same areas in a country whose provinces are called counties."""
    county = unnamed_kind("county")
    areas = {
        code: replace(area, kind=county) if area.kind.kind == "province" else area
        for code, area in known.areas.items()
    }
    return replace(known, areas=areas)


def test_all_areas_are_those_of_the_kind_that_most_areas_are_of() -> None:
    """Viet Nam has more provinces than regions or districts."""
    assert "province" == _wanted().kind_of_all(catalogue())
    assert ["VN-01", "VN-02", "VN-03", "VN-05", "VN-HN"] == _areas(_wanted(), provinces())


def test_areas_of_another_kind_than_province_are_all_areas_too() -> None:
    """A project may have counties, cantons or prefectures."""
    assert ["VN-01", "VN-02", "VN-03", "VN-05", "VN-HN"] == _areas(_wanted(), _counties(provinces()))


def test_a_kind_chooses_others() -> None:
    """The country alone, or the regions."""
    assert ["VN"] == _areas(_wanted("country"), provinces())
    assert {f"VN-R{number}" for number in range(1, 7)} == set(_areas(_wanted("region"), catalogue()))


def test_the_kinds_that_are_left_out_are_named() -> None:
    """Who asks for all learns what that is not."""
    words = _wanted().other_kinds(catalogue())

    others = "region (6), district (5), former (5), country (1)"
    assert f"--area all: areas of kind province; with --kind: {others}." == words
    assert "" == _wanted(area="VN-01").other_kinds(catalogue())


def test_former_areas_are_all_areas_only_where_they_are_asked_for() -> None:
    """However many there are: what is ranked comes first."""
    kinds = kinds_of(catalogue())

    assert ["province", "region", "district"] == list(kinds)[:3]
    assert {"former": 5, "country": 1} == dict(list(kinds.items())[3:])


def test_an_unknown_kind_or_one_without_all_is_refused() -> None:
    """The words name the kinds that there are."""
    with pytest.raises(UnknownNameError, match=r"Unknown kind 'provinces'.*province"):
        _wanted("provinces").kind_of_all(catalogue())
    with pytest.raises(ParameterError, match="--kind region goes with --area all"):
        _wanted("region", area="VN-01").kind_of_all(catalogue())


def test_when_no_area_of_the_kind_has_data_then_other_kinds_are_offered() -> None:
    """A way out stands in the same line."""
    with pytest.raises(ParameterError, match=r"of kind region within 1990-1992\. Choose .*--kind one of: "):
        _areas(_wanted("region", period="1990-1992"), provinces())

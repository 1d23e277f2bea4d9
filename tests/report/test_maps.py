"""A map of tiles in a report: the places of its areas come from the data."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import replace
from typing import Any

import pytest

import lc_indicators as lc
from lc_indicators.catalogue.kind_words import kind_words, without_kind
from lc_indicators.catalogue.records import Boundary
from lc_indicators.errors import ChartError
from lc_indicators.language import Language, Text
from tests.lai_chau import catalogue
from tests.picture_checks import cut_in, touching_in, written_in
from tests.report.test_showing import Recorded, recorded

WORDS = Text(vi="Bản đồ", en="Map")


def test_the_places_are_those_of_the_smallest_map_that_has_all_areas() -> None:
    """The rate of poor households of 62 provinces in 2016, and one tile for the one without a figure."""
    report = lc.open_report(area="VN-01", period="2016", language="en")
    standing = report.standing("poverty_rate_gso")
    assert standing is not None

    report.chart(
        "tiles", "map", standing.ranked, subject=standing.figure, title=report.sentence(vi="a", en="b"),
        subtitle=WORDS,
    )  # fmt: skip

    assert 62 == len(standing.ranked)


def test_an_area_without_a_place_is_named() -> None:
    """The error says what to do."""
    report = lc.open_report(area="VN-R2", period="2016", language="en")
    figure = report.find("poverty_rate_gso", 2016)

    with pytest.raises(ChartError, match=r"no map of data/tiles\.csv has VN-R2"):
        report.chart(
            "tiles", "map", [figure], subject=figure, title=report.sentence(vi="a", en="b"), subtitle=WORDS
        )


@pytest.mark.parametrize("which", ["svg_wide", "svg_narrow"])
@pytest.mark.parametrize("count", [63, 34])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_tile_has_a_name(language: Language, count: int, which: str) -> None:
    """A name too long for its tile leaves out the word for its kind; then its first letters stand."""
    report = recorded(language, area="VN-01", period="2016")
    standing = report.standing("poverty_rate_gso")
    assert standing is not None
    # The one province is on both maps, and the smallest one is drawn.
    figures = standing.ranked if count > 34 else [standing.figure]
    report.chart(
        "tiles", "map", figures, subject=standing.figure, title=report.sentence(vi="a", en="b"),
        subtitle=WORDS,
    )  # fmt: skip
    drawn: dict[str, Any] = {**report.blocks[-1].content}
    root = ET.fromstring(drawn[which])  # noqa: S314 - drawn by ourselves
    written = "".join(one.text for one in written_in(root)).replace(" ", "")
    tiles = [one for one in report.catalogue.tiles.values() if one.grid == f"provinces_{count}"]
    # A place may have one area after another, and shows one of them.
    places = {(one.column, one.row): one.area for one in tiles}
    names = [report.catalogue.areas[code].name[language] for code in places.values()]

    assert count == len(names)
    assert [] == [one for one in names if not any(it.replace(" ", "") in written for it in _short(one))]
    assert [] == touching_in(root)
    assert [] == cut_in(root)


def _short(full: str) -> tuple[str, ...]:
    bare = without_kind(full, kind_words())
    return full, bare, "".join(word[0] for word in bare.split() if word[0].isalnum())


def _place_map(*, of: float = 1) -> str:
    """Return the map of a report whose data have the boundary of a part of all areas."""
    known = catalogue()
    codes = [code for code, area in known.areas.items() if area.kind.group == "province"]
    boundaries = {
        code: Boundary(area=code, polygons=((_triangle(100 + place % 9, 10 + place // 9),),))
        for place, code in enumerate(codes[: int(len(codes) * of)])
    }
    report = Recorded(replace(known, boundaries=boundaries), area="VN-01", period="2010-2016", language="en")
    report.tell(report.themes[-1])
    charts = [one.content for one in report.blocks if one.content["type"] == "chart"]
    return str(next(one["svg_wide"] for one in charts if one["id"] == "place-map"))


def _triangle(east: float, north: float) -> tuple[tuple[float, float], ...]:
    return (east, north), (east + 1, north), (east, north + 1), (east, north)


def test_a_project_with_boundaries_has_them_on_its_map() -> None:
    """Each area in its shape, none with a name in it; the same legend."""
    drawn = _place_map()

    assert "mark-shape" in drawn
    assert drawn.count("<title>") >= 62
    root = ET.fromstring(drawn)  # noqa: S314 - drawn by ourselves
    assert "Bắc Kạn" not in {one.text for one in written_in(root)}


def test_without_all_boundaries_there_are_tiles() -> None:
    """A map with holes would say that there is nothing."""
    assert "mark-shape" not in _place_map(of=0.5)

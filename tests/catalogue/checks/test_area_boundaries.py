"""Boundaries of areas: read from GeoJSON, and what is wrong with them is said at its feature."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from lc_indicators.catalogue import load_catalogue
from lc_indicators.catalogue.checks import check_data
from lc_indicators.errors import DataError

RING = [[103.0, 22.0], [104.0, 22.0], [104.0, 23.0], [103.0, 22.0]]


def _feature(code: str = "VN-01", *, kind: str = "Polygon", rings: Any = None, **more: Any) -> dict[str, Any]:
    geometry = {"type": kind, "coordinates": [RING] if rings is None else rings}
    return {"type": "Feature", "id": code, "properties": {}, "geometry": geometry, **more}


def _write(package: Path, *features: Any, name: str = "provinces") -> None:
    folder = package / "boundaries"
    folder.mkdir(exist_ok=True)
    content = {"type": "FeatureCollection", "features": list(features)}
    (folder / f"{name}.geojson").write_text(json.dumps(content), encoding="utf-8")


def test_a_boundary_is_that_of_its_id(package: Path) -> None:
    """By the id of the feature, or its property ``area``."""
    _write(package, _feature(), {**_feature(""), "properties": {"area": "VN-R2"}})

    assert ["VN-01", "VN-R2"] == list(load_catalogue(package).boundaries)


def test_several_polygons_are_one_boundary(package: Path) -> None:
    """An area with islands."""
    _write(package, _feature(kind="MultiPolygon", rings=[[RING], [RING]]))

    assert 2 == len(load_catalogue(package).boundaries["VN-01"].polygons)


@pytest.mark.parametrize(
    ("features", "said"),
    [
        ([_feature("VN-1")], "VN-01"),
        ([_feature("")], "has no id"),
        ([_feature(), _feature()], "second boundary of VN-01"),
        ([_feature(kind="Point", rings=[1, 2])], "is Point: write Polygon or MultiPolygon"),
        ([_feature(rings=[RING[:3]])], "a ring has 4 at least"),
        ([_feature(rings=[[*RING[:3], [103.0, 22.5]]])], "does not end where it began"),
        ([_feature(rings=[[[x * 1e5, y * 1e5] for x, y in RING]])], "write coordinates in WGS 84"),
        ([_feature(rings=[[["a", "b"]] * 4])], "VN-01"),
        ([_feature(rings=[])], "VN-01"),
        ([_feature(geometry=None)], "no geometry"),
        ([3], "is no feature"),
        ([], "has no features"),
    ],
)
def test_what_cannot_be_drawn_is_refused(package: Path, features: list[Any], said: str) -> None:
    """With the file, the number of the feature and what to do."""
    _write(package, *features)

    found = [str(one) for one in check_data(package)]

    assert any(one.startswith("boundaries/provinces.geojson") and said in one for one in found), found
    with pytest.raises(DataError):
        load_catalogue(package)


@pytest.mark.parametrize("text", ["{", "[]", '{"type": "Topology"}'])
def test_another_file_is_refused(package: Path, text: str) -> None:
    """What is no GeoJSON of features."""
    (package / "boundaries").mkdir()
    (package / "boundaries" / "a.geojson").write_text(text, encoding="utf-8")

    assert any("a.geojson: is no" in str(one) for one in check_data(package))

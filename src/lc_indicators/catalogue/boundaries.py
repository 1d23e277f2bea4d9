"""Read the boundaries of areas from the GeoJSON files of a project: ``data/boundaries/*.geojson``."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lc_indicators.catalogue.records import Boundary, Polygon

#: Where the files lie.
PATTERN = "boundaries/*.geojson"

#: A ring ends where it began, so a triangle has four points; coordinates are degrees.
LEAST_POINTS, EAST, NORTH = 4, 180, 90

#: Properties that may hold the code of an area, where a feature has no id.
_NAMES = ("area", "id", "code")


def files_of(folder: Path) -> list[Path]:
    """Return the files of boundaries of a data folder, in order."""
    return sorted(folder.glob(PATTERN))


def read_boundaries(folder: Path) -> dict[str, Boundary]:
    """Return the boundaries of a folder whose files are known to be sound, by the codes of their areas."""
    return {
        one.area: one
        for path in files_of(folder)
        for feature in json.loads(path.read_text(encoding="utf-8"))["features"]
        for one in [Boundary(area=code_of(feature), polygons=tuple(polygons_of(feature["geometry"])))]
    }


def code_of(feature: dict[str, Any]) -> str:
    """Return the code of the area that a feature is of: its id, or the property ``area``."""
    properties = feature.get("properties") or {}
    found = [feature.get("id"), *(properties.get(name) for name in _NAMES)]
    return str(next((one for one in found if one not in {None, ""}), ""))


def polygons_of(geometry: dict[str, Any]) -> Iterator[Polygon]:
    """Yield the polygons of a geometry.

    Raises
    ------
    ValueError
        It is no polygon, or a ring is none; the message says why.
    """
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if kind not in {"Polygon", "MultiPolygon"}:
        raise ValueError(f"is {kind or 'no geometry'}: write Polygon or MultiPolygon")
    given = geometry.get("coordinates")
    for rings in [given] if kind == "Polygon" else given or []:
        yield tuple(_ring(one) for one in rings or [])


def _ring(points: Any) -> tuple[tuple[float, float], ...]:
    found = tuple(_point(one) for one in points)
    if len(found) < LEAST_POINTS:
        raise ValueError(f"has a ring of {len(found)} points: a ring has {LEAST_POINTS} at least")
    if found[0] != found[-1]:
        raise ValueError("has a ring that does not end where it began")
    return found


def _point(given: Any) -> tuple[float, float]:
    east, north = (float(one) for one in given[:2])
    is_place = math.isfinite(east) and math.isfinite(north) and abs(east) <= EAST and abs(north) <= NORTH
    if not is_place:
        raise ValueError(
            f"has the point {given[:2]}, which is no longitude and latitude in degrees: "
            "write coordinates in WGS 84"
        )
    return east, north

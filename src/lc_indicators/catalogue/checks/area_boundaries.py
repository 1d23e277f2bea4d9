"""Check the boundaries of areas: whose they are, and whether they can be drawn."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lc_indicators.catalogue.boundaries import code_of, files_of, polygons_of
from lc_indicators.catalogue.checks.data_finding import DataFinding
from lc_indicators.catalogue.checks.package_rows import PackageRows
from lc_indicators.errors import UnknownNameError


def boundary_findings(folder: Path, package: PackageRows) -> Iterator[DataFinding]:
    """Yield what is wrong with the files of boundaries; a row is the number of a feature."""
    areas, taken = {line["area"] for line in package.lines("areas")}, dict[str, str]()
    for path in files_of(folder):
        name = path.relative_to(folder).as_posix()
        features = _features(path)
        if isinstance(features, str):
            yield DataFinding(name, 0, "", features)
            continue
        for number, feature in enumerate(features, start=1):
            for flaw in _flaws(feature, areas, taken):
                yield DataFinding(name, number, "", flaw)


def _features(path: Path) -> list[Any] | str:
    """Return the features of a file, or why it has none."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, RecursionError) as error:
        return f"is no JSON text: {error}"
    if not isinstance(content, dict) or content.get("type") != "FeatureCollection":
        return "is no FeatureCollection: save the layer as GeoJSON"
    features = content.get("features")
    return features if isinstance(features, list) and features else "has no features"


def _flaws(feature: Any, areas: set[str], taken: dict[str, str]) -> Iterator[str]:
    if not isinstance(feature, dict):
        yield "is no feature"
        return
    code = code_of(feature)
    if not code:
        yield "has no id: write the code of its area of areas.csv as the id of the feature"
    elif code not in areas:
        yield str(UnknownNameError("area", code, areas))
    elif code in taken:
        yield f"is a second boundary of {code}: join them in one MultiPolygon"
    taken[code] = code
    try:
        if not any([*polygons_of(feature.get("geometry") or {})]):
            yield f"{code or 'the geometry'} has no polygon"
    except (ValueError, TypeError, IndexError) as error:
        yield f"{code or 'the geometry'} {error}"

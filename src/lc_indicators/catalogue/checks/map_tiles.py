"""Check the maps of tiles: no two areas of one map stand in one place at one time."""

from __future__ import annotations

from collections.abc import Iterator

from lc_indicators.catalogue.checks.changes_of_areas import are_there_together
from lc_indicators.catalogue.checks.data_finding import DataFinding
from lc_indicators.catalogue.checks.package_rows import PackageRows


def tile_findings(package: PackageRows) -> Iterator[DataFinding]:
    """Yield each tile whose place another one of its map has taken; one after another they may have it."""
    taken: dict[tuple[str, str, str], list[str]] = {}
    areas = package.by_key("areas", "area")
    for line in package.lines("tiles"):
        place = line["grid"], line["column"], line["row"]
        own = areas.get(line["area"])
        others = taken.setdefault(place, [])
        for other in others:
            if not own or not (its := areas.get(other)) or are_there_together(own, its):
                there = f"column {place[1]}, row {place[2]} of {place[0]} is {other}'s"
                yield line.finding("area", f"{there}: give {line['area']} another place")
                break
        others.append(line["area"])

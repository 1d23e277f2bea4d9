"""Check the maps of tiles: no two areas of one map stand in one place."""

from __future__ import annotations

from collections.abc import Iterator

from lc_indicators.catalogue.checks.data_finding import DataFinding
from lc_indicators.catalogue.checks.package_rows import PackageRows


def tile_findings(package: PackageRows) -> Iterator[DataFinding]:
    """Yield each tile whose place another one of its map has taken."""
    taken: dict[tuple[str, str, str], str] = {}
    for line in package.lines("tiles"):
        place = line["grid"], line["column"], line["row"]
        if place in taken:
            there = f"column {place[1]}, row {place[2]} of {place[0]} is {taken[place]}'s"
            yield line.finding("area", f"{there}: give {line['area']} another place")
        taken.setdefault(place, line["area"])

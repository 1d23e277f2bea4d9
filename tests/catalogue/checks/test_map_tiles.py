"""No two areas of one map of tiles stand in one place."""

from __future__ import annotations

from pathlib import Path

from lc_indicators.catalogue.checks.map_tiles import tile_findings
from tests.data_fixtures import append, found


def test_a_place_has_one_area(package: Path) -> None:
    """The finding names the place and whose it is; another map may use it."""
    for row in ("own,VN-01,9,9", "own,VN-02,9,9", "other,VN-02,9,9"):
        append(package, "tiles.csv", row)

    [finding] = found(package, tile_findings)

    assert "column 9, row 9 of own is VN-01's: give VN-02 another place" in str(finding)

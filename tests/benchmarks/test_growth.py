"""Data that grew for a measurement are sound, and say of the report what they said."""

from __future__ import annotations

from pathlib import Path

from benchmarks.growth import grow
from lc_indicators.catalogue import load_catalogue
from tests.lai_chau import DATA


def test_data_grow_by_districts_and_stay_sound(tmp_path: Path) -> None:
    """As many observations as were asked for; those of a province are its own."""
    small = load_catalogue(DATA)
    wanted = len(small.observations) + 1000

    assert wanted == grow(DATA, tmp_path / "data", size=wanted)
    grown = load_catalogue(tmp_path / "data")
    assert wanted == len(grown.observations)
    rate = ("poverty_rate_gso", "VN-01")
    assert small.entries(*rate) == grown.entries(*rate) != ()

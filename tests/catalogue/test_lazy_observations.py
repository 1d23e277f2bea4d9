"""Observations made of their rows when they are asked for."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from lc_indicators.catalogue import data_tables
from lc_indicators.catalogue.lazy_observations import LazyObservations, rows_of

FOLDER = Path(__file__).parents[2] / "data" / "observations"
FILES = [FOLDER / "interview.csv", FOLDER / "provincial_series.csv", FOLDER / "gso_poverty_rate.csv"]


@pytest.fixture(scope="module")
def observations() -> LazyObservations:
    """Return three files of the project's own data."""
    return LazyObservations(FILES)


def test_it_holds_what_the_rows_say_in_their_order(observations: LazyObservations) -> None:
    """Key by key the same records as rows read one by one."""
    records = [data_tables.observation(row) for file in FILES for _, row in data_tables.read_rows(file)]

    assert [record.key for record in records] == list(observations)
    assert records == list(observations.values())
    assert len(records) == len(observations)


def test_a_series_an_area_and_a_source_are_found_without_going_through_all(
    observations: LazyObservations,
) -> None:
    """They are what going through all would find."""
    everything = list(observations.values())
    rates = observations.of_series("poverty_rate_gso", "VN-01")

    assert Decimal("27.9") in {row.value for row in rates}
    assert [row for row in everything if (row.indicator, row.area) == ("poverty_rate_gso", "VN-01")] == rates
    assert [row for row in everything if row.area == "VN-R2"] == observations.of_area("VN-R2")
    assert [row for row in everything if row.source == "interview"] == observations.of_source("interview")


def test_what_the_rows_are_about_is_known_without_a_record(observations: LazyObservations) -> None:
    """Areas and periods as the records have them."""
    fresh = LazyObservations(FILES)

    assert {(row.area, row.period) for row in observations.values()} == fresh.told_of
    assert {} == fresh._made


def test_what_the_files_held_counts(tmp_path: Path) -> None:
    """Rows are taken out when somebody asks for one, of what the files held when they were read."""
    file = tmp_path / "rows.csv"
    file.write_bytes(FILES[0].read_bytes())
    early, expected = LazyObservations([file]), dict(LazyObservations([file]))
    file.write_text("", encoding="utf-8")

    assert expected == dict(early)


def test_what_is_not_there_is_not_found(observations: LazyObservations) -> None:
    """No key, no series, no area of another name."""
    assert "poverty_rate_gso:VN-99:2016:gso_poverty_rate" not in observations
    assert [] == observations.of_series("poverty_rate_gso", "VN-99") == observations.of_area("VN-99")
    with pytest.raises(KeyError):
        observations["nothing"]


def test_a_plain_mapping_answers_alike(observations: LazyObservations) -> None:
    """A narrowed catalogue holds its rows in a dictionary."""
    plain = dict(observations)

    assert rows_of(plain, source="interview") == rows_of(observations, source="interview")
    assert {row.key for row in rows_of(plain, areas={"VN", "VN-R2"})} == {
        row.key for row in rows_of(observations, areas={"VN", "VN-R2"})
    }

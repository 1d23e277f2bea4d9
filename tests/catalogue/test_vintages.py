"""When a figure was published, and in which of its lives it is: its row, else its source, else its status."""

from __future__ import annotations

from pathlib import Path

import pytest

from lc_indicators.catalogue import load_catalogue
from lc_indicators.catalogue.data_tables import source
from lc_indicators.catalogue.vintages import is_known_on, vintage_of
from lc_indicators.periods import Period
from tests.lai_chau import DATA

CELLS = dict.fromkeys(("publisher", "title", "url", "language", "type", "note_vi", "note_en"), "")
SOURCES = {
    "march": source({**CELLS, "source": "march", "date": "2021-03-10", "stage": "official"}),
    "undated": source({**CELLS, "source": "undated", "date": ""}),
}


@pytest.mark.parametrize(
    ("row", "published_on", "stage"),
    [
        ({"source": "march", "status": "A"}, "2021-03-10", "official"),
        ({"source": "march", "status": "A", "published_on": "2021-02"}, "2021-02", "official"),
        ({"source": "march", "status": "A", "stage": "preliminary"}, "2021-03-10", "preliminary"),
        ({"source": "undated", "status": "E"}, None, "estimate"),
        ({"source": "undated", "status": "F"}, None, "estimate"),
        ({"source": "undated", "status": "P"}, None, "preliminary"),
        # A normal value need not be official: nobody says.
        ({"source": "undated", "status": "A"}, None, ""),
        ({"source": "nowhere", "status": "A"}, None, ""),
    ],
)
def test_the_row_comes_before_the_source_and_the_source_before_the_status(
    row: dict[str, str], published_on: str | None, stage: str
) -> None:
    """What nobody says is unknown."""
    when = Period.parse(published_on) if published_on else None

    assert {"published_on": when, "stage": stage} == vintage_of(row, SOURCES)


@pytest.mark.parametrize(
    ("published", "day", "is_known"),
    [
        ("2025-09-30", "2025-09-30", True),
        ("2025-10-01", "2025-09-30", False),
        ("2025-09", "2025-09-30", True),
        ("2025-09", "2025-09-29", False),
        ("2025", "2025-12-30", False),
        ("2025", "2025", True),
    ],
)
def test_a_month_and_a_year_count_from_their_last_day_on(published: str, day: str, *, is_known: bool) -> None:
    """Earlier nobody can be sure that it was out."""
    assert is_known is is_known_on(Period.parse(published), Period.parse(day))


def test_an_unknown_date_is_never_known_to_have_passed() -> None:
    """Missing stays missing."""
    assert not is_known_on(None, Period.parse("2999-12-31"))


def test_every_observation_of_the_project_says_when_it_was_published() -> None:
    """From its source, where its row says nothing."""
    catalogue = load_catalogue(DATA)
    final = catalogue.observations["poverty_rate_molisa_2016:VN-01:2020:baodansinh_2021"]
    estimate = catalogue.observations["poverty_rate_molisa_2016:VN-01:2020:interview_2020"]

    assert "2021-03-10" == str(final.published_on)
    assert ("2020", "estimate") == (str(estimate.published_on), estimate.stage)
    assert [] == [one.key for one in catalogue.observations.values() if one.published_on is None]


def test_a_project_without_the_columns_works(package: Path) -> None:
    """All of it is optional."""
    [first, *_] = load_catalogue(package).observations.values()

    assert first.published_on

"""Another stage of a figure revises it; only figures of one stage contradict each other."""

from __future__ import annotations

from itertools import product

import pytest

from lc_indicators.catalogue import DISAGREE, Catalogue, load_catalogue
from lc_indicators.catalogue.figure_lives import revises, vintages_among
from lc_indicators.catalogue.records import Entry
from lc_indicators.catalogue.vintages import STAGES
from lc_indicators.periods import Period
from tests.catalogue.small_catalogue import catalogue, derivation, observation
from tests.lai_chau import DATA

SPAN = Period.parse("2020")


def _conflicts(data: Catalogue) -> list[tuple[Entry, ...]]:
    return [one.entries for one in data.conflicts("X", SPAN) if one.kind == DISAGREE]


@pytest.mark.parametrize(("first", "second"), [(a, b) for a, b in product(STAGES, STAGES) if a != b])
def test_figures_of_two_stages_never_conflict(first: str, second: str) -> None:
    """Whichever the two stages are, and however far apart the figures."""
    one = observation("16.7", source="october", stage=first)
    other = observation("16.33", source="march", stage=second)
    data = catalogue(one, other)

    assert [] == _conflicts(data)
    [found] = data.revisions("X", SPAN)
    later = max((one, other), key=lambda row: STAGES.index(row.stage))
    assert later == found.latest == data.select("rate", "X", SPAN)


def test_no_two_stages_conflict_in_the_project() -> None:
    """Neither of one area nor of another, in any period."""
    data = load_catalogue(DATA)
    conflicts = [
        one for area in data.areas for one in data.conflicts(area, Period.parse("1990-01-01/2030-12-31"))
    ]

    for conflict in conflicts:
        stages = {getattr(entry, "stage", "") for entry in conflict.entries} - {""}
        assert conflict.kind != DISAGREE or len(stages) < 2


def test_two_estimates_conflict_and_the_official_figure_revises_both() -> None:
    """What stays a conflict are the figures of one stage."""
    forecast = observation("16.62", source="october", status="F")
    estimate = observation("16.7", source="year", status="E")
    official = observation("16.33", source="march", stage="official")
    data = catalogue(forecast, estimate, official)

    assert [(estimate, forecast)] == _conflicts(data)
    [found] = data.revisions("X", SPAN)
    assert (official, 3) == (found.latest, len(found.entries))


def test_what_nobody_names_a_stage_of_is_a_conflict() -> None:
    """An unknown stage may be the same one: that the figures are two lives of one cannot be said."""
    data = catalogue(observation("16.7", source="october"), observation("16.33", stage="official"))

    assert 1 == len(_conflicts(data))
    assert () == data.revisions("X", SPAN)


def test_one_publisher_revises_its_own_figure() -> None:
    """Without any stage: what the same office publishes later for the same stands in its place."""
    first = observation("8.1", source="october")
    later = observation("8.06", source="october_again")
    data = catalogue(first, later)

    assert [] == _conflicts(data)
    [found] = data.revisions("X", SPAN)
    assert (first, later) == found.entries


def test_an_unknown_order_is_none() -> None:
    """Of two figures of one year nobody knows which is the later one."""
    data = catalogue(observation("8.1", source="october"), observation("8.06", source="year"))

    assert not revises(*data.entries("rate", "X", SPAN), data)


def test_a_figure_that_is_published_again_is_no_revision() -> None:
    """Confirmed as it was."""
    data = catalogue(
        observation("16.7", source="october", stage="estimate"), observation("16.70", stage="official")
    )

    assert () == data.revisions("X", SPAN)


def test_what_is_missing_and_what_stands_alone_is_no_revision() -> None:
    """A revision has two values."""
    missing = observation("", source="october", stage="estimate", status="O")

    assert () == catalogue(missing, observation("16.7", stage="official")).revisions("X", SPAN)


def test_a_derivation_was_published_in_no_stage() -> None:
    """It contradicts what it does not meet, as before."""
    base = observation("10", period="2019")
    made = derivation("total", period="2020", part_1=base.key, part_2=base.key)
    data = catalogue(base, made, observation("16", stage="official"))

    assert () == vintages_among(data.entries("rate", "X", SPAN), data)
    assert 1 == len(_conflicts(data))


def test_the_half_year_of_hung_yen_was_revised() -> None:
    """First 8.10, then 8.06: told as one revision, and no conflict."""
    data = load_catalogue(DATA)
    half_year = Period.parse("2025-S1")

    [found] = data.revisions("VN-N66", half_year)

    assert ["8.10", "8.06"] == [getattr(entry, "printed", "") for entry in found.entries]
    assert () == data.conflicts("VN-N66", half_year)

"""A catalogue narrowed to some rows still answers as the whole one on these."""

from __future__ import annotations

from lc_indicators.catalogue import Catalogue, form_of
from lc_indicators.periods import Period
from tests.catalogue.small_catalogue import catalogue, claim, derivation, observation

YEAR = Period.parse("2020")
START, END = observation("2", area="Y", period="2015"), observation("3")
FACTOR = derivation("growth_factor", start=START.key, end="rate:X:2020:march", period="2020")


def _data() -> Catalogue:
    rows = (START, END, FACTOR, observation("9", area="Y"), observation("7", source="year", period="2019"))
    return catalogue(*rows, claims=[claim("fall", kind="share", value="2")])


def test_about_an_area_is_what_is_said_of_it_and_what_that_follows_from() -> None:
    """Derivations keep their inputs, whatever area these are of."""
    narrowed = _data().about(["X"])

    assert {START.key, END.key, "rate:X:2019:year"} == set(narrowed.observations)
    assert (["fall"], [FACTOR.key]) == (list(narrowed.claims), list(narrowed.derivations))
    assert _data().entries("rate", "X", YEAR) == narrowed.entries("rate", "X", YEAR)
    assert form_of(FACTOR, narrowed) is not None


def test_about_another_area_is_nothing_of_this_one() -> None:
    """No row of an area that was not asked for stays."""
    narrowed = _data().about(["Y"])

    assert {"Y"} == {row.area for row in narrowed.observations.values()}
    assert ({}, {}) == (narrowed.claims, narrowed.derivations)
    assert _data().areas == narrowed.areas


def test_said_by_a_source_is_what_it_prints() -> None:
    """Observations and claims of one source; nothing is computed there."""
    narrowed = _data().said_by("year")

    assert ["rate:X:2019:year"] == list(narrowed.observations)
    assert ({}, {}) == (narrowed.claims, narrowed.derivations)
    assert ["fall"] == list(_data().said_by("march").claims)

"""The claims of a text, found by what they speak of."""

from __future__ import annotations

from lc_indicators.audit.claim import Claim, Status
from lc_indicators.audit.claims_index import MOST_NEAR, ClaimsIndex
from tests.audit.judging.hand_made_claims import claim


def _claims(number: int) -> list[Claim]:
    return [claim(f"c{place}", "level", "16.7", sentence=place) for place in range(number)]


def test_rules_and_arithmetic_see_the_same_neighbours() -> None:
    """A claim that a relation is found with can be computed with, too."""
    claims = _claims(4 * MOST_NEAR)
    index, middle = ClaimsIndex(claims), claims[2 * MOST_NEAR]

    near, series = list(index.near(middle)), index.same_series(middle)

    assert MOST_NEAR == len(series)
    assert {one.claim for one in series} == {one.claim for one in near}
    assert [one.claim for one in series] == sorted((o.claim for o in near), key=lambda name: int(name[1:]))


def test_the_nearest_neighbours_come_first() -> None:
    """What stands beside a claim is likelier to belong to it."""
    claims = _claims(9)

    assert {"c3", "c5"} == {one.claim for one in list(ClaimsIndex(claims).near(claims[4]))[:2]}


def test_a_target_is_of_no_series_of_results() -> None:
    """What is aimed at is no evidence for what came about."""
    claims = [*_claims(2), claim("t", "level", "9.0", status=Status.TARGET)]

    assert ["c1"] == [one.claim for one in ClaimsIndex(claims).same_series(claims[0])]

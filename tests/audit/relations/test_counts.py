"""Percentages against the counts and wholes that the text prints."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lc_indicators.audit.claim import Bond, Claim, Kind, Role
from lc_indicators.audit.claims_index import ClaimsIndex
from lc_indicators.audit.relations import Relations
from lc_indicators.audit.verdict import Fit
from tests.audit.relations.bonded_claims import CONCEPTS, claim, clashes, counted, end_of, fits, share_of


def _of_total(rate: str) -> list[Claim]:
    return [
        counted("c1", "new_rural_communes", "47", "90"),
        share_of("c2", "c1", "new_rural_communes_share", rate),
    ]


def test_a_rate_that_the_count_gives_is_supported() -> None:
    """47 of 90 is 52.22 per cent, which prints as 52.2."""
    assert [Fit.EXACTLY] == fits(_of_total("52.2"), "c2")
    assert [] == clashes(_of_total("52.2"))


def test_a_rate_that_the_count_does_not_give_is_contradicted_and_clashes() -> None:
    """47 of 90 is not 53.2 per cent, whatever was rounded."""
    assert [Fit.APART] == fits(_of_total("53.2"), "c2")
    assert [("c1", "c2")] == clashes(_of_total("53.2"))


def test_a_rate_of_the_very_things_that_are_counted_is_contradicted_however_far_off() -> None:
    """5.22 for 52.2 is a slip of the decimal mark; a rate of something else may be anything."""
    other = [counted("c1", "new_rural_communes", "47", "90"), share_of("c2", "c1", "", "5.22")]

    assert [Fit.APART] == fits(_of_total("5.22"), "c2")
    assert [] == fits(other, "c2")


def test_the_arithmetic_is_told_in_both_languages() -> None:
    """A reader checks the verdict by hand from the sentence alone."""
    claims = _of_total("52.2")
    working = Relations(ClaimsIndex(claims, concepts=CONCEPTS)).workings(claims[1])[0]

    assert "47 ÷ 90 × 100 ≈ 52,22222; 52,2 nghĩa là [52,15; 52,25]" == working.arithmetic.vi
    assert "47 ÷ 90 × 100 ≈ 52.22222; 52.2 means [52.15, 52.25]" == working.arithmetic.en
    assert ["c1"] == [premise.key for premise in working.premises]
    assert all(premise.own for premise in working.premises)


def test_a_count_is_not_supported_by_the_rate_that_was_computed_from_it() -> None:
    """The rate is derived from the count and proves nothing about it."""
    assert [] == fits(_of_total("52.2"), "c1")


def test_a_total_printed_elsewhere_serves_the_count_and_its_rate() -> None:
    """1,240 of 15,500 households are 8.00 per cent."""
    claims = [
        claim("c1", "households", "15501", end=end_of(2018)),
        claim("c2", "poor_households", "1240", end=end_of(2018), sentence=6),
        share_of("c3", "c2", "poverty_rate", "8.00", end=end_of(2018), sentence=6),
    ]

    assert [Fit.EXACTLY] == fits(claims, "c3")


def test_a_total_of_another_moment_or_group_is_not_the_total() -> None:
    """The number of households of another year, or of a group, says nothing about the rate."""
    count = claim("c2", "poor_households", "1240", end=end_of(2018))
    rate = share_of("c3", "c2", "poverty_rate", "9.50", end=end_of(2018))

    for total in (
        claim("c1", "households", "15501", end=end_of(2017)),
        claim("c1", "households", "15501", end=end_of(2018), group="Khmer"),
    ):
        assert [] == fits([total, count, rate], "c3")


def test_a_rate_apart_from_a_stated_total_is_contradicted() -> None:
    """1,240 of 15,501 households are not 9.50 per cent."""
    claims = [
        claim("c1", "households", "15501", end=end_of(2018)),
        claim("c2", "poor_households", "1240", end=end_of(2018)),
        share_of("c3", "c2", "poverty_rate", "9.50", end=end_of(2018)),
    ]

    assert [Fit.APART] == fits(claims, "c3")
    assert [("c1", "c2", "c3")] == clashes(claims)


def test_two_totals_of_one_moment_accuse_nobody() -> None:
    """Which of two totals the rate is of is not said."""
    claims = [
        claim("c0", "households", "13055", end=end_of(2018)),
        claim("c1", "households", "15501", end=end_of(2018)),
        claim("c2", "poor_households", "1240", end=end_of(2018)),
        share_of("c3", "c2", "poverty_rate", "9.50", end=end_of(2018)),
    ]

    assert [Fit.EXACTLY] == fits(claims, "c3")


def test_counts_that_end_in_zeros_may_be_rounded() -> None:
    """1,200 can stand for 1,240 to the hundred, so 8.2 per cent of 15,000 or so accuses nobody."""
    claims = [counted("c1", "poor_households", "1200", "15000"), share_of("c2", "c1", "poverty_rate", "8.2")]

    assert Fit.APART not in fits(claims, "c2")


@pytest.mark.parametrize(
    ("part", "whole", "rate", "fit"),
    [
        # The same whether a count has three digits or more: zeros may be digits, and may be rounding.
        ("500", "5262", "9.50", Fit.EXACTLY),
        ("500", "5262", "9.4", Fit.LOOSE),
        ("500", "5262", "12.5", Fit.APART),
        ("5000", "52621", "9.5", Fit.EXACTLY),
        ("5000", "52621", "9.4", Fit.LOOSE),
        ("501", "5262", "9.4", Fit.APART),
        ("510", "5262", "9.4", Fit.APART),
        ("1243", "13000", "9.5", Fit.WITHIN_ROUNDING),
    ],
)
def test_zeros_of_a_count_support_as_digits_and_excuse_as_rounding(
    part: str, whole: str, rate: str, fit: Fit
) -> None:
    """One rule for what a printed count means, however large it is."""
    claims = [counted("c1", "poor_households", part, whole), share_of("c2", "c1", "poverty_rate", rate)]

    assert [fit] == fits(claims, "c2")


def test_an_unbonded_count_of_the_same_moment_supports_but_never_accuses() -> None:
    """Nobody says that the rate was computed from this count."""
    count = counted("c1", "poor_households", "1243", "15501", end=end_of(2018))

    assert [Fit.EXACTLY] == fits([count, claim("c2", "poverty_rate", "8.02", end=end_of(2018))], "c2")
    assert [] == fits([count, claim("c2", "poverty_rate", "8.5", end=end_of(2018))], "c2")


def test_part_and_plan_give_the_attainment() -> None:
    """512 of 640 are 80 per cent of the plan."""
    claims = [
        counted("c1", "", "512", "640", unit="billion_vnd"),
        claim(
            "c2", "", "80.0", kind=Kind.SHARE, unit="percent_of_target", role=Role.COMPARISON_TO_TARGET,
            bonded_to="c1", bond=Bond.SHARE_OF,
        ),
    ]  # fmt: skip

    assert [Fit.WITHIN_ROUNDING] == fits(claims, "c2")


def test_a_share_of_a_part_is_tried_of_its_total() -> None:
    """240 of 600 households are 40 per cent; of which whole the text does not say, so it only supports."""
    total = claim("c1", "poor_households", "601")
    part = claim("c2", "", "241", unit="households", bonded_to="c1", bond=Bond.PART_OF)

    assert [Fit.EXACTLY] == fits([total, part, share_of("c3", "c2", "", "40.1")], "c3")
    assert [] == fits([total, part, share_of("c3", "c2", "", "12")], "c3")


def test_a_claim_of_another_text_has_no_relations() -> None:
    """A claim that is not among the claims is not looked for."""
    relations = Relations(ClaimsIndex(_of_total("52.2"), concepts=CONCEPTS))

    assert [] == relations.workings(claim("x9", "poverty_rate", "5"))
    assert Decimal(47) == _of_total("52.2")[0].values[0]

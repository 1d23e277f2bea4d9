"""One hidden total behind two rates, and changes told as counts and as points."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lc_indicators.audit.claim import Bond, Claim, Kind
from lc_indicators.audit.claims_index import ClaimsIndex
from lc_indicators.audit.relations import Relations
from lc_indicators.audit.verdict import Fit
from lc_indicators.periods import Period
from tests.audit.relations.bonded_claims import CONCEPTS, claim, clashes, counted, end_of, fits, share_of


def _pairs(near_rate: str, *, first: Period | None = None, second: Period | None = None) -> list[Claim]:
    return [
        claim("c1", "poor_households", "4017", end=first),
        share_of("c2", "c1", "poverty_rate", "10.04", end=first),
        claim("c3", "near_poor_households", "2413", end=second, sentence=1),
        share_of("c4", "c3", "near_poverty_rate", near_rate, end=second, sentence=1),
    ]


def test_two_rates_of_one_total_support_each_other() -> None:
    """4,017 at 10.04 and 2,413 at 6.03 per cent both mean about 40,010 households."""
    assert [Fit.WITHIN_ROUNDING] == fits(_pairs("6.03"), "c2")
    assert [Fit.EXACTLY] == fits(_pairs("6.03"), "c4")


def test_two_totals_that_do_not_meet_contradict_both_rates_and_clash() -> None:
    """2,413 at 5.61 per cent would be 43,000 households, not 40,000."""
    claims = _pairs("5.61")

    assert [Fit.APART] == fits(claims, "c2") == fits(claims, "c4")
    assert [("c1", "c2", "c3", "c4")] == clashes(claims)


def test_the_two_totals_are_told() -> None:
    """The reader sees both numbers of all."""
    claims = _pairs("5.61")
    words = Relations(ClaimsIndex(claims, concepts=CONCEPTS)).clashes()[0].arithmetic

    assert words.vi.startswith("4.017 ÷ 10,04% nằm trong [39.990; 40.030], 2.413 ÷ 5,61% nằm trong ")
    assert "hai tổng số không khớp nhau" in words.vi
    assert "the two totals do not meet" in words.en


@pytest.mark.parametrize(
    "claims",
    [
        _pairs("5.61", first=end_of(2016), second=end_of(2019)),
        _pairs("5.61", first=end_of(2016)),
        [*_pairs("5.61"), claim("c5", "poverty_rate", "9.2")],
        [*_pairs("5.61")[:2], claim("c9", "poverty_rate", "31", group="B"), *_pairs("5.61")[2:]],
        _pairs("1.5"),
    ],
    ids=["two moments", "one moment unstated", "two rates now", "somebody else between", "far apart"],
)
def test_doubtful_totals_accuse_nobody(claims: list[Claim]) -> None:
    """Two moments, two readings of "now", another subject between or another whole: nothing clashes."""
    assert [] == clashes(claims)


def test_the_start_of_a_year_may_be_the_end_of_the_last() -> None:
    """One moment under two names is one moment."""
    claims = _pairs("5.61", first=Period.of_year(2019).opening, second=end_of(2018))

    assert 1 == len(clashes(claims))


def _told_twice(points: str) -> list[Claim]:
    fall = {"kind": Kind.ABSOLUTE_CHANGE}
    return [
        counted("c1", "poor_households", "5020", "50200"),
        share_of("c2", "c1", "poverty_rate", "10.00"),
        claim("c3", "poor_households", "-486", **fall),
        claim(
            "c4", "poverty_rate", points, unit="percentage_points", bonded_to="c3", bond=Bond.SAME_CHANGE,
            **fall,
        ),
        counted("c5", "near_poor_households", "3012", "50200", sentence=1),
        share_of("c6", "c5", "near_poverty_rate", "6.00", sentence=1),
        claim("c7", "near_poor_households", "-290", sentence=1, **fall),
        claim(
            "c8", "near_poverty_rate", "-0.60", unit="percentage_points", bonded_to="c7",
            bond=Bond.SAME_CHANGE, sentence=1, **fall,
        ),
    ]  # fmt: skip


def test_a_change_told_twice_is_tested_with_another_family() -> None:
    """5,506 of 50,040 were 11.00 per cent at the start: 1.00 point, and 3,302 of them were 6.60 per cent."""
    assert [Fit.WITHIN_ROUNDING] == fits(_told_twice("-1.00"), "c4")
    assert [Fit.WITHIN_ROUNDING] == fits(_told_twice("-1.00"), "c8")


def test_a_change_told_twice_may_be_in_percent_of_the_start() -> None:
    """486 of 5,506 is 8.83 per cent."""
    claims = [replace(claim, of_level="c1") for claim in _told_twice("-8.83")]
    working = Relations(ClaimsIndex(claims, concepts=CONCEPTS)).workings(claims[3])[0]

    assert ("relative", Fit.EXACTLY) == (working.reading, working.fit)
    assert working.arithmetic.vi.startswith("−486 ÷ (5.020 + 486) × 100 ≈ −8,82673")


def test_a_change_told_twice_is_never_contradicted() -> None:
    """The whole at the start is printed nowhere."""
    assert [] == fits(_told_twice("-3.00"), "c4")

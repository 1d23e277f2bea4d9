"""Groups against the whole, changes within a year, conversions."""

from __future__ import annotations

import pytest

from lc_indicators.audit.claim import Bond, Claim, Kind, Role
from lc_indicators.audit.claims_index import ClaimsIndex
from lc_indicators.audit.relations import Relations
from lc_indicators.audit.verdict import Fit
from lc_indicators.periods import Period
from tests.audit.relations.bonded_claims import CONCEPTS, claim, clashes, end_of, fits

YEARLY = {"kind": Kind.AVERAGE_ANNUAL_CHANGE, "unit": "percentage_points_per_year"}
POINTS = {"kind": Kind.ABSOLUTE_CHANGE, "unit": "percentage_points"}


def _faster(by: str, start: int = 2010, end: int = 2015) -> list[Claim]:
    return [
        claim("c1", "poverty_rate", "21.50", end=Period.of_year(start)),
        claim("c2", "poverty_rate", "9.00", end=Period.of_year(end)),
        claim("c3", "poverty_rate", "-3.6", group="Dao", sentence=1, **YEARLY),
        claim("c4", "poverty_rate", by, kind=Kind.ABSOLUTE_CHANGE, unit="percentage_points_per_year",
              group="Dao", bonded_to="c3", bond=Bond.DIFFERENCE, sentence=1),
    ]  # fmt: skip


def test_a_group_is_faster_than_the_whole_by_their_difference() -> None:
    """3.6 a year against (21.50 − 9.00) ÷ 5 = 2.5: 1.1 points faster."""
    claims = _faster("1.1")
    working = Relations(ClaimsIndex(claims, concepts=CONCEPTS)).workings(claims[3])[0]

    assert [Fit.WITHIN_ROUNDING] == fits(claims, "c4")
    assert (
        "3,6 − (21,50 − 9,00) ÷ 5 nằm trong [1,048; 1,152]; 1,1 nghĩa là [1,05; 1,15]"
        == working.arithmetic.vi
    )


def test_a_difference_from_the_whole_is_never_contradicted() -> None:
    """Which figures of the whole are meant is not said."""
    assert [] == fits(_faster("2.5"), "c4")


def test_levels_by_two_poverty_standards_give_no_mean() -> None:
    """The standard changed at the end of 2015."""
    assert [] == fits(_faster("1.1", start=2012, end=2017), "c4")


def test_levels_of_group_and_whole_may_be_compared_too() -> None:
    """31.5 is 10.0 above 21.5."""
    claims = [
        claim("c1", "poverty_rate", "21.5", end=Period.of_year(2018)),
        claim("c2", "poverty_rate", "31.5", end=Period.of_year(2018), group="Dao"),
        claim("c3", "poverty_rate", "10.0", group="Dao", bonded_to="c2", bond=Bond.DIFFERENCE, **POINTS),
    ]

    assert [Fit.WITHIN_ROUNDING] == fits(claims, "c3")


def _within_year(fall: str, **fields: object) -> list[Claim]:
    return [
        claim("c1", "poverty_rate", "12.40", end=end_of(2018)),
        claim(
            "c2",
            "poverty_rate",
            fall,
            **{**POINTS, "start": Period.of_year(2019), "end": Period.of_year(2019), **fields},
        ),
        claim("c3", "poverty_rate", "9.30", end=Period.of_year(2019)),
    ]


@pytest.mark.parametrize(("fall", "reading"), [("-3.1", "difference"), ("-25", "relative")])
def test_a_change_within_a_year_is_tested_by_the_levels_at_its_ends(fall: str, reading: str) -> None:
    """12.40 at the end of 2018 and 9.30 at the end of 2019: 3.1 points, or 25 per cent."""
    claims = _within_year(fall)
    working = Relations(ClaimsIndex(claims, concepts=CONCEPTS)).workings(claims[1])[0]

    assert (reading, Fit.EXACTLY) == (working.reading, working.fit)


def test_a_change_within_a_year_that_no_reading_gives_is_contradicted() -> None:
    """Neither 3.10 points nor 25 per cent is 4."""
    assert [Fit.APART] == fits(_within_year("-4"), "c2")
    assert [("c1", "c2", "c3")] == clashes(_within_year("-4"))


@pytest.mark.parametrize(
    "fields",
    [{"start": None}, {"span_stated": False}, {"role": Role.TARGET}, {"start": Period.of_year(2015)}],
    ids=["no start", "taken over", "target", "several years"],
)
def test_a_change_of_a_doubtful_span_accuses_nobody(fields: dict[str, object]) -> None:
    """Only a change that its own sentence says to be of that year can be wrong."""
    assert [] == clashes(_within_year("-4", **fields))


def test_a_level_that_opens_a_span_may_be_of_its_start() -> None:
    """A span from 2018 may count from the start of 2018."""
    _, change, end = _within_year("-4")
    start = claim("c1", "poverty_rate", "12.40", end=Period.of_year(2018))
    span = claim(
        "c4", "poverty_rate", "-3.10", **POINTS, start=Period.of_year(2018), end=Period.of_year(2019)
    )

    assert [("c1", "c2", "c3")] == clashes([start, change, end])
    assert [] == clashes([start, change, end, span])


def _converted(dollars: str) -> list[Claim]:
    dong, dollar = {"unit": "million_vnd_per_person"}, {"unit": "usd_per_person", "bond": Bond.CONVERTED}
    return [
        claim("c1", "income_per_capita", "46.200", end=Period.of_year(2019), **dong),
        claim("c2", "income_per_capita", "2000", end=Period.of_year(2019), bonded_to="c1", **dollar),
        claim("c3", "grdp_per_capita", "69.300", end=Period.of_year(2019), **dong),
        claim("c4", "grdp_per_capita", dollars, end=Period.of_year(2019), bonded_to="c3", **dollar),
    ]


def test_two_conversions_of_one_year_imply_one_rate() -> None:
    """46.200 million for 2,000 dollars makes 3,000 dollars of 69.300 million; the rate is printed nowhere."""
    assert [Fit.WITHIN_ROUNDING] == fits(_converted("3000"), "c4")
    assert [] == fits(_converted("3500"), "c4")
    assert [] == fits(_converted("3000")[2:], "c4")

"""Levels beside those of the data."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lc_indicators.audit.arithmetic.levels import EvidenceSet
from lc_indicators.audit.claim import Claim, Status
from lc_indicators.audit.verdict import Verdict
from lc_indicators.numbers import Qualifier
from lc_indicators.periods import Period
from tests.audit.judging.hand_made_claims import audit, claim, evidence, level

SUPPORTED, CONTRADICTED, UNDECIDABLE = "supported", "contradicted", "undecidable"


def verdict(asked: Claim, *sets: EvidenceSet) -> Verdict:
    """Return the verdict on a claim that stands alone."""
    return audit(asked, sets=sets).verdicts[0]


def test_a_level_without_data_is_undecidable() -> None:
    """A text does not support its own levels."""
    found = verdict(claim("c1", "level", "16.7", span="2020"))

    assert (UNDECIDABLE, None) == (found.outcome, found.working)
    assert "không có số liệu độc lập" in found.reason.vi


def test_an_independent_level_of_the_same_moment_supports() -> None:
    """16.7 and 16.66 can be one value."""
    found = verdict(claim("c1", "level", "16.7", span="2020"), evidence("a", level("2020-12", "16.66")))

    assert SUPPORTED == found.outcome


def test_another_moment_is_no_evidence() -> None:
    """What was in 2019 says nothing of 2020."""
    found = verdict(claim("c1", "level", "16.7", span="2020"), evidence("a", level("2019-12", "20.12")))

    assert UNDECIDABLE == found.outcome


@pytest.mark.parametrize(
    ("status", "known", "comparable", "outcome"),
    [
        (Status.ACTUAL, True, True, CONTRADICTED),
        (Status.ACTUAL, False, True, UNDECIDABLE),
        (Status.ACTUAL, True, False, UNDECIDABLE),
        (Status.ESTIMATE, True, True, UNDECIDABLE),
        (Status.ESTIMATE, False, True, UNDECIDABLE),
    ],
)
def test_only_a_comparable_figure_known_then_refutes_what_is_no_estimate(
    status: Status, outcome: str, *, known: bool, comparable: bool
) -> None:
    """Estimates are revised, later figures are later, and other definitions are another thing."""
    data = evidence("a", level("2020-12", "20.12"), known=known, comparable=comparable)

    assert outcome == verdict(claim("c1", "level", "16.7", span="2020", status=status), data).outcome


def test_sources_that_disagree_contradict_nothing() -> None:
    """One that meets the claim is enough."""
    data = [evidence("a", level("2020-12", "20.12")), evidence("b", level("2020-12", "16.70"))]

    assert SUPPORTED == verdict(claim("c1", "level", "16.7", span="2020"), *data).outcome


def test_a_level_whose_moment_stands_elsewhere_is_never_refuted() -> None:
    """The moment may not be what it seems."""
    asked = claim("c1", "level", "16.7", span="2020", span_stated=False)

    assert UNDECIDABLE == verdict(asked, evidence("a", level("2020-12", "20.12"))).outcome


def test_a_figure_far_above_over_supports_nothing() -> None:
    """Over 40 is not wrong of 60, and says too little."""
    asked = claim("c1", "level", "40", qualifier=Qualifier.OVER, span="2020")

    assert SUPPORTED == verdict(asked, evidence("a", level("2020-12", "41.2"))).outcome
    assert UNDECIDABLE == verdict(asked, evidence("a", level("2020-12", "60.0"))).outcome


def every_year(**given: object) -> Claim:
    """Return "over 98 in each year of 2015–2020"."""
    return claim("c1", "level", "98", qualifier=Qualifier.OVER, span="2015/2020", every_year=True, **given)


def test_one_year_outside_refutes_what_is_claimed_of_every_year() -> None:
    """A year within the span is named."""
    data = evidence("a", level("2017", "98.50"), level("2018", "97.10"))
    found = verdict(every_year(), data)

    assert CONTRADICTED == found.outcome
    assert "2018" in found.reason.vi
    assert not found.notes


def test_a_year_at_the_edge_refutes_nothing_and_is_said() -> None:
    """The year that the span opens with may not be meant: on that reading the claim can hold."""
    alone = verdict(every_year(), evidence("a", level("2015", "97.92")))
    years = [level(str(year), "98.5") for year in range(2016, 2021)]
    among = verdict(every_year(), evidence("a", level("2015", "97.92"), *years))

    assert (UNDECIDABLE, SUPPORTED) == (alone.outcome, among.outcome)
    for found in (alone, among):
        assert found.notes[0].en.startswith("It does not hold if the year that opens the span counts: pover")


def test_a_year_on_which_sources_disagree_refutes_nothing() -> None:
    """One coherent set of figures on which the claim holds is enough."""
    found = verdict(
        every_year(), evidence("a", level("2018", "97.10")), evidence("b", level("2018", "98.30"))
    )

    assert UNDECIDABLE == found.outcome


def test_some_years_support_no_claim_of_every_year() -> None:
    """What is missing may lie outside."""
    found = verdict(every_year(), evidence("a", level("2017", "98.50")))

    assert UNDECIDABLE == found.outcome


def test_all_years_support_a_claim_of_every_year() -> None:
    """Each year from 2016 to 2020 is known and inside."""
    years = [level(str(year), "98.5") for year in range(2016, 2021)]

    assert SUPPORTED == verdict(every_year(), evidence("a", *years)).outcome


def test_a_rank_is_no_quantity() -> None:
    """Among the first six is not compared with anything."""
    asked = claim("c1", "level", "6", qualifier=Qualifier.AMONG_FIRST, span="2019")

    assert "Đây là thứ hạng" in verdict(asked).reason.vi


def test_months_of_a_year_are_not_the_year() -> None:
    """Nine months of 2020 are another amount than 2020."""
    asked = claim("c1", "level", "16.7")
    months = replace(asked, end=Period.of_months(2020, 1, 9))

    assert UNDECIDABLE == verdict(months, evidence("a", level("2020-12", "16.7"))).outcome

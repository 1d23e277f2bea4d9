"""What the data have nearest to a level of a year that they do not know."""

from __future__ import annotations

from lc_indicators.audit.arithmetic.question import SpanQuestion
from lc_indicators.audit.claim import Claim
from lc_indicators.audit.evidence.evidence import nearest_notes
from lc_indicators.audit.evidence.known_figures import DataBesideText
from lc_indicators.periods import Period
from tests.audit.evidence.lai_chau_claims import claim
from tests.lai_chau import catalogue

FELL = "a cumulative figure cannot fall, so the two are not counted alike"

OWN = frozenset({"interview_2020"})


def notes(asked: Claim) -> list[str]:
    """Return the notes on a claim, in English."""
    data = DataBesideText(catalogue=catalogue(), area="VN-01", own=OWN)
    return [note.en for note in nearest_notes(SpanQuestion.of(asked), data)]


def test_each_definition_has_its_nearest_figure() -> None:
    """1.250 enterprises in 2020 stand beside those registered by 2017 and those in operation in 2024."""
    asked = claim("enterprises", "1.250", value="1250", unit="enterprises", subject="doanh nghiệp")

    assert [
        f"The nearest figure: enterprises (registered, cumulative), 2017: 1,292 enterprises; {FELL}",
        "The nearest figure: enterprises (in operation), 2024, until 12 October 2024: 2,100 enterprises",
    ] == notes(asked)


def test_a_cumulative_count_cannot_fall() -> None:
    """147 projects in 2020 after 183 in 2017 are counted otherwise."""
    asked = claim("investment_projects", "147", value="147", unit="projects", subject="dự án")

    assert [f"The nearest figure: investment projects, 2017: 183 projects; {FELL}"] == notes(asked)


def test_a_year_that_is_known_needs_no_neighbour() -> None:
    """Where the data have the year itself, they are put beside the claim."""
    assert [] == notes(claim())


def test_by_a_standard_that_was_not_in_force_nothing_is_near() -> None:
    """For 2018 the rates by the standards before and after are no neighbours."""
    found = notes(claim(end=Period.of_year(2018)))

    assert [
        "The nearest figure: poverty rate (MOLISA, standard 2016–2020), 2019 (low reliability): 20.12%"
    ] == found


def test_without_a_year_or_of_a_group_nothing_is_near() -> None:
    """Nothing is nearest to no time."""
    assert [] == notes(claim(end=None)) == notes(claim(group="dân tộc thiểu số"))

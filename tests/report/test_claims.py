"""What was printed of an area and period, with its verdicts: the section on claims."""

from __future__ import annotations

from functools import cache

from lc_indicators.audit.verdict import Verdict
from lc_indicators.shapes.walk import words_of as text_of
from tests.lai_chau import report
from tests.report.test_showing import Recorded, recorded


@cache
def _verdicts() -> dict[str, Verdict]:
    return {verdict.claim.claim: verdict for verdict in report().claim_verdicts()}


@cache
def _listed() -> Recorded:
    shown = recorded("en")
    shown.claim_list(shown.claim_verdicts())
    return shown


def _facts(id: str) -> dict[str, list[str]]:
    groups = _listed().blocks[-1].content["groups"]
    entry = next(entry for group in groups for entry in group["entries"] if entry["id"] == id)
    return {fact["name"]: [text_of(line) for line in fact["lines"]] for fact in entry["facts"]}


def test_printed_changes_are_judged_by_the_audit() -> None:
    """2.3 times and 4.75 points follow from the levels within rounding; 2.8 times does not."""
    outcomes = {id: verdict.outcome.value for id, verdict in _verdicts().items()}

    assert "supported" == outcomes["interview_grdp_per_capita_factor"]
    assert "supported" == outcomes["interview_poverty_average_fall"]
    assert "contradicted" == outcomes["interview_poverty_factor"]


def test_a_printed_change_is_never_judged_by_itself() -> None:
    """The fall of 24.07 made the start of 40.40: that start does not support it."""
    assert "supported" != _verdicts()["baodansinh_2021_change"].outcome.value


def test_a_later_figure_does_not_contradict() -> None:
    """With the final 16.33 the fall is 4.81 a year: that is said beside the verdict."""
    said = " ".join(note.en for note in _verdicts()["interview_poverty_average_fall"].notes)
    others = " ".join(other.arithmetic.en for other in _verdicts()["interview_poverty_average_fall"].others)

    assert "4.81" in said + others


def test_a_text_that_prints_a_figure_twice_is_answered_once() -> None:
    """The second 4.75 of the interview is the first one again."""
    assert "interview_poverty_average_fall_again" not in _verdicts()


def test_an_entry_says_who_printed_what_and_where() -> None:
    """The printed change is a Figure with its source and place."""
    facts = _facts("interview_poverty_factor")
    shown = {figure.key: figure for figure in _listed().shown.values()}

    assert ["Why", "Printed"] == list(facts)[:2]
    assert ["2.8 times (Lai Châu portal, answer 1, paragraph 2)"] == facts["Printed"]
    assert "2.8 times" == shown["claim:interview_poverty_factor"].print("en")


def test_what_is_contradicted_comes_first() -> None:
    """A reader who looks at one entry looks at that one."""
    assert "contradicted" == _listed().blocks[-1].content["groups"][0]["outcome"]


def test_an_area_without_claims_has_none() -> None:
    """Nothing was printed of Cà Mau in the data."""
    assert () == report(area="VN-59").claim_verdicts()
    assert [] == report(area="VN-59").claim_clashes()

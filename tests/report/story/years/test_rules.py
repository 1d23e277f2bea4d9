"""What the rules find of made-up provinces, each from numbers that can be checked by hand."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from lc_indicators.report.story.years.finding import Finding, Ledger, Telling, chosen
from lc_indicators.report.story.years.indicator_course import Course, CourseFinder
from lc_indicators.report.story.years.rules import RULES, findings_of
from tests.ranked_provinces import HA_GIANG, HA_NOI, LAI_CHAU, LAO_CAI, SON_LA, provinces
from tests.report.test_showing import Recorded

Printed = Mapping[int, Mapping[str, str]]

ENDS = {
    2010: {LAI_CHAU: "48.0", LAO_CAI: "50.1", HA_GIANG: "40.0", SON_LA: "37.9", HA_NOI: "5.3", "VN": "14.0"},
    2016: {LAI_CHAU: "28.0", LAO_CAI: "18.1", HA_GIANG: "26.1", SON_LA: "21.9", HA_NOI: "1.3", "VN": "6.0"},
}


def _found(printed: Printed, period: str = "2010-2016", area: str = LAI_CHAU) -> tuple[Course, list[str]]:
    """Return the course of the poverty rate, and what all rules say of it."""
    report = Recorded(provinces(printed), area=area, period=period, language="en")
    story = report._story
    finder: CourseFinder = story._finder  # type: ignore[attr-defined]
    telling: Telling = story._telling  # type: ignore[attr-defined]
    course = next(one for one in finder.all_courses() if one.concept == "poverty_rate")
    return course, [one.say(telling.name(course)).text for one in findings_of(course, telling)]


def test_a_course_is_told_with_its_mean_a_year() -> None:
    """48.0 → 28.0 over six years: 20 ÷ 6 = 3.33, of which one decimal is sure."""
    _, said = _found(ENDS)

    assert (
        "the poverty rate fell from 48.0% in 2010 to 28.0% in 2016, "
        "down 3.3 percentage points a year on average."
    ) == said[0]


def test_a_gap_that_closed_is_told_as_one() -> None:
    """48.0 − 14.0 = 34.0, then 28.0 − 6.0 = 22.0."""
    _, said = _found(ENDS)

    assert any(
        "narrowed from 34.0 percentage points in 2010 to 22.0 percentage points" in one for one in said
    )


def test_a_rank_counts_from_the_best_and_says_whether_it_got_worse() -> None:
    """Of rates that are good when low, 4th and then 5th of five."""
    _, said = _found(ENDS)

    assert any("slipped from 4th in 2010 to 5th of 5 provinces" in one for one in said)
    _, of_lao_cai = _found(ENDS, area=LAO_CAI)
    assert any("climbed from 5th in 2010 to 2nd of 5 provinces" in one for one in of_lao_cai)


def test_a_low_between_the_ends_is_a_turn() -> None:
    """20 → 10 → 18: the way back is eight of a range of ten."""
    _, said = _found({2010: {LAI_CHAU: "20.0"}, 2012: {LAI_CHAU: "10.0"}, 2016: {LAI_CHAU: "18.0"}})

    assert any("bottomed out at 10.0% in 2012 and recovered to 18.0% in 2016" in one for one in said)


def test_a_small_bend_is_no_turn() -> None:
    """20 → 19 → 30: the low lies one below the start."""
    _, said = _found({2010: {LAI_CHAU: "20.0"}, 2012: {LAI_CHAU: "19.0"}, 2016: {LAI_CHAU: "30.0"}})

    assert not any("bottomed" in one for one in said)


def test_one_year_is_a_level_without_a_change() -> None:
    """No change from a year to itself."""
    course, said = _found({2016: {LAI_CHAU: "28.0"}}, period="2016")

    assert "" == course.way
    assert ["in 2016 the poverty rate stood at 28.0%."] == said


def test_every_rule_is_in_the_registry_once() -> None:
    """Who adds a rule names it in one place."""
    assert len(RULES) == len(set(RULES))


def _finding(course: Course, size: float, *facts: str) -> Finding:
    return Finding(course, size, frozenset(facts), lambda it: it)


def test_the_largest_findings_are_chosen_and_no_fact_twice() -> None:
    """Of two that tell one fact the larger one stays; what is too small is not told."""
    course, _ = _found(ENDS)
    large, same, small, tiny = (
        _finding(course, size, fact) for size, fact in ((0.9, "a"), (0.8, "a"), (0.3, "b"), (0.01, "c"))
    )
    ledger = Ledger()

    assert [large, small] == [*chosen([small, same, tiny, large], ledger, most=3)]
    assert not [*chosen([large], ledger, most=1)]


@pytest.mark.parametrize("turns", [2, 3])
def test_the_wordings_of_a_rule_take_turns(turns: int) -> None:
    """The second time a rule speaks it says it otherwise, and the same on every run."""
    ledger = Ledger()

    assert [*range(turns)] == [ledger.turn("report.story.years.up") for _ in range(turns)]

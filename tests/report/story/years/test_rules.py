"""What the rules find of made-up provinces, each from numbers that can be checked by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from lc_indicators.figure import Figure
from lc_indicators.language import Language, in_each
from lc_indicators.metrics import growth_factor
from lc_indicators.report.blocks import plain
from lc_indicators.report.story.years.finding import Finding, Ledger, Telling, chosen
from lc_indicators.report.story.years.indicator_course import Course, CourseFinder
from lc_indicators.report.story.years.rules import RULES, findings_of
from lc_indicators.report.story.years.rules_of_course import times
from lc_indicators.report.story.years.rules_of_place import _share
from lc_indicators.shapes.walk import words_of
from tests.ranked_provinces import HA_GIANG, HA_NOI, LAI_CHAU, LAO_CAI, RATE, SON_LA, provinces
from tests.report.test_showing import Recorded

INCOME = "income_per_capita_month_gso"
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

    assert any(
        "after a low of 10.0% in 2012, the poverty rate rose to 18.0% in 2016" in one.lower() for one in said
    )


def test_a_small_bend_is_no_turn() -> None:
    """20 → 19 → 30: the low lies one below the start."""
    _, said = _found({2010: {LAI_CHAU: "20.0"}, 2012: {LAI_CHAU: "19.0"}, 2016: {LAI_CHAU: "30.0"}})

    assert not any("low of" in one for one in said)


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


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("20.00", "40.00", "twice"),
        ("20.0", "40.0", "twice"),
        ("20.00", "40.20", "2.01 times"),
        ("20.0", "46.0", "2.3 times"),
        ("10.0", "28.0", "2.8 times"),
    ],
)
def test_a_factor_of_two_is_told_as_twice(first: str, last: str, said: str) -> None:
    """Where its interval leaves no other factor with so many decimals; it still leads to its figure."""
    printed = {2010: {LAI_CHAU: first}, 2016: {LAI_CHAU: last}}
    report = Recorded(provinces(printed), area=LAI_CHAU, period="2010-2016", language="en")
    telling: Telling = report._story._telling  # type: ignore[attr-defined]
    factor = growth_factor(report.figure(RATE, 2010), report.figure(RATE, 2016))

    told = telling.varied("report.story.years.factor", factor=times(factor, telling.words))

    assert f", {said} as much" == told.text
    assert [factor.id] == [span["figure"] for span in told.spans if "figure" in span]


def test_a_paragraph_goes_on_where_a_title_ends() -> None:
    """That it rose for the third year in a row is a sentence of its own."""
    report = Recorded(provinces(ENDS), area=LAI_CHAU, period="2010-2016", language="en")
    course = next(one for one in report._story._finder.all_courses() if one.concept == "poverty_rate")  # type: ignore[attr-defined]
    finding = Finding(
        course, 1.0, frozenset(), lambda it: plain(f"{it.text} rose."), more=plain("Third in a row.")
    )

    assert "It rose." == finding.say(plain("It")).text
    assert "It rose. Third in a row." == finding.told(plain("It")).text


def test_a_level_of_another_area_is_no_total() -> None:
    """A level in percent of the country's is named after both areas and its year."""
    known = provinces({2016: {LAI_CHAU: "1314", "VN": "3049"}}, indicator=INCOME)
    own, other = (
        Recorded(known, area=area, period="2016", language="en").figure(INCOME, 2016)
        for area in (LAI_CHAU, "VN")
    )
    made = _share(own, other)

    assert made is not None
    assert made.title("en").startswith("level compared: ")
    assert made.title("en").endswith(", Lai Châu against Viet Nam, 2016")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("vi", "Năm 2016, A là 28,0% và B là 28,0%. Năm 2010, C là 48,0%."),
        ("en", "In 2016 A stood at 28.0% and B at 28.0%. In 2010 C stood at 48.0%."),
    ],
)
def test_levels_stand_in_a_sentence_a_period(language: Language, said: str) -> None:
    """No chain of names and numbers: those of one year have one verb."""
    report = Recorded(provinces(ENDS), area=LAI_CHAU, period="2010-2016", language=language)
    story: Any = report._story
    course = next(one for one in story._finder.all_courses() if one.concept == "poverty_rate")

    def named(name: str, figure: Figure) -> Course:
        words = in_each(lambda _: name)
        return replace(course, indicator=replace(course.indicator, within=words), figures=[figure])

    levels = [named("A", course.last), named("C", course.first), named("B", course.last)]

    assert said == " ".join(one.text for one in story._levels_told(levels))


def test_one_year_has_cards_with_the_change_on_the_year_before() -> None:
    """A reader asks first of a number whether it is more or less than before."""
    printed = {2014: {LAI_CHAU: "30.0"}, 2015: {LAI_CHAU: "29.0"}, 2016: {LAI_CHAU: "28.0"}}
    report = Recorded(provinces(printed), area=LAI_CHAU, period="2016", language="en")
    report.story_cards()
    (card,) = report.blocks[-1].content["cards"]

    assert "down 1.0 percentage points on 2015" == words_of(card["change"])

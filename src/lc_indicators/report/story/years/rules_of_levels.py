"""Rules on the one figure of a course: its level, what other sources say of it, the year before."""

from __future__ import annotations

from collections.abc import Iterator

from lc_indicators.figure import Figure
from lc_indicators.periods import ComparisonBase, PeriodKind
from lc_indicators.report.blocks import Sentence
from lc_indicators.report.story.remarks import in_a_row
from lc_indicators.report.story.runs_and_records import run_of
from lc_indicators.report.story.years.finding import Finding, Telling
from lc_indicators.report.story.years.indicator_course import Course
from lc_indicators.report.story.years.rules_of_course import change_between, relative

#: A level counts for so much.
LEAST_LEVEL = 0.1


def stood_at(course: Course, telling: Telling) -> Iterator[Finding]:
    """Find the one level of a course that has no change to tell of."""
    if course.way or _on_year_before(course):
        return

    def say(it: Sentence) -> Sentence:
        return telling.varied(
            "report.story.years.level",
            it=it,
            when=telling.when(course.last),
            reached=telling.words.reached(course.indicator, course.last),
        )

    yield Finding(course, LEAST_LEVEL, frozenset({f"course:{course.concept}"}), say, is_level=True)


def _on_year_before(course: Course) -> Figure | None:
    """Return the change of the one figure of a course on the year before; None where it is no news."""
    if len(course.back) < 2 or course.is_growth:  # noqa: PLR2004 - a change has two ends
        return None
    last, before = course.back[:2]
    return change_between(before, last)


def also_said(course: Course, telling: Telling) -> Iterator[Finding]:
    """Find what another source says of the last figure in other words, such as "over 11.50 %"."""
    for other in course.said[:1]:

        def say(it: Sentence, other: Figure = other) -> Sentence:
            who = other.cited[0].source.within(telling.words.writer.language)
            return telling.varied("report.story.years.also_said", it=it, who=who, other=other)

        yield Finding(course, 0.2, frozenset({f"said:{course.concept}"}), say)


def on_year_before(course: Course, telling: Telling) -> Iterator[Finding]:
    """Find how the one figure of a course compares with the year before, and how long it went so."""
    change, run = _on_year_before(course), run_of(course.back)
    if change is None or run is None:
        return
    last, before = course.back[:2]

    def say(it: Sentence) -> Sentence:
        words = telling.words
        base = words.base(ComparisonBase.YEAR_BEFORE, last.period) if last.period else ""
        moved = words.messages("report.story.moved_to")[run.way]
        return words.say(
            moved,
            name=it,
            change=change,
            base=base,
            level=words.sure(words.worded("report.story.level", it=last), last),
        )

    row = in_a_row(run, PeriodKind.YEAR, telling.words)
    # A small change still says more than a level.
    yield Finding(
        course,
        max(relative(before, last), LEAST_LEVEL),
        frozenset({f"course:{course.concept}"}),
        say,
        more=row,
    )

"""What is remarkable in the course of a series, a rule a function; each says something or nothing.

To add one, write its function and name it in :data:`REMARKS`, and its words in the message files.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lc_indicators.figure import Figure
from lc_indicators.figure.printed_form import is_still
from lc_indicators.language import Text
from lc_indicators.periods import ComparisonBase, PeriodKind
from lc_indicators.report.blocks import Sentence, direction_of
from lc_indicators.report.story.facts import Facts
from lc_indicators.report.story.runs_and_records import OTHER, Run, record_of, run_of, run_on_year
from lc_indicators.report.story.wording import Wording

#: So many rises make the fall after them remarkable, and so many in a row themselves.
LEAST_RUN = 3

#: So many steps above, or below, the year before in a row are remarkable.
LEAST_ON_YEAR = 6

#: An indicator has so many remarks at most: the first ones that there are.
MOST_REMARKS = 2

#: What a remark needs: the facts, the words, and how a figure compares with a year before.
Compare = Callable[[Figure], Figure | None]
Remark = Callable[[Facts, Wording, Compare], Sentence | None]


def turn(facts: Facts, words: Wording, _compare: Compare) -> Sentence | None:
    """Say that it rose after falls, fell after rises, or has gone on rising or falling.

    Only of a series that is told in comparison with the step before.
    """
    is_told = ComparisonBase.PREVIOUS in facts.changes or facts.period.is_annual
    run = run_of(facts.steps) if is_told and facts.changes else None
    return in_a_row(run, facts.period.kind, words) if run else None


def in_a_row(run: Run, kind: PeriodKind, words: Wording) -> Sentence | None:
    """Return the first rise after falls, or the how-manieth in a row; None where that is no news."""
    step = words.step(kind)
    if run.count == 1 and run.other >= LEAST_RUN:
        count = words.counted(run.other)
        first = words.messages("report.story.turn.first")[run.way]
        return words.say(first, count=count, step=step) if count else None
    place = words.nth(run.count) if run.count >= LEAST_RUN else None
    nth = words.messages("report.story.turn.nth")[run.way]
    return words.say(nth, place=place, step=step) if place else None


def pace(facts: Facts, words: Wording, compare: Compare) -> Sentence | None:
    """Say that the change on a year before is larger, smaller or of another way than that a step before."""
    now = facts.changes.get(ComparisonBase.YEAR_BEFORE)
    then = compare(facts.steps[1]) if now is not None and len(facts.steps) > 1 else None
    if now is None or then is None or now.interval is None or then.interval is None:
        return None
    if now.is_loose or then.is_loose or now.interval.overlaps(then.interval) or is_still(then):
        return None
    way, was = direction_of(now), direction_of(then)
    if way not in OTHER:
        return None
    is_turned, is_faster = was != way, abs(now.known_value) > abs(then.known_value)
    run = run_of(facts.steps)
    # Of years the step before is the year before: that a run of them ended is said already.
    is_said = is_turned and facts.period.is_annual and run is not None and run.other >= LEAST_RUN
    when = facts.steps[1].period
    if when is None or is_said:
        return None
    base = words.base(ComparisonBase.YEAR_BEFORE, when)
    said = _pace(words, is_turned=is_turned, is_faster=is_faster)[way]
    return words.say(said, before=then, when=words.when(when), base=base)


def _pace(words: Wording, *, is_turned: bool, is_faster: bool) -> Mapping[str, Text]:
    if is_turned:
        return words.messages("report.story.pace.turned")
    return (
        words.messages("report.story.pace.faster")
        if is_faster
        else words.messages("report.story.pace.slower")
    )


def record(facts: Facts, words: Wording, _compare: Compare) -> Sentence | None:
    """Say that the figure is the highest or lowest of its series, or since a period long ago."""
    found, run = record_of(facts.steps, facts.period.kind), run_of(facts.steps)
    # What rises for long is at its highest each time.
    if found is None or (run is not None and run.way == found.way and run.count >= LEAST_RUN):
        return None
    of_all, since = (
        words.messages("report.story.record.all"),
        words.messages("report.story.record.since"),
    )
    return words.say((of_all if found.is_of_all else since)[found.way], since=words.named(found.since))


def streak(facts: Facts, words: Wording, _compare: Compare) -> Sentence | None:
    """Say that it has been above, or below, the year before for many steps in a row."""
    run = run_on_year(facts.steps, facts.period.kind) if ComparisonBase.YEAR_BEFORE in facts.changes else None
    if run is None or run.count < LEAST_ON_YEAR or facts.period.is_annual:
        return None
    place = words.nth(run.count)
    said = words.messages("report.story.streak")[run.way]
    return words.say(said, place=place, step=words.step_noun(facts.period.kind)) if place else None


#: The rules in the order in which they are heard.
REMARKS: tuple[Remark, ...] = (turn, pace, record, streak)


def remarks(facts: Facts, words: Wording, compare: Compare) -> list[Sentence]:
    """Return the first remarks that there are."""
    found = (rule(facts, words, compare) for rule in REMARKS)
    return [one for one in found if one is not None][:MOST_REMARKS]

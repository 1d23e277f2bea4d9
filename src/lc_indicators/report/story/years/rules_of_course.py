"""Rules on one course: how it went, when it turned, what its inputs and its parts did."""

from __future__ import annotations

import math
from collections.abc import Iterator
from decimal import Decimal

from lc_indicators.errors import LcIndicatorsError
from lc_indicators.figure import Figure
from lc_indicators.figure.printed_form import is_still, printed_value
from lc_indicators.metrics import (
    Metric,
    absolute_change,
    average_annual_change,
    growth_factor,
    percentage_change,
)
from lc_indicators.report.blocks import Sentence, Value, plain
from lc_indicators.report.story.wording import Wording, lowered
from lc_indicators.report.story.years.finding import LEAST_SIZE, Finding, Telling
from lc_indicators.report.story.years.indicator_course import Course
from lc_indicators.report.trends import way

#: From this factor on "2.3 times" says more than a percentage, and over so many years a mean is told.
LEAST_FACTOR, LEAST_YEARS = 1.8, 3

#: How far a turning point must stand out, as a part of the range of its series.
LEAST_TURN = 0.3

#: A factor is told in a word where its interval reaches no further.
SURE = Decimal("0.1")

#: No change counts for more.
MOST = 1.5

_POINTS = "percentage_points"


def relative(start: Figure, end: Figure) -> float:
    """Return how large a change is, whatever the unit: 0.69 for what doubled or halved, at most 1.5."""
    low, high = sorted((abs(float(start.known_value)), abs(float(end.known_value))))
    if high == 0:
        return 0.0
    return MOST if low == 0 else min(math.log(high / low), MOST)


def went(course: Course, telling: Telling) -> Iterator[Finding]:
    """Find how a course went from its first to its last figure, with the mean a year or the factor."""
    if not course.way or course.is_growth:
        return
    first, last = course.first, course.last

    def say(it: Sentence) -> Sentence:
        given: dict[str, Value] = {
            "it": it,
            "before": telling.words.before(first),
            "after": telling.words.level(course.indicator, last),
            "first": telling.when(first),
            "last": telling.when(last),
        }
        if course.way == "up":
            return telling.varied("report.story.years.up", more=_more(course, telling), **given)
        if course.way == "down":
            return telling.varied("report.story.years.down", more=_more(course, telling), **given)
        return telling.varied("report.story.years.still", **given)

    # A key figure is told of even where it hardly changed.
    least = LEAST_SIZE if course.indicator.headline else 0.0
    yield Finding(course, max(relative(first, last), least), frozenset({f"course:{course.concept}"}), say)


def _more(course: Course, telling: Telling) -> Sentence:
    """Return what the two levels do not say by themselves: how many times, the mean a year, the percent."""
    first, last = course.first, course.last
    if first.unit.change_unit == _POINTS:
        return _mean(course, telling)
    factor = made(growth_factor, first, last)
    if factor is not None and not factor.is_loose and float(factor.known_value) >= LEAST_FACTOR:
        return telling.varied("report.story.years.factor", factor=times(factor, telling.words))
    percent = made(percentage_change, first, last)
    if percent is None or percent.is_loose or is_still(percent):
        return plain("")
    return telling.varied("report.story.years.percent", percent=percent)


def times(factor: Figure, words: Wording) -> Value:
    """Return a factor as a sentence says it: "twice" where it is that to a tenth."""
    bounds = factor.interval
    is_sure = bounds is not None and bounds.half_width <= SURE
    if not is_sure or printed_value(factor) != 2:  # noqa: PLR2004 - twice
        return factor
    said = words.texts.message("report.story.years.twice")[words.writer.language]
    return Sentence(({"text": said, "figure": factor.id},), (factor,))


def _mean(course: Course, telling: Telling) -> Sentence:
    """Return the mean change a year of a percentage over some years; else the change in points."""
    years = telling.years(course)
    if years >= LEAST_YEARS:
        mean = made(average_annual_change, course.first, course.last, n_periods=years)
        if mean is not None and not mean.is_loose and not is_still(mean):
            return telling.varied("report.story.years.mean", mean=mean)
    change = change_of(course)
    return telling.varied("report.story.years.points", points=change) if change else plain("")


def change_of(course: Course) -> Figure | None:
    """Return the change from the first to the last figure, in points or percent; None where it is no news."""
    return change_between(course.first, course.last)


def change_between(first: Figure, last: Figure) -> Figure | None:
    """Return the change between two figures, in points or percent; None where it is no news."""
    is_percent = first.unit.change_unit == _POINTS
    change = made(absolute_change if is_percent else percentage_change, first, last)
    return None if change is None or change.is_loose or is_still(change) else change


def made(metric: Metric, *figures: Figure, **more: int | Figure) -> Figure | None:
    """Return what a metric makes of figures; None where they do not go together."""
    try:
        found: Figure = metric(*figures, **more)
    except LcIndicatorsError:
        return None
    return found


def turned(course: Course, telling: Telling) -> Iterator[Finding]:
    """Find the year in which a course turned: a high or a low between its ends that stands out."""
    figures = course.figures
    if len(figures) < 3 or course.is_growth:  # noqa: PLR2004 - between two ends lies one
        return
    inner = figures[1:-1]
    values = [float(one.known_value) for one in figures]
    spread = max(values) - min(values)
    high, low = max(inner, key=_value), min(inner, key=_value)
    for extreme, is_high in ((high, True), (low, False)):
        back = abs(float(extreme.known_value) - values[-1])
        to = abs(float(extreme.known_value) - values[0])
        away = ("up", "down") if is_high else ("down", "up")
        ways = (way(figures[0], extreme), way(extreme, figures[-1]))
        if spread and ways == away and min(back, to) >= LEAST_TURN * spread:
            yield _turn(course, telling, extreme, is_high=is_high)


def _turn(course: Course, telling: Telling, extreme: Figure, *, is_high: bool) -> Finding:
    last = course.last

    def say(it: Sentence) -> Sentence:
        given: dict[str, Value] = {
            "it": it,
            "extreme": telling.words.level(course.indicator, extreme),
            "when": telling.when(extreme),
        }
        # Where it ended is not said again.
        if f"course:{course.concept}" in telling.ledger.told:
            return telling.varied(
                "report.story.years.peak_alone" if is_high else "report.story.years.trough_alone", **given
            )
        given |= {"after": telling.words.level(course.indicator, last), "last": telling.when(last)}
        return telling.varied("report.story.years.peak" if is_high else "report.story.years.trough", **given)

    size = 0.9 * relative(extreme, last) + 0.05
    return Finding(course, size, frozenset({f"turn:{course.concept}"}), say)


def _value(figure: Figure) -> float:
    return float(figure.known_value)


def yearly(course: Course, telling: Telling) -> Iterator[Finding]:
    """Find the highest and the lowest year of what is a growth itself; the one there is, of one."""
    if not course.is_growth or len(course.figures) < 2:  # noqa: PLR2004 - one year is a level
        return
    high, low = max(course.figures, key=_value), min(course.figures, key=_value)

    def say(it: Sentence) -> Sentence:
        return telling.varied(
            "report.story.years.highest_lowest",
            it=it,
            high=high,
            high_when=telling.when(high),
            low=low,
            low_when=telling.when(low),
        )

    yield Finding(course, 0.5, frozenset({f"course:{course.concept}"}), say)


def behind(course: Course, telling: Telling) -> Iterator[Finding]:
    """Find how the two inputs of a ratio went where that explains it: more pupils in fewer classes."""
    if not course.inputs or not all(one.has_moved for one in course.inputs):
        return
    above, below = course.inputs
    changes = [made(percentage_change, one.first, one.last) for one in course.inputs]
    if any(one is None or one.is_loose or is_still(one) for one in changes):
        return

    def say(it: Sentence) -> Sentence:
        values: dict[str, Value] = {
            "it": it,
            "above": telling.name(above),
            "below": telling.name(below),
            "above_change": changes[0] or "",
            "below_change": changes[1] or "",
        }
        if above.way == below.way:
            return telling.varied("report.story.years.inputs_alike", **values)
        return telling.varied("report.story.years.inputs_apart", **values)

    apart = 0.3 if above.way != below.way else 0.0
    size = apart + abs(relative(above.first, above.last) - relative(below.first, below.last)) / 2
    facts = frozenset({f"course:{above.concept}", f"course:{below.concept}"})
    yield Finding(course, size, facts, say, stands_alone=False)


def parted(course: Course, telling: Telling) -> Iterator[Finding]:
    """Find the parts of a whole that changed most and least."""
    changed = [
        (change, part)
        for part in course.parts
        if part.has_moved
        and (change := made(percentage_change, part.first, part.last))
        and not change.is_loose
    ]
    if len(changed) < 2:  # noqa: PLR2004 - of one there is no most
        return
    changed.sort(key=lambda pair: -abs(pair[0].known_value))
    (most, most_part), (least, least_part) = changed[0], changed[-1]
    language = telling.words.writer.language

    def say(it: Sentence) -> Sentence:
        return telling.varied(
            "report.story.years.parts",
            it=it,
            most=lowered(most_part.indicator.short[language]),
            least=lowered(least_part.indicator.short[language]),
            most_change=most,
            least_change=least,
        )

    apart = relative(most_part.first, most_part.last) - relative(least_part.first, least_part.last)
    size = min(abs(apart), 0.4)
    facts = frozenset({f"parts:{course.concept}"})
    yield Finding(course, size, facts, say, pronoun="total", stands_alone=False)

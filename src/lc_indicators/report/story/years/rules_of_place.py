"""Rules on a course among other areas: the distance from larger ones, the gap to them, the rank."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

from lc_indicators.errors import LcIndicatorsError
from lc_indicators.figure import Figure
from lc_indicators.figure.printed_form import most_decimals
from lc_indicators.language import Language, format_decimal, message, rounded
from lc_indicators.metrics import difference, share_of_total
from lc_indicators.metrics.base import RESULT_UNITS
from lc_indicators.report.area_comparison import RankPosition
from lc_indicators.report.blocks import Sentence, Value
from lc_indicators.report.place_words import distance
from lc_indicators.report.story.years.finding import Finding, Telling, rank_of
from lc_indicators.report.story.years.indicator_course import Beside, Course
from lc_indicators.report.trends import way

#: Less than this part of a gap is no closing or opening.
LEAST_CLOSING = 0.12

#: A level in percent of another is told within so many points.
WIDEST = 5

#: From so many times on a level is no share of another.
LEAST_TIMES, PERCENT = 2, 100

#: Nobody compares areas with more decimals.
MOST_DECIMALS = 1

#: A rank among so few says nothing.
LEAST_RANKED = 5

#: A place moved by less than this part of all is told as held.
LEAST_MOVE = 0.03

#: The word for an indicator that was named, where areas are ranked by it.
MEASURE = "measure"

#: The same behind "the highest".
EXTREME = "extreme"


def _is_in_points(figure: Figure) -> bool:
    return figure.unit.kind == "rate"


def _far(own: Figure, other: Figure) -> float:
    """Return how far two levels are apart, whatever the unit."""
    low, high = sorted((abs(float(own.known_value)), abs(float(other.known_value))))
    return 0.0 if high == 0 else 1.5 if low == 0 else min(math.log(high / low), 1.5)


def _share(own: Figure, other: Figure) -> Figure | None:
    """Return a level in percent of that of a larger area; None where it is of no use to a reader."""
    try:
        made: Figure = share_of_total(own, other)
    except LcIndicatorsError:
        return None
    bounds = made.interval
    made = replace(made, decimals=min(made.decimals, MOST_DECIMALS))
    is_wide = bounds is None or not bounds.is_bounded or bounds.high - bounds.low > WIDEST
    # Another area is no total that this one is a part of.
    compared = replace(made, made_as=message("figures.compared_areas"))
    return None if made.is_loose and is_wide else compared


def _in_times(share: Figure, language: Language) -> Sentence | None:
    """Return a level of twice that of another and more as people say it: "2.8 times"; None for one below."""
    bounds, unit = share.interval, share.codes.units.get(RESULT_UNITS["factor"])
    if unit is None or bounds is None or not bounds.is_bounded or bounds.low < LEAST_TIMES * PERCENT:
        return None
    decimals = most_decimals(bounds.half_width / PERCENT, cap=MOST_DECIMALS)
    value = rounded(share.known_value / PERCENT, decimals)
    number = format_decimal(value, decimals=decimals, language=language)
    said = unit.printed(number, language, count=value)
    return Sentence(({"text": said, "figure": share.id},), (share,))


def against(course: Course, telling: Telling) -> Iterator[Finding]:
    """Find how the last level compares with those of the larger areas, all in one sentence."""
    said = [(one, words) for one in course.beside if (words := _compared(course.last, one, telling))]
    if not said:
        return
    largest = said[-1][0]

    def say(it: Sentence) -> Sentence:
        values: dict[str, Value] = {
            "it": it,
            "when": telling.when(course.last),
            "far": telling.words.listed([words for _, words in said]),
        }
        if _is_in_points(course.last):
            return telling.varied("report.story.years.against_points", **values)
        return telling.varied("report.story.years.against_share", **values)

    size = 0.7 * _far(course.last, largest.last)
    facts = frozenset(f"against:{course.concept}:{one.area.area}" for one, _ in said)
    yield Finding(course, size, facts, say)


def _compared(own: Figure, other: Beside, telling: Telling) -> Sentence | None:
    """Return "22.1 points above the whole country", or "43% of the level of the whole country"."""
    if _is_in_points(own):
        try:
            apart: Figure = difference(own, other.last)
        except LcIndicatorsError:
            return None
        return distance(apart, telling.words.writer.language, area=other.area)
    share = _share(own, other.last)
    if share is None:
        return None
    given: dict[str, Value] = {"area": telling.within(other.area), "level": other.last}
    if times := _in_times(share, telling.words.writer.language):
        return telling.words.worded("report.story.years.times_of", times=times, **given)
    return telling.words.worded("report.story.years.share_of", share=share, **given)


def gap(course: Course, telling: Telling) -> Iterator[Finding]:
    """Find whether the gap to the largest area that can be compared closed, opened or stayed."""
    if not course.beside or not course.way:
        return
    other = course.beside[-1]
    if other.first is None:
        return
    if _is_in_points(course.last):
        yield from _gap_in_points(course, other, telling)
    else:
        yield from _gap_in_share(course, other, telling)


def _gap_in_points(course: Course, other: Beside, telling: Telling) -> Iterator[Finding]:
    if other.first is None:
        return
    ends = [(course.first, other.first), (course.last, other.last)]
    try:
        before, after = (difference(own, one) for own, one in ends)
    except LcIndicatorsError:
        return
    if before.known_value * after.known_value <= 0:
        return
    sizes = [abs(float(one.known_value)) for one in (before, after)]
    change = abs(sizes[1] - sizes[0]) / max(sizes)

    def say(it: Sentence) -> Sentence:
        given: dict[str, Value] = {
            "it": it,
            "area": telling.within(other.area),
            "before": before,
            "after": after,
            "first": telling.when(course.first),
            "last": telling.when(course.last),
        }
        if change < LEAST_CLOSING:
            return telling.varied("report.story.years.gap_stayed", **given)
        if sizes[1] < sizes[0]:
            return telling.varied("report.story.years.gap_closed", **given)
        return telling.varied("report.story.years.gap_opened", **given)

    size = 0.6 * change + 0.3 * _far(course.last, other.last)
    facts = frozenset({f"gap:{course.concept}", f"against:{course.concept}:{other.area.area}"})
    yield Finding(course, size, facts, say)


def _gap_in_share(course: Course, other: Beside, telling: Telling) -> Iterator[Finding]:
    if other.first is None:
        return
    before, after = _share(course.first, other.first), _share(course.last, other.last)
    if before is None or after is None:
        return

    def say(it: Sentence) -> Sentence:
        given: dict[str, Value] = {
            "it": it,
            "area": telling.within(other.area),
            "before": before,
            "after": after,
            "first": telling.when(course.first),
            "last": telling.when(course.last),
            "level": other.last,
        }
        language = telling.words.writer.language
        times = [_in_times(one, language) for one in (before, after)]
        if times[0] and times[1]:
            given |= {"before": times[0], "after": times[1]}
            return telling.varied("report.story.years.times_of_area", **given)
        moved = way(before, after)
        if moved == "up":
            return telling.varied("report.story.years.share_rose", **given)
        if moved == "down":
            return telling.varied("report.story.years.share_fell", **given)
        return telling.varied("report.story.years.share_stayed", **given)

    apart = abs(float(after.known_value) - float(before.known_value)) / 100
    size = 1.5 * apart + 0.6 * _far(course.last, other.last)
    facts = frozenset({f"gap:{course.concept}", f"against:{course.concept}:{other.area.area}"})
    yield Finding(course, size, facts, say)


def ranked(course: Course, telling: Telling) -> Iterator[Finding]:
    """Find whether the rank moved or held, and whether that is good."""
    now, then = course.standing, course.stood
    if now is None or len(now.ranked) < LEAST_RANKED:
        return
    if then is not None and abs(_moved(then, now)) > LEAST_MOVE:
        yield _rank_moved(course, telling, then=then, now=now)
    elif is_end(now):
        yield _rank_at_end(course, telling, then=then, now=now)
    else:
        yield _rank_held(course, telling, then=then, now=now)


def _moved(then: RankPosition, now: RankPosition) -> float:
    """Return by how much of all places the rank moved: above zero for the worse."""
    return (rank_of(now) - rank_of(then)) / len(now.ranked)


def is_end(standing: RankPosition) -> bool:
    """Return whether an area is the first or the last of all."""
    return rank_of(standing) in {1, len(standing.ranked)}


def _rank_moved(course: Course, telling: Telling, *, then: RankPosition, now: RankPosition) -> Finding:
    moved = _moved(then, now)

    def say(it: Sentence) -> Sentence:
        given: dict[str, Value] = {
            "it": it,
            "place": telling.place(),
            "before": telling.nth(then),
            "after": telling.nth(now),
            "first": telling.when(then.figure),
            "last": telling.when(now.figure),
            "areas": telling.of_all(now),
        }
        if course.indicator.good not in {"up", "down"}:
            return telling.varied("report.story.years.rank_moved", **given)
        if moved < 0:
            return telling.varied("report.story.years.rank_better", **given)
        return telling.varied("report.story.years.rank_worse", **given)

    return Finding(course, 0.3 + 2 * abs(moved), frozenset({f"rank:{course.concept}"}), say, pronoun=MEASURE)


def _rank_at_end(
    course: Course, telling: Telling, *, then: RankPosition | None, now: RankPosition
) -> Finding:
    is_high = now.is_high
    was_too = then is not None and is_end(then) and then.is_high == is_high

    def say(it: Sentence) -> Sentence:
        given: dict[str, Value] = {
            "it": telling.bare(it),
            "place": telling.place(),
            "when": telling.when(now.figure),
            "areas": telling.of_all(now),
        }
        if was_too and then is not None:
            before = telling.when(then.figure)
            if is_high:
                return telling.varied("report.story.years.still_highest", first=before, **given)
            return telling.varied("report.story.years.still_lowest", first=before, **given)
        if is_high:
            return telling.varied("report.story.years.highest", **given)
        return telling.varied("report.story.years.lowest", **given)

    return Finding(course, 0.7, frozenset({f"rank:{course.concept}"}), say, pronoun=EXTREME)


def _rank_held(course: Course, telling: Telling, *, then: RankPosition | None, now: RankPosition) -> Finding:
    is_same = then is not None and rank_of(then) == rank_of(now)

    def say(it: Sentence) -> Sentence:
        given: dict[str, Value] = {
            "it": it,
            "place": telling.place(),
            "rank": telling.nth(now),
            "when": telling.when(now.figure),
            "areas": telling.of_all(now),
        }
        if is_same and then is not None:
            return telling.varied("report.story.years.rank_held", first=telling.when(then.figure), **given)
        return telling.varied("report.story.years.rank", **given)

    middle = abs(rank_of(now) / len(now.ranked) - 0.5)
    return Finding(course, 0.1 + 0.5 * middle, frozenset({f"rank:{course.concept}"}), say, pronoun=MEASURE)

"""Rules on several courses together: the paradox of two indicators, and what a whole is made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lc_indicators.report.area_comparison import is_comparable
from lc_indicators.report.blocks import Sentence, Value
from lc_indicators.report.story.years.finding import Finding, Telling, rank_of
from lc_indicators.report.story.years.indicator_course import Course
from lc_indicators.report.story.years.rules_of_course import change_of, relative

#: An indicator is better by so much, and a rank worse by so much of all places, for a paradox.
LEAST_BETTER, LEAST_WORSE = 0.15, 0.03

#: To be among so many at the end is remarkable.
LAST_FEW = 3

#: Shares of so many sectors make a composition.
LEAST_SHARES = 2


def paradox(courses: Sequence[Course], telling: Telling) -> Iterator[Finding]:
    """Find what got better while the rank of something else, or its own, got worse."""
    better = [one for one in courses if is_better(one) and relative(one.first, one.last) >= LEAST_BETTER]
    for fallen in courses:
        worse = _worse(fallen)
        if worse < LEAST_WORSE:
            continue
        others = [one for one in better if _goes_with(one, fallen)]
        for risen in sorted(others, key=lambda one: -relative(one.first, one.last))[:1]:
            yield _paradox(risen, fallen, telling, size=0.5 + 2 * worse + _near_end(fallen))


def _near_end(course: Course) -> float:
    """Return what being among the last adds to a fall."""
    now = course.standing
    return 0.15 if now is not None and rank_of(now) > len(now.ranked) - LAST_FEW else 0.0


def is_better(course: Course) -> bool:
    """Return whether a course went the way that is good."""
    return course.way == course.indicator.good


def _goes_with(risen: Course, fallen: Course) -> bool:
    """Return whether two courses are of the same years and of other themes, and no mere total rose."""
    is_other = risen.indicator.theme != fallen.indicator.theme
    return is_other and alike(risen, fallen) and is_comparable(risen.last.unit)


def _worse(course: Course) -> float:
    """Return by how much of all places the rank of a course fell; 0 where no way is good."""
    then, now = course.stood, course.standing
    if then is None or now is None or course.indicator.good not in {"up", "down"}:
        return 0.0
    return (rank_of(now) - rank_of(then)) / len(now.ranked)


def alike(one: Course, other: Course) -> bool:
    """Return whether two courses are of the same years."""
    return (one.first.period, one.last.period) == (other.first.period, other.last.period)


def _paradox(risen: Course, fallen: Course, telling: Telling, *, size: float) -> Finding:
    then, now = fallen.stood, fallen.standing
    change = change_of(risen)
    facts = {f"rank:{fallen.concept}"}

    def say(_: Sentence) -> Sentence:
        assert then is not None and now is not None and change is not None  # noqa: S101, PT018 - fallen ranks have both
        given: dict[str, Value] = {
            "it": telling.name(fallen),
            "place": telling.place(),
            "before": telling.nth(then),
            "after": telling.nth(now),
            "first": telling.year(fallen.first),
            "last": telling.year(fallen.last),
            "areas": telling.of_all(now),
        }
        # Of what was told just now the change is not said again.
        if f"course:{risen.concept}" in telling.ledger.told:
            return telling.varied("report.story.years.paradox_next", **given)
        return telling.varied("report.story.years.paradox", good=telling.name(risen), change=change, **given)

    return Finding(fallen, size if change else 0.0, frozenset(facts), say)


def compositions(courses: Sequence[Course]) -> list[list[Course]]:
    """Return the courses that are shares of one whole, whole by whole: the column ``share_of``."""
    found: dict[str, list[Course]] = {}
    for one in courses:
        if one.indicator.share_of:
            found.setdefault(one.indicator.share_of, []).append(one)
    return [group for group in found.values() if len(group) >= LEAST_SHARES]


def shifted(courses: Sequence[Course], telling: Telling) -> Iterator[Finding]:
    """Find the share of a whole that grew most, and the one that shrank most."""
    for group in compositions(courses):
        moved = [(one, change) for one in group if one.has_moved and (change := change_of(one))]
        up = [pair for pair in moved if pair[0].way == "up"]
        down = [pair for pair in moved if pair[0].way == "down"]
        if not up or not down:
            continue
        risen = max(up, key=lambda pair: pair[1].known_value)[0]
        fallen = min(down, key=lambda pair: pair[1].known_value)[0]
        if alike(risen, fallen):
            yield _shift(risen, fallen, telling)


def _shift(risen: Course, fallen: Course, telling: Telling) -> Finding:
    def say(_: Sentence) -> Sentence:
        return telling.varied(
            "report.story.years.shift",
            first=telling.year(fallen.first),
            last=telling.year(fallen.last),
            fallen=telling.name(fallen),
            fallen_before=fallen.first,
            fallen_after=fallen.last,
            risen=telling.name(risen),
            risen_before=risen.first,
            risen_after=risen.last,
        )

    facts = frozenset({f"course:{risen.concept}", f"course:{fallen.concept}"})
    apart = relative(risen.first, risen.last) + relative(fallen.first, fallen.last)
    return Finding(fallen, min(apart, 1.0), facts, say)

"""The registry of rules: each finds something of a course, or of several, or nothing.

To add a rule, write its function in one of the files beside this one, name it here, and put its words under
``report.story.years`` in the message files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from lc_indicators.report.story.years.finding import Finding, Telling
from lc_indicators.report.story.years.indicator_course import Course
from lc_indicators.report.story.years.rules_of_course import (
    behind,
    parted,
    turned,
    went,
    yearly,
)
from lc_indicators.report.story.years.rules_of_levels import also_said, on_year_before, stood_at
from lc_indicators.report.story.years.rules_of_pairs import paradox, shifted
from lc_indicators.report.story.years.rules_of_place import against, gap, ranked

#: A rule on one course, and one on the courses of a section.
Rule = Callable[[Course, Telling], Iterator[Finding]]
PairRule = Callable[[Sequence[Course], Telling], Iterator[Finding]]

#: The rules in the order in which their sentences stand in a paragraph.
RULES: tuple[Rule, ...] = (
    went,
    yearly,
    on_year_before,
    stood_at,
    also_said,
    behind,
    turned,
    parted,
    gap,
    against,
    ranked,
)
PAIR_RULES: tuple[PairRule, ...] = (shifted, paradox)


def findings_of(course: Course, telling: Telling) -> list[Finding]:
    """Return all that the rules find of a course, in the order in which it is told."""
    return [finding for rule in RULES for finding in rule(course, telling)]


def findings_among(courses: Sequence[Course], telling: Telling) -> list[Finding]:
    """Return all that the rules find of several courses together."""
    return [finding for rule in PAIR_RULES for finding in rule(courses, telling)]

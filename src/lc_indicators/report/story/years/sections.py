"""Put courses into the sections of a report: people, the economy, and each other theme by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.language import Text
from lc_indicators.report.story.texts import StoryTexts
from lc_indicators.report.story.themes import in_order, theme_name
from lc_indicators.report.story.years.indicator_course import Course

#: Sections of several themes, in the order of a report; a theme that is in none is a section of its own.
_OF_THEMES = {
    "living": ("income", "poverty", "population", "labour"),
    "economy": ("economy", "agriculture", "industry", "trade", "prices", "investment", "budget", "enterprise",
                "new_rural"),
}  # fmt: skip

#: The section on where the area stands, and the themes whose sections come after it.
PLACE, AFTER_PLACE = "place", ("movements", "awards")


@dataclass(frozen=True)
class Section:
    """A section of a yearly report: its themes, and the courses that it tells of."""

    theme: str
    name: Text
    courses: tuple[Course, ...]


def section_of(theme: str) -> str:
    """Return the section that a theme belongs to.

    Examples
    --------
    >>> section_of("poverty"), section_of("education"), section_of("fisheries")
    ('living', 'education', 'fisheries')
    """
    return next((section for section, themes in _OF_THEMES.items() if theme in themes), theme)


def sections_of(courses: Sequence[Course], ranked: Sequence[Course], texts: StoryTexts) -> list[Section]:
    """Return the sections that have courses, in order; that on ranks before movements and awards."""
    themes = dict.fromkeys(section_of(one) for one in in_order(one.indicator.theme for one in courses))
    ordered = [one for one in _OF_THEMES if one in themes]
    ordered += [one for one in themes if one not in _OF_THEMES]
    before = [one for one in ordered if one not in AFTER_PLACE]
    after = [one for one in ordered if one in AFTER_PLACE]
    names = texts.messages("report.story.years.sections")
    found = [Section(one, names.get(one) or theme_name(one), _of(one, courses)) for one in (*before, *after)]
    if ranked:
        found.insert(len(before), Section(PLACE, names["place"], tuple(ranked)))
    return found


def _of(section: str, courses: Sequence[Course]) -> tuple[Course, ...]:
    return tuple(one for one in courses if section_of(one.indicator.theme) == section)


def by_weight(courses: Sequence[Course]) -> list[Course]:
    """Return courses by their weight: what is known at first hand, what ends late, ``headline``."""
    ends = [one.last.period.end_year for one in courses if one.last.period]
    return sorted(courses, key=lambda one: _weight(one, max(ends, default=0)))


def _weight(course: Course, end: int) -> tuple[bool, bool, int, bool, int]:
    known, period = course.indicator, course.last.period
    is_old = period is None or end - period.end_year > STALE
    return course.last.is_second_hand, is_old, known.headline or _LAST, not course.way, -len(course.figures)


#: What ends so many years before the others tells less of the period.
STALE = 2

_LAST = 10_000

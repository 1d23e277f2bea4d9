"""The key figures of a report of years: the weightiest indicators, each with its change and a sparkline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.figure import Figure
from lc_indicators.metrics import growth_factor
from lc_indicators.report.blocks import Card, Sentence
from lc_indicators.report.key_figures import KeyFigures
from lc_indicators.report.selection import LEAST_POINTS
from lc_indicators.report.story.wording import Wording
from lc_indicators.report.story.years.indicator_course import Course
from lc_indicators.report.story.years.rules_of_course import LEAST_FACTOR, made, times
from lc_indicators.report.story.years.sections import by_weight
from lc_indicators.report.trends import Trends

#: A report has so many cards at most.
MOST_CARDS = 6


@dataclass(frozen=True)
class YearCards:
    """Chooses the key figures and words their changes."""

    words: Wording
    key_figures: KeyFigures
    trends: Trends

    def cards(self, courses: Sequence[Course]) -> list[Card]:
        """Return up to six cards: those with a change and a line first, by weight."""
        ordered = sorted(by_weight(courses), key=_lacks)
        return [self._card(one) for one in ordered[:MOST_CARDS]]

    def _card(self, course: Course) -> Card:
        said, moved = self._change(course)
        return self.key_figures.card(course.last, change=said, moved=moved, course=course.drawn)

    def _change(self, course: Course) -> tuple[Sentence | None, Figure | None]:
        """Return the change since the first year: how many times, where it at least nearly doubled.

        Of the one figure of a year that is the change on the year before.
        """
        figures = course.figures if course.way else course.back[1::-1]
        first = figures[0].period if len(figures) > 1 else None
        if first is None:
            return None, None
        factor = made(growth_factor, figures[0], course.last) if course.last.unit.kind != "rate" else None
        if factor is not None and not factor.is_loose and float(factor.known_value) >= LEAST_FACTOR:
            said = times(factor, self.words)
            return self.words.worded("report.story.years.card_factor", factor=said, first=first), factor
        change = self.trends.change(figures)
        if change is None or course.is_growth:
            return None, None
        return self.words.worded("report.story.years.card_change", change=change, first=first), change


def _lacks(course: Course) -> tuple[bool, bool]:
    """Return whether a course has no change to tell, and no line to draw."""
    return not course.has_change or course.is_growth, len(course.drawn) < LEAST_POINTS

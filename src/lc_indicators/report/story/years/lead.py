"""The three sentences under the title: growth, people, the place among the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lc_indicators.report.blocks import Sentence, joined
from lc_indicators.report.story.years.finding import Finding, Telling, weighed
from lc_indicators.report.story.years.indicator_course import Course
from lc_indicators.report.story.years.rules import findings_among, findings_of
from lc_indicators.report.story.years.sections import PLACE, Section, by_weight

#: A summary has so many sentences.
MOST_SENTENCES = 3

#: The sections that a summary begins with, where there are such.
_FIRST = ("economy", "living")


@dataclass(frozen=True)
class Lead:
    """Writes the summary."""

    telling: Telling

    def summary(self, sections: Sequence[Section]) -> Sentence:
        """Return up to three sentences, each of another section where there are so many."""
        told: list[Finding] = []
        for finding in self._candidates(sections):
            if len(told) < MOST_SENTENCES and self.telling.ledger.is_news(finding):
                self.telling.ledger.tell(finding)
                told.append(finding)
        pairs = zip([None, *told], told, strict=False)
        return joined([self._sentence(one, before) for before, one in pairs])

    def _sentence(self, finding: Finding, before: Finding | None) -> Sentence:
        """Return a finding as a sentence; what the one before it named is not named again."""
        is_named = before is not None and before.course.indicator == finding.course.indicator
        name = self.telling.it(finding) if is_named else self.telling.name(finding.course)
        return self.telling.words.begun(finding.told(name))

    def _candidates(self, sections: Sequence[Section]) -> Iterator[Finding]:
        """Yield what a summary may say, in its order: one of each section, the place third."""
        known = {one.theme: one for one in sections}
        first = [self._best(known[one]) for one in _FIRST if one in known]
        others = [self._best(one) for one in sections if one.theme not in {*_FIRST, PLACE}]
        place = self._place(known.get(PLACE), [one for it in sections for one in it.courses])
        told = [one for one in first if one]
        rest = sorted((one for one in others if one), key=lambda one: -one.size)
        yield from [*told, *place, *rest]

    def _best(self, section: Section) -> Finding | None:
        """Return how the weightiest indicator of a section went, or the level of one that has no course."""
        for course in by_weight(section.courses):
            found = [one for one in findings_of(course, self.telling) if one.tells_of("course")]
            if found and (course.has_change or course.indicator.headline):
                return found[0]
        return None

    def _place(self, section: Section | None, courses: Sequence[Course]) -> list[Finding]:
        """Return what is most remarkable of the area's place: a paradox, or a rank."""
        if section is None:
            return []
        pairs = [one for one in findings_among(courses, self.telling) if one.tells_of("rank")]
        ranks = [
            one
            for course in section.courses
            for one in findings_of(course, self.telling)
            if one.tells_of("rank")
        ]
        return sorted([*pairs, *ranks], key=lambda one: -weighed(one))[:1]

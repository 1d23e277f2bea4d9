"""The three sentences under the title: growth, people, the place among the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lc_indicators.report.blocks import Sentence, joined
from lc_indicators.report.story.years.finding import Finding, Telling
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
        return joined([self._sentence(one) for one in told])

    def _sentence(self, finding: Finding) -> Sentence:
        return self.telling.words.begun(finding.say(self.telling.name(finding.course)))

    def _candidates(self, sections: Sequence[Section]) -> Iterator[Finding]:
        """Yield what a summary may say, in its order: one of each section, the place third."""
        known = {one.theme: one for one in sections}
        first = [self._best(known[one]) for one in _FIRST if one in known]
        others = [self._best(one) for one in sections if one.theme not in {*_FIRST, PLACE}]
        place = self._place(known.get(PLACE), [one for it in sections for one in it.courses])
        told = [one for one in first if one]
        rest = sorted((one for one in others if one), key=lambda one: -one.size)
        yield from [*told, *rest][: MOST_SENTENCES - bool(place)]
        yield from place
        yield from [*told, *rest][MOST_SENTENCES - bool(place) :]

    def _best(self, section: Section) -> Finding | None:
        """Return how the weightiest indicator of a section went, or the level of one that has no course."""
        for course in by_weight([one for one in section.courses if not one.last.is_second_hand]):
            found = [one for one in findings_of(course, self.telling) if one.tells_of("course")]
            if found and (course.way or course.indicator.headline):
                return found[0]
        return None

    def _place(self, section: Section | None, courses: Sequence) -> list[Finding]:  # type: ignore[type-arg]
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
        return sorted([*pairs, *ranks], key=lambda one: -one.size)[:1]

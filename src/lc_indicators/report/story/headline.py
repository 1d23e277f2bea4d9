"""The summary of a report: what changed most tellingly, in two or three sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.periods import ComparisonBase
from lc_indicators.report.blocks import Sentence, Value, joined, plain
from lc_indicators.report.story.facts import Facts
from lc_indicators.report.story.paragraphs import shared_base
from lc_indicators.report.story.wording import Wording, lowered

#: A summary has so many sentences at most.
MOST_SENTENCES = 3


@dataclass(frozen=True)
class Headline:
    """Writes the summary from the facts of wholes, in the order of the themes."""

    words: Wording

    def summary(self, facts: Sequence[Facts]) -> Sentence:
        """Return two or three sentences, one a theme: what changed goes before levels alone."""
        told = _most_telling(facts)
        said = [self._sentence(one, place) for place, one in enumerate(told)]
        if len(told) == 1 and (parts := self._parts(told[0])):
            said.append(parts)
        return joined([self.words.begun(sentence) for sentence in said])

    def _sentence(self, facts: Facts, place: int) -> Sentence:
        """Return one of them; the first says when, and so do those of another period."""
        name, period = self.words.name(facts.indicator), facts.figure.period or facts.period
        main, base = facts.main, facts.main_base
        values: dict[str, Value] = {"name": name}
        is_dated = not place or facts.figure.period != facts.period
        if is_dated:
            values["when"] = self.words.when(period)
        if main is None or base is None:
            reached = self.words.reached(facts.indicator, facts.figure)
            return self.words.worded(
                "report.story.headline.level" if is_dated else "report.story.headline.level_next",
                reached=reached,
                **values,
            )
        values["base"], values["tail"] = self.words.base(base, period), self._tail(facts, base)
        return self.words.worded(
            "report.story.headline.moved" if is_dated else "report.story.headline.moved_next",
            moved=self.words.moved(main),
            **values,
        )

    def _tail(self, facts: Facts, base: ComparisonBase) -> Sentence:
        """Return the change of the year so far, where the period is told on a year before, too."""
        change = facts.change_so_far
        is_alike = base is ComparisonBase.YEAR_BEFORE
        if not is_alike or change is None or change.period is None:
            return plain("")
        return self.words.worded(
            "report.story.headline.tail",
            period=self.words.named(change.period),
            moved=self.words.moved(change),
        )

    def _parts(self, facts: Facts) -> Sentence | None:
        """Return the parts that rose and fell most, where there is room for them."""
        base = shared_base(facts)
        if base is None:
            return None
        moved = sorted((one for one in facts.parts if base in one.changes), key=lambda one: one.known(base))
        first, last = moved[-1], moved[0]
        language = self.words.writer.language
        return self.words.worded(
            "report.story.headline.parts",
            first=lowered(first.indicator.short[language]),
            last=lowered(last.indicator.short[language]),
            first_change=first.changes[base],
            last_change=last.changes[base],
        )


def _most_telling(facts: Sequence[Facts]) -> list[Facts]:
    """Return one a theme: what changed goes before levels alone, and a publisher's own before a copy."""
    ranked = sorted(facts, key=lambda one: (one.main is None, (one.main or one.figure).is_second_hand))
    by_theme: dict[str, Facts] = {}
    for one in ranked:
        by_theme.setdefault(one.indicator.theme, one)
    chosen = [*by_theme.values()][:MOST_SENTENCES]
    return [one for one in facts if one in chosen]

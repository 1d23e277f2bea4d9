"""Tell an indicator in a paragraph: level and changes, what is remarkable, the year so far, the parts.

The rules stand in the order in which they are told; each tells another fact, and none tells one twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from lc_indicators.figure import Figure
from lc_indicators.metrics import attainment, share_of_total
from lc_indicators.periods import ComparisonBase
from lc_indicators.report.blocks import Sentence, Value, direction_of, joined, plain
from lc_indicators.report.story.facts import Facts
from lc_indicators.report.story.remarks import Compare, remarks
from lc_indicators.report.story.runs_and_records import DOWN, OTHER, UP
from lc_indicators.report.story.wording import FLAT, Wording, lowered

#: Of fewer parts none is singled out.
LEAST_PARTS = 2


@dataclass(frozen=True)
class Paragraphs:
    """Writes paragraphs by the rules."""

    words: Wording
    #: How a figure compares with a year before; None where that is not known.
    compare: Compare

    def sentences(self, facts: Facts, *, place: int) -> list[Sentence]:
        """Return what is told of one indicator, the level first; *place* is that in the section, from 0."""
        said = (sentence for rule in RULES for sentence in rule(self, facts, place))
        return [self.words.begun(sentence) for sentence in said]

    def others(self, facts: Sequence[Facts]) -> Sentence:
        """Return in one sentence the levels of which nothing more is to be told."""
        said = [
            self.words.worded(
                "report.story.other",
                name=self.words.name(one.indicator),
                reached=self.words.reached(one.indicator, one.figure),
            )
            for one in facts
        ]
        return self.words.begun(self.words.worded("report.story.others", listed=joined(said, "; ")))

    def opening(self, facts: Facts, place: int) -> Iterator[Sentence]:
        """Yield the level with its changes, on a year before first; every other one has the change first."""
        known, period = facts.indicator, facts.figure.period or facts.period
        name, way = self.words.name(known), direction_of(facts.main)
        turned = place % 2 == 1 and len(facts.changes) == 1 and self.words.is_final(facts.figure)
        if turned and facts.main and facts.main_base and way in OTHER and facts.figure.period == facts.period:
            yield self.words.say(
                self.words.messages("report.story.moved_to")[way],
                name=name,
                change=facts.main,
                base=self.words.base(facts.main_base, period),
                level=self.words.level(known, facts.figure),
            )
            return
        values: dict[str, Value] = {
            "name": name,
            "reached": self.words.reached(known, facts.figure),
            "standard": plain("") if place else self._standard(facts),
            "changes": self.words.changes(facts.changes, period),
        }
        if not place or facts.figure.period != facts.period:
            yield self.words.worded("report.story.opening", when=self.words.when(period), **values)
        else:
            yield self.words.worded("report.story.next", **values)

    def remarkable(self, facts: Facts, _: int) -> Iterator[Sentence]:
        """Yield what is remarkable in the course of a whole."""
        yield from remarks(facts, self.words, self.compare)

    def so_far(self, facts: Facts, _: int) -> Iterator[Sentence]:
        """Yield the year so far: of a flow its level, and its change on the same months a year before."""
        change, level = facts.change_so_far, facts.level_so_far
        given = level or change
        if given is None or given.period is None:
            return
        values: dict[str, Value] = {"period": self.words.named(given.period)}
        if level is not None:
            values["reached"] = self.words.reached(facts.indicator, level)
            base = ComparisonBase.YEAR_BEFORE
            values["changes"] = self.words.changes({base: change} if change else {}, given.period)
            yield self.words.worded("report.story.so_far.level", **values)
        elif change is not None:
            base_words = self.words.base(ComparisonBase.YEAR_BEFORE, given.period)
            yield self.words.worded("report.story.so_far.change", change=change, base=base_words, **values)

    def plan(self, facts: Facts, _: int) -> Iterator[Sentence]:
        """Yield how what was reached stands to the plan in force: in percent of it, or how far apart."""
        held = facts.to_plan
        if held is None or held.is_missing or held.is_loose:
            return
        if held.metric is attainment:
            yield self.words.say(self.words.messages("report.story.plan")["attained"], attained=held)
        else:
            yield self.words.say(
                self.words.messages("report.story.plan")[direction_of(held) or FLAT], gap=held
            )

    def parts(self, facts: Facts, _: int) -> Iterator[Sentence]:
        """Yield the part with the largest share, and those that rose and fell most."""
        if share := self._largest(facts):
            yield share
        base = shared_base(facts)
        if base is None:
            return
        moved = sorted(
            (one for one in facts.parts if base in one.changes),
            key=lambda one: one.changes[base].known_value,
        )
        ways = {direction_of(one.changes[base]) for one in moved}
        yield from self._moved_most(moved, base, "mixed" if len(ways) > 1 else str(ways.pop()))

    def _moved_most(self, moved: list[Facts], base: ComparisonBase, kind: str) -> Iterator[Sentence]:
        lowest, highest = moved[0], moved[-1]
        if kind not in {UP, DOWN, "mixed"}:
            return
        first, last = (lowest, highest) if kind == DOWN else (highest, lowest)
        yield self.words.say(
            self.words.messages("report.story.parts")[kind],
            first=self._part(first),
            last=self._part(last),
            first_change=first.changes[base],
            last_change=last.changes[base],
            base=self.words.base(base, first.period),
        )

    def _largest(self, facts: Facts) -> Sentence | None:
        """Return the part of a flow that is the largest share of it."""
        if facts.indicator.measure != "flow" or len(facts.parts) < LEAST_PARTS:
            return None
        largest = max(facts.parts, key=lambda one: one.figure.value or 0)
        if facts.figure.period != largest.figure.period or not facts.figure.known_value > 0:
            return None
        share: Figure = share_of_total(largest.figure, facts.figure)
        return self.words.say(
            self.words.messages("report.story.parts")["share"], part=self._part(largest), share=share
        )

    def _part(self, facts: Facts) -> str:
        return lowered(facts.indicator.short[self.words.writer.language])

    def _standard(self, facts: Facts) -> Sentence:
        """Return what an index stands on, in brackets."""
        known = facts.indicator
        if known.measure != "index" or known.standard is None:
            return plain("")
        return self.words.worded("report.story.standard", it=known.standard[self.words.writer.language])


def shared_base(facts: Facts) -> ComparisonBase | None:
    """Return the first base of a whole that several of its parts have changes on, too; None without one."""
    for base in facts.changes:
        if sum(base in part.changes for part in facts.parts) >= LEAST_PARTS:
            return base
    return None


Rule = Callable[[Paragraphs, Facts, int], Iterator[Sentence]]

#: The rules of a paragraph, in the order in which they are told.
RULES: tuple[Rule, ...] = (
    Paragraphs.opening,
    Paragraphs.remarkable,
    Paragraphs.so_far,
    Paragraphs.plan,
    Paragraphs.parts,
)

"""Hold what the decision on a quantity may look at, and answer the questions that all decisions ask."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.audit.claim import Kind
from lc_indicators.audit.lexicon import Concept, Lexicon
from lc_indicators.audit.lexicon.item_roles import MARK, QUANTITY
from lc_indicators.audit.reading.claim_drafts import Draft
from lc_indicators.audit.reading.governing_verbs import (
    AFTER_QUANTITY,
    AT,
    CHANGES,
    FROM,
    TAKE,
    TAKE_RATE,
    TO,
    direction_before,
)
from lc_indicators.audit.reading.sentence_items import Item
from lc_indicators.audit.reading.surroundings import Surroundings, clause_start
from lc_indicators.audit.reading.units_behind_numbers import THING

#: Measures of concepts that are printed in percent of a whole.
RATES = frozenset({"rate", "share"})


@dataclass(frozen=True)
class ClauseContext:
    """What the decision on one quantity may look at."""

    items: Sequence[Item]
    words: Lexicon
    surroundings: Surroundings
    #: The drafts of the sentence so far.
    before: Sequence[Draft]
    #: Whether "tỷ trọng", "cơ cấu" holds for the clause.
    is_structure: bool
    #: Direction of "tốc độ tăng", "mức giảm" where one heads the clause; None where none does.
    pace: str | None
    #: Whether the time said is longer than a year.
    is_long: bool
    #: Whether "trong đó", "trong tổng số" has opened the parts of something, and a group is named.
    in_parts: bool
    #: Whether the sentence itself names what it speaks of.
    is_named: bool

    @property
    def last(self) -> Draft | None:
        """Return the draft before, or None."""
        return self.before[-1] if self.before else None

    def stretch(self, draft: Draft) -> Sequence[Item]:
        """Return the items between the quantity before and this one."""
        return self.items[clause_start(self.items, draft.index) : draft.index]

    def says_rate(self, draft: Draft) -> bool:
        """Return whether "tỷ lệ" stands before the quantity."""
        return any(item.role == "rate_word" for item in self.stretch(draft))

    def concept(self, name: str) -> Concept | None:
        """Return a concept by its name."""
        return self.words.concepts.get(name)


def moves(draft: Draft, context: ClauseContext) -> bool:
    """Return whether the quantity is the size of a movement, not where it led."""
    role, last = draft.governor.role, context.last
    if role in CHANGES:
        return True
    if role == FROM:
        return not leads_on(draft, context)
    in_list = role == AFTER_QUANTITY and last is not None
    return in_list and last is not None and last.is_change and last.kind is not Kind.GROWTH_FACTOR


def direction_of(draft: Draft, context: ClauseContext) -> str:
    """Return the direction of a movement: of its own verb, of one before, of "tốc độ tăng"."""
    own = draft.governor.direction
    return own or direction_before(context.items, draft.index) or (context.pace or "")


def grown(draft: Draft, context: ClauseContext) -> str:
    """Return what an amount or factor is of: of GRDP itself where "GRDP" was taken for its growth."""
    concept, subject = draft.concept, draft.subject.lower()
    if concept is None or concept.measure != "growth" or any(word in subject for word in ("tăng", "growth")):
        return draft.indicator
    size = context.concept(concept.concept.replace("_growth", ""))
    return size.concept if size else ""


def counts_things(draft: Draft) -> bool:
    """Return whether a draft counts things: households, communes."""
    return draft.quantity.measure is not None and draft.quantity.measure.kind == THING


def leads_on(draft: Draft, context: ClauseContext) -> bool:
    """Return whether "từ A" goes on to "xuống còn B", comes after it, or is dated itself: "từ A năm 2016"."""
    following = _outside_brackets(context.items[draft.index + 1 :])
    behind = next((item for item in following if item.role != "within"), None)
    time = behind.time if behind else None
    if time is not None and time.end is not None and not time.is_span:
        return True
    for place, item in enumerate(following):
        if item.role in {TO, AT} and any(one.role == QUANTITY for one in following[place:]):
            return True
        beside = place > 0 and following[place - 1].role in {TAKE, TAKE_RATE}
        if (item.role == QUANTITY and not beside) or (item.role == MARK and item.value == ";"):
            # "từ 3.586 hộ, chiếm 10,74%, xuống còn …": a share beside it does not end it.
            break
    return any(one.governor.role == TO for one in context.before)


def _outside_brackets(items: Sequence[Item]) -> list[Item]:
    found, depth = [], 0
    for item in items:
        depth += (item.value == "(") - (item.value == ")") if item.role == MARK else 0
        if depth <= 0:
            found.append(item)
    return found

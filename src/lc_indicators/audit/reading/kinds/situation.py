"""Hold a figure with what its sentence says around it, and find what the figure may be of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from lc_indicators.audit.claim import Bond, Kind
from lc_indicators.audit.lexicon import Concept, Lexicon, word_set
from lc_indicators.audit.lexicon.item_roles import MARK, OTHER, QUANTITY
from lc_indicators.audit.reading.claim_drafts import Draft
from lc_indicators.audit.reading.dates.time_roles import time_of_bracket
from lc_indicators.audit.reading.governing_verbs import (
    AFTER_QUANTITY,
    AT,
    BRACKET,
    CHANGES,
    EQUALS,
    FROM,
    NONE,
    TAKE,
    TAKE_RATE,
    TO,
    UP,
)
from lc_indicators.audit.reading.row_patterns import ItemLine
from lc_indicators.audit.reading.sentence_items import Item, Items
from lc_indicators.audit.reading.subject import COMMON, RATES
from lc_indicators.audit.reading.surroundings import Surroundings, clause_start
from lc_indicators.audit.reading.units_behind_numbers import PERCENT, POINTS, TIMES

#: The part of these that something reaches is a rate of coverage.
EVERYBODY = frozenset({"households", "population"})
COVERED = frozenset({"households", "persons"})
#: Units of what is no amount begin so.
RATIOS = ("percent", "per_", "times")
_PRONOUNS = word_set("pronoun")
_SAYS = frozenset({AT, TAKE, TAKE_RATE, EQUALS, "rate_word"})
_OF_PARTS = frozenset({Kind.LEVEL, Kind.COUNT_OF_TOTAL})
_PARTS = frozenset({Bond.PART_OF, Bond.REST_OF})
_TELLS_PART = frozenset({TAKE, TAKE_RATE, EQUALS, BRACKET})


@dataclass(frozen=True)
class Situation:
    """A figure, and what the decision on it may look at."""

    draft: Draft
    items: Items
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
    #: The drafts of the sentence before.
    earlier: Sequence[Draft] = ()

    @property
    def line(self) -> ItemLine:
        """Return the items of the sentence as a line."""
        return self.items.line

    @property
    def index(self) -> int:
        """Return the place of the figure among them."""
        return self.draft.index

    @property
    def verb(self) -> str:
        """Return the role of what the figure hangs on."""
        return self.draft.governor.role

    @property
    def is_yearly(self) -> bool:
        """Return whether the figure's own unit is of a year: "4,8%/năm"."""
        return self.draft.quantity.measure is not None and self.draft.quantity.measure.is_yearly

    @property
    def last(self) -> Draft | None:
        """Return the draft before, or None."""
        return self.before[-1] if self.before else None

    @cached_property
    def level_told(self) -> Draft | None:
        """Return the last amount or count told, what changed since aside; None without one."""
        last = next((one for one in reversed(self.before) if not one.is_change), None)
        is_level = last is not None and last.kind is Kind.LEVEL and not last.unit.startswith(RATIOS)
        return last if is_level else None

    def concept(self, name: str) -> Concept | None:
        """Return a concept by its name."""
        return self.words.concepts.get(name)

    @cached_property
    def stretch(self) -> Sequence[Item]:
        """Return the items between the quantity before and this one."""
        return self.items[clause_start(self.items, self.index) : self.index]

    def following(self, number: int) -> Sequence[Item]:
        """Return the items behind the figure, so many at most."""
        return self.items[self.index + 1 : self.index + 1 + number]

    @property
    def says_rate(self) -> bool:
        """Return whether "tỷ lệ" stands before the figure."""
        return any(item.role == "rate_word" for item in self.stretch)

    @property
    def moves(self) -> bool:
        """Return whether the figure is the size of a movement, not where it led."""
        if self.verb in CHANGES:
            return True
        # "3.900 giường (tăng 2,0%) và 315 giường" goes on with the beds.
        last = next((one for one in self.before if one.index == self.draft.governor.index), None)
        last = last if self.verb == AFTER_QUANTITY else None
        goes_on = last is not None and last.is_change and last.kind is not Kind.GROWTH_FACTOR
        return goes_on or (self.verb == FROM and not self.leads_on)

    @property
    def leads_on(self) -> bool:
        """Return whether "từ A" goes on to "xuống còn B", follows it, or has a time: "từ A năm 2016"."""
        following = _outside_brackets(self.items[self.index + 1 :])
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
        return any(one.governor.role == TO for one in self.before) or self._is_behind_level

    @property
    def _is_behind_level(self) -> bool:
        """Return whether the figure is what the level before it rose from: "đạt B, tăng từ A"."""
        last, measure = self.last, self.draft.quantity.measure
        if last is None or measure is None or last.governor.role == FROM:
            return False
        if last.kind is Kind.PERCENTAGE_CHANGE and measure.kind not in {PERCENT, POINTS, TIMES}:
            # So in "14.7 million passengers, growing by 12.8% from 13.0 million".
            return True
        return last.kind is Kind.LEVEL and last.quantity.measure == measure

    def is_of_all(self, growth: Draft) -> bool:
        """Return whether a growth may be the one contributed to, not that of the branch that contributes."""
        if growth.kind is not Kind.PERCENTAGE_CHANGE:
            return False
        of_branch = growth.concept is not None and growth.concept.measure == "sector"
        apart = growth.sentence != self.draft.sentence or growth.clause != self.draft.clause
        between = () if apart else self.items[growth.index : self.index]
        heads = growth.governor.role == UP and _is_pace(self.items, growth)
        return not of_branch and (apart or heads or any(item.role == "part" for item in between))

    @property
    def grown(self) -> str:
        """Return the concept of an amount or factor: GRDP itself where "GRDP" was taken for its growth."""
        concept, subject = self.draft.concept, self.draft.subject.lower()
        told = any(word in subject for word in ("tăng", "growth"))
        if concept is None or concept.measure != "growth" or told:
            return self.draft.indicator
        size = self.concept(concept.concept.replace("_growth", ""))
        return size.concept if size else ""

    @property
    def changed(self) -> Concept | None:
        """Return what changes: the share or growth of a sector, the rate behind "hộ nghèo giảm 2%"."""
        concept = self.draft.concept
        if concept is None:
            return self._named_behind
        if concept.measure == "sector" and self._is_of_other:
            return None
        if concept.measure == "sector":
            printed = any(one.concept is concept and one.kind is Kind.SHARE for one in self.before)
            shared = self.is_structure or printed
            return self.concept(concept.counts if shared else concept.total) or concept
        says_number = self.draft.subject.lower().startswith(("số ", "tổng ", "number"))
        rate = self.words.rates.get(concept.concept) if concept.measure == "count" else None
        return concept if says_number else rate or concept

    @property
    def _is_of_other(self) -> bool:
        """Return whether branches are told of something else than the product: "IIP …, khai khoáng …"."""
        told = (one.indicator for one in self.before if one.indicator)
        return any(not name.startswith(("grdp", "gdp", "sector")) for name in told)

    @property
    def _named_behind(self) -> Concept | None:
        """Return the rate of "giảm 1 - 1,5% số hộ nghèo", "giảm 3% tỷ lệ hộ nghèo"."""
        named = self.concept(self.concept_behind)
        return named if named is None or named.measure in RATES else self.words.rates.get(named.concept)

    @property
    def concept_behind(self) -> str:
        """Return the name of the concept right behind the figure, or ""."""
        return next((item.value for item in self.following(1) if item.role == "concept"), "")

    @cached_property
    def counted(self) -> Draft | None:
        """Return the count that a percentage is the part of: "16.003/80.276 hộ, chiếm tỷ lệ 19,93%"."""
        parts = [one for one in self.before if not one.is_whole]
        last = _outside_bracket(parts, self.items, self.index)
        if last is None or not (last.is_count or last.bond in _PARTS) or last.kind not in _OF_PARTS:
            return None
        between = self.items[last.index + 1 : self.index]
        if any(item.role in {"concept", "share_word"} for item in between):
            return None
        in_bracket = self.verb == NONE and time_of_bracket(self.items, self.index) is not None
        if in_bracket and all(item.value == "," for item in between):
            # "so với năm 2016 (14.100 hộ, 18,9%)": told together.
            return last
        whole = last.kind is Kind.COUNT_OF_TOTAL and self.verb in {AT, AFTER_QUANTITY, NONE}
        takes = whole or self.verb in _TELLS_PART or (self.verb == AT and last.unit in COVERED)
        says = self.verb == BRACKET or any(item.role in _SAYS for item in between)
        return last if takes and says else None

    @cached_property
    def noun(self) -> str | None:
        """Return the concept counted in "40% xã đạt chuẩn": "" for one not known, None without a noun."""
        following = self.following(2)
        if self.counted is not None or self.verb not in {NONE, AT, AFTER_QUANTITY} or not following:
            return None
        # "40% số xã", "98 percent of the households".
        within = following[0].role in {"within", "ordinal"}
        item = following[-1] if within else following[0]
        is_pronoun = following[-1].role == OTHER and following[-1].value.lower() in _PRONOUNS
        if following[0].role == "part" or is_pronoun:
            return ""
        if item.role == OTHER:
            known = item.value.lower() in COMMON or len(item.value) == 1
            subject = any(one.role in {"concept", "rate_word"} for one in self.stretch)
            return None if known or subject or self.is_structure else ""
        if item.role == "group":
            # "4.13 percent of Khmer households were poor".
            return "households" if within and item.value == "people" else None
        return self._counted_behind(item)

    def _counted_behind(self, item: Item) -> str | None:
        concept, own = self.concept(item.value) if item.role == "concept" else None, self.draft.concept
        if concept is None or concept.measure != "count":
            return None
        if concept.concept in EVERYBODY:
            return None if self.says_rate or (own is not None and own.measure in RATES) else concept.concept
        return None if own and concept.concept == own.total else concept.concept

    @cached_property
    def measured(self) -> Concept | None:
        """Return the rate or share that a percentage is the level of, or None."""
        concept, counted = self.draft.concept, self.counted
        of_counted = counted is not None and self.concept_behind in {counted.indicator} - {""}
        if self.verb == TAKE and (self.in_parts or of_counted):
            # "… trong đó hộ dân tộc thiểu số chiếm 91,4%", "chiếm 60% tổng số hộ nghèo": of the poor.
            return None
        if counted is not None:
            return self.words.rates.get(counted.indicator)
        if concept is not None and concept.measure == "count":
            concept = self.words.rates.get(concept.concept)
        elif concept is not None and concept.measure == "sector":
            concept = self.concept(concept.counts)
        return concept if concept is not None and concept.measure in RATES else None


def _is_pace(items: Items, growth: Draft) -> bool:
    """Return whether "mức tăng", "tốc độ tăng" heads a growth: "Trong mức tăng 8,01%, …"."""
    return growth.governor.index >= 0 and items[growth.governor.index].role == "rise_of"


def _outside_bracket(before: Sequence[Draft], items: Sequence[Item], index: int) -> Draft | None:
    """Return the draft before that stands in no bracket closed since: "17.185 (giảm 5.193 hộ), chiếm …"."""
    for one in reversed(before):
        between = items[one.index + 1 : index]
        if sum((item.value == ")") - (item.value == "(") for item in between) <= 0:
            return one
    return None


def _outside_brackets(items: Sequence[Item]) -> list[Item]:
    found, depth = [], 0
    for item in items:
        depth += (item.value == "(") - (item.value == ")") if item.role == MARK else 0
        if depth <= 0:
            found.append(item)
    return found

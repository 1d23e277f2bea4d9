"""Decide on percentages that are levels: a rate, a share, or what part of a whole a count is."""

from __future__ import annotations

from collections.abc import Sequence

from lc_indicators.audit.claim import Bond, Kind
from lc_indicators.audit.lexicon import Concept, word_set
from lc_indicators.audit.lexicon.item_roles import OTHER
from lc_indicators.audit.reading.claim_drafts import Draft
from lc_indicators.audit.reading.dates.time_roles import time_of_bracket
from lc_indicators.audit.reading.governing_verbs import (
    AFTER_QUANTITY,
    AT,
    BRACKET,
    EQUALS,
    NONE,
    TAKE,
    TAKE_RATE,
)
from lc_indicators.audit.reading.kinds.clause_context import RATES, ClauseContext, counts_things
from lc_indicators.audit.reading.sentence_items import Item
from lc_indicators.audit.reading.subject import COMMON

#: The part of these that something reaches is a rate of coverage.
_EVERYBODY = frozenset({"households", "population"})
_COVERED = frozenset({"households", "persons"})
_PARTS = frozenset({AT, TAKE, TAKE_RATE, EQUALS, AFTER_QUANTITY, BRACKET, NONE})
_PRONOUNS = word_set("pronoun")
_SAYS = frozenset({AT, TAKE, TAKE_RATE, EQUALS, "rate_word"})
#: A bracket belongs to the quantity that stands no farther before it.
_NEAR = 3


def decide_level(draft: Draft, context: ClauseContext) -> bool:
    """Decide on a percentage that is no movement."""
    counted = _count_before(draft, context)
    whole = _noun_after(draft, context) if counted is None else None
    if whole is not None and draft.governor.role in {NONE, AT, AFTER_QUANTITY}:
        return _of_noun(draft, whole, context)
    concept = _measured(draft, counted, context)
    draft.indicator = concept.concept if concept else ""
    if counted is not None:
        draft.bond, draft.bonded_to = Bond.SHARE_OF, counted
        draft.group, draft.standard = counted.group, counted.standard
    if concept is not None:
        draft.kind = Kind.LEVEL if concept.measure == "rate" else Kind.SHARE
        draft.unit = concept.unit
        return True
    draft.kind = Kind.LEVEL if _is_rate(draft, counted, context) else Kind.SHARE
    draft.unit = "percent"
    return True


def decide_in_bracket(draft: Draft, context: ClauseContext) -> bool:
    """Decide on "giảm 1.432 hộ nghèo (1,95%)" and "16.003 hộ (19,93%)"; False for any other bracket."""
    last = context.last
    if last is None or last.index < draft.governor.index - _NEAR or not _is_count(last):
        return False
    if last.kind in {Kind.LEVEL, Kind.COUNT_OF_TOTAL}:
        return decide_level(draft, context)
    if last.kind not in {Kind.ABSOLUTE_CHANGE, Kind.AVERAGE_ANNUAL_CHANGE}:
        return False
    rate = context.words.rates.get(last.indicator)
    draft.bond, draft.bonded_to, draft.direction = Bond.SAME_CHANGE, last, last.direction
    draft.kind = Kind.ABSOLUTE_CHANGE if rate else Kind.PERCENTAGE_CHANGE
    draft.unit = "percentage_points" if rate else "percent"
    draft.indicator = rate.concept if rate else last.indicator
    draft.group, draft.standard = last.group, last.standard
    return True


def _of_noun(draft: Draft, whole: str, context: ClauseContext) -> bool:
    """Decide on "40% xã đạt chuẩn": a share of the noun behind it, a rate where it is of everybody."""
    concept = context.words.rates.get(whole)
    draft.concept, draft.indicator, draft.subject = concept, concept.concept if concept else "", ""
    behind = context.items[draft.index + 2 : draft.index + 3]
    # "54% dân số là đồng bào các dân tộc": what they are made of, not what reaches them.
    makes_up = any(item.role == AT for item in behind)
    is_rate = concept.measure == "rate" if concept else whole in _EVERYBODY and not makes_up
    draft.kind = Kind.LEVEL if is_rate else Kind.SHARE
    draft.unit = concept.unit if concept else "percent"
    return True


def _measured(draft: Draft, counted: Draft | None, context: ClauseContext) -> Concept | None:
    """Return the rate or share that the percentage is the level of, or None."""
    concept = draft.concept
    if draft.governor.role == TAKE and (context.in_parts or _of_all_counted(draft, counted, context)):
        # "… trong đó hộ dân tộc thiểu số chiếm 91,4%": how many of the poor they are, not how many are poor.
        return None
    if counted is not None:
        return context.words.rates.get(counted.indicator)
    if concept is not None and concept.measure == "count":
        concept = context.words.rates.get(concept.concept)
    elif concept is not None and concept.measure == "sector":
        concept = context.concept(concept.counts)
    return concept if concept is not None and concept.measure in RATES else None


def _of_all_counted(draft: Draft, counted: Draft | None, context: ClauseContext) -> bool:
    """Return whether the percentage is of what was counted itself: "chiếm 60% tổng số hộ nghèo"."""
    following = context.items[draft.index + 1 : draft.index + 2]
    named = following[0].value if following and following[0].role == "concept" else ""
    return counted is not None and bool(named) and named == counted.indicator


def _is_rate(draft: Draft, counted: Draft | None, context: ClauseContext) -> bool:
    """Return whether the percentage of something that no table knows is a rate rather than a share."""
    if counted is not None:
        # "321.162 hộ, đạt 98,8%": how many are reached, not what something is made of.
        return counted.unit in _COVERED and (draft.governor.role != TAKE or _of_everybody(draft, context))
    levels = (one for one in reversed(context.before) if one.unit.startswith("percent") and not one.is_change)
    in_list = next((one.kind is Kind.LEVEL for one in levels), False)
    return not context.is_structure and (context.says_rate(draft) or in_list)


def _of_everybody(draft: Draft, context: ClauseContext) -> bool:
    following = context.items[draft.index + 1 : draft.index + 2]
    return any(item.role == "concept" and item.value in _EVERYBODY for item in following)


def _noun_after(draft: Draft, context: ClauseContext) -> str | None:
    """Return the concept counted in "40% xã đạt chuẩn", "" for one not known; None where no noun follows."""
    following = context.items[draft.index + 1 : draft.index + 3]
    if not following:
        return None
    # "40% số xã", "98 percent of the households".
    within = following[0].role in {"within", "ordinal"}
    item = following[-1] if within else following[0]
    if following[0].role == "part" or _is_pronoun(following):
        return ""
    if item.role == OTHER:
        known = item.value.lower() in COMMON or len(item.value) == 1
        subject = any(one.role in {"concept", "rate_word"} for one in context.stretch(draft))
        return None if known or subject or context.is_structure else ""
    if item.role == "group":
        # "4.13 percent of Khmer households were poor".
        return "households" if within and item.value == "people" else None
    return _counted_behind(draft, item, context)


def _counted_behind(draft: Draft, item: Item, context: ClauseContext) -> str | None:
    concept = context.concept(item.value) if item.role == "concept" else None
    if concept is None or concept.measure != "count":
        return None
    if concept.concept in _EVERYBODY:
        rated = context.says_rate(draft) or (draft.concept is not None and draft.concept.measure in RATES)
        return None if rated else concept.concept
    return None if draft.concept and concept.concept == draft.concept.total else concept.concept


def _is_pronoun(following: Sequence[Item]) -> bool:
    return following[-1].role == OTHER and following[-1].value.lower() in _PRONOUNS


def _count_before(draft: Draft, context: ClauseContext) -> Draft | None:
    """Return the count that the percentage is the part of: "16.003/80.276 hộ, chiếm tỷ lệ 19,93%"."""
    last, role = _outside_bracket(draft, context), draft.governor.role
    if last is None or not _is_count(last) or last.kind not in {Kind.LEVEL, Kind.COUNT_OF_TOTAL}:
        return None
    between = context.items[last.index + 1 : draft.index]
    if any(item.role in {"concept", "share_word"} for item in between) or role not in _PARTS:
        return None
    takes = role in {TAKE, TAKE_RATE, BRACKET, EQUALS} or last.kind is Kind.COUNT_OF_TOTAL
    takes = takes or (role == AT and last.unit in _COVERED)
    if role == NONE and _share_a_bracket(draft, last, context):
        return last
    says = role == BRACKET or any(item.role in _SAYS for item in between)
    return last if takes and says else None


def _outside_bracket(draft: Draft, context: ClauseContext) -> Draft | None:
    """Return the draft before that stands in no bracket closed since: "17.185 (giảm 5.193 hộ), chiếm …"."""
    for one in reversed(context.before):
        between = context.items[one.index + 1 : draft.index]
        closed = sum((item.value == ")") - (item.value == "(") for item in between)
        if closed <= 0:
            return one
    return None


def _share_a_bracket(draft: Draft, last: Draft, context: ClauseContext) -> bool:
    """Return whether count and percentage are told together: "so với năm 2016 (14.100 hộ, 18,9%)"."""
    between = context.items[last.index + 1 : draft.index]
    in_bracket = time_of_bracket(context.items, draft.index) is not None
    return in_bracket and all(item.value == "," for item in between)


def _is_count(draft: Draft) -> bool:
    bare = draft.quantity.measure is None and draft.kind is Kind.LEVEL
    return bare or counts_things(draft) or draft.kind is Kind.COUNT_OF_TOTAL

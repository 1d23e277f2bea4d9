"""Decide what a percentage is: attainment of a goal, growth, a change of a rate in points, or a level.

"Tăng 12%" of an amount is growth; "tăng 12%" of a rate is points; "đạt 12%" is a level, and
:mod:`rates_and_shares` tells whether it is a rate or a share.
"""

from __future__ import annotations

from lc_indicators.audit.claim import Bond, Kind, Role
from lc_indicators.audit.lexicon import Concept
from lc_indicators.audit.reading.claim_drafts import Draft
from lc_indicators.audit.reading.governing_verbs import (
    AFTER_QUANTITY,
    AT,
    BRACKET,
    BY,
    CHANGES,
    EXCEED,
    FROM,
    MORE,
    NONE,
    TO,
)
from lc_indicators.audit.reading.kinds.clause_context import (
    RATES,
    ClauseContext,
    counts_things,
    direction_of,
    moves,
)
from lc_indicators.audit.reading.kinds.rates_and_shares import decide_in_bracket, decide_level
from lc_indicators.audit.reading.kinds.ratios import decide_ratio
from lc_indicators.audit.reading.surroundings import goal_before

#: Of such concepts the percentage is a movement already.
PACES = frozenset({"growth", "reduction"})
#: A signed percentage beside another figure, without a verb of its own, is of a movement.
_BESIDE = frozenset({BRACKET, NONE, AFTER_QUANTITY})


def decide_percent(draft: Draft, context: ClauseContext) -> bool:
    """Decide on a percentage."""
    role, last = draft.governor.role, context.last
    _name_rate(draft)
    passes = role == EXCEED and last is not None and draft.governor.index > last.index
    if context.surroundings.role is Role.COMPARISON_TO_TARGET or passes:
        return _decide_of_goal(draft, context)
    if role == MORE:
        return _decide_difference(draft, context)
    pace = draft.concept if draft.concept is not None and draft.concept.measure in PACES else None
    # "1.620 tỷ đồng (-10,0%)": by how much it moved.
    signed = bool(draft.quantity.sign) and role in _BESIDE and pace is None
    bracketed = role == BRACKET and not signed and decide_in_bracket(draft, context)
    if bracketed or (not signed and decide_ratio(draft, context)):
        return True
    if pace is not None:
        return decide_pace(draft, pace, context, yearly=_is_yearly(draft))
    if signed or _is_change(draft, context):
        return _decide_change(draft, context, yearly=_is_yearly(draft))
    return decide_level(draft, context)


def _is_yearly(draft: Draft) -> bool:
    return draft.quantity.measure is not None and draft.quantity.measure.is_yearly


def _is_change(draft: Draft, context: ClauseContext) -> bool:
    """Return whether the percentage is of a movement: by its verb, by "tốc độ tăng", by "%/năm"."""
    role, yearly = draft.governor.role, _is_yearly(draft)
    if yearly and role == AT and _is_level_of_each_year(draft, context):
        draft.every_year = True
        return False
    heads = context.pace is not None and role in {AT, NONE, AFTER_QUANTITY}
    return moves(draft, context) or heads or (yearly and role not in {TO, FROM})


def _decide_difference(draft: Draft, context: ClauseContext) -> bool:
    """Decide on "cao hơn mức chung 3%": a distance, not a movement."""
    draft.kind, draft.unit, draft.bond = Kind.ABSOLUTE_CHANGE, "percentage_points", Bond.DIFFERENCE
    draft.direction = draft.governor.direction
    if context.last is not None and context.last.is_change:
        # "… giảm 3,5-4%, nhanh hơn mức chung 1-2%": of the change just said.
        draft.bonded_to, draft.unit = context.last, context.last.unit
    return True


def _name_rate(draft: Draft) -> None:
    """Name the rate where its fall is the subject: "tỷ lệ giảm nghèo" speaks of the poverty rate."""
    if draft.concept is not None and draft.concept.measure == "reduction":
        draft.indicator = draft.concept.counts


def _is_level_of_each_year(draft: Draft, context: ClauseContext) -> bool:
    """Return whether "was over 98% every year" tells a level: of a rate, with no verb of change before it."""
    is_rate = draft.concept is not None and draft.concept.measure == "rate" and context.pace is None
    return is_rate and not any(item.role in CHANGES for item in context.stretch(draft))


def _decide_of_goal(draft: Draft, context: ClauseContext) -> bool:
    """Decide on "đạt 105% kế hoạch" (its part) and "vượt 5% kế hoạch" (by how much it was passed)."""
    draft.role = Role.COMPARISON_TO_TARGET
    if draft.governor.role not in {EXCEED, MORE, *CHANGES} and not goal_before(context.items, draft.index):
        draft.kind, draft.unit = Kind.SHARE, "percent_of_target"
        return True
    last, measure = context.last, draft.concept.measure if draft.concept else ""
    theirs = last.quantity.measure if last else None
    of_amount = (
        last is not None
        and last.kind is Kind.LEVEL
        and (counts_things(last) or (theirs is not None and theirs.kind == "money"))
    )
    in_points = measure in {*RATES, *PACES} and not of_amount
    draft.kind = Kind.ABSOLUTE_CHANGE if in_points else Kind.PERCENTAGE_CHANGE
    draft.unit = "percentage_points" if in_points else "percent"
    draft.direction = draft.governor.direction or "up"
    return True


def decide_pace(draft: Draft, concept: Concept, context: ClauseContext, *, yearly: bool) -> bool:
    """Decide on the percentage of what is a movement itself: growth, the fall of poverty."""
    averaged = yearly or context.surroundings.has_average
    if concept.measure == "reduction":
        draft.concept = context.concept(concept.counts) or concept
        draft.indicator, draft.direction = draft.concept.concept, "down"
        return _in_points(draft, averaged=averaged)
    falls = draft.governor.role in CHANGES and draft.governor.direction == "down"
    draft.direction = "down" if falls else "up"
    return _in_percent(draft, averaged=averaged or context.is_long or concept.unit == "percent_per_year")


def _decide_change(draft: Draft, context: ClauseContext, *, yearly: bool) -> bool:
    """Decide on a movement in percent: points of a rate, percent of everything else."""
    concept, averaged = _changed(draft, context), yearly or context.surroundings.has_average
    draft.indicator, draft.direction = concept.concept if concept else "", direction_of(draft, context)
    if concept.measure in RATES if concept else context.says_rate(draft):
        return _in_points(draft, averaged=averaged)
    last = context.last
    if concept is None and draft.governor.role == BY and last is not None and "points" in last.unit:
        # "… the rate by 2-3 percent a year, and by 3-4 percent among …"
        draft.kind, draft.unit, draft.direction = last.kind, last.unit, last.direction
        return True
    return _in_percent(draft, averaged=averaged)


def _changed(draft: Draft, context: ClauseContext) -> Concept | None:
    """Return what changes: the share or growth of a sector, the rate behind "hộ nghèo giảm 2%"."""
    concept = draft.concept
    if concept is None:
        return _named_behind(draft, context)
    if concept.measure == "sector":
        printed = any(one.concept is concept and one.kind is Kind.SHARE for one in context.before)
        shared = context.is_structure or printed
        return context.concept(concept.counts if shared else concept.total) or concept
    says_number = draft.subject.lower().startswith(("số ", "tổng ", "number"))
    rate = context.words.rates.get(concept.concept) if concept.measure == "count" else None
    return rate if rate and not says_number else concept


def _named_behind(draft: Draft, context: ClauseContext) -> Concept | None:
    """Return the rate of "giảm 1 - 1,5% số hộ nghèo", "giảm 3% tỷ lệ hộ nghèo"."""
    following = context.items[draft.index + 1 : draft.index + 2]
    named = context.concept(following[0].value) if following and following[0].role == "concept" else None
    if named is None or named.measure in RATES:
        return named
    return context.words.rates.get(named.concept)


def _in_points(draft: Draft, *, averaged: bool) -> bool:
    draft.kind = Kind.AVERAGE_ANNUAL_CHANGE if averaged else Kind.ABSOLUTE_CHANGE
    draft.unit = "percentage_points_per_year" if averaged else "percentage_points"
    return True


def _in_percent(draft: Draft, *, averaged: bool) -> bool:
    draft.kind = Kind.COMPOUND_ANNUAL_GROWTH_RATE if averaged else Kind.PERCENTAGE_CHANGE
    draft.unit = "percent_per_year" if averaged else "percent"
    return True

"""Percentages: attainment of a goal, growth, a change of a rate in points, or a level."""

from __future__ import annotations

from lc_indicators.claims.claim import Bond, Kind, Role
from lc_indicators.claims.lexicon import Concept
from lc_indicators.claims.reading.drafts import Draft
from lc_indicators.claims.reading.goals import goal_before
from lc_indicators.claims.reading.governing import (
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
from lc_indicators.claims.reading.rates import decide_in_bracket, decide_level
from lc_indicators.claims.reading.setting import RATES, Setting, counts_things, direction_of, moves

#: Of such concepts the percentage is a movement already.
PACES = frozenset({"growth", "reduction"})


def decide_percent(draft: Draft, setting: Setting) -> bool:
    """Decide on a percentage."""
    role, last = draft.governor.role, setting.last
    _name_rate(draft)
    passes = role == EXCEED and last is not None and draft.governor.index > last.index
    if setting.scene.role is Role.COMPARISON_TO_TARGET or passes:
        return _decide_of_goal(draft, setting)
    if role == MORE:
        draft.kind, draft.unit, draft.bond = Kind.ABSOLUTE_CHANGE, "percentage_points", Bond.DIFFERENCE
        draft.direction = draft.governor.direction
        if last is not None and last.is_change:
            # "… giảm 3,5-4%, nhanh hơn mức chung 1-2%": of the change just said.
            draft.bonded_to, draft.unit = last, last.unit
        return True
    if role == BRACKET and decide_in_bracket(draft, setting):
        return True
    yearly = draft.quantity.measure is not None and draft.quantity.measure.is_yearly
    if draft.concept is not None and draft.concept.measure in PACES:
        return decide_pace(draft, draft.concept, setting, yearly=yearly)
    heads = setting.pace is not None and role in {AT, NONE, AFTER_QUANTITY}
    if moves(draft, setting) or heads or (yearly and role not in {TO, FROM}):
        return _decide_change(draft, setting, yearly=yearly)
    return decide_level(draft, setting)


def _name_rate(draft: Draft) -> None:
    """Name the rate where its fall is the subject: "tỷ lệ giảm nghèo" speaks of the poverty rate."""
    if draft.concept is not None and draft.concept.measure == "reduction":
        draft.indicator = draft.concept.counts


def _decide_of_goal(draft: Draft, setting: Setting) -> bool:
    """Decide on "đạt 105% kế hoạch" (its part) and "vượt 5% kế hoạch" (by how much it was passed)."""
    draft.role = Role.COMPARISON_TO_TARGET
    if draft.governor.role not in {EXCEED, MORE, *CHANGES} and not goal_before(setting.items, draft.index):
        draft.kind, draft.unit = Kind.SHARE, "percent_of_target"
        return True
    last, measure = setting.last, draft.concept.measure if draft.concept else ""
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


def decide_pace(draft: Draft, concept: Concept, setting: Setting, *, yearly: bool) -> bool:
    """Decide on the percentage of what is a movement itself: growth, the fall of poverty."""
    averaged = yearly or setting.scene.has_average
    if concept.measure == "reduction":
        draft.concept = setting.concept(concept.counts) or concept
        draft.indicator, draft.direction = draft.concept.concept, "down"
        return _in_points(draft, averaged=averaged)
    falls = draft.governor.role in CHANGES and draft.governor.direction == "down"
    draft.direction = "down" if falls else "up"
    return _in_percent(draft, averaged=averaged or setting.is_long or concept.unit == "percent_per_year")


def _decide_change(draft: Draft, setting: Setting, *, yearly: bool) -> bool:
    """Decide on a movement in percent: points of a rate, percent of everything else."""
    concept, averaged = _changed(draft, setting), yearly or setting.scene.has_average
    draft.indicator, draft.direction = concept.concept if concept else "", direction_of(draft, setting)
    if concept.measure in RATES if concept else setting.says_rate(draft):
        return _in_points(draft, averaged=averaged)
    last = setting.last
    if concept is None and draft.governor.role == BY and last is not None and "points" in last.unit:
        # "… the rate by 2-3 percent a year, and by 3-4 percent among …"
        draft.kind, draft.unit, draft.direction = last.kind, last.unit, last.direction
        return True
    return _in_percent(draft, averaged=averaged)


def _changed(draft: Draft, setting: Setting) -> Concept | None:
    """Return what changes: the share or growth of a sector, the rate behind "hộ nghèo giảm 2%"."""
    concept = draft.concept
    if concept is None:
        # "Giảm 1 - 1,5% số hộ nghèo": of the rate of what is counted behind it.
        following = setting.items[draft.index + 1 : draft.index + 2]
        return next(
            (setting.words.rates.get(item.value) for item in following if item.role == "concept"), None
        )
    if concept.measure == "sector":
        printed = any(one.concept is concept and one.kind is Kind.SHARE for one in setting.before)
        shared = setting.is_structure or printed
        return setting.concept(concept.counts if shared else concept.total) or concept
    says_number = draft.subject.lower().startswith(("số ", "tổng ", "number"))
    rate = setting.words.rates.get(concept.concept) if concept.measure == "count" else None
    return rate if rate and not says_number else concept


def _in_points(draft: Draft, *, averaged: bool) -> bool:
    draft.kind = Kind.AVERAGE_ANNUAL_CHANGE if averaged else Kind.ABSOLUTE_CHANGE
    draft.unit = "percentage_points_per_year" if averaged else "percentage_points"
    return True


def _in_percent(draft: Draft, *, averaged: bool) -> bool:
    draft.kind = Kind.COMPOUND_ANNUAL_GROWTH_RATE if averaged else Kind.PERCENTAGE_CHANGE
    draft.unit = "percent_per_year" if averaged else "percent"
    return True

"""Decide what a quantity claims, by the rules of :mod:`kind_rules`: its kind, indicator, unit, direction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lc_indicators.audit.claim import Bond, Kind
from lc_indicators.audit.lexicon import multipliers
from lc_indicators.audit.reading.claim_drafts import Draft
from lc_indicators.audit.reading.governing_verbs import BRACKET
from lc_indicators.audit.reading.kinds.kind_facts import FACTS
from lc_indicators.audit.reading.kinds.kind_rules import Rule, rules_for
from lc_indicators.audit.reading.kinds.rule_effects import bare_unit
from lc_indicators.audit.reading.kinds.situation import Situation
from lc_indicators.audit.reading.signs import MINUS
from lc_indicators.audit.reading.units_behind_numbers import PERCENT

_BARE_MULTIPLIERS = frozenset(name.rstrip("_") for name in multipliers())
#: A sum of money in another currency stands no farther behind the first.
_NEAR = 6
_EACH_YEAR = {
    Kind.ABSOLUTE_CHANGE: Kind.AVERAGE_ANNUAL_CHANGE,
    Kind.PERCENTAGE_CHANGE: Kind.COMPOUND_ANNUAL_GROWTH_RATE,
}


def decide(it: Situation) -> bool:
    """Fill in kind, indicator, unit, direction and bond; False where the quantity claims nothing."""
    draft = it.draft
    _take_unit(draft, it.before)
    measure = draft.quantity.measure
    rules = rules_for(it)
    if rules[-1].kind is None:
        return False
    if _is_percent(draft) and draft.concept and draft.concept.measure == "reduction":
        # "Tỷ lệ giảm nghèo" speaks of the poverty rate.
        draft.indicator = draft.concept.counts
    draft.unit = measure.name if measure else ""
    for rule in rules:
        _apply(rule, it)
    if draft.quantity.sign:
        _sign(draft, again=it.verb == BRACKET and it.last is not None and it.last.is_change)
    return True


def _is_percent(draft: Draft) -> bool:
    quantity = draft.quantity
    return quantity.measure is not None and quantity.measure.kind == PERCENT and not quantity.is_fraction


def _take_unit(draft: Draft, before: Sequence[Draft]) -> None:
    """Give "720.5 billion" the currency, or the unit, of the figures before it."""
    measure = draft.quantity.measure
    if measure is None or draft.quantity.noun is not None or measure.unit not in _BARE_MULTIPLIERS:
        return
    measures = (one.quantity.measure for one in reversed(before) if one.quantity.measure)
    told = next((one for one in measures if bare_unit(one.unit) != one.unit), None)
    if told is not None:
        unit = f"{measure.unit}_{bare_unit(told.unit)}"
        draft.quantity = replace(draft.quantity, measure=replace(told, unit=unit))


def _apply(rule: Rule, it: Situation) -> None:
    draft = it.draft
    if isinstance(rule.kind, Kind):
        draft.kind, draft.unit = rule.kind, rule.unit or draft.unit
        if rule.kind.is_change:
            draft.direction = rule.way if isinstance(rule.way, str) else rule.way(it)
    if rule.of is not None:
        rule.of(it)
    if rule.tie is not None:
        rule.tie(it)
    if any(FACTS[fact](it) for fact in rule.yearly.split()):
        draft.kind = _EACH_YEAR[draft.kind]
        draft.unit += "_per_year"


def _sign(draft: Draft, *, again: bool) -> None:
    """Let a printed sign say the direction; "giảm -2,77%" and "âm 2,3 lần" can be meant in two ways.

    In the bracket of a change it says the direction *again*: "giảm 1.325 ha (−2,63%)".
    """
    falls = draft.quantity.sign == MINUS
    two_ways = draft.qualifier is not None if falls else False
    if draft.kind.is_signed:
        two_ways |= draft.direction == "down" and not again
        draft.direction = "down" if falls else "up"
    else:
        two_ways |= draft.kind not in {Kind.LEVEL, Kind.SHARE}
    draft.is_clear = draft.is_clear and not two_ways


def bind(draft: Draft, *, last: Draft | None, total: Draft | None, is_rest: bool) -> None:
    """Tie *draft* to the *total* that its clause parts, or to the sum just said in another currency."""
    if draft.bond is not None or draft.kind is not Kind.LEVEL:
        return
    if total is not None and _is_part_of(draft, total):
        draft.bond, draft.bonded_to = Bond.REST_OF if is_rest else Bond.PART_OF, total
    elif last is not None and last.kind is Kind.LEVEL and _converts(draft, last):
        draft.bond, draft.bonded_to = Bond.CONVERTED, last
        draft.indicator, draft.concept, draft.subject = last.indicator, last.concept, last.subject
        per_person = "_per_person" in last.unit and "_per_person" not in draft.unit
        draft.unit += "_per_person" if per_person else ""


def _converts(draft: Draft, last: Draft) -> bool:
    mine, theirs = draft.quantity.measure, last.quantity.measure
    if mine is None or theirs is None or not (draft.counts_money and last.counts_money):
        return False
    return theirs.unit[-3:] != mine.unit[-3:] and draft.index - last.index <= _NEAR


def _is_part_of(draft: Draft, total: Draft) -> bool:
    """Return whether a count can be a part of another: of the same thing, or of one that is counted in it."""
    if draft.quantity.measure is not None and draft.unit != total.unit:
        return False
    if total.counts_money:
        # Of another known sum it is none: "thu 1.400 tỷ đồng, trong đó …, chi 900 tỷ đồng".
        return not draft.indicator or draft.indicator.startswith(total.indicator)
    noun = draft.quantity.noun
    # "Có 90.000 hộ, trong đó 18.000 hộ nghèo": plain households are the whole of them.
    is_kind = noun is None or total.indicator.startswith(noun.concept)
    return is_kind or (noun is not None and total.indicator in {noun.total, ""})

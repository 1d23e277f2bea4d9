"""Decide on amounts and counts: a level, or a change of one; tie parts to totals and sums to conversions."""

from __future__ import annotations

from lc_indicators.audit.claim import Bond, Kind, Role
from lc_indicators.audit.lexicon import Concept, multipliers
from lc_indicators.audit.reading.claim_drafts import Draft
from lc_indicators.audit.reading.governing_verbs import AT, BRACKET, BY, EQUALS, EXCEED, MORE, TO
from lc_indicators.audit.reading.kinds.clause_context import RATES, ClauseContext, direction_of, grown, moves
from lc_indicators.audit.reading.units_behind_numbers import MONEY
from lc_indicators.numbers import Qualifier

#: A sum of money in another currency stands no farther behind the first.
_NEAR = 6


def bind(draft: Draft, *, last: Draft | None, total: Draft | None) -> None:
    """Tie *draft* to the *total* that its clause parts, or to the sum just said in another currency."""
    if draft.bond is not None or draft.kind is not Kind.LEVEL:
        return
    if total is not None and _is_part_of(draft, total):
        draft.bond, draft.bonded_to = Bond.PART_OF, total
    elif last is not None and last.kind is Kind.LEVEL and _converts(draft, last):
        draft.bond, draft.bonded_to = Bond.CONVERTED, last
        draft.indicator, draft.concept, draft.subject = last.indicator, last.concept, last.subject
        per_person = "_per_person" in last.unit and "_per_person" not in draft.unit
        draft.unit += "_per_person" if per_person else ""


def _converts(draft: Draft, last: Draft) -> bool:
    mine, theirs = draft.quantity.measure, last.quantity.measure
    both_money = mine is not None and theirs is not None and mine.kind == theirs.kind == MONEY
    if not both_money or mine is None or theirs is None:
        return False
    return theirs.unit[-3:] != mine.unit[-3:] and draft.index - last.index <= _NEAR


def _is_part_of(draft: Draft, total: Draft) -> bool:
    """Return whether a count can be a part of another: of the same thing, or of one that is counted in it."""
    if draft.quantity.measure is not None and draft.unit != total.unit:
        return False
    noun = draft.quantity.noun
    # "Có 90.000 hộ, trong đó 18.000 hộ nghèo": plain households are the whole of them.
    return noun is None or total.indicator in {noun.concept, noun.total, ""}


def decide_amount(draft: Draft, context: ClauseContext) -> bool:
    """Decide on money, an area, a number of things."""
    measure, role, last = draft.quantity.measure, draft.governor.role, context.last
    if measure is not None and measure.unit == "criteria" and draft.quantity.is_range:
        # "6 xã đạt 15-16 tiêu chí": tells which communes are counted.
        return False
    draft.unit = measure.name if measure else ""
    if role == EQUALS and last is not None and last.kind.is_of_whole_span:
        return _same_change(draft, last, context)
    if moves(draft, context) or _spreads(draft, context):
        return _moved(draft, context)
    if role == MORE:
        draft.kind, draft.bond, draft.direction = (
            Kind.ABSOLUTE_CHANGE,
            Bond.DIFFERENCE,
            draft.governor.direction,
        )
        return True
    if role == EXCEED and context.surroundings.role is Role.COMPARISON_TO_TARGET:
        draft.kind, draft.direction = Kind.ABSOLUTE_CHANGE, "up"
        return True
    draft.kind = Kind.LEVEL
    draft.qualifier = Qualifier.OVER if role == EXCEED else draft.qualifier
    if draft.concept is not None and draft.concept is not draft.quantity.noun:
        _find_subject(draft, draft.concept, context)
    draft.indicator = draft.indicator or context.words.counted.get(draft.unit, "")
    return True


def _spreads(draft: Draft, context: ClauseContext) -> bool:
    """Return whether "A in 2015 and B in 2017, or C a year" tells the rise between two levels by the year."""
    measure = draft.quantity.measure
    if draft.governor.role != EQUALS or measure is None or not measure.is_yearly:
        return False
    levels = [one for one in context.before if one.kind is Kind.LEVEL and one.concept is draft.concept]
    return len(levels) > 1


def _same_change(draft: Draft, last: Draft, context: ClauseContext) -> bool:
    """Decide on "giảm 1 - 1,5%, tương ứng 3.415 đến 5.415 hộ": one change in two units."""
    draft.kind, draft.direction, draft.group = Kind.ABSOLUTE_CHANGE, last.direction, last.group
    draft.bond, draft.bonded_to = Bond.SAME_CHANGE, last
    draft.indicator = _counted_by(context.concept(last.indicator), draft.unit, context)
    return True


def _moved(draft: Draft, context: ClauseContext) -> bool:
    measure, concept, surroundings = draft.quantity.measure, draft.concept, context.surroundings
    averaged = surroundings.is_yearly or (measure is not None and measure.is_yearly)
    averaged = averaged or (surroundings.has_average and draft.governor.role != BY and context.is_long)
    draft.kind = Kind.AVERAGE_ANNUAL_CHANGE if averaged else Kind.ABSOLUTE_CHANGE
    draft.direction = direction_of(draft, context)
    if concept is not None and concept is not draft.quantity.noun and concept.measure in RATES:
        draft.indicator = _counted_by(concept, draft.unit, context)
    if concept is not None and _is_per_head(draft, concept):
        draft.unit = f"{draft.unit}_per_person"
    draft.unit += "_per_year" if averaged else ""
    return True


def _find_subject(draft: Draft, concept: Concept, context: ClauseContext) -> None:
    """Find what an amount is of that does not say so itself: the subject, if its unit fits."""
    measure, unit = draft.quantity.measure, draft.unit
    per_head = concept.unit.endswith("_per_person") and measure is not None and measure.kind == MONEY
    if per_head or bare_unit(concept.unit) == bare_unit(unit):
        draft.unit = f"{unit}_per_person" if _is_per_head(draft, concept) else unit
        return
    size = context.concept(grown(draft, context)) if concept.measure == "growth" else None
    if size is not None and bare_unit(size.unit) == bare_unit(unit):
        draft.concept, draft.indicator = size, size.concept
        return
    counted, last = _counted_by(concept, unit, context), context.last
    between = context.items[last.index + 1 : draft.index] if last else ()
    tells = draft.governor.role == BRACKET or any(item.role in {AT, EQUALS} for item in between)
    if counted and draft.governor.role == TO:
        # "Năm 2016 giảm còn 47.133 hộ": the households behind the rate spoken of.
        draft.concept, draft.indicator = context.concept(counted), counted
        return
    if counted and last is not None and last.indicator == concept.concept and tells:
        # "tỷ lệ hộ nghèo còn 12,1%, tương đương 95.205 hộ": the households behind the rate.
        draft.concept, draft.indicator = context.concept(counted), counted
        if last.kind is Kind.LEVEL and last.bond is None:
            last.bond, last.bonded_to = Bond.SHARE_OF, draft
        return
    draft.concept, draft.indicator, draft.subject = None, "", ""


def _is_per_head(draft: Draft, concept: Concept) -> bool:
    """Return whether money is per head although the text does not say so again."""
    measure = draft.quantity.measure
    is_money = measure is not None and measure.kind == MONEY
    return is_money and concept.unit.endswith("_per_person") and "_per_" not in draft.unit


def _counted_by(concept: Concept | None, unit: str, context: ClauseContext) -> str:
    """Return the concept that a rate counts if it is counted in *unit*, else ""."""
    counted = context.concept(concept.counts) if concept is not None and concept.measure in RATES else None
    return counted.concept if counted is not None and counted.unit == unit else ""


def bare_unit(unit: str) -> str:
    """Return a unit without its multiplier."""
    return unit.removeprefix(next(filter(unit.startswith, multipliers()), ""))

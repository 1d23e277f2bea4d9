"""Decide what a quantity claims: its kind, indicator, unit and direction."""

from __future__ import annotations

from decimal import Decimal

from lc_indicators.audit.claim import Kind
from lc_indicators.audit.reading.claim_drafts import Draft
from lc_indicators.audit.reading.governing_verbs import AT, CHANGES, EQUALS, FROM, TO
from lc_indicators.audit.reading.kinds.amounts import bare_unit, decide_amount
from lc_indicators.audit.reading.kinds.clause_context import ClauseContext, direction_of, leads_on, moves
from lc_indicators.audit.reading.kinds.factors import decide_factor, decide_points
from lc_indicators.audit.reading.kinds.percentages import decide_percent
from lc_indicators.audit.reading.signs import MINUS
from lc_indicators.audit.reading.units_behind_numbers import OF_MANY, PERCENT, POINTS, TIMES

_THOUSAND = "per_thousand"
#: Units of rates that are told of a thousand.
_OF_THOUSAND = frozenset({_THOUSAND, "deaths_per_1000_births"})


def decide(draft: Draft, context: ClauseContext) -> bool:
    """Fill in kind, indicator, unit, direction and bond; False where the quantity claims nothing."""
    decided = _decide(draft, context)
    if decided and draft.quantity.sign:
        _sign(draft)
    return decided


def _decide(draft: Draft, context: ClauseContext) -> bool:
    measure = draft.quantity.measure
    if draft.quantity.is_fraction:
        draft.kind, draft.unit = Kind.COUNT_OF_TOTAL, measure.name if measure else ""
        return True
    if measure is None:
        return _decide_bare(draft, context)
    return _RULES.get(measure.kind, decide_amount)(draft, context)


def _sign(draft: Draft) -> None:
    """Let a printed sign say the direction; "giảm -2,77%" and "âm 2,3 lần" can be meant in two ways."""
    falls = draft.quantity.sign == MINUS
    two_ways = draft.qualifier is not None if falls else False
    if draft.kind.is_signed:
        two_ways |= draft.direction == "down"
        draft.direction = "down" if falls else "up"
    else:
        two_ways |= draft.kind not in {Kind.LEVEL, Kind.SHARE}
    draft.is_clear = draft.is_clear and not two_ways


def _decide_bare(draft: Draft, context: ClauseContext) -> bool:
    """Decide on a number without unit: only where it says how many of what was just named."""
    concept, role = draft.concept, draft.governor.role
    counts = concept is not None and concept.measure in {"count", "index"} and context.is_named
    if concept is None or not counts or role not in {AT, TO, FROM, EQUALS, *CHANGES}:
        return False
    if role == FROM and not leads_on(draft, context):
        return False
    # "1,023,208" of what is told in thousands is printed in full, or leaves open what it is in.
    draft.kind, draft.unit = Kind.LEVEL, bare_unit(concept.unit)
    is_open = draft.unit != concept.unit
    draft.is_clear &= not is_open
    if is_open and any(_has_decimals(value) for value in draft.quantity.values):
        # "Dân số trung bình là 436,0": in thousands, as tables print it, or in no unit that is known.
        draft.unit = concept.unit
    if role in CHANGES:
        draft.kind, draft.direction = Kind.ABSOLUTE_CHANGE, direction_of(draft, context)
    return True


def _decide_of_many(draft: Draft, context: ClauseContext) -> bool:
    """Decide on so many of a thousand: the level of a rate that is told so, or by how much it moved."""
    concept, unit = draft.concept, draft.quantity.measure.unit if draft.quantity.measure else ""
    fits = concept is not None and unit == _THOUSAND and concept.unit in _OF_THOUSAND
    draft.unit = concept.unit if concept is not None and fits else unit
    if not fits:
        draft.concept, draft.indicator, draft.subject = None, "", ""
    if moves(draft, context):
        draft.kind, draft.direction = Kind.ABSOLUTE_CHANGE, direction_of(draft, context)
    return True


_RULES = {
    PERCENT: decide_percent,
    POINTS: decide_points,
    TIMES: decide_factor,
    OF_MANY: _decide_of_many,
}


def _has_decimals(value: Decimal) -> bool:
    """Return whether a number is printed with decimals, zeros included."""
    exponent = value.as_tuple().exponent
    return isinstance(exponent, int) and exponent < 0

"""Decide on factors ("gấp 2,3 lần") and percentage points."""

from __future__ import annotations

from lc_indicators.audit.claim import Bond, Kind
from lc_indicators.audit.reading.claim_drafts import Draft
from lc_indicators.audit.reading.governing_verbs import (
    AFTER_QUANTITY,
    AT,
    BRACKET,
    CHANGES,
    CONTRIBUTE,
    MORE,
    MULTIPLY,
    NONE,
    TO,
    direction_before,
)
from lc_indicators.audit.reading.kinds.clause_context import ClauseContext, direction_of, grown
from lc_indicators.audit.reading.kinds.percentages import decide_pace

_COMPARES = frozenset({"versus", "against_goal", "last_year", "time", "more"})
#: "3.3 times the level of 2014".
_LEVEL_OF = ["within", "ordinal", "within", "time"]
_STANDS = frozenset({AT, AFTER_QUANTITY, BRACKET, TO, NONE})
#: What a factor is compared with stands no farther behind it; its verb no farther before.
_NEAR = 3


def decide_factor(draft: Draft, context: ClauseContext) -> bool:
    """Decide on "2,3 lần": a factor where something grows or is compared, else how often something was."""
    role = draft.governor.role
    following = context.items[draft.index + 1 : draft.index + 1 + _NEAR]
    # "Họp 12 lần trong năm 2018" counts; without a verb only a comparison makes a factor.
    compares = _COMPARES if role != NONE else _COMPARES - {"time", "last_year"}
    compared = any(item.role in compares or item.value == "that" for item in following)
    compared = (
        compared or [item.role for item in context.items[draft.index + 1 :][: len(_LEVEL_OF)]] == _LEVEL_OF
    )
    grows = draft.quantity.way or role in {MULTIPLY, MORE, *CHANGES}
    if not grows and not (compared and role in _STANDS):
        return False
    draft.kind, draft.unit = Kind.GROWTH_FACTOR, "times"
    draft.indicator = grown(draft, context)
    own = draft.governor.direction if role in {MULTIPLY, *CHANGES} else ""
    free = not (own or role in {MULTIPLY, *CHANGES})
    before = direction_before(context.items, draft.index, within=_NEAR) if free else ""
    draft.direction = "down" if "down" in {draft.quantity.way, own, before} else "up"
    # "cao gấp 3,5 lần mức bình quân của cả nước": against others, no change over time.
    of_others = any(item.role == "others" for item in following)
    if role == MORE or of_others:
        draft.bond = Bond.DIFFERENCE
    return True


def decide_points(draft: Draft, context: ClauseContext) -> bool:
    """Decide on percentage points: always a movement or a difference."""
    concept, measure = draft.concept, draft.quantity.measure
    if draft.governor.role == CONTRIBUTE:
        # "đóng góp 1,2 điểm phần trăm vào mức tăng": a part of a growth, no movement of its own.
        draft.kind, draft.unit, draft.indicator = Kind.SHARE, "percentage_points", ""
        return True
    yearly = measure is not None and measure.is_yearly
    averaged = yearly or (context.surroundings.has_average and draft.governor.role != MORE)
    if concept is not None and concept.measure == "reduction":
        return decide_pace(draft, concept, context, yearly=averaged)
    if concept is not None and concept.measure == "sector":
        concept = context.concept(concept.counts) or concept
    elif concept is not None and concept.measure == "count":
        concept = context.words.rates.get(concept.concept, concept)
    draft.indicator, draft.direction = concept.concept if concept else "", direction_of(draft, context)
    draft.kind = Kind.AVERAGE_ANNUAL_CHANGE if averaged else Kind.ABSOLUTE_CHANGE
    draft.unit = "percentage_points_per_year" if averaged else "percentage_points"
    draft.bond = Bond.DIFFERENCE if draft.governor.role == MORE else None
    return True

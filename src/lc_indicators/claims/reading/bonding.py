"""What a level is tied to: a part to its total, a sum of money to the same sum in another currency."""

from __future__ import annotations

from lc_indicators.claims.claim import Bond, Kind
from lc_indicators.claims.reading.drafts import Draft
from lc_indicators.claims.reading.measures import MONEY

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

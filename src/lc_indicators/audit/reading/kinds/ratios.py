"""Decide on percentages of an earlier level: "bằng 82,7% so với cùng kỳ", "bằng 125% năm 2019"."""

from __future__ import annotations

from collections.abc import Sequence

from lc_indicators.audit.claim import Kind
from lc_indicators.audit.reading.claim_drafts import Draft
from lc_indicators.audit.reading.governing_verbs import AT
from lc_indicators.audit.reading.kinds.clause_context import ClauseContext, grown
from lc_indicators.audit.reading.sentence_items import Item
from lc_indicators.audit.reading.units_behind_numbers import PERCENT

#: Value of "bằng" among the verbs of standing somewhere.
RATIO = "ratio"
_EARLIER = frozenset({"time", "last_year", "term_start"})


def decide_ratio(draft: Draft, context: ClauseContext) -> bool:
    """Decide on a percentage of an earlier level: the quotient of two levels; False for any other."""
    verb = context.items[draft.governor.index] if draft.governor.role == AT else None
    if verb is None or verb.value != RATIO or context.last is None:
        return False
    first, second = (*(item.role for item in context.items[draft.index + 1 : draft.index + 3]), "", "")[:2]
    if first not in _EARLIER - {"term_start"} and not (first == "versus" and second in _EARLIER):
        return False
    draft.kind, draft.unit, draft.indicator = Kind.GROWTH_FACTOR, "percent", grown(draft, context)
    return True


def is_ratio(items: Sequence[Item], place: int) -> bool:
    """Return whether "bằng 125%" stands at *place*: a year behind it is what it is a part of."""
    quantity = items[place].quantity
    in_percent = quantity is not None and quantity.measure is not None and quantity.measure.kind == PERCENT
    return in_percent and place > 0 and items[place - 1].value == RATIO

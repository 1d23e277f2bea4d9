"""What kind of claim a quantity makes, of which indicator, in which unit and direction."""

from __future__ import annotations

from lc_indicators.claims.claim import Kind
from lc_indicators.claims.reading.amounts import bare_unit, decide_amount
from lc_indicators.claims.reading.drafts import Draft
from lc_indicators.claims.reading.factors import decide_factor, decide_points
from lc_indicators.claims.reading.governing import AT, CHANGES, EQUALS, FROM, TO
from lc_indicators.claims.reading.measures import PERCENT, POINTS, TIMES
from lc_indicators.claims.reading.percents import decide_percent
from lc_indicators.claims.reading.setting import Setting, direction_of

_RULES = {PERCENT: decide_percent, POINTS: decide_points, TIMES: decide_factor}


def decide(draft: Draft, setting: Setting) -> bool:
    """Fill in kind, indicator, unit, direction and bond; False where the quantity claims nothing."""
    measure = draft.quantity.measure
    if draft.quantity.is_fraction:
        draft.kind, draft.unit = Kind.COUNT_OF_TOTAL, measure.name if measure else ""
        return True
    if measure is None:
        return _decide_bare(draft, setting)
    return _RULES.get(measure.kind, decide_amount)(draft, setting)


def _decide_bare(draft: Draft, setting: Setting) -> bool:
    """Decide on a number without unit: only where it says how many of what was just named."""
    concept, role = draft.concept, draft.governor.role
    counts = concept is not None and concept.measure in {"count", "index"} and setting.is_named
    if concept is None or not counts or role not in {AT, TO, FROM, EQUALS, *CHANGES}:
        return False
    # "1,023,208" of what is told in thousands is printed in full, or leaves open what it is in.
    draft.kind, draft.unit = Kind.LEVEL, bare_unit(concept.unit)
    draft.is_clear = draft.unit == concept.unit
    if role in CHANGES:
        draft.kind, draft.direction = Kind.ABSOLUTE_CHANGE, direction_of(draft, setting)
    return True

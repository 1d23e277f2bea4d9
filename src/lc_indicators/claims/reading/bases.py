"""What changes are measured from: "so với năm 2015" said before them, or after them."""

from __future__ import annotations

from collections.abc import Sequence

from lc_indicators.claims.claim import Role
from lc_indicators.claims.moment import Moment
from lc_indicators.claims.reading.drafts import AVERAGES, Draft
from lc_indicators.claims.reading.governing import FROM
from lc_indicators.claims.reading.items import MARK, Item

#: So near stands what is one comparison: "khoảng 4 lần (tăng trên 700 nghìn đồng) so với năm 2002".
_NEAR = 6


def measure_from(
    drafts: Sequence[Draft], base: Moment | None, *, name: str = "", waiting_for: Moment | None
) -> bool:
    """Measure the changes just said that have no base of their own from *base*; returns whether any was.

    Parameters
    ----------
    drafts
        What the sentence has said so far.
    base
        None where the base is named without its year; then it goes by its *name*.
    waiting_for
        The end of the span said, for changes that have no end; None where they have to stay without.
    """
    for draft in drafts:
        if draft.governor.role == FROM and not draft.is_change and draft.end is None:
            draft.end = base
    last = next((draft for draft in reversed(drafts) if draft.is_change), None)
    is_used = False
    for draft in drafts if last else ():
        own = draft is last and draft.inherits
        waits = draft.start is None and not draft.base and _alike(draft, last)
        if _is_measured(draft) and (own or waits):
            is_used = True
            draft.start, draft.base, draft.inherits, draft.is_compared = base, name, False, True
            if draft.end is None and waiting_for != base:
                draft.end = waiting_for
    return is_used


def open_average(last: Draft | None, base: Moment | None, between: Sequence[Item]) -> None:
    """Open the span of "bình quân mỗi năm giảm 3,2% so với cuối năm 2015"; *between*: before the base."""
    if last is None or last.kind not in AVERAGES or base is None or last.is_compared:
        return
    long = last.end is None or last.end.boundary - base.boundary > 1
    if long and not any(item.role in {MARK, "more"} for item in between):
        last.start, last.is_compared = base, True


def _is_measured(draft: Draft) -> bool:
    return draft.is_change and draft.role is not Role.COMPARISON_TO_TARGET and draft.kind not in AVERAGES


def _alike(draft: Draft, last: Draft | None) -> bool:
    """Return whether one comparison serves both: "giảm 6,76%; …, tăng 5,48% so với năm 2010"."""
    if last is None or draft is last:
        return True
    return (draft.kind, draft.unit) == (last.kind, last.unit) or last.index - draft.index <= _NEAR

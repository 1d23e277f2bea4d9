"""Find the base of a change ("so với năm 2015", before or behind it), and date one claim by what was said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from lc_indicators.audit.claim import Bond, Kind, Role
from lc_indicators.audit.lexicon.item_roles import MARK
from lc_indicators.audit.moments import boundary
from lc_indicators.audit.reading.claim_drafts import Draft, Memory, Span
from lc_indicators.audit.reading.governing_verbs import FROM, TO
from lc_indicators.audit.reading.sentence_items import Item
from lc_indicators.periods import Period

#: So near stands what is one comparison: "khoảng 4 lần (tăng trên 700 nghìn đồng) so với năm 2002".
_NEAR = 6


def measure_from(
    drafts: Sequence[Draft], base: Period | None, *, name: str = "", waiting_for: Period | None
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


def open_average(last: Draft | None, base: Period | None, between: Sequence[Item]) -> None:
    """Open the span of "bình quân mỗi năm giảm 3,2% so với cuối năm 2015"; *between*: before the base."""
    if last is None or not last.kind.is_yearly or base is None or last.is_compared:
        return
    long = last.end is None or boundary(last.end) - boundary(base) > 1
    if long and not any(item.role in {MARK, "more"} for item in between):
        last.start, last.is_compared = base, True


def _is_measured(draft: Draft) -> bool:
    return draft.is_change and draft.role is not Role.COMPARISON_TO_TARGET and not draft.kind.is_yearly


def _alike(draft: Draft, last: Draft | None) -> bool:
    """Return whether one comparison serves both: "giảm 6,76%; …, tăng 5,48% so với năm 2010"."""
    if last is None or draft is last:
        return True
    # "giảm 1,2% (-285 con); …, tăng 2,1% (+1.117 con) so với cùng kỳ": both of the pair.
    twin = last.bonded_to or last
    pair = {(one.kind, one.unit) for one in (last, twin)}
    return (draft.kind, draft.unit) in pair or last.index - draft.index <= _NEAR


class Said(Protocol):
    """What has been said of time up to a claim."""

    memory: Memory
    moment: Period | None
    span: Span | None
    years: int
    base: Period | None
    has_base: bool
    base_name: str
    base_waits: bool
    is_now: bool

    @property
    def part(self) -> str:
        """Return the part of a year that is spoken of without the year."""


def date_level(draft: Draft, said: Said) -> None:
    """Date a level: by the moment said, the end of the span, or the moment of an earlier sentence."""
    draft.part = said.part
    if draft.part:
        return
    if draft.governor.role == FROM:
        # "Năm 2019 … giảm từ A xuống còn B": A is of before, and no year is named for it.
        draft.end = said.span[0] if said.span else said.base
    elif said.moment is not None or said.span is not None:
        draft.end = said.moment or (said.span[1] if said.span else None)
        led = draft.governor.role == TO or draft.unit.startswith("percent")
        if said.span and said.moment is None and not led:
            # Money or things over years: of all of them together; "lên 36 triệu đồng" is where they led.
            draft.start = said.span[0]
    elif not said.is_now and said.base is None:
        draft.end, draft.stated = said.memory.moment, False
    if draft.every_year:
        span = said.span or said.memory.span or (None, None)
        draft.start, draft.end = span[0], draft.end or span[1]


def date_change(draft: Draft, said: Said) -> None:
    """Date a change: an average by its span, others by the moment said and what they are compared with."""
    draft.part = said.part
    if draft.part:
        draft.base, draft.is_compared = said.base_name, said.has_base
        draft.inherits = said.has_base and not said.base_waits
        return
    compared = said.base is not None and said.moment is not None
    span = said.span if draft.kind.is_yearly or said.moment is None else _open(said.span)
    if span is not None and not compared:
        draft.start, draft.end = span[0], span[1] or said.moment
    elif said.moment is None and said.memory.moment and not said.is_now and not said.years:
        draft.end, draft.stated = said.memory.moment, False
    else:
        draft.end = said.moment
    if said.has_base and draft.kind not in {Kind.AVERAGE_ANNUAL_CHANGE, Kind.SHARE}:
        draft.start, draft.inherits, draft.is_compared = said.base, not said.base_waits, True
        draft.base = said.base_name
    if draft.bond is Bond.DIFFERENCE:
        draft.start = None


def _open(span: Span | None) -> Span | None:
    """Return a span that only names its start, or None."""
    return span if span is not None and span[1] is None else None

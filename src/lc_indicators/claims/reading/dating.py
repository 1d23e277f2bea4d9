"""The time of one claim from what its sentence, or an earlier one, has said."""

from __future__ import annotations

from typing import Protocol

from lc_indicators.claims.claim import Bond, Kind
from lc_indicators.claims.moment import Moment
from lc_indicators.claims.reading.drafts import AVERAGES, Draft, Memory, Span
from lc_indicators.claims.reading.governing import FROM, TO


class Said(Protocol):
    """What has been said of time up to a claim."""

    memory: Memory
    moment: Moment | None
    span: Span | None
    years: int
    base: Moment | None
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
    span = said.span if draft.kind in AVERAGES or said.moment is None else _open(said.span)
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

"""Date the figures whose year stands behind them: "trên 40% xã đạt chuẩn năm 2020"."""

from __future__ import annotations

from collections.abc import Sequence

from lc_indicators.audit.lexicon.item_roles import MARK, TIME
from lc_indicators.audit.reading.claim_drafts import Draft
from lc_indicators.audit.reading.sentence_items import Item
from lc_indicators.audit.reading.surroundings import clause_start
from lc_indicators.periods import Period

_VERBS = frozenset({"up", "down", "to", "take", "multiply", "versus"})


def date_late(drafts: Sequence[Draft], moment: Period | None, items: Sequence[Item], *, place: int) -> None:
    """Date the quantities whose clause names its year at the end: "trên 40% xã đạt chuẩn năm 2020"."""
    following = place
    for draft in reversed(drafts):
        between = items[draft.index + 1 : following]
        marks = [item.value for item in between if item.role == MARK]
        if any(mark in ",;:" for mark in marks) or marks.count("(") > marks.count(")"):
            return
        if any(item.role in _VERBS for item in between) and following == place:
            return
        if any(item.role == TIME for item in items[clause_start(items, draft.index) : draft.index]):
            return
        draft.end, draft.stated = moment, True
        following = draft.index


def date_companions(drafts: Sequence[Draft], moment: Period | None, items: Sequence[Item]) -> None:
    """Date what is told in one with the last quantity: "fell by 310 to 1,204 in 2018"."""
    following = drafts[-1]
    if following.governor.is_base:
        # "rose 2.3-fold from 18.2 in 2015 to …": the year of where it started.
        return
    for draft in reversed(drafts[:-1]):
        between = items[draft.index + 1 : following.index]
        undated = draft.end is None or not draft.stated
        if not undated or any(item.role in {MARK, TIME} for item in between):
            return
        draft.end, draft.stated = moment, True
        following = draft

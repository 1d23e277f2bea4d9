"""Pair lists told in turn: "năm 2018 và năm 2019 lần lượt là 18% và 15%", "18 and 15 percent, respectively".

Each figure of one list has the year, the indicator or the area that stands in its turn in another.
"""

from __future__ import annotations

from collections.abc import Sequence

from lc_indicators.audit.lexicon import word_set
from lc_indicators.audit.lexicon.item_roles import MARK, OTHER, QUANTITY, TIME
from lc_indicators.audit.reading.claim_drafts import Draft
from lc_indicators.audit.reading.sentence_items import Item
from lc_indicators.periods import Period

IN_TURN = "in_turn"
#: What stands between the members of a list.
_JOINTS = word_set("list_joint")
_LIGHT = frozenset({"at", "qualifier", "within", "estimate"})


def date_in_turn(items: Sequence[Item], drafts: Sequence[Draft]) -> None:
    """Date the levels of a list by the list of years that goes with it; by no year where the lists differ."""
    place = next((index for index, item in enumerate(items) if item.role == IN_TURN), None)
    if place is None:
        return
    told = _told(items, drafts, place)
    if len(told) < 2:  # noqa: PLR2004 - a list
        return
    if len({(draft.indicator, draft.area) for draft in told}) == len(told):
        # Of different things: one time serves them all.
        return
    times = _times(items, place, wanted=len(told))
    fits = len(times) == len(told)
    if not times and not any(draft.end for draft in told):
        return
    for number, draft in enumerate(told):
        draft.start, draft.end = None, times[number] if fits else None
        draft.stated = fits


def _told(items: Sequence[Item], drafts: Sequence[Draft], place: int) -> list[Draft]:
    """Return the levels behind "lần lượt", or before "respectively" where none stand behind it."""
    by_index = {draft.index: draft for draft in drafts}
    behind = [by_index[i] for i in _run(items, range(place + 1, len(items)), QUANTITY) if i in by_index]
    if len(behind) > 1:
        return [draft for draft in behind if not draft.is_change]
    last = max((draft.index for draft in drafts if draft.index < place), default=None)
    if last is None:
        return []
    before = [by_index[i] for i in _run(items, range(last, -1, -1), QUANTITY) if i in by_index]
    return [draft for draft in reversed(before) if not draft.is_change]


def _times(items: Sequence[Item], place: int, *, wanted: int) -> list[Period]:
    """Return the years of the list that stands nearest before *place*."""
    last = next((i for i in range(place - 1, -1, -1) if items[i].role == TIME), None)
    if last is None:
        return []
    run = [items[i] for i in _run(items, range(last, -1, -1), TIME)]
    times = [item.time for item in reversed(run) if item.time]
    # "2017, 2018 and 2019" ends like a span; "in 2015 and 2020" is one of two figures.
    both = len(times) > 1 or wanted > 1
    ends = [end for time in times for end in ((time.start, time.end) if both else (time.end,))]
    return [end for end in ends if end]


def subjects_in_turn(items: Sequence[Item], role: str) -> dict[int, str]:
    """Return which concept, or place, of a list each quantity of a list is of: "A - B - C: 1% - 2% - 3%".

    The names hold for the lists that follow as well, until another is named.  A quantity has "" where the
    lists differ in length: whose it is stays open.
    """
    found: dict[int, str] = {}
    names: list[int] = []
    place = 0
    while place < len(items):
        item = items[place]
        if item.role == role:
            names = _run(items, range(place, len(items)), role)
            place = names[-1]
        elif item.role == QUANTITY:
            told = _run(items, range(place, len(items)), QUANTITY)
            if len(names) > 1 and len(told) > 1:
                fits = len(names) == len(told)
                found |= {one: items[names[nth]].value if fits else "" for nth, one in enumerate(told)}
            place = told[-1]
        place += 1
    return found


def _run(items: Sequence[Item], places: Sequence[int], role: str) -> list[int]:
    """Return the places of one list of items of *role*, in the order of *places*."""
    found = []
    for place in places:
        item = items[place]
        if item.role == role:
            found.append(place)
        elif item.role in _LIGHT or (item.role in {OTHER, MARK} and item.value.lower() in _JOINTS):
            continue
        else:
            break
    return found

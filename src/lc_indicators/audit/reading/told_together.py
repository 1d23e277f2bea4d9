"""Tie changes to the levels told with them: "đạt 48.976 ha, giảm 1.325 ha (−2,63%) so với …".

What stands between two figures decides, whatever they are of: a subject, a place or a word that is not known
between them parts them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from lc_indicators.audit.claim import PERCENT_OF_TARGET, Bond, Kind, Role
from lc_indicators.audit.lexicon.item_roles import MARK, OTHER, TIME
from lc_indicators.audit.reading.claim_drafts import Draft
from lc_indicators.audit.reading.clarity import KNOWN
from lc_indicators.audit.reading.governing_verbs import EQUALS, FROM, TO
from lc_indicators.audit.reading.sentence_items import Item

#: What may stand between figures of one thing.
_LIGHT = frozenset({
    "up", "down", "by", "to", "from", "at", "equals", "take", "multiply", "qualifier", "estimate", "forecast", "average",
    "versus", "last_year", "term_start", "year_start", "year_end", "within", "done", "goal", "against_goal",
    "rise_of", "now", TIME,
})  # fmt: skip
_MARKS = frozenset(",()[]")
_BASES = frozenset({"versus", "last_year", "term_start", "year_start"})
_TIMES = _BASES | {TIME}
_SAYS_CHANGE = frozenset({"up", "down", "by", EQUALS})


def tie_together(items: Sequence[Item], drafts: Sequence[Draft]) -> None:
    """Tie each change of a sentence to its level, to the level before it, and to itself in another unit."""
    level = start = change = attained = None
    ends: list[tuple[Draft | None, Draft]] = [(None, draft) for draft in drafts[:1]]
    for before, draft in [*ends, *pairwise(drafts)]:
        between = items[before.index + 1 : draft.index] if before else ()
        if draft.quantity.is_ambiguous or not all(map(_is_light, between)):
            level = start = change = None
        is_inside = _opens_bracket(between)
        if level is None:
            attained = None
        if draft.unit == PERCENT_OF_TARGET and level is not None:
            draft.of_level, attained = level, draft
        if draft.role is Role.TARGET and attained is not None and is_inside and draft.unit == attained.of_level.unit:
            attained.from_level = draft
        if draft.role is not Role.RESULT or draft.bond in {Bond.SHARE_OF, Bond.DIFFERENCE, Bond.PART_OF, Bond.REST_OF}:
            continue
        if draft.is_change:
            if level is not None and _is_change_of(draft, level):
                draft.of_level = level
                draft.from_level = start if start and _is_whole_way(draft, start, between) else None
            if change is not None and _says_again(draft, change, between, is_inside=is_inside):
                _pair(draft, change, items)
            else:
                change = draft
        elif is_inside:
            if change is not None and level is not None and _is_base(draft, level, items, change):
                change.from_level = draft
        elif draft.governor.role == FROM:
            level, start, change = None, draft, None
        else:
            leads = start is not None and draft.governor.role == TO and start.unit == draft.unit
            level, start, change = draft, start if leads else None, None


def _is_light(item: Item) -> bool:
    if item.role == MARK:
        return item.value in _MARKS
    return item.role in _LIGHT or (item.role == OTHER and item.value.lower() in KNOWN)


def _opens_bracket(between: Sequence[Item]) -> bool:
    marks = [item.value for item in between if item.role == MARK]
    return bool(marks) and marks.count("(") > marks[marks.index("(") :].count(")") if "(" in marks else False


def _is_change_of(change: Draft, level: Draft) -> bool:
    if change.kind.is_yearly:
        return False
    if change.quantity.noun is not None and change.quantity.noun is not level.concept:
        return change.unit == level.unit and level.quantity.noun is None
    in_points = change.unit == "percentage_points" and level.unit.startswith("percent")
    return change.unit == level.unit or in_points or change.unit in {"percent", "times"}


def _is_whole_way(change: Draft, start: Draft, between: Sequence[Item]) -> bool:
    """Return whether a change behind "từ A xuống còn B" is from A to B: it names no time or base of its own."""
    if change.base or change.is_compared or any(item.role in _BASES for item in between):
        return change.start is not None and change.start == start.end and not change.is_dated
    return not change.is_dated


def untie(drafts: Sequence[Draft]) -> None:
    """Part changes from levels of other moments, once the sentence is read: "…, năm 2020 giảm 2%"."""
    for draft in drafts:
        level, start = draft.of_level, draft.from_level
        moved = draft.start is not None and start is not None and start.end not in {None, draft.start}
        ends = None not in {draft.end, level.end if level else None} and draft.end != level.end if level else False
        if draft.is_change and (moved or ends or (level is not None and level.part != draft.part)):
            draft.of_level = draft.from_level = None


def _says_again(change: Draft, said: Draft, between: Sequence[Item], *, is_inside: bool) -> bool:
    """Return whether a change is the one just said, in another unit: in a bracket, or behind "tương ứng"."""
    alike = {change.kind, said.kind} == {Kind.ABSOLUTE_CHANGE, Kind.PERCENTAGE_CHANGE}
    equal = any(item.role == EQUALS for item in between)
    return alike and said.of_level is change.of_level and (is_inside or equal)


def _pair(change: Draft, said: Draft, items: Sequence[Item]) -> None:
    if change.bond is None:
        change.bond, change.bonded_to = Bond.SAME_CHANGE, said
    own = items[said.index + 1 : change.index]
    if not change.quantity.sign and not any(item.role in _SAYS_CHANGE for item in own):
        # "giảm 1.325 ha (2,63%)": it may be a part of something.
        change.is_clear = False


def _is_base(draft: Draft, level: Draft, items: Sequence[Item], change: Draft) -> bool:
    """Return whether a level in brackets is what was compared with: "so với tháng trước (137,2 tỷ đồng)"."""
    between = items[change.index + 1 : draft.index]
    return any(item.role in _TIMES for item in between) and draft.unit == level.unit and draft.kind is level.kind

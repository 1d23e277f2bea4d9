"""Tie changes to the levels told with them: "đạt 48.976 ha, giảm 1.325 ha (−2,63%) so với …".

What stands between two figures decides, whatever they are of: a subject, a place or a word that is not known
between them parts them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.audit.claim import PERCENT_OF_TARGET, Bond, Kind, Role
from lc_indicators.audit.lexicon.item_roles import MARK, OTHER, TIME
from lc_indicators.audit.reading.claim_drafts import Draft
from lc_indicators.audit.reading.clarity import KNOWN
from lc_indicators.audit.reading.governing_verbs import EQUALS, FROM, TO
from lc_indicators.audit.reading.sentence_items import Item

#: What may stand between figures of one thing.
_LIGHT = frozenset({
    "up", "down", "by", "to", "from", "at", "equals", "take", "multiply", "qualifier", "estimate", "forecast",
    "average",
    "versus", "last_year", "term_start", "year_start", "year_end", "within", "done", "goal", "against_goal",
    "rise_of", "now", TIME,
})  # fmt: skip
_VERSUS = "versus"
#: Unknown words of a noun behind a figure at most: "12 vụ cháy, tăng 4 vụ".
_MOST_IN_NOUN = 3
_MARKS = frozenset(",()[]")
_BASES = frozenset({"versus", "last_year", "term_start", "year_start"})
_TIMES = _BASES | {TIME}
#: What is of another figure than the level before.
_OF_ANOTHER = frozenset({Bond.SHARE_OF, Bond.DIFFERENCE, Bond.PART_OF, Bond.REST_OF})
_SAYS_CHANGE = frozenset({"up", "down", "by", EQUALS})


def tie_together(items: Sequence[Item], drafts: Sequence[Draft]) -> None:
    """Tie each change of a sentence to its level, to the level before it, and to itself in another unit."""
    told = _Told(items)
    for before, draft in zip([None, *drafts], drafts, strict=False):
        told.hear(draft, items[before.index + 1 : draft.index] if before else ())


@dataclass
class _Told:
    """What has been told of one thing: a level, its start, its last change, how far it reached a plan."""

    items: Sequence[Item]
    level: Draft | None = None
    start: Draft | None = None
    change: Draft | None = None
    attained: Draft | None = None

    def hear(self, draft: Draft, between: Sequence[Item]) -> None:
        """Take in a figure, *between*: what stands before it."""
        if draft.is_change and self.level is not None and draft.unit == self.level.unit:
            between = _past_noun(between)
        if draft.quantity.is_ambiguous or not all(map(_is_light, between)):
            self.level = self.start = self.change = self.attained = None
        is_inside = _opens_bracket(between)
        self._hear_goal(draft, is_inside=is_inside)
        if draft.role is not Role.RESULT or draft.bond in _OF_ANOTHER:
            return
        if draft.is_change:
            self._hear_change(draft, between, is_inside=is_inside)
        elif is_inside or _is_compared_with(between):
            self._hear_base(draft)
        elif draft.governor.role == FROM:
            self.level, self.start, self.change = None, draft, None
        else:
            leads = self.start is not None and draft.governor.role == TO and self.start.unit == draft.unit
            self.level, self.start, self.change = draft, self.start if leads else None, None

    def _hear_goal(self, draft: Draft, *, is_inside: bool) -> None:
        level, attained = self.level, self.attained
        if level is not None and draft.unit == PERCENT_OF_TARGET:
            draft.of_level, self.attained = level, draft
        elif level is not None and attained is not None and is_inside and draft.role is Role.TARGET:
            attained.from_level = draft if draft.unit == level.unit else None

    def _hear_change(self, draft: Draft, between: Sequence[Item], *, is_inside: bool) -> None:
        if self.level is not None and _is_change_of(draft, self.level):
            draft.of_level = self.level
            is_whole = self.start is not None and _is_whole_way(draft, self.start, between)
            draft.from_level = self.start if is_whole else None
        if self.change is not None and _says_again(draft, self.change, between, is_inside=is_inside):
            _pair(draft, self.change, self.items)
        else:
            self.change = draft

    def _hear_base(self, draft: Draft) -> None:
        """Take in a level in brackets that was compared with: "so với tháng trước (137,2 tỷ đồng)"."""
        level, change = self.level, self.change
        if level is None or change is None or (draft.unit, draft.kind) != (level.unit, level.kind):
            return
        if any(item.role in _TIMES for item in self.items[change.index + 1 : draft.index]):
            change.from_level = draft


def _is_light(item: Item) -> bool:
    if item.role == MARK:
        return item.value in _MARKS
    return item.role in _LIGHT or (item.role == OTHER and item.value.lower() in KNOWN)


def _is_compared_with(between: Sequence[Item]) -> bool:
    """Return whether a figure stands right behind "so với": "giảm 2% so với 25.000 ha năm trước"."""
    said = [item for item in between if item.role not in {OTHER, "qualifier"}]
    return bool(said) and said[-1].role == _VERSUS


def _past_noun(between: Sequence[Item]) -> Sequence[Item]:
    """Return what stands behind the noun of the figure before, where a comma or a bracket ends it."""
    end = next((place for place, item in enumerate(between) if item.role == MARK), 0)
    is_noun = 0 < end <= _MOST_IN_NOUN and all(item.role == OTHER for item in between[:end])
    return between[end:] if is_noun and between[end].value in {",", "("} else between


def _opens_bracket(between: Sequence[Item]) -> bool:
    marks = "".join(item.value for item in between if item.role == MARK)
    return ")" not in marks[marks.rfind("(") :] if "(" in marks else False


def _is_change_of(change: Draft, level: Draft) -> bool:
    if change.kind.is_yearly:
        return False
    if change.quantity.noun is not None and change.quantity.noun is not level.concept:
        return change.unit == level.unit and level.quantity.noun is None
    in_points = change.unit == "percentage_points" and level.unit.startswith("percent")
    return change.unit == level.unit or in_points or change.unit in {"percent", "times"}


def _is_whole_way(change: Draft, start: Draft, between: Sequence[Item]) -> bool:
    """Return whether a change behind "từ A xuống còn B" is from A to B: it names no time of its own."""
    if change.base or change.is_compared or any(item.role in _BASES for item in between):
        return change.start is not None and change.start == start.end and not change.is_dated
    return not change.is_dated


def untie(drafts: Sequence[Draft]) -> None:
    """Part changes from levels of other moments, once the sentence is read: "…, năm 2020 giảm 2%"."""
    for draft in drafts:
        level, start = draft.of_level, draft.from_level
        if draft.is_change and start is not None and draft.start is not None and _is_of_base(start, draft):
            start.end = draft.start
        if draft.is_change and level is not None and _are_apart(draft, level, start):
            draft.of_level = draft.from_level = None


def _is_of_base(start: Draft, change: Draft) -> bool:
    """Return whether a level that was compared with names no moment but that of the change's base.

    "So với tháng trước (137,2 tỷ đồng)" is of the month before, "cùng kỳ năm 2023 (2.274 tỷ)" of its months.
    """
    base = change.start
    if not start.is_dated or start.end is None:
        return True
    return base is not None and start.end.contains(base)


def _are_apart(change: Draft, level: Draft, start: Draft | None) -> bool:
    starts = change.start is not None and start is not None and start.end not in {None, change.start}
    ends = change.end is not None and level.end is not None and change.end != level.end
    return starts or ends or level.part != change.part


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

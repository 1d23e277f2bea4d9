"""Tie figures that are told together: "đạt 48.976 ha, giảm 1.325 ha (−2,63%) so với …".

What stands between two figures decides, whatever they are of: a subject, a place or a word that is not known
between them parts them.  A change may stand behind its level or before it ("tăng 3,2% (+120 tấn) so với cùng
kỳ, đạt 3.870 tấn"), and so may the level that it started from.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from lc_indicators.audit.claim import PERCENT_OF_TARGET, Bond, Kind, Role
from lc_indicators.audit.lexicon import word_set
from lc_indicators.audit.lexicon.item_roles import MARK, OTHER, QUANTITY, TIME
from lc_indicators.audit.reading.claim_drafts import Draft
from lc_indicators.audit.reading.clarity import KNOWN
from lc_indicators.audit.reading.governing_verbs import AT, EQUALS, FROM, TO
from lc_indicators.audit.reading.sentence_items import Item
from lc_indicators.audit.reading.units_behind_numbers import BEFORE

_VERSUS, _OF = "versus", "whole"
_BASES = frozenset({_VERSUS, "last_year", "term_start", "year_start"})
_TIMES = _BASES | {TIME}
_SAYS_CHANGE = frozenset({"up", "down", "by", EQUALS})
#: What may stand between a percentage of a goal and the goal: "78% kế hoạch năm là 8.000 tỷ đồng".
_NAMES_GOAL = frozenset({"goal", "target", "against_goal", "at", "within", TIME})
#: What may stand between figures of one thing.
_LIGHT = _TIMES | _SAYS_CHANGE | _NAMES_GOAL | {
    TO, FROM, "take", "multiply", "qualifier", "estimate", "forecast", "average", "year_end", "done",
    "rise_of", "now", "more",
}  # fmt: skip
_LIGHT_WORDS = KNOWN - word_set("turning_round")
#: Unknown words of a noun behind a figure at most: "12 vụ cháy, tăng 4 vụ".
_MOST_IN_NOUN, _NOUN = 3, frozenset({OTHER, "within"})
_MARKS = frozenset(",()[]$")
#: What is of another figure than the level before.
_OF_ANOTHER = frozenset({Bond.SHARE_OF, Bond.DIFFERENCE})
_IN_TWO_UNITS = (
    {Kind.ABSOLUTE_CHANGE, Kind.PERCENTAGE_CHANGE},
    {Kind.GROWTH_FACTOR, Kind.PERCENTAGE_CHANGE},
)


def tie_together(items: Sequence[Item], drafts: Sequence[Draft]) -> None:
    """Tie each change of a sentence to its level, to the level before it, and to itself in another unit."""
    told = _Told(items)
    for before, draft in zip([None, *drafts], drafts, strict=False):
        told.hear(draft, items[before.index + 1 : draft.index] if before else ())


@dataclass
class _Told:
    """What has been told of one thing: a level, its start, its changes, how far it reached a plan."""

    items: Sequence[Item]
    level: Draft | None = None
    start: Draft | None = None
    #: The level before a bracket that is open.
    outer: Draft | None = None
    #: Whether the start was compared with, and is no "từ A" that led to the level.
    is_base: bool = False
    #: The changes of the level, or those that wait for it.
    changes: list[Draft] = field(default_factory=list)
    attained: Draft | None = None
    #: The goals of the sentence so far, whatever stands between.
    goals: list[Draft] = field(default_factory=list)

    def hear(self, draft: Draft, between: Sequence[Item]) -> None:
        """Take in a figure, *between*: what stands before it."""
        is_alike = draft.is_change and self.level is not None and draft.unit == self.level.unit
        if is_alike or draft.bond is Bond.SHARE_OF or draft.unit == PERCENT_OF_TARGET:
            between = _past_noun(between)
        is_inside = self._pass_brackets(between)
        is_near = all(map(_is_light, between)) or _goes_on_in_bracket(self.items, draft.index, between)
        if draft.quantity.is_ambiguous or not (is_near or self._leads_to(draft)):
            self.level = self.start = self.attained = None
            self.changes = []
        self._hear_goal(draft, between, is_inside=is_inside)
        if "_per_" in draft.unit and not draft.is_change:
            # So in "9.320 lớp với 298.240 học sinh, bình quân 32,0 học sinh/lớp".
            draft.is_side_by_side = all(map(_is_light, between))
        if draft.bond is Bond.SHARE_OF:
            # So in "trong đó 251.400 lao động nữ, chiếm 49,1%".
            draft.is_side_by_side |= is_near and not _stretch_behind(self.items, draft)
        if draft.role is not Role.RESULT or draft.bond in _OF_ANOTHER:
            return
        if draft.is_change:
            self._hear_change(draft, between, is_inside=is_inside)
        elif _names_whole(between):
            # "77.5% of the estimate of 7,900 billion and up 7.7%": the change is of the level before.
            return
        elif self._is_base(draft, between, is_inside=is_inside):
            self._hear_base(draft)
        elif draft.governor.role == FROM:
            self.level, self.start = None, draft
            self.changes = [change for change in self.changes if change.of_level is None]
        else:
            self._hear_level(draft)

    def _pass_brackets(self, between: Sequence[Item]) -> bool:
        """Go into a bracket, where it returns True, or out of one.

        "142,8 nghìn tấn (khai thác 97,3 nghìn tấn), tăng 3,4%" rose from what stands before the bracket.
        """
        is_inside = _opens_bracket(between)
        if is_inside:
            self.outer = self.level
        elif self.outer is not None and any(item.value == ")" for item in between):
            self.level, self.outer = self.outer, None
        return is_inside

    def _leads_to(self, draft: Draft) -> bool:
        """Return whether the changes that open a sentence wait for a level: "Tăng 3,2%, sản lượng đạt …"."""
        first = self.changes[0] if self.changes and self.level is None else None
        opens = first is not None and all(map(_is_light, self.items[: first.index]))
        return opens and not draft.is_change and draft.governor.role in {AT, TO}

    def _hear_goal(self, draft: Draft, between: Sequence[Item], *, is_inside: bool) -> None:
        level, attained = self.level, self.attained
        if level is not None and draft.unit == PERCENT_OF_TARGET:
            draft.of_level, self.attained = level, draft
            goals = [goal for goal in self.goals if goal.unit == level.unit]
            draft.from_level = goals[0] if len(goals) == 1 else None
        elif level is not None and attained is not None and draft.unit == level.unit:
            is_named = bool(between) and all(
                item.role in _NAMES_GOAL or item.value.lower() in BEFORE for item in between
            )
            if is_named or (is_inside and draft.role is Role.TARGET):
                draft.role, attained.from_level = Role.TARGET, draft
        elif draft.role is Role.TARGET:
            self.goals.append(draft)

    def _hear_level(self, draft: Draft) -> None:
        self.is_base = False
        leads = self.start is not None and draft.governor.role == TO and self.start.unit == draft.unit
        self.level, self.start = draft, self.start if leads else None
        self.changes = [change for change in self.changes if change.of_level is None]
        for change in self.changes:
            # So in "tăng 3,2% (+120 tấn) so với cùng kỳ, đạt 3.870 tấn".
            if draft.governor.role in {AT, TO} and _is_change_of(change, draft):
                change.of_level, change.from_level = draft, self.start
                change.is_side_by_side = _ends_plainly(self.items, change)

    def _hear_change(self, draft: Draft, between: Sequence[Item], *, is_inside: bool) -> None:
        if self.level is not None and _is_change_of(draft, self.level):
            draft.of_level = self.level
            is_whole = self.start is not None and (
                not any(item.role in {*_TIMES, FROM} for item in _stretch_behind(self.items, draft))
                if self.is_base
                else _is_whole_way(draft, self.start, between)
            )
            draft.from_level = self.start if is_whole else None
        draft.is_side_by_side = _ends_plainly(self.items, draft)
        said = self.changes[-1] if self.changes else None
        if said is not None and self._says_again(draft, said, between, is_inside=is_inside):
            _pair(draft, said, self.items)
            factors = [one for one in self.changes if one.kind is Kind.GROWTH_FACTOR]
            # "bằng 100,3% …, bằng 104,0% …, tức tăng 0,3% và 4,0%": in turn.
            draft.is_side_by_side &= said.kind is not Kind.GROWTH_FACTOR or len(factors) == 1
        self.changes.append(draft)

    def _says_again(self, change: Draft, said: Draft, between: Sequence[Item], *, is_inside: bool) -> bool:
        """Return whether a change is the one just said, in another unit: in a bracket, behind "tương ứng"."""
        if {change.kind, said.kind} not in _IN_TWO_UNITS or said.of_level is not change.of_level:
            return False
        if (
            is_inside
            or any(item.role == EQUALS for item in between)
            or _goes_on_in_bracket(self.items, change.index, between)
        ):
            return True
        level = self.level
        if level is not None and level.index < said.index:
            return self._goes_on(change, said)
        if level is None or not said.index < change.index:
            return False
        # "fell by 4,200 to 135,800, down 3.0%": on the way to one level.
        behind = _stretch_behind(self.items, change)
        is_one_move = not any(item.role == MARK for item in self.items[said.index : level.index])
        return is_one_move or not any(item.role in _BASES for item in behind)

    def _goes_on(self, change: Draft, said: Draft) -> bool:
        """Return whether a change goes on with what the one before is compared with, and names no base.

        So in "176 accidents, 27 fewer than in 2021, a fall of 13.3%".
        """
        roles = [item.role for item in self.items[said.index + 1 : change.index]]
        is_compared = _VERSUS in roles and roles[-2:] in ([MARK, "up"], [MARK, "down"])
        ends = not _stretch_behind(self.items, change)
        return is_compared and ends and change.direction == said.direction

    def _is_base(self, draft: Draft, between: Sequence[Item], *, is_inside: bool) -> bool:
        """Return whether a level is the one that was compared with, or started from: "to B from A"."""
        level = self.level
        goes_back = level is not None and draft.governor.role == FROM and draft.unit == level.unit
        return is_inside or goes_back or _is_compared_with(between)

    def _hear_base(self, draft: Draft) -> None:
        """Take in a level that was compared with: "so với tháng trước (137,2 tỷ đồng)", "from 137.2"."""
        level, told = self.level, [change for change in self.changes if change.of_level is self.level]
        if level is None or (draft.unit, draft.kind) != (level.unit, level.kind):
            return
        if not told:
            self.start, self.is_base = draft, True
        elif any(item.role in {*_TIMES, FROM} for item in self.items[told[-1].index + 1 : draft.index]):
            told[-1].from_level = draft


def _is_light(item: Item) -> bool:
    if item.role == MARK:
        return item.value in _MARKS
    return item.role in _LIGHT or (item.role == OTHER and item.value.lower() in _LIGHT_WORDS)


def _names_whole(between: Sequence[Item]) -> bool:
    """Return whether a figure is what a percentage is of: "of the budgeted 7.60 billion dollars"."""
    if (
        between
        and between[-1].role in {"within", "goal"}
        and any(item.role == "goal" for item in between[-2:])
    ):
        # "41,2 tonnes against a plan of 45,0 tonnes, 3,3 above …".
        return True
    of_it = bool(between) and between[0].role in {"within", "goal"} and between[0].value in {_OF, ""}
    return of_it and not any(item.role in {MARK, AT, TO, "up", "down"} for item in between)


def _is_compared_with(between: Sequence[Item]) -> bool:
    """Return whether a figure stands right behind "so với": "giảm 2% so với 25.000 ha năm trước"."""
    said = [item for item in between if item.role not in {OTHER, "qualifier", "within"}]
    return bool(said) and said[-1].role == _VERSUS


def _past_noun(between: Sequence[Item]) -> Sequence[Item]:
    """Return what stands behind the noun of the figure before, where a comma or a bracket ends it."""
    end = next((place for place, item in enumerate(between) if item.role == MARK), 0)
    is_noun = 0 < end <= _MOST_IN_NOUN and all(item.role in _NOUN for item in between[:end])
    return between[end:] if is_noun and between[end].value in {",", "("} else between


def _opens_bracket(between: Sequence[Item]) -> bool:
    marks = "".join(item.value for item in between if item.role == MARK)
    return ")" not in marks[marks.rfind("(") :] if "(" in marks else False


def _goes_on_in_bracket(items: Sequence[Item], index: int, between: Sequence[Item]) -> bool:
    """Return whether a figure stands in the bracket of the one before: "(+1,1%; +0,6 tạ/ha)"."""
    marks = [item.value for item in items[:index] if item.role == MARK]
    is_open = marks.count("(") > marks.count(")")
    return is_open and bool(between) and all(item.value == ";" or _is_light(item) for item in between)


def _stretch_behind(items: Sequence[Item], draft: Draft) -> Sequence[Item]:
    """Return what stands behind a figure, up to the next one or to a mark."""
    ends = (place for place in range(draft.index + 1, len(items)) if items[place].role in {QUANTITY, MARK})
    return items[draft.index + 1 : next(ends, len(items))]


def _ends_plainly(items: Sequence[Item], draft: Draft) -> bool:
    """Return whether nothing behind a figure says that it is of something else: "7,5% theo giá so sánh"."""
    behind = _stretch_behind(items, draft)
    base = next((place for place, item in enumerate(behind) if item.role in _BASES), len(behind))
    return all(map(_is_light, behind[:base]))


def _is_change_of(change: Draft, level: Draft) -> bool:
    if change.kind.is_yearly:
        return False
    if change.quantity.noun is not None and change.quantity.noun is not level.concept:
        return change.unit == level.unit and level.quantity.noun is None
    in_points = change.unit == "percentage_points" and level.unit.startswith("percent")
    return change.unit == level.unit or in_points or change.unit in {"percent", "times"}


def _is_whole_way(change: Draft, start: Draft, between: Sequence[Item]) -> bool:
    """Return whether a change behind "từ A xuống còn B" is from A to B: it names no time of its own."""
    own = (change.base or change.is_compared) and not change.inherits
    if own or any(item.role in _BASES for item in between):
        return change.start is not None and change.start == start.end and not change.is_dated
    return not change.is_dated


def _pair(change: Draft, said: Draft, items: Sequence[Item]) -> None:
    if change.bond is None:
        change.bond, change.bonded_to = Bond.SAME_CHANGE, said
    own = items[said.index + 1 : change.index]
    if not change.quantity.sign and not any(item.role in _SAYS_CHANGE for item in own):
        # "giảm 1.325 ha (2,63%)": it may be a part of something.
        change.is_clear = change.is_side_by_side = False

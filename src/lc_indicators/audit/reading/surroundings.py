"""Read what surrounds a quantity in its sentence: goals, estimates, averages, qualifiers, comparisons.

A figure may be a goal itself, or be measured against one: "đạt 133% kế hoạch (3%)".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.audit.claim import Role, Status
from lc_indicators.audit.lexicon import word_set
from lc_indicators.audit.lexicon.item_roles import MARK, OTHER, QUANTITY
from lc_indicators.audit.reading.row_patterns import ItemPattern, item_forms
from lc_indicators.audit.reading.sentence_items import Item, Items
from lc_indicators.numbers import Qualifier

#: Without one of these a sentence names no goal.
GOALS = frozenset({"goal", "target", "against_goal"})
_LEADS = frozenset({"up", "down", "to", "at"})
#: Words that end the reach of a goal: what follows has happened.
_DONE = word_set("goal_reached")
_AND = word_set("goal_and")
_OPENS = frozenset({"(", "/"})


#: "105% so với kế hoạch", "105% dự toán năm giao"; the year or the thing may stand first.
_GOAL_AFTER = ItemPattern(
    "# VERSUS|TIME|CONCEPT|FILL? VERSUS|FILL? VERSUS|FILL? GOAL|TARGET|AGAINST_GOAL",
    {"FILL": item_forms("WORD|NEUTRAL|RATE_WORD|TITLE")},
)
#: "vượt kế hoạch 5%": what the goal was passed by.
_GOAL_BEFORE = ItemPattern(
    "AGAINST_GOAL:passed SAME? SAME? #",
    {"SAME": rf"(?!(?:{item_forms('AGAINST_GOAL|MARK|QUANTITY')}) )\S+"},
)


def goal_after(items: Items, index: int) -> bool:
    """Return whether the quantity is measured against a goal named right after it."""
    return _GOAL_AFTER.fits(items.line, index)


def goal_before(items: Items, index: int) -> bool:
    """Return whether "vượt kế hoạch" stands right before the quantity."""
    return _GOAL_BEFORE.fits(items.line, index)


def is_aimed_at(items: Sequence[Item], index: int) -> bool:
    """Return whether a goal opened before the quantity still reaches it."""
    aimed = False
    for place in range(index):
        item = items[place]
        if item.role == "target":
            aimed = aimed or not _follows_quantity(items, place)
        elif item.role == "against_goal":
            aimed = aimed or _names_goal(item, items[place + 1 : index])
        elif item.role == "goal":
            aimed = aimed or _says_goal(items, place, index)
        elif _ends_goal(item):
            # "đã hoàn thành vượt mục tiêu … giảm 3-4%" opens its goal after the word; one before it is over.
            aimed = False
    return aimed


def _says_goal(items: Sequence[Item], place: int, index: int) -> bool:
    """Return whether the goal at *place* is told by the quantity: "kế hoạch là giảm 3%", "(kế hoạch 3%)"."""
    between, before = items[place + 1 : index], items[place - 1] if place else None
    bracketed = bool(between) and between[0].value == "("
    inner = between[1:] if bracketed else between
    if any(one.role in {MARK, QUANTITY} for one in inner):
        return False
    if before is not None and before.role in {QUANTITY, "at", "exceed", "to"}:
        # "đạt 133% kế hoạch (3%)": in the bracket stands the goal; without one it is over.
        return bracketed and not any(one.role in _LEADS for one in inner)
    opens = before is not None and before.role == MARK and before.value in _OPENS
    return opens or bracketed or any(one.role == "at" for one in inner)


def _ends_goal(item: Item) -> bool:
    if item.role == MARK:
        return item.value == ";"
    return item.role in {"forecast", "done"} or (item.role == OTHER and item.value.lower() in _DONE)


def _follows_quantity(items: Sequence[Item], place: int) -> bool:
    """Return whether the goal is what the quantity before it is measured against."""
    near = items[max(place - 2, 0) : place]
    opens = any(one.role == MARK for one in near)
    return not opens and any(one.role == QUANTITY for one in near)


def _names_goal(goal: Item, between: Sequence[Item]) -> bool:
    """Return whether what follows is the goal itself: "so với mục tiêu 3-4%", "vượt mục tiêu … giảm 3-4%"."""
    if any(one.role in {MARK, QUANTITY} for one in _unbracketed(between)):
        return False
    leads = any(one.role in _LEADS for one in between)
    if not goal.value and leads and any(one.value.lower() in _AND for one in between):
        # "tăng 8% so với dự toán và tăng 25% so với năm 2019": the second is no goal.
        return False
    bracketed = any(one.role == MARK for one in between)
    return leads if goal.value == "passed" else not (bracketed and leads)


def _unbracketed(items: Sequence[Item]) -> list[Item]:
    """Return *items* without a bracket that opens last: "so với mục tiêu đề ra (4%/năm)"."""
    return [item for item in items if not (item.role == MARK and item.value == "(")]


#: What may stand between a qualifier and its number.
_FILLERS = word_set("qualifier_filler")
_UPWARD = word_set("upward")
_DOUBTS = frozenset({"estimate", "forecast"})
#: What a figure is where the sentence names no doubt.
_STATUSES = {
    Role.RESULT: Status.ACTUAL,
    Role.COMPARISON_TO_TARGET: Status.ACTUAL,
    Role.TARGET: Status.TARGET,
}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The surroundings of one quantity."""

    qualifier: Qualifier | None
    is_yearly: bool
    has_average: bool
    status: Status
    role: Role


def surroundings_of(items: Items, index: int, *, said: frozenset[str]) -> Surroundings:
    """Return what surrounds the quantity at *index*; *said*: the roles of all items of the sentence."""
    # Most sentences name no goal and no doubt: none is looked for at each of their figures.
    role = _role(items, index) if said & GOALS else Role.RESULT
    doubted = role is not Role.TARGET and said & _DOUBTS
    return Surroundings(
        qualifier=_qualifier(items, index),
        is_yearly=_in_clause(items, index, {"yearly"}) or _is_yearly_behind(items, index),
        has_average=_in_clause(items, index, {"average", "yearly"}),
        status=_status(items, index) if doubted else _STATUSES[role],
        role=role,
    )


def _is_yearly_behind(items: Sequence[Item], index: int) -> bool:
    """Return whether "a year", or "on average" behind it, stands right behind a quantity."""
    behind = items[index + 1].role if index + 1 < len(items) else ""
    quantity = items[index].quantity
    per = quantity.measure.per if quantity and quantity.measure else ()
    return behind == "yearly" or (behind == "average" and "year" in per)


def clause_start(items: Sequence[Item], index: int) -> int:
    """Return where the stretch of the quantity at *index* begins: behind the one before, or behind ";"."""
    for place in range(index - 1, -1, -1):
        if items[place].role == QUANTITY or (items[place].role == MARK and items[place].value == ";"):
            return place + 1
    return 0


def _qualifier(items: Sequence[Item], index: int) -> Qualifier | None:
    after = items[index + 1] if index + 1 < len(items) else None
    if after is not None and after.role == OTHER and after.value == "trở":
        following = items[index + 2] if index + 2 < len(items) else None
        if following is not None:
            return Qualifier.UNDER if following.value in _UPWARD else Qualifier.OVER
    found = [item.value for item in _just_before(items, index) if item.role == "qualifier"]
    if set(found) >= {"about", "over"}:
        return Qualifier.ABOUT_OVER
    return Qualifier(found[-1]) if found else None


def _just_before(items: Sequence[Item], index: int) -> list[Item]:
    start = index
    while start > 0 and (
        items[start - 1].role in {"qualifier", "estimate", "forecast", "from"}
        or (items[start - 1].role == OTHER and items[start - 1].value.lower() in _FILLERS)
        or (items[start - 1].role == MARK and items[start - 1].value in {"$", "~", "≈"})
    ):
        start -= 1
    return list(items[start:index])


def _in_clause(items: Sequence[Item], index: int, roles: set[str]) -> bool:
    return any(item.role in roles for item in items[_own_start(items, index) : index])


def _own_start(items: Sequence[Item], index: int) -> int:
    """Return where the quantity's own words begin: "down 32 points a year on average, down 64 points"."""
    start = clause_start(items, index)
    if start == 0 or items[start - 1].role != QUANTITY or items[start].role not in {"average", "yearly"}:
        return start
    marks = (place for place in range(start, index) if items[place].role == MARK)
    return next(marks, start)


def _status(items: Sequence[Item], index: int) -> Status:
    for place in range(index - 1, -1, -1):
        item = items[place]
        if item.role == MARK and item.value == ";":
            break
        if item.role == "estimate":
            return Status.ESTIMATE
        if item.role == "forecast":
            return Status.FORECAST
    return Status.ACTUAL


def _role(items: Items, index: int) -> Role:
    if goal_after(items, index) or goal_before(items, index):
        return Role.COMPARISON_TO_TARGET
    return Role.TARGET if is_aimed_at(items, index) else Role.RESULT

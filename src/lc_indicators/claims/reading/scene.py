"""What surrounds a quantity in its sentence: goals, estimates, averages, qualifiers, comparisons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.claims.claim import Role, Status
from lc_indicators.claims.reading.goals import GOALS, goal_after, goal_before, is_aimed_at
from lc_indicators.claims.reading.items import MARK, OTHER, QUANTITY, Item
from lc_indicators.rounding import Qualifier

#: What may stand between a qualifier and its number.
_FILLERS = frozenset({"usd", "vnd", "us", "between", "mức", "level"})
_DOUBTS = frozenset({"estimate", "forecast"})
#: What a figure is where the sentence names no doubt.
_STATUSES = {
    Role.RESULT: Status.ACTUAL,
    Role.COMPARISON_TO_TARGET: Status.ACTUAL,
    Role.TARGET: Status.TARGET,
}


@dataclass(frozen=True, slots=True)
class Scene:
    """The surroundings of one quantity."""

    qualifier: Qualifier | None
    is_yearly: bool
    has_average: bool
    status: Status
    role: Role


def scene_of(items: Sequence[Item], index: int, *, said: frozenset[str]) -> Scene:
    """Return what surrounds the quantity at *index*; *said*: the roles of all items of the sentence."""
    # Most sentences name no goal and no doubt: none is looked for at each of their figures.
    role = _role(items, index) if said & GOALS else Role.RESULT
    doubted = role is not Role.TARGET and said & _DOUBTS
    return Scene(
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
            return Qualifier.UNDER if following.value in {"xuống", "down"} else Qualifier.OVER
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


def _role(items: Sequence[Item], index: int) -> Role:
    if goal_after(items, index) or goal_before(items, index):
        return Role.COMPARISON_TO_TARGET
    return Role.TARGET if is_aimed_at(items, index) else Role.RESULT

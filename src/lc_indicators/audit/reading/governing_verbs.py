"""Find the verb that governs a quantity: "giảm từ A xuống còn B", "đạt C, tăng D so với …"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.audit.lexicon import word_set
from lc_indicators.audit.lexicon.item_roles import MARK, OTHER, QUANTITY, TIME
from lc_indicators.audit.reading.comparatives import way_behind
from lc_indicators.audit.reading.sentence_items import Item, Items

UP, DOWN, TO, FROM, AT, TAKE, TAKE_RATE, BY = "up", "down", "to", "from", "at", "take", "take_rate", "by"
MULTIPLY, MORE, EXCEED, EQUALS = "multiply", "more", "exceed", "equals"
CONTRIBUTE = "contribute"
#: Value of "bằng" among the verbs of standing somewhere.
RATIO = "ratio"
#: Value of "còn lại" among the verbs that lead somewhere.
REST = "rest"
#: Value of what says by how much or from where, until what follows decides.
_OR_FROM = "or_from"
#: A bracket or another quantity stands between, or nothing does.
BRACKET, AFTER_QUANTITY, NONE = "bracket", "after_quantity", ""

CHANGES = frozenset({UP, DOWN, BY})
VERBS = frozenset({UP, DOWN, TO, FROM, AT, TAKE, TAKE_RATE, BY, MULTIPLY, MORE, EXCEED, EQUALS, CONTRIBUTE})
#: Such words govern only what stands right behind them.
_NEXT_ONLY = frozenset({FROM, BY})
_LIGHT = frozenset({"qualifier", "estimate", "forecast", "average", "yearly", "from", "by"})
#: Read from the right: a closing bracket is gone into.
_BRACKETS = {")": 1, "(": -1}
#: Nouns that do a verb's work where they stand right before the number.
_NOUNS = frozenset({"rate_word", "rise_of"})
_LEVELS = word_set("level")
#: What may stand between such a word and its number: "between 5 and 6 percent", "from VND 118 million".
_FILLERS = word_set("number_filler")
_BREAKS = frozenset({",", "-", "–", "—"})
#: Between a verb and its quantity stand no more items than this.
FARTHEST = 24


@dataclass(frozen=True, slots=True)
class Governor:
    """What a quantity hangs on."""

    role: str
    #: up, down or "".
    direction: str = ""
    #: Place of the verb among the items; -1 without one.
    index: int = -1
    #: Whether a comma stands between.
    apart: bool = False
    #: Whether the quantity is what another is compared with, or started from.
    is_base: bool = False


def governor_of(items: Items, index: int) -> Governor:
    """Return what the quantity at *index* hangs on, looking back to the nearest verb of its clause."""
    depth = 0
    behind = items[index + 1] if index + 1 < len(items) else None
    if behind is not None and behind.role == MORE and not _is_of_factor(items[index]):
        # English: "58.3 per cent higher than …".
        return Governor(MORE, behind.value, index + 1)
    if way := way_behind(items, index):
        return Governor(way, way, index + 1)
    is_base = _is_compared_with(items, index)
    if is_base or (index and items[index - 1].role == OTHER and items[index - 1].value.lower() in _LEVELS):
        # "thấp hơn mức 8,30% năm 2011", "so với 1.800 tỷ đồng năm 2019": that level, not by so much.
        return Governor(AT, index=index - 1, is_base=is_base)
    for place in range(index - 1, max(index - FARTHEST, -1), -1):
        item = items[place]
        if item.role == MARK and item.value in _BRACKETS:
            depth += _BRACKETS[item.value]
            if depth < 0:
                return Governor(BRACKET, index=place)
        elif depth == 0 and (found := _governs(items, place, index)):
            return found
    return Governor(NONE)


def _governs(items: Sequence[Item], place: int, index: int) -> Governor | None:
    """Return what the item at *place* makes of the quantity; None where the look goes on behind it."""
    item = items[place]
    if item.role == MARK:
        return _of_mark(item, place)
    if item.role == QUANTITY:
        return Governor(AFTER_QUANTITY, index=place)
    if item.role in _NOUNS and _is_next(items, place, index):
        # "tỷ lệ 9,55%"; "tương ứng với tỷ lệ giảm 0,96%".
        return Governor(item.value or TAKE_RATE, item.value, place)
    if item.role not in VERBS or (item.role in _NEXT_ONLY and not _is_next(items, place, index)):
        return None
    # "giảm từ 3-4%", "từ 3% trở lên": no place that it came from.
    no_origin = item.role == FROM and (_is_range(items[index]) or _goes_up(items, index))
    return None if no_origin else _of_verb(items, place, index)


def _of_mark(mark: Item, place: int) -> Governor | None:
    if mark.value == ":":
        return Governor(AT, index=place)
    return Governor(NONE, index=place, apart=True) if mark.value == ";" or mark.value in _BREAKS else None


def _of_verb(items: Sequence[Item], place: int, index: int) -> Governor:
    item = items[place]
    if item.role == BY and item.value == _OR_FROM and _leads_to(items, index):
        return Governor(FROM, index=place, is_base=True)
    if item.role == BY:
        return Governor(BY, direction_before(items, place), place)
    if item.role == MULTIPLY:
        return Governor(MULTIPLY, direction_before(items, place, within=2), place)
    way = item.value if item.value in {UP, DOWN} else ""
    return Governor(item.role, way, place, is_base=item.role == FROM)


def direction_before(items: Sequence[Item], index: int, *, within: int = FARTHEST) -> str:
    """Return the direction of the nearest verb of change before *index*; "" without one."""
    for place in range(index - 1, max(index - 1 - within, -1), -1):
        item = items[place]
        if item.role in {UP, DOWN} or (item.role in {TO, "rise_of"} and item.value in {UP, DOWN}):
            return item.value
        if item.role == "concept" and item.value == "poverty_reduction":
            return DOWN
    return ""


def _leads_to(items: Sequence[Item], index: int) -> bool:
    """Return whether the quantity, its year aside, leads to another: French "de 27,1 % en 2016 à 25,2 %"."""
    behind = (item for item in items[index + 1 :] if item.role not in {TIME, "within", OTHER})
    return (after := next(behind, None)) is not None and after.role == TO


def _is_compared_with(items: Sequence[Item], index: int) -> bool:
    before = next((item for item in reversed(items[:index]) if item.role not in _LIGHT | {"within"}), None)
    return before is not None and before.role == "versus"


def _is_of_factor(item: Item) -> bool:
    measure = item.quantity.measure if item.quantity else None
    return measure is not None and measure.kind == "times"


def _is_range(item: Item) -> bool:
    return item.quantity is not None and item.quantity.is_range


def _goes_up(items: Sequence[Item], index: int) -> bool:
    return index + 1 < len(items) and items[index + 1].value == "trở"


def _is_next(items: Sequence[Item], place: int, index: int) -> bool:
    between = items[place + 1 : index]
    return all(item.role in _LIGHT or item.value.lower() in _FILLERS for item in between)

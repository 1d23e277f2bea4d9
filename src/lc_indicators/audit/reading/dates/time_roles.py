"""Tell what a time does in its sentence: date a figure, name a base of comparison, or belong to a title."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from lc_indicators.audit.lexicon import word_set
from lc_indicators.audit.lexicon.item_roles import MARK, QUANTITY, TIME
from lc_indicators.audit.reading.governing_verbs import RATIO
from lc_indicators.audit.reading.sentence_items import Item
from lc_indicators.audit.reading.times import Time

#: A time dates all that follows, one figure, what a change is measured from, or nothing.
ALL, OWN, BASE, NAME, STANDARD = "", "own", "base", "name", "standard"
#: English "on" behind a figure: a base where the figure is a change, else a day.
ON = "on"

#: Roles of which a span behind them is the name, not the time of the claim.
_NAMES = frozenset({"title", "goal"})
_COMPARES = frozenset({"versus", "more", "last_year", "term_start", "times"})
#: Between a year and its value.
_SAYS = frozenset({"at", "qualifier", "estimate"})
_LIGHT = frozenset({"qualifier", "within", "estimate", "forecast", "done", "by"})
_WHEN = word_set("when")
_LEADS = word_set("before_time")
_ENDS_NAME = frozenset({QUANTITY, TIME, "up", "down", "to", "at", "take", "versus", "target", "average"})
#: A title or a bracket reaches no farther than so many items.
_FAR = 14


def role_of_time(items: Sequence[Item], place: int) -> str:
    """Return what the time at *place* does."""
    if _is_behind_than(items, place):
        return BASE
    before = place - 1
    while before >= 0 and (items[before].role in _LIGHT or items[before].value.lower() in _LEADS):
        before -= 1
    return _role_behind(items, place, before) if before >= 0 else ALL


def _is_behind_than(items: Sequence[Item], place: int) -> bool:
    """Return whether "than" compares with the time at *place*: "12 fewer than in 2022"."""
    before = place - 1 - (place > 0 and items[place - 1].role == "within")
    return before >= 0 and items[before].role == "qualifier" and items[before].value in {"over", "under"}


def _role_behind(items: Sequence[Item], place: int, before: int) -> str:
    item = items[before]
    if item.role in _COMPARES or _is_level_of_factor(items, before):
        return OWN if _moves(item) and is_span(items[place]) else BASE
    if item.value.lower() == "on" and before > 0 and items[before - 1].role == QUANTITY:
        return ON
    if item.role == QUANTITY:
        return ALL if _is_yearly(item) and not is_span(items[place]) else OWN
    if item.role == MARK and item.value == "(" and before > 0 and items[before - 1].role == QUANTITY:
        return _in_bracket(items, place)
    if item.role in {"goal", "against_goal"} and not is_span(items[place]):
        return OWN
    return _named_before(items, place)


def _in_bracket(items: Sequence[Item], place: int) -> str:
    inside = itertools.takewhile(lambda one: one.value != ")", items[place + 1 :])
    return ALL if any(one.role == QUANTITY for one in inside) else OWN


def is_dated(items: Sequence[Item], index: int) -> bool:
    """Return whether a year stands in the clause of the quantity at *index*: "riêng năm 2019 giảm 3,5%"."""
    for place in range(index - 1, -1, -1):
        item = items[place]
        if item.role in {MARK, QUANTITY}:
            return False
        if item.role == TIME and not is_span(item) and item.time and item.time.end:
            return role_of_time(items, place) in {ALL, OWN}
    return False


def is_of_base(items: Sequence[Item], index: int) -> bool:
    """Return whether a level is of the base: "twice that of 2015, when it was VND 20 million".

    "9 tháng đạt 71,2%, cùng kỳ đạt 68,9%" is, too.
    """
    for place in range(index - 1, 0, -1):
        item, before = items[place], items[place - 1]
        if item.role == QUANTITY:
            return False
        if item.role == "last_year" and before.role == MARK:
            return True
        if item.value.lower() in _WHEN and before.role in {TIME, MARK}:
            return True
    return False


def time_of_bracket(items: Sequence[Item], index: int) -> Time | None:
    """Return the time of "so với năm 2016 (42.813 hộ, 9,55%)" for what stands in its bracket."""
    for place in range(index - 1, max(index - _FAR, 0), -1):
        item = items[place]
        if item.role == TIME or (item.role == MARK and item.value == ")"):
            # "16,33% năm 2020 (năm 2015: 40,40%)": the bracket has a time of its own.
            return None
        if item.role == MARK and item.value == "(":
            time = items[place - 1].time
            return time if time and (time.end or time.start or time.part) else None
    return None


def time_at_value(items: Sequence[Item], index: int) -> Time | None:
    """Return the year that stands directly before a value: "so với năm 2019: 1.800 tỷ đồng"."""
    place = index - 1
    while place > 0 and (items[place].role in _SAYS or items[place].value == ":"):
        place -= 1
    named = 0 <= place < index - 1 and not is_span(items[place])
    time = items[place].time if named else None
    return time if time and time.end else None


def standard_named(time: Time) -> str:
    """Return the years of a standard as its name: "2016-2020"."""
    if time.start and time.end:
        return f"{time.start.year}-{time.end.year}"
    return str(time.end.year) if time.end else ""


def is_span(item: Item) -> bool:
    """Return whether the item is a time of two named ends."""
    return item.time is not None and item.time.is_span and item.time.end is not None


def _named_before(items: Sequence[Item], place: int) -> str:
    for index in range(place - 1, max(place - _FAR, -1), -1):
        item = items[index]
        if item.role == STANDARD:
            return STANDARD
        if item.role in _NAMES:
            return NAME
        if item.role in _ENDS_NAME or (item.role == MARK and item.value in ",;("):
            return ALL
    return ALL


def _moves(item: Item) -> bool:
    """Return whether a verb says a factor: "halved between 2015 and 2020" compares its own two years."""
    return item.quantity is not None and item.quantity.way in {"up", "down"}


def _is_factor(item: Item) -> bool:
    measure = item.quantity.measure if item.quantity else None
    return measure is not None and measure.kind == "times"


def _is_level_of_factor(items: Sequence[Item], place: int) -> bool:
    """Return whether "3,3 lần", "3.3 times the level of" or "bằng 125%" ends at *place*."""
    if _is_percentage(items[place]) and place > 0 and items[place - 1].value == RATIO:
        return True
    while place > 0 and items[place].role in {"within", "ordinal"}:
        place -= 1
    return _is_factor(items[place])


def _is_percentage(item: Item) -> bool:
    measure = item.quantity.measure if item.quantity else None
    return measure is not None and measure.kind == "percent"


def _is_yearly(item: Item) -> bool:
    measure = item.quantity.measure if item.quantity else None
    return measure is not None and measure.is_yearly

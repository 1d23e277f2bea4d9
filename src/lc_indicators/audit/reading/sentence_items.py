"""Turn a sentence into items: times, quantities, phrases with a meaning, marks, and other words."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from lc_indicators.audit.lexicon import AREA, ItemRole, word_set
from lc_indicators.audit.lexicon.item_roles import (
    ABROAD,
    BORDERS,
    INTERVAL,
    LABEL,
    MARK,
    OTHER,
    QUANTITY,
    SUBAREA,
    TIME,
)
from lc_indicators.audit.lexicon.tokens import WORD
from lc_indicators.audit.reading.borders_said import borders_before, borders_behind
from lc_indicators.audit.reading.comparatives import COMPARED_STARTS, compared_at
from lc_indicators.audit.reading.place_names import subarea_end, unknown_place_end
from lc_indicators.audit.reading.quantities import (
    FACTOR_STARTS,
    Quantity,
    factor_at,
    quantity_at,
    signed_quantity,
)
from lc_indicators.audit.reading.ranges_and_fractions import margin_tail
from lc_indicators.audit.reading.row_patterns import ItemLine
from lc_indicators.audit.reading.sentence_words import SentenceWords
from lc_indicators.audit.reading.signs import sign_at
from lc_indicators.audit.reading.times import Time
from lc_indicators.audit.reading.units_behind_numbers import MONEY, PERCENT, POINTS, TIMES

#: What ends the reach of a word for how far a figure can be off.
_ENDS_INTERVAL = frozenset({"concept", "up", "down", INTERVAL})
#: So many words of doubt may stand between a verb and its number.
_WORDS_OF_DOUBT = 3

#: What a number may be of although a word of order stands before it ("lần 2" is none, "mức 5%" is).
_ALWAYS = {PERCENT, POINTS, TIMES, MONEY}

_RANKS = word_set("rank")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that the grammar sees."""

    role: ItemRole
    #: Direction of a verb, concept, code, kind of group; the mark itself.
    value: str
    #: First token, and the one after the last.
    first: int
    last: int
    time: Time | None = None
    quantity: Quantity | None = None
    #: Of an area: in which of its borders it is meant.
    borders: str = ""


class Items(list[Item]):
    """The items of one sentence."""

    @cached_property
    def line(self) -> ItemLine:
        """Return them as one line, for patterns."""
        return ItemLine([_word(item) for item in self])


def _word(item: Item) -> str:
    """Return an item as a word of its line: its role, and what else is known of it."""
    known = f"{item.role.upper()}:{item.value.lower()}:"
    if item.quantity is not None and item.quantity.measure is not None:
        yearly = "yearly:" if item.quantity.measure.is_yearly else ""
        known += f"{item.quantity.measure.kind}:{item.quantity.way}:{yearly}"
    elif item.time is not None and item.time.is_span and item.time.end is not None:
        known += "span:"
    return known.replace(" ", "_")


def items_of(words: SentenceWords) -> Items:
    """Return the items of one sentence."""
    found = Items()
    index = 0
    while index < len(words):
        item = _item_at(words, index, before=found)
        if item.role == AREA:
            _mark_borders(found, words.keys[:index])
        found.append(item)
        index = item.last
    return _without_intervals(found) if any(item.role == INTERVAL for item in found) else found


def _mark_borders(items: Items, before: Sequence[str]) -> None:
    """Make a word before an area's name that says which borders are meant an item of its own role."""
    back, said = borders_before(before)
    for place, item in enumerate(items):
        if said and item.role == OTHER and item.first == len(before) - back:
            items[place] = replace(item, role=BORDERS, value=said)


def _without_intervals(items: Items) -> Items:
    """Return *items* with the numbers of "khoảng tin cậy 95%: 15,3–17,3%" as labels: they claim no level.

    What the interval is of may be off by more than it prints.
    """
    unread: set[int] = set()
    doubted: set[int] = set()
    for place, item in enumerate(items):
        if item.role != INTERVAL:
            continue
        unread.add(place - 1)
        before = (one for one in range(place - 2, -1, -1) if items[one].role == QUANTITY)
        doubted.update(itertools.islice(before, 1))
        for index in range(place + 1, len(items)):
            if items[index].role in _ENDS_INTERVAL or items[index].value in {")", "]", ";"}:
                break
            unread.add(index)
    for place in unread | doubted:
        item = items[place]
        if item.quantity is not None:
            doubt = replace(item, quantity=replace(item.quantity, is_ambiguous=True))
            items[place] = Item(LABEL, "", item.first, item.last) if place in unread else doubt
    return items


def _item_at(words: SentenceWords, index: int, *, before: list[Item]) -> Item:
    if time := words.times.at(index):
        return Item(TIME, "", index, time[0], time=time[1])
    if words.keys[index] in FACTOR_STARTS and (factor := factor_at(words, index, role=_role_before(before))):
        return Item(QUANTITY, "", index, factor[0], quantity=factor[1])
    if words.keys[index] in COMPARED_STARTS and (compared := compared_at(words, index, before)):
        return Item("versus", compared[1], index, compared[0])
    last = before[-1] if before else None
    return _number_at(words, index, last) if words.is_number(index) else _signed_at(words, index, last)


def _role_before(before: list[Item]) -> str:
    """Return the role of the item before, words of doubt aside."""
    return next((one.role for one in reversed(before[-_WORDS_OF_DOUBT:]) if one.role != "qualifier"), "")


def _number_at(words: SentenceWords, index: int, before: Item | None) -> Item:
    found = quantity_at(words, index)
    if found is not None and found[1].is_fraction and words.key(index - 1) in _RANKS:
        # "xếp thứ 12/63 tỉnh": a place among others.
        return Item(LABEL, "", index, found[0])
    if found is None or _is_ordinal(before, found[1]):
        return Item(LABEL, _year_at(words, index), index, index + 1)
    # "(đầu kỳ 2015: 40,40%)": a year that was read as none, and measures nothing.
    year = "" if found[1].measure or found[1].noun else _year_at(words, index)
    return Item(QUANTITY, year, index, found[0], quantity=found[1])


def _year_at(words: SentenceWords, index: int) -> str:
    """Return a number that stands alone and could be a year, read as none; "" for any other."""
    token = words.tokens[index]
    alone = not token.glued or words.tokens[index - 1].text == "("
    return token.text if alone and token.is_year else ""


def _signed_at(words: SentenceWords, index: int, before: Item | None) -> Item:
    """Return the quantity whose sign stands at *index*, a margin that stands alone, or the words there."""
    if margin := margin_tail(words, index):
        return Item(LABEL, "", index, margin[0])
    mark = before.value if before is not None and before.role == MARK else ""
    sign = sign_at(words.tokens, index, role=before.role if before else "", mark=mark)
    found = signed_quantity(words, index, sign=sign) if sign else None
    return Item(QUANTITY, "", index, found[0], quantity=found[1]) if found else _words_at(words, index)


def _words_at(words: SentenceWords, index: int) -> Item:
    if end := subarea_end(words, index):
        return Item(SUBAREA, "", index, end)
    token, meaning = words.tokens[index], words.phrase(index)
    # "Hòa Bình" is a province, "hòa bình" is peace.
    if meaning and (meaning[1].role not in {AREA, ABROAD} or token.text[0].isupper()):
        if meaning[1].role == AREA:
            end, borders = borders_behind(words, index, meaning[0])
            return Item(AREA, meaning[1].value, index, end, borders=borders)
        role = SUBAREA if meaning[1].role == ABROAD else meaning[1].role
        return Item(role, meaning[1].value, index, meaning[0])
    if end := unknown_place_end(words, index):
        return Item(SUBAREA, "", index, end)
    return Item(OTHER if token.kind == WORD else MARK, token.text, index, index + 1)


def _is_ordinal(before: Item | None, quantity: Quantity) -> bool:
    measured = quantity.measure is not None and quantity.measure.kind in _ALWAYS
    return before is not None and before.role == "ordinal" and not measured and not quantity.is_fraction

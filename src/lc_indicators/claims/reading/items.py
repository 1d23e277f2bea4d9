"""Sentences as a sequence of items: times, quantities, phrases with a meaning, marks, and other words."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

from lc_indicators.claims.lexicon import AREA, Lexicon
from lc_indicators.claims.lexicon.tokens import BREAK, NUMBER, WORD, Token
from lc_indicators.claims.reading.fold_words import factor_at
from lc_indicators.claims.reading.looking import is_year
from lc_indicators.claims.reading.measures import MONEY, PERCENT, POINTS, TIMES
from lc_indicators.claims.reading.quantities import Habits, Quantity, quantity_at, signed_quantity
from lc_indicators.claims.reading.signs import sign_at
from lc_indicators.claims.reading.subareas import located_end, name_end, subarea_end
from lc_indicators.claims.reading.tails import margin_tail
from lc_indicators.claims.reading.times import Time, time_at

#: Words for how far a figure can be off, and what ends the reach of one.
INTERVAL = "interval"
_ENDS_INTERVAL = frozenset({"concept", "up", "down", INTERVAL})
#: So many words of doubt may stand between a verb and its number.
_FEW = 3
TIME, QUANTITY, MARK, OTHER, LABEL = "time", "quantity", "mark", "word", "label"
#: A district, town or commune by its name: "huyện Mường Tè".
SUBAREA = "subarea"

#: Another country, or a part of one.
ABROAD = "abroad"

#: What a number may be of although a word of order stands before it ("lần 2" is none, "mức 5%" is).
_ALWAYS = {PERCENT, POINTS, TIMES, MONEY}

_RANKS = frozenset({"thứ", "hạng", "xếp", "đứng", "ranked", "rank", "ranks", "ranking"})


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that the grammar sees."""

    role: str
    #: Direction of a verb, concept, code, kind of group; the mark itself.
    value: str
    #: First token, and the one after the last.
    first: int
    last: int
    time: Time | None = None
    quantity: Quantity | None = None


def items_of(tokens: Sequence[Token], start: int, end: int, *, words: Lexicon, habits: Habits) -> list[Item]:
    """Return the items of one sentence."""
    inside = [token for token in tokens[start:end] if token.kind != BREAK]
    keys = [token.key for token in inside]
    found: list[Item] = []
    index = 0
    while index < len(inside):
        before = found[-1] if found else None
        lead = next((one.role for one in reversed(found[-_FEW:]) if one.role != "qualifier"), "")
        item = _item_at(inside, keys, index, before=before, lead=lead, words=words, habits=habits)
        found.append(item)
        index = item.last
    return _without_intervals(found) if any(item.role == INTERVAL for item in found) else found


def _without_intervals(items: list[Item]) -> list[Item]:
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


def _item_at(
    tokens: Sequence[Token],
    keys: Sequence[str],
    index: int,
    *,
    before: Item | None,
    lead: str,
    words: Lexicon,
    habits: Habits,
) -> Item:
    if time := time_at(tokens, index):
        return Item(TIME, "", index, time[0], time=time[1])
    if factor := factor_at(keys, index, role=lead):
        return Item(QUANTITY, "", index, factor[0], quantity=factor[1])
    if tokens[index].kind != NUMBER:
        return _signed_at(tokens, keys, index, before=before, words=words, habits=habits)
    found = quantity_at(tokens, keys, index, words=words, habits=habits)
    if found is not None and found[1].is_fraction and index and keys[index - 1] in _RANKS:
        # "xếp thứ 12/63 tỉnh": a place among others.
        return Item(LABEL, "", index, found[0])
    if found is None or _is_ordinal(before, found[1]):
        return Item(LABEL, _year_at(tokens, index), index, index + 1)
    # "(đầu kỳ 2015: 40,40%)": a year that was read as none, and measures nothing.
    year = "" if found[1].measure or found[1].noun else _year_at(tokens, index)
    return Item(QUANTITY, year, index, found[0], quantity=found[1])


def _year_at(tokens: Sequence[Token], index: int) -> str:
    """Return a number that stands alone and could be a year, read as none; "" for any other."""
    alone = not tokens[index].glued or tokens[index - 1].text == "("
    return tokens[index].text if alone and is_year(tokens, index) else ""


def _signed_at(
    tokens: Sequence[Token],
    keys: Sequence[str],
    index: int,
    *,
    before: Item | None,
    words: Lexicon,
    habits: Habits,
) -> Item:
    """Return the quantity whose sign stands at *index*, a margin that stands alone, or the words there."""
    if margin := margin_tail(tokens, keys, index, words=words):
        return Item(LABEL, "", index, margin[0])
    mark = before.value if before is not None and before.role == MARK else ""
    sign = sign_at(tokens, index, role=before.role if before else "", mark=mark)
    found = signed_quantity(tokens, keys, index, sign=sign, words=words, habits=habits) if sign else None
    if found is None:
        return _words_at(tokens, keys, index, words=words)
    return Item(QUANTITY, "", index, found[0], quantity=found[1])


def _words_at(tokens: Sequence[Token], keys: Sequence[str], index: int, *, words: Lexicon) -> Item:
    if end := subarea_end(tokens, keys, index, words=words):
        return Item(SUBAREA, "", index, end)
    meaning = words.phrases.longest(keys, index)
    # "Hòa Bình" is a province, "hòa bình" is peace.
    if meaning and (meaning[1].role not in {AREA, ABROAD} or tokens[index].text[0].isupper()):
        role = SUBAREA if meaning[1].role == ABROAD else meaning[1].role
        return Item(role, meaning[1].value, index, meaning[0])
    if end := name_end(tokens, index) or located_end(tokens, keys, index):
        return Item(SUBAREA, "", index, end)
    role = OTHER if tokens[index].kind == WORD else MARK
    return Item(role, tokens[index].text, index, index + 1)


def _is_ordinal(before: Item | None, quantity: Quantity) -> bool:
    measured = quantity.measure is not None and quantity.measure.kind in _ALWAYS
    return before is not None and before.role == "ordinal" and not measured and not quantity.is_fraction

"""Sentences as a sequence of items: times, quantities, phrases with a meaning, marks, and other words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.claims.lexicon import AREA, Lexicon
from lc_indicators.claims.lexicon.tokens import BREAK, NUMBER, WORD, Token
from lc_indicators.claims.reading.measures import MONEY, PERCENT, POINTS, TIMES
from lc_indicators.claims.reading.quantities import Quantity, factor_at, quantity_at
from lc_indicators.claims.reading.subareas import located_end, name_end, subarea_end
from lc_indicators.claims.reading.times import Time, time_at
from lc_indicators.wording import Language

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


def items_of(
    tokens: Sequence[Token], start: int, end: int, *, words: Lexicon, language: Language
) -> list[Item]:
    """Return the items of one sentence."""
    inside = [token for token in tokens[start:end] if token.kind != BREAK]
    keys = [token.key for token in inside]
    found: list[Item] = []
    index = 0
    while index < len(inside):
        item = _item_at(
            inside, keys, index, before=found[-1] if found else None, words=words, language=language
        )
        found.append(item)
        index = item.last
    return found


def _item_at(
    tokens: Sequence[Token],
    keys: Sequence[str],
    index: int,
    *,
    before: Item | None,
    words: Lexicon,
    language: Language,
) -> Item:
    if time := time_at(tokens, index):
        return Item(TIME, "", index, time[0], time=time[1])
    if factor := factor_at(keys, index):
        return Item(QUANTITY, "", index, factor[0], quantity=factor[1])
    if tokens[index].kind != NUMBER:
        return _words_at(tokens, keys, index, words=words)
    found = quantity_at(tokens, keys, index, words=words, language=language)
    if found is not None and found[1].is_fraction and index and keys[index - 1] in _RANKS:
        # "xếp thứ 12/63 tỉnh": a place among others.
        return Item(LABEL, "", index, found[0])
    if found is None or _is_ordinal(before, found[1]):
        return Item(LABEL, "", index, index + 1)
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

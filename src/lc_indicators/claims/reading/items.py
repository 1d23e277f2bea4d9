"""Sentences as a sequence of items: times, quantities, phrases with a meaning, marks, and other words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.claims.lexicon import AREA, Lexicon
from lc_indicators.claims.lexicon.tokens import BREAK, NUMBER, WORD, Token
from lc_indicators.claims.reading.looking import stands
from lc_indicators.claims.reading.measures import MONEY, PERCENT, POINTS, TIMES
from lc_indicators.claims.reading.quantities import Quantity, factor_at, quantity_at
from lc_indicators.claims.reading.times import Time, time_at
from lc_indicators.wording import Language

TIME, QUANTITY, MARK, OTHER, LABEL = "time", "quantity", "mark", "word", "label"
#: A district, town or commune by its name: "huyện Mường Tè".
SUBAREA = "subarea"

#: What a number may be of although a word of order stands before it ("lần 2" is none, "mức 5%" is).
_ALWAYS = {PERCENT, POINTS, TIMES, MONEY}

_RANKS = frozenset({"thứ", "hạng", "xếp", "đứng", "ranked", "rank", "ranks", "ranking"})
#: What stands before the name of a part of a province; the longer first.
_SUBAREAS = (
    ("thị", "xã"),
    ("thị", "trấn"),
    ("thành", "phố"),
    ("huyện",),
    ("xã",),
    ("phường",),
    ("tp",),
    ("tx",),
)
#: A name without its "huyện" has two words at least, and something is said of it.
_LEAST_NAME = 2
_SAYS = frozenset({"có", "đạt", "còn", "giảm", "tăng", "là", "chiếm"})
_SUBAREA_STARTS = {head[0] for head in _SUBAREAS}


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
    meaning = words.phrases.longest(keys, index)
    # "Hòa Bình" is a province, "hòa bình" is peace.
    if meaning and (meaning[1].role != AREA or tokens[index].text[0].isupper()):
        return Item(meaning[1].role, meaning[1].value, index, meaning[0])
    if end := _subarea_end(tokens, index):
        return Item(SUBAREA, "", index, end)
    role = OTHER if tokens[index].kind == WORD else MARK
    return Item(role, tokens[index].text, index, index + 1)


def _subarea_end(tokens: Sequence[Token], index: int) -> int:
    """Return where "huyện Mường Tè" ends that begins at *index*; 0 where none does."""
    if tokens[index].key not in _SUBAREA_STARTS:
        return _name_end(tokens, index)
    head = next((len(h) for h in _SUBAREAS if stands(tokens, index, h)), 0)
    end = index + head
    while head and end < len(tokens) and tokens[end].kind == WORD and tokens[end].text[0].isupper():
        end += 1
    return end if end > index + head else 0


def _name_end(tokens: Sequence[Token], index: int) -> int:
    """Return where a name ends that something is said of: "Ninh Phước có …"; 0 where none begins."""
    end = index
    while end < len(tokens) and tokens[end].kind == WORD and tokens[end].text.istitle():
        end += 1
    says = end < len(tokens) and (tokens[end].key in _SAYS or tokens[end].kind == NUMBER)
    return end if says and end - index >= _LEAST_NAME else 0


def _is_ordinal(before: Item | None, quantity: Quantity) -> bool:
    measured = quantity.measure is not None and quantity.measure.kind in _ALWAYS
    return before is not None and before.role == "ordinal" and not measured and not quantity.is_fraction

"""Read a comparison that stands behind its figure: "27 fewer than in 2021", "3.9% below the 418,900 of May".

Vietnamese names the movement before the figure; English as often names it behind.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lc_indicators.audit.lexicon import word_forms, word_set, word_values
from lc_indicators.audit.lexicon.item_roles import OTHER, QUANTITY
from lc_indicators.audit.reading.row_patterns import ItemPattern, item_forms
from lc_indicators.audit.reading.sentence_words import SentenceWords
from lc_indicators.audit.reading.units_behind_numbers import PERCENT, POINTS, TIMES

if TYPE_CHECKING:
    from lc_indicators.audit.reading.sentence_items import Item, Items

_ALONE = word_values("compared_alone")
_COMPARED, _LIGHT = word_forms("compared_behind"), word_set("compared_light")
#: What a comparison begins with; "2,350 people up on May" is a level, "12% up on May" is a change.
COMPARED_STARTS = frozenset(_COMPARED.following_words)
_OF_RATIOS = frozenset({"up", "down"})
_BASES = frozenset({"last_year", "term_start", "year_start"})
_THE, _ENDS = "the", frozenset(",;.():")
#: Words of the noun between a figure and its comparison: "0.62 million pieces more than".
_MOST_IN_NOUN = 2
#: "450 hectares or 1.8 per cent less than last year" is less by both.
_BEHIND = ItemPattern(
    "# NOUN? NOUN? JOINT? QUANTITY? NOUN? NOUN? )? VERSUS:up|VERSUS:down",
    {"NOUN": item_forms("WORD|CONCEPT"), "JOINT": item_forms("EQUALS|(")},
)


def compared_at(words: SentenceWords, index: int, before: Sequence[Item]) -> tuple[int, str] | None:
    """Return where a comparison with another time that stands at *index* ends, and its direction.

    None for "more than 500": what is compared is a time, or the figure of one ("the 418,900 of May").
    """
    if words.keys[index] in _ALONE and (index + 1 == len(words) or words.key(index + 1) in _ENDS):
        # "…, that is, 12.6 per cent higher".
        return (index + 1, _ALONE[words.keys[index]]) if _is_behind_figure(before, ratio=True) else None
    found = _COMPARED.longest(words.keys, index, loose=False)
    if found is None or not _is_behind_figure(before, ratio=words.keys[index] in _OF_RATIOS):
        return None
    place = found[0]
    while not _is_time(words, place):
        if words.key(place) == _THE and words.is_number(place + 1):
            return found if _has_time(words, place + 2) else None
        if words.key(place) not in _LIGHT:
            return None
        place += 1
    return found


def way_behind(items: Items, index: int) -> str:
    """Return the direction that a comparison behind the figure at *index* gives it; "" without one."""
    if not _BEHIND.fits(items.line, index):
        return ""
    return next(item.value for item in items[index + 1 :] if item.role == "versus")


def _is_behind_figure(before: Sequence[Item], *, ratio: bool) -> bool:
    near = before[-1 - _MOST_IN_NOUN :]
    figure = next((place for place in range(len(near) - 1, -1, -1) if near[place].role == QUANTITY), None)
    if figure is None or any(item.role not in {OTHER, "concept"} for item in near[figure + 1 :]):
        return False
    quantity = near[figure].quantity
    kind = quantity.measure.kind if quantity and quantity.measure else ""
    # "1.6 times higher than in 2013" is a factor.
    return kind in {PERCENT, POINTS} if ratio else kind != TIMES


def _is_time(words: SentenceWords, place: int) -> bool:
    phrase = words.phrase(place)
    return words.times.at(place) is not None or (phrase is not None and phrase[1].role in _BASES)


def _has_time(words: SentenceWords, place: int) -> bool:
    """Return whether a time stands behind the figure before *place*, and nothing ends its clause before."""
    while place < len(words) and not _is_time(words, place):
        if words.key(place) in _ENDS or words.is_number(place):
            return False
        place += 1
    return place < len(words)

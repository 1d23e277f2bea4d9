"""Detect unknown words near a figure: they may change its meaning, so that it is shown but accuses nobody.

"…, giá bán tăng 1,2 lần", "có huyện giảm 8%" and "theo giá so sánh tăng 1,4 lần" speak of something else than
the clause before.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from lc_indicators.audit.claim import Kind
from lc_indicators.audit.lexicon import AREA, word_set
from lc_indicators.audit.lexicon.item_roles import CONCEPT, LABEL, MARK, OTHER, QUANTITY, SUBAREA, TIME
from lc_indicators.audit.reading.claim_drafts import Draft
from lc_indicators.audit.reading.dates.time_roles import ALL, role_of_time
from lc_indicators.audit.reading.governing_verbs import BRACKET, BY, VERBS
from lc_indicators.audit.reading.place_names import OFFICES
from lc_indicators.audit.reading.sentence_items import Item, Items
from lc_indicators.audit.reading.subject import COMMON, COUNTRY
from lc_indicators.audit.reading.surroundings import clause_start

#: Words that name a part of the area, another area, another time or another way to count.
_ELSEWHERE = word_set("elsewhere")
#: Words that go with any subject, but name something of their own where the clause names nothing else.
_NAMING = word_set("naming_alone")
#: Words that go with what was spoken of and name nothing.
KNOWN = (COMMON - _ELSEWHERE - _NAMING) | word_set("known_besides")
#: What a change names itself or is a part of.
_NAMES = frozenset({CONCEPT, "part"})
_NO_NAMES = OFFICES | KNOWN
_ENDS = frozenset(",;:()–—")
_JOINS = frozenset("-–—→")
#: What parts a figure from a year that is not its own.
_PARTS = frozenset({";", ")"})
_NUMBERS = frozenset({LABEL, QUANTITY})
#: "Các tỉnh", "có huyện": no longer the one spoken of.
_SOME = word_set("some_of")
#: "Thành phố" before the name of one under the central government.
_HEADS = word_set("head_of_province")
#: Behind these a place or time is what something is compared with.
_COMPARES = frozenset({"versus", "more", "last_year"})
#: A time without its year, that changes are measured from or of: "giai đoạn trước giảm 2,5%/năm".
_TIMES = frozenset({"term_start", "last_year"})
#: Behind a level these say that it is of before or after the time spoken of: "20.12% a year earlier".
_OTHER_TIMES = word_set("other_time")
#: Words that turn what is said round, or leave it open.
_TURNING = word_set("turning_round")
#: What a figure's own words follow: its verb, or the name of what is measured.
_SAYING = (VERBS - {BY}) | {"concept", "rate_word", "rise_of"}
#: Such words belong to a name that is not known.
_PARTS_OF_NAMES = frozenset({"ordinal", "title"})


def is_clear(items: Items, draft: Draft) -> bool:
    """Return whether the clause around the figure of *draft* holds nothing that the grammar does not know."""
    before, after = _before(items, draft.index), _after(items, draft.index)
    for stretch in (before, after):
        if any(_is_elsewhere(stretch, place, draft) for place in range(len(stretch))):
            return False
    if any(item.role in _TIMES and not _is_compared(before, place) for place, item in enumerate(before)):
        return False
    if _names_somebody(items, draft.index) or any(_is_name(item) for item in after):
        return False
    if _has_unread_year(items, draft.index, after) or (
        not draft.is_change and _is_of_other_time(items, draft.index, after)
    ):
        return False
    if any(item.value.lower() in _TURNING for item in before if item.role == OTHER):
        return False
    # A verb of change that no table knows is no rise, and no level either.
    undirected = draft.governor.role == BY and not (draft.governor.direction or draft.quantity.sign)
    names = draft.quantity.noun is not None or any(item.role == "concept" for item in before)
    own = before[_said_at(before) + 1 :] if names else before
    return not undirected and all(_is_known(item) for item in own)


def knows_all(items: Items, index: int) -> bool:
    """Return whether no word before the figure at *index*, or in its clause behind it, is unknown.

    Asked of languages that say behind a name what narrows it: French "le taux de chômage des jeunes".
    """
    return all(_is_known(item) for item in (*items[:index], *_after(items, index)))


def is_of_clear(items: Items, draft: Draft, before: Sequence[Draft], *, read: Collection[int]) -> bool:
    """Return whether a change is of a clear level: "Investment was 11,920, up 8%" is of another.

    *read*: places of figures that were read and claim nothing; others are of something that is not known.
    """
    last = before[-1] if before else None
    names = draft.quantity.noun is not None
    start = clause_start(items, draft.index)
    if draft.is_change and start and items[start - 1].role == QUANTITY and not names:
        known = {*read, *(one.index for one in before)}
        if start - 1 not in known and not any(one.role in _NAMES for one in items[start : draft.index]):
            # "Fires numbered 5,120, 5.1% up on 2020".
            return False
    if last is not None and last.is_change and draft.governor.role == BRACKET:
        return last.is_clear
    if last is None or last.is_clear or last.kind is not Kind.LEVEL or not draft.is_change:
        return True
    return names or any(item.role == CONCEPT for item in items[last.index + 1 : draft.index])


def is_joined(items: Items, index: int) -> bool:
    """Return whether a dash or an arrow joins the figure to another: what they are to each other is open."""
    for joint, other in ((index - 1, index - 2), (index + 1, index + 2)):
        if 0 <= other < len(items) and items[joint].value in _JOINS and items[other].role == QUANTITY:
            return True
    return False


def _has_unread_year(items: Items, index: int, after: Sequence[Item]) -> bool:
    """Return whether a year stands at the figure that was not read as one: "(đầu kỳ 2015: 40,40%)"."""
    for item in reversed(items[:index]):
        if item.role in _NUMBERS and item.value:
            return True
        if item.role == QUANTITY or item.value in _PARTS:
            break
    return any(item.role in _NUMBERS and item.value for item in items[index + 1 : index + 2 + len(after)])


def _is_of_other_time(items: Items, index: int, after: Sequence[Item]) -> bool:
    """Return whether a level may be of a time that nothing dates it by.

    "20.12% the year before", "sau 5 năm còn 16,33%", "In 2015 …, 16.33% by the middle of 2020".
    """
    if any(item.value.lower() in _OTHER_TIMES for item in after if item.role == OTHER):
        return True
    if (after and after[0].role == "last_year") or _is_years_on(items, index):
        return True
    end = index + 1 + len(after)
    closes = end == len(items) or items[end].role != QUANTITY
    earlier = any(item.role == TIME for item in items[:index])
    return closes and earlier and any(_dates_nothing(items, place) for place in range(index + 1, end))


def _is_years_on(items: Items, index: int) -> bool:
    """Return whether so many years are counted before the figure, and no year is named behind them."""
    for item in reversed(items[:index]):
        if item.role == QUANTITY or (item.time and (item.time.end or item.time.start)):
            return False
        if item.time and item.time.years:
            return True
    return False


def _dates_nothing(items: Items, place: int) -> bool:
    time = items[place].time
    return time is not None and time.end is not None and role_of_time(items, place) == ALL


def _said_at(before: Sequence[Item]) -> int:
    """Return the place of the verb or name that the figure's own words follow; -1 for none."""
    return max((place for place, item in enumerate(before) if item.role in _SAYING), default=-1)


def _before(items: Items, index: int) -> Sequence[Item]:
    start = index
    while start > 0 and not _is_end(items[start - 1]):
        start -= 1
    return items[start:index]


def _after(items: Items, index: int) -> Sequence[Item]:
    end = index + 1
    while end < len(items) and not _is_end(items[end]):
        end += 1
    return items[index + 1 : end]


def _is_end(item: Item) -> bool:
    return item.role == QUANTITY or (item.role == MARK and item.value in _ENDS)


def _is_elsewhere(stretch: Sequence[Item], place: int, draft: Draft) -> bool:
    """Return whether a word names a place, a price or a standard that the figure is not read as being of."""
    item, word = stretch[place], stretch[place].value.lower()
    if item.role in {"country", "others"}:
        return draft.area != COUNTRY and not _is_compared(stretch, place)
    if item.role == AREA:
        return item.value != draft.area and not _is_compared(stretch, place)
    if item.role == SUBAREA:
        return not draft.group and not _is_compared(stretch, place)
    if item.role == "standard":
        return not draft.standard
    many = word == "tỉnh" and place > 0 and stretch[place - 1].value.lower() in _SOME
    # "Thành phố Hải Phòng": the head of the name that is spoken of.
    is_head = word in _HEADS and place + 1 < len(stretch) and stretch[place + 1].role == AREA
    return item.role == OTHER and (many or (word in _ELSEWHERE and not is_head))


def _names_somebody(items: Items, index: int) -> bool:
    """Return whether a place or a people that no table knows is named since the figure before."""
    start = index
    while start > 0 and items[start - 1].role != QUANTITY and items[start - 1].value != ";":
        start -= 1
    # The first word of a sentence is no name, unless another follows it.
    names = [item for item in items[start:index] if _is_name(item)]
    return len(names) > 1 or any(item.first > 0 for item in names)


def _is_name(item: Item) -> bool:
    capital = item.role == OTHER and item.value[:1].isupper() and not item.value.isupper()
    return capital and item.value.lower() not in _NO_NAMES


def _is_compared(stretch: Sequence[Item], place: int) -> bool:
    return place > 0 and stretch[place - 1].role in _COMPARES


def _is_known(item: Item) -> bool:
    if item.role in _PARTS_OF_NAMES:
        return False
    word = item.value.lower()
    return item.role != OTHER or word in KNOWN or word.endswith("ly") or not word.isalpha()

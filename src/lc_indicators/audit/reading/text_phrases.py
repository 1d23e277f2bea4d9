"""Parts of a province by their names: "huyện Mường Tè", "thành phố Lai Châu", "Phong Tho district".

Sentences as a sequence of items: times, quantities, phrases with a meaning, marks, and other words.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

from lc_indicators.audit.lexicon import AREA, Lexicon
from lc_indicators.audit.lexicon.tokens import BREAK, NUMBER, WORD, Token
from lc_indicators.audit.reading.measures import MONEY, PERCENT, POINTS, TIMES
from lc_indicators.audit.reading.numerals import sign_at
from lc_indicators.audit.reading.prose import factor_at
from lc_indicators.audit.reading.quantities import Habits, Quantity, quantity_at, signed_quantity
from lc_indicators.audit.reading.tails import margin_tail
from lc_indicators.audit.reading.times import Time, Times

#: What stands before the name of a part of a province; the longer first.
_HEADS = (
    ("thị", "xã"),
    ("thị", "trấn"),
    ("thành", "phố"),
    ("huyện",),
    ("xã",),
    ("phường",),
    ("tp",),
    ("tx",),
)
_STARTS = {head[0] for head in _HEADS}
#: What stands behind it in English.
_TAILS = frozenset({"district", "city", "town", "township", "commune", "ward"})
#: First words of a sentence that belong to no name.
_OPENERS = frozenset({"in", "at", "the", "of", "for", "with", "among", "and"})
#: What names where something lies or whose it is.
_LOCATES = frozenset({"của", "ở", "tại", "in", "of", "for"})
#: Words of the names of offices, papers and meetings: who says it, not of whom it is said.
OFFICES = frozenset(
    """nghị quyết đảng bộ đại hội chính phủ quốc hội trung ương nhà nước nhân dân ủy uỷ ban cục tổng sở thống
    kê lao động thương binh xã tài chính chủ tịch bí thư phó ông bà hội đồng liên hiệp quốc việt nam giám đốc
    trưởng phòng kinh tế kế hoạch đầu tư công thương nông nghiệp và phát triển môi trường giáo dục đào tạo y
    văn hóa thể thao du lịch tết mặt trận tổ quốc department office provincial people's committee statistics
    general government ministry labour labor invalids social affairs party congress vietnam viet nam mr ms
    according bank world united nations covid chương trình mục tiêu đề án dự án chỉ thị quyết định luật kết
    luận báo cáo""".split()  # noqa: SIM905 - reads as words
)
#: What else opens a name that is of no place.
_NO_PLACES = OFFICES | frozenset(
    """people phiên kỳ buổi lễ cuộc ngân hàng bảo hiểm viện trường trung tâm ngày tháng năm quý resolution
    decision report decree plan table figure annex chapter section part council assembly conference
    state national central committee institute university statistical survey programme program project january
    february march april may june july august september october november december""".split()  # noqa: SIM905 - reads as words
)
#: Words of one name.
_MOST = 4
#: A name without its "huyện" has two words at least, and something is said of it.
_LEAST_NAME = 2
_SAYS = frozenset({"có", "đạt", "còn", "giảm", "tăng", "là", "chiếm"})


def subarea_end(tokens: Sequence[Token], keys: Sequence[str], index: int, *, words: Lexicon) -> int:
    """Return where the name of a part of a province ends that begins at *index*; 0 where none does."""
    if keys[index] not in _STARTS:
        return _english_end(tokens, keys, index, words=words)
    head = next((len(h) for h in _HEADS if tuple(keys[index : index + len(h)]) == h), 0)
    end = _capitals_end(tokens, index + head)
    if not head or end == index + head or _is_province(keys, index, words=words):
        return 0
    # "thành phố Hà Nội" is a province, "thành phố Lai Châu" a part of one.
    return 0 if _is_municipality(keys, index + head, words=words) else end


def name_end(tokens: Sequence[Token], index: int) -> int:
    """Return where a name ends that something is said of: "Ninh Phước có …"; 0 where none begins."""
    end = index
    while end < len(tokens) and tokens[end].kind == WORD and tokens[end].text.istitle():
        end += 1
    says = end < len(tokens) and (tokens[end].key in _SAYS or tokens[end].kind == NUMBER)
    return end if says and end - index >= _LEAST_NAME else 0


def located_end(tokens: Sequence[Token], keys: Sequence[str], index: int) -> int:
    """Return where a name ends that no table knows and that something is said to be of, or to lie in.

    Examples
    --------
    "tỷ lệ hộ nghèo của Lào", "Tại Sìn Hồ, …", "18.3% in Laos", "Phong Tho's poverty rate"; "của Chính phủ"
    and "tại Đại hội" are none.
    """
    end = index
    while end < len(tokens) and tokens[end].kind == WORD and tokens[end].text.istitle():
        end += 1
    if end == index or len(tokens[index].text) == 1 or keys[index] in _NO_PLACES:
        return 0
    owns = end + 1 < len(tokens) and tokens[end].text in {"'", "’"} and keys[end + 1] == "s"
    return end if owns or (index > 0 and keys[index - 1] in _LOCATES) else 0


def _english_end(tokens: Sequence[Token], keys: Sequence[str], index: int, *, words: Lexicon) -> int:
    if not tokens[index].text.istitle() or keys[index] in _OPENERS:
        return 0
    for end in range(index + 1, min(index + 1 + _MOST, len(tokens))):
        if keys[end] in _TAILS:
            return 0 if _is_municipality(keys, index, words=words) else end + 1
        if not tokens[end].text.istitle():
            return 0
    return 0


def _capitals_end(tokens: Sequence[Token], start: int) -> int:
    end = start
    while end < len(tokens) and tokens[end].kind == WORD and tokens[end].text[0].isupper():
        end += 1
    return end


def _is_province(keys: Sequence[str], index: int, *, words: Lexicon) -> bool:
    named = words.phrases.longest(keys, index)
    return named is not None and named[1].role == AREA


def _is_municipality(keys: Sequence[str], index: int, *, words: Lexicon) -> bool:
    """Return whether a city under the central government is named, whose code has letters: VN-HN."""
    named = words.phrases.longest(keys, index)
    return named is not None and named[1].role == AREA and named[1].value.partition("-")[2].isalpha()


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
    times = Times(inside)
    index = 0
    while index < len(inside):
        before = found[-1] if found else None
        lead = next((one.role for one in reversed(found[-_FEW:]) if one.role != "qualifier"), "")
        item = _item_at(inside, keys, index, before=before, lead=lead, words=words, habits=habits, times=times)
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
    times: Times,
) -> Item:
    if time := times.at(index):
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
    return tokens[index].text if alone and tokens[index].is_year else ""


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

"""Follow the subject of a text: the indicator, the branch of the economy, the group and the area spoken of.

A subject holds until another is named.  Where a clause names one that no table knows, nothing is carried
over into it.
"""

from __future__ import annotations

from collections.abc import Sequence

from lc_indicators.audit.lexicon import Concept, Lexicon, word_set
from lc_indicators.audit.lexicon.item_roles import MARK, OTHER, QUANTITY, SUBAREA, TIME
from lc_indicators.audit.lexicon.tokens import Token
from lc_indicators.audit.reading.claim_drafts import Memory
from lc_indicators.audit.reading.governing_verbs import AT, TAKE
from lc_indicators.audit.reading.sentence_items import Item
from lc_indicators.audit.reading.surroundings import clause_start
from lc_indicators.audit.reading.units_behind_numbers import PERCENT

#: Measures of concepts that are printed in percent of a whole.
RATES = frozenset({"rate", "share"})
#: Words that go with any subject and name none.
COMMON = word_set("common")


def unknown_subject(items: Sequence[Item], tokens: Sequence[Token], *, enough: int) -> str:
    """Return the words of a subject that no table knows, or "" where there are not *enough* of its own.

    Proper names do not count: "riêng Mường Tè" is still about what was spoken of.
    """
    found: list[int] = []
    for item in items:
        if item.role == MARK and item.value in ",;:()":
            if len(found) >= enough:
                break
            found.clear()
        elif item.role == OTHER and _counts(tokens[item.first]):
            found.append(item.first)
    if len(found) < enough:
        return ""
    first = found[0]
    while first > items[0].first and tokens[first - 1].text.istitle():
        # "Giá trị sản xuất": the capital of a sentence or a name belongs to it.
        first -= 1
    return " ".join(token.text for token in tokens[first : found[-1] + 1])


def _counts(token: Token) -> bool:
    return token.text.islower() and token.key not in COMMON and len(token.key) > 1


#: What names the place or the group that something is said of, before a noun: "tại 58 xã nghèo".
LOCATES = word_set("locating")
#: Behind these a count is by how much something moved: "an increase of 162,419 people".
_MOVES = frozenset({"up", "down", "rise_of"})
#: What a concept only belongs to the name of: "so với mục tiêu giảm nghèo", "Đề án giảm nghèo".
_NAMERS = frozenset({"against_goal", "title", "goal", "standard", "more", "versus"})
#: What may stand before "cả nước" where something is said of it.
_SAID_OF = frozenset({"concept", "more", "others", MARK, TIME, "rate_word", "share_word"})
_POINTS_FORWARD = word_set("pointing_forward")
#: Is told with the services that stand before it.
_TAXES = "sector_product_taxes"
#: "Tỷ lệ này" is the one spoken of.
_POINTS_BACK = word_set("pointing_back")
_JOINS_BRANCHES = word_set("joining_branches")
#: Before "toàn tỉnh" where it is of all people again.
_OPENS_WHOLE = word_set("opening_whole")
#: Between a district and its province: "huyện Phong Thổ, tỉnh Lai Châu", "Tân Uyên (Lai Châu)".
_BEHIND_FIGURE = word_set("province_behind_figure")
_AND = word_set("and")
_LIES = word_set("lying_in") | {""}
#: As near stands the word that makes a whole of a concept: "among Khmer households".
_NEAR = 3

#: Something that no table knows, by what heads it.
UNKNOWN_RATE = Concept("", "rate", "percent", "", "")
UNKNOWN_SHARE = Concept("", "share", "percent", "", "")
#: Code of the country.
COUNTRY = "VN"
_HEADS = {"rate_word": UNKNOWN_RATE, "share_word": UNKNOWN_SHARE}


def stands_at(items: Sequence[Item], index: int, place: int) -> bool:
    """Return whether a place stands right behind a figure: "16.33% in 2020 in Lai Châu", "9,5% (cả nước)"."""
    between = items[index + 1 : place]
    behind = items[place + 1] if place + 1 < len(items) else None
    if behind is not None and (behind.role in {AT, TAKE} or behind.value == ":"):
        # "16,33% (cả nước: 2,75%)": of the figure that follows.
        return False
    # "Cả nước" has its "của" or "trên" in it.
    names = items[place].role == "country" or any(
        item.role == "within" or item.value == "(" for item in between
    )
    light = all(item.role in {"within", TIME} or item.value in _BEHIND_FIGURE for item in between)
    return names and light


def _is_capital(item: Item) -> bool:
    """Return whether a word is of a name: "Hội Cựu chiến binh Việt Nam"."""
    return item.role in {OTHER, "title"} and item.value[:1].isupper()


class Topic:
    """Follows what a sentence speaks of and tells the memory."""

    def __init__(
        self, items: Sequence[Item], tokens: Sequence[Token], *, words: Lexicon, memory: Memory
    ) -> None:
        self._items, self._tokens, self._words, self._memory = items, tokens, words, memory
        self._group_at = -1
        self._subarea = ""
        self._is_country = False
        #: In which of its borders the area is meant; of this sentence alone.
        self.borders = self._loose_borders = ""
        #: Whether they are said apart from the name.
        self.has_loose_borders = True
        #: Place of the branch of the economy that was named last; -1 for none.
        self.sector_at = -1
        #: Whether the sentence itself names what it speaks of.
        self.is_named = False

    @property
    def group(self) -> str:
        """Return the group, and the part of the area, that is spoken of."""
        return ", ".join(name for name in (self._memory.group, self._subarea) if name)

    @property
    def area(self) -> str:
        """Return the code of the area that is spoken of."""
        return COUNTRY if self._is_country else self._memory.area

    def hear_area(self, place: int, item: Item) -> None:
        """Take in a province; what is said of its parts, or of the country, ends."""
        if self._is_compared(place):
            return
        # A name without its mark may be of other borders than the one before.
        self.borders, self.has_loose_borders = item.borders or self._loose_borders, not item.borders
        self._memory.area, self._is_country = item.value, False
        if not self._says_whose(place):
            self._subarea = ""

    def hear_borders(self, _place: int, item: Item) -> None:
        """Take in which borders are meant, said apart from a name: "theo địa giới cũ"."""
        self.borders = self._loose_borders = item.value
        self.has_loose_borders = True

    def _is_compared(self, place: int) -> bool:
        """Return whether the place is only what something is compared with: "cao hơn tỉnh Điện Biên"."""
        before = self._items[max(place - _NEAR, 0) : place]
        return any(item.role in {"versus", "more"} for item in before)

    def _says_whose(self, place: int) -> bool:
        """Return whether the province only says where a part lies: "huyện Phong Thổ, tỉnh Lai Châu"."""
        for item in reversed(self._items[max(place - _NEAR, 0) : place]):
            if item.role == SUBAREA:
                return True
            if item.role != "within" and (item.role not in {MARK, OTHER} or item.value.lower() not in _LIES):
                return False
        return False

    def hear_country(self, place: int, _item: Item) -> None:
        """Take in "cả nước" where something is said of it: behind what is measured, or at the start."""
        before = place - 1
        while before >= 0 and self._items[before].role == "within":
            before -= 1
        is_name = any(_is_capital(one) for one in self._items[max(place - 1, 1) : place + 2 : 2])
        told = (
            before < 0 or self._items[before].role in _SAID_OF or self._items[before].value in _POINTS_FORWARD
        )
        self._is_country = not is_name and told

    def hear_subarea(self, place: int, item: Item) -> None:
        """Take in a district or commune, unless it stands in a list behind a count ("2 huyện: …")."""
        before = self._items[place - 1].role if place else ""
        after = self._items[place + 1] if place + 1 < len(self._items) else None
        if after is not None and after.value in _AND:
            # "huyện Tân Uyên và 40% xã": one of several, not where the other is.
            return
        if before not in {MARK, QUANTITY} or self._items[place - 1].value in {",", ";", "."}:
            self._subarea = self.words_of(item.first, item.last)

    def hear_whole(self, place: int, _item: Item) -> None:
        """Take in "toàn tỉnh": all of the area again, and of its people where it opens a clause."""
        self._subarea, self._is_country = "", False
        before = self._items[place - 1] if place else None
        if before is None or before.role == MARK or before.value.lower() in _OPENS_WHOLE:
            self._memory.group = ""

    def hear_concept(self, place: int, item: Item) -> bool:
        """Take in the concept at *place*; False where it is no subject."""
        memory, concept = self._memory, self._words.concepts.get(item.value)
        before = [one.role for one in self._items[max(place - 2, 0) : place]]
        # "So với năm 2019 số hộ nghèo giảm …": the year ends the comparison.
        named = any(role in _NAMERS for role in before) and before[-1] != TIME
        if concept is None or self._is_whole(place, concept):
            return False
        if named:
            if concept is not memory.concept and self._measures_at_once(place):
                # "Imports of 590 million, against exports of 640 million, up 5%": of which, nobody says.
                memory.concept, memory.sector, memory.subject = None, None, ""
            return False
        if concept.measure == "sector":
            self.sector_at = place
            if not self._joins_sector(place):
                memory.sector = concept
            elif concept.concept != _TAXES:
                # "Nông nghiệp và dịch vụ tăng 4,1%": of the two together, which no table knows.
                memory.sector = memory.concept = None
            return False
        memory.concept, memory.sector, memory.subject = concept, None, self.words_of(item.first, item.last)
        self.is_named = True
        between = self._items[self._group_at : place] if self._group_at >= 0 else ()
        if self._group_at < 0 or any(one.role == QUANTITY for one in between):
            memory.group = ""
        return True

    def _measures_at_once(self, place: int) -> bool:
        """Return whether the figure of what is named stands right behind it: "so với xuất khẩu 640"."""
        behind = next((item for item in self._items[place + 1 :] if item.role not in {"within", AT}), None)
        return behind is not None and behind.role == QUANTITY and self._items[place - 1].role == "versus"

    def hear_group(self, place: int, item: Item) -> None:
        """Take in a group; groups that stand together, and a count before them, are one name."""
        goes_on = self._group_at >= 0 and self._group_at == place - 1
        start = self._items[self._group_at].first if goes_on else item.first
        if place and self._items[place - 1].role == QUANTITY and not goes_on:
            # "58 xã nghèo vùng …": the count in front belongs to the group's name.
            start = self._items[place - 1].first
        self._memory.group = self.words_of(start, item.last)
        self._group_at = place

    def forget(self, place: int) -> None:
        """Forget the subject where the clause names another that is not known, be it a rate or not."""
        stretch = self._items[clause_start(self._items, place) : place]
        if any(item.role == "concept" for item in stretch):
            return
        heads = [index for index, item in enumerate(stretch) if item.role in _HEADS]
        after = stretch[heads[-1] + 1 :] if heads else stretch
        if heads and after and after[0].value.lower() in _POINTS_BACK:
            return
        own = unknown_subject(after, self._tokens, enough=1 if heads else 2)
        if own or (heads and after and after[0].role in {"group", OTHER}):
            memory = self._memory
            memory.concept = _HEADS[stretch[heads[-1]].role] if heads else None
            memory.sector, memory.subject = None, own
            if not any(item.role == "group" for item in stretch):
                memory.group = ""

    def words_of(self, first: int, last: int) -> str:
        """Return the words from one token to another."""
        return " ".join(token.text for token in self._tokens[first:last])

    def only_locates(self, place: int) -> bool:
        """Return whether a count only names where or of whom something is said: "tại 58 xã nghèo"."""
        item = self._items[place]
        if item.first == 0 or (place and self._items[place - 1].role in _MOVES):
            return False
        before = self._tokens[item.first - 1].key
        # "ở" is a verb too ("ở mức"); before a bare count it is the preposition.
        follows_verb = place > 0 and self._items[place - 1].role == AT
        return before == "ở" or (before in LOCATES and not follows_verb)

    def _joins_sector(self, place: int) -> bool:
        """Return whether the branch is named in one with that before: "dịch vụ và thuế sản phẩm"."""
        for item in reversed(self._items[max(place - _NEAR, 0) : place]):
            if item.role == "concept":
                known = self._words.concepts.get(item.value)
                return known is not None and known.measure == "sector"
            if item.role not in {OTHER, MARK} or item.value not in _JOINS_BRANCHES:
                return False
        return False

    def _is_whole(self, place: int, concept: Concept) -> bool:
        """Return whether the concept only says of what: "47% tổng số hộ", "the rate among households"."""
        if concept.measure != "count" or place == 0:
            return False
        before = self._items[place - 1]
        measure = before.quantity.measure if before.quantity else None
        if measure is not None and measure.kind == PERCENT:
            return True
        known = self._memory.concept
        near = self._items[max(place - _NEAR, 0) : place]
        # "The number of poor families" counts them.
        if known is None or known.measure not in RATES or any(one.role == "ordinal" for one in near):
            return False
        within = any(self._tokens[one.last - 1].key in LOCATES for one in near)
        return within and not any(one.role in {MARK, QUANTITY, AT} for one in near)

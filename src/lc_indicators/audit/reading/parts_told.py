"""Follow which figures of a sentence are parts of which: "có 1.520 doanh nghiệp, trong đó 1.140 …".

A list that says what makes up all of it ("gồm A, B và C") ends with its last part: what then is left over, or
too much, is an error.  A list of some parts ("trong đó …") says nothing of the rest.
"""

from __future__ import annotations

from collections.abc import Sequence

from lc_indicators.audit.claim import Bond, Kind
from lc_indicators.audit.lexicon import Lexicon, word_set
from lc_indicators.audit.lexicon.item_roles import MARK, OTHER, QUANTITY
from lc_indicators.audit.reading.claim_drafts import Draft
from lc_indicators.audit.reading.governing_verbs import BRACKET, EQUALS, REST, TAKE, TO
from lc_indicators.audit.reading.kinds.claim_kinds import bind
from lc_indicators.audit.reading.sentence_items import Item, Items
from lc_indicators.audit.reading.units_behind_numbers import BEFORE

#: Values of the words that open parts: a total follows, or the parts are all that there are.
_TOTAL, _ALL = "total", "all"
#: The total stands behind its parts: "612 thousand and 1,475 thousand, in all 2,087 thousand".
_SUM = "sum"
#: "Of 1,520 enterprises", "trong số 1.520 doanh nghiệp": what follows are parts of these.
_OF = "whole"
_WITHIN = "within"
_NAMES_WHOLE = frozenset({_WITHIN, "concept", "neutral"})
_AND, _TOTALS = word_set("and"), word_set("total")


def _is_of_whole(item: Item) -> bool:
    return item.role == _WITHIN or item.value.lower() in _TOTALS


class PartsTold:
    """What the words of a sentence so far say of total and parts."""

    def __init__(self, items: Items, words: Lexicon) -> None:
        self._items, self._words = items, words
        self.total: Draft | None = None
        self.is_open = False
        self._opens_total = self._is_all = self._sums_up = False
        self._opened = 0
        #: Whether a colon opens the parts, which semicolons then part; whether one has ended them.
        self._is_list = self._is_over = False

    def hear(self, place: int, told: Sequence[Draft]) -> None:
        """Take in a word that opens parts; *told*: the figures so far, or those of the sentence before."""
        behind = self._items[place + 1] if place + 1 < len(self._items) else None
        value = self._items[place].value
        if value == _SUM:
            self._sums_up = bool(told) and self._follows_on(told[-1], place)
            return
        if len(told) > 1 and told[-1].index == place - 1 and told[-1].bond is None:
            # So in "31,450 hectares, 28,760 of which are bearing fruit".
            whole = next((one for one in reversed(told[:-1]) if one.kind is Kind.LEVEL), None)
            bind(told[-1], last=None, total=whole, is_rest=False)
            return
        self.is_open, self._is_all, self._opened = True, value == _ALL, place
        self._is_list, self._is_over = behind is not None and behind.value == ":", False
        self._opens_total |= value == _TOTAL and behind is not None and behind.role == QUANTITY
        counts = (one for one in reversed(told) if one.kind is Kind.LEVEL and not self._is_aside(one, place))
        self.total = next((one for one in counts if one.counts_things or one.counts_money), None)

    def _is_aside(self, draft: Draft, place: int) -> bool:
        """Return whether a level is a base: "… so với tháng trước (371 tỷ đồng), gồm …"."""
        if draft.governor.role != BRACKET:
            return draft.governor.is_base
        # A draft of the sentence before has its place in other items.
        is_here = draft.index < place and self._items[draft.index].quantity is draft.quantity
        return not is_here or any(item.value == ")" for item in self._items[draft.index : place])

    def hear_colon(self, place: int, told: Sequence[Draft]) -> None:
        """Take in ":" right behind a figure: "2,640 passengers: 1,715 by rail and 925 by air"."""
        if told and told[-1].index == place - 1 and told[-1].kind is Kind.LEVEL and not self.is_open:
            self.is_open = self._is_all = True
            self._opened = place
            self.total = told[-1]

    def hear_semicolon(self) -> None:
        """End the parts: "…, trong đó 12 trẻ em; 206 người bị thương"; "gồm: 5 xã; 3 xã" goes on."""
        self._is_over = not self._is_list

    def take(self, draft: Draft, told: Sequence[Draft]) -> None:
        """Tie a figure to the total that it is a part of, or take it for the total of those to come."""
        last = told[-1] if told else None
        if draft.kind is Kind.LEVEL and (self._opens_total or self.heads_parts(draft.index)):
            self._opens_total, self.total, draft.is_whole = False, draft, True
            if last is not None and last.bond is Bond.SHARE_OF and last.bonded_to is not None:
                # So in "31.250 hộ nghèo, chiếm 8,13% trong tổng số 384.600 hộ".
                last.is_side_by_side, last = True, last.bonded_to
            if last is not None and last.bond is None and last.kind is Kind.LEVEL and last.unit == draft.unit:
                # So in "có 61 xã trong tổng số 94 xã".
                last.bond, last.bonded_to = Bond.PART_OF, draft
            return
        if self._sums_up and draft.kind is Kind.LEVEL:
            self._sums_up = False
            between = self._items[told[-1].index + 1 : draft.index]
            if not any(item.role in {"concept", "group"} for item in between):
                self._sum_up(draft, told)
                return
        if len(told) > 1 and self._takes_of(told[-2], told[-1], draft):
            # So in "96,4% of the 120,000 households, i.e. 115,680 households".
            draft.bond, draft.bonded_to = Bond.PART_OF, last
            told[-2].bond, told[-2].bonded_to, told[-2].is_side_by_side = Bond.SHARE_OF, draft, True
            return
        total = None if self._is_over and not self._names_part(draft) else self.total
        rest = draft.governor.role == TO and self._items[draft.governor.index].value == REST
        bind(draft, last=last, total=total, is_rest=rest)

    def close(self, drafts: Sequence[Draft], earlier: Sequence[Draft]) -> None:
        """Mark the last of parts that make up all: "gồm A, B và C", where nothing alike follows."""
        for rate in drafts:
            self._find_whole(rate, [*earlier, *drafts])
        parts = [one for one in drafts if one.bonded_to is self.total and one.bond is Bond.PART_OF]
        if not self._is_all or self.total is None or len(parts) < 2:  # noqa: PLR2004 - one part is no sum
            return
        between = self._items[parts[-2].index + 1 : parts[-1].index]
        ends = self._is_list or any(item.value.lower() in _AND for item in between)
        alike = [one for one in drafts if one.unit == self.total.unit and one.index > self._opened]
        if ends and len(alike) == len(parts):
            parts[-1].bond = Bond.REST_OF

    def _find_whole(self, rate: Draft, told: Sequence[Draft]) -> None:
        """Tie a count to the whole that its percentage names: "nợ xấu 467 tỷ đồng, chiếm 1,2% tổng dư nợ"."""
        count = rate.bonded_to if rate.bond is Bond.SHARE_OF else self._before(rate, told)
        if count is None or count.bond is not None:
            return
        behind = enumerate(self._items[rate.index + 1 :], rate.index + 1)
        place, named = next((one for one in behind if not _is_of_whole(one[1])), (0, None))
        if named is None or named.role != "concept":
            return
        size = count.quantity.values[0]
        wholes = [
            one
            for one in told
            if (one.kind, one.unit, one.indicator, one.is_clear)
            == (Kind.LEVEL, count.unit, named.value, True)
            and one is not count and one.quantity.values[0] >= size
            and (told.index(one) < told.index(count) or self._stands_next(one, place))
        ]  # fmt: skip
        if len({one.quantity.values for one in wholes}) == 1 and wholes[-1].bond is None:
            count.bond, count.bonded_to = Bond.PART_OF, wholes[-1]
            rate.bond, rate.bonded_to, rate.is_side_by_side = Bond.SHARE_OF, count, True

    def _stands_next(self, draft: Draft, place: int) -> bool:
        """Return whether a figure stands right behind a name: "of total exports of USD 1,286 million"."""
        between = self._items[place + 1 : draft.index]
        return all(item.role == _WITHIN or item.value.lower() in BEFORE for item in between)

    def _follows_on(self, last: Draft, place: int) -> bool:
        """Return whether nothing but a verb stands between the last part and "a total of"."""
        between = self._items[last.index + 1 : place]
        marks = [index for index, item in enumerate(between) if item.role == MARK]
        verb = between[marks[-1] + 1 :] if marks else between
        return len(marks) < 2 and len(verb) < 2 and all(item.role == OTHER for item in verb)  # noqa: PLR2004 - a comma, a word

    def _before(self, rate: Draft, told: Sequence[Draft]) -> Draft | None:
        """Return the amount right before a share: "512 triệu USD, chiếm 36%", "2.19 billion or 26.0%"."""
        place = told.index(rate)
        last = told[place - 1] if place and told[place - 1].sentence == rate.sentence else None
        is_share = rate.kind is Kind.SHARE and rate.bond is None and rate.unit == "percent"
        if last is None or not is_share or last.kind is not Kind.LEVEL:
            return None
        between = self._items[last.index + 1 : rate.index]
        return last if all(item.value == "," or item.role in {TAKE, EQUALS} for item in between) else None

    def _sum_up(self, total: Draft, told: Sequence[Draft]) -> None:
        parts = [one for one in told if one.unit == total.unit]
        if len(parts) > 1 and all(one.kind is Kind.LEVEL and one.bond is None for one in parts):
            for one in parts:
                one.bond, one.bonded_to = Bond.PART_OF, total
            parts[-1].bond = Bond.REST_OF

    def heads_parts(self, place: int) -> bool:
        """Return whether the figure at *place* opens its sentence as a whole: "Of 1,520 enterprises, …"."""
        before = self._items[:place]
        of_whole = bool(before) and before[0].value == _OF and before[-1].role == _WITHIN
        return of_whole and self.total is None and all(item.role in _NAMES_WHOLE for item in before)

    def _takes_of(self, rate: Draft, whole: Draft, part: Draft) -> bool:
        """Return whether a percentage of a whole is told with what it comes to."""
        of = self._items[rate.index + 1 : whole.index]
        is_rate = rate.kind.is_level and rate.unit.startswith("percent") and rate.bond is None
        is_of = bool(of) and of[0].value == _OF and all(item.role == _WITHIN for item in of)
        alike = whole.kind is Kind.LEVEL and part.kind is Kind.LEVEL and part.unit == whole.unit
        return is_rate and is_of and alike and part.governor.role == EQUALS

    def _names_part(self, draft: Draft) -> bool:
        """Return whether a figure behind the clause of the parts is one of them all the same.

        It is where it is of a known part ("hộ nghèo về thu nhập là 4.211 hộ"), or opens its clause and is no
        more than the total ("…; 1.220 hộ ở vùng thấp"); more than the total it was never its part.
        """
        concept, total = self._words.concepts.get(draft.indicator), self.total
        if total is None:
            return False
        before = self._items[draft.index - 1]
        opens = before.role == MARK and before.value == ";"
        is_part = opens and draft.quantity.values[0] <= total.quantity.values[0]
        return is_part or (concept is not None and concept.total == total.indicator)

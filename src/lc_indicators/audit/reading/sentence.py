"""Read one sentence from left to right: its items in, the drafts of its claims out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from lc_indicators.audit.claim import Bond, Kind
from lc_indicators.audit.lexicon import AREA, CONCEPT, Concept, Lexicon, counted_units, word_set
from lc_indicators.audit.lexicon.item_roles import BORDERS, MARK, QUANTITY, SUBAREA, TIME
from lc_indicators.audit.lexicon.tokens import Token
from lc_indicators.audit.reading.claim_drafts import Draft, Memory
from lc_indicators.audit.reading.clarity import is_clear, is_joined, is_of_clear
from lc_indicators.audit.reading.dates.clock import Clock
from lc_indicators.audit.reading.dates.lists_in_turn import date_in_turn, subjects_in_turn
from lc_indicators.audit.reading.dates.undated_changes import complete_drafts, untie
from lc_indicators.audit.reading.governing_verbs import FROM, TAKE, governor_of
from lc_indicators.audit.reading.kinds.claim_kinds import decide
from lc_indicators.audit.reading.kinds.situation import Situation
from lc_indicators.audit.reading.parts_told import PartsTold
from lc_indicators.audit.reading.quantities import Quantity
from lc_indicators.audit.reading.sentence_items import Item, Items
from lc_indicators.audit.reading.subject import COUNTRY, UNKNOWN_RATE, UNKNOWN_SHARE, Topic, stands_at
from lc_indicators.audit.reading.surroundings import surroundings_of
from lc_indicators.audit.reading.told_together import tie_together
from lc_indicators.audit.reading.units_behind_numbers import PERCENT, POINTS, THING

_BASES = frozenset({"last_year", "year_start", "term_start"})
#: English words that name a base: "up 2% on the previous month".
_BASE_MARKS = word_set("base_behind")
#: What may stand between "tốc độ tăng" and what grows.
_HEADS_ON = frozenset({"rise_of", "average", "word"})


class SentenceReader:
    """Reads the items of one sentence; the memory goes on to the next."""

    def __init__(
        self, items: Items, tokens: Sequence[Token], *, number: int, words: Lexicon, memory: Memory
    ) -> None:
        self._items, self._number, self._words, self._memory = items, number, words, memory
        self._said = frozenset(item.role for item in items)
        self._clock = Clock(memory)
        self._topic = Topic(items, tokens, words=words, memory=memory)
        self._concepts, self._areas = (subjects_in_turn(items, role) for role in (CONCEPT, AREA))
        self._drafts: list[Draft] = []
        #: Places of counts that only say where: "tại 58 xã nghèo".
        self._locating: set[int] = set()
        #: Drafts of which a word apart from the name and the figure says in which borders they are.
        self._loosely_of_borders: set[Draft] = set()
        self._clause = 0
        self._is_structure = False
        self._pace: str | None = None
        self._parts = PartsTold(items, words)

    def read(self) -> list[Draft]:
        """Return the claims of the sentence."""
        hearers: dict[str, Callable[[int, Item], None]] = {
            QUANTITY: self._hear_quantity,
            TIME: self._hear_time,
            "concept": self._hear_concept,
            "group": self._hear_group,
            BORDERS: self._hear_borders,
            AREA: self._hear_place,
            SUBAREA: self._hear_place,
            "whole": self._topic.hear_whole,
            "country": self._hear_place,
            "others": self._topic.hear_country,
            "year_end": self._hear_edge,
            "now": lambda _place, _item: self._clock.hear_now(),
            "share_word": self._hear_structure,
            "rise_of": self._hear_pace,
            "part": self._hear_part,
            MARK: self._hear_mark,
            **dict.fromkeys(_BASES, self._hear_base),
        }
        for place, item in enumerate(self._items):
            if item.role in hearers:
                hearers[item.role](place, item)
        if len({item.value for item in self._items if item.role == BORDERS}) > 1:
            # "Sau sáp nhập tăng 11,2%, trước sáp nhập 11,04%": what stands apart from a name is of either.
            for draft in self._loosely_of_borders:
                draft.borders = ""
        self._parts.close(self._drafts, self._memory.drafts)
        date_in_turn(self._items, self._drafts)
        tie_together(self._items, self._drafts)
        complete_drafts(self._clock)
        untie(self._drafts)
        self._memory.drafts = self._drafts or self._memory.drafts
        return self._drafts

    def unread(self) -> Iterator[Quantity]:
        """Yield the quantities of the sentence, with their units, that no claim was made of."""
        read = self._locating.union(draft.index for draft in self._drafts)
        for place, item in enumerate(self._items):
            if item.quantity is not None and item.quantity.measure is not None and place not in read:
                yield item.quantity

    def _hear_time(self, place: int, _item: Item) -> None:
        standard = self._clock.hear(self._items, place)
        last = self._drafts[-1] if self._drafts else None
        between = self._items[last.index + 1 : place] if last else []
        if standard and last is not None and any(item.value == "(" for item in between):
            # "16,7% (theo chuẩn nghèo 2016-2020)": of this figure, whatever comes.
            last.standard = standard
        else:
            self._memory.standard = standard or self._memory.standard

    def _hear_concept(self, place: int, item: Item) -> None:
        if self._topic.hear_concept(place, item):
            self._is_structure = False
            if place == 0 or self._items[place - 1].role not in _HEADS_ON:
                self._pace = None

    def _hear_group(self, place: int, item: Item) -> None:
        last = self._drafts[-1] if self._drafts else None
        if last is not None and last.index == place - 1 and last.counts_things:
            # "trong đó 3.900 hộ dân tộc thiểu số": of this count alone.
            last.group = self._topic.words_of(item.first, item.last)
        else:
            self._topic.hear_group(place, item)

    def _hear_place(self, place: int, item: Item) -> None:
        """Take in a place; one that stands directly at a figure is that figure's, whatever was spoken of."""
        last = self._drafts[-1] if self._drafts else None
        if last is not None and stands_at(self._items, last.index, place):
            if item.role == SUBAREA:
                last.group = self._topic.words_of(item.first, item.last)
            else:
                last.area, last.group = (item.value or COUNTRY) if item.role == AREA else COUNTRY, ""
                last.borders = item.borders
            if item.role != AREA:
                return
        hearers = {AREA: self._topic.hear_area, SUBAREA: self._topic.hear_subarea}
        hearers.get(item.role, self._topic.hear_country)(place, item)

    def _hear_borders(self, place: int, item: Item) -> None:
        """Take in which borders are meant; right behind a figure it is said of that one, too."""
        last = self._drafts[-1] if self._drafts else None
        if last is not None and last.index == place - 1:
            last.borders = item.value
            self._loosely_of_borders.discard(last)
        self._topic.hear_borders(place, item)

    def _hear_base(self, place: int, item: Item) -> None:
        before = [one.role for one in self._items[max(place - 3, 0) : place]]
        behind = self._items[place - 1] if place else None
        compared = "versus" in before or (
            behind is not None and (behind.role == FROM or behind.value.lower() in _BASE_MARKS)
        )
        if behind is not None and behind.value == "(" and item.role == "last_year":
            self._clock.is_back = True
        if compared or item.role == "last_year":
            self._clock.hear_base(item.role, item.value)
        elif item.value:
            self._clock.hear_part(item.value)
        elif item.role == "year_start":
            self._hear_edge(place, item)

    def _hear_edge(self, _place: int, item: Item) -> None:
        self._clock.hear_edge(starts=item.role == "year_start")

    def _hear_structure(self, _place: int, _item: Item) -> None:
        self._is_structure = True

    def _hear_pace(self, _place: int, item: Item) -> None:
        self._pace = item.value

    def _hear_part(self, place: int, _item: Item) -> None:
        self._parts.hear(place, self._drafts or self._memory.drafts)

    def _hear_mark(self, place: int, item: Item) -> None:
        if item.value == ";":
            self._clause += 1
            self._pace = None
            self._parts.hear_semicolon()
        elif item.value == ":":
            self._parts.hear_colon(place, self._drafts)
        elif item.value == "(":
            self._clock.open_bracket()
        elif item.value == ")":
            self._clock.close_bracket()

    def _hear_quantity(self, place: int, item: Item) -> None:
        quantity = item.quantity
        kind = quantity.measure.kind if quantity and quantity.measure else ""
        if quantity is None:
            return
        locates = self._topic.only_locates(place) and not self._parts.heads_parts(place)
        if kind == THING and _is_counted(quantity) and locates and not self._divides(quantity):
            self._locating.add(place)
            return
        draft = self._new_draft(place, item, quantity)
        surroundings = surroundings_of(self._items, place, said=self._said)
        draft.qualifier, draft.status, draft.role = (
            surroundings.qualifier,
            surroundings.status,
            surroundings.role,
        )
        situation = Situation(
            draft,
            self._items,
            self._words,
            surroundings,
            self._drafts,
            self._is_structure,
            self._pace,
            self._clock.is_long,
            self._parts.is_open and self._names_group(),
            self._topic.is_named,
            self._memory.drafts,
        )
        concept = draft.concept
        if decide(situation):
            yearly = draft.every_year or surroundings.is_yearly
            draft.every_year = yearly and draft.kind in {Kind.LEVEL, Kind.SHARE}
            self._parts.take(draft, self._drafts)
            draft.is_clear &= is_clear(self._items, draft) and not quantity.is_ambiguous
            draft.is_clear &= is_of_clear(self._items, draft, self._drafts, read=self._locating)
            self._remember(draft, concept)
            self._drafts.append(draft)
            self._clock.add(draft, self._items)

    def _divides(self, quantity: Quantity) -> bool:
        """Return whether another figure is of each: "1,962 pupils in 70 classes, 28.0 pupils per class"."""
        units = [
            item.quantity.measure.unit for item in self._items if item.quantity and item.quantity.measure
        ]
        each = [unit.partition("_per_")[2] for unit in units]
        own = quantity.measure.unit if quantity.measure else ""
        return any(one and own.startswith(one) for one in each)

    def _names_group(self) -> bool:
        last = self._drafts[-1] if self._drafts else None
        return bool(self._memory.group) or (last is not None and last.counts_things and bool(last.group))

    def _new_draft(self, place: int, item: Item, quantity: Quantity) -> Draft:
        memory, noun = self._memory, quantity.noun
        if noun is None:
            self._topic.forget(place)
        # "Industry contributed 5.05 points, services 2.14": the unit is not said again.
        goes_on = bool(self._drafts) and self._drafts[-1].bond is Bond.CONTRIBUTION
        in_percent = goes_on if quantity.measure is None else quantity.measure.kind in {PERCENT, POINTS}
        of_sector = in_percent and memory.sector and not self._is_behind_amount()
        concept = noun or (memory.sector if of_sector else memory.concept)
        draft = Draft(
            quantity, governor_of(self._items, place), place, self._number, self._clause, concept=concept
        )
        draft.subject = self._topic.words_of(quantity.last + 1, item.last) if noun else memory.subject
        draft.group, draft.area, draft.standard = self._topic.group, self._topic.area, memory.standard
        draft.borders = self._topic.borders
        if self._topic.has_loose_borders:
            self._loosely_of_borders.add(draft)
        self._take_turn(draft)
        draft.indicator = draft.concept.concept if draft.concept else ""
        return draft

    def _is_behind_amount(self) -> bool:
        """Return whether an amount has been told since the branch was: a change behind it is the amount's."""
        last = self._drafts[-1] if self._drafts else None
        is_amount = last is not None and last.kind is Kind.LEVEL and not last.unit.startswith("percent")
        return is_amount and last is not None and 0 <= self._topic.sector_at < last.index

    def _take_turn(self, draft: Draft) -> None:
        """Give the draft the concept and the place that its turn in a list gives it."""
        concept, area = self._concepts.get(draft.index), self._areas.get(draft.index)
        if draft.quantity.noun is None and concept:
            draft.concept, draft.subject = self._words.concepts.get(concept), ""
        draft.area = area or draft.area
        told = concept or area or not is_joined(self._items, draft.index)
        draft.is_clear = bool(told) and "" not in {concept, area}

    def _remember(self, draft: Draft, concept: Concept | None) -> None:
        """Keep what the next quantity may be of without saying so."""
        memory, noun = self._memory, draft.quantity.noun
        if noun is not None and noun.measure == "count":
            memory.concept, memory.subject = noun, draft.subject
        if draft.kind is Kind.LEVEL and draft.indicator and concept and draft.indicator != concept.concept:
            # "Số hộ nghèo chiếm 2,76%, giảm 2,24%": from here on the rate is spoken of.
            memory.concept = self._words.concepts.get(draft.indicator, memory.concept)
        elif draft.unit == "percent" and not draft.indicator and draft.kind is Kind.LEVEL:
            memory.concept = UNKNOWN_RATE
        elif draft.unit == "percent" and not draft.indicator and draft.governor.role == TAKE:
            memory.concept = UNKNOWN_SHARE


def _is_counted(quantity: Quantity) -> bool:
    return quantity.measure is not None and quantity.measure.unit in counted_units()

"""Numbers that measure something: one, a range, or a part of a whole, with their unit.

Numbers that measure nothing: parts of a name ("Covid-19", "QĐ 59/2015/QĐ-TTg", "huyện 30a").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from lc_indicators.audit.lexicon import GROUP, Concept, Lexicon
from lc_indicators.audit.lexicon.tokens import MARK, NUMBER, WORD, Token
from lc_indicators.audit.reading.measures import (
    BEFORE,
    PERCENT,
    POINTS,
    POWERS,
    THING,
    TIMES,
    Measure,
    measure_after,
)
from lc_indicators.audit.reading.numerals import (
    MINUS,
    Sign,
    could_be_thousands,
    is_foreign_thousands,
    minus_behind_joint,
    number_of,
)
from lc_indicators.audit.reading.tails import (
    fraction_tail,
    margin_tail,
    range_tail,
    shared_measure,
    torn_tail,
    two_parts,
)
from lc_indicators.language import Language

_JOINS = frozenset("-–/.:_@#&")
_HANGS = frozenset("/-–_")
_DASHES = frozenset("-–")
#: Letters that may hang on a number as its unit.
_UNITS = frozenset({"đ", "m", "g", "l"})
#: Words that hang on a number by a dash and are its unit: "2.3-fold".
_HUNG_UNITS = frozenset({"fold", "percent", "percentage", "times"})


def hangs_on_word(tokens: Sequence[Token], index: int) -> bool:
    """Return whether the number at *index* is glued to a name before it."""
    token = tokens[index]
    if index == 0 or not token.glued:
        return False
    before = tokens[index - 1]
    if before.kind == WORD:
        return before.key not in BEFORE
    if before.kind != MARK or not before.glued or before.text not in _JOINS or index == 1:
        return False
    range_of = tokens[index - 2].kind == NUMBER and before.text in _DASHES
    return tokens[index - 2].kind in {WORD, NUMBER} and not range_of


def is_hung_on(tokens: Sequence[Token], last: int) -> bool:
    """Return whether letters or further numbers hang on the number that ends at *last*."""
    if last + 1 >= len(tokens) or not tokens[last + 1].glued:
        return False
    after = tokens[last + 1]
    if after.kind == WORD:
        return len(after.text) == 1 and after.key not in _UNITS
    if after.text not in _HANGS or last + 2 >= len(tokens) or not tokens[last + 2].glued:
        return False
    following = tokens[last + 2]
    if following.key in _HUNG_UNITS:
        return False
    hangs = following.text.isupper() or after.text != "/"
    return following.kind == NUMBER or (following.kind == WORD and hangs)


#: In units of so many for each thousand.
_PER = "_per_"
_SMALL = {PERCENT, POINTS, TIMES}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, as a text prints it."""

    values: tuple[Decimal, ...]
    #: None where nothing behind the number says what it is of.
    measure: Measure | None
    #: The thing counted, where its name follows the number.
    noun: Concept | None
    is_range: bool = False
    is_fraction: bool = False
    #: Whether the print leaves open which number it is: "1.234%".
    is_ambiguous: bool = False
    #: Minus or plus where one is printed; the values have it.
    sign: str = ""
    #: up, down or beside where words alone say a factor: "doubled", "halved", "twice that".
    way: str = ""
    #: First and last token of the number without its unit.
    first: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class Habits:
    """How a text prints its numbers."""

    language: Language
    #: Marks that part decimals somewhere in it.
    decimals: frozenset[str] = frozenset()


def quantity_at(
    tokens: Sequence[Token], keys: Sequence[str], index: int, *, words: Lexicon, habits: Habits
) -> tuple[int, Quantity] | None:
    """Return where the quantity whose number stands at *index* ends, and the quantity; None for a label."""
    if hangs_on_word(tokens, index):
        return None
    reader = _Reader(tokens, keys, words, habits, BEFORE.get(keys[index - 1], "") if index else "")
    if (tail := torn_tail(tokens, keys, index, words=words)) is not None:
        written = tokens[index].text + keys[index + 1] + tokens[tail].text
        found = reader.read((tail,), written=(written,))
        return (found[0], replace(found[1], first=index, is_ambiguous=True)) if found else None
    if parts := two_parts(tokens, keys, index, words=words):
        found = reader.read((parts[0],))
        return (found[0], replace(found[1], values=(parts[1],), first=index)) if found else None
    whole = fraction_tail(tokens, keys, index, words=words)
    if whole is not None:
        found = reader.read((index, whole))
        if found and _is_part(found[1].values):
            return found[0], replace(found[1], is_fraction=True)
        # "1.286 tiêu chí/92 xã": so many for so many others.
        return reader.read((index,))
    return _with_margin(reader, _range(reader, index))


def signed_quantity(
    tokens: Sequence[Token], keys: Sequence[str], index: int, *, sign: Sign, words: Lexicon, habits: Habits
) -> tuple[int, Quantity] | None:
    """Return the quantity whose sign stands at *index*, and where it ends; None for a label."""
    found = quantity_at(tokens, keys, sign.place, words=words, habits=habits)
    if found is None:
        return None
    quantity = found[1]
    if sign.value != MINUS:
        values, half = quantity.values, False
    else:
        # "âm 2–3%" are both below zero; in "-2–3%" only the writer knows.
        both = keys[index].isalpha() or not quantity.is_range
        values = tuple(-one if both or not place else one for place, one in enumerate(quantity.values))
        half = not both and quantity.values[-1] > 0
    unsure = quantity.is_ambiguous or not sign.is_sure or half or quantity.is_fraction
    return found[0], replace(quantity, values=values, sign=sign.value, first=index, is_ambiguous=unsure)


def _range(reader: _Reader, index: int) -> tuple[int, Quantity] | None:
    other = range_tail(reader.tokens, reader.keys, index, words=reader.words)
    found = reader.read((index,) if other is None else (index, other))
    if found is None or other is None:
        return found
    first, last = found[1].values
    if last < first and measure_after(reader.keys, index + 1, words=reader.words):
        # "40,4% - 16,3%": no range, but two figures.
        return reader.read((index,))
    quantity = replace(found[1], is_range=True)
    if minus_behind_joint(reader.keys, other):
        quantity = replace(quantity, values=(quantity.values[0], -quantity.values[1]))
    return found[0], quantity


def _with_margin(reader: _Reader, found: tuple[int, Quantity] | None) -> tuple[int, Quantity] | None:
    """Return the quantity with what stands behind it as its margin: it may be off by more than it prints."""
    margin = margin_tail(reader.tokens, reader.keys, found[0], words=reader.words) if found else None
    if found is None or margin is None:
        return found
    quantity = found[1]
    return margin[0], replace(quantity, measure=quantity.measure or margin[1], is_ambiguous=True)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the numbers of one quantity."""

    tokens: Sequence[Token]
    keys: Sequence[str]
    words: Lexicon
    habits: Habits
    #: The currency written before the number.
    money: str

    def read(self, places: tuple[int, ...], *, written: tuple[str, ...] = ()) -> tuple[int, Quantity] | None:
        """Return the quantity of the numbers at *places*, and where its unit ends; *written*: as printed."""
        tokens, keys, last = self.tokens, self.keys, places[-1]
        end, measure, noun = _of_what(keys, last + 1, words=self.words, money=self.money)
        if measure is None and noun is None:
            measure = shared_measure(tokens, keys, last, words=self.words)
        if is_hung_on(tokens, last):
            return None
        small = measure is not None and measure.kind in _SMALL
        written = written or tuple(tokens[place].text for place in places)
        values = [self._number(one, measure, small=small) for one in written]
        known = tuple(value for value in values if value is not None)
        if len(known) < len(values):
            return None
        unsure = any(self._is_open(one, measure, small=small) for one in written)
        return end, Quantity(known, measure, noun, is_ambiguous=unsure, first=places[0], last=last)

    def _number(self, written: str, measure: Measure | None, *, small: bool) -> Decimal | None:
        language = self.habits.language
        if self._counts(measure) and is_foreign_thousands(written, language=language):
            # Nobody has 96,402 pupils as a decimal.
            language = "en" if language == "vi" else "vi"
        return number_of(written, language=language, small=small)

    def _is_open(self, written: str, measure: Measure | None, *, small: bool) -> bool:
        language = self.habits.language
        if small:
            return could_be_thousands(written, language=language)
        if not is_foreign_thousands(written, language=language):
            return False
        has_power = measure is not None and measure.unit.startswith(POWERS)
        shown = any(mark in written for mark in self.habits.decimals)
        return self._counts(measure) or not (has_power or shown)

    def _counts(self, measure: Measure | None) -> bool:
        """Return whether the unit is of whole things, or of money without a multiplier."""
        return measure is None or measure.unit in self.words.whole_units


def _of_what(
    keys: Sequence[str], start: int, *, words: Lexicon, money: str
) -> tuple[int, Measure | None, Concept | None]:
    """Return where unit and noun end, and both."""
    found = measure_after(keys, start, words=words, money=money)
    after = found[0] if found else start
    # The noun may begin with its unit ("hộ nghèo"), or follow a multiplier ("2,3 nghìn hộ nghèo").
    places = {start, after} | ({after - 1} if after - 1 > start else set())
    best: tuple[int, Concept] | None = None
    for place in sorted(places):
        named = words.phrases.longest(keys, place)
        if named and named[1].role == "concept" and (best is None or named[0] > best[0]):
            best = named[0], words.concepts[named[1].value]
    measure = found[1] if found else None
    if measure is not None and measure.kind != THING:
        return after, measure, None
    group = words.phrases.longest(keys, start)
    if group and group[1].role == GROUP and group[0] > max(after, best[0] if best else 0):
        # "58 xã nghèo", "5,395 Khmer families": the unit stands within the name of a group.
        inside = (words.units.longest(keys, place) for place in range(start, group[0]))
        unit = next((named[1].unit for named in inside if named), None)
        return start, measure or (Measure(THING, unit) if unit else None), None
    if best is None or best[1].measure not in {"count", "amount"} or best[0] < after:
        return after, measure, None
    if measure is None or _PER in measure.unit:
        measure = Measure(THING, best[1].unit)
    return best[0], measure, best[1]


def _is_part(values: Sequence[Decimal]) -> bool:
    part, whole = values
    return (
        part == part.to_integral_value()
        and whole == whole.to_integral_value()
        and Decimal(0) <= part <= whole
        and whole > 0
    )

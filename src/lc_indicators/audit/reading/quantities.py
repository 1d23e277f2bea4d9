"""Read the quantities of a sentence: a number, a range or a part of a whole, with its unit; factors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from lc_indicators.audit.lexicon import (
    GRAMMARS,
    GROUP,
    Concept,
    multipliers,
    word_forms,
    word_set,
    word_values,
)
from lc_indicators.audit.reading.numbers_in_names import hangs_on_word, is_hung_on
from lc_indicators.audit.reading.numerals import could_be_thousands, is_foreign_thousands, number_of
from lc_indicators.audit.reading.ranges_and_fractions import (
    fraction_tail,
    margin_tail,
    range_tail,
    shared_measure,
    torn_tail,
    two_parts,
)
from lc_indicators.audit.reading.sentence_words import SentenceWords
from lc_indicators.audit.reading.signs import MINUS, Sign, minus_behind_joint
from lc_indicators.audit.reading.units_behind_numbers import (
    BEFORE,
    PERCENT,
    POINTS,
    THING,
    TIMES,
    Measure,
)

#: In units of so many for each thousand.
_PER = "_per_"
_SMALL = {PERCENT, POINTS, TIMES}
_MULTIPLIERS = tuple(multipliers())
#: Factors in words -> the number, and beside another level ("gấp đôi năm 2015"), up or down ("doubled").
_FACTORS = word_forms("factor")
#: Numerals before "lần" and "times": "gấp hơn hai lần".
_NUMERALS, _TIMES = word_values("numeral"), word_set("times")
#: The words that a factor begins with.
FACTOR_STARTS = {form.split()[0] for form in word_values("factor")} | set(_NUMERALS)
#: Behind these "một nửa" is what was lost; elsewhere it is no factor: "một nửa số hộ".
_FALLS = frozenset({"down", "by"})


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


def factor_at(words: SentenceWords, index: int, *, role: str = "") -> tuple[int, Quantity] | None:
    """Return the factor that words alone say ("gấp đôi", "halved") and where it ends; None without one.

    *role*: of the item before, words of doubt aside.
    """
    measure = Measure(TIMES, "times")
    if words.keys[index] in _NUMERALS and words.key(index + 1) in _TIMES:
        values = (Decimal(_NUMERALS[words.keys[index]]),)
        return index + 2, Quantity(values, measure, None, first=index, last=index)
    found = _FACTORS.longest(words.keys, index, loose=False)
    value, way = found[1].split() if found else ("", "")
    if found is None or (way == "half" and role not in _FALLS):
        return None
    way = "down" if way == "half" else way
    return found[0], Quantity((Decimal(value),), measure, None, way=way, first=index, last=found[0] - 1)


def quantity_at(words: SentenceWords, index: int) -> tuple[int, Quantity] | None:
    """Return where the quantity whose number stands at *index* ends, and the quantity; None for a label."""
    if hangs_on_word(words, index):
        return None
    if (tail := torn_tail(words, index)) is not None:
        written = words.tokens[index].text + words.keys[index + 1] + words.tokens[tail].text
        found = _read(words, index, (tail,), written=(written,))
        return (found[0], replace(found[1], first=index, is_ambiguous=True)) if found else None
    if parts := two_parts(words, index):
        found = _read(words, index, (parts[0],))
        return (found[0], replace(found[1], values=(parts[1],), first=index)) if found else None
    whole = fraction_tail(words, index)
    if whole is not None:
        found = _read(words, index, (index, whole))
        if found and _is_part(found[1].values):
            return found[0], replace(found[1], is_fraction=True)
        # "1.286 tiêu chí/92 xã": so many for so many others.
        return _read(words, index, (index,))
    return _with_margin(words, _range(words, index))


def signed_quantity(words: SentenceWords, index: int, *, sign: Sign) -> tuple[int, Quantity] | None:
    """Return the quantity whose sign stands at *index*, and where it ends; None for a label."""
    found = quantity_at(words, sign.place)
    if found is None:
        return None
    quantity = found[1]
    if sign.value != MINUS:
        values, half = quantity.values, False
    else:
        # "âm 2–3%" are both below zero; in "-2–3%" only the writer knows.
        both = words.keys[index].isalpha() or not quantity.is_range
        values = tuple(-one if both or not place else one for place, one in enumerate(quantity.values))
        half = not both and quantity.values[-1] > 0
    unsure = quantity.is_ambiguous or not sign.is_sure or half or quantity.is_fraction
    return found[0], replace(quantity, values=values, sign=sign.value, first=index, is_ambiguous=unsure)


def _range(words: SentenceWords, index: int) -> tuple[int, Quantity] | None:
    other = range_tail(words, index)
    found = _read(words, index, (index,) if other is None else (index, other))
    if found is None or other is None:
        return found
    first, last = found[1].values
    if last < first and words.measure(index + 1):
        # "40,4% - 16,3%": no range, but two figures.
        return _read(words, index, (index,))
    quantity = replace(found[1], is_range=True)
    if minus_behind_joint(words.keys, other):
        quantity = replace(quantity, values=(quantity.values[0], -quantity.values[1]))
    return found[0], quantity


def _with_margin(words: SentenceWords, found: tuple[int, Quantity] | None) -> tuple[int, Quantity] | None:
    """Return the quantity with what stands behind it as its margin: it may be off by more than it prints."""
    margin = margin_tail(words, found[0]) if found else None
    if found is None or margin is None:
        return found
    quantity = found[1]
    return margin[0], replace(quantity, measure=quantity.measure or margin[1], is_ambiguous=True)


def _read(
    words: SentenceWords, index: int, places: tuple[int, ...], *, written: tuple[str, ...] = ()
) -> tuple[int, Quantity] | None:
    """Return the quantity of the numbers at *places*, and where its unit ends.

    The quantity begins at *index*; *written* is how its numbers are printed where the tokens do not say.
    """
    last = places[-1]
    end, measure, noun = _of_what(words, last + 1, money=BEFORE.get(words.key(index - 1), ""))
    if measure is None and noun is None:
        measure = shared_measure(words, last)
    if is_hung_on(words, last):
        return None
    written = written or tuple(words.tokens[place].text for place in places)
    values = tuple(value for one in written if (value := _number(words, one, measure)) is not None)
    if len(values) < len(written):
        return None
    unsure = any(_is_open(words, one, measure) for one in written)
    return end, Quantity(values, measure, noun, is_ambiguous=unsure, first=places[0], last=last)


def _is_small(measure: Measure | None) -> bool:
    return measure is not None and measure.kind in _SMALL


def _number(words: SentenceWords, written: str, measure: Measure | None) -> Decimal | None:
    language = words.habits.language
    if _counts(words, measure) and is_foreign_thousands(written, language=language):
        # Nobody has 96,402 pupils as a decimal.
        language = next(one for one in GRAMMARS if one != language)
    return number_of(written, language=language, small=_is_small(measure))


def _is_open(words: SentenceWords, written: str, measure: Measure | None) -> bool:
    """Return whether the print leaves open which number it is."""
    language = words.habits.language
    if _is_small(measure):
        return could_be_thousands(written, language=language)
    if not is_foreign_thousands(written, language=language):
        return False
    has_power = measure is not None and measure.unit.startswith(_MULTIPLIERS)
    shown = any(mark in written for mark in words.habits.decimals)
    return _counts(words, measure) or not (has_power or shown)


def _counts(words: SentenceWords, measure: Measure | None) -> bool:
    """Return whether the unit is of whole things, or of money without a multiplier."""
    return measure is None or measure.unit in words.words.whole_units


def _of_what(words: SentenceWords, start: int, *, money: str) -> tuple[int, Measure | None, Concept | None]:
    """Return where unit and noun end, and both."""
    after, measure = words.measure(start, money=money) or (start, None)
    if measure is not None and measure.kind != THING:
        return after, measure, None
    if measure is None and (behind := _behind_adjective(words, start)):
        return behind[0], behind[1], None
    best = _noun_at(words, start, after)
    group = words.phrase(start)
    if group and group[1].role == GROUP and group[0] > max(after, best[0] if best else 0):
        # "58 xã nghèo", "5,395 Khmer families": the unit stands within the name of a group.
        inside = (words.words.units.longest(words.keys, place) for place in range(start, group[0]))
        unit = next((named[1].unit for named in inside if named), None)
        return start, measure or (Measure(THING, unit) if unit else None), None
    if best is None or best[1].measure not in {"count", "amount"} or best[0] < after:
        return after, measure, None
    if measure is None or _PER in measure.unit:
        measure = Measure(THING, best[1].unit)
    return best[0], measure, best[1]


def _behind_adjective(words: SentenceWords, start: int) -> tuple[int, Measure] | None:
    """Return the unit behind an English adjective, "600 planned houses", and where it ends; or None."""
    is_word = words.habits.language == "en" and words.key(start).isalpha() and not words.phrase(start)
    found = words.measure(start + 1) if is_word else None
    is_count = found is not None and found[1].kind == THING and found[1].unit in words.words.whole_units
    return (found[0], replace(found[1], is_of_some=True)) if found and is_count else None


def _noun_at(words: SentenceWords, start: int, after: int) -> tuple[int, Concept] | None:
    """Return where the noun of a number ends, and the noun: the longest at one of the places it may begin.

    It may begin with its unit ("hộ nghèo"), or follow a multiplier ("2,3 nghìn hộ nghèo").
    """
    best: tuple[int, Concept] | None = None
    for place in sorted({start, after, max(after - 1, start)}):
        named = words.phrase(place)
        if named and named[1].role == "concept" and (best is None or named[0] > best[0]):
            best = named[0], words.words.concepts[named[1].value]
    return best


def _is_part(values: Sequence[Decimal]) -> bool:
    part, whole = values
    return (
        part == part.to_integral_value()
        and whole == whole.to_integral_value()
        and Decimal(0) <= part <= whole
        and whole > 0
    )

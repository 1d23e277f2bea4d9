"""Numbers that measure something: one, a range, or a part of a whole, with their unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from lc_indicators.claims.lexicon import GROUP, Concept, Lexicon
from lc_indicators.claims.lexicon.tokens import Token
from lc_indicators.claims.reading.labels import hangs_on_word, is_hung_on
from lc_indicators.claims.reading.measures import (
    BEFORE,
    PERCENT,
    POINTS,
    THING,
    TIMES,
    Measure,
    measure_after,
)
from lc_indicators.claims.reading.numerals import could_be_thousands, number_of
from lc_indicators.claims.reading.sharing import shared_measure, two_parts
from lc_indicators.claims.reading.tails import fraction_tail, range_tail
from lc_indicators.wording import Language

#: Factors in words.
_FACTORS = {
    ("gấp", "đôi"): "2", ("gấp", "rưỡi"): "1.5", ("gấp", "ba"): "3", ("gấp", "bốn"): "4", ("gấp", "hai"): "2",
    ("doubled",): "2", ("tripled",): "3", ("quadrupled",): "4", ("doubling",): "2", ("tripling",): "3",
}  # fmt: skip
_FACTOR_STARTS = {form[0] for form in _FACTORS}
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
    #: First and last token of the number without its unit.
    first: int = 0
    last: int = 0


def quantity_at(
    tokens: Sequence[Token], keys: Sequence[str], index: int, *, words: Lexicon, language: Language
) -> tuple[int, Quantity] | None:
    """Return where the quantity whose number stands at *index* ends, and the quantity; None for a label."""
    if hangs_on_word(tokens, index):
        return None
    money = BEFORE.get(keys[index - 1], "") if index else ""
    if parts := two_parts(tokens, keys, index, words=words):
        found = _read(tokens, keys, (parts[0],), words=words, language=language, money=money)
        return (found[0], replace(found[1], values=(parts[1],), first=index)) if found else None
    whole = fraction_tail(tokens, keys, index, words=words)
    if whole is not None:
        found = _read(tokens, keys, (index, whole), words=words, language=language, money=money)
        if found and _is_part(found[1].values):
            return found[0], replace(found[1], is_fraction=True)
        # "1.286 tiêu chí/92 xã": so many for so many others.
        return _read(tokens, keys, (index,), words=words, language=language, money=money)
    other = range_tail(tokens, keys, index, words=words)
    places = (index,) if other is None else (index, other)
    found = _read(tokens, keys, places, words=words, language=language, money=money)
    return (found[0], replace(found[1], is_range=other is not None)) if found else None


def _read(
    tokens: Sequence[Token],
    keys: Sequence[str],
    places: tuple[int, ...],
    *,
    words: Lexicon,
    language: Language,
    money: str,
) -> tuple[int, Quantity] | None:
    end, measure, noun = _of_what(keys, places[-1] + 1, words=words, money=money)
    if measure is None and noun is None:
        measure = shared_measure(tokens, keys, places[-1], words=words)
    if is_hung_on(tokens, places[-1]):
        return None
    small = measure is not None and measure.kind in _SMALL
    values = [number_of(tokens[place].text, language=language, small=small) for place in places]
    known = tuple(value for value in values if value is not None)
    if len(known) < len(values):
        return None
    ambiguous = small and any(could_be_thousands(tokens[place].text, language=language) for place in places)
    return end, Quantity(known, measure, noun, is_ambiguous=ambiguous, first=places[0], last=places[-1])


def factor_at(keys: Sequence[str], index: int) -> tuple[int, Quantity] | None:
    """Return the factor that words alone say ("gấp đôi", "doubled") and where it ends; None without one."""
    if keys[index] not in _FACTOR_STARTS:
        return None
    for form, value in _FACTORS.items():
        if tuple(keys[index : index + len(form)]) == form:
            end = index + len(form)
            return end, Quantity((Decimal(value),), Measure(TIMES, "times"), None, first=index, last=end - 1)
    return None


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
    if measure is None:
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

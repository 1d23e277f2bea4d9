"""How a number prints with its unit in the words of a verdict."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from lc_indicators.audit.lexicon import GRAMMARS, UnitWords, unit_words
from lc_indicators.catalogue import Catalogue
from lc_indicators.language import Language, Text, format_decimal, in_each, percent_sign

#: What stands for the number.
_HOLE = "{}"

#: Digits before or after the point beyond which no number is written out.
MOST_DIGITS = 15

#: What a unit is that no table knows: the number alone.
_PLAIN = UnitWords(_HOLE, _HOLE, _HOLE)


def pattern_of(unit: str, catalogue: Catalogue | None = None, *, of: Sequence[Decimal] = ()) -> Text:
    """Return the pattern of a unit, ``{}`` for the number, in the plural that goes with the numbers *of* it.

    The words stand in ``units.csv``; a unit that it does not know is the catalogue's, with its words, and so
    is one in a language that it has no words in.

    Examples
    --------
    >>> pattern_of("percentage_points_per_year")["vi"], pattern_of("percent_of_households")["en"]
    ('{} điểm phần trăm/năm', '{}%')
    >>> pattern_of("households", of=[Decimal(1)])["en"]
    '{} household'
    """
    words, known = _words(unit), catalogue.units.get(unit) if catalogue else None

    def say(language: Language) -> str:
        has_words = known is not None and language in known.pattern and language not in GRAMMARS
        if known and (words is None or has_words):
            return known.pattern_for(language, of[0] if len(of) == 1 else None)
        return _said(words or _PLAIN, language, one=is_one(*of))

    return in_each(say)


def _said(words: UnitWords, language: Language, *, one: bool) -> str:
    """Return the words of a unit; a language whose texts are not read takes the English ones."""
    vietnamese, english = GRAMMARS
    if language == vietnamese:
        return words.vi
    pattern = words.en_one if one else words.en_other
    return pattern if language == english else pattern.replace("%", percent_sign(language))


@cache
def _words(unit: str) -> UnitWords | None:
    units = unit_words("unit")
    if unit in units:
        return units[unit]
    for tail, words in unit_words("tail").items():
        base = _words(unit.removesuffix(tail)) if unit.endswith(tail) else None
        if base:
            return UnitWords(base.vi + words.vi, base.en_one + words.en_one, base.en_other + words.en_other)
    for prefix, words in unit_words("multiplier").items():
        base = _words(unit.removeprefix(prefix)) if unit.startswith(prefix) else None
        if base:
            # "1 thousand households": the multiplier counts, the unit stays many.
            vi, en = (
                pattern.replace(_HOLE, f"{_HOLE} {said}")
                for pattern, said in ((base.vi, words.vi), (base.en_other, words.en_other))
            )
            return UnitWords(vi, en, en)
    return units["percent"] if unit.startswith("percent") else None


def decimals_of(value: Decimal) -> int:
    """Return the digits that *value* has after its point, at most :data:`MOST_DIGITS`: 2 for 41.79."""
    return min(max(-int(value.as_tuple().exponent), 0), MOST_DIGITS)


def say_number(value: Decimal, unit: str, language: Language) -> str:
    """Return a number with its unit as *language* prints it, its own digits kept.

    Examples
    --------
    >>> say_number(Decimal("41.79"), "million_vnd_per_person", "vi")
    '41,79 triệu đồng/người'
    >>> say_number(Decimal("914368"), "", "en")
    '914,368'
    """
    # No report prints a number of so many digits; a hostile text may.
    short = value.adjusted() > MOST_DIGITS
    decimals = decimals_of(value)
    text = f"{value:.3E}" if short else format_decimal(value, decimals=decimals, language=language)
    return pattern_of(unit, of=[value])[language].replace(_HOLE, text)


def is_one(*values: Decimal) -> bool:
    """Return whether English takes the singular: one number, and that is 1 without decimals."""
    return len(values) == 1 and abs(values[0]) == 1 and not decimals_of(values[0])

"""Tell numbers that belong to a name and measure nothing: "Covid-19", "QĐ 59/2015", "huyện 30a"."""

from __future__ import annotations

from lc_indicators.audit.lexicon import word_set
from lc_indicators.audit.lexicon.tokens import MARK, NUMBER, WORD
from lc_indicators.audit.reading.sentence_words import SentenceWords
from lc_indicators.audit.reading.units_behind_numbers import BEFORE

_JOINS = frozenset("-–/.:_@#&")
_HANGS = frozenset("/-–_")
_DASHES = frozenset("-–")
#: Letters that may hang on a number as its unit.
_LETTER_UNITS = word_set("letter_unit")
#: Words that hang on a number by a dash and are its unit: "2.3-fold".
_HUNG_UNITS = word_set("hung_unit")


def hangs_on_word(words: SentenceWords, index: int) -> bool:
    """Return whether the number at *index* is glued to a name before it."""
    tokens, token = words.tokens, words.tokens[index]
    if index == 0 or not token.glued:
        return False
    before = tokens[index - 1]
    if before.kind == WORD:
        return before.key not in BEFORE
    if before.kind != MARK or not before.glued or before.text not in _JOINS or index == 1:
        return False
    range_of = tokens[index - 2].kind == NUMBER and before.text in _DASHES
    return tokens[index - 2].kind in {WORD, NUMBER} and not range_of


def is_hung_on(words: SentenceWords, last: int) -> bool:
    """Return whether letters or further numbers hang on the number that ends at *last*."""
    tokens = words.tokens
    if last + 1 >= len(tokens) or not tokens[last + 1].glued:
        return False
    after = tokens[last + 1]
    if after.kind == WORD:
        return len(after.text) == 1 and after.key not in _LETTER_UNITS
    if after.text not in _HANGS or last + 2 >= len(tokens) or not tokens[last + 2].glued:
        return False
    following = tokens[last + 2]
    if following.key in _HUNG_UNITS:
        return False
    hangs = following.text.isupper() or after.text != "/"
    return following.kind == NUMBER or (following.kind == WORD and hangs)

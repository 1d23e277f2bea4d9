"""Hold the words of one sentence, with the lexicon, the times and the habits by which they are read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lc_indicators.audit.lexicon import Lexicon, Meaning
from lc_indicators.audit.lexicon.tokens import BREAK, NUMBER, WORD, Token
from lc_indicators.audit.reading.times import Times
from lc_indicators.audit.reading.units_behind_numbers import Measure, measure_after
from lc_indicators.language import Language


class Habits(NamedTuple):
    """How a text prints its numbers."""

    language: Language
    #: Marks that part decimals somewhere in it.
    decimals: frozenset[str] = frozenset()


class SentenceWords:
    """The tokens of one sentence, looked at by place; past either end there is nothing."""

    def __init__(self, tokens: Sequence[Token], *, words: Lexicon, habits: Habits) -> None:
        self.tokens = [token for token in tokens if token.kind != BREAK]
        #: The spelling by which each token is looked up.
        self.keys = [token.key for token in self.tokens]
        self.words, self.habits = words, habits
        self.times = Times(self.tokens)

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.tokens)

    def key(self, index: int) -> str:
        """Return the key of the token at *index*; "" past either end."""
        return self.keys[index] if 0 <= index < len(self.keys) else ""

    def stands(self, index: int, keys: Sequence[str]) -> bool:
        """Return whether *keys* stand at *index*, one after the other."""
        return self.key(index) == keys[0] and self.keys[index : index + len(keys)] == list(keys)

    def is_number(self, index: int) -> bool:
        """Return whether a number stands at *index*."""
        return index < len(self.tokens) and self.tokens[index].kind == NUMBER

    def title_end(self, index: int) -> int:
        """Return where the words with a capital end that begin at *index*."""
        while index < len(self) and self.tokens[index].kind == WORD and self.tokens[index].text.istitle():
            index += 1
        return index

    def phrase(self, index: int) -> tuple[int, Meaning] | None:
        """Return where the longest phrase that begins at *index* ends, and its meaning; None without one."""
        return self.words.phrases.longest(self.keys, index)

    def measure(self, index: int, *, money: str = "") -> tuple[int, Measure] | None:
        """Return where the unit that begins at *index* ends, and the unit; None where there is none."""
        return measure_after(self.keys, index, words=self.words, money=money)

"""Where sentences begin and end, and in which language they are."""

from __future__ import annotations

from collections.abc import Sequence

from lc_indicators.claims.lexicon.tokens import BREAK, NUMBER, WORD, Token
from lc_indicators.wording import Language

_ABBREVIATIONS = frozenset("tp tx tt ths ts gs pgs mr mrs ms dr st no vs q p h".split())  # noqa: SIM905 - reads as words
#: What goes on for more tokens is cut: no sentence of a report does, and reading stays linear.
LONGEST_SENTENCE = 200
_ENDS = frozenset(".!?…")
#: Words that only Vietnamese or only English has many of.
_VIETNAMESE = frozenset(
    """năm của và tỷ đạt là còn được trong với các hộ tỉnh giảm tăng đồng""".split()  # noqa: SIM905 - likewise
)
_ENGLISH = frozenset(
    """the of in and to was were percent by from is at has with rate for year""".split()  # noqa: SIM905 - likewise
)


def language_of(tokens: Sequence[Token]) -> Language:
    """Return the language that the words are in; Vietnamese where they do not tell."""
    keys = [token.key for token in tokens if token.kind == WORD]
    vietnamese = sum(key in _VIETNAMESE for key in keys)
    return "en" if sum(key in _ENGLISH for key in keys) > vietnamese else "vi"


def sentences_of(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Return first token and end of each sentence.

    A line's end closes a sentence unless the next line goes on in lower case; an empty line always does.
    """
    found, start = [], 0
    for index, token in enumerate(tokens):
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if token.kind == BREAK:
            goes_on = token.text == "\n" and after is not None and _goes_on(after)
            closes = not goes_on
        else:
            closes = token.text in _ENDS and not _is_abbreviation(tokens, index) and _is_apart(after)
        if closes or index - start >= LONGEST_SENTENCE:
            if index > start:
                found.append((start, index + (token.kind != BREAK)))
            start = index + 1
    if start < len(tokens):
        found.append((start, len(tokens)))
    return found


def _goes_on(token: Token) -> bool:
    first = token.text[0]
    return first.islower() or (token.kind == NUMBER) or first in ",;)%"


def _is_apart(after: Token | None) -> bool:
    return after is None or after.kind == BREAK or not after.glued or after.text in '"”’»)'


def _is_abbreviation(tokens: Sequence[Token], index: int) -> bool:
    return tokens[index].text == "." and index > 0 and tokens[index - 1].key in _ABBREVIATIONS

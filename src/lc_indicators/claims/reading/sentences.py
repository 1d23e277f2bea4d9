"""Where sentences begin and end, and in which language they are."""

from __future__ import annotations

from collections.abc import Sequence

from lc_indicators.claims.lexicon.tokens import BREAK, NUMBER, WORD, Token
from lc_indicators.wording import Language

_ABBREVIATIONS = frozenset("tp tx tt ths ts gs pgs mr mrs ms dr st no vs q p h tr".split())  # noqa: SIM905 - reads as words
#: What goes on for more tokens is cut: no sentence of a report does, and reading stays linear.
LONGEST_SENTENCE = 200
_ENDS = frozenset(".!?…")
_PERCENT = frozenset({"%", "‰"})
#: A number torn at its point has no more digits before it; a year has.
_HEAD = 3
#: Words that only Vietnamese or only English has many of.
_VIETNAMESE = frozenset(
    """năm của và tỷ đạt là còn được trong với các hộ tỉnh giảm tăng đồng""".split()  # noqa: SIM905 - likewise
)
_ENGLISH = frozenset(
    """the of in and to was were percent by from is at has with rate for year""".split()  # noqa: SIM905 - likewise
)


#: So many more words of the one than of the other make a sentence of that language.
_DECISIVE = 3


def language_of(tokens: Sequence[Token], *, otherwise: Language | None = None) -> Language:
    """Return the language that the words are in; Vietnamese where they do not tell.

    *otherwise*: the language of the text around, which holds unless the words clearly are of the other.
    """
    keys = [token.key for token in tokens if token.kind == WORD]
    lead = sum(key in _ENGLISH for key in keys) - sum(key in _VIETNAMESE for key in keys)
    if otherwise is not None and abs(lead) < _DECISIVE:
        return otherwise
    return "en" if lead > 0 else "vi"


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
            closes = closes and not _tears_number(tokens, index)
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


def _tears_number(tokens: Sequence[Token], index: int) -> bool:
    """Return whether the point at *index* stands within a number: "16. 33%"."""
    near = tokens[max(index - 1, 0) : index + 3]
    if len(near) < 4 or tokens[index].text != "." or near[3].text not in _PERCENT:  # noqa: PLR2004 - all there
        return False
    whole = all(one.kind == NUMBER and one.text.isdigit() for one in (near[0], near[2]))
    return whole and len(near[0].text) <= _HEAD and len(near[2].text) <= _HEAD

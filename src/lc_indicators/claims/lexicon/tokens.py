"""A text cut into words, numbers and marks, in one pass."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lc_indicators.claims.lexicon.spelling import key_of

WORD, NUMBER, MARK, BREAK = "word", "number", "mark", "break"

#: Longest run of digits and separators that is read as a number; what is longer is no figure of a report.
LONGEST_NUMBER = 24

_TOKEN = re.compile(
    # Starts at the line's end itself: a run of spaces must not be tried from each of its places.
    r"(?P<break>\n\s*)"
    # ASCII digits only: a report prints no others.
    r"|(?P<number>[0-9]+(?:[.,][0-9]+)*)"
    # A square metre is a word although it holds a digit.
    r"|(?P<word>(?:[kdc]?m[23]|co2)(?!\w)|[^\W\d_]+[²³]?)"
    r"|(?P<mark>\S)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number, a mark or a line break."""

    kind: str
    text: str
    #: The spelling by which it is looked up.
    key: str
    start: int
    end: int
    #: Whether nothing stands between it and the token before.
    glued: bool


def tokens_of(text: str) -> list[Token]:
    """Return the tokens of *text* in order.

    Examples
    --------
    >>> [token.text for token in tokens_of("còn 914.368m2 (41,79%)")]
    ['còn', '914.368', 'm2', '(', '41,79', '%', ')']
    """
    found: list[Token] = []
    before = 0
    for match in _TOKEN.finditer(text):
        kind, (start, end) = match.lastgroup or MARK, match.span()
        written = match.group()
        if kind == BREAK:
            written = "\n\n" if written.count("\n") > 1 else "\n"
        elif kind == NUMBER and end - start > LONGEST_NUMBER:
            kind = MARK
        key = key_of(written) if kind == WORD else written
        found.append(Token(kind, written, key, start, end, glued=start == before))
        before = end
    return found

"""Make the copy of a text that the grammar reads, and cut it into sentences of known language.

The copy is in Unicode form NFC and without characters that nobody sees (zero-width spaces, marks of
direction, soft hyphens), so that a claim reads alike however its text was typed.  A letter that only looks
like Đ is one.  Tables are left out: their rows are no sentences.  Each place of the copy leads back to the
characters that were given.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from lc_indicators.audit.files.text_tables import without_tables
from lc_indicators.audit.lexicon import word_set
from lc_indicators.audit.lexicon.further_words import further_languages, words_of_language
from lc_indicators.audit.lexicon.tokens import BREAK, NUMBER, WORD, Token, tokens_of
from lc_indicators.language import Language

_ABBREVIATIONS = word_set("abbreviation")
#: What goes on for more tokens is cut: no sentence of a report does, and reading stays linear.
LONGEST_SENTENCE = 200
_ENDS = frozenset(".!?…")
_PERCENT = frozenset({"%", "‰"})
#: A number torn at its point has no more digits before it; a year has.
_HEAD = 3
#: Words that only Vietnamese or only English has many of.
_VIETNAMESE, _ENGLISH = word_set("vietnamese"), word_set("english")
#: Likewise of languages of which simple forms alone are read.
_FURTHER = {language: words_of_language(language) for language in further_languages()}
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


def language_of_text(text: str) -> Language:
    """Return the language of a text, of those that are read, be it in simple forms alone.

    Examples
    --------
    >>> language_of_text("Poverty fell in 2020."), language_of_text("Tỷ lệ nghèo giảm.")
    ('en', 'vi')
    >>> language_of_text("La pauvreté a reculé dans les campagnes.")
    'fr'
    """
    tokens = tokens_of(text)
    return further_language(tokens, lead=_DECISIVE) or language_of(tokens)


def further_language(tokens: Sequence[Token], *, lead: int = 1) -> Language | None:
    """Return the language of which simple forms alone are read that the words are in; None for another.

    It must have so many more words than Vietnamese and English.
    """
    keys = [token.key for token in tokens if token.kind == WORD]
    counts = {language: sum(key in said for key in keys) for language, said in _FURTHER.items()}
    likely = max(counts, key=counts.__getitem__)
    others = max(sum(key in _ENGLISH for key in keys), sum(key in _VIETNAMESE for key in keys))
    return likely if counts[likely] >= lead + others else None


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


#: So many marks one character may carry; more are no text, and sorting them would take for ever.
LONGEST_CLUSTER = 30
#: Unicode category of characters that format and are not seen.
_FORMAT = "Cf"
#: Icelandic Ð and African Ɖ look like the letter of Vietnamese, and keyboards and old files give them for it.
_ALIKE = "ÐðƉɖ"
_STROKED = str.maketrans(_ALIKE, "ĐđĐđ")

_SURROGATES = re.compile("[\ud800-\udfff]")


def without_surrogates(text: str) -> str:
    r"""Return *text* with U+FFFD for each half of a character, so that it can be written to any file.

    Examples
    --------
    >>> without_surrogates("16\ud83d,7") == "16\N{REPLACEMENT CHARACTER},7"
    True
    """
    return _SURROGATES.sub("\N{REPLACEMENT CHARACTER}", text)


@dataclass(frozen=True)
class Prose:
    r"""The reading copy of a text.

    Examples
    --------
    >>> prose = Prose.of("ti\u0309 le\u0323\u0302")
    >>> prose.text, prose.given_place(3, 5)
    ('tỉ lệ', (4, 8))
    """

    given: str
    text: str
    #: Offsets in :attr:`text` where a shift begins, and the offset in :attr:`given` there; empty if none is.
    _starts: tuple[int, ...] = ()
    _origins: tuple[int, ...] = ()

    @classmethod
    def of(cls, given: str) -> Prose:
        """Return the reading copy of *given*."""
        # Neither moves a character.
        read = without_tables(given)
        if any(letter in read for letter in _ALIKE):
            read = read.translate(_STROKED)
        if read.isascii() or (unicodedata.is_normalized("NFC", read) and not _has_format(read)):
            return cls(given, read)
        parts: list[str] = []
        starts, origins = [], []
        length = 0
        for origin, cluster in _clusters(read):
            seen = "".join(c for c in cluster if unicodedata.category(c) != _FORMAT)
            part = unicodedata.normalize("NFC", seen)
            if part:
                starts.append(length)
                origins.append(origin)
                parts.append(part)
                length += len(part)
        return cls(given, "".join(parts), tuple(starts), tuple(origins))

    def given_place(self, start: int, end: int) -> tuple[int, int]:
        """Return the place in the given text of what stands from *start* to *end* in the reading copy."""
        if not self._starts:
            return start, end
        first = self._origins[self._index(start)]
        if end <= start:
            return first, first
        following = self._index(end - 1) + 1
        return first, self._origins[following] if following < len(self._origins) else len(self.given)

    def _index(self, offset: int) -> int:
        return max(bisect_right(self._starts, offset) - 1, 0)


def _has_format(text: str) -> bool:
    return any(unicodedata.category(character) == _FORMAT for character in set(text))


def _clusters(text: str) -> list[tuple[int, str]]:
    """Return each character with the marks that combine with it, and where it begins."""
    owner, found = -1, []
    for index, character in enumerate(text):
        if not unicodedata.combining(character) or owner < 0 or index - owner >= LONGEST_CLUSTER:
            owner = index
        found.append((owner, character))
    return [(key, "".join(c for _, c in group)) for key, group in groupby(found, key=lambda pair: pair[0])]

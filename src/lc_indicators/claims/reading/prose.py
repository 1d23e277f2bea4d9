"""A text as the grammar reads it, with the way back to the characters that were given.

The reading copy is in Unicode form NFC and without characters that nobody sees (zero-width spaces, marks of
direction, soft hyphens), so that a claim reads alike however its text was typed or copied.  A letter that
only looks like Đ is one, and tables are no part of it: their rows are no sentences.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from itertools import groupby

from lc_indicators.texts.tables import without_tables

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

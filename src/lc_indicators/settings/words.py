"""Words of a setting: one text in a project of one language, a text a language in others."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated

from msgspec import Meta

from lc_indicators.language import Language, spoken_languages

#: One line of text.
Line = Annotated[str, Meta(min_length=1, pattern=r"^[^\x00-\x1f]+$")]

_LINE = re.compile(r"[^\x00-\x1f]+")


class Words:
    """Words by language; words that name none are of the project's first.

    Examples
    --------
    >>> Words({"en": "Kenya"})["en"], Words({"en": "Kenya"})["vi"]
    ('Kenya', None)
    >>> Words({"en": "Kenya"}).anyhow("vi")
    'Kenya'
    """

    # No dataclass: msgspec would read one field by field, and a file may have plain text.
    def __init__(self, by_language: Mapping[str, str]) -> None:
        self.by_language = dict(by_language)

    def __eq__(self, other: object) -> bool:
        """Return whether these are the same words in the same languages."""
        return isinstance(other, Words) and self.by_language == other.by_language

    def __hash__(self) -> int:
        """Return a number that equal words share."""
        return hash(tuple(sorted(self.by_language.items())))

    def __repr__(self) -> str:
        """Return what makes these words."""
        return f"Words({self.by_language!r})"

    def __getitem__(self, language: Language) -> str | None:
        """Return the words in *language*; None where there are none in it."""
        return self.by_language.get(language)

    def anyhow(self, language: Language) -> str:
        """Return the words in *language*, or those that there are: a name is better than none."""
        return self.by_language.get(language) or next(iter(self.by_language.values()))


def in_language(words: Words | None, language: Language) -> str | None:
    """Return *words* in a language; None where there are none in it."""
    return words[language] if words else None


def read_words(value: object, first: str) -> Words:
    """Return what a file has for words; ValueError if it has something else."""
    if isinstance(value, str):
        return Words({first: _line(value)})
    if not isinstance(value, dict) or not value:
        raise ValueError(f"Expected text, or text by language, got {_what(value)}")
    if other := next((name for name in value if name not in spoken_languages()), ""):
        raise ValueError(f"`{other}` is not one of {', '.join(spoken_languages())}")
    return Words({str(name): _line(text) for name, text in value.items()})


def _line(value: object) -> str:
    if not isinstance(value, str) or not _LINE.fullmatch(value) or not value.strip():
        raise ValueError(f"Expected one line of text, got {_what(value)}")
    return value


def _what(value: object) -> str:
    return "an empty table" if value == {} else repr(value)

"""A text in the languages of a report: Vietnamese first, English equal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lc_indicators.errors import ArgumentError, ParameterError, WordingError, shown

Language = Literal["vi", "en"]

LANGUAGES: tuple[Language, ...] = ("vi", "en")


def as_language(text: str) -> Language:
    """Return *text* as a language of reports, or raise ParameterError that names the languages."""
    for language in LANGUAGES:
        if text == language:
            return language
    raise ParameterError(f"Language {text!r} is not one of {', '.join(LANGUAGES)}.")


@dataclass(frozen=True)
class Text:
    """The same words in both languages; neither may be empty.

    Raises
    ------
    WordingError
        One language is missing: a report is written in both or not at all.

    Examples
    --------
    >>> Text(vi="nghèo", en="poverty")["en"]
    'poverty'
    """

    #: The words in Vietnamese.
    vi: str
    #: The words in English.
    en: str

    def __post_init__(self) -> None:
        for language, words in (("vi", self.vi), ("en", self.en)):
            if not isinstance(words, str):
                raise ArgumentError("Text", f"{language} is {shown(words)}", "give text in quotes")
            if not words.strip():
                other = self.en or self.vi or "(empty)"
                raise WordingError(f"Text {other!r} has no words in {language!r}: write both languages.")

    def __getitem__(self, language: Language) -> str:
        """Return the words in *language*."""
        return self.vi if language == "vi" else self.en

    def to_json(self) -> dict[str, str]:
        """Return ``{"vi": …, "en": …}``."""
        return {"vi": self.vi, "en": self.en}

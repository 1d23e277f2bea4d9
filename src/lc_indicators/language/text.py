"""A text in the languages of a report: Vietnamese first, English equal."""

from __future__ import annotations

from collections.abc import Callable, Iterable
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

    def filled(self, **parts: object) -> Text:
        """Return this pattern with *parts* in its places; a Text goes in language by language.

        Examples
        --------
        >>> Text(vi="năm {year}", en="in {year}").filled(year=2020)
        Text(vi='năm 2020', en='in 2020')
        """
        return in_each(
            lambda language: self[language].format(
                **{name: part[language] if isinstance(part, Text) else part for name, part in parts.items()}
            )
        )


def in_each(say: Callable[[Language], str]) -> Text:
    """Return what *say* gives for each language.

    Examples
    --------
    >>> in_each(lambda language: language.upper())
    Text(vi='VI', en='EN')
    """
    return Text(**{language: say(language) for language in LANGUAGES})


def in_a_row(parts: Iterable[Text], mark: str | Text = ", ") -> Text:
    """Return *parts* with a mark between them.

    Examples
    --------
    >>> in_a_row([Text(vi="ba", en="three"), Text(vi="bốn", en="four")], " ").en
    'three four'
    """
    listed = [*parts]
    return in_each(
        lambda language: (mark if isinstance(mark, str) else mark[language]).join(
            part[language] for part in listed
        )
    )

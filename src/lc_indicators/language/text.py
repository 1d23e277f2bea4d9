"""A text in the languages that it has words in: those of a project's data, or those of the interface."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from lc_indicators.errors import ArgumentError, MissingLanguageError, ParameterError, WordingError, shown

#: A language by its code of ISO 639, "vi", with a script or a region where it needs one, "pt-BR".
Language = str

#: What errors and the command line speak.
OWN_LANGUAGE: Language = "en"

_CODE = re.compile(r"[a-z]{2,3}(-[A-Z][A-Za-z]+)*")


def is_language_code(text: str) -> bool:
    """Return whether *text* can be the code of a language.

    Examples
    --------
    >>> [is_language_code(text) for text in ("vi", "pt-BR", "label", "")]
    [True, True, False, False]
    """
    return _CODE.fullmatch(text) is not None


@cache
def spoken_languages() -> tuple[Language, ...]:
    """Return the languages that the interface speaks: those with a file in ``language/messages/``."""
    folder = Path(__file__).parent / "messages"
    return tuple(
        sorted(file.name.removesuffix(".toml") for file in folder.iterdir() if file.name.endswith(".toml"))
    )


def as_language(text: str, languages: Sequence[Language] = ()) -> Language:
    """Return *text* as one of *languages*, by default those that the interface speaks.

    Where there is but one, it need not be named.

    Raises
    ------
    ParameterError
        It is none of them, or nobody says which of several; the message names them.
    """
    known = languages or spoken_languages()
    if text in known or (not text and len(known) == 1):
        return text or known[0]
    if not text:
        raise ParameterError(
            f"There are {len(known)} languages: say which, language={' or '.join(map(repr, known))}."
        )
    raise ParameterError(f"Language {text!r} is not one of {', '.join(known)}.")


class Text:
    """The same words in one language or more; none may be empty.

    A project's own texts have its languages.  One that the library says is found when it is asked for, in
    any language that the interface speaks; one that is put together of several has those of all its parts.

    Raises
    ------
    WordingError
        The words of a language are empty.
    MissingLanguageError
        A language is asked for that it has no words in.

    Examples
    --------
    >>> Text(vi="nghèo", en="poverty")["en"], Text(fr="pauvreté").languages
    ('poverty', ('fr',))
    """

    __slots__ = ("_hash", "_say", "_words")

    def __init__(self, **words: str) -> None:
        self._words = words
        self._hash: int | None = None
        self._say: Callable[[Language], str] | None = None
        if not words:
            raise ArgumentError("Text", "there are no words", "name their language, as in Text(en=…)")
        for language, said in words.items():
            if not is_language_code(language):
                raise ArgumentError("Text", f"{language!r} is no language", "name one, as in Text(en=…)")
            if not isinstance(said, str):
                raise ArgumentError("Text", f"{language} is {shown(said)}", "give text in quotes")
            _require_words(said, language, others=words)

    def __getitem__(self, language: Language) -> str:
        """Return the words in *language*."""
        if (words := self._words.get(language)) is not None:
            return words
        if self._say is None:
            raise MissingLanguageError(self.plain, language)
        words = self._say(language)
        _require_words(words, language, others=self._words)
        self._words[language] = words
        return words

    @property
    def languages(self) -> tuple[Language, ...]:
        """Return the languages that it has words in."""
        return tuple(self._words) if self._say is None else tuple(filter(self._has, spoken_languages()))

    @property
    def plain(self) -> str:
        """Return the words for an error or the command line: in English, else in the first language."""
        if self._say is None:
            return words_for_errors(self._words)
        return next((self[one] for one in (OWN_LANGUAGE, *spoken_languages()) if self._has(one)), "")

    @property
    def main(self) -> str:
        """Return the words in its first language: the main one of a project whose data it stands in."""
        return self[self.languages[0]]

    def _has(self, language: Language) -> bool:
        try:
            self[language]
        except MissingLanguageError:
            return False
        return True

    def __getattr__(self, language: str) -> str:
        if is_language_code(language):
            return self[language]
        raise AttributeError(language)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and (self is other or self.to_json() == other.to_json())

    def __hash__(self) -> int:
        # Wording in every language is dear, and the words never change.
        if self._hash is None:
            self._hash = hash(frozenset(self.to_json().items()))
        return self._hash

    def __repr__(self) -> str:
        return f"Text({', '.join(f'{language}={words!r}' for language, words in self.to_json().items())})"

    def __reduce__(self) -> tuple[Callable[[dict[str, str]], Text], tuple[dict[str, str]]]:
        return _restored, (self.to_json(),)

    def to_json(self, languages: Sequence[Language] = ()) -> dict[Language, str]:
        """Return ``{"vi": …, "en": …}``, in *languages* or, where none are named, in all that it has."""
        return {language: self[language] for language in languages or self.languages}

    def filled(self, **parts: object) -> Text:
        """Return this pattern with *parts* in its places; a Text goes in language by language.

        Examples
        --------
        >>> Text(vi="năm {year}", en="in {year}").filled(year=2020)["vi"]
        'năm 2020'
        """
        return in_each(
            lambda language: self[language].format(
                **{name: part[language] if isinstance(part, Text) else part for name, part in parts.items()}
            )
        )


def _restored(words: dict[str, str]) -> Text:
    return Text(**words)


def _require_words(words: str, language: Language, *, others: Mapping[str, str]) -> None:
    if not words.strip():
        known = next((said for said in others.values() if said.strip()), "(empty)")
        raise WordingError(f"Text {known!r} has no words in {language!r}: write them, too.")


def words_for_errors(words: Mapping[Language, str]) -> str:
    """Return which of the *words* an error or the command line says: the English ones, else the first."""
    return words.get(OWN_LANGUAGE) or next(iter(words.values()), "")


def in_each(say: Callable[[Language], str]) -> Text:
    """Return what *say* gives for each language, asked for when it is needed.

    Its languages are those in which no Text that *say* takes words of lacks them.

    Examples
    --------
    >>> in_each(lambda language: language.upper())["en"]
    'EN'
    """
    text = Text.__new__(Text)
    text._words, text._say, text._hash = {}, say, None  # noqa: SLF001 - the other way to make one
    return text


def in_a_row(parts: Iterable[Text], mark: str | Text = ", ") -> Text:
    """Return *parts* with a mark between them.

    Examples
    --------
    >>> in_a_row([Text(vi="ba", en="three"), Text(vi="bốn", en="four")], " ")["en"]
    'three four'
    """
    listed = [*parts]
    return in_each(
        lambda language: (mark if isinstance(mark, str) else mark[language]).join(
            part[language] for part in listed
        )
    )

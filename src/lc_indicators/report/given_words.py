"""The words that an analyst gives a report: one text in a project of one language, else one for each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from lc_indicators.errors import WordingError
from lc_indicators.language import Language, Text, names_a_language, spoken_languages

Given = TypeVar("Given")

#: One text where the project has one language, or a Text; "" where the words are given by their languages.
Words = str | Text


def given_text(
    words: Words, by_name: Mapping[str, Given], languages: Sequence[Language]
) -> tuple[Text, dict[str, Given]]:
    """Return the words in each of a project's *languages*, and what of *by_name* is none of them.

    Without a project any language of the interface will do.

    Raises
    ------
    WordingError
        There are no words, a language has none, or some are in a language that is none of the project's.

    Examples
    --------
    >>> given_text("la pauvreté recule", {"level": 3}, ["fr"])
    (Text(fr='la pauvreté recule'), {'level': 3})
    >>> given_text("", {"vi": "giảm", "en": "down"}, ["vi", "en"])[0]["en"]
    'down'
    """
    known = languages or spoken_languages()
    found = {name: said for name, said in by_name.items() if name in known and isinstance(said, str)}
    others = {name: given for name, given in by_name.items() if name not in found}
    if words:
        if found:
            raise WordingError(
                f"{_shown(words)} stands beside {', '.join(found)}=…: give the one or the other."
            )
        return _of_all(_in_one(words, languages), languages), others
    if not found and not languages:
        raise WordingError("There are no words: give them by their language, as in en=…")
    _refuse_foreign(others, found, languages)
    if not found:
        how = "as in say(…)" if len(languages) == 1 else f"as {_keywords(languages)}"
        raise WordingError(f"There are no words: give them {how}.")
    return _of_all(Text(**found), languages), others


def _in_one(words: Words, languages: Sequence[Language]) -> Text:
    if isinstance(words, Text):
        return words
    if len(languages) != 1:
        known = languages or spoken_languages()
        raise WordingError(f"Text {words!r} is in one language: write {_keywords(known)}.")
    return Text(**{languages[0]: words})


def _of_all(text: Text, languages: Sequence[Language]) -> Text:
    for language in languages:
        text[language]
    return text


def _refuse_foreign(
    others: Mapping[str, object], found: Mapping[str, str], languages: Sequence[Language]
) -> None:
    """Raise WordingError for words in a language that the project has not."""
    fields = " ".join(found.values())
    for name, given in others.items():
        if isinstance(given, str) and names_a_language(name) and f"{{{name}" not in fields:
            its = ", ".join(languages) or ", ".join(spoken_languages())
            raise WordingError(f"Text {given!r} is in {name!r}; the project's languages are {its}.")


def _keywords(languages: Sequence[Language]) -> str:
    return ", ".join(f"{language}=…" for language in languages)


def _shown(words: Words) -> str:
    return repr(words if isinstance(words, str) else words.plain)

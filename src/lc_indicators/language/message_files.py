"""The words of the interface: one file a language, read once, when the first of them is asked for.

Metrics, charts, reports, pages, reviews and verdicts take their words from here.  A group of a file is named
after the room that says its words; the comment above it tells a translator where they are shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from lc_indicators.errors import MissingLanguageError, WordingError
from lc_indicators.language.text import OWN_LANGUAGE, Language, Text, in_each, spoken_languages


def message(key: str, /, **parts: object) -> Text:
    """Return the words under *key*, with *parts* in their places, a Text in each language's own words.

    Raises
    ------
    WordingError
        There are no words under this key; of a language that lacks it, when that language is asked for.

    Examples
    --------
    >>> message("figures.up", size=Text(vi="4,8 điểm", en="4.8 points"))["en"]
    'up 4.8 points'
    """
    words = _message(key)
    return words.filled(**parts) if parts else words


@cache
def _message(key: str) -> Text:
    _worded(key, OWN_LANGUAGE)
    return in_each(lambda language: _worded(key, language))


def _worded(key: str, language: Language) -> str:
    if language not in spoken_languages():
        raise MissingLanguageError(_worded(key, OWN_LANGUAGE), language)
    if (words := _words(language).get(key)) is None:
        raise WordingError(f"No message {key!r} in {language}.toml: write it there.")
    return words


@cache
def messages(group: str, /) -> Mapping[str, Text]:
    """Return the messages of a group by the last part of their keys.

    Examples
    --------
    >>> messages("metrics")["rank"]["en"]
    'rank'
    """
    start = f"{group}."
    names = [key.removeprefix(start) for key in _words(OWN_LANGUAGE) if key.startswith(start)]
    return MappingProxyType({name: _message(start + name) for name in names if "." not in name})


def message_keys() -> tuple[str, ...]:
    """Return the whole keys of all messages, in the order of the files."""
    return tuple(_words(OWN_LANGUAGE))


def words_in(group: str, language: Language, /) -> dict[str, str]:
    """Return the messages of a group in one language, as a template takes them."""
    return {name: words[language] for name, words in messages(group).items()}


@cache
def _words(language: str) -> Mapping[str, str]:
    """Return all words of a language by their keys."""
    import tomllib

    text = (Path(__file__).parent / "messages" / f"{language}.toml").read_text(encoding="utf-8")
    return dict(_by_key(tomllib.loads(text), ""))


def _by_key(table: Mapping[str, Any], start: str) -> Iterator[tuple[str, str]]:
    for name, value in table.items():
        if isinstance(value, str):
            yield f"{start}{name}", value
        else:
            yield from _by_key(value, f"{start}{name}.")

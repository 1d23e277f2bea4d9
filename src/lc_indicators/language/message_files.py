"""The words of the interface: one file a language, read once, when the first of them is asked for.

Metrics, charts, reports, pages, reviews and verdicts take their words from here.  A group of a file is named
after the room that says its words; the comment above it tells a translator where they are shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from lc_indicators.errors import WordingError
from lc_indicators.language.text import LANGUAGES, Language, Text, in_each


def message(key: str, /, **parts: object) -> Text:
    """Return the words under *key*, with *parts* in their places, a Text in each language's own words.

    Raises
    ------
    WordingError
        A language has no words under this key.

    Examples
    --------
    >>> message("figures.up", size=Text(vi="4,8 điểm", en="4.8 points")).en
    'up 4.8 points'
    """
    words = _message(key)
    return words.filled(**parts) if parts else words


@cache
def _message(key: str) -> Text:
    for language in LANGUAGES:
        if key not in _words(language):
            raise WordingError(f"No message {key!r} in {language}.toml: write it there.")
    return in_each(lambda language: _words(language)[key])


@cache
def messages(group: str, /) -> Mapping[str, Text]:
    """Return the messages of a group by the last part of their keys.

    Examples
    --------
    >>> messages("metrics")["rank"].en
    'rank'
    """
    start = f"{group}."
    names = [key.removeprefix(start) for key in _words(LANGUAGES[0]) if key.startswith(start)]
    return MappingProxyType({name: _message(start + name) for name in names if "." not in name})


def message_keys() -> tuple[str, ...]:
    """Return the whole keys of all messages, in the order of the files."""
    return tuple(_words(LANGUAGES[0]))


def words_in(group: str, language: Language, /) -> dict[str, str]:
    """Return the messages of a group in one language, as a template takes them."""
    return {name: words[language] for name, words in messages(group).items()}


@cache
def _words(language: str) -> Mapping[str, str]:
    """Return all words of a language by their keys."""
    import tomllib

    text = (files("lc_indicators.language") / "messages" / f"{language}.toml").read_text(encoding="utf-8")
    return dict(_by_key(tomllib.loads(text), ""))


def _by_key(table: Mapping[str, Any], start: str) -> Iterator[tuple[str, str]]:
    for name, value in table.items():
        if isinstance(value, str):
            yield f"{start}{name}", value
        else:
            yield from _by_key(value, f"{start}{name}.")

"""The words of the rules: those of the message files, and what a project says instead in a file of its own.

A project writes ``texts/<language>.toml`` beside its data folder.  It holds keys of ``report.story`` as the
message files do; what it does not name stays as it is.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from string import Formatter
from typing import Any

from lc_indicators.errors import StoryTextError
from lc_indicators.language import Language, Text, in_each, message, message_keys, messages

#: The folder of a project's own words, and what all keys of a story begin with.
FOLDER, ROOM = "texts", "report.story."

#: Where a rule has several wordings they are numbered: a project may add one.
FIRST = "1"


@dataclass(frozen=True)
class StoryTexts:
    """What the rules say, key by key; a project's own words go before those of the library."""

    own: Mapping[str, Text] = field(default_factory=dict)

    def message(self, key: str) -> Text:
        """Return the words under a whole key."""
        return self.own.get(key) or message(key)

    def messages(self, group: str) -> Mapping[str, Text]:
        """Return the words of a group by the last part of their keys, in order."""
        start = f"{group}."
        mine = {key.removeprefix(start): words for key, words in self.own.items() if key.startswith(start)}
        return {**messages(group), **{name: words for name, words in mine.items() if "." not in name}}


def texts_of(project: Path, language: Language) -> StoryTexts:
    """Return the words of the rules in a project, as its reports in *language* say them.

    Raises
    ------
    StoryTextError
        The file cannot be read; it has a key that no rule has, or words without the places of the rule's.
    """
    file = project / FOLDER / f"{language}.toml"
    try:
        given = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return StoryTexts()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise StoryTextError(str(file), str(error)) from None
    return StoryTexts({key: _own(file, key, words, language=language) for key, words in _by_key(given, "")})


def _by_key(table: Mapping[str, Any], start: str) -> Iterator[tuple[str, object]]:
    for name, value in table.items():
        if isinstance(value, Mapping):
            yield from _by_key(value, f"{start}{name}.")
        else:
            yield f"{start}{name}", value


def _own(file: Path, key: str, words: object, *, language: Language) -> Text:
    """Return the words of a project under a key, in its language; in any other the library's."""
    known = [one for one in message_keys() if one.startswith(ROOM)]
    group, _, last = key.rpartition(".")
    like = key if key in known else f"{group}.{FIRST}" if last.isdecimal() else ""
    if like not in known:
        raise StoryTextError(str(file), "no rule has such words", key=key, wrong=key, known=known)
    usual = _usual(like)
    if not isinstance(words, str) or not words.strip():
        raise StoryTextError(str(file), "these are no words: write text in quotes", key=key)
    _check_places(file, key, words, wanted=_places(usual[language]))
    return in_each(lambda one: words if one == language else usual[one])


def _check_places(file: Path, key: str, words: str, *, wanted: set[str]) -> None:
    """Raise StoryTextError unless *words* have the places of the rule's own, each named as ``{level}`` is."""
    try:
        given = _places(words)
    except ValueError as error:
        raise StoryTextError(str(file), f"{error}: a place is written {{name}}", key=key) from None
    if unknown := sorted(given - wanted):
        reason = f"the rule has nothing for {{{unknown[0]}}}"
        raise StoryTextError(str(file), reason, key=key, wrong=unknown[0], known=wanted)
    if lacking := sorted(wanted - given):
        named = ", ".join(f"{{{one}}}" for one in lacking)
        raise StoryTextError(str(file), f"the words lack {named}", key=key)


def _places(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name is not None}


def _usual(key: str) -> Text:
    return message(key)

"""Words of languages beside Vietnamese and English: a file a language, ``words_<language>.csv``.

Units behind a number, simple changes, from and to, spans of years: what its file has is read, by the rules
for Vietnamese and English.  Words that mean something else in one of these are left out, and what is not read
accuses nobody.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

_FORMS = " | "

#: Before the role of a phrase, in the column of sets.
PHRASE = "phrase"

_BEGIN, _END = "words_", ".csv"

#: The set of words that tell the language.
_MANY = "language"


def further_words(name: str) -> Iterator[tuple[str, str]]:
    """Yield the forms of a set, such as ``power`` or ``unit``, in further languages, each with its value.

    Examples
    --------
    >>> dict(further_words("power"))["milliards"]
    '9'
    """
    for row in _rows():
        if row["set"] == name:
            yield from ((form.strip(), row["value"]) for form in row["forms"].split(_FORMS))


def further_phrases() -> Iterator[tuple[str, str, str]]:
    """Yield phrases as phrases.csv has them, in further languages: role, value and form.

    Examples
    --------
    >>> ("down", "down", "hausse") in further_phrases(), ("up", "up", "hausse") in further_phrases()
    (False, True)
    """
    for row in _rows():
        prefix, _, role = row["set"].partition(":")
        if prefix == PHRASE and role:
            yield from ((role, row["value"], form.strip()) for form in row["forms"].split(_FORMS))


def further_languages() -> tuple[str, ...]:
    """Return the languages that have such a file, by their codes."""
    return tuple(sorted(file.name[len(_BEGIN) : -len(_END)] for file in _files()))


def words_of_language(language: str) -> frozenset[str]:
    """Return the words that a text in one of these languages has many of."""
    rows = _table(f"{_BEGIN}{language}{_END}")
    return frozenset(
        form.strip() for row in rows if row["set"] == _MANY for form in row["forms"].split(_FORMS)
    )


@cache
def _rows() -> tuple[Mapping[str, str], ...]:
    return tuple(row for name in sorted(file.name for file in _files()) for row in _table(name))


def _table(name: str) -> Iterator[Mapping[str, str]]:
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    # The first line introduces the file.
    return csv.DictReader(text.splitlines()[1:])


def _files() -> Iterator[Traversable]:
    return (file for file in files(__package__).iterdir() if file.name.startswith(_BEGIN))

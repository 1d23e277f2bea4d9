"""Words behind a number in languages whose grammar is not read: a file a language, ``words_<language>.csv``.

A text in such a language has its figures read with their units; what it says of them is told by names alone.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

_FORMS = " | "


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


@cache
def _rows() -> tuple[Mapping[str, str], ...]:
    tables = (file for file in files(__package__).iterdir() if file.name.startswith("words_"))
    texts = (file.read_text(encoding="utf-8") for file in sorted(tables, key=lambda file: file.name))
    # The first line introduces the file.
    return tuple(row for text in texts for row in csv.DictReader(text.splitlines()[1:]))

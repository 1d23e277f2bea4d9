"""Where the parts of a new project come from.

Notebooks and schemas are those of this project itself: a wheel carries them, a checkout has them at its root.
"""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from lc_indicators.catalogue.data_tables import HEAD_LINES

_FOLDER = Path(__file__).parent / "templates"

_ROOT = Path(__file__).parents[3]

#: What nobody has translated yet is said in this language.
_OTHERWISE = "en"


def template(name: str) -> str:
    """Return a text file of a new project, as the package has it."""
    return (_FOLDER / "files" / name).read_text(encoding="utf-8")


def carried(name: str) -> Path:
    """Return a file or folder of this project that a new one gets: ``notebooks``, ``schemas``."""
    in_wheel = _FOLDER / name
    return in_wheel if in_wheel.exists() else _ROOT / {"schemas": "data/schemas"}.get(name, name)


@cache
def words(language: str) -> Mapping[str, str]:
    """Return what a new project says in *language*, in English where nobody has said it in that language."""
    said = tomllib.loads((_FOLDER / "words.toml").read_text(encoding="utf-8"))
    return {**said[_OTHERWISE], **said.get(language, {})}


def is_translated(language: str) -> bool:
    """Return whether units, statuses and samples have words in *language*."""
    return language in tomllib.loads((_FOLDER / "words.toml").read_text(encoding="utf-8"))


@cache
def table(name: str) -> tuple[Mapping[str, str], ...]:
    """Return the rows of a table that every project has: units, statuses, qualifiers."""
    lines = (_FOLDER / "tables" / f"{name}.csv").read_text(encoding="utf-8").splitlines()
    return tuple(csv.DictReader(lines[HEAD_LINES - 1 :]))


def comment(name: str) -> str:
    """Return the first line of a table, which introduces it."""
    return (
        (_FOLDER / "tables" / f"{name}.csv").read_text(encoding="utf-8").split("\n", 1)[0].removeprefix("# ")
    )


def in_language(row: Mapping[str, str], text: str, language: str, *, ending: str = "") -> str:
    """Return the text of a row in *language*: in English where the table has none in it."""
    for column in (f"{text}_{language}{ending}", f"{text}_{language}", f"{text}_{_OTHERWISE}{ending}"):
        if column in row:
            return row[column]
    return row.get(f"{text}_{_OTHERWISE}", "")

"""The areas of a new project, as a person gives them: names between commas, or a file with a row an area."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lc_indicators.catalogue.kind_words import folded
from lc_indicators.errors import ParameterError

#: What heads the columns of such a file: ours, and what else people call them.
_CODE = ("area", "code", "id")
_NAME = ("name", "area name", "area_name", "label")
_KIND = ("kind", "type", "level")
_PARENT = ("parent", "part of", "part_of", "belongs to")

_CODE_OF_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z]+)*")

#: The kind of areas of which nobody says one.
KIND = "area"


@dataclass(frozen=True)
class GivenArea:
    """One area."""

    code: str
    #: By language; "" for all that have none of their own.
    names: Mapping[str, str]
    kind: str = KIND
    parent: str = ""

    def name(self, language: str) -> str:
        """Return its name in *language*, or the one that it has."""
        return self.names.get(language) or next(iter(self.names.values()))


def areas_of_names(text: str) -> list[GivenArea]:
    """Return the areas of names between commas; each has a code of its name.

    Examples
    --------
    >>> [area.code for area in areas_of_names("Nairobi, Taita–Taveta, Nairobi West")]
    ['NAIROBI', 'TAITA_TAVETA', 'NAIROBI_WEST']
    """
    names = [" ".join(part.split()) for part in text.split(",") if part.strip()]
    return _sound([GivenArea(code_of(name), {"": name}) for name in names], "--areas")


def code_of(name: str) -> str:
    """Return a code made of a name."""
    letters = folded(name).encode("ascii", "ignore").decode()
    parts = "".join(letter if letter.isalnum() else " " for letter in letters).split()
    return "_".join(parts).upper() or "AREA"


def areas_of_file(file: Path) -> list[GivenArea]:
    """Return the areas of a CSV file: a name in each row, and a code, a kind and a parent where it has them.

    Raises
    ------
    ParameterError
        It cannot be read, has no column of names, or two rows have one code.
    """
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise ParameterError(f"{file} cannot be read: {reason}.") from None
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    mark = max(",;\t", key=(lines or [""])[0].count)
    head, *rows = csv.reader(io.StringIO("\n".join(lines)), delimiter=mark) if lines else [[]]
    columns = [folded(cell) for cell in head]
    names = {place: language for place, one in enumerate(columns) if (language := _language(one)) is not None}
    if not names:
        raise ParameterError(
            f"{file}: no column is headed name, or name_en and so on; it has {', '.join(head) or 'none'}."
        )
    return _sound(
        [_area(row, columns, names) for row in rows if any(cell.strip() for cell in row)], str(file)
    )


def _language(column: str) -> str | None:
    """Return the language of a column of names; "" for one of all languages, None for another column."""
    if column in _NAME:
        return ""
    head, _, language = column.replace(" ", "_").partition("_")
    return language if head == "name" and _CODE_OF_LANGUAGE.fullmatch(language) else None


def _area(row: Sequence[str], columns: Sequence[str], names: Mapping[int, str]) -> GivenArea:
    def cell(heads: Iterable[str]) -> str:
        place = next((columns.index(one) for one in heads if one in columns), None)
        return row[place].strip() if place is not None and place < len(row) else ""

    said = {language: row[place].strip() for place, language in names.items() if place < len(row)}
    said = {language: name for language, name in said.items() if name} or {"": cell(_CODE)}
    code = cell(_CODE) or code_of(next(iter(said.values())))
    kind = folded(cell(_KIND)).encode("ascii", "ignore").decode().replace(" ", "_")
    return GivenArea(code, said, kind or KIND, cell(_PARENT))


def _sound(areas: list[GivenArea], where: str) -> list[GivenArea]:
    codes = [area.code for area in areas]
    if twice := next((code for code in codes if codes.count(code) > 1), ""):
        raise ParameterError(f"{where}: two areas have the code {twice}: give each one of its own in a file.")
    if lost := next((area for area in areas if area.parent and area.parent not in codes), None):
        raise ParameterError(f"{where}: {lost.code} belongs to {lost.parent}, which is no area there.")
    if not areas:
        raise ParameterError(f"{where}: there is no area.")
    return areas

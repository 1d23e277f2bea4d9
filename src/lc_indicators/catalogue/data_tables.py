"""Read the CSV files of the data package: rows of text, and each row as its record."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from lc_indicators.catalogue.records import (
    OTHER,
    Area,
    AreaKind,
    Derivation,
    Event,
    Indicator,
    Movement,
    Observation,
    Patterns,
    PublishedClaim,
    Source,
    StatusCode,
    Succession,
    Target,
    Tile,
    Unit,
    unnamed_kind,
)
from lc_indicators.catalogue.vintages import vintage_of
from lc_indicators.language import Language, Text, is_language_code
from lc_indicators.periods import Period

#: Lines before the first row of data: the comment that introduces the file, and the header.
HEAD_LINES = 2

Row = dict[str, str]

#: Columns of indicators.csv that only the stories of reports ask for: a project's table need not have them.
_OF_A_REPORT = dict.fromkeys(
    (
        *("measure", "bases", "part_of", "change_of", "weight", "ratio_of", "ratio_to", "ratio_per"),
        *("share_of", "headline"),
    ),
    "",
)

#: Likewise of areas.csv and kinds.csv, where areas changed.
_OF_CHANGES = dict.fromkeys(("valid_from", "valid_to", "ranked_with"), "")

_Record = TypeVar("_Record")


def read_rows(path: Path) -> Iterator[tuple[int, Row]]:
    """Yield the rows of a file with the line that each begins on, the comment and the header counted."""
    with path.open(encoding="utf-8", newline="") as file:
        if not file.readline().startswith("#"):
            file.seek(0)
        reader = csv.reader(file, strict=True)
        header = next(reader, [])
        line = reader.line_num + 2
        for cells in reader:
            yield line, dict(zip(header, cells, strict=False))
            line = reader.line_num + 2


def area_kind(row: Row) -> AreaKind:
    """Return the record of a row of kinds.csv."""
    return _record(AreaKind, {**_OF_CHANGES, **row})


def area(row: Row, kinds: Mapping[str, AreaKind] = MappingProxyType({})) -> Area:
    """Return the record of a row of areas.csv; a kind that *kinds* does not have gets words for any."""
    kind = kinds.get(row["kind"]) or unnamed_kind(row["kind"])
    return _record(Area, {**_OF_CHANGES, **row}, kind=kind)


def succession(row: Row) -> Succession:
    """Return the record of a row of successions.csv."""
    return _record(Succession, row)


def unit(row: Row) -> Unit:
    """Return the record of a row of units.csv."""
    return _record(Unit, row, symbol=Text(**{one: said or "–" for one, said in _said(row, "symbol").items()}))


def status(row: Row) -> StatusCode:
    """Return the record of a row of statuses.csv."""
    return _record(StatusCode, row)


def indicator(row: Row) -> Indicator:
    """Return the record of a row of indicators.csv."""
    whole = {**_OF_A_REPORT, **row}
    return _record(
        Indicator,
        whole,
        decimals=int(row["decimals"] or 0),
        bases=tuple(whole["bases"].split()),
        ratio_per=int(whole["ratio_per"] or 1),
        headline=int(whole["headline"] or 0),
    )


def source(row: Row) -> Source:
    """Return the record of a row of sources.csv."""
    return _record(
        Source,
        row,
        secondary=row.get("secondary") == "yes",
        stage=row.get("stage", ""),
        publisher_names=_by_language(row, "publisher_"),
        publisher_within=_by_language(row, "within_"),
    )


def _by_language(row: Row, start: str) -> tuple[tuple[str, str], ...]:
    """Return what the columns whose names begin so say, by language; those that say nothing are left out."""
    said = ((name.removeprefix(start), words) for name, words in row.items() if name.startswith(start))
    return tuple((language, words) for language, words in said if words)


def observation(row: Row, sources: Mapping[str, Source] = MappingProxyType({})) -> Observation:
    """Return the record of a row of a file of observations; its source may say when it was published."""
    return _record(Observation, row, **vintage_of(row, sources))


def derivation(row: Row) -> Derivation:
    """Return the record of a row of derivations.csv."""
    return _record(Derivation, row, arguments=parse_arguments(row["arguments"]), recast=False)


def claim(row: Row, sources: Mapping[str, Source] = MappingProxyType({})) -> PublishedClaim:
    """Return the record of a row of a file of claims; its source may say when it was published."""
    return _record(PublishedClaim, row, base=row.get("base", ""), **vintage_of(row, sources))


def target(row: Row) -> Target:
    """Return the record of a row of targets.csv."""
    return _record(Target, row)


def tile(row: Row) -> Tile:
    """Return the record of a row of tiles.csv."""
    return _record(Tile, row)


def event(row: Row) -> Event:
    """Return the record of a row of events.csv."""
    return _record(Event, row, themes=tuple(row["themes"].split()))


def movement(row: Row) -> Movement:
    """Return the record of a row of movements.csv."""
    return _record(Movement, row, indicators=tuple(row["indicators"].split()))


def parse_arguments(text: str) -> dict[str, str]:
    """Return ``end=a:b; n_periods=5`` as a mapping; a part without ``=`` maps to ""."""
    parts = (part.partition("=") for part in text.split(";") if part.strip())
    return {name.strip(): value.strip() for name, _, value in parts}


def _record(kind: Callable[..., _Record], row: Row, /, **special: object) -> _Record:
    """Return a row as a record: each field from the column of its name, but those that are *special*."""
    return kind(**special, **{name: read(row, name) for name, read in _readers(kind) if name not in special})


@cache
def _readers(kind: Any) -> list[tuple[str, Callable[[Row, str], object]]]:
    return [(field.name, _READERS[field.type]) for field in fields(kind) if field.type in _READERS]


def text(row: Row, name: str) -> Text:
    """Return what the columns of a name say, one a language."""
    return Text(**_said(row, name))


def _optional_text(row: Row, name: str) -> Text | None:
    columns = columns_of(name, tuple(row))
    return text(row, name) if any(row[column] for column in columns.values()) else None


def _said(row: Row, name: str) -> dict[Language, str]:
    columns = columns_of(name, tuple(row))
    if not columns:
        raise KeyError(f"{name}_…")
    return {language: row[column] for language, column in columns.items()}


@cache
def columns_of(name: str, header: tuple[str, ...]) -> Mapping[Language, str]:
    """Return the columns of a text, by their languages in the order of the *header*.

    Examples
    --------
    >>> columns_of("name", ("area", "name_vi", "name_en", "kind"))
    {'vi': 'name_vi', 'en': 'name_en'}
    """
    behind = {column.removeprefix(f"{name}_"): column for column in header if column.startswith(f"{name}_")}
    return {language: column for language, column in behind.items() if is_language_code(language)}


def _patterns(row: Row, name: str) -> Patterns:
    """Return the words around a number: ``pattern_vi``, or ``pattern_en_one`` and ``pattern_en_other``."""
    found: dict[Language, dict[str, str]] = {}
    for column in row:
        language, _, category = column.removeprefix(f"{name}_").partition("_")
        if column.startswith(f"{name}_") and row[column]:
            found.setdefault(language, {})[category or OTHER] = row[column]
    return found


#: How the value of a field is read, by its annotation.
_READERS: dict[Any, Callable[[Row, str], object]] = {
    "str": lambda row, name: row[name],
    "bool": lambda row, name: row[name] == "yes",
    "int": lambda row, name: int(row[name]),
    "Decimal": lambda row, name: Decimal(row[name]),
    "Decimal | None": lambda row, name: Decimal(row[name]) if row[name] else None,
    "date": lambda row, name: date.fromisoformat(row[name]),
    "date | None": lambda row, name: date.fromisoformat(row[name]) if row[name] else None,
    "Period": lambda row, name: Period.parse(row[name]),
    "Text": text,
    "Text | None": _optional_text,
    "Patterns": _patterns,
}

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
    Area,
    AreaKind,
    Derivation,
    Indicator,
    Movement,
    Observation,
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
from lc_indicators.language import LANGUAGES, Text, in_each
from lc_indicators.periods import Period

#: Lines before the first row of data: the comment that introduces the file, and the header.
HEAD_LINES = 2

Row = dict[str, str]

#: Columns of indicators.csv that only reports of months ask for: a project's table need not have them.
_OF_A_REPORT = dict.fromkeys(
    ("measure", "bases", "part_of", "change_of", *(f"within_{language}" for language in LANGUAGES)), ""
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
    return _record(Unit, row, symbol=in_each(lambda language: row[f"symbol_{language}"] or "–"))


def status(row: Row) -> StatusCode:
    """Return the record of a row of statuses.csv."""
    return _record(StatusCode, row)


def indicator(row: Row) -> Indicator:
    """Return the record of a row of indicators.csv."""
    whole = {**_OF_A_REPORT, **row}
    return _record(Indicator, whole, decimals=int(row["decimals"] or 0), bases=tuple(whole["bases"].split()))


def source(row: Row) -> Source:
    """Return the record of a row of sources.csv."""
    return _record(Source, row, secondary=row.get("secondary") == "yes", stage=row.get("stage", ""))


def observation(row: Row, sources: Mapping[str, Source] = MappingProxyType({})) -> Observation:
    """Return the record of a row of a file of observations; its source may say when it was published."""
    return _record(Observation, row, **vintage_of(row, sources))


def derivation(row: Row) -> Derivation:
    """Return the record of a row of derivations.csv."""
    return _record(Derivation, row, arguments=parse_arguments(row["arguments"]))


def claim(row: Row, sources: Mapping[str, Source] = MappingProxyType({})) -> PublishedClaim:
    """Return the record of a row of a file of claims; its source may say when it was published."""
    return _record(PublishedClaim, row, base=row.get("base", ""), **vintage_of(row, sources))


def target(row: Row) -> Target:
    """Return the record of a row of targets.csv."""
    return _record(Target, row)


def tile(row: Row) -> Tile:
    """Return the record of a row of tiles.csv."""
    return _record(Tile, row)


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
    return in_each(lambda language: row[f"{name}_{language}"])


def _optional_text(row: Row, name: str) -> Text | None:
    return text(row, name) if any(row[f"{name}_{language}"] for language in LANGUAGES) else None


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
}

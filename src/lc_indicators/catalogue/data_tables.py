"""Read the CSV files of the data package: rows of text, and each row as its record."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType

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
    Unit,
    unnamed_kind,
)
from lc_indicators.language import LANGUAGES, Text, in_each
from lc_indicators.periods import Period

#: Lines before the first row of data: the comment that introduces the file, and the header.
HEAD_LINES = 2

Row = dict[str, str]


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
    texts = {name: text(row, name) for name in ("one", "many", "within")}
    return AreaKind(kind=row["kind"], ranked=row["ranked"], **texts)


def area(row: Row, kinds: Mapping[str, AreaKind] = MappingProxyType({})) -> Area:
    """Return the record of a row of areas.csv; a kind that *kinds* does not have gets words for any."""
    kind = kinds.get(row["kind"]) or unnamed_kind(row["kind"])
    return Area(area=row["area"], name=text(row, "name"), kind=kind, parent=row["parent"])


def unit(row: Row) -> Unit:
    """Return the record of a row of units.csv."""
    same = (
        "unit",
        "kind",
        "dimension",
        "pattern_vi",
        "pattern_en_one",
        "pattern_en_other",
        "change_unit",
        "per_year_unit",
    )
    return Unit(
        multiplier=int(row["multiplier"]),
        symbol=in_each(lambda language: row[f"symbol_{language}"] or "–"),
        **_cells(row, same),
    )


def status(row: Row) -> StatusCode:
    """Return the record of a row of statuses.csv."""
    return StatusCode(
        rank=int(row["rank"]),
        propagates=row["propagates"] == "yes",
        name=text(row, "name"),
        **_cells(row, ("status", "with_value", "mark")),
    )


def indicator(row: Row) -> Indicator:
    """Return the record of a row of indicators.csv."""
    same = ("indicator", "concept", "unit", "good", "theme", "producer", "vintage", "reference", "note")
    return Indicator(
        name=text(row, "name"),
        short=text(row, "short"),
        decimals=int(row["decimals"] or 0),
        standard=_optional_text(row, "standard"),
        variant=_optional_text(row, "variant"),
        definition=text(row, "definition"),
        minimum=_decimal(row["minimum"]),
        maximum=_decimal(row["maximum"]),
        **_cells(row, same),
    )


def source(row: Row) -> Source:
    """Return the record of a row of sources.csv."""
    same = ("source", "publisher", "title", "date", "url", "language", "type")
    return Source(
        note=_optional_text(row, "note"), secondary=row.get("secondary") == "yes", **_cells(row, same)
    )


def observation(row: Row) -> Observation:
    """Return the record of a row of a file of observations."""
    same = (
        "indicator",
        "area",
        "printed",
        "notation",
        "qualifier",
        "status",
        "reference_date",
        "source",
        "note",
    )
    return Observation(
        period=Period.parse(row["period"]),
        value=_decimal(row["value"]),
        place=_optional_text(row, "place"),
        **_cells(row, same),
    )


def derivation(row: Row) -> Derivation:
    """Return the record of a row of derivations.csv."""
    same = ("indicator", "area", "source", "metric", "reference_date", "note")
    return Derivation(
        period=Period.parse(row["period"]), arguments=parse_arguments(row["arguments"]), **_cells(row, same)
    )


def claim(row: Row) -> PublishedClaim:
    """Return the record of a row of a file of claims."""
    same = (
        "claim", "kind", "indicator", "area", "printed", "notation", "unit", "qualifier", "status",
        "direction", "source", "note",
    )  # fmt: skip
    return PublishedClaim(
        period=Period.parse(row["period"]),
        value=Decimal(row["value"]),
        place=_optional_text(row, "place"),
        **_cells(row, same),
    )


def movement(row: Row) -> Movement:
    """Return the record of a row of movements.csv."""
    same = ("movement", "area", "plan_number", "plan_date", "source", "note")
    return Movement(
        name=text(row, "name"),
        place=_optional_text(row, "place"),
        period=Period.parse(row["period"]),
        indicators=tuple(row["indicators"].split()),
        **_cells(row, same),
    )


def parse_arguments(text: str) -> dict[str, str]:
    """Return ``end=a:b; n_periods=5`` as a mapping; a part without ``=`` maps to ""."""
    parts = (part.partition("=") for part in text.split(";") if part.strip())
    return {name.strip(): value.strip() for name, _, value in parts}


def _cells(row: Row, names: tuple[str, ...]) -> dict[str, str]:
    return {name: row[name] for name in names}


def text(row: Row, name: str) -> Text:
    """Return what the columns of a name say, one a language."""
    return in_each(lambda language: row[f"{name}_{language}"])


def _optional_text(row: Row, name: str) -> Text | None:
    return text(row, name) if any(row[f"{name}_{language}"] for language in LANGUAGES) else None


def _decimal(text: str) -> Decimal | None:
    return Decimal(text) if text else None

"""A catalogue of a few made-up rows: areas, sources and indicators that tests fill with entries."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from lc_indicators.catalogue import Catalogue
from lc_indicators.catalogue.records import (
    Area,
    Derivation,
    Entry,
    Indicator,
    Observation,
    PublishedClaim,
    Source,
    StatusCode,
    Unit,
    unnamed_kind,
)
from lc_indicators.catalogue.vintages import STAGE_OF_STATUS, published
from lc_indicators.language import Text
from lc_indicators.periods import Period

WORD = Text(vi="chữ", en="word")

#: Status -> its rank; 1 would be the most serious.
RANKS = {"O": 2, "F": 13, "E": 14, "P": 15, "A": 20}

#: Source -> its date, as exactly as it is known; what stands before "_" is its publisher.
DATES = {
    "undated": "", "year": "2020", "month": "2020-10", "october": "2020-10-28", "march": "2021-03-10",
    "october_again": "2021-02-01",
}  # fmt: skip


def observation(
    value: str, *, source: str = "march", period: str = "2020", stage: str = "", **cells: str
) -> Observation:
    """Return an observation of *value* ("" for none), as old as its source; other columns by name."""
    row = {"indicator": "rate", "area": "X", "status": "A", "qualifier": ""} | cells
    return Observation(
        period=Period.parse(period),
        printed=value,
        notation="point",
        value=Decimal(value) if value else None,
        reference_date="",
        source=source,
        place=None,
        note="",
        published_on=published(DATES.get(source, "")),
        stage=stage or STAGE_OF_STATUS.get(row["status"], ""),
        **row,
    )


def derivation(metric: str, *, period: str = "2015", **arguments: str) -> Derivation:
    """Return a derivation of the rate by *metric*."""
    return Derivation(
        indicator="rate",
        area="X",
        period=Period.parse(period),
        source="undated",
        metric=metric,
        arguments=arguments,
        reference_date="",
        note="",
    )


def claim(name: str, *, kind: str, value: str, direction: str = "", status: str = "A") -> PublishedClaim:
    """Return a claim about the rate from 2015 to 2020."""
    return PublishedClaim(
        claim=name,
        kind=kind,
        indicator="rate",
        area="X",
        period=Period.parse("2015/2020"),
        printed=value,
        notation="point",
        value=Decimal(value),
        unit="percent",
        qualifier="",
        status=status,
        direction=direction,
        source="march",
        place=None,
        note="",
        published_on=published(DATES["march"]),
    )


def catalogue(*entries: Entry, claims: Iterable[PublishedClaim] = ()) -> Catalogue:
    """Return a catalogue of these entries, with two variants of a rate, heads and thousands of heads."""
    return Catalogue(
        areas={
            code: Area(area=code, name=WORD, kind=unnamed_kind("province"), parent="") for code in ("X", "Y")
        },
        units={unit.unit: unit for unit in (_unit("percent", 0), _unit("heads", 0), _unit("thousands", 3))},
        statuses={code: _status(code, rank) for code, rank in RANKS.items()},
        qualifiers={},
        indicators={
            "rate": _indicator("rate", concept="rate", unit="percent"),
            "rate_revised": _indicator("rate_revised", concept="rate", unit="percent"),
            "heads": _indicator("heads", concept="people", unit="heads"),
            "thousands": _indicator("thousands", concept="people", unit="thousands"),
        },
        sources={source: _source(source, date) for source, date in DATES.items()},
        observations={entry.key: entry for entry in entries if isinstance(entry, Observation)},
        derivations={entry.key: entry for entry in entries if isinstance(entry, Derivation)},
        claims={row.claim: row for row in claims},
        movements={},
        languages=("vi", "en"),
    )


def _unit(unit: str, multiplier: int) -> Unit:
    return Unit(
        unit=unit,
        kind="level",
        dimension=unit,
        multiplier=multiplier,
        symbol=WORD,
        pattern={"vi": {"other": "{}"}, "en": {"other": "{}"}},
        change_unit="",
        per_year_unit="",
    )


def _status(status: str, rank: int) -> StatusCode:
    return StatusCode(status=status, rank=rank, with_value="either", propagates=True, mark="", name=WORD)


def _source(source: str, date: str) -> Source:
    return Source(
        source=source,
        publisher=source.partition("_")[0],
        title="",
        date=date,
        url="",
        language="vi",
        type="",
        note=None,
    )


def _indicator(indicator: str, *, concept: str, unit: str) -> Indicator:
    return Indicator(
        indicator=indicator,
        concept=concept,
        name=WORD,
        short=WORD,
        unit=unit,
        decimals=2,
        good="none",
        theme="economy",
        producer="",
        standard=None,
        vintage="",
        variant=None,
        definition=WORD,
        reference="",
        minimum=None,
        maximum=None,
        note="",
    )

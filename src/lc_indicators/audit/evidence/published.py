"""Make claims of the rows of the data, so that a document's figures are audited without its prose."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from lc_indicators.audit.claim import Claim, Kind, Status
from lc_indicators.audit.evidence.known_figures import standard_of
from lc_indicators.audit.moments import moment_of
from lc_indicators.catalogue import Catalogue, signed_value
from lc_indicators.catalogue.records import Observation, PublishedClaim
from lc_indicators.numbers import Qualifier
from lc_indicators.periods import ComparisonBase, Period

#: SDMX status -> how sure the text says its figure is; any other is a result.
STATUSES = {"E": Status.ESTIMATE, "I": Status.ESTIMATE, "P": Status.ESTIMATE, "F": Status.FORECAST}

#: Word in the names of concepts that are a part of a structure.
_SHARE = "share"

#: How the definition of an indicator says that a figure over a span is one of each year.
_EACH_YEAR = "each year"


def from_published(row: PublishedClaim, catalogue: Catalogue) -> Claim:
    """Return a printed derived figure of the data as a claim.

    Its name is the row's, its indicator a concept.  A fall is negative in the kinds of change; a factor
    downwards keeps its size and says "down".  A span starts in its year without an edge, as texts name it.
    A provisional figure counts as an estimate: a final one beside it refutes nothing.
    """
    claim = _claim(row, catalogue, name=row.claim, kind=Kind(row.kind), value=signed_value(row))
    return replace(claim, unit=row.unit, direction=row.direction)


def claims_of_source(catalogue: Catalogue, source: str) -> tuple[Claim, ...]:
    """Return all that a source of the data claims: the levels it prints, then its derived figures.

    What stands at one place of the source counts as one sentence.  Levels go by the key of their
    observation; what is missing or no number is none.

    Raises
    ------
    UnknownNameError
        There is no such source.
    """
    catalogue.source(source)
    rows: list[Observation | PublishedClaim] = [
        *(row for row in catalogue.observations.values() if row.source == source and row.value is not None),
        *(row for row in catalogue.claims.values() if row.source == source),
    ]
    places: dict[str, int] = {}
    claims = []
    for row in rows:
        number = places.setdefault(row.place.main if row.place else "", len(places))
        claim = from_published(row, catalogue) if isinstance(row, PublishedClaim) else _level(row, catalogue)
        claims.append(replace(claim, sentence=number, clause=number))
    return tuple(claims)


def _level(row: Observation, catalogue: Catalogue) -> Claim:
    indicator = catalogue.indicator(row.indicator)
    assert row.value is not None  # noqa: S101 - rows without a value were left out
    kind = Kind.SHARE if _SHARE in indicator.concept.split("_") else Kind.LEVEL
    claim = _claim(row, catalogue, name=row.key, kind=kind, value=row.value)
    every_year = row.period.is_span and _EACH_YEAR in indicator.definition.plain
    return replace(claim, end=moment_of(row.period, row.reference_date), every_year=every_year)


def _claim(
    row: Observation | PublishedClaim, catalogue: Catalogue, *, name: str, kind: Kind, value: Decimal
) -> Claim:
    """Return what a row claims by all that both kinds of rows have."""
    indicator = catalogue.indicator(row.indicator)
    start, end = _ends(row)
    return Claim(
        claim=name,
        kind=kind,
        indicator=indicator.concept,
        subject=indicator.name.main,
        area=row.area,
        start=start,
        end=end,
        printed=row.printed,
        values=(value,),
        unit=indicator.unit,
        qualifier=Qualifier(row.qualifier) if row.qualifier else None,
        status=STATUSES.get(row.status, Status.ACTUAL),
        standard=standard_of(indicator),
    )


def _ends(row: Observation | PublishedClaim) -> tuple[Period | None, Period | None]:
    if isinstance(row, PublishedClaim) and row.base:
        return ComparisonBase(row.base).periods(row.period)
    start = Period.of_year(row.period.start_year) if row.period.is_span else None
    return start, moment_of(row.period)

"""Which indicators of the catalogue a claim speaks of, and how surely."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from lc_indicators.catalogue import Catalogue
from lc_indicators.catalogue.records import Indicator
from lc_indicators.claims.auditing.evidence import remarks
from lc_indicators.claims.auditing.evidence.definitions import (
    OFFICIAL,
    Definition,
    definition_of,
    meant_definition,
)
from lc_indicators.claims.auditing.evidence.standards import is_official, standard_of
from lc_indicators.claims.auditing.standards import years_named
from lc_indicators.claims.claim import Claim, Kind
from lc_indicators.wording import Text


class Standing(StrEnum):
    """How surely an indicator is what a claim speaks of."""

    SAME = "same"
    #: The text does not say which of several definitions it means: this one can agree, not accuse.
    OPEN = "open"
    OTHER = "other"


@dataclass(frozen=True, kw_only=True)
class Match:
    """An indicator of the catalogue beside a claim."""

    indicator: Indicator
    standing: Standing
    #: Why it is not surely the same; None where it is.
    note: Text | None = None


#: Concepts of texts -> concepts of data that come near them, and how near.
NEAR: dict[str, dict[str, Standing]] = {
    "infant_mortality_rate": {"infant_mortality_rate_gso": Standing.OPEN},
    "income_per_capita": {
        "income_per_capita_reported": Standing.OPEN,
        # Income of households by the survey; twelve months of it are not what a province reports.
        "income_per_capita_month": Standing.OTHER,
    },
}

#: Tail of the concept that tells the average over a span of years.
AVERAGE = "_average"

_YEARLY_KINDS = frozenset({Kind.AVERAGE_ANNUAL_CHANGE, Kind.COMPOUND_ANNUAL_GROWTH_RATE})


def concepts_of(claim: Claim, catalogue: Catalogue) -> dict[str, Standing]:
    """Return the concepts of the data that a claim may speak of.

    Growth over a span of years is its yearly average.
    """
    known = {indicator.concept for indicator in catalogue.indicators.values()}
    average = claim.indicator + AVERAGE
    if average in known and (claim.kind in _YEARLY_KINDS or is_over_span(claim)):
        return {average: Standing.SAME}
    near = {claim.indicator: Standing.SAME} | NEAR.get(claim.indicator, {})
    return {concept: standing for concept, standing in near.items() if concept in known}


def is_over_span(claim: Claim) -> bool:
    """Return whether a claim speaks of a span of years, not of each of them."""
    if claim.every_year or claim.start is None or claim.end is None:
        return False
    return claim.start.boundary < claim.end.boundary


def matches_of(claim: Claim, catalogue: Catalogue) -> Iterator[Match]:
    """Yield the indicators that a claim may speak of, what it surely speaks of first."""
    found = [
        match
        for concept, standing in concepts_of(claim, catalogue).items()
        for match in _matches(claim, concept, standing=standing, catalogue=catalogue)
    ]
    yield from sorted(found, key=lambda match: list(Standing).index(match.standing))


def _matches(claim: Claim, concept: str, *, standing: Standing, catalogue: Catalogue) -> Iterator[Match]:
    variants = catalogue.indicators_of(concept)
    meant = meant_definition(claim, variants, catalogue)
    for indicator in variants:
        if standing is not Standing.SAME:
            yield Match(indicator=indicator, standing=standing, note=remarks.near(indicator))
        else:
            yield _match(claim, indicator, meant=meant, definition=definition_of(indicator, variants))


def _match(claim: Claim, indicator: Indicator, *, meant: Definition | None, definition: Definition) -> Match:
    named = years_named(claim.standard)
    if named and is_official(indicator) and standard_of(indicator) != named:
        note = remarks.other_standard(indicator)
        return Match(indicator=indicator, standing=Standing.OTHER, note=note)
    if meant is None:
        return Match(indicator=indicator, standing=Standing.OPEN, note=remarks.unnamed(indicator))
    if meant == definition:
        return Match(indicator=indicator, standing=Standing.SAME)
    why = remarks.no_review if meant == OFFICIAL else remarks.other_definition
    return Match(indicator=indicator, standing=Standing.OTHER, note=why(indicator))

"""Claims made by hand for the tests of relations, and what a few concepts measure."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from lc_indicators.audit.claim import Bond, Claim, Kind, Role, Status
from lc_indicators.audit.claims_index import ClaimsIndex
from lc_indicators.audit.lexicon import Concept
from lc_indicators.audit.relations import Relations
from lc_indicators.audit.verdict import Fit
from lc_indicators.periods import Period

CONCEPTS = {
    concept.concept: concept
    for concept in (
        Concept("poverty_rate", "rate", "percent_of_households", "poor_households", "households"),
        Concept("near_poverty_rate", "rate", "percent_of_households", "near_poor_households", "households"),
        Concept("new_rural_communes_share", "share", "percent_of_communes", "new_rural_communes", "communes"),
        Concept("poor_households", "count", "households", "", "households"),
        Concept("near_poor_households", "count", "households", "", "households"),
        Concept("households", "count", "households", "", ""),
        Concept("new_rural_communes", "count", "communes", "", "communes"),
    )
}


def claim(name: str, indicator: str, *values: str, **fields: Any) -> Claim:
    """Return a claim whose figures are given as they print, with a decimal point."""
    concept = CONCEPTS.get(indicator)
    kind = fields.pop("kind", Kind.LEVEL)
    unit = fields.pop("unit", concept.unit if concept else "percent")
    numbers = tuple(Decimal(value) for value in values)
    return Claim(
        claim=name,
        kind=kind,
        indicator=indicator,
        printed="/".join(values),
        values=numbers,
        unit=unit,
        **fields,
    )


def share_of(name: str, of: str, indicator: str, value: str, **fields: Any) -> Claim:
    """Return a percentage that is bonded to a count."""
    return claim(name, indicator, value, bonded_to=of, bond=Bond.SHARE_OF, **fields)


def counted(name: str, indicator: str, part: str, whole: str, **fields: Any) -> Claim:
    """Return a count of a total."""
    return claim(name, indicator, part, whole, kind=Kind.COUNT_OF_TOTAL, **fields)


def target(name: str, indicator: str, *values: str, **fields: Any) -> Claim:
    """Return a target."""
    return claim(name, indicator, *values, role=Role.TARGET, status=Status.TARGET, **fields)


def end_of(year: int) -> Period:
    """Return the end of a year, as a text that says so names it."""
    return Period.of_year(year).closing


def fits(claims: Sequence[Claim], name: str) -> list[Fit]:
    """Return how each recomputation of a claim comes out."""
    relations = Relations(ClaimsIndex(claims, concepts=CONCEPTS))
    return [working.fit for working in relations.workings(next(c for c in claims if c.claim == name))]


def clashes(claims: Sequence[Claim]) -> list[tuple[str, ...]]:
    """Return the sets of claims that cannot all hold."""
    return [clash.claims for clash in Relations(ClaimsIndex(claims, concepts=CONCEPTS)).clashes()]

"""Find the sources that are the audited text itself, its copies or reprints; they are no evidence for it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from lc_indicators.audit.arithmetic.spans import claimed_start_places, end_places
from lc_indicators.audit.claim import Claim
from lc_indicators.audit.evidence.matches import concepts_of
from lc_indicators.audit.moments import moment_of
from lc_indicators.catalogue import Catalogue
from lc_indicators.catalogue.records import Observation, PublishedClaim
from lc_indicators.language import MINUS

#: A source with fewer figures cannot be told from one that happens to agree.
_FEWEST = 3

#: "Nearly all": of a source's figures in the text, or of the text's in the source.
_NEARLY_ALL = Fraction(4, 5)

_NUMBER = re.compile(r"[0-9][0-9.,]*[0-9]|[0-9]")

Row = Observation | PublishedClaim


def own_sources(text: str, claims: Sequence[Claim], catalogue: Catalogue) -> frozenset[str]:
    """Return the sources of the catalogue that are *text*, or that it was copied from.

    A source is the text where nearly all of its figures, three at least, stand in it as printed and three
    at least are claimed of the same concept, period and area.  An excerpt is known the other way round:
    nearly all of its claims are figures of the source, on three concepts at least.  A text that shares a
    figure or two is a text of its own.
    """
    numbers = set(_NUMBER.findall(text)) | {
        part for claim in claims for part in _NUMBER.findall(claim.printed)
    }
    told = _told(claims, catalogue)
    concepts = {name: indicator.concept for name, indicator in catalogue.indicators.items()}
    return frozenset(
        source
        for source, rows in _by_source(catalogue).items()
        if len(rows) >= _FEWEST and _is_copy(rows, numbers=numbers, text=text, told=told, concepts=concepts)
    )


#: Concept and printed size -> the claims of it.
_Told = Mapping[tuple[str, Decimal], list[Claim]]


def _told(claims: Iterable[Claim], catalogue: Catalogue) -> _Told:
    told: dict[tuple[str, Decimal], list[Claim]] = {}
    for claim in claims:
        for concept in concepts_of(claim, catalogue):
            for value in claim.values:
                told.setdefault((concept, abs(value)), []).append(claim)
    return told


def _by_source(catalogue: Catalogue) -> dict[str, list[Row]]:
    rows: dict[str, list[Row]] = {}
    everything: Iterable[Row] = itertools.chain(catalogue.observations.values(), catalogue.claims.values())
    for row in everything:
        if row.printed and (row.value is not None or isinstance(row, Observation)):
            rows.setdefault(row.source, []).append(row)
    return rows


def _is_copy(
    rows: Sequence[Row], *, numbers: set[str], text: str, told: _Told, concepts: Mapping[str, str]
) -> bool:
    matched = {
        row: claims
        for row in rows
        if row.value is not None
        and (alike := told.get((concepts[row.indicator], abs(row.value))))
        and (claims := [claim for claim in alike if _same_time_and_area(row, claim)])
    }
    if len(matched) < _FEWEST:
        return False
    standing = sum(
        row.printed.lstrip(f"-{MINUS}") in numbers or (row.value is None and row.printed in text)
        for row in rows
    )
    if standing >= _NEARLY_ALL * len(rows):
        return True
    found = {concepts[row.indicator] for row in matched}
    excerpt = {claim.claim for claims in matched.values() for claim in claims}
    everything = {claim.claim for claims in told.values() for claim in claims}
    return len(found) >= _FEWEST and len(excerpt) >= _NEARLY_ALL * len(everything)


def _same_time_and_area(row: Row, claim: Claim) -> bool:
    if claim.area not in {"", row.area} or not end_places(moment_of(row.period)) & end_places(claim.end):
        return False
    starts = claimed_start_places(claim.start, claim.end)
    return not (row.period.is_span and starts) or row.period.start_year in starts

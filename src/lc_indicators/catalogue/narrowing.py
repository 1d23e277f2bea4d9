"""A catalogue narrowed to some of its rows; code lists stay whole."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import TYPE_CHECKING

from lc_indicators.catalogue.records import CLAIM_PREFIX, Derivation, Observation, PublishedClaim
from lc_indicators.catalogue.shelf import rows_of

if TYPE_CHECKING:
    from lc_indicators.catalogue.catalogue import Catalogue


def about(catalogue: Catalogue, areas: AbstractSet[str]) -> Catalogue:
    """Return a catalogue with the rows of *areas*, and those that its derivations follow from."""
    claims = {key: row for key, row in catalogue.claims.items() if row.area in areas}
    observations = {row.key: row for row in rows_of(catalogue.observations, areas=areas)}
    derivations = {key: row for key, row in catalogue.derivations.items() if row.area in areas}
    waiting = list(derivations.values())
    while waiting:
        for argument in waiting.pop().arguments.values():
            row = _row(catalogue, argument)
            if isinstance(row, PublishedClaim):
                claims[row.claim] = row
            elif isinstance(row, Observation):
                observations[row.key] = row
            elif row is not None and row.key not in derivations:
                derivations[row.key] = row
                waiting.append(row)
    return replace(
        catalogue, observations=observations, derivations=derivations, claims=claims, _by_series={}
    )


def said_by(catalogue: Catalogue, source: str) -> Catalogue:
    """Return a catalogue with the observations and the printed claims of one source."""
    return replace(
        catalogue,
        observations={row.key: row for row in rows_of(catalogue.observations, source=source)},
        derivations={},
        claims={key: row for key, row in catalogue.claims.items() if row.source == source},
        _by_series={},
    )


def _row(catalogue: Catalogue, argument: str) -> Observation | Derivation | PublishedClaim | None:
    if argument.startswith(CLAIM_PREFIX):
        return catalogue.claims.get(argument.removeprefix(CLAIM_PREFIX))
    return catalogue.entry(argument)

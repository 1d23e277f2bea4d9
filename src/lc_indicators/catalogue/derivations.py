"""Compute derivations, which follow from published figures by a metric, and narrow a catalogue to some rows.

A narrowed catalogue keeps what its derivations follow from; its code lists stay whole.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from lc_indicators.catalogue.lazy_observations import rows_of
from lc_indicators.catalogue.recast import derivations_of
from lc_indicators.catalogue.records import (
    CLAIM_PREFIX,
    TARGET_PREFIX,
    Derivation,
    Entry,
    Indicator,
    Observation,
    PublishedClaim,
    Target,
)
from lc_indicators.errors import UnknownNameError
from lc_indicators.metrics import METRICS
from lc_indicators.numbers import RoundingInterval
from lc_indicators.numbers.linear import LinearFraction, Term

if TYPE_CHECKING:
    from lc_indicators.catalogue.catalogue import Catalogue


#: Kinds of claims whose direction is the sign of the number.
SIGNED_KINDS = frozenset(
    {"absolute_change", "average_annual_change", "percentage_change", "percentage_point_change"}
)


def form_of(entry: Entry, catalogue: Catalogue) -> Term | None:
    """Return an entry in terms of the printed figures behind it; None where it has no value.

    Raises
    ------
    UnknownNameError
        A metric or an input does not exist.
    DomainError
        The formula does not hold for these inputs.
    RecursionError
        Derivations rest on each other.
    """
    if isinstance(entry, Observation):
        return leaf_of(entry, catalogue.indicator(entry.indicator))
    if entry.metric not in METRICS:
        raise UnknownNameError("metric", entry.metric, METRICS)
    arguments = {name: _argument(text, catalogue) for name, text in entry.arguments.items()}
    # A metric answers a missing input with NaN, as pandas does; here missing is None.
    if any(argument is None for argument in arguments.values()):
        return None
    form: Term = METRICS[entry.metric](**arguments)
    return form


def leaf_of(row: Observation, indicator: Indicator) -> LinearFraction | None:
    """Return a printed figure as a leaf of the forms that rest on it; None where it has no value.

    What it can mean ends where the indicator's range ends: a rate that prints as 0.0 is not below zero.
    """
    if row.value is None:
        return None
    printed = RoundingInterval.from_printed(row.value, row.qualifier or None)
    return LinearFraction.leaf(row.key, printed.within(indicator.minimum, indicator.maximum))


def signed_value(claim: PublishedClaim) -> Decimal:
    """Return the printed size with its sign: a change downwards is negative."""
    return -claim.value if claim.direction == "down" and claim.kind in SIGNED_KINDS else claim.value


def form_of_claim(claim: PublishedClaim) -> LinearFraction | RoundingInterval:
    """Return a claim as a formula takes it: signed, and a factor downwards as end ÷ start.

    "Giảm 2,8 lần" says start ÷ end.
    """
    printed = RoundingInterval.from_printed(claim.value, claim.qualifier or None)
    leaf = LinearFraction.leaf(f"{CLAIM_PREFIX}{claim.claim}", printed)
    if claim.direction == "down" and claim.kind in SIGNED_KINDS:
        return -leaf
    return 1 / leaf if claim.direction == "down" and claim.kind == "growth_factor" else leaf


def form_of_target(target: Target) -> LinearFraction:
    """Return what a plan asks for as a formula takes it: set, not measured, it stands for itself alone."""
    return LinearFraction.leaf(f"{TARGET_PREFIX}{target.key}", RoundingInterval.exact(target.value))


def _argument(text: str, catalogue: Catalogue) -> Term | None:
    if text.isdecimal():
        return int(text)
    if text.startswith(CLAIM_PREFIX):
        claim = catalogue.claims.get(text.removeprefix(CLAIM_PREFIX))
        if claim is None:
            raise UnknownNameError("claim", text.removeprefix(CLAIM_PREFIX), catalogue.claims)
        return form_of_claim(claim)
    if text.startswith(TARGET_PREFIX):
        target = catalogue.targets.get(text.removeprefix(TARGET_PREFIX))
        if target is None:
            raise UnknownNameError("target", text.removeprefix(TARGET_PREFIX), catalogue.targets)
        return form_of_target(target)
    entry = catalogue.entry(text)
    if entry is None:
        raise UnknownNameError("observation", text, [*catalogue.observations, *catalogue.derivations])
    return form_of(entry, catalogue)


def about(catalogue: Catalogue, areas: AbstractSet[str]) -> Catalogue:
    """Return a catalogue with the rows of *areas*, and those that its derivations follow from."""
    claims = {key: row for key, row in catalogue.claims.items() if row.area in areas}
    observations = {row.key: row for row in rows_of(catalogue.observations, areas=areas)}
    derivations = {row.key: row for row in derivations_of(catalogue.derivations, areas)}
    waiting = list(derivations.values())
    while waiting:
        for argument in waiting.pop().arguments.values():
            row = row_named(catalogue, argument)
            if isinstance(row, PublishedClaim):
                claims[row.claim] = row
            elif isinstance(row, Observation):
                observations[row.key] = row
            elif isinstance(row, Derivation) and row.key not in derivations:
                derivations[row.key] = row
                waiting.append(row)
    return replace(catalogue, observations=observations, derivations=derivations, claims=claims)


def said_by(catalogue: Catalogue, source: str) -> Catalogue:
    """Return a catalogue with the observations and the printed claims of one source."""
    return replace(
        catalogue,
        observations={row.key: row for row in rows_of(catalogue.observations, source=source)},
        derivations={},
        claims={key: row for key, row in catalogue.claims.items() if row.source == source},
    )


def row_named(catalogue: Catalogue, argument: str) -> Entry | PublishedClaim | Target | None:
    """Return the row that an argument of a derivation names; None for a number, or where there is none."""
    if argument.startswith(CLAIM_PREFIX):
        return catalogue.claims.get(argument.removeprefix(CLAIM_PREFIX))
    if argument.startswith(TARGET_PREFIX):
        return catalogue.targets.get(argument.removeprefix(TARGET_PREFIX))
    return catalogue.entry(argument)

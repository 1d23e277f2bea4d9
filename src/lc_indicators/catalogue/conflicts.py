"""Find what sources disagree on: figures of one thing, area and period that cannot be one value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING

from lc_indicators.catalogue.derivations import form_of
from lc_indicators.catalogue.figure_lives import are_lives
from lc_indicators.catalogue.records import Entry
from lc_indicators.numbers import RoundingInterval
from lc_indicators.numbers.linear import bounds_of
from lc_indicators.periods import Period

if TYPE_CHECKING:
    from lc_indicators.catalogue.catalogue import Catalogue

#: One indicator in one stage, and rounding intervals that do not meet: at most one of the figures is right.
DISAGREE = "disagree"
#: Two standards, producers or vintages of one concept: both may be right, neither stands for the other.
NOT_COMPARABLE = "not comparable"


@dataclass(frozen=True)
class Conflict:
    """Figures of one concept, area and period that cannot be one value."""

    #: :data:`DISAGREE` or :data:`NOT_COMPARABLE`.
    kind: str
    concept: str
    area: str
    period: Period
    #: The preferred one first.
    entries: tuple[Entry, ...]


def conflicts_among(entries: Sequence[Entry], catalogue: Catalogue) -> tuple[Conflict, ...]:
    """Return the conflicts among *entries*, in the order of concept and period.

    Within an indicator every source is put beside the others, but not beside what it revises; between the
    variants of a concept, the preferred figure of each.
    """
    groups: dict[tuple[str, str, Period], dict[str, list[Entry]]] = {}
    for entry in entries:
        concept = catalogue.indicator(entry.indicator).concept
        variants = groups.setdefault((concept, entry.area, entry.period), {})
        variants.setdefault(entry.indicator, []).append(entry)
    found = [
        conflict
        for (concept, area, period), variants in sorted(groups.items(), key=lambda item: item[0])
        for conflict in _of_group(concept, area, period=period, variants=variants, catalogue=catalogue)
    ]
    return tuple(found)


def _of_group(
    concept: str, area: str, *, period: Period, variants: Mapping[str, list[Entry]], catalogue: Catalogue
) -> list[Conflict]:
    ordered = [sorted(group, key=catalogue.precedence) for group in variants.values()]
    at_odds = (_at_odds(group, catalogue) for group in ordered)
    found = [Conflict(DISAGREE, concept, area, period, group) for group in at_odds if group]
    preferred = [group[0] for group in ordered]
    if _apart(preferred, catalogue):
        found.append(Conflict(NOT_COMPARABLE, concept, area, period, tuple(preferred)))
    return found


def _at_odds(group: Sequence[Entry], catalogue: Catalogue) -> tuple[Entry, ...]:
    """Return the figures of one indicator that contradict each other, with those that stand beside them.

    A figure that is another life of each of them is none: it revises them, or they revise it.
    """
    if not _apart(group, catalogue):
        return ()
    pairs = [
        pair for pair in combinations(group, 2) if _apart(pair, catalogue) and not are_lives(*pair, catalogue)
    ]
    involved = [entry for entry in group if any(entry in pair for pair in pairs)]
    return tuple(
        entry
        for entry in group
        if entry in involved or any(not are_lives(entry, one, catalogue) for one in involved)
    )


def _apart(entries: Sequence[Entry], catalogue: Catalogue) -> bool:
    intervals = [interval for entry in entries if (interval := _interval(entry, catalogue)) is not None]
    return any(not one.overlaps(other) for one, other in combinations(intervals, 2))


def _interval(entry: Entry, catalogue: Catalogue) -> RoundingInterval | None:
    form = form_of(entry, catalogue)
    if form is None:
        return None
    # One counts persons, another thousands of them: compared in the unit without a power of ten.
    unit = catalogue.units[catalogue.indicator(entry.indicator).unit]
    return bounds_of(form) * Decimal(10) ** unit.multiplier

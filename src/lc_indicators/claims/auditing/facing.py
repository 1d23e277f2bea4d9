"""Levels of a text put beside those of the data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from lc_indicators.claims.auditing.fits import SUPPORTING, fit_of
from lc_indicators.claims.auditing.intervals import both, say_interval
from lc_indicators.claims.auditing.levels import EvidenceSet, Level
from lc_indicators.claims.auditing.points import evidence_point
from lc_indicators.claims.auditing.scene import Scene
from lc_indicators.claims.auditing.spans import end_places, same_kind, start_places
from lc_indicators.claims.auditing.units import decimals_of
from lc_indicators.claims.auditing.words import number_text
from lc_indicators.claims.claim import Claim
from lc_indicators.claims.verdict import Fit, Working
from lc_indicators.linear import bounds_of
from lc_indicators.periods import SCHOOL_YEAR
from lc_indicators.wording import Text

#: The reading of a level beside another one.
AS_PRINTED = "as_printed"

_LINE = Text(
    vi="{label}: {number}, nghĩa là {known}; {printed} nghĩa là {meant}",
    en="{label}: {number}, which means {known}; {printed} means {meant}",
)


@dataclass(frozen=True, kw_only=True)
class Facing:
    """A level of the data beside the claim's."""

    working: Working
    level: Level
    evidence: EvidenceSet
    #: Whether it lies at an end of the claim's span, which may not belong to it.
    at_edge: bool = False

    @property
    def is_support(self) -> bool:
        """Return whether it meets the claim and puts it to the test."""
        return self.working.fit in SUPPORTING

    @property
    def is_apart(self) -> bool:
        """Return whether it cannot be what the claim says."""
        return self.working.fit is Fit.APART


def facing_levels(claim: Claim, scene: Scene) -> list[Facing]:
    """Return the levels of the data at the claim's own moment."""
    places = end_places(claim.end)
    return [
        Facing(working=working_of(claim, level, evidence), level=level, evidence=evidence)
        for evidence, level in _levels(claim, scene)
        if end_places(level.moment) & places and same_kind(level.moment, claim.end)
    ]


def facing_years(claim: Claim, scene: Scene) -> list[Facing]:
    """Return the levels of the data within the span of what is claimed of every year.

    The year that the span opens with belongs to it or not, as one reads it.
    """
    starts, ends = start_places(claim.start), end_places(claim.end)
    if not starts or not ends:
        return facing_levels(claim, scene)
    first, last = min(starts), max(ends)
    found = []
    for evidence, level in _levels(claim, scene):
        place = max(end_places(level.moment))
        if first < place <= last:
            working = working_of(claim, level, evidence)
            at_edge = place <= max(starts) or _begins_by(level, max(starts), scene)
            found.append(Facing(working=working, level=level, evidence=evidence, at_edge=at_edge))
    return found


def _begins_by(level: Level, first: Fraction, scene: Scene) -> bool:
    # The school year 2015–2016 begins in 2015: a span that opens with 2015 may begin behind it.
    entry = scene.catalogue.entry(level.premise.key) if scene.catalogue else None
    return entry is not None and entry.period.kind == SCHOOL_YEAR and entry.period.start_year <= first


def holds_every_year(claim: Claim, found: Sequence[Facing]) -> bool:
    """Return whether each year behind the first of a claim's span is known and supports it."""
    starts, ends = start_places(claim.start), end_places(claim.end)
    if not starts or not ends:
        return False
    known = {ceil(max(end_places(facing.level.moment))) for facing in found if facing.is_support}
    return set(range(floor(max(starts)) + 1, floor(max(ends)) + 1)) <= known


def _levels(claim: Claim, scene: Scene) -> Iterator[tuple[EvidenceSet, Level]]:
    for evidence in scene.sets_of(claim):
        for level in evidence.levels:
            if evidence_point(level, evidence).in_unit(claim.unit):
                yield evidence, level


def working_of(claim: Claim, level: Level, evidence: EvidenceSet) -> Working:
    """Return a claim beside a level as a recomputation."""
    point = evidence_point(level, evidence).in_unit(claim.unit)
    computed = bounds_of(point.term if point else level.term)
    decimals = max(decimals_of(value) for value in claim.values) + 2
    printed = number_text(claim)
    line = both(
        lambda language: _LINE[language].format(
            label=level.premise.label[language],
            number=level.premise.number[language],
            known=say_interval(computed, language, decimals=decimals),
            printed=printed[language],
            meant=say_interval(claim.meant, language, decimals=decimals),
        )
    )
    return Working(
        reading=AS_PRINTED,
        premises=(level.premise,),
        arithmetic=line,
        computed=computed,
        fit=fit_of(computed, claim),
        evidence=evidence.name,
    )

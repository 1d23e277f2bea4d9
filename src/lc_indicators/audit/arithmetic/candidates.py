"""The coherent choices of what is known that a change is recomputed from."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, product

from lc_indicators.audit.arithmetic.readings import READINGS
from lc_indicators.audit.arithmetic.span_ends import Ends, evidence_point, own_ends, starts_of
from lc_indicators.audit.arithmetic.span_solver import System, Tie
from lc_indicators.audit.arithmetic.spans import end_places, same_kind
from lc_indicators.audit.claim import Claim, Kind
from lc_indicators.audit.context import Scene
from lc_indicators.audit.evidence.levels import EvidenceSet

#: Choices tried for one claim, so that a text with a thousand levels of one year ends too.
MOST_SYSTEMS = 60

#: Kinds that tell how far a level moved.
CHANGE_KINDS = frozenset(
    {
        Kind.ABSOLUTE_CHANGE,
        Kind.PERCENTAGE_CHANGE,
        Kind.AVERAGE_ANNUAL_CHANGE,
        Kind.GROWTH_FACTOR,
        Kind.COMPOUND_ANNUAL_GROWTH_RATE,
    }
)


def systems_of(claim: Claim, scene: Scene) -> list[System]:
    """Return the choices, the text's own levels first, in a bounded number."""
    return list(islice(_systems(claim, scene), MOST_SYSTEMS))


def _systems(claim: Claim, scene: Scene) -> Iterator[System]:
    own = own_ends(claim, scene.own_points(claim))
    whole = [ends for ends in own if ends.start and ends.end]
    part = [ends for ends in own if not (ends.start and ends.end)]
    yield from (System(ends=ends) for ends in whole)
    for evidence in scene.sets_of(claim):
        yield from _with_data(claim, evidence, part=part, has_both=bool(whole))
    if not whole:
        yield from _with_ties(claim, scene, part)


def _with_data(claim: Claim, evidence: EvidenceSet, *, part: list[Ends], has_both: bool) -> Iterator[System]:
    points = [evidence_point(level, evidence) for level in evidence.levels]
    starts = [point for point in points if point.is_at(starts_of(claim), claim.start, start=True)]
    ends = [point for point in points if point.is_at(end_places(claim.end), claim.end, start=False)]
    sure = claim.is_certain
    for own in part:
        if own.end:
            mixed = [Ends(start=start, end=own.end, sure=own.sure) for start in starts]
        else:
            mixed = [Ends(start=own.start, end=end, sure=own.sure) for end in ends]
        yield from (System(ends=pair, evidence=evidence) for pair in mixed)
    for start, end in product(starts, ends):
        pair = Ends(start=start, end=end, sure=sure)
        yield System(ends=pair, evidence=evidence, replaces_own=has_both or bool(part))


def _with_ties(claim: Claim, scene: Scene, part: list[Ends]) -> Iterator[System]:
    nothing = Ends(start=None, end=None, sure=claim.is_certain)
    for tie in ties_of(claim, scene):
        # Figures that were not read out of one text stand in no sentence together.
        sure = tie.claim.sentence == claim.sentence and claim.place is not None
        for ends in (nothing, *part):
            yield System(ends=_weakened(ends, sure=sure), ties=(tie,))


def _weakened(ends: Ends, *, sure: bool) -> Ends:
    return Ends(start=ends.start, end=ends.end, sure=ends.sure and sure)


def ties_of(claim: Claim, scene: Scene) -> list[Tie]:
    """Return the other changes of the same span, each on each of its readings.

    A change of the same kind is a copy of the claim or its rival, and no evidence.
    """
    found = []
    for other in scene.series(claim):
        if other.kind in CHANGE_KINDS and other.kind is not claim.kind and same_span(claim, other):
            for order, reading in enumerate(scene.readings(other)):
                found.append(Tie(claim=other, reading=READINGS[reading.name], usual=order == 0))
    return found


def same_span(one: Claim, other: Claim) -> bool:
    """Return whether two changes can be of one span; without dates only where one sentence holds both.

    Changes on another base ("so với tháng trước", "so với cùng kỳ") never are.
    """
    if one.base != other.base or not same_kind(one.end, other.end):
        return False
    near = one.sentence == other.sentence
    starts = bool(starts_of(one) & starts_of(other)) or (near and not (one.start and other.start))
    ends = bool(end_places(one.end) & end_places(other.end)) or (near and not (one.end and other.end))
    return starts and ends

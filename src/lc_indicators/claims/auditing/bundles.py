"""Claims about one span: changes, and the levels at its ends; sets of them that may or may not all hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from lc_indicators.claims.auditing.accusing import may_be_real_growth
from lc_indicators.claims.auditing.binding import Ends, own_ends, years_of
from lc_indicators.claims.auditing.choosing import CHANGE_KINDS, same_span
from lc_indicators.claims.auditing.points import Point
from lc_indicators.claims.auditing.readings import Reading
from lc_indicators.claims.auditing.recompute import is_joined
from lc_indicators.claims.auditing.scene import Scene
from lc_indicators.claims.auditing.span_state import Impossible
from lc_indicators.claims.auditing.system import System, Tie, fits_unit, unit_of
from lc_indicators.claims.auditing.verdicts import is_growth
from lc_indicators.claims.claim import Claim, is_result

#: Claims of one clash at most; changes, and levels at one end, among which clashes are sought.
LARGEST, MOST_CHANGES, MOST_LEVELS = 4, 6, 3


@dataclass(frozen=True, kw_only=True)
class Bundle:
    """Changes of one span and a level at each end, or none."""

    changes: tuple[Claim, ...]
    ends: Ends

    @property
    def names(self) -> frozenset[str]:
        """Return the names of its claims."""
        points = {point.premise.key for point in self.ends.points}
        return frozenset(points | {change.claim for change in self.changes})


def bundles_of(scene: Scene) -> Iterator[list[Bundle]]:
    """Yield the sets of two to :data:`LARGEST` claims of each span of the text, the smallest first."""
    seen: set[str] = set()
    for claim in scene.claims:
        if claim.claim in seen or not _is_change(claim):
            continue
        others = [other for other in scene.series(claim) if _is_change(other) and same_span(claim, other)]
        seen.update(other.claim for other in others)
        yield _subsets(claim, _without_copies([claim, *others])[:MOST_CHANGES], scene)


def _is_change(claim: Claim) -> bool:
    # Growth in constant prices clashes with no levels in current ones.
    sound = claim.is_clear and is_result(claim) and not may_be_real_growth(claim)
    return claim.kind in CHANGE_KINDS and sound and not is_growth(claim.indicator)


def _without_copies(claims: Sequence[Claim]) -> list[Claim]:
    return list({(c.kind, c.values, c.unit, c.qualifier): c for c in reversed(claims)}.values())[::-1]


def _subsets(anchor: Claim, changes: Sequence[Claim], scene: Scene) -> list[Bundle]:
    own = own_ends(anchor, scene.own_points(anchor))
    starts, ends = _levels([pair.start for pair in own]), _levels([pair.end for pair in own])
    found = []
    for start, end in product([None, *starts], [None, *ends]):
        pair = Ends(start=start, end=end, sure=True)
        if (start is not end or start is None) and not _is_turned(start, end):
            for size in range(1, LARGEST + 1 - len(pair.points)):
                found += [
                    Bundle(changes=some, ends=pair)
                    for some in combinations(changes, size)
                    if _state_span(some) and not any(_may_be_of_two(*two) for two in combinations(some, 2))
                ]
    return sorted((bundle for bundle in found if len(bundle.names) > 1), key=lambda bundle: len(bundle.names))


def _state_span(changes: Sequence[Claim]) -> bool:
    """Return whether one of the changes states the span: one that is inferred for all may be another."""
    return any(change.span_stated for change in changes)


def _may_be_of_two(one: Claim, other: Claim) -> bool:
    """Return whether two changes of one kind may be of two spans or things: nothing says when both begin."""
    dated = all(claim.start and claim.end and claim.span_stated for claim in (one, other))
    return one.kind is other.kind and not dated


def _is_turned(start: Point | None, end: Point | None) -> bool:
    """Return whether the pair takes "từ A xuống B" the other way round."""
    came, led = start and start.claim, end and end.claim
    return bool((came and came.side == "end") or (led and led.side == "start"))


def _levels(points: Sequence[Point | None]) -> list[Point]:
    sure = [point for point in points if point and (point.is_sure or point.moment is None)]
    unique = {(point.said.en, point.unit): point for point in reversed(sure)}
    return list(unique.values())[:MOST_LEVELS]


def can_hold(bundle: Bundle, scene: Scene) -> bool:
    """Return whether some true values, on some readings, make all claims of a bundle hold."""
    anchor = bundle.changes[0]
    unit = unit_of(anchor, bundle.ends)
    if unit is None or not is_joined(anchor, System(ends=bundle.ends), scene.standards):
        return True
    readings = [_readings(change, unit, scene) for change in bundle.changes]
    years = years_of(anchor, bundle.ends)
    if not all(readings):
        return True
    return any(_holds(bundle, chosen, years=years, unit=unit) for chosen in product(*readings))


def _readings(change: Claim, unit: str, scene: Scene) -> list[Reading]:
    return [reading for reading in scene.readings(change) if fits_unit(change, reading, unit)]


def _holds(bundle: Bundle, chosen: Sequence[Reading], *, years: Sequence[int], unit: str) -> bool:
    ties = tuple(Tie(claim=c, reading=reading) for c, reading in zip(bundle.changes, chosen, strict=True))
    system = System(ends=bundle.ends, ties=ties).roughened()
    if any(reading.yearly for reading in chosen) and not years:
        return True
    return any(_is_possible(system, n, unit) for n in years or [1])


def _is_possible(system: System, n: int, unit: str) -> bool:
    try:
        system.state(n, unit=unit)
    except Impossible:
        return False
    return True

"""The plain mean of yearly rates: an average growth that needs the level of every year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from lc_indicators.claims.auditing.binding import Ends, starts_of
from lc_indicators.claims.auditing.fits import fit_of
from lc_indicators.claims.auditing.intervals import both, say_interval
from lc_indicators.claims.auditing.levels import EvidenceSet
from lc_indicators.claims.auditing.points import Point, evidence_point
from lc_indicators.claims.auditing.readings import MEAN_OF_RATES
from lc_indicators.claims.auditing.recompute import Trial, is_joined
from lc_indicators.claims.auditing.saying import shown
from lc_indicators.claims.auditing.scene import Scene
from lc_indicators.claims.auditing.spans import end_places
from lc_indicators.claims.auditing.system import System
from lc_indicators.claims.claim import Claim, Kind
from lc_indicators.errors import DomainError
from lc_indicators.linear import bounds_of
from lc_indicators.rounding import RoundingInterval
from lc_indicators.wording import Language, Text

#: Years from which on the mean of rates is not the compound rate.
_FEWEST, _MOST = 2, 20

_LIES = Text(
    vi="bình quân của {n} tốc độ từng năm ({levels}) nằm trong {interval}",
    en="the mean of {n} yearly rates ({levels}) lies in {interval}",
)


def mean_trials(claim: Claim, scene: Scene) -> Iterator[Trial]:
    """Yield the mean of yearly rates from each set that holds the level of every year."""
    if claim.kind is not Kind.COMPOUND_ANNUAL_GROWTH_RATE:
        return
    yield from _of(claim, scene.own_points(claim), None, scene=scene)
    for evidence in scene.sets_of(claim):
        points = [evidence_point(level, evidence) for level in evidence.levels]
        yield from _of(claim, points, evidence, scene=scene)


def _of(
    claim: Claim, points: Sequence[Point], evidence: EvidenceSet | None, *, scene: Scene
) -> Iterator[Trial]:
    by_year = {place: point for point in reversed(points) for place in point.as_end}
    for start in sorted(starts_of(claim)):
        for end in end_places(claim.end):
            row = _row(by_year, start, end)
            computed = _mean(row)
            if computed is not None:
                ends = Ends(start=row[0], end=row[-1], sure=False)
                system = System(ends=ends, evidence=evidence)
                if is_joined(claim, system, scene.standards):
                    yield _trial(claim, system, row, computed=computed)


def _row(by_year: dict[Fraction, Point], start: Fraction, end: Fraction) -> list[Point]:
    steps = int(end - start)
    if not _FEWEST <= steps <= _MOST:
        return []
    row = [by_year.get(start + step) for step in range(steps + 1)]
    known = [point for point in row if point is not None]
    return known if len(known) == len(row) else []


def _mean(row: Sequence[Point]) -> RoundingInterval | None:
    if not row or any(point.in_unit(row[0].unit) is None for point in row):
        return None
    total = RoundingInterval.exact(0)
    try:
        for before, after in pairwise(point.in_unit(row[0].unit) or point for point in row):
            total = total + (bounds_of(after.form / before.form) - 1) * 100
    except DomainError:
        return None
    return total / (len(row) - 1)


def _trial(claim: Claim, system: System, row: Sequence[Point], *, computed: RoundingInterval) -> Trial:
    def say(language: Language) -> str:
        levels = " → ".join(point.said[language] for point in row)
        interval = say_interval(shown(computed, claim), language)
        return _LIES[language].format(n=len(row) - 1, levels=levels, interval=interval)

    return Trial(
        claim=claim,
        system=system,
        reading=MEAN_OF_RATES,
        premises=tuple(point.premise for point in row),
        computed=computed,
        fit=fit_of(computed, claim),
        words=lambda: both(say),
        usual=False,
        n=len(row) - 1,
    )

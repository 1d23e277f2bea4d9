"""Read the course of a series: which way it went, how often in a row, since when it was no higher."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from lc_indicators.figure import Figure
from lc_indicators.periods import Period, PeriodKind
from lc_indicators.report.trends import way

#: Ways that a series can go; what changes less than its digits tell goes neither.
UP, DOWN = "up", "down"
OTHER = {UP: DOWN, DOWN: UP}

#: Kind of the steps -> so many of them make a year, and a record is one among at least so many.
STEPS_A_YEAR = {PeriodKind.MONTH: 12, PeriodKind.QUARTER: 4, PeriodKind.HALF: 2}
_LEAST_FOR_A_RECORD = {PeriodKind.MONTH: 24, PeriodKind.QUARTER: 8, PeriodKind.HALF: 6}

#: Of years, and of the same part of each year.
_LEAST_YEARS = 5


@dataclass(frozen=True)
class Run:
    """So many changes of one way in a row, the last one that of the period; those of the other way before."""

    way: str
    count: int
    other: int


@dataclass(frozen=True)
class Record:
    """A figure above, or below, all others of its series; or the first so high or low since a period."""

    way: str
    #: The first period of the series, or the last one that was no lower (no higher).
    since: Period
    is_of_all: bool


def run_of(steps: Sequence[Figure]) -> Run | None:
    """Return the run that the newest change belongs to; *steps* go back in time.  None where it went no way.

    Examples
    --------
    Of 100, 101, 102, 103, 99 the run is one fall after three rises.
    """
    ways = _ways(steps)
    if not ways or ways[0] not in OTHER:
        return None
    count = len([*takewhile(lambda one: one == ways[0], ways)])
    other = len([*takewhile(lambda one: one == OTHER[ways[0]], ways[count:])])
    return Run(ways[0], count, other)


def run_on_year(steps: Sequence[Figure], kind: PeriodKind) -> Run | None:
    """Return the run of changes on a year before; None where the newest one went no way, or is not known."""
    apart = STEPS_A_YEAR.get(kind, 1)
    ways = [way(steps[at + apart], steps[at]) for at in range(len(steps) - apart)]
    if not ways or ways[0] not in OTHER:
        return None
    return Run(ways[0], len([*takewhile(lambda one: one == ways[0], ways)]), 0)


def record_of(steps: Sequence[Figure], kind: PeriodKind) -> Record | None:
    """Return in what the newest figure is a record, of a series that goes far enough back; None in nothing.

    Only what is higher whatever the rounding counts.  A high or low since a period is one where that lies
    more than a year back, and of years three.
    """
    if len(steps) < _LEAST_FOR_A_RECORD.get(kind, _LEAST_YEARS):
        return None
    newest = steps[0]
    for direction in (UP, DOWN):
        back = next((at for at, one in enumerate(steps) if at and way(one, newest) != direction), None)
        since = steps[-1 if back is None else back].period
        if since is not None and (back is None or back > max(STEPS_A_YEAR.get(kind, 2), 2)):
            return Record(direction, since, back is None)
    return None


def _ways(steps: Sequence[Figure]) -> list[str]:
    return [way(earlier, later) for later, earlier in pairwise(steps)]

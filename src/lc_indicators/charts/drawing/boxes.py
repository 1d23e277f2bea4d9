"""Places for labels: none may touch another, and as few as can be may touch what is drawn."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

#: Clear space around a label, in pixels.
GAP = 2.0

_STEP = 4.0


@dataclass(frozen=True)
class Box:
    """A rectangle in pixels; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Return whether the two rectangles share any area."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def grown(self, by: float) -> Box:
        """Return the rectangle with *by* pixels more on each side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def within(self, other: Box) -> bool:
        """Return whether the rectangle lies inside *other*."""
        return (
            other.left <= self.left
            and self.right <= other.right
            and other.top <= self.top
            and self.bottom <= other.bottom
        )


ChartPoint = tuple[float, float]


def spread(centres: Sequence[float], heights: Sequence[float], *, low: float, high: float) -> list[float]:
    """Return centres near to *centres* and in their order, so that things of *heights* do not overlap.

    Pools neighbours that touch and centres each pool on the mean of its wishes (the pool-adjacent-violators
    rule).  All lie between *low* and *high*; where that is too little room, they go on below *high*.
    """
    order = sorted(range(len(centres)), key=lambda place: centres[place])
    pools: list[_Pool] = []
    for place in order:
        pool = _Pool([place], heights[place], centres[place] - heights[place] / 2)
        pool.keep_within(low, high)
        while pools and pools[-1].top + pools[-1].height > pool.top:
            pool = pools.pop().joined(pool)
            pool.keep_within(low, high)
        pools.append(pool)
    found = [0.0] * len(centres)
    for pool in pools:
        top = pool.top
        for place in pool.members:
            found[place] = round(top + heights[place] / 2, 1)
            top += heights[place]
    return found


@dataclass
class _Pool:
    """Neighbours that stand without space between them."""

    members: list[int]
    height: float
    #: Where the pool stands, and where the mean wish of its members would put it.
    top: float
    wish: float = field(init=False)

    def __post_init__(self) -> None:
        self.wish = self.top

    def joined(self, below: _Pool) -> _Pool:
        size, more = len(self.members), len(below.members)
        wish = (self.wish * size + (below.wish - self.height) * more) / (size + more)
        return _Pool(self.members + below.members, self.height + below.height, wish)

    def keep_within(self, low: float, high: float) -> None:
        self.top = max(low, min(self.wish, high - self.height))


@dataclass
class Board:
    """What is drawn already, and the labels placed so far."""

    #: Where labels may stand.
    frame: Box
    boxes: list[Box] = field(default_factory=list)
    points: list[ChartPoint] = field(default_factory=list)
    labels: list[Box] = field(default_factory=list)

    def add_line(self, start: ChartPoint, end: ChartPoint) -> None:
        """Keep labels off the straight line from *start* to *end*."""
        length = max(abs(end[0] - start[0]), abs(end[1] - start[1]))
        count = max(1, round(length / _STEP))
        self.points += [
            (start[0] + (end[0] - start[0]) * n / count, start[1] + (end[1] - start[1]) * n / count)
            for n in range(count + 1)
        ]

    def cost(self, box: Box, by_place: Sequence[ChartPoint]) -> float | None:
        """Return how much of the drawing *box* covers; None where it meets a label or leaves the frame.

        *by_place* are the points, from left to right.
        """
        near = box.grown(GAP)
        if not box.within(self.frame) or any(near.meets(label) for label in self.labels):
            return None
        start, end = bisect_right(by_place, (near.left, math.inf)), bisect_left(by_place, (near.right,))
        covered = sum(near.top < y < near.bottom for _, y in by_place[start:end])
        return covered + 20 * sum(near.meets(other) for other in self.boxes)

    def place(self, candidates: Iterable[Box], *, at_most: float = float("inf")) -> Box | None:
        """Return the first of the *candidates* that covers least, and keep it; None where none is free."""
        by_place = sorted(self.points)
        costs = [(cost, box) for box in candidates if (cost := self.cost(box, by_place)) is not None]
        best = min(costs, key=lambda pair: pair[0], default=None)
        if best is None or best[0] > at_most:
            return None
        self.labels.append(best[1])
        return best[1]


def around(point: ChartPoint, width: float, height: float, *, crowd: float = math.inf) -> list[Box]:
    """Return places for a label of a point, the best first: above, below, to the sides, then further away.

    Where the next point stands *crowd* pixels away, none lies beyond it: it would seem to be of that one.
    """
    x, y = point
    found: list[Box] = []
    for away in (7.0, 13.0, 20.0, 30.0, 42.0):
        above, below = y - away - height, y + away
        middle = y - height / 2
        left, right, centre = x - away - width, x + away, x - width / 2
        sides = [(right, middle), (left, middle)] if away < crowd else []
        corners = [(centre, above), (centre, below), *sides]
        # Beside the point and off its height: where a line rises or falls steeply.
        corners += [(x - 2, above), (x - width + 2, above), (x - 2, below), (x - width + 2, below)]
        found += [Box(left, top, left + width, top + height) for left, top in corners]
    return found

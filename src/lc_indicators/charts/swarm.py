"""A swarm: many dots on one scale, moved up or down just so far that none covers another."""

from __future__ import annotations

import math
from collections.abc import Sequence


def swarm(places: Sequence[float], *, apart: float) -> list[float]:
    """Return how far above or below the middle each dot stands, for dots at *places* along a line.

    Dots are taken in their order along the line; each takes the level nearest to the middle where it keeps
    *apart* from those before it, above before below.  Dots at one place stand exactly above each other.

    Examples
    --------
    >>> swarm([0, 0, 0, 50], apart=10)
    [0.0, -10.0, 10.0, 0.0]
    """
    found = [0.0] * len(places)
    placed: list[tuple[float, float]] = []
    for place in sorted(range(len(places)), key=lambda one: (places[one], one)):
        x = places[place]
        near = [(x - other, y) for other, y in placed if x - other < apart]
        found[place] = next(y for y in _levels(near, apart) if _is_free(y, near, apart))
        placed.append((x, found[place]))
    return found


def _levels(near: Sequence[tuple[float, float]], apart: float) -> list[float]:
    """Return the levels to try, the nearest first: the middle, and just clear of each dot that is near."""
    clear = [round(y + side * math.sqrt(apart**2 - away**2), 1) for away, y in near for side in (-1, 1)]
    return sorted([0.0, *clear], key=lambda level: (abs(level), level))


def _is_free(y: float, near: Sequence[tuple[float, float]], apart: float) -> bool:
    # A tenth of a pixel is lost in rounding.
    return all(math.hypot(away, y - other) >= apart - 0.2 for away, other in near)

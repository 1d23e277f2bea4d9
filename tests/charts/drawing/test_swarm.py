"""Dots of a swarm: none covers another, none strays."""

from __future__ import annotations

import math
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from lc_indicators.charts.drawing.rows import swarm

APART = 10.0


@given(places=st.lists(st.floats(min_value=0, max_value=300), max_size=63))
def test_no_dot_covers_another(places: list[float]) -> None:
    """However many stand close together, each is seen."""
    dots = list(zip(places, swarm(places, apart=APART), strict=True))

    assert all(math.dist(one, other) >= APART - 0.3 for one, other in combinations(dots, 2))


def test_dots_at_one_place_stand_above_each_other() -> None:
    """Equal values are seen to be equal."""
    assert [0.0, -10.0, 10.0] == swarm([5, 5, 5], apart=APART)


def test_dots_far_apart_stand_in_one_line() -> None:
    """Nothing moves without need."""
    assert [0.0, 0.0, 0.0] == swarm([0, 20, 10], apart=APART)

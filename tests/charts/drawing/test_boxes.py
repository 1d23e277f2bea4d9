from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from lc_indicators.charts.drawing.boxes import GAP, Board, Box, around, spread

WISHES = st.lists(st.tuples(st.floats(0, 300), st.floats(10, 50)), min_size=1, max_size=6)


@given(WISHES)
def test_spread_labels_do_not_overlap(wishes: list[tuple[float, float]]) -> None:
    """Labels moved apart keep their order and do not touch, but for the rounding of a tenth of a pixel."""
    centres, heights = [wish for wish, _ in wishes], [height for _, height in wishes]
    found = spread(centres, heights, low=0, high=300)
    order = sorted(range(len(centres)), key=lambda place: centres[place])

    assert [] == [
        (one, two)
        for one, two in pairwise(order)
        if found[two] - heights[two] / 2 < found[one] + heights[one] / 2 - 0.2
    ]


@given(WISHES)
def test_spread_labels_stay_within_bounds(wishes: list[tuple[float, float]]) -> None:
    """Labels stay within the chart: six of fifty pixels have room in three hundred."""
    heights = [height for _, height in wishes]
    found = spread([wish for wish, _ in wishes], heights, low=0, high=300)

    assert [] == [
        y for y, height in zip(found, heights, strict=True) if y - height / 2 < -0.1 or y + height / 2 > 300.1
    ]


def test_labels_with_room_do_not_move() -> None:
    """A label that touches no other stands at its mark."""
    assert [50, 150, 250] == spread([50, 150, 250], [20, 20, 20], low=0, high=300)


def test_labels_that_touch_share_the_way() -> None:
    """Two labels for one place move by the same distance."""
    assert [90, 110] == spread([100, 100], [20, 20], low=0, high=300)


@given(st.lists(st.tuples(st.floats(0, 200), st.floats(0, 200)), min_size=2, max_size=12))
def test_placed_labels_never_touch(points: list[tuple[float, float]]) -> None:
    """A label is placed free of the others or not at all."""
    board = Board(Box(-50, -50, 250, 250))
    found = [box for point in points if (box := board.place(around(point, 40, 16)))]

    assert [] == [(one, two) for one, two in combinations(found, 2) if one.meets(two)]


def test_a_label_keeps_off_the_line() -> None:
    """With free places around it, a label covers no line and no point."""
    board = Board(Box(0, 0, 200, 200))
    board.add_line((100, 100), (100, 0))
    placed = board.place(around((100, 100), 40, 16))

    assert placed is not None
    assert 0 == sum(
        placed.left < x < placed.right and placed.top < y < placed.bottom for x, y in board.points
    )


def test_no_free_place_is_none() -> None:
    """Where nothing is free, nothing is placed."""
    board = Board(Box(0, 0, 100, 100), labels=[Box(0, 0, 100, 100)])

    assert board.place(around((50, 50), 40, 16)) is None


def test_a_place_that_covers_too_much_is_refused() -> None:
    """A caller that has a better place elsewhere says how much may be covered."""
    board = Board(Box(0, 0, 60, 30), boxes=[Box(0, 0, 60, 30)])

    assert board.place(around((30, 15), 20, 6), at_most=2) is None


def test_no_label_stands_beyond_the_next_point() -> None:
    """In a crowd of points a label at the height of its point stands before the next one."""
    beside = [box for box in around((100, 50), 30, 16, crowd=24) if box.top < 50 < box.bottom]

    assert beside
    assert all(max(box.left - 100, 100 - box.right) < 24 for box in beside)


COORDINATES = st.integers(0, 40).map(float)


@given(st.lists(st.tuples(COORDINATES, COORDINATES), max_size=30), COORDINATES, COORDINATES)
def test_every_point_within_a_label_counts_and_none_on_its_edge(
    points: list[tuple[float, float]], left: float, top: float
) -> None:
    """Looked for among those near it, they are those that a look at all of them finds."""
    board, box = Board(Box(-9, -9, 99, 99), points=points), Box(left, top, left + 8, top + 5)
    near = box.grown(GAP)

    assert sum(near.left < x < near.right and near.top < y < near.bottom for x, y in points) == board.cost(
        box, sorted(points)
    )

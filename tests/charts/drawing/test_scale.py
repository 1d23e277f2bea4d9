from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lc_indicators.charts.drawing.scale import nice_step, scale, thinned

VALUES = st.lists(st.decimals(-5000, 5000, places=2).map(float), min_size=1, max_size=12)


@given(VALUES)
def test_the_scale_holds_every_value(values: list[float]) -> None:
    """Nothing is drawn outside the plot, and the ends of the scale are ticks."""
    made = scale(values, start=300, end=0, ticks=5)

    assert made.low <= min(values)
    assert max(values) <= made.high
    assert (made.low, made.high) == (made.ticks[0], made.ticks[-1])


@given(VALUES)
def test_pixels_lie_between_the_ends(values: list[float]) -> None:
    """A value's pixel lies within the plot."""
    made = scale(values, start=300, end=0, ticks=5)

    assert [] == [value for value in values if not 0 <= made.pixel(value) <= 300]


@pytest.mark.parametrize(
    ("values", "low"),
    [([16.33, 40.40], 0), ([92.9, 98.1], 92), ([-3.0, 5.0], -4), ([0.0], -1)],
)
def test_zero_is_shown_unless_all_values_are_far_from_it(values: list[float], low: float) -> None:
    """A scale starts at zero; values that lie close together far from it may do without."""
    assert low == scale(values, start=300, end=0, ticks=5).low


def test_one_value_has_room_around_it() -> None:
    """One value alone still makes a scale."""
    made = scale([16.33], start=300, end=0, ticks=5, zero=False)

    assert made.low < 16.33 < made.high


@pytest.mark.parametrize(("span", "step"), [(58.2, 20), (6, 2), (0.9, 0.2), (2136.9, 500)])
def test_steps_are_round(span: float, step: float) -> None:
    """Ticks stand at 1, 2 or 5 times a power of ten."""
    assert step == nice_step(span, ticks=5)


@pytest.mark.parametrize(("values", "format_"), [([0.0, 60.0], ",.0f"), ([16.1, 16.7], ",.1f")])
def test_ticks_print_the_digits_they_need(values: list[float], format_: str) -> None:
    """An axis in tens has no decimals, one in tenths has one."""
    assert format_ == scale(values, start=0, end=100, ticks=5, zero=False).format


@given(st.integers(2, 60), st.integers(2, 30))
def test_thinned_labels_name_both_ends(count: int, room: int) -> None:
    """The first and the last tick have a label, there is room for all labels, and none stand too close."""
    shown = thinned(count, room=room)
    least = min(last - first for first, last in pairwise(shown))

    assert (0, count - 1) == (shown[0], shown[-1])
    assert len(shown) <= room
    assert least * (room - 1) >= (count - 1) - (room - 1) * (least < (count - 1) / (room - 1))


@pytest.mark.parametrize(("count", "shown"), [(0, []), (1, [0]), (3, [2])])
def test_with_room_for_one_the_last_is_named(count: int, shown: list[int]) -> None:
    """Where only one label fits, it is the last."""
    assert shown == thinned(count, room=1)

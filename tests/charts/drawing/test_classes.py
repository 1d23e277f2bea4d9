"""Classes of a map: natural breaks at plain numbers."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from lc_indicators.charts.drawing.classes import bounds, classes

VALUES = st.lists(st.decimals(-1000, 1000, places=1), min_size=1, max_size=12)


def _spread(values: list[Decimal], starts: tuple[int, ...]) -> float:
    parts = [values[a:b] for a, b in pairwise((0, *starts, len(values)))]
    means = [sum(part) / len(part) for part in parts]
    return float(
        sum(sum((value - mean) ** 2 for value in part) for part, mean in zip(parts, means, strict=True))
    )


def test_values_part_where_they_are_far_apart() -> None:
    """1 and 2, 9 and 10, 30 stand together by hand."""
    found = classes([Decimal(value) for value in (30, 1, 10, 2, 9)], most=3)

    assert [(1, 2, 2), (9, 10, 2), (30, 30, 1)] == [(one.low, one.high, one.count) for one in found]


@given(VALUES)
def test_no_other_classes_lie_closer_together(values: list[Decimal]) -> None:
    """Against every way of parting the values, one by one; equal values are never parted."""
    ordered = sorted(values)
    found = classes(values, most=3)
    starts = [sum(one.count for one in found[:place]) for place in range(1, len(found))]
    cuts = [place for place in range(1, len(ordered)) if ordered[place - 1] < ordered[place]]

    least = min(_spread(ordered, cut) for cut in combinations(cuts, len(found) - 1))
    assert abs(_spread(ordered, tuple(starts)) - least) <= 1e-6 * max(1, least)
    assert min(3, len(set(values))) == len(found)


@given(VALUES)
def test_each_bound_parts_two_classes(values: list[Decimal]) -> None:
    """It lies above the lower class and is the least that the upper one can begin with."""
    found = classes(values)

    for bound, (one, other) in zip(bounds(found), pairwise(found), strict=True):
        assert one.high < bound <= other.low


def test_bounds_have_as_few_digits_as_they_can() -> None:
    """Between 3.72 and 11.8 lies 10; between 1.1 and 1.2 no shorter number than 1.2."""
    found = classes([Decimal(text) for text in ("3.14", "3.72", "11.8", "12.2")], most=2)
    close = classes([Decimal("1.1"), Decimal("1.2")])

    assert (["10"], ["1.2"]) == ([str(one) for one in bounds(found)], [str(one) for one in bounds(close)])


def test_large_numbers_that_lie_close_together_part_as_small_ones() -> None:
    """A thousand million more on each changes no class."""
    values = [Decimal(text) for text in ("1", "2", "9", "10", "30")]
    far = [value + 10**12 for value in values]

    assert [one.count for one in classes(values, most=3)] == [one.count for one in classes(far, most=3)]

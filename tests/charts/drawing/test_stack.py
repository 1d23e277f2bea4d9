from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lc_indicators.charts.drawing.boxes import Box
from lc_indicators.charts.drawing.stack import hatched, stacked
from lc_indicators.errors import ChartError
from tests.charts.chart_figures import SHARES_2015, SHARES_2020, shares


def test_parts_stand_upon_each_other() -> None:
    """Each part begins where the one below ends, and the last ends at 100."""
    found = [(one.low, one.high) for one in stacked([("2020", SHARES_2020)], "vi")]

    assert [(0, 14.48), (14.48, 53.32), (53.32, 93.04), (93.04, 100)] == found


def test_a_part_keeps_its_colour() -> None:
    """One name has one colour in all columns."""
    found = stacked([("2015", SHARES_2015), ("2020", SHARES_2020)], "vi")
    colours: dict[str, set[str]] = {}
    for one in found:
        colours.setdefault(one.name, set()).add(one.colour)

    assert [] == [name for name, given_ in colours.items() if len(given_) > 1]


def test_what_is_left_over_is_named_so() -> None:
    """A computed remainder has the label of its first input; the chart names it for what it is."""
    found = stacked([("2015", list(reversed(SHARES_2015)))], "en")

    assert [("not named", True)] == [(one.name, one.is_rest) for one in found[-1:]]
    assert [False, False] == [one.is_rest for one in found[:-1]]


def test_rounding_is_no_remainder() -> None:
    """Parts that add up to 99.9 or 100.1 by rounding alone leave nothing over and break nothing."""
    for last in ("33.3", "33.5"):
        parts = shares(2020, [("a", "33.3"), ("b", "33.3"), ("c", last)])

        assert [False] * 3 == [one.is_rest for one in stacked([("2020", parts)], "vi")]


def test_parts_beyond_the_whole_are_an_error() -> None:
    """Parts of two wholes do not stack."""
    with pytest.raises(ChartError, match="add up to 110"):
        stacked([("2020", shares(2020, [("a", "60"), ("b", "50")]))], "vi")


def test_a_negative_part_is_an_error() -> None:
    """Subsidies above taxes have no place in a stack."""
    with pytest.raises(ChartError, match="is negative; use bars"):
        stacked([("2020", shares(2020, [("a", "-3"), ("b", "50")]))], "vi")


def test_nothing_known_is_an_error() -> None:
    """A chart of nothing is refused."""
    with pytest.raises(ChartError, match="no figure has a value"):
        stacked([("2020", [])], "vi")


@given(st.floats(1, 200), st.floats(1, 200))
def test_hatching_stays_inside(width: float, height: float) -> None:
    """No line of the hatching leaves its part."""
    box = Box(10, 20, 10 + width, 20 + height)
    grown = box.grown(1e-6)
    ends = [end for line in hatched(box, "#000000") for end in ((line.x, line.y), (line.x2, line.y2))]

    assert [] == [end for end in ends if not Box(*end, *end).within(grown)]

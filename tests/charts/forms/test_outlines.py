"""A map of outlines: shapes in pixels, the classes and the legend of the map of tiles."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from lc_indicators.charts import Spec
from lc_indicators.charts.forms.outlines import outlines
from lc_indicators.charts.forms.tiles import tiles
from lc_indicators.errors import ChartError
from tests.charts.chart_figures import outside, overlapping, svg_root, words
from tests.charts.forms.test_tiles import COUNTRY, FIGURES, PLACES


def _square(east: float, north: float, *, size: float = 1) -> list[tuple[float, float]]:
    far = size + east, size + north
    return [(east, north), (far[0], north), far, (east, far[1]), (east, north)]


#: Sixteen squares of one degree, in the order of the tiles, the rows to the south.
SHAPES = {code: [[_square(column, -row)]] for code, (column, row) in PLACES.items()}


def _chart(width: int = 720, **options: Any) -> Spec:
    given = {"shapes": SHAPES, "subject": FIGURES[5], "above": [COUNTRY], **options}
    return outlines(options.pop("figures", FIGURES), language="vi", width=width, **given)


def _paths(chart: Spec) -> list[str]:
    marks = svg_root(chart).iter("{http://www.w3.org/2000/svg}path")
    return [one.get("d", "") for one in marks if one.get("d", "").count("L") >= 3]


@pytest.mark.parametrize("width", [720, 480, 350])
def test_labels_never_overlap(width: int) -> None:
    """No text touches another or leaves the picture."""
    chart = _chart(width)

    assert [] == overlapping(chart)
    assert [] == outside(chart)


def test_the_legend_is_that_of_the_tiles() -> None:
    """The same classes with the same counts, subject and country in theirs."""
    beside = tiles(FIGURES, places=PLACES, subject=FIGURES[5], above=[COUNTRY], language="vi")
    legend = [one for one in words(beside) if "(" in one]

    assert legend == [one for one in words(_chart()) if "(" in one]


def test_every_area_is_drawn_and_the_subject_twice_more() -> None:
    """Sixteen shapes, and the two edges of one."""
    assert 16 + 2 <= len(_paths(_chart()))


def test_an_area_without_a_figure_is_white_with_a_dashed_edge() -> None:
    """Nothing is filled in, and the legend counts it."""
    chart = outlines(
        FIGURES[:-2], shapes=SHAPES, subject=FIGURES[5], above=[COUNTRY], language="vi", width=720
    )
    dashed = [one for one in chart["layer"] if one["mark"].get("strokeDash")]

    assert [2] == [len(one["data"]["values"]) for one in dashed]
    assert "không có số liệu (2)" in words(chart)


def test_a_degree_of_longitude_is_as_wide_as_it_is_there() -> None:
    """At 60 degrees north it is half as long as one of latitude."""
    shapes = {code: [[_square(0, 59.5)]] for code in PLACES}
    layer = _chart(shapes=shapes)["layer"][0]
    ring = layer["data"]["values"][0]["geometry"]["coordinates"][0][0]
    wide, high = (max(one[axis] for one in ring) for axis in (0, 1))

    assert 0.5 == pytest.approx(wide / high, abs=0.01)


def test_what_is_too_small_to_be_seen_keeps_its_largest_ring() -> None:
    """An island of a thousandth of a degree beside a land of ten; points nearer than a pixel are one."""
    land = [_square(0, 0, size=10)]
    shapes = {**SHAPES, "A0": [land, [_square(12, 0, size=0.001)]], "A1": [[_square(12, 3, size=0.001)]]}
    values = [row for one in _chart(shapes=shapes)["layer"][:1] for row in one["data"]["values"]]

    assert [1, 1] == [len(row["geometry"]["coordinates"]) for row in values[:2]]


def test_a_hole_stays_open_whichever_way_its_ring_runs() -> None:
    """The outer ring and the hole run against each other."""
    outer, hole = _square(0, 0, size=4), _square(1, 1)
    for rings in ([outer, hole], [outer, hole[::-1]], [outer[::-1], hole]):
        shapes = {**SHAPES, "A0": [rings]}
        found = _chart(shapes=shapes)["layer"][0]["data"]["values"][0]
        turns = [_turn(ring) > 0 for ring in found["geometry"]["coordinates"][0]]
        assert [True, False] == turns


def _turn(ring: list[list[float]]) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))


def test_an_area_without_a_boundary_is_named() -> None:
    """The error says what to do."""
    with pytest.raises(ChartError, match=r"no boundary is given for them.*use tiles"):
        _chart(shapes={code: shape for code, shape in SHAPES.items() if code != "A3"})

"""A map of outlines: the form for how it is spread over areas whose boundaries are given.

Classes, shades and legend are those of the map of tiles.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from lc_indicators.charts.chart_form import form
from lc_indicators.charts.drawing.layers import Frame, finished, texts
from lc_indicators.charts.drawing.marks import Layer, Spec, as_given, at, layer
from lc_indicators.charts.drawing.plotted import Plotted
from lc_indicators.charts.drawing.points import described, tooltip
from lc_indicators.charts.drawing.rows import area_name
from lc_indicators.charts.drawing.shade_legend import ShadeLegend
from lc_indicators.charts.drawing.shaded_areas import classes_of, fill_of
from lc_indicators.charts.drawing.theme import INK, MUTED, NARROW_BELOW, PAPER
from lc_indicators.charts.forms.tiles import tiles
from lc_indicators.language import Language, message

Point = tuple[float, float]
Ring = Sequence[Point]

#: The polygons of an area in degrees east and north, each an outer ring and its holes.
Shape = Sequence[Sequence[Ring]]

#: Room of the legend beside the map and between the two, the greatest height to the width, the edge.
_LEGEND, _APART, _TALL, _EDGE = 220.0, 28.0, 1.25, 3.0

#: Points of a ring that stand nearer than this, in pixels, are one.
_NEAR = 0.7

#: A ring without an area has fewer points.
_LEAST = 4


@form("outlines", question="how is it spread on a map?", numbers=tiles.numbers)
def outlines(
    figures: Sequence[Plotted],
    *,
    shapes: Mapping[str, Shape],
    subject: Plotted,
    above: Sequence[Plotted] = (),
    language: Language,
    width: int = 720,
) -> Spec:
    """Return each of *shapes* with the shade of its figure, the darker the higher its value.

    Classes and legend are those of ``tiles``; areas without a value are white with a dashed edge, the
    subject has a thick one.  Degrees become pixels at equal scale in the middle of the map.

    Parameters
    ----------
    figures : sequence of Figures
        Of one unit, one an area, each with a shape.
    shapes : mapping
        Code of the area to its polygons: rings of longitude and latitude.
    subject : Figure
        The one whose edge is thick; it is among *figures*.
    above : sequence of Figures
        What the subject is part of: region, country.
    width : int
        The whole chart's, in pixels; below 480 the legend stands under the map.

    Raises
    ------
    ChartError
        No figure has a value, or an area has no shape.
    """
    unplaced = "no boundary is given for them", "add them to data/boundaries, or use tiles"
    known, found = classes_of(figures, shapes, unplaced=unplaced, language=language)
    is_narrow = width < NARROW_BELOW
    view = _View.of(shapes.values(), width=width - (0 if is_narrow else _LEGEND + _APART) - 2 * _EDGE)
    x, y = (0.0, view.height + _APART / 2) if is_narrow else (view.width + _APART, 0.0)
    legend = ShadeLegend(
        found, subject, tuple(above),
        language=language, missing=len(shapes) - len(known), width=width - x - 2,
    )  # fmt: skip
    frame = Frame(width, max(view.height, y + legend.height) + 2 * _EDGE, left=_EDGE, top=_EDGE)
    of = {one.area.area: one for one in figures if one.area}
    drawn = [
        _Drawn(view.geometry(shape), fill_of(of.get(code), found), of.get(code))
        for code, shape in shapes.items()
    ]
    layers = [
        *_areas(drawn, language),
        *_outline([one for one in drawn if one.figure is subject]),
        _samples([*legend.swatches(x, y)]),
        *texts([*legend.labels(x, y)]),
    ]
    return finished(layers, frame, language)


@dataclass(frozen=True)
class _Drawn:
    """An area in pixels, its fill and its figure; None where there is none."""

    geometry: dict[str, Any]
    fill: str
    figure: Plotted | None


@dataclass(frozen=True)
class _View:
    """Where degrees stand in pixels."""

    west: float
    north: float
    #: Pixels a degree of latitude, and of longitude to it.
    scale: float
    flat: float
    width: float
    height: float

    @classmethod
    def of(cls, shapes: Iterable[Shape], *, width: float) -> _View:
        """Return the view that has all shapes, as wide as *width* and no taller than it should be."""
        points = [point for shape in shapes for rings in shape for ring in rings for point in ring]
        east, north = [x for x, _ in points], [y for _, y in points]
        flat = math.cos(math.radians((min(north) + max(north)) / 2))
        wide = max((max(east) - min(east)) * flat, 1e-9)
        high = max(max(north) - min(north), 1e-9)
        scale = min(width / wide, width * _TALL / high)
        return cls(min(east), max(north), scale, flat, wide * scale, high * scale)

    def geometry(self, shape: Shape) -> dict[str, Any]:
        """Return a shape in pixels, without what is too small to be seen; its largest ring always stays."""
        polygons = [[*self._rings(rings)] for rings in shape]
        kept = [one for one in polygons if one and len(one[0]) >= _LEAST]
        if not kept:
            whole = max((rings[0] for rings in shape), key=len)
            kept = [[[self._pixel(point) for point in whole]]]
        return {"type": "MultiPolygon", "coordinates": kept}

    def _rings(self, rings: Sequence[Ring]) -> Iterator[list[list[float]]]:
        """Yield the rings of a polygon: the outer one runs one way, its holes the other."""
        for place, ring in enumerate(rings):
            found = self._thinned(ring)
            if place and len(found) < _LEAST:
                continue
            is_first_way = _turned(found) >= 0
            yield found if is_first_way is not bool(place) else found[::-1]

    def _thinned(self, ring: Ring) -> list[list[float]]:
        found: list[list[float]] = []
        for point in map(self._pixel, ring):
            if not found or math.dist(point, found[-1]) >= _NEAR:
                found.append(point)
        if found and found[-1] != found[0]:
            found.append(found[0])
        return found

    def _pixel(self, point: Point) -> list[float]:
        x, y = point
        return [round((x - self.west) * self.flat * self.scale, 1), round((self.north - y) * self.scale, 1)]


def _turned(ring: Sequence[Sequence[float]]) -> float:
    """Return twice the area of a ring, below zero where it runs the other way."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))


def _areas(drawn: Sequence[_Drawn], language: Language) -> list[Layer]:
    """Return the areas, those without a value with a dashed edge and without a word."""
    layers = []
    for is_known in (False, True):
        group = [one for one in drawn if (one.fill != PAPER) is is_known]
        if not group:
            continue
        rows = [_row(one, language) for one in group]
        look = {"stroke": PAPER, "strokeWidth": 0.8} if is_known else {"stroke": MUTED, "strokeDash": [2, 2]}
        tips = {"tooltip": tooltip(rows, language, of=message("charts.area"))} if is_known else {}
        layers.append(_shapes(rows, {"color": as_given("fill"), **tips}, **look))
    return layers


def _row(one: _Drawn, language: Language) -> dict[str, Any]:
    said = described(one.figure, area_name(one.figure, language), language) if one.figure else {}
    return {"type": "Feature", "geometry": one.geometry, "fill": one.fill, **said}


def _outline(drawn: Sequence[_Drawn]) -> list[Layer]:
    """Return a dark edge with a light one around it: one of them is seen on any fill."""
    rows = [{"type": "Feature", "geometry": one.geometry} for one in drawn]
    edges = ((PAPER, 4.5), (INK, 2.2))
    return [
        _shapes(rows, {}, filled=False, stroke=colour, strokeWidth=wide) for colour, wide in edges if rows
    ]


def _shapes(rows: Sequence[Mapping[str, object]], encoding: Mapping[str, Any], **look: Any) -> Layer:
    drawn = layer("geoshape", rows, encoding, tooltip=None, **look)
    # The points are pixels already.
    return {**drawn, "projection": {"scale": 1, "translate": [0, 0], "type": "identity"}}


def _samples(swatches: Sequence[tuple[float, float, float, float, str]]) -> Layer:
    rows = [
        {"x": x, "y": y, "x2": x + wide, "y2": y + high, "fill": fill} for x, y, wide, high, fill in swatches
    ]
    encoding = {**at("x", "y", "x2", "y2"), "color": as_given("fill")}
    return layer("rect", rows, encoding, tooltip=None, stroke=MUTED, strokeWidth=0.5)

"""A map of tiles: the form for how it is spread over the country.

Each area is a square of one size at about its place, so that a small one is seen as well as a large one and
no border is drawn.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from lc_indicators.charts.chart_form import Head, Numbers, form, value_head
from lc_indicators.charts.drawing.classes import ValueClass
from lc_indicators.charts.drawing.layers import ChartLabel, Frame, block, finished, texts
from lc_indicators.charts.drawing.marks import Layer, Spec, at, layer
from lc_indicators.charts.drawing.plotted import Plotted, drawn_value
from lc_indicators.charts.drawing.points import described, tooltip
from lc_indicators.charts.drawing.rows import area_name
from lc_indicators.charts.drawing.shade_legend import ShadeLegend
from lc_indicators.charts.drawing.shaded_areas import classes_of, fill_of, known_of
from lc_indicators.charts.drawing.text_width import text_width, wrapped
from lc_indicators.charts.drawing.theme import (
    INK,
    LINE_HEIGHT,
    MUTED,
    NARROW_BELOW,
    PAPER,
    REGULAR,
    SEMIBOLD,
    SMALL,
    Weight,
    text_on,
)
from lc_indicators.language import Language, message

#: Where each area stands: its code to column and row, from 0 at the left and at the top.
Places = Mapping[str, tuple[int, int]]

#: A tile's greatest width, its height to width, the gap between two, and room between text and edge.
_WIDEST, _FLAT, _GAP, _INSIDE = 66.0, 0.5, 2.0, 3.0

#: Tiles are flat from this width on; narrower ones are squares: a name needs the room of its lines.
_FLAT_FROM = 60.0

#: Room of the legend beside the map, and between the two.
_LEGEND, _APART = 220.0, 28.0


@dataclass(frozen=True)
class _Tile:
    """The pixels of a square, its fill, and the figure in it; None where there is none."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    figure: Plotted | None = None
    #: The code of the area; "" of a sample in the legend.
    area: str = ""

    def corners(self, inside: float = 0) -> dict[str, Any]:
        """Return its corners, or those of a square so far inside it."""
        return {
            "x": round(self.x + inside, 1),
            "y": round(self.y + inside, 1),
            "x2": round(self.x + self.width - inside, 1),
            "y2": round(self.y + self.height - inside, 1),
        }


def _numbers(
    figures: Sequence[Plotted],
    *,
    subject: Plotted,
    language: Language,
    above: Sequence[Plotted] = (),
    **_: object,
) -> Numbers:
    """Return a row an area, from the highest value to the lowest; those without a value come last."""
    kind = subject.area.kind.many[language] if subject.area else message("charts.area")[language]
    heads = [Head(kind[:1].upper() + kind[1:]), value_head([subject], language)]
    known = sorted(known_of(figures), key=lambda one: (-drawn_value(one), area_name(one, language)))
    rest = sorted((one for one in figures if one.is_missing), key=lambda one: area_name(one, language))
    return Numbers([subject, *above], heads, [[area_name(one, language), one] for one in (*known, *rest)])


@form("tiles", question="how is it spread?", numbers=_numbers)
def tiles(
    figures: Sequence[Plotted],
    *,
    places: Places,
    subject: Plotted,
    above: Sequence[Plotted] = (),
    names: Mapping[str, Sequence[str]] | None = None,
    language: Language,
    width: int = 720,
) -> Spec:
    """Return a square for each of *figures* at its place, the darker the higher its value.

    The classes are natural breaks, at most five, each with the number of areas in it; areas without a value
    are white with a dashed edge.  The subject has a thick edge; the legend says in which class it and the
    areas *above* it are.

    Parameters
    ----------
    figures : sequence of Figures
        Of one unit, one an area, each with a place.
    places : mapping
        Code of the area to column and row, from 0 at the left and at the top.
    subject : Figure
        The one whose edge is thick; it is among *figures*.
    above : sequence of Figures
        What the subject is part of: region, country.
    names : mapping, optional
        Code of the area to what its tile may be called, the longest first; by default the figures' areas.
        A tile that has room for none of them has the first letters of the last one.
    width : int
        The whole chart's, in pixels; below 480 the legend stands under the map.

    Raises
    ------
    ChartError
        No figure has a value, or an area has no place.
    """
    unplaced = "no tile stands for them", "give each a row in tiles.csv"
    known, found = classes_of(figures, places, unplaced=unplaced, language=language)
    is_narrow = width < NARROW_BELOW
    laid = _laid(figures, places, found, width=width - (0 if is_narrow else _LEGEND + _APART))
    right, low = max(one.x + one.width for one in laid), max(one.y + one.height for one in laid)
    x, y = (0.0, low + _APART / 2) if is_narrow else (right + _APART, 0.0)
    legend = ShadeLegend(
        found, subject, tuple(above),
        language=language, missing=len(laid) - len(known), width=width - x - 2,
    )  # fmt: skip
    frame = Frame(width, max(low, y + legend.height) + 6, left=2, top=3)
    layers = [
        *_squares([*laid, *(_Tile(*sign) for sign in legend.swatches(x, y))], language),
        *_edges([one for one in laid if one.figure is subject]),
        *texts([*_names(laid, subject, names=names or {}, language=language), *legend.labels(x, y)]),
    ]
    return finished(layers, frame, language)


def _laid(
    figures: Sequence[Plotted], places: Places, found: Sequence[ValueClass], *, width: float
) -> list[_Tile]:
    """Return a tile for each place, as wide as *width* lets them be."""
    of = {one.area.area: one for one in figures if one.area}
    columns, rows = zip(*places.values(), strict=True)
    step = min(_WIDEST, width / (max(columns) - min(columns) + 1))
    high = step * _flat(step)
    return [
        _Tile(
            (column - min(columns)) * step,
            (row - min(rows)) * high,
            step - _GAP,
            high - _GAP,
            fill_of(of.get(area), found),
            of.get(area),
            area,
        )
        for area, (column, row) in _one_a_place(places, of).items()
    ]


def _one_a_place(places: Places, of: Mapping[str, Plotted]) -> Places:
    """Return one area for each place: of one after another that with a figure, else the first."""
    found: dict[tuple[int, int], str] = {}
    for area, place in places.items():
        if place not in found or (area in of and found[place] not in of):
            found[place] = area
    return {area: place for place, area in found.items()}


def _flat(step: float) -> float:
    """Return the height of a tile, to its width."""
    return _FLAT if step >= _FLAT_FROM else 1.0


def _squares(laid: Sequence[_Tile], language: Language) -> list[Layer]:
    """Return the tiles, a layer for each fill; those without a figure have a dashed edge and say nothing."""

    def look(one: _Tile) -> tuple[str, bool]:
        return one.fill, one.figure is None

    layers = []
    for (fill, is_empty), group in groupby(sorted(laid, key=look), key=look):
        edge = {"stroke": MUTED, "strokeWidth": 1, "strokeDash": [2, 2]} if fill == PAPER else {}
        rows = [
            one.corners()
            | (described(one.figure, area_name(one.figure, language), language) if one.figure else {})
            for one in group
        ]
        tips = {} if is_empty else {"tooltip": tooltip(rows, language, of=message("charts.area"))}
        layers.append(_rectangles(rows, tips, color=fill, **edge))
    return layers


def _edges(laid: Sequence[_Tile]) -> list[Layer]:
    """Return a dark edge around each tile and a light one within it: one of them is seen on any fill."""
    if not laid:
        return []
    return [
        _rectangles([one.corners(inside) for one in laid], {}, filled=False, stroke=colour, strokeWidth=width)
        for inside, colour, width in ((2.0, PAPER, 1.5), (0.0, INK, 3.0))
    ]


def _rectangles(rows: Sequence[dict[str, Any]], tips: Mapping[str, Any], **look: Any) -> Layer:
    return layer("rect", rows, {**at("x", "y", "x2", "y2"), **tips}, tooltip=None, **look)


def _names(
    laid: Sequence[_Tile], subject: Plotted, *, names: Mapping[str, Sequence[str]], language: Language
) -> Iterator[ChartLabel]:
    """Yield a name of each tile, the longest that it has room for."""
    for one in laid:
        weight = SEMIBOLD if one.figure is subject else REGULAR
        own = [area_name(one.figure, language)] if one.figure else []
        given = names.get(one.area) or own
        short = [*given, *map(_letters, given[-1:])]
        lines = next((found for name in short if (found := _fitting(name, one, weight))), [])
        yield from block(
            [(line, weight) for line in lines],
            x=one.x + one.width / 2,
            y=one.y + one.height / 2,
            align="center",
            size=SMALL,
            colour=text_on(one.fill),
        )


def _fitting(name: str, tile: _Tile, weight: Weight) -> list[str]:
    """Return the lines of a name; none where its tile is too small for it."""
    lines = wrapped(name, width=tile.width - 2 * _INSIDE, size=SMALL, weight=weight)
    widest = max(text_width(line, size=SMALL, weight=weight) for line in lines)
    is_in = widest <= tile.width - 2 and len(lines) * SMALL * LINE_HEIGHT <= tile.height
    return lines if is_in else []


def _letters(name: str) -> str:
    """Return the first letters of a name's words: "BRVT"."""
    return "".join(word[0] for word in name.split() if word[0].isalnum())

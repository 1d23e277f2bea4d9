"""Lay out the rows of a horizontal chart, and a swarm of dots on its scale.

A row has a name, a mark and a value; on a phone the name stands above the mark.  The dots of a swarm move up
or down just so far that none covers another.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.charts.drawing.layers import Align, ChartLabel, block
from lc_indicators.charts.drawing.marks import OUTLINED, Layer, at, layer
from lc_indicators.charts.drawing.plotted import Plotted, drawn_value, is_hollow, name_of
from lc_indicators.charts.drawing.points import described, tooltip
from lc_indicators.charts.drawing.scale import Scale
from lc_indicators.charts.drawing.text_width import text_width, wrapped
from lc_indicators.charts.drawing.theme import (
    ACCENT,
    CONTEXT,
    LINE_HEIGHT,
    NARROW_BELOW,
    PAPER,
    REGULAR,
    SEMIBOLD,
    TEXT,
)
from lc_indicators.errors import ChartError
from lc_indicators.language import Language, message

_LINE = TEXT * LINE_HEIGHT
_GAP, _NAME_SHARE, _MARK = 12, 0.36, 22


@dataclass(frozen=True)
class ChartRow:
    """One figure of a horizontal chart."""

    figure: Plotted
    name: str
    #: The name in lines.
    lines: tuple[str, ...]
    #: What is written at the right: the value in full.
    value: str
    #: Upper end and height of the row, and the middle of its mark, in pixels.
    top: float
    height: float
    middle: float


@dataclass(frozen=True)
class ChartRows:
    """All rows, and the room that names and values take."""

    rows: list[ChartRow]
    is_narrow: bool
    left: float
    right: float

    @property
    def height(self) -> float:
        """Return the height of all rows."""
        return sum(row.height for row in self.rows)

    @property
    def known(self) -> list[ChartRow]:
        """Return the rows whose figure has a value."""
        return [row for row in self.rows if not row.figure.is_missing]

    def names(self, *, x: float) -> list[ChartLabel]:
        """Return the names from *x* on, left of the plot or above each mark."""
        found: list[ChartLabel] = []
        for row in self.rows:
            lines = [(line, REGULAR) for line in row.lines]
            found += block(
                lines, x=x, y=row.top + len(lines) * _LINE / 2 + 4 if self.is_narrow else row.middle
            )
        return found

    def value(self, row: ChartRow, *, x: float, align: Align = "left") -> ChartLabel:
        """Return the label of *row*'s value at *x*."""
        return ChartLabel(
            row.value, x, row.middle, align, weight=REGULAR if row.figure.is_missing else SEMIBOLD
        )


def area_name(figure: Plotted, language: Language) -> str:
    """Return the place that *figure* is of; what it measures, where it is of none."""
    return figure.area.name[language] if figure.area else name_of(figure, language)


def rows(
    figures: Sequence[Plotted],
    names: Sequence[str],
    *,
    language: Language,
    width: float,
    mark: float = _MARK,
    values: Sequence[str] | None = None,
) -> ChartRows:
    """Return *figures* in rows, in their order, with *names* wrapped to fit *width*.

    A mark takes *mark* pixels of height; beside it stands the figure, or one of *values*.

    Raises
    ------
    ChartError
        There is no figure, or not one name for each.
    """
    if not figures or len(figures) != len(names):
        raise ChartError(
            f"{len(figures)} figures with {len(names)} names", "each row needs both", "give one name a figure"
        )
    is_narrow = width < NARROW_BELOW
    most = width if is_narrow else width * _NAME_SHARE
    found, top = [], 0.0
    said = [figure.print(language) for figure in figures] if values is None else values
    for figure, name, value in zip(figures, names, said, strict=True):
        lines = tuple(wrapped(name, width=most))
        height = len(lines) * _LINE + mark + 8 if is_narrow else max(len(lines) * _LINE, mark) + 10
        middle = top + height - mark / 2 - 4 if is_narrow else top + height / 2
        found.append(ChartRow(figure, name, lines, value, top, height, round(middle, 1)))
        top += height
    left = 0 if is_narrow else math.ceil(max(text_width(line) for row in found for line in row.lines)) + _GAP
    right = math.ceil(max(text_width(row.value, weight=SEMIBOLD) for row in found)) + _GAP
    return ChartRows(found, is_narrow, left, right)


#: Thickness of a dot's outline.
_BORDER = 1.2


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


@dataclass(frozen=True)
class Swarm:
    """The dots, how far each stands above or below the middle, and how far apart they are."""

    ranked: Sequence[Plotted]
    subject: Plotted
    levels: Sequence[float]
    middle: float
    apart: float


def dots(laid: Swarm, scaled: Scale, language: Language) -> list[Layer]:
    """Return the dots of a swarm, hollow for estimates; the subject's is always full, to be found at once."""
    drawn = []
    for one, level in zip(laid.ranked, laid.levels, strict=True):
        colour = ACCENT if one is laid.subject else CONTEXT
        drawn.append(
            {
                **described(one, area_name(one, language), language),
                "x": scaled.pixel(drawn_value(one)),
                "y": round(laid.middle + level, 1),
                "colour": colour,
                "fill": PAPER if is_hollow(one) and one is not laid.subject else colour,
            }
        )
    # The area of a circle whose outline touches its neighbour's.
    size = round(3.14159 * ((laid.apart - 2 * _BORDER) / 2) ** 2)
    tips = tooltip(drawn, language, of=message("charts.area"))
    encoding = {**at("x", "y"), **OUTLINED, "tooltip": tips}
    return [layer("point", drawn, encoding, opacity=1, size=size, shape="circle", strokeWidth=_BORDER)]

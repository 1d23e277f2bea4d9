"""A swarm: many dots on one scale, moved up or down just so far that none covers another."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from lc_indicators.charts.layers import at, table
from lc_indicators.charts.plotted import Plotted
from lc_indicators.charts.points import described, tooltip
from lc_indicators.charts.rows import area_name
from lc_indicators.charts.scale import Scale
from lc_indicators.charts.series import drawn_value, is_hollow
from lc_indicators.charts.theme import ACCENT, CONTEXT, PAPER
from lc_indicators.wording import Language, Text

AREA = Text(vi="Địa bàn", en="Area")

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


def dots(laid: Swarm, scaled: Scale, language: Language) -> list[alt.Chart]:
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
    marked = table(drawn).mark_point(opacity=1, size=size, shape="circle", strokeWidth=_BORDER)
    fill, stroke = alt.Fill("fill:N", scale=None), alt.Stroke("colour:N", scale=None)
    return [
        marked.encode(
            x=at("x"), y=at("y"), fill=fill, stroke=stroke, tooltip=tooltip(drawn, language, of=AREA)
        )
    ]

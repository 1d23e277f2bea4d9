"""A column of labels beside the ends of marks: as near to them as can be, none upon another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.charts.layers import Align, Label, Stroke, block
from lc_indicators.charts.place import Point, spread
from lc_indicators.charts.theme import CONTEXT, LINE_HEIGHT, TEXT, Weight

#: A leader joins a label to its mark where it stands further off than this.
_LED_FROM = 5

#: Distance in pixels from which a mark is far from its label.
_FAR = 20

#: Lines of text and weight.
Lines = Sequence[tuple[str, Weight]]


@dataclass(frozen=True)
class Written:
    """Labels, and the leaders that join them to what they name."""

    labels: list[Label]
    leaders: list[Stroke]


def column(
    blocks: Sequence[Lines],
    marks: Sequence[Point],
    *,
    x: float,
    low: float,
    high: float,
    align: Align = "left",
) -> Written:
    """Return *blocks* at *x* between *low* and *high*, each at the height of its mark or as near as can be.

    A leader starts beside the mark.  It is drawn where the label had to move, and where other marks may stand
    between the two because the mark is far from the column.
    """
    heights = [len(lines) * TEXT * LINE_HEIGHT + 3 for lines in blocks]
    places = spread([y for _, y in marks], heights, low=low, high=high)
    side = 1 if align == "left" else -1
    labels: list[Label] = []
    leaders: list[Stroke] = []
    for lines, (mark, wish), place in zip(blocks, marks, places, strict=True):
        labels += block(lines, x=x, y=place, align=align)
        if abs(place - wish) > _LED_FROM or abs(x - mark) > _FAR:
            leaders.append(Stroke(mark + 6 * side, wish, x - 2 * side, place, colour=CONTEXT))
    return Written(labels, leaders)

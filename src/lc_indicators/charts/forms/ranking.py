"""A ranking: the form for where one stands among all of them.

A few rows name who is to be compared, each with its value: the highest, the lowest, the subject, what it is
part of.  Under them, on the same scale, a dot for every one of those ranked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from lc_indicators.charts.chart_form import Head, Numbers, form, value_head
from lc_indicators.charts.drawing.chart_plan import fitted_scale
from lc_indicators.charts.drawing.key import key, key_height, status_swatches
from lc_indicators.charts.drawing.layers import Frame, Stroke, block, finished, strokes, texts
from lc_indicators.charts.drawing.marks import Layer, Spec
from lc_indicators.charts.drawing.plotted import Plotted, drawn_value
from lc_indicators.charts.drawing.points import ChartPoint, points_on_axis
from lc_indicators.charts.drawing.rows import ChartRows, Swarm, dots, rows, swarm
from lc_indicators.charts.drawing.scale import Scale
from lc_indicators.charts.drawing.text_width import wrapped
from lc_indicators.charts.drawing.theme import ACCENT, CONTEXT, INK, LINE_HEIGHT, MUTED, REGULAR, RULE, TEXT
from lc_indicators.errors import ChartError
from lc_indicators.language import Language, message

#: Room for the axis, between plot and values, and around the swarm.
_AXIS, _GAP, _AROUND = 28, 8, 12

#: Distance of the swarm's dots; on a phone they are smaller.
_APART, _SMALLER = 10.5, 8.0


#: The subject, an area that it is part of, or the highest or lowest of those ranked.
Role = Literal["subject", "above", "end"]

_LOOKS: dict[Role, tuple[str, str]] = {
    "subject": (ACCENT, "circle"),
    "above": (INK, "diamond"),
    "end": (CONTEXT, "circle"),
}


@dataclass(frozen=True)
class Named:
    """A figure with a row of its own, and how it is marked."""

    figure: Plotted
    name: str
    role: Role = "end"

    @property
    def colour(self) -> str:
        """Return the colour of its mark and line."""
        return _LOOKS[self.role][0]

    @property
    def shape(self) -> str:
        """Return the shape of its mark."""
        return _LOOKS[self.role][1]


def _numbers(
    ranked: Sequence[Plotted],
    named: Sequence[Named],
    *,
    subject: Plotted,
    language: Language,
    **_: object,
) -> Numbers:
    """Return a row for each of *ranked* with its place; equal figures share one."""
    figures = [one.figure for one in named]
    kind = subject.area.kind.many[language] if subject.area else message("charts.area")[language]
    heads = [
        Head(kind[:1].upper() + kind[1:]),
        value_head(figures, language),
        Head(message("charts.rank")[language]),
    ]
    values = [drawn_value(one) for one in ranked]
    rows: list[list[Plotted | str | None]] = [
        [one.area.name[language] if one.area else "", one, str(1 + sum(other > value for other in values))]
        for one, value in zip(ranked, values, strict=True)
    ]
    return Numbers(figures, heads, rows)


@form("ranking", question="where among all of them?", numbers=_numbers)
def ranking(
    ranked: Sequence[Plotted],
    named: Sequence[Named],
    *,
    subject: Plotted,
    label: str,
    language: Language,
    width: int = 720,
) -> Spec:
    """Return rows of the figures in *named* and, on their scale, one dot for each of *ranked*.

    Parameters
    ----------
    ranked : sequence of Figures
        All that are ranked, of one unit, each with a value; *subject* is among them and stands in colour.
    named : sequence of Named
        What has a row, in their order: name, mark and value as printed.
    label : str
        What the dots are: "63 provinces".
    width : int
        The whole chart's, in pixels; below 480 the names stand above their marks.

    Raises
    ------
    ChartError
        Nothing is ranked or named, or a figure has no value.
    """
    if not ranked:
        raise ChartError("0 figures", "nothing is ranked", "leave the chart out")
    laid = rows([one.figure for one in named], [one.name for one in named], language=language, width=width)
    apart = _SMALLER if laid.is_narrow else _APART
    frame = Frame(width, 0, left=laid.left, right=laid.right, top=6)
    shown = [*ranked, *(one.figure for one in named)]
    scaled = fitted_scale([drawn_value(one) for one in shown], frame, language)
    levels = swarm([scaled.pixel(drawn_value(one)) for one in ranked], apart=apart)
    note = [label] if laid.is_narrow else wrapped(label, width=laid.left - _GAP)
    head = _AROUND + (TEXT * LINE_HEIGHT if laid.is_narrow else 0)
    half = max(max(map(abs, levels)) + apart / 2, len(note) * TEXT * LINE_HEIGHT / 2) + 4
    middle, foot = laid.height + head + half, laid.height + head + 2 * half
    signs = status_swatches(ranked, language)
    under = key_height(signs, width=width)
    frame = replace(frame, height=6 + foot + _AXIS + under, bottom=_AXIS + under)
    note_y = laid.height + _AROUND if laid.is_narrow else middle
    layers = [
        *strokes(_lines(laid, named, scaled=scaled, room=(laid.height + head, frame.plot_height))),
        *dots(Swarm(ranked, subject, levels, middle, apart), scaled, language),
        *_marks(laid, named, scaled=scaled, language=language),
        *texts(
            [*laid.names(x=-frame.left), *(laid.value(row, x=frame.plot_width + _GAP) for row in laid.rows)]
        ),
        *texts(block([(line, REGULAR) for line in note], x=-frame.left, y=note_y, colour=MUTED)),
        *key(signs, left=-frame.left, top=foot + _AXIS, width=width),
    ]
    return finished(layers, frame, language)


def _lines(
    laid: ChartRows, named: Sequence[Named], *, scaled: Scale, room: tuple[float, float]
) -> list[Stroke]:
    """Return the rows' rules, and the lines that lead from the marks through the swarm's *room*."""
    top, low = room
    rules = [Stroke(0, row.middle, scaled.end + scaled.start, row.middle, colour=RULE) for row in laid.rows]
    for row, one in zip(laid.rows, named, strict=True):
        # Lines lead from the subject and the areas above it down through all dots.
        if one.role != "end":
            x, dash = scaled.pixel(drawn_value(one.figure)), () if one.role == "subject" else (3, 3)
            # On a phone names stand between the rows, and a line keeps off them.
            rules.append(
                Stroke(x, top if laid.is_narrow else row.middle, x, low, colour=one.colour, dash=dash)
            )
    return rules


def _marks(laid: ChartRows, named: Sequence[Named], *, scaled: Scale, language: Language) -> list[Layer]:
    given = [
        ChartPoint(
            one.figure, {"value": drawn_value(one.figure), "y": row.middle}, one.colour, one.shape, row.name
        )
        for row, one in zip(laid.rows, named, strict=True)
    ]
    return points_on_axis(given, scaled, language, of=message("charts.area"))

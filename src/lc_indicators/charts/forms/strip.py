"""Strips: the form for where an area stands in several things at once.

One thin row an indicator: a dot for every area that is ranked, the subject in colour, the areas that it is
part of as upright strokes.  Each row has a scale of its own, and its good side is at the right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from lc_indicators.charts.chart_form import Head, Numbers, form
from lc_indicators.charts.drawing.key import Swatch, key, key_height, status_swatches
from lc_indicators.charts.drawing.layers import ChartLabel, Frame, Stroke, finished, small, strokes, texts
from lc_indicators.charts.drawing.marks import Layer, Spec, at
from lc_indicators.charts.drawing.plotted import (
    Plotted,
    capital,
    drawn_value,
    is_better_low,
    label_of,
    name_of,
)
from lc_indicators.charts.drawing.points import ChartPoint, points
from lc_indicators.charts.drawing.rows import ChartRow, ChartRows, Swarm, area_name, dots, rows, swarm
from lc_indicators.charts.drawing.scale import Scale
from lc_indicators.charts.drawing.text_width import text_width
from lc_indicators.charts.drawing.theme import ACCENT, CONTEXT, INK, MUTED, RULE, SMALL
from lc_indicators.errors import ChartError
from lc_indicators.language import Language, message

#: Height of a row's dots and the words under them, and how far a dot may leave the middle.
_MARK, _SPREAD = 44, 8.0

#: The row of dots above, and the words below the middle of a row; distance of the dots; room at both ends.
_RAISED, _LOWERED, _APART, _INSET = 9.0, 13.0, 7.0, 6.0

#: Half the height of the stroke of an area above.
_UPRIGHT = 11.0

#: Room above the rows for the words of the two sides, and right of the plot.
_HEAD, _GAP = 22, 8


class Standing(Protocol):
    """The figure of an area among those that it is ranked with."""

    @property
    def figure(self) -> Plotted:
        """Return the figure of the area itself."""

    @property
    def ranked(self) -> Sequence[Plotted]:
        """Return all that are ranked, the area's own among them."""

    @property
    def above(self) -> Sequence[Plotted]:
        """Return the figures of the areas that it is part of, the largest last."""


def _numbers(standings: Sequence[Standing], *, language: Language, **_: object) -> Numbers:
    """Return a row an indicator: the subject's figure, its rank from the good side, the areas above it."""
    names = _names_above(standings, language)
    heads = [
        Head(message("charts.indicator")[language]),
        Head(area_name(standings[0].figure, language) if standings else ""),
        Head(message("charts.rank")[language]),
        *map(Head, names),
    ]
    rows_of_table: list[list[Plotted | str | None]] = []
    for one in standings:
        above = {area_name(figure, language): figure for figure in one.above}
        rows_of_table.append(
            [_name(one, language), one.figure, _rank(one), *(above.get(name) for name in names)]
        )
    told = [figure for one in standings for figure in (one.figure, *one.above)]
    return Numbers(told, heads, rows_of_table)


@form("strip", question="where in several things at once?", numbers=_numbers)
def strip(standings: Sequence[Standing], *, language: Language, width: int = 720) -> Spec:
    """Return a row for each of *standings*: all that are ranked as dots, the good side always at the right.

    Each row has its own scale from the lowest to the highest value, and names both.  Where neither side of
    an indicator is good, the higher value is at the right.

    Parameters
    ----------
    standings : sequence
        What :meth:`Report.standings` returns, or anything with ``figure``, ``ranked`` and ``above``.
    width : int
        The whole chart's, in pixels; below 480 the names stand above the dots.

    Raises
    ------
    ChartError
        There is no standing, or a figure has no value.
    """
    if not standings:
        raise ChartError("0 standings", "nothing is ranked", "leave the chart out")
    laid = rows(
        [one.figure for one in standings],
        [_name(one, language) for one in standings],
        language=language, width=width, mark=_MARK,
    )  # fmt: skip
    ranks = [message("charts.rank_of", rank=_rank(one))[language] for one in standings]
    right = max(laid.right, max(text_width(rank, size=SMALL) for rank in ranks) + _GAP + 4)
    signs = _signs(standings, language)
    foot = 6 + key_height(signs, width=width)
    frame = Frame(width, _HEAD + laid.height + foot, left=laid.left, right=right, top=_HEAD, bottom=foot)
    names = _names_above(standings, language)
    placed = [
        _Strip(one, row, _scale(one, frame), names) for one, row in zip(standings, laid.rows, strict=True)
    ]
    subjects = [one.subject(language) for one in placed]
    layers = [
        *strokes(line for one in placed for line in one.lines(language)),
        *(layer for one in placed for layer in one.dots(language)),
        *points(subjects, language, **at("x", "y"), of=message("charts.area")),
        *texts([*laid.names(x=-frame.left), *_sides(standings, frame, language)]),
        *texts(_values(laid, ranks, x=frame.plot_width + _GAP)),
        *texts(end for one in placed for end in one.ends(language)),
        *key(signs, left=-frame.left, top=laid.height + 6, width=width),
    ]
    return finished(layers, frame, language)


def _name(one: Standing, language: Language) -> str:
    when = one.figure.period_label(language)
    name = capital(name_of(one.figure, language))
    return f"{name}, {when}" if when else name


def _rank(one: Standing) -> str:
    """Return the place from the good side and how many are ranked: 1 is the best."""
    own, low = drawn_value(one.figure), is_better_low(one.figure)
    values = [drawn_value(other) for other in one.ranked]
    better = sum(value < own if low else value > own for value in values)
    return f"{1 + better}/{len(values)}"


def _names_above(standings: Sequence[Standing], language: Language) -> list[str]:
    return list(dict.fromkeys(area_name(figure, language) for one in standings for figure in one.above))


def _scale(one: Standing, frame: Frame) -> Scale:
    values = [drawn_value(figure) for figure in (*one.ranked, one.figure, *one.above)]
    low, high = min(values), max(values)
    left, right = _INSET, frame.plot_width - _INSET
    start, end = (right, left) if is_better_low(one.figure) else (left, right)
    return Scale(low, high if high > low else low + 1, start=start, end=end, step=1)


@dataclass(frozen=True)
class _Look:
    """How the stroke of an area looks."""

    colour: str
    width: float
    dash: tuple[int, ...]


def _look(name: str, names: Sequence[str]) -> _Look:
    """Return the look of an area among those above: the last of *names*, the largest, is solid."""
    return _Look(INK, 2, ()) if name == names[-1] else _Look(MUTED, 1, (3, 3))


@dataclass(frozen=True)
class _Strip:
    """A standing, its row, its scale, and the names of all areas above the subject."""

    standing: Standing
    row: ChartRow
    scaled: Scale
    names: Sequence[str]

    @property
    def height(self) -> float:
        """Return how high its dots stand."""
        return self.row.middle - _RAISED

    def lines(self, language: Language) -> Iterator[Stroke]:
        """Yield the rule of the row, and an upright stroke for each area that the subject is part of."""
        yield Stroke(self.scaled.start, self.height, self.scaled.end, self.height, colour=RULE)
        for figure in self.standing.above:
            x, look = self.scaled.pixel(drawn_value(figure)), _look(area_name(figure, language), self.names)
            top, low = self.height - _UPRIGHT, self.height + _UPRIGHT
            yield Stroke(x, top, x, low, colour=look.colour, width=look.width, dash=look.dash)

    def dots(self, language: Language) -> list[Layer]:
        """Return the dots of all but the subject; a crowd that would leave its row is drawn upon itself."""
        others = [one for one in self.standing.ranked if one is not self.standing.figure]
        if not others:
            return []
        levels = swarm([self.scaled.pixel(drawn_value(one)) for one in others], apart=_APART)
        held = [max(-_SPREAD, min(_SPREAD, level)) for level in levels]
        return dots(Swarm(others, self.standing.figure, held, self.height, _APART), self.scaled, language)

    def subject(self, language: Language) -> ChartPoint:
        """Return the mark of the subject, which stands upon all dots."""
        figure = self.standing.figure
        place = {"x": self.scaled.pixel(drawn_value(figure)), "y": self.height}
        name = f"{area_name(figure, language)}, {name_of(figure, language)}"
        return ChartPoint(figure, place, ACCENT, "circle", name)

    def ends(self, language: Language) -> list[ChartLabel]:
        """Return the values of both ends, each with its area where there is room for both."""
        known = sorted(self.standing.ranked, key=drawn_value, reverse=is_better_low(self.standing.figure))
        ends = [known[0], known[-1]]
        if drawn_value(ends[0]) == drawn_value(ends[1]):
            return []
        left, right = sorted((self.scaled.start, self.scaled.end))
        named = [f"{label_of(end, language)} {area_name(end, language)}" for end in ends]
        fits = sum(text_width(words, size=SMALL) for words in named) + 3 * _INSET < right - left
        words = named if fits else [label_of(end, language) for end in ends]
        y = self.row.middle + _LOWERED
        return [
            small(words[0], x=left - _INSET, y=y),
            small(words[1], x=right + _INSET, y=y, align="right"),
        ]


def _values(laid: ChartRows, ranks: Sequence[str], *, x: float) -> Iterator[ChartLabel]:
    """Yield the subject's value of each row, and under it its rank."""
    for row, rank in zip(laid.rows, ranks, strict=True):
        yield replace(laid.value(row, x=x), y=row.middle - _RAISED)
        yield small(rank, x=x, y=row.middle + _LOWERED - 4)


def _sides(standings: Sequence[Standing], frame: Frame, language: Language) -> list[ChartLabel]:
    """Return which side is good; nothing where an indicator has none."""
    goods = [one.figure.indicator.good if one.figure.indicator else "" for one in standings]
    if not all(good in {"up", "down"} for good in goods):
        return []
    worse, better = message("charts.worse")[language], message("charts.better")[language]
    y = 9 - _HEAD
    return [small(worse, x=0, y=y), small(better, x=frame.plot_width, y=y, align="right")]


def _signs(standings: Sequence[Standing], language: Language) -> list[Swatch]:
    first, names = standings[0].figure, _names_above(standings, language)
    kind = first.area.kind.many[language] if first.area else message("charts.area")[language]
    others = message("charts.others", kind=kind)[language]
    looks = [(name, _look(name, names)) for name in names]
    return [
        Swatch(area_name(first, language), ACCENT),
        Swatch(capital(others), CONTEXT),
        *(Swatch(name, look.colour, upright=True, dashed=bool(look.dash)) for name, look in looks),
        *status_swatches([figure for one in standings for figure in one.ranked], language),
    ]

"""Bumps: the form for how ranks changed among a few areas.

Each area is a line from rank to rank; the first is the good end.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lc_indicators.charts.chart_form import Head, Numbers, form
from lc_indicators.charts.drawing.key import key, key_height, status_swatches
from lc_indicators.charts.drawing.layers import ChartLabel, Frame, Stroke, finished, small, strokes, texts
from lc_indicators.charts.drawing.marks import Layer, Spec, at
from lc_indicators.charts.drawing.plotted import Plotted, Series, drawn_value, is_better_low, known, period_of
from lc_indicators.charts.drawing.points import ChartPoint, points
from lc_indicators.charts.drawing.scale import thinned
from lc_indicators.charts.drawing.text_width import text_width
from lc_indicators.charts.drawing.theme import (
    ACCENT,
    CONTEXT,
    INK,
    MUTED,
    NARROW_BELOW,
    REGULAR,
    SEMIBOLD,
    SMALL,
    TEXT,
)
from lc_indicators.charts.drawing.tracks import Track, tracks
from lc_indicators.errors import ChartError
from lc_indicators.language import Language, message
from lc_indicators.periods import Period

#: Height of a rank, room of the periods' names, between marks and names, and between two periods' names.
_STEP, _STEP_NARROW, _FOOT, _GAP, _APART = 24.0, 26.0, 26.0, 12.0, 12.0

#: The widest part of the chart that names may take.
_NAME_SHARE = 0.5


def _numbers(series: Sequence[Series[Plotted]], *, language: Language, **_: object) -> Numbers:
    """Return a row an area and two columns a period: its figure and its rank."""
    ranks = _ranks(series)
    heads = [Head(message("charts.area")[language])]
    for period in ranks:
        unit = next(iter(ranks[period].values()))[0].unit.symbol[language]
        rank = message("charts.rank_in", period=period.label(language))[language]
        heads += [Head(period.label(language), unit=unit, numeric=True), Head(rank)]
    rows: list[list[Plotted | str | None]] = []
    for one in series:
        row: list[Plotted | str | None] = [one.label[language]]
        for period in ranks:
            cell = ranks[period][id(one)]
            row += [cell[0], str(cell[1])]
        rows.append(row)
    subjects = [one for one in series if one.role == "subject"] or series
    return Numbers([figure for one in subjects for figure in known(one.figures)], heads, rows)


@form("bump", question="how did the ranks change?", numbers=_numbers)
def bump(series: Sequence[Series[Plotted]], *, language: Language, width: int = 720) -> Spec:
    """Return a line for each of *series* from its rank in one period to that in the next.

    The best value is first: the least where the indicator says that less is good, else the greatest.  Equal
    printed values share a rank, and stand beside each other.  A period that not all of them have is left
    out: its ranks would be of other areas.

    Parameters
    ----------
    series : sequence of Series
        One an area, of one indicator; the one with the role "subject" stands in colour.
    width : int
        The whole chart's, in pixels.

    Raises
    ------
    ChartError
        There is no period that all have a value for.
    """
    ranks = _ranks(series)
    if not ranks:
        names = ", ".join(one.label.plain for one in series) or "no series"
        raise ChartError(names, "no period has a value of all of them", "leave one out, or show a table")
    drawn = tracks(series, language)
    laid = _Laid.of(drawn, series, ranks, width=width)
    signs = status_swatches([f for cell in ranks.values() for f, _ in cell.values()], language)
    foot = _FOOT + key_height(signs, width=width)
    frame = Frame(width, laid.tall + foot, left=laid.left, right=laid.right, top=0, bottom=foot)
    layers = [
        *strokes(stroke for is_subject in (False, True) for stroke in laid.lines(is_subject=is_subject)),
        *_points(laid, language),
        *texts([*laid.names(language), *laid.periods(language)]),
        *key(signs, left=-frame.left, top=laid.tall + _FOOT, width=width),
    ]
    return finished(layers, frame, language)


_Ranks = dict[Period, dict[int, tuple[Plotted, int]]]


def _ranks(series: Sequence[Series[Plotted]]) -> _Ranks:
    """Return for each period that all have a value for the figure and the rank of each series, by its id."""
    by_period: dict[Period, dict[int, Plotted]] = {}
    for one in series:
        for figure in known(one.figures):
            by_period.setdefault(period_of(figure), {})[id(one)] = figure
    return {
        period: {key: (figure, _rank(figure, found.values())) for key, figure in found.items()}
        for period, found in sorted(by_period.items())
        if len(found) == len(series)
    }


def _rank(figure: Plotted, among: Iterable[Plotted]) -> int:
    own, low = drawn_value(figure), is_better_low(figure)
    values = [drawn_value(one) for one in among]
    return 1 + sum(value < own if low else value > own for value in values)


@dataclass(frozen=True)
class _Line:
    """An area: its name, look, and its figure with rank and place for each period."""

    track: Track
    #: Figure, rank, and the place of its mark among the ranks.
    cells: Sequence[tuple[Plotted, int, int]]

    @property
    def colour(self) -> str:
        return ACCENT if self.track.is_subject else CONTEXT


@dataclass(frozen=True)
class _Laid:
    """Where everything stands."""

    lines_of_areas: Sequence[_Line]
    at: Sequence[Period]
    step: float
    wide: float
    left: float
    right: float

    @classmethod
    def of(
        cls, drawn: Sequence[Track], series: Sequence[Series[Plotted]], ranks: _Ranks, *, width: float
    ) -> _Laid:
        """Return the layout for *width*."""
        places = {period: _places(found) for period, found in ranks.items()}
        lines = [
            _Line(track, [(*ranks[period][id(one)], places[period][id(one)]) for period in ranks])
            for track, one in zip(drawn, series, strict=True)
        ]
        right = math.ceil(max(text_width(_named(one, 0), weight=SEMIBOLD) for one in lines)) + _GAP
        right = min(right, width * _NAME_SHARE)
        left = text_width("00", size=TEXT) + _GAP
        step = _STEP_NARROW if width < NARROW_BELOW else _STEP
        return cls(lines, list(ranks), step, width - left - right, left, right)

    @property
    def tall(self) -> float:
        """Return the height of all ranks."""
        return self.step * len(self.lines_of_areas)

    def x(self, place: int) -> float:
        """Return where the period of a number stands."""
        if len(self.at) == 1:
            return self.wide - 8
        return round(8 + (self.wide - 16) * place / (len(self.at) - 1), 1)

    def y(self, place: int) -> float:
        """Return the height of a place among the ranks."""
        return round(self.step * (place + 0.5), 1)

    def lines(self, *, is_subject: bool) -> Iterator[Stroke]:
        """Yield the lines of the subject, or of the others."""
        for one in self.lines_of_areas:
            if one.track.is_subject is not is_subject:
                continue
            for place in range(len(self.at) - 1):
                start, end = one.cells[place][2], one.cells[place + 1][2]
                yield Stroke(
                    self.x(place), self.y(start), self.x(place + 1), self.y(end),
                    colour=one.colour, width=3 if is_subject else 1.5,
                )  # fmt: skip

    def names(self, _language: Language) -> Iterator[ChartLabel]:
        """Yield the first rank of each area at its left, and its last rank and name at its right."""
        for one in self.lines_of_areas:
            weight = SEMIBOLD if one.track.is_subject else REGULAR
            colour = ACCENT if one.track.is_subject else INK
            if len(self.at) > 1:
                yield ChartLabel(
                    str(one.cells[0][1]), self.x(0) - _GAP, self.y(one.cells[0][2]), "right",
                    weight=weight, colour=colour if one.track.is_subject else MUTED,
                )  # fmt: skip
            yield ChartLabel(
                _fitting(_named(one, -1), self.right - _GAP), self.wide - 8 + _GAP,
                self.y(one.cells[-1][2]), weight=weight, colour=colour,
            )  # fmt: skip

    def periods(self, language: Language) -> Iterator[ChartLabel]:
        """Yield the names of as many periods as fit."""
        names = [period.label(language) for period in self.at]
        widest = max(text_width(name, size=SMALL) for name in names) + _APART
        room = max(1, int(self.wide // widest) + 1)
        for place in thinned(len(names), room=min(room, len(names))):
            yield small(names[place], x=self.x(place), y=self.tall + 12, align="center")


def _named(one: _Line, place: int) -> str:
    return f"{one.cells[place][1]}  {one.track.name}"


def _fitting(words: str, width: float) -> str:
    """Return *words*, or as much of them as *width* holds, closed by an ellipsis."""
    if text_width(words, weight=SEMIBOLD) <= width:
        return words
    while words and text_width(f"{words}…", weight=SEMIBOLD) > width:
        words = words[:-1]
    return f"{words.rstrip()}…"


def _places(found: Mapping[int, tuple[Plotted, int]]) -> dict[int, int]:
    """Return the place of each mark: its rank less one, or the next below where ranks are shared."""
    order = sorted(found, key=lambda key: found[key][1])
    return {key: place for place, key in enumerate(order)}


def _points(laid: _Laid, language: Language) -> list[Layer]:
    given = [
        ChartPoint(
            figure,
            {"x": laid.x(place), "y": laid.y(cell)},
            one.colour,
            "circle",
            f"{rank}. {one.track.name}",
        )
        for one in sorted(laid.lines_of_areas, key=lambda line: line.track.is_subject)
        for place, (figure, rank, cell) in enumerate(one.cells)
    ]
    return points(given, language, **at("x", "y"), of=message("charts.area"))

"""Dumbbells: the form for how far each of several came.

A row a series: an open mark where it began, a full one where it ended, and the way between them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lc_indicators.charts.chart_form import Numbers, form
from lc_indicators.charts.drawing.key import Swatch, key, key_height
from lc_indicators.charts.drawing.layers import Align, ChartLabel, Frame, Stroke, finished, strokes, texts
from lc_indicators.charts.drawing.marks import OUTLINED, Layer, Spec, at, layer
from lc_indicators.charts.drawing.plotted import Plotted, Series, capital, drawn_value, label_of, period_of
from lc_indicators.charts.drawing.points import described, tooltip
from lc_indicators.charts.drawing.rows import ChartRow, rows
from lc_indicators.charts.drawing.scale import Scale, scale
from lc_indicators.charts.drawing.text_width import text_width
from lc_indicators.charts.drawing.theme import ACCENT, CONTEXT, MUTED, PAPER, REGULAR, RULE, SEMIBOLD, Weight
from lc_indicators.charts.drawing.tracks import Track, tracks
from lc_indicators.charts.forms.slope import slope
from lc_indicators.language import Language, message

_GAP, _MARK = 10.0, 26.0

_LEFT: Align = "left"
_RIGHT: Align = "right"


def _numbers(series: Sequence[Series[Plotted]], *, language: Language, **_: object) -> Numbers:
    made: Numbers = slope.numbers(series, language=language)
    return made


@form("dumbbell", question="how far did each come?", numbers=_numbers)
def dumbbell(series: Sequence[Series[Plotted]], *, language: Language, width: int = 720) -> Spec:
    """Return a row for each of *series*: its first and its last known figure, and the way between them.

    Rows of one unit share a scale; each unit has its own, from its least to its greatest value.  Both values
    stand beside their marks as printed.  A series with one value has one mark.

    Parameters
    ----------
    series : sequence of Series
        One an area or an indicator; those of the role "subject" stand in colour.
    width : int
        The whole chart's, in pixels; below 480 the names stand above the marks.

    Raises
    ------
    ChartError
        No figure has a value, or a series has two figures of one period.
    """
    drawn = tracks(series, language)
    names = [_name(track, drawn, language) for track in drawn]
    laid = rows(
        [track.last for track in drawn], names,
        language=language, width=width, mark=_MARK, values=[""] * len(drawn),
    )  # fmt: skip
    signs = _signs(drawn, language)
    foot = 6 + key_height(signs, width=width)
    frame = Frame(width, laid.height + foot, left=laid.left, bottom=foot)
    inset = _widest(drawn, language) + _GAP
    scales = {
        unit: _scale(
            [track for track in drawn if _unit(track) == unit], start=inset, end=frame.plot_width - inset
        )
        for unit in dict.fromkeys(map(_unit, drawn))
    }
    placed = [_Placed(track, row, scales[_unit(track)]) for track, row in zip(drawn, laid.rows, strict=True)]
    layers = [
        *strokes(stroke for one in placed for stroke in one.lines(frame.plot_width)),
        *_marks(placed, language),
        *texts([*laid.names(x=-frame.left), *(label for one in placed for label in one.values(language))]),
        *key(signs, left=-frame.left, top=laid.height + 6, width=width),
    ]
    return finished(layers, frame, language)


def _name(track: Track, drawn: Sequence[Track], language: Language) -> str:
    """Return the name of a row, with its periods where the rows are of different ones."""
    ends = {tuple(period_of(f).text for f in (one.first, one.last)) for one in drawn}
    if len(ends) == 1:
        return capital(track.name)
    first, last = (period_of(one).label(language) for one in (track.first, track.last))
    name = capital(track.name)
    return f"{name}, {first} → {last}" if first != last else f"{name}, {last}"


def _unit(track: Track) -> str:
    return track.last.unit.symbol.plain


def _widest(drawn: Sequence[Track], language: Language) -> float:
    ends = [label_of(one, language) for track in drawn for one in (track.first, track.last)]
    return math.ceil(max(text_width(end, weight=SEMIBOLD) for end in ends))


def _scale(drawn: Sequence[Track], *, start: float, end: float) -> Scale:
    """Return the scale of one unit: from zero, unless all values lie close together and far from it."""
    values = [drawn_value(one) for track in drawn for one in (track.first, track.last)]
    ends = scale(values, start=start, end=end, ticks=5)
    low, high = (0.0 if ends.low == 0 else min(values)), max(values)
    return replace(ends, low=low, high=high if high > low else low + 1)


@dataclass(frozen=True)
class _Placed:
    """A series, its row and its scale."""

    track: Track
    row: ChartRow
    scaled: Scale

    @property
    def colour(self) -> str:
        return ACCENT if self.track.is_subject else CONTEXT

    @property
    def is_single(self) -> bool:
        return self.track.first is self.track.last

    def x(self, figure: Plotted) -> float:
        """Return where a figure stands."""
        return self.scaled.pixel(drawn_value(figure))

    def lines(self, end: float) -> list[Stroke]:
        """Return the rule of the row, and the way upon it."""
        y = self.row.middle
        way = Stroke(self.x(self.track.first), y, self.x(self.track.last), y, colour=self.colour, width=3)
        return [Stroke(0, y, end, y, colour=RULE), *([] if self.is_single else [way])]

    def values(self, language: Language) -> Iterator[ChartLabel]:
        """Yield both values, each at its outer side."""
        first, last = self.x(self.track.first), self.x(self.track.last)
        is_rising = last >= first
        yield self._value(self.track.last, SEMIBOLD, right=is_rising, language=language)
        if not self.is_single:
            yield self._value(self.track.first, REGULAR, right=not is_rising, language=language)

    def _value(self, figure: Plotted, weight: Weight, *, right: bool, language: Language) -> ChartLabel:
        x, align = (self.x(figure) + _GAP, _LEFT) if right else (self.x(figure) - _GAP, _RIGHT)
        return ChartLabel(label_of(figure, language), x, self.row.middle, align, weight=weight)


def _marks(placed: Sequence[_Placed], language: Language) -> list[Layer]:
    """Return the marks: open where a series began, full where it ended."""
    rows_of_marks: list[dict[str, object]] = [
        {
            **described(figure, one.track.name, language),
            "x": one.x(figure),
            "y": one.row.middle,
            "colour": one.colour,
            "fill": one.colour if figure is one.track.last else PAPER,
        }
        for one in placed
        for figure in ([one.track.last] if one.is_single else [one.track.first, one.track.last])
    ]
    tips = tooltip(rows_of_marks, language, of=message("charts.series"))
    encoding = {**at("x", "y"), **OUTLINED, "tooltip": tips}
    return [layer("point", rows_of_marks, encoding, opacity=1, size=90, shape="circle", strokeWidth=2)]


def _signs(drawn: Sequence[Track], language: Language) -> list[Swatch]:
    """Return what open and full marks are: the periods, where all rows have the same."""
    pairs = [track for track in drawn if track.first is not track.last]
    words = [message("charts.at_first"), message("charts.at_last")]
    said = [word[language] for word in words]
    ends = {(period_of(t.first).label(language), period_of(t.last).label(language)) for t in pairs}
    if len(ends) == 1:
        said = list(next(iter(ends)))
    swatches = [Swatch(said[0], MUTED, hollow=True)] if pairs else []
    status = dict.fromkeys(
        word for t in drawn for f in (t.first, t.last) if (word := f.status_words(language))
    )
    # Open marks say when; what is not final is said in words.
    notes = [Swatch(_noted(word, drawn, language), MUTED, shape="") for word in status]
    return [*swatches, Swatch(said[1], MUTED), *notes]


def _noted(word: str, drawn: Sequence[Track], language: Language) -> str:
    values = [
        label_of(one, language)
        for track in drawn
        for one in (track.first, track.last)
        if one.status_words(language) == word
    ]
    return f"{word}: {', '.join(dict.fromkeys(values))}"

"""Plan a line chart before it is drawn: colours and shapes of the series, and where everything stands."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from lc_indicators.charts.drawing.boxes import ChartPoint
from lc_indicators.charts.drawing.breaks import names_height
from lc_indicators.charts.drawing.key import Swatch, key_height, status_swatches
from lc_indicators.charts.drawing.layers import Frame
from lc_indicators.charts.drawing.plotted import (
    Break,
    Plotted,
    PlottedPeriod,
    Series,
    drawn_value,
    known,
    label_of,
)
from lc_indicators.charts.drawing.scale import Scale, scale
from lc_indicators.charts.drawing.text_width import text_width, wrapped
from lc_indicators.charts.drawing.theme import (
    CONTEXT,
    MUTED,
    NARROW_BELOW,
    REGULAR,
    SEMIBOLD,
    SMALL,
    Weight,
    series_colour,
    series_shape,
)
from lc_indicators.charts.drawing.years import Years, own_breaks, year_of, years
from lc_indicators.errors import ChartError
from lc_indicators.language import Language, format_decimal, message


@dataclass(frozen=True)
class Track:
    """One series as it is drawn."""

    name: str
    #: In the order of time, the missing ones included.
    figures: tuple[Plotted, ...]
    colour: str
    shape: str

    @property
    def known(self) -> list[Plotted]:
        """Return the figures that are drawn."""
        return known(self.figures)

    @property
    def last(self) -> Plotted:
        """Return the last figure that is drawn."""
        return self.known[-1]

    @property
    def first(self) -> Plotted:
        """Return the first figure that is drawn."""
        return self.known[0]

    def end_lines(self, language: Language, *, width: float, named: bool) -> list[tuple[str, Weight]]:
        """Return the lines of the last figure's label, with the series' name if *named*."""
        lines = [
            (part, SEMIBOLD) for part in wrapped(label_of(self.last, language), width=width, weight=SEMIBOLD)
        ]
        return lines + ([(part, REGULAR) for part in wrapped(self.name, width=width)] if named else [])


def tracks(series: Sequence[Series[Plotted]], language: Language) -> list[Track]:
    """Return what is drawn of *series*; one without any value is left out.

    Raises
    ------
    ChartError
        No series has a value, or one has two figures of one year.
    """
    found: list[Track] = []
    subjects = 0
    for one in series:
        if known(one.figures):
            is_subject = one.role == "subject"
            colour = series_colour(subjects) if is_subject else CONTEXT
            subjects += is_subject
            shape = series_shape(len(found))
            found.append(Track(one.label[language], _in_order(one), colour, shape))
    if not found:
        names = ", ".join(one.label["en"] for one in series) or "no series"
        raise ChartError(names, "no figure has a value", "say so in the report instead of drawing")
    return found


def _in_order(series: Series[Plotted]) -> tuple[Plotted, ...]:
    figures = sorted(series.figures, key=year_of)
    for first, second in pairwise(figures):
        if year_of(first) == year_of(second):
            raise ChartError(
                series.label["en"],
                f"two figures of {year_of(first)} stand in one series",
                "choose one of them, or make a series of each source",
            )
    return tuple(figures)


def values_of(drawn: Sequence[Track]) -> list[float]:
    """Return all values that are drawn."""
    return [drawn_value(figure) for track in drawn for figure in track.known]


#: Room above the plot, below it for the years, and between its sides and the first and the last year.
TOP, AXIS, INSET, OUTSET = 22, 28, 18, 8


_END_SHARE = 0.24


@dataclass(frozen=True)
class ChartPlan:
    """What a line chart draws, and where."""

    tracks: list[Track]
    frame: Frame
    years: Years
    scale: Scale
    language: Language
    #: Whether the labels at the lines' ends name the series, and how wide they may be.
    names_at_ends: bool
    end_width: float
    #: The key of the series above the plot, where names at the ends do not fit, and of marks below it.
    names: list[Swatch]
    signs: list[Swatch]
    breaks: Sequence[Break]
    label_periods: Collection[PlottedPeriod]
    #: The first year that the chart is about; None for all.
    since: int | None = None

    def is_context(self, figure: Plotted) -> bool:
        """Return whether *figure* lies before what the chart is about."""
        return self.since is not None and year_of(figure) < self.since

    def colour(self, track: Track, figure: Plotted) -> str:
        """Return the colour of *figure* and of the line that begins at it."""
        return CONTEXT if self.is_context(figure) else track.colour

    def place(self, figure: Plotted) -> ChartPoint:
        """Return where *figure* stands, in pixels."""
        return self.years.pixel(year_of(figure)), self.scale.pixel(drawn_value(figure))

    @property
    def figures(self) -> list[Plotted]:
        """Return all figures that are drawn."""
        return [figure for track in self.tracks for figure in track.known]


def planned(
    series: Sequence[Series[Plotted]],
    *,
    language: Language,
    width: int,
    breaks: Sequence[Break] = (),
    label_periods: Collection[PlottedPeriod] = (),
    since: int | None = None,
) -> ChartPlan:
    """Return the plan of a line chart; see :func:`lc_indicators.charts.forms.lines.line`."""
    drawn, narrow = tracks(series, language), width < NARROW_BELOW
    at_ends = len(drawn) > 1 and not narrow
    scaled = scale(values_of(drawn), start=220 if narrow else 300, end=0, ticks=4 if narrow else 5)
    end_width = _end_width(drawn, language=language, most=width * _END_SHARE, named=at_ends)
    names = [] if at_ends or len(drawn) == 1 else [_swatch(track) for track in drawn]
    signs = _signs(drawn, breaks, language)
    left, right = axis_width(scaled, language), end_width + 14
    axis = years(
        [figure for track in drawn for figure in track.figures],
        start=INSET,
        end=width - left - right - OUTSET,
    )
    top = TOP + key_height(names, width=width) + names_height(breaks, axis, language)
    under = key_height(signs, width=width)
    frame = Frame(
        width, top + scaled.start + AXIS + under, left=left, right=right, top=top, bottom=AXIS + under
    )
    return ChartPlan(
        drawn, frame, axis, scaled, language, at_ends, end_width, names, signs, breaks, label_periods, since
    )


#: Distance of the ticks of an axis that lies under a chart.
_TICK = 80


def fitted_scale(
    values: Sequence[float], frame: Frame, language: Language, *, zero: bool | None = None
) -> Scale:
    """Return a scale as wide as the plot of *frame*, with room for half a number at both sides."""
    ticks = max(2, min(6, int(frame.plot_width // _TICK)))
    wide = scale(values, start=0, end=1, ticks=ticks, zero=zero)
    inset = axis_width(wide, language) / 2
    return replace(wide, start=inset, end=frame.plot_width - inset)


def axis_width(scaled: Scale, language: Language) -> float:
    """Return the room that the numbers of an axis take."""
    printed = (
        format_decimal(Decimal(str(tick)), decimals=scaled.decimals, language=language)
        for tick in scaled.ticks
    )
    return round(max(text_width(tick, size=SMALL) for tick in printed) + 10, 1)


def _end_width(drawn: Sequence[Track], *, language: Language, most: float, named: bool) -> float:
    lines = [line for track in drawn for line in track.end_lines(language, width=most, named=named)]
    # Rounded up: the same words are wrapped at this width again.
    return math.ceil(max(text_width(text, weight=weight) for text, weight in lines))


def _swatch(track: Track) -> Swatch:
    return Swatch(track.name, track.colour, track.shape, line=True)


def _signs(drawn: Sequence[Track], breaks: Sequence[Break], language: Language) -> list[Swatch]:
    figures = [figure for track in drawn for figure in track.known]
    signs = status_swatches(figures, language)
    if any(unnamed_breaks(track, breaks) for track in drawn):
        signs.append(Swatch(message("charts.break")[language], MUTED, upright=True))
    return signs


def unnamed_breaks(track: Track, breaks: Sequence[Break]) -> list[tuple[int, Plotted, Plotted]]:
    """Return the breaks within a line that no name explains: the year, and the figures on both sides."""
    own = own_breaks(track.figures) - {one.year for one in breaks}
    return [
        (year, before, after)
        for before, after in pairwise(track.known)
        for year in sorted(own)
        if year_of(before) < year <= year_of(after)
    ]

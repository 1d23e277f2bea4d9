"""Plan a line chart before it is drawn: where its axes, lines and keys stand."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from lc_indicators.charts.drawing.boxes import ChartPoint
from lc_indicators.charts.drawing.breaks import names_height
from lc_indicators.charts.drawing.event_marks import EventMark
from lc_indicators.charts.drawing.key import Swatch, key_height, not_from_zero, status_swatches
from lc_indicators.charts.drawing.layers import Frame
from lc_indicators.charts.drawing.month_ticks import ROW, MonthTicks, month_ticks
from lc_indicators.charts.drawing.plotted import Break, Plotted, Series, drawn_value, period_of
from lc_indicators.charts.drawing.scale import Scale, scale
from lc_indicators.charts.drawing.text_width import text_width
from lc_indicators.charts.drawing.theme import CONTEXT, MUTED, NARROW_BELOW, SMALL, series_shape
from lc_indicators.charts.drawing.time_axis import TimeAxis, own_breaks, place_of_break, time_axis
from lc_indicators.charts.drawing.tracks import Track, tracks, values_of
from lc_indicators.errors import ChartError
from lc_indicators.language import Language, format_decimal, message
from lc_indicators.periods import Period

#: Room above the plot, and between its sides and the first and the last year.
TOP, INSET, OUTSET = 22, 18, 8


_END_SHARE = 0.24

#: The room of a value with its month: a turning point closer to an end of its line is told by that end.
_WIDE_APART, _HIGH_APART = 50, 24


@dataclass(frozen=True)
class Scope:
    """What a chart of lines is about."""

    #: Periods that the text speaks of.
    label_periods: Collection[Period] = ()
    #: The first year that the chart is about; None for all.
    since: int | None = None
    #: Values that the scale holds, whatever is drawn.
    extent: Sequence[float] = ()
    #: What happened meanwhile.
    events: Sequence[EventMark] = ()


EVERYTHING = Scope()


@dataclass(frozen=True)
class ChartPlan:
    """What a line chart draws, and where."""

    tracks: list[Track]
    frame: Frame
    axis: TimeAxis
    #: What is drawn under a plot of months; years are named by the axis itself.
    ticks: MonthTicks | None
    scale: Scale
    language: Language
    #: Whether the labels at the lines' ends name the series, and how wide they may be.
    names_at_ends: bool
    end_width: float
    #: The key of the series above the plot, where names at the ends do not fit, and of marks below it.
    names: list[Swatch]
    signs: list[Swatch]
    breaks: Sequence[Break]
    scope: Scope

    def is_context(self, figure: Plotted) -> bool:
        """Return whether *figure* lies before what the chart is about."""
        since = self.scope.since
        return since is not None and period_of(figure).end_year < since

    def colour(self, track: Track, figure: Plotted) -> str:
        """Return the colour of *figure* and of the line that begins at it."""
        return CONTEXT if self.is_context(figure) and not track.is_reference else track.colour

    def place(self, track: Track, figure: Plotted) -> ChartPoint:
        """Return where a *figure* of *track* stands, in pixels."""
        return self.axis.pixel(track.place(figure)), self.scale.pixel(drawn_value(figure))

    def is_labelled(self, track: Track, figure: Plotted) -> bool:
        """Return whether the value of *figure* is written: it tells the course, or the text speaks of it."""
        told = (figure is one for one in (track.last, *self._told(track)))
        return any(told) or figure.period in self.scope.label_periods

    def _told(self, track: Track) -> list[Plotted]:
        """Return the first figure in colour; of a single line of months its highest and lowest too."""
        own = [one for one in track.known if not self.is_context(one)]
        if track.is_reference:
            return []
        if self.axis.is_yearly or not own:
            return own[:1]
        if not track.is_subject:
            return []
        is_single = sum(other.is_subject for other in self.tracks) == 1
        turns = [max(own, key=drawn_value), min(own, key=drawn_value)] if is_single else []
        ends = [self.place(track, one) for one in (own[0], own[-1])]
        far = [one for one in turns if all(_is_apart(self.place(track, one), end) for end in ends)]
        return [own[0], *far]

    @property
    def foot(self) -> float:
        """Return the height of what stands under the plot, the key left out."""
        return self.ticks.height if self.ticks else ROW

    @property
    def figures(self) -> list[Plotted]:
        """Return all figures that are drawn."""
        return [figure for track in self.tracks for figure in track.known]


def _is_apart(one: ChartPoint, other: ChartPoint) -> bool:
    """Return whether two points stand so far apart that each has room for its value."""
    return abs(one[0] - other[0]) > _WIDE_APART or abs(one[1] - other[1]) > _HIGH_APART


def planned(
    series: Sequence[Series[Plotted]],
    *,
    language: Language,
    width: int,
    breaks: Sequence[Break] = (),
    scope: Scope = EVERYTHING,
    is_season: bool = False,
) -> ChartPlan:
    """Return the plan of a line chart; see :func:`lc_indicators.charts.forms.lines.line`.

    Of a season, *is_season*, the axis is one whole year and the lines before the last one are named alone.
    """
    drawn, narrow = tracks(series, language), width < NARROW_BELOW
    if any(track.years_later for track in drawn):
        drawn = _within(drawn, is_season=is_season)
    if is_season:
        drawn = [_of_season(track) for track in drawn]
    at_ends = len(drawn) > 1 and (is_season or not narrow)
    scaled = scale(
        [*values_of(drawn), *scope.extent], start=220 if narrow else 300, end=0, ticks=4 if narrow else 5
    )
    end_width = _end_width(drawn, language=language, most=width * _END_SHARE, named=at_ends)
    names = [] if at_ends or len(drawn) == 1 else [_swatch(track) for track in drawn if track.is_named]
    signs = [*_signs(drawn, breaks, language), *not_from_zero(scaled, language)]
    left, right = axis_width(scaled, language), end_width + 14
    axis = time_axis(
        _at_own_time(drawn), start=INSET, end=width - left - right - OUTSET, whole_years=is_season
    )
    ticks = None if axis.is_yearly else month_ticks(axis, language, width=width, has_years=not is_season)
    foot = (ticks.height if ticks else ROW) + key_height(signs, width=width)
    top = TOP + key_height(names, width=width) + names_height(breaks, axis, language, end=width - left)
    frame = Frame(width, top + scaled.start + foot, left=left, right=right, top=top, bottom=foot)
    return ChartPlan(
        drawn,
        frame,
        axis,
        ticks,
        scaled,
        language,
        at_ends,
        end_width,
        names,
        signs,
        breaks,
        scope,
    )


def _at_own_time(drawn: Sequence[Track]) -> list[Plotted]:
    """Return the figures that say from when to when the chart is.

    Raises
    ------
    ChartError
        All series are drawn later than they are.
    """
    found = [figure for track in drawn if not track.years_later for figure in track.figures]
    if not found:
        raise ChartError(drawn[0].name, "every series is drawn years later", "leave one where it is")
    return found


def _within(drawn: Sequence[Track], *, is_season: bool) -> list[Track]:
    """Return the tracks without what lies beyond the axis."""
    axis = time_axis(_at_own_time(drawn), start=0, end=1, whole_years=is_season)
    cut = [track.within(axis) for track in drawn]
    return [track for track in cut if track.known]


def _of_season(track: Track) -> Track:
    """Return a year of a season: its name is the year, and the last one alone has a value."""
    return replace(track, is_valued=track.is_subject, is_dated=False, shape=series_shape(0))


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
    return math.ceil(max((text_width(text, weight=weight) for text, weight in lines), default=0))


def _swatch(track: Track) -> Swatch:
    return Swatch(track.name, track.colour, "" if track.is_reference else track.shape, line=True)


def _signs(drawn: Sequence[Track], breaks: Sequence[Break], language: Language) -> list[Swatch]:
    figures = [figure for track in drawn for figure in track.known]
    signs = status_swatches(figures, language)
    if any(unnamed_breaks(track, breaks) for track in drawn):
        signs.append(Swatch(message("charts.break")[language], MUTED, upright=True, dashed=True))
    return signs


def unnamed_breaks(track: Track, breaks: Sequence[Break]) -> list[tuple[int, Plotted, Plotted]]:
    """Return the breaks within a line that no name explains: the place, and the figures on both sides."""
    own = own_breaks(track.figures) - {place_of_break(one, track.months) for one in breaks}
    return [
        (place + track.later, before, after)
        for before, after in pairwise(track.known)
        for place in sorted(own)
        if track.place(before) < place + track.later <= track.place(after)
    ]

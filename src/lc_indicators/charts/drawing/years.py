"""The axis of years: every year of the range has its place, so that a gap is seen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import altair as alt

from lc_indicators.charts.drawing.plotted import Plotted, is_forecast, period_of
from lc_indicators.charts.drawing.scale import thinned
from lc_indicators.charts.drawing.text_width import text_width
from lc_indicators.charts.drawing.theme import SMALL

#: Clear space between two years' labels.
_APART = 14

#: Parts of a pixel in which distances on the axis are counted.
_FINE = 8


@dataclass(frozen=True)
class Years:
    """All years from the first to the last, with the pixels between which they stand."""

    first: int
    last: int
    start: float
    end: float
    #: Whether the periods are school years: 2015–16.
    straddling: bool = False

    def name(self, year: int) -> str:
        """Return the text of a year on the axis: a name and no number, so that it takes no thousands mark."""
        return f"{year - 1}–{year % 100:02d}" if self.straddling else str(year)

    @property
    def names(self) -> list[str]:
        """Return the names of all years in their order."""
        return [self.name(year) for year in range(self.first, self.last + 1)]

    def pixel(self, year: float) -> float:
        """Return where *year* stands; a single year stands in the middle."""
        if self.first == self.last:
            return (self.start + self.end) / 2
        return round(self.start + (year - self.first) / (self.last - self.first) * (self.end - self.start), 1)

    def encoding(self) -> alt.X:
        """Return the ordinal axis, with as many labels as fit, the first and the last among them."""
        names = self.names
        widest = max(text_width(name, size=SMALL) for name in names)
        room = int((self.end - self.start) // (widest + _APART)) + 1
        shown = ",".join(f"'{names[place]}'" for place in thinned(len(names), room=room))
        return alt.X(
            "year:O",
            scale=alt.Scale(type="point", domain=names, range=[self.start, self.end], padding=0),
            axis=alt.Axis(
                title=None,
                values=names,
                labelAngle=0,
                labelOverlap=False,
                labelExpr=f"indexof([{shown}], datum.value) < 0 ? '' : datum.value",
            ),
        )


def years(figures: Iterable[Plotted], *, start: float, end: float) -> Years:
    """Return the axis over the complete range of years of *figures*, missing ones included."""
    periods = [period_of(figure) for figure in figures]
    ends = [period.end_year for period in periods]
    straddling = all(period.start_year == period.end_year - 1 for period in periods)
    first, last = min(ends), max(ends)
    # A distance that a binary float holds exactly: Vega drops the first tick if it lies a trillionth outside.
    step = (end - start) * _FINE // max(last - first, 1) / _FINE
    end = start + step * max(last - first, 1)
    return Years(first, last, start=start, end=end, straddling=straddling)


def year_of(figure: Plotted) -> int:
    """Return the year under which the figure stands."""
    return period_of(figure).end_year


@dataclass(frozen=True)
class Step:
    """Two figures that a line joins."""

    start: Plotted
    end: Plotted

    @property
    def is_dashed(self) -> bool:
        """Return whether the line leads to or from a forecast."""
        return is_forecast(self.start) or is_forecast(self.end)


def steps(figures: Sequence[Plotted], *, breaks: Iterable[int] = ()) -> list[Step]:
    """Return what a line through *figures*, in the order of time, joins; everything else stays a gap.

    Neighbouring years are joined, unless one is missing or the series breaks between them.  A survey that is
    held every second or third year has its own rhythm: it is joined at that distance.
    """
    cuts = {*breaks, *own_breaks(figures)}
    distance = _rhythm([year_of(figure) for figure in figures])
    found = []
    for start, end in pairwise(figures):
        first, last = year_of(start), year_of(end)
        is_cut = any(first < year <= last for year in cuts)
        if not (start.is_missing or end.is_missing or is_cut) and last - first <= distance:
            found.append(Step(start, end))
    return found


def own_breaks(figures: Iterable[Plotted]) -> set[int]:
    """Return the first years of a new way of counting, as the figures themselves say."""
    return {year for figure in figures for year in _breaks_of(figure)}


def _breaks_of(figure: Plotted) -> list[int]:
    own = [year_of(figure)] if figure.status == "B" else []
    return own + [one.end_year for one in figure.breaks]


def _rhythm(of_years: Sequence[int]) -> int:
    """Return the usual distance of years: the smallest, if it comes up twice; else one year."""
    distances = [last - first for first, last in pairwise(of_years)]
    least = min(distances, default=1)
    return least if distances.count(least) > 1 else 1

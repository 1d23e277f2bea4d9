"""The axis of time: every year, quarter or month of the range has its place, so that a gap is seen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lc_indicators.charts.drawing.marks import Channel, at
from lc_indicators.charts.drawing.plotted import Break, Plotted, is_forecast, period_of
from lc_indicators.charts.drawing.scale import thinned
from lc_indicators.charts.drawing.text_width import text_width
from lc_indicators.charts.drawing.theme import SMALL
from lc_indicators.errors import ChartError
from lc_indicators.language import OWN_LANGUAGE, Language
from lc_indicators.periods import Period, PeriodKind

#: Clear space between two years' labels.
_APART = 14

#: Parts of a pixel in which distances on the axis are counted.
_FINE = 8

A_YEAR = 12

#: Periods that divide a year, and how many months each lasts; all others stand under the year they end in.
_PARTS = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.HALF: 6}


@dataclass(frozen=True)
class TimeAxis:
    """All places from the first to the last, with the pixels between which they stand.

    A place is a year's number; of months and quarters it is their number since the year 0.
    """

    first: int
    last: int
    start: float
    end: float
    #: Whether the periods are school years: 2015–16.
    straddling: bool = False
    #: How many months lie between two places.
    months: int = A_YEAR

    def name(self, year: int) -> str:
        """Return the text of a year on the axis: a name and no number, so that it takes no thousands mark."""
        return f"{year - 1}–{year % 100:02d}" if self.straddling else str(year)

    @property
    def names(self) -> list[str]:
        """Return the names of all years in their order."""
        return [self.name(year) for year in range(self.first, self.last + 1)]

    def end_names(self, language: Language) -> tuple[str, str]:
        """Return the names of the first and the last place."""
        if self.is_yearly:
            return self.name(self.first), self.name(self.last)
        return self.period(self.first).short_label(language), self.period(self.last).short_label(language)

    @property
    def is_yearly(self) -> bool:
        """Return whether its places are years."""
        return self.months == A_YEAR

    @property
    def step(self) -> float:
        """Return the pixels from one place to the next."""
        return (self.end - self.start) / max(self.last - self.first, 1)

    def period(self, place: int) -> Period:
        """Return the month, quarter, half-year or year at *place*."""
        year, month = divmod(place * self.months, A_YEAR)
        return Period.of_months(year, month + 1, self.months)

    def pixel(self, place: float) -> float:
        """Return where *place* stands; a single one stands in the middle."""
        if self.first == self.last:
            return (self.start + self.end) / 2
        share = (place - self.first) / (self.last - self.first)
        return round(self.start + share * (self.end - self.start), 1)

    def spot(self, place: int) -> dict[str, object]:
        """Return the field of a row by which :meth:`encoding` finds *place*."""
        return {"year": self.name(place)} if self.is_yearly else {"x": self.pixel(place)}

    def encoding(self) -> Channel:
        """Return the ordinal axis, with as many labels as fit, the first and the last among them.

        An axis of parts of a year stands in pixels; :mod:`lc_indicators.charts.drawing.month_ticks` draws it.
        """
        if not self.is_yearly:
            return at("x")["x"]
        names = self.names
        widest = max(text_width(name, size=SMALL) for name in names)
        room = int((self.end - self.start) // (widest + _APART)) + 1
        shown = ",".join(f"'{names[place]}'" for place in thinned(len(names), room=room))
        return {
            "axis": {
                "labelAngle": 0,
                "labelExpr": f"indexof([{shown}], datum.value) < 0 ? '' : datum.value",
                "labelOverlap": False,
                "title": None,
                "values": names,
            },
            "field": "year",
            "scale": {"domain": names, "padding": 0, "range": [self.start, self.end], "type": "point"},
            "type": "ordinal",
        }


def time_axis(figures: Iterable[Plotted], *, start: float, end: float, whole_years: bool = False) -> TimeAxis:
    """Return the axis over the complete range of *figures*, periods without a figure included.

    Raises
    ------
    ChartError
        Months stand beside quarters or years.
    """
    given = list(figures)
    periods = [period_of(figure) for figure in given]
    months = _months_of(given)
    places = [_place(period, months) for period in periods]
    first, last = min(places), max(places)
    if months < A_YEAR:
        a_year = A_YEAR // months
        ends = (first // a_year * a_year, last // a_year * a_year + a_year - 1)
        return TimeAxis(*(ends if whole_years else (first, last)), start=start, end=end, months=months)
    straddling = all(period.start_year == period.end_year - 1 for period in periods)
    # A distance that a binary float holds exactly: Vega drops the first tick if it lies a trillionth outside.
    step = (end - start) * _FINE // max(last - first, 1) / _FINE
    end = start + step * max(last - first, 1)
    return TimeAxis(first, last, start=start, end=end, straddling=straddling)


def _months_of(figures: Sequence[Plotted]) -> int:
    """Return how many months a period of *figures* lasts, at most a year."""
    found = {step_months(period_of(figure)): figure for figure in figures}
    if len(found) > 1:
        one, other = (period_of(found[months]).label(OWN_LANGUAGE) for months in sorted(found)[:2])
        reason = f"{one} and {other} stand on one axis, and are not equally long"
        raise ChartError(figures[0].label.plain, reason, "chart months, quarters and years apart")
    return next(iter(found))


def step_months(period: Period) -> int:
    """Return how many months lie between two places of periods like *period*."""
    return _PARTS.get(period.kind, A_YEAR)


def is_part_of_year(period: Period) -> bool:
    """Return whether *period* stands on an axis of months, quarters or half-years."""
    return period.kind in _PARTS


def _place(period: Period, months: int) -> int:
    return (A_YEAR * period.end_year + period.last_day.month - 1) // months


def place_of(figure: Plotted) -> int:
    """Return the year under which the figure stands; the number of its month or quarter since the year 0."""
    period = period_of(figure)
    return _place(period, step_months(period))


def place_in_year(figure: Plotted) -> int:
    """Return the number of the figure's month or quarter in its year, from 0."""
    return place_of(figure) % (A_YEAR // step_months(period_of(figure)))


def place_of_break(one: Break, months: int) -> int:
    """Return the first place that is counted the new way, on an axis of steps of *months*."""
    return (A_YEAR * one.year + one.month - 1) // months


@dataclass(frozen=True)
class Step:
    """Two figures that a line joins."""

    start: Plotted
    end: Plotted

    #: Whether periods lie between them of which a survey of its own rhythm has none.
    is_sparse: bool = False

    @property
    def is_dashed(self) -> bool:
        """Return whether the line leads to or from a forecast."""
        return is_forecast(self.start) or is_forecast(self.end)

    @property
    def dash(self) -> tuple[int, ...]:
        """Return the dash of the line: of a forecast, dotted over periods without a figure, or solid."""
        return (5, 4) if self.is_dashed else (1, 4) if self.is_sparse else ()


def steps(figures: Sequence[Plotted], *, breaks: Iterable[Break] = ()) -> list[Step]:
    """Return what a line through *figures*, in the order of time, joins; everything else stays a gap.

    Neighbouring periods are joined, unless one is missing or the series breaks between them.  A survey that
    is held every second or third year has its own rhythm: it is joined at that distance, dotted, also where
    it was held every year later on.
    """
    if not figures:
        return []
    months = step_months(period_of(figures[0]))
    cuts = {*(place_of_break(one, months) for one in breaks), *own_breaks(figures)}
    rhythms = _rhythms([place_of(figure) for figure in figures]) if months == A_YEAR else {1}
    found = []
    for start, end in pairwise(figures):
        first, last = place_of(start), place_of(end)
        is_cut = any(first < place <= last for place in cuts)
        if not (start.is_missing or end.is_missing or is_cut) and last - first in rhythms:
            found.append(Step(start, end, is_sparse=last - first > 1))
    return found


def own_breaks(figures: Iterable[Plotted]) -> set[int]:
    """Return the first places of a new way of counting, as the figures themselves say."""
    return {place for figure in figures for place in _breaks_of(figure)}


def _breaks_of(figure: Plotted) -> list[int]:
    own = [place_of(figure)] if figure.status == "B" else []
    return own + [_first_place(one, step_months(period_of(figure))) for one in figure.breaks]


def _first_place(period: Period, months: int) -> int:
    """Return the first place of *period* on an axis of steps of *months*."""
    if months == A_YEAR:
        return period.end_year
    return (A_YEAR * period.first_day.year + period.first_day.month - 1) // months


def _rhythms(of_years: Sequence[int]) -> set[int]:
    """Return the distances of years that a line joins: one year, and what comes up twice."""
    distances = [last - first for first, last in pairwise(of_years)]
    return {1, *(distance for distance in distances if distances.count(distance) > 1)}

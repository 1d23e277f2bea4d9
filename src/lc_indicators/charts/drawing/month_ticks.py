"""The axis of months, quarters and half-years: a few ticks with their names, and the years beneath."""

from __future__ import annotations

from dataclasses import dataclass

from lc_indicators.charts.drawing.layers import ChartLabel, Stroke, small
from lc_indicators.charts.drawing.text_width import text_width
from lc_indicators.charts.drawing.theme import LINE_HEIGHT, NARROW_BELOW, SMALL
from lc_indicators.charts.drawing.time_axis import A_YEAR, TimeAxis
from lc_indicators.language import Language

#: Room for one row of labels, and for a second one with the years.
ROW, SECOND_ROW = 28, 15

#: Months between two labels, the closest first.
_DISTANCES = (1, 2, 3, 4, 6, A_YEAR, 2 * A_YEAR, 3 * A_YEAR, 5 * A_YEAR, 10 * A_YEAR)

_MOST_WIDE, _MOST_NARROW = 8, 5

#: Clear space between two labels; length of a tick; from the axis to the middle of its first row.
_APART, _TICK, _DOWN = 8.0, 4, 16.0


@dataclass(frozen=True)
class MonthTicks:
    """What is drawn under a plot of parts of a year."""

    #: The places that have a tick, and those of them that have a name.
    ticks: list[int]
    named: list[int]
    #: Whether the years are all that is named.
    only_years: bool
    axis: TimeAxis
    #: Whether the years stand beneath; the axis of a season is of any year.
    has_years: bool

    @property
    def height(self) -> float:
        """Return the room that it takes."""
        return ROW if self.only_years or not self.has_years else ROW + SECOND_ROW

    def strokes(self, top: float) -> list[Stroke]:
        """Return the line of the axis at *top* and its ticks."""
        line = Stroke(self.axis.start, top, self.axis.end, top)
        places = [self.axis.pixel(place) for place in self.ticks]
        return [line, *(Stroke(x, top, x, top + _TICK) for x in places)]

    def labels(self, top: float, language: Language) -> list[ChartLabel]:
        """Return the names under the ticks."""
        years = _first_of_years(self.named, self.axis)
        if self.only_years:
            return [self._label(place, year, top) for place, year in years.items()]
        names = [
            self._label(place, self.axis.period(place).name_in_year(language), top) for place in self.named
        ]
        second = top + SMALL * LINE_HEIGHT
        beneath = [self._label(place, year, second) for place, year in years.items()]
        return names + (beneath if self.has_years else [])

    def _label(self, place: int, text: str, top: float) -> ChartLabel:
        return small(text, x=self.axis.pixel(place), y=top + _DOWN, align="center")


def month_ticks(axis: TimeAxis, language: Language, *, width: float, has_years: bool = True) -> MonthTicks:
    """Return the ticks of *axis*, counted from January on, at the closest distance at which names have room.

    Where that is a year or more, only years are named, each at its beginning.
    """
    most = _MOST_NARROW if width < NARROW_BELOW else _MOST_WIDE
    choices = [
        (distance, named)
        for distance in _DISTANCES
        if not distance % axis.months and (named := _at_distance(axis, distance))
    ]
    distance, named = next(
        (
            (distance, named)
            for distance, named in choices
            if len(named) <= most
            and _widest(named, axis, language) + _APART <= distance / axis.months * axis.step
        ),
        choices[-1],
    )
    only_years = distance >= A_YEAR
    ticks = _at_distance(axis, A_YEAR) if only_years else named
    return MonthTicks(ticks, named, only_years, axis, has_years)


def _at_distance(axis: TimeAxis, distance: int) -> list[int]:
    """Return the places at *distance* in months, counted from January of the last year that has one."""
    a_year = A_YEAR // axis.months
    start = axis.last // a_year * A_YEAR
    return [
        place for place in range(axis.first, axis.last + 1) if not (place * axis.months - start) % distance
    ]


def _widest(named: list[int], axis: TimeAxis, language: Language) -> float:
    periods = [axis.period(place) for place in named]
    names = {name for one in periods for name in (one.name_in_year(language), str(one.end_year))}
    return max(text_width(name, size=SMALL) for name in names)


def _first_of_years(named: list[int], axis: TimeAxis) -> dict[int, str]:
    """Return the first of the *named* places of each year, with the year."""
    firsts: dict[int, int] = {}
    for place in named:
        firsts.setdefault(axis.period(place).end_year, place)
    return {place: str(year) for year, place in firsts.items()}

"""Find the Figures of one area and period, and choose which of several sources counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from lc_indicators.catalogue import Catalogue, within
from lc_indicators.catalogue.records import Derivation, Indicator, Movement, Observation
from lc_indicators.errors import EmptySelectionError
from lc_indicators.figure import Figure
from lc_indicators.periods import Period, PeriodKind
from lc_indicators.report.figure_book import FigureBook
from lc_indicators.report.report_steps import (
    days_of_series,
    days_within,
    is_step,
    kinds_of_steps,
    own_year,
    tells_of_years,
)

#: So many years before the period may be drawn as its context.
CONTEXT_YEARS = 5

#: Fewer points make no line.
LEAST_POINTS = 3

#: A year, a text that Period.read takes, or a Period.
When = int | str | Period


class Selection:
    """What the data say of one area over one period; missing things are None or empty, never filled in."""

    def __init__(self, catalogue: Catalogue, *, area: str, period: str) -> None:
        self.catalogue = catalogue
        self.book = FigureBook(catalogue)
        self.period = Period.read(period)
        self.area = catalogue.area(area, self.period)

    def find(self, indicator: str, when: When, *, source: str | None = None, area: str = "") -> Figure | None:
        """Return the Figure of *indicator* for a period, or None where the data have none.

        Of several sources the catalogue's order of precedence chooses; ``source`` asks for one of them.
        """
        self.catalogue.indicator(indicator)
        entry = self.catalogue.select(indicator, area or self.area.area, as_period(when), source=source)
        return self.book.of(entry) if entry else None

    def figure(self, indicator: str, when: When, *, source: str | None = None) -> Figure:
        """Return the Figure of *indicator* for a period.

        Raises
        ------
        EmptySelectionError
            The data have none; the message names the periods that they have.
        """
        found = self.find(indicator, when, source=source)
        if found is None:
            periods = [period.text for period in self.known_periods(indicator)]
            raise EmptySelectionError(indicator, self.area.area, as_period(when).text, available=periods)
        return found

    def latest(self, indicator: str) -> Figure | None:
        """Return the known Figure that ends last within the period; None without one.

        Of two that end together it is that of a whole year, else the one that lasts longest.
        """
        known = [
            figure
            for period in self._periods_ending(indicator, days_within(self.period))
            if within(period, self.period) and (figure := self.find(indicator, period))
            if not figure.is_missing
        ]
        return max(known, key=_lateness, default=None)

    def every_source(self, indicator: str, when: When) -> list[Figure]:
        """Return the Figures of all sources for one period, published ones and derivations."""
        entries = self.catalogue.entries(indicator, self.area.area, as_period(when))
        return [self.book.of(entry) for entry in entries if _has_value(entry)]

    def series(
        self, indicator: str, *, since: int | None = None, until: int | None = None, area: str = ""
    ) -> list[Figure]:
        """Return one Figure a year from *since* to *until*, by default the report's period, in order.

        The report of a month has one a month, from January to that month; that of a quarter one a quarter.
        Of nine months, a school year or any days it is the one of the report, and with *since* also those of
        the years before.  The report of a part of a year has nothing that is later than it.
        """
        days = days_of_series(self.period, since=since, until=until)
        periods = [
            period
            for period in self._periods_ending(indicator, days, area=area, kinds=kinds_of_steps(self.period))
            if is_step(period, self.period)
            # A span begins at the end of its first year: the school year that ends there lies before it.
            if since is not None or not self.period.is_span or period.start_year >= self.period.start_year
        ]
        return [figure for period in periods if (figure := self.find(indicator, period, area=area))]

    def known_periods(self, indicator: str, *, area: str = "") -> tuple[Period, ...]:
        """Return the periods that errors offer: to the report of a part of a year those that ended before it.

        Where none did, it is all that there are.
        """
        so_far = None if tells_of_years(self.period) else days_of_series(self.period, since=0)
        found = self._periods_ending(indicator, so_far, area=area)
        return found or self.catalogue.periods(indicator, area or self.area.area)

    def _periods_ending(
        self, indicator: str, days: Period | None, *, area: str = "", kinds: Iterable[str] = ()
    ) -> tuple[Period, ...]:
        where = area or self.area.area
        return self.catalogue.periods_ending(indicator, where, days, kinds=kinds) if days else ()

    def covers(self, period: Period) -> bool:
        """Return whether *period* belongs to the report's: to a year, the school year that ends in it."""
        if self.period.kind is PeriodKind.YEAR:
            return period.end_year == self.period.end_year
        return within(period, self.period)

    def history(self, indicator: str, *, years: int = CONTEXT_YEARS) -> list[Figure]:
        """Return the known Figures of the period, and those of some *years* before it as their context.

        Ranges of parts are none of them: they are no points to draw.  None where the period itself has
        none: what lies before it alone is no part of the report.
        """
        figures = self.series(indicator, since=own_year(self.period) - years)
        known = [figure for figure in figures if not figure.is_missing and not figure.is_range]
        return known if any(self.is_covered(figure) for figure in known) else []

    def is_drawable(self, *lines: Sequence[Figure]) -> bool:
        """Return whether *lines* make a chart: three points, and of a span two of the period in one line."""
        own = max((sum(map(self.is_covered, line)) for line in lines), default=0)
        return own >= (2 if self.period.is_span else 1) and sum(map(len, lines)) >= LEAST_POINTS

    def is_covered(self, figure: Figure) -> bool:
        """Return whether *figure* is of the report's period."""
        return figure.period is not None and self.covers(figure.period)

    def ends(self, indicator: str) -> tuple[Figure, Figure] | None:
        """Return the first and last known Figure of the period, of one unbroken series; None without two."""
        known = [figure for figure in self.series(indicator) if not figure.is_missing]
        while len(known) > 1 and is_parted(known[0], known[-1]):
            known = known[1:]
        return (known[0], known[-1]) if len(known) > 1 else None

    def variants(self, concept: str) -> list[Indicator]:
        """Return the indicators of *concept* that have a value for the area in the period."""
        return [
            indicator
            for indicator in self.catalogue.indicators_of(concept)
            if any(not figure.is_missing for figure in self.series(indicator.indicator))
        ]

    def by_producer(
        self, concept: str, *, years: int = CONTEXT_YEARS
    ) -> dict[str, list[tuple[Indicator, list[Figure]]]]:
        """Return the variants of *concept* with their known Figures, by producer, in time's order.

        Of a producer with a figure of the period also those of the *years* before, of earlier standards too.
        """
        found: dict[str, list[tuple[Indicator, list[Figure]]]] = {}
        for indicator in self.catalogue.indicators_of(concept):
            figures = self.series(indicator.indicator, since=own_year(self.period) - years)
            known = [figure for figure in figures if not figure.is_missing]
            if known:
                found.setdefault(indicator.producer, []).append((indicator, known))
        return {
            producer: sorted(variants, key=lambda pair: (year_of(pair[1][0]), pair[0].indicator))
            for producer, variants in found.items()
            if any(self.is_covered(figure) for _, known in variants for figure in known)
        }

    def movements(self) -> tuple[Movement, ...]:
        """Return the emulation movements of the area within the period."""
        return self.catalogue.movements_for(self.area.area, self.period)

    @property
    def data_date(self) -> str:
        """Return the latest date of a source that speaks of the area within the period; "" without one."""
        dates = (
            self.catalogue.source(entry.source).date
            for entry in self.catalogue.entries_within(self.area.area, self.period)
        )
        return max(dates, default="")


def as_period(when: When) -> Period:
    """Return *when* as a Period."""
    return when if isinstance(when, Period) else Period.read(when)


def year_of(figure: Figure) -> int:
    """Return the year in which the figure's period ends; 0 without one."""
    return figure.period.end_year if figure.period else 0


def is_parted(start: Figure, end: Figure) -> bool:
    """Return whether their series breaks between two Figures, in whichever order they are."""
    periods = sorted(one.period for one in (start, end) if one.period)
    return any(one.is_between(periods[0], periods[-1]) for one in end.breaks if periods)


def _lateness(figure: Figure) -> tuple[date, bool, int]:
    period = figure.period
    return (period.last_day, period.is_annual, period.n_months) if period else (date.min, False, 0)


def _has_value(entry: Observation | Derivation) -> bool:
    return isinstance(entry, Derivation) or entry.value is not None

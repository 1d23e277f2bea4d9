"""Compare the area with its peers: its rank, the figures above it, and how its place changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from lc_indicators.catalogue import above, peers
from lc_indicators.catalogue.records import Area, Entry, Observation, Unit
from lc_indicators.figure import Figure
from lc_indicators.metrics import difference, rank, relative_difference
from lc_indicators.periods import Period, PeriodKind
from lc_indicators.periods.period_days import FIRST_YEAR
from lc_indicators.report.report_steps import tells_of_years
from lc_indicators.report.selection import Selection, When, as_period, is_parted, year_of

#: Kinds of units that averages and rates are in; a total of a country is no measure of a province.
_RATES = frozenset({"rate", "percent", "points", "index", "factor"})


@dataclass(frozen=True)
class RankPosition:
    """One figure of the area among those of its peers: one indicator, period and source."""

    figure: Figure
    #: Those of the peers that have a value, the area's own among them, the highest first.
    ranked: tuple[Figure, ...]
    #: Peers without a value, which are not ranked.
    unranked: tuple[Area, ...]
    #: The figures of the areas that this one is part of, where they are comparable: region, country.
    above: tuple[Figure, ...]

    @cached_property
    def others(self) -> tuple[Figure, ...]:
        """Return the figures that it is ranked among."""
        return tuple(one for one in self.ranked if one is not self.figure)

    @cached_property
    def from_highest(self) -> Figure:
        """Return the rank that counts from the highest figure."""
        made: Figure = rank(self.figure, self.others)
        return made

    @cached_property
    def from_lowest(self) -> Figure:
        """Return the rank that counts from the lowest figure."""
        made: Figure = rank(self.figure, self.others, highest_first=False)
        return made

    @property
    def from_best(self) -> Figure:
        """Return the rank that counts from the best; from the highest where no way is good."""
        known = self.figure.indicator
        return self.from_lowest if known and known.good == "down" else self.from_highest

    @property
    def is_high(self) -> bool:
        """Return whether it is told from the highest: the end that the figure is nearer to."""
        own = self.figure.known_value
        values = [one.known_value for one in self.ranked]
        return sum(value > own for value in values) <= sum(value < own for value in values)

    @property
    def is_shared(self) -> bool:
        """Return whether another figure prints the same."""
        return any(name == "equal_to" for name, _ in self.from_highest.inputs)

    def distance(self, other: Figure) -> Figure | None:
        """Return how far the figure lies above *other*: in points for a rate, else in percent of *other*."""
        if self.figure.unit.kind in _RATES:
            made: Figure = difference(self.figure, other)
        elif other.interval is None or other.interval.low <= 0:
            return None
        else:
            made = relative_difference(self.figure, other)
        return made

    def among_the_same(self, other: RankPosition) -> bool:
        """Return whether both rank the same areas."""
        return {one.area for one in self.ranked} == {one.area for one in other.ranked}


@dataclass(frozen=True)
class AreaComparison:
    """The area among its peers."""

    selection: Selection

    def standing(self, indicator: str, when: When | None = None) -> RankPosition | None:
        """Return where the area stands in the last year of the period, or in a year or period of its own.

        None without peers.  In the report of a month it is the month's own standing.
        """
        known = reversed(self._known(indicator))
        if when is None:
            is_of_years = tells_of_years(self.selection.period)
            chosen = [figure for figure in known if is_of_years or self.selection.is_covered(figure)]
        else:
            period = as_period(when)
            chosen = [figure for figure in known if self._is_of(figure, period)]
        return next(self._standings_of(chosen), None)

    def _is_of(self, figure: Figure, period: Period) -> bool:
        """Return whether a figure is of a period; of a year, the school year that ends in it is, too."""
        is_year = period.kind is PeriodKind.YEAR and tells_of_years(self.selection.period)
        return year_of(figure) == period.end_year if is_year else figure.period == period

    def standings(self, *, also: Collection[str] = ()) -> list[RankPosition]:
        """Return the last standing in each indicator that is no total, and in the concepts of *also*."""
        chosen = (
            indicator
            for indicator in self.selection.catalogue.indicators.values()
            if is_comparable(self.selection.catalogue.units[indicator.unit]) or indicator.concept in also
        )
        found = (self.standing(indicator.indicator) for indicator in chosen)
        return [standing for standing in found if standing]

    def first_standing(self, last: RankPosition) -> RankPosition | None:
        """Return the earliest standing of the period in the unbroken series of *last*; None without one.

        In the report of a part of a year it is that of the year before: September is told beside September.
        """
        figure = last.figure
        if figure.indicator is None:
            return None
        known = self._known(figure.indicator.indicator)
        if not tells_of_years(self.selection.period):
            known = self._a_year_before(figure)
        return next(self._standings_of(one for one in known if _precedes(one, figure)), None)

    def _a_year_before(self, figure: Figure) -> list[Figure]:
        if figure.indicator is None or figure.period is None or figure.period.start_year <= FIRST_YEAR:
            return []
        before = self.selection.find(figure.indicator.indicator, figure.period.year_before)
        return [before] if before and not before.is_missing else []

    def _known(self, indicator: str) -> list[Figure]:
        return [figure for figure in self.selection.series(indicator) if not figure.is_missing]

    def _standings_of(self, figures: Iterable[Figure]) -> Iterator[RankPosition]:
        for figure in figures:
            if figure.key not in self._standings:
                self._standings[figure.key] = self._standing(figure)
            if found := self._standings[figure.key]:
                yield found

    @cached_property
    def _standings(self) -> dict[str, RankPosition | None]:
        return {}

    def _standing(self, figure: Figure) -> RankPosition | None:
        """Return the standing by the first source, in the order of precedence, that knows a peer too."""
        if figure.indicator is None or figure.period is None:
            return None
        for entry in self.selection.catalogue.entries(
            figure.indicator.indicator, self.selection.area.area, figure.period
        ):
            is_ranked = isinstance(entry, Observation) or entry.recast
            if is_ranked and (found := self.standing_by(entry)):
                return found
        return None

    def standing_by(self, entry: Entry) -> RankPosition | None:
        """Return where the area stands with a figure among its peers of the same source; None without any.

        A peer that was not there yet stands with what its parts make, where that is one figure.
        """
        catalogue, book, area = self.selection.catalogue, self.selection.book, self.selection.area
        own = book.of(entry)
        if not _is_one_figure(own):
            return None
        rows = {row.area: row for row in catalogue.across(entry.indicator, entry.period, entry.source)}
        figures = {code: book.beside(row) for code, row in rows.items() if row.value is not None}
        alike = peers(area, catalogue.areas, on=entry.period.last_day)
        figures |= self._recast(entry, [one for one in alike if one.area not in rows])
        known = sorted((figures[one.area] for one in alike if one.area in figures), key=_highest_first)
        if len(known) < 2:  # noqa: PLR2004 - itself and another one
            return None
        without = tuple(one for one in alike if one.area not in figures)
        return RankPosition(own, tuple(known), without, self._above(figures))

    def _recast(self, entry: Entry, areas: Iterable[Area]) -> dict[str, Figure]:
        """Return what the parts of areas make that were not there yet, by the source of an entry."""
        catalogue, found = self.selection.catalogue, {}
        for area in areas:
            if area.valid_from is None or area.valid_from <= entry.period.last_day:
                continue
            said = catalogue.entries(entry.indicator, area.area, entry.period)
            same = next((one for one in said if one.source == entry.source), None)
            if same and _is_one_figure(figure := self.selection.book.of(same)):
                found[area.area] = figure
        return found

    def _above(self, figures: Mapping[str, Figure]) -> tuple[Figure, ...]:
        areas = above(self.selection.area, self.selection.catalogue.areas)
        found = [figures[area.area] for area in areas if area.area in figures]
        return tuple(figure for figure in found if is_comparable(figure.unit))


def _is_one_figure(figure: Figure) -> bool:
    """Return whether a figure can have a rank: it is known, and no range."""
    return not figure.is_missing and not figure.is_range


def is_comparable(unit: Unit) -> bool:
    """Return whether figures in *unit* can be set beside those of a larger area: rates and amounts a head."""
    return unit.kind in _RATES or "/" in unit.dimension


def _highest_first(figure: Figure) -> tuple[object, str]:
    return -figure.known_value, figure.area.area if figure.area else ""


def _precedes(earlier: Figure, figure: Figure) -> bool:
    """Return whether a figure lies before another one, with no break between them."""
    is_earlier = earlier.period and figure.period and earlier.period < figure.period
    return bool(is_earlier) and not is_parted(earlier, figure)

"""Find how each indicator went over the years of a report, in the area and in those that it is part of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property

from lc_indicators.catalogue import above
from lc_indicators.catalogue.records import Area, Indicator
from lc_indicators.errors import LcIndicatorsError
from lc_indicators.figure import Figure
from lc_indicators.periods import Period, PeriodKind
from lc_indicators.report.area_comparison import AreaComparison, RankPosition, is_comparable
from lc_indicators.report.selection import CONTEXT_YEARS, Selection
from lc_indicators.report.story.years.ratios import ratio_series
from lc_indicators.report.totals import Totals
from lc_indicators.report.trends import Trends, is_apart, way

#: Kinds of units that are no quantity to tell of.
_NO_QUANTITY = {"text", "rank"}

#: So many years back a run of rises or falls is sought, in periods of these kinds.
MOST_BACK = 10
_ANNUAL = {PeriodKind.YEAR, PeriodKind.SCHOOL_YEAR}

#: A course has two ends.
ENDS = 2


@dataclass(frozen=True)
class Beside:
    """The figures of a larger area that stand beside a course: those of the same periods."""

    area: Area
    first: Figure | None
    last: Figure
    #: With the years before the period, as a chart draws them.
    drawn: tuple[Figure, ...] = ()


@dataclass(frozen=True)
class Course:
    """One indicator over the report's period: known figures of one unbroken series, in order."""

    indicator: Indicator
    figures: tuple[Figure, ...]
    #: With the years before the period, as a chart draws them.
    drawn: tuple[Figure, ...] = ()
    #: The larger areas, the nearest first, where their figures can be set beside these.
    beside: tuple[Beside, ...] = ()
    #: Where the area stands with the last figure, and where it stood with the first.
    standing: RankPosition | None = None
    stood: RankPosition | None = None
    #: What it is computed from, of a ratio: how the numerator and the denominator went.
    inputs: tuple[Course, ...] = ()
    #: What other sources say of the last figure, in other words that do not contradict it.
    said: tuple[Figure, ...] = ()
    #: The parts of a whole.
    parts: tuple[Course, ...] = ()
    #: The last figure and those of the years before it, back to a gap or a break, where it is the only one.
    back: tuple[Figure, ...] = ()

    @property
    def first(self) -> Figure:
        """Return the first figure."""
        return self.figures[0]

    @property
    def last(self) -> Figure:
        """Return the last figure."""
        return self.figures[-1]

    @property
    def concept(self) -> str:
        """Return what the facts of it are about."""
        return self.indicator.concept

    @cached_property
    def way(self) -> str:
        """Return ``up``, ``down``, ``still`` or ``same``; "" where nothing is known of a change."""
        if len(self.figures) < ENDS:
            return ""
        found = way(self.first, self.last)
        return "" if found == "still" and _is_open(self.first, self.last) else found

    @property
    def has_change(self) -> bool:
        """Return whether there is a change to tell of: within the period, or on the year before it."""
        return bool(self.way) or len(self.back) >= ENDS

    @property
    def has_moved(self) -> bool:
        """Return whether it rose or fell, whatever the rounding."""
        return self.way in {"up", "down"}

    @property
    def is_growth(self) -> bool:
        """Return whether its figures are changes themselves."""
        return self.indicator.measure == "growth"


def _is_open(*figures: Figure) -> bool:
    """Return whether one of them is no more than a bound: "over 40 %"."""
    return any(one.interval is None or not one.interval.is_bounded for one in figures)


@dataclass(frozen=True)
class CourseFinder:
    """Finds the courses of the report's area and period; what the data do not hold is none."""

    selection: Selection
    trends: Trends
    totals: Totals
    comparison: AreaComparison

    def all_courses(self) -> list[Course]:
        """Return a course of each concept that has a figure of the period, in the order of the data."""
        known = self.selection.catalogue.indicators
        said = self._said
        ratios = [one for one in known.values() if one.ratio_of in said and one.ratio_to in said]
        wholes = {one for one in said if known[one].part_of not in said}
        concepts = dict.fromkeys(known[name].concept for name in known if name in wholes)
        courses = [self._course_of(concept) for concept in concepts]
        return [*(one for one in courses if one), *(one for it in ratios if (one := self._ratio(it)))]

    @cached_property
    def _said(self) -> dict[str, None]:
        """Return the indicators that have any figure of the area within the period."""
        entries = self.selection.catalogue.entries_within(self.selection.area.area, self.selection.period)
        return dict.fromkeys(entry.indicator for entry in entries)

    def of_indicator(self, indicator: Indicator) -> Course | None:
        """Return the course of one indicator, whichever of its concept is told; None without a figure."""
        if indicator.indicator not in self._said:
            return None
        known = self._known(indicator.indicator)
        known = known or self._years_of(indicator, self._years)
        latest = None if known else self._latest_of(indicator)
        figures = [one for one in known if not is_apart(one, known[-1])] or ([latest] if latest else [])
        if not figures or figures[-1].unit.kind in _NO_QUANTITY:
            return None
        return self._course(indicator, figures)

    def ranked_courses(self, courses: Sequence[Course]) -> list[Course]:
        """Return the courses of everything that the area is ranked in, whether it is told of or not."""
        known = {one.indicator.indicator: one for one in courses}
        found = []
        for standing in self.comparison.standings():
            indicator = standing.figure.indicator
            if indicator is None:
                continue
            course = known.get(indicator.indicator) or self.of_indicator(indicator)
            if course is not None and course.standing is not None:
                found.append(course)
        return found

    def _course_of(self, concept: str) -> Course | None:
        figures = self.trends.leading(concept) or self._made(concept) or self._latest(concept)
        if not figures or figures[-1].unit.kind in _NO_QUANTITY or figures[-1].indicator is None:
            return None
        return self._course(figures[-1].indicator, figures)

    def _made(self, concept: str) -> list[Figure]:
        """Return the years of a concept that its months make: of a flow their sum, of an index their mean."""
        for indicator in self.selection.catalogue.indicators_of(concept):
            made = self._years_of(indicator, self._years)
            if made:
                return [one for one in made if not is_apart(one, made[-1])]
        return []

    @property
    def _years(self) -> list[Period]:
        own = self.selection.period
        return [Period.read(str(year)) for year in range(own.start_year, own.end_year + 1)]

    def _years_of(self, indicator: Indicator, years: Iterable[Period]) -> list[Figure]:
        found = []
        for year in years:
            if self.totals.are_put_together(indicator, year):
                with suppress(LcIndicatorsError):
                    found.append(self.totals.of_area(indicator.indicator, year, area=self._area))
        return found

    @property
    def _area(self) -> str:
        return self.selection.area.area

    def _latest(self, concept: str) -> list[Figure]:
        """Return the one figure of a concept that is of no single year: of a span within the period."""
        for indicator in self.selection.catalogue.indicators_of(concept):
            found = self._latest_of(indicator)
            if found is not None:
                return [found]
        return []

    def _latest_of(self, indicator: Indicator) -> Figure | None:
        """Return the last figure of a span or a school year within the period; a month tells of no year."""
        found = self.selection.latest(indicator.indicator)
        kinds = {PeriodKind.YEAR, PeriodKind.SCHOOL_YEAR, PeriodKind.SPAN}
        return found if found is not None and found.period and found.period.kind in kinds else None

    def _course(self, indicator: Indicator, figures: Sequence[Figure]) -> Course:
        last = self.comparison.standing(indicator.indicator, figures[-1].period)
        if last is not None and (last.figure.key != figures[-1].key or not is_comparable(last.figure.unit)):
            last = None
        stood = self.comparison.first_standing(last) if last and len(figures) > 1 else None
        drawn = self.selection.history(indicator.indicator) or figures
        # In a report of several years a change on the year before would leave its period.
        is_alone = len(figures) == 1 and self.selection.period.kind in _ANNUAL
        return Course(
            indicator=indicator,
            figures=tuple(figures),
            drawn=tuple(drawn),
            beside=tuple(self._beside(indicator, figures, drawn)),
            standing=last,
            stood=stood,
            said=tuple(self._said_of(figures[-1])),
            parts=tuple(self._parts(indicator, figures)),
            back=tuple(self._back(figures[-1], drawn)) if is_alone else (),
        )

    def _back(self, last: Figure, drawn: Sequence[Figure]) -> Iterable[Figure]:
        """Yield a figure and those of the years before it, made of their months where none is published."""
        known, period = last.indicator, last.period
        if known is None or period is None or period.kind not in _ANNUAL:
            return
        published = {one.period: one for one in drawn}
        yield last
        for _ in range(MOST_BACK):
            period = period.previous
            made = [published[period]] if period in published else self._years_of(known, [period])
            if not made or is_apart(made[0], last):
                return
            yield made[0]

    def _said_of(self, last: Figure) -> Iterable[Figure]:
        """Yield what other sources say of a figure with other digits, where no two contradict each other."""
        if last.indicator is None or last.period is None or last.interval is None:
            return
        for other in self.selection.every_source(last.indicator.indicator, last.period):
            is_news = (other.value, other.qualifier) != (last.value, last.qualifier)
            is_own = bool(other.cited) and not other.is_second_hand
            if is_news and is_own and other.interval and other.interval.overlaps(last.interval):
                yield other

    def _parts(self, whole: Indicator, figures: Sequence[Figure]) -> Iterable[Course]:
        periods = {one.period for one in figures}
        for part in self.selection.catalogue.indicators.values():
            if part.part_of == whole.indicator:
                every = self._known(part.indicator) or self._years_of(part, self._years)
                known = [one for one in every if one.period in periods]
                if known:
                    yield Course(part, tuple(one for one in known if not is_apart(one, known[-1])))

    def _known(self, indicator: str, area: str = "") -> list[Figure]:
        return [one for one in self.selection.series(indicator, area=area) if not one.is_missing]

    def _beside(
        self, indicator: Indicator, figures: Sequence[Figure], drawn: Sequence[Figure]
    ) -> Iterable[Beside]:
        """Yield the larger areas that have the last figure, too, in a unit that can be set beside it."""
        if not is_comparable(figures[-1].unit):
            return
        for area in above(self.selection.area, self.selection.catalogue.areas):
            since = figures[0].period.start_year - CONTEXT_YEARS - 1 if figures[0].period else None
            every = self.selection.series(indicator.indicator, since=since, area=area.area)
            by_period = {one.period: one for one in every if not one.is_missing}
            last = by_period.get(figures[-1].period)
            if last is not None:
                in_chart = (by_period[one.period] for one in drawn if one.period in by_period)
                yield Beside(area, by_period.get(figures[0].period), last, tuple(in_chart))

    def _ratio(self, ratio: Indicator) -> Course | None:
        """Return the course of what is computed from two others; None where no year has both."""
        selection = self.selection
        drawn = ratio_series(selection, ratio, since=selection.period.start_year - CONTEXT_YEARS)
        figures = [one for one in drawn if selection.is_covered(one)]
        if not figures:
            return None
        beside = []
        for area in above(selection.area, selection.catalogue.areas):
            since = selection.period.start_year - CONTEXT_YEARS
            every = {one.period: one for one in ratio_series(selection, ratio, since=since, area=area.area)}
            if figures[-1].period in every:
                in_chart = tuple(every[one.period] for one in drawn if one.period in every)
                beside.append(Beside(area, every.get(figures[0].period), every[figures[-1].period], in_chart))
        inputs = tuple(self._input(name, figures) for name in (ratio.ratio_of, ratio.ratio_to))
        return Course(ratio, tuple(figures), drawn=tuple(drawn), beside=tuple(beside), inputs=inputs)

    def _input(self, name: str, figures: Sequence[Figure]) -> Course:
        """Return how an input went over the periods of a ratio."""
        periods = {one.period for one in figures}
        known = [one for one in self._known(name) if one.period in periods]
        return Course(self.selection.catalogue.indicator(name), tuple(known))

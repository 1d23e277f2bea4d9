"""The charts of the area among those of its region: how ranks changed, and how it went in each of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lc_indicators.catalogue import above
from lc_indicators.charts import Series
from lc_indicators.figure import Figure
from lc_indicators.language import Text, in_each
from lc_indicators.periods import Period
from lc_indicators.report.area_comparison import RankPosition
from lc_indicators.report.area_series import AreaSeries
from lc_indicators.report.blocks import Sentence, Value
from lc_indicators.report.charts import Charts
from lc_indicators.report.selection import Selection
from lc_indicators.report.story.years.finding import Telling, rank_of
from lc_indicators.report.story.years.indicator_course import Course
from lc_indicators.report.story.years.sections import by_weight
from lc_indicators.report.trends import way

#: So few areas or periods are no picture, nor is a rank that moved by so little.
LEAST_AREAS, LEAST_PERIODS, LEAST_MOVED = 4, 3, 2

#: The ways of most areas, and the words for all of them.
UP, DOWN = "up", "down"
ALL = {UP: "all_up", DOWN: "all_down"}


@dataclass(frozen=True)
class RegionChart:
    """What is drawn of one indicator: the areas of the region over the periods that all of them have."""

    course: Course
    series: tuple[Series[Figure], ...]
    first: RankPosition
    last: RankPosition

    @property
    def moved(self) -> int:
        """Return by how many places the area's rank in the region changed."""
        return abs(rank_of(self.last) - rank_of(self.first))

    @property
    def has_sides(self) -> bool:
        """Return whether one end of the ranks is the good one."""
        return self.course.indicator.good in {"up", "down"}


@dataclass(frozen=True)
class RegionCharts:
    """Draws the areas of the region over the period."""

    telling: Telling
    selection: Selection
    charts: Charts

    def show(self, courses: Sequence[Course], *, drawn: Sequence[Course]) -> None:
        """Show the ranks of what moved most, and how another one went in each area.

        *drawn* are the courses that have a chart: how they went is not drawn once more.
        """
        if not above(self.selection.area, self.selection.catalogue.areas):
            # Of areas that are part of nothing there is no region.
            return
        shown = {one.concept for one in drawn}
        found = [*self._charts_of(by_weight(courses))]
        moved = [one for one in found if one.moved >= LEAST_MOVED and one.has_sides]
        ranks = max(moved, key=lambda one: (one.moved, one.course.concept not in shown), default=None)
        if ranks is not None:
            self._ranks(ranks)
        others = [one for one in found if one is not ranks and one.course.concept not in shown]
        if others:
            self._each(others[0])

    def _charts_of(self, courses: Sequence[Course]) -> Iterator[RegionChart]:
        areas = AreaSeries(self.selection)
        for course in courses:
            known = areas.region_series(course.indicator.indicator, years=0)
            series = _complete([self._within(one, course) for one in known])
            if len(series) >= LEAST_AREAS and len(series[0].figures) >= LEAST_PERIODS:
                yield RegionChart(course, series, _rank(series, 0), _rank(series, -1))

    def _within(self, series: Series[Figure], course: Course) -> Series[Figure]:
        periods = {one.period for one in course.figures}
        return replace(series, figures=[one for one in series.figures if one.period in periods])

    def _ranks(self, chart: RegionChart) -> None:
        telling, is_better = self.telling, rank_of(chart.last) < rank_of(chart.first)
        said = telling.words.worded(
            "report.story.years.in_region_better" if is_better else "report.story.years.in_region_worse",
            it=telling.name(chart.course),
            place=telling.place(),
            before=telling.nth(chart.first),
            after=telling.nth(chart.last),
            areas=telling.of_all(chart.last),
            region=self._region(),
            first=telling.when(chart.first.figure),
            last=telling.when(chart.last.figure),
        )
        self._chart("bump", chart, said=said)

    def _each(self, chart: RegionChart) -> None:
        words, ways = self.telling.words, [way(one.figures[0], one.figures[-1]) for one in chart.series]
        up, down, every = ways.count(UP), ways.count(DOWN), len(ways)
        direction = UP if up >= down else DOWN
        moved = max(up, down)
        given: dict[str, Value] = {
            "it": self.telling.name(chart.course),
            "areas": self.telling.of_all(chart.last),
            "region": self._region(),
            "first": self.telling.year(chart.first.figure),
            "last": self.telling.year(chart.last.figure),
        }
        if moved < every:
            given["count"] = words.counted(moved) or str(moved)
        forms = words.messages("report.story.years.region")
        said = words.say(forms[ALL[direction] if moved == every else direction], **given)
        options = {"reference": beside} if (beside := self._reference(chart)) else {}
        self._chart("small_multiples", chart, said=said, **options)

    def _reference(self, chart: RegionChart) -> Series[Figure] | None:
        """Return the line of the region, or of the country, that each panel has beside its own."""
        periods = [one.period for one in chart.series[0].figures]
        for one in AreaSeries(self.selection).above_series(chart.course.indicator.indicator, years=0):
            figures = [figure for figure in one.figures if figure.period in periods]
            if len(figures) == len(periods):
                return replace(one, figures=figures)
        return None

    def _chart(self, form: str, chart: RegionChart, *, said: Sentence, **options: object) -> None:
        words = self.telling.words
        self.charts.chart(
            form,
            "region-ranks" if form == "bump" else "region-each",
            chart.series,
            title=words.titled(words.begun(said)),
            subtitle=self._subtitle(chart),
            note=words.texts.message("report.story.years.equal_ranks") if form == "bump" else None,
            **options,
        )

    def _region(self) -> str:
        return self.telling.within(above(self.selection.area, self.selection.catalogue.areas)[0])

    def _subtitle(self, chart: RegionChart) -> Text:
        known, unit = chart.course.indicator, chart.course.last.unit.symbol
        return in_each(lambda one: f"{known.name[one]}, {unit[one]}")


def _complete(series: Sequence[Series[Figure]]) -> tuple[Series[Figure], ...]:
    """Return the series over the periods that all of them have, of the areas that have the last one."""
    own = next((one for one in series if one.role == "subject"), None)
    if own is None or not own.figures:
        return ()
    last = own.figures[-1].period
    kept = [one for one in series if one.figures and one.figures[-1].period == last]
    common = set[Period | None].intersection(*({f.period for f in one.figures} for one in kept))
    return tuple(
        replace(one, figures=[figure for figure in one.figures if figure.period in common]) for one in kept
    )


def _rank(series: Sequence[Series[Figure]], place: int) -> RankPosition:
    """Return where the subject stands among the areas of its region in a period."""
    figures = [one.figures[place] for one in series]
    own = next(one.figures[place] for one in series if one.role == "subject")
    ranked = sorted(figures, key=lambda one: -one.known_value)
    return RankPosition(own, tuple(ranked), (), ())

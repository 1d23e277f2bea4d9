"""The charts of a section: how its weightiest indicators went, and what a whole is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.catalogue.records import Indicator
from lc_indicators.charts import Break, Series
from lc_indicators.errors import LcIndicatorsError
from lc_indicators.figure import Figure
from lc_indicators.language import Text, in_each
from lc_indicators.metrics import unnamed_share
from lc_indicators.periods import Period
from lc_indicators.report.blocks import Sentence
from lc_indicators.report.charts import Charts
from lc_indicators.report.selection import Selection
from lc_indicators.report.story.wording import Wording
from lc_indicators.report.story.years.indicator_course import Course

#: A stack is of so many years at most: the first and the last.
ENDS = 2


@dataclass(frozen=True)
class SectionCharts:
    """Draws what a section tells of."""

    selection: Selection
    words: Wording
    charts: Charts

    def is_drawable(self, course: Course) -> bool:
        """Return whether a course makes a line: three points, and two of the period."""
        return self.selection.is_drawable(course.drawn)

    def lines(self, course: Course, title: Sentence) -> None:
        """Show how an indicator went, its other standards beside it, and the larger areas in grey."""
        series, breaks = self._series(course)
        self.charts.lines(
            course.indicator.concept.replace("_", "-"),
            [*series, *self._beside(course)],
            title=title,
            subtitle=self._subtitle(course),
            note=self._series_note(course.indicator) if len(series) > 1 else None,
            breaks=breaks,
        )

    def _series_note(self, known: Indicator) -> Text:
        """Return why the lines of an area do not join: other standards, or other vintages of one."""
        variants = self.selection.by_producer(known.concept)[known.producer]
        texts = self.words.texts
        if len({one.standard for one, _ in variants}) > 1:
            return texts.message("report.story.years.standards")
        return texts.message("report.story.years.vintages")

    def _series(self, course: Course) -> tuple[list[Series[Figure]], list[Break]]:
        """Return the lines of the area: one a standard of its producer, in time's order."""
        known = course.indicator
        by_producer = self.selection.by_producer(known.concept)
        variants = by_producer.get(known.producer, [])
        if len(variants) < ENDS or not any(one.indicator == known.indicator for one, _ in variants):
            label = self.selection.area.name if course.beside else known.short
            return [Series(label, course.drawn)], []
        lines = [Series(one.variant or one.name, figures) for one, figures in variants]
        return lines, self.charts.breaks(variants)

    def _beside(self, course: Course) -> list[Series[Figure]]:
        """Return the larger areas of a ratio; those of a published indicator are added by the form."""
        return [
            Series(one.area.name, one.drawn, "context")
            for one in course.beside
            if course.inputs and len(one.drawn) > 1
        ]

    def _subtitle(self, course: Course) -> Text:
        place, name, unit = self.selection.area.name, course.indicator.name, course.last.unit.symbol
        # "Doctors per 10,000 people" need not be counted per 10,000 people.
        return in_each(
            lambda one: ", ".join(
                part
                for part in (name[one], unit[one], place[one])
                if part == name[one] or part not in name[one]
            )
        )

    def composition(self, group: Sequence[Course], title: Sentence) -> None:
        """Show what a whole is made of in the first and the last year, with what the source does not name."""
        columns = [(period, parts) for period in self._ends(group) if (parts := self._parts(group, period))]
        if not columns:
            return
        whole = group[0].indicator
        self.charts.shares(
            f"{whole.share_of}-shares".replace("_", "-"),
            columns,
            title=title,
            subtitle=self._composed(group[0]),
            note=self.words.texts.message("report.story.years.rest_note"),
        )

    def _composed(self, part: Course) -> Text:
        whole = self.selection.catalogue.indicators[part.indicator.share_of]
        named = self.words.texts.message("report.story.years.composition")
        unit, place = part.last.unit.symbol, self.selection.area.name
        return in_each(lambda one: f"{named[one].format(it=whole.short[one])}, {unit[one]}, {place[one]}")

    def _ends(self, group: Sequence[Course]) -> list[Period]:
        periods = sorted({one.period for it in group for one in it.figures if one.period})
        return [periods[0], periods[-1]] if len(periods) > 1 else periods

    def _parts(self, group: Sequence[Course], period: Period) -> list[Figure]:
        """Return the shares of a whole in a period, one a concept, and what no share names."""
        whole, found = group[0].indicator.share_of, dict[str, Figure]()
        for known in self.selection.catalogue.indicators.values():
            figure = self.selection.find(known.indicator, period) if known.share_of == whole else None
            if figure is not None and not figure.is_missing:
                found.setdefault(known.concept, figure)
        parts = [*found.values()]
        if len(parts) < ENDS:
            return []
        try:
            rest: Figure = unnamed_share(*parts)
        except LcIndicatorsError:
            return parts
        return [*parts, rest.named(self.words.texts.message("report.story.years.rest"))]

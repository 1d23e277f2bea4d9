"""The section on where the area stands: the map, a strip an indicator, the table of all ranks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.errors import ChartError
from lc_indicators.language import Text, in_each
from lc_indicators.report.area_comparison import RankPosition
from lc_indicators.report.blocks import Sentence, joined
from lc_indicators.report.charts import Charts
from lc_indicators.report.rankings import Rankings
from lc_indicators.report.selection import Selection
from lc_indicators.report.story.years.finding import Finding, Telling, chosen, rank_of
from lc_indicators.report.story.years.indicator_course import Course
from lc_indicators.report.story.years.region_charts import RegionCharts
from lc_indicators.report.story.years.rules import findings_of
from lc_indicators.report.story.years.sections import Section, by_weight

#: The section says so much in sentences; the rest stands in its table.
MOST_SENTENCES = 3

#: So few strips say no more than the table.
LEAST_STRIPS = 2


@dataclass(frozen=True)
class PlaceSection:
    """Writes the section."""

    telling: Telling
    selection: Selection
    charts: Charts
    rankings: Rankings

    def show(self, section: Section, *, drawn: Sequence[Course] = ()) -> None:
        """Show the most remarkable ranks in sentences, the weightiest one on a map, and all in a table.

        *drawn* are the courses that have a line in the sections before.
        """
        found = [one for course in section.courses for one in findings_of(course, self.telling)]
        ranks = [one for one in found if one.tells_of("rank")]
        map_of = by_weight(section.courses)[0]
        # Of few areas a place says little, and no rule tells it.
        title = next((one for one in ranks if one.course is map_of and not one.course.inputs), None)
        told = [*chosen([one for one in ranks if one is not title], self.telling.ledger, most=MOST_SENTENCES)]
        writer = self.telling.words.writer
        for place, one in enumerate(told[:1]):
            writer.paragraph(self._said(one), role="finding" if not place else "body")
        if told[1:]:
            writer.paragraph(joined([self._said(one) for one in told[1:]]), role="body")
        if title:
            self._map(map_of, title)
        name = self.telling.words.texts.message("report.story.years.ranks")
        standings = [one.standing for one in section.courses if one.standing]
        self._strips(standings)
        region = RegionCharts(self.telling, self.selection, self.charts)
        region.show(section.courses, drawn=[*drawn, *([map_of] if title else [])])
        self.rankings.standing_table("place-table", standings, name)

    def _said(self, finding: Finding) -> Sentence:
        return self.telling.words.begun(finding.say(self.telling.name(finding.course)))

    def _map(self, course: Course, title: Finding) -> None:
        """Show how the weightiest ranked indicator is spread; as dots where no map has the areas."""
        standing = course.standing
        if standing is None:
            return
        said, subtitle = self.telling.words.titled(self._said(title)), self._subtitle(standing)
        self.telling.ledger.tell(title)
        try:
            self.charts.chart(
                "outlines" if self._have_outlines(standing) else "tiles",
                "place-map",
                standing.ranked,
                subject=standing.figure,
                above=standing.above,
                title=said,
                subtitle=subtitle,
            )
        except ChartError:
            self.rankings.ranking("place-dots", standing, title=said, subtitle=subtitle)

    def _have_outlines(self, standing: RankPosition) -> bool:
        """Return whether the data have the boundary of each area that has a figure."""
        known = self.selection.catalogue.boundaries
        return all(one.area is not None and one.area.area in known for one in standing.ranked)

    def _strips(self, standings: Sequence[RankPosition]) -> None:
        """Show every ranked indicator in a strip, where several have a good side: how many stand well."""
        judged = [one for one in standings if one.figure.indicator and one.figure.indicator.good != "none"]
        words = self.telling.words
        well = sum(2 * rank_of(one) <= len(one.ranked) + 1 for one in judged)
        count, of = words.counted(well) if well else None, words.counted(len(judged))
        if len(judged) < LEAST_STRIPS or of is None:
            return
        given = {"of": of, "place": self.telling.place()}
        if well == len(judged):
            title = words.worded("report.story.years.stands_best", **given)
        elif count:
            title = words.worded("report.story.years.stands_well", count=count, **given)
        else:
            title = words.worded("report.story.years.stands_low", **given)
        self.charts.chart(
            "strip",
            "place-strips",
            judged,
            title=words.titled(words.begun(title)),
            subtitle=words.texts.message("report.story.years.strips"),
        )

    def _subtitle(self, standing: RankPosition) -> Text:
        figure = standing.figure
        known, unit = figure.label, figure.unit.symbol
        return in_each(lambda one: f"{known[one]}, {unit[one]}, {figure.period_label(one)}")

"""The section on where the area stands: the map, a strip an indicator, the table of all ranks."""

from __future__ import annotations

from dataclasses import dataclass

from lc_indicators.errors import ChartError
from lc_indicators.language import Text, in_each
from lc_indicators.report.area_comparison import RankPosition
from lc_indicators.report.blocks import Sentence, joined
from lc_indicators.report.charts import Charts
from lc_indicators.report.rankings import Rankings
from lc_indicators.report.selection import Selection
from lc_indicators.report.story.years.finding import Finding, Telling, chosen
from lc_indicators.report.story.years.indicator_course import Course
from lc_indicators.report.story.years.rules import findings_of
from lc_indicators.report.story.years.sections import Section, by_weight

#: The section says so much in sentences; the rest stands in its table.
MOST_SENTENCES = 3


@dataclass(frozen=True)
class PlaceSection:
    """Writes the section."""

    telling: Telling
    selection: Selection
    charts: Charts
    rankings: Rankings

    def show(self, section: Section) -> None:
        """Show the most remarkable ranks in sentences, the weightiest one on a map, and all in a table."""
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
                "tiles",
                "place-map",
                standing.ranked,
                subject=standing.figure,
                above=standing.above,
                title=said,
                subtitle=subtitle,
            )
        except ChartError:
            self.rankings.ranking("place-dots", standing, title=said, subtitle=subtitle)

    def _subtitle(self, standing: RankPosition) -> Text:
        figure = standing.figure
        known, unit = figure.label, figure.unit.symbol
        return in_each(lambda one: f"{known[one]}, {unit[one]}, {figure.period_label(one)}")

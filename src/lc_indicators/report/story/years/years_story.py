"""The story of a year or of some years: what the rules find of any area, section by section."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from lc_indicators.report.area_comparison import AreaComparison
from lc_indicators.report.blocks import Sentence, joined
from lc_indicators.report.charts import Charts
from lc_indicators.report.key_figures import KeyFigures
from lc_indicators.report.rankings import Rankings
from lc_indicators.report.selection import Selection
from lc_indicators.report.sentences import Writer
from lc_indicators.report.story.borders import Borders
from lc_indicators.report.story.story import Story
from lc_indicators.report.story.texts import StoryTexts
from lc_indicators.report.story.wording import Wording
from lc_indicators.report.story.years.course import Course, CourseFinder
from lc_indicators.report.story.years.finding import Finding, Telling, chosen
from lc_indicators.report.story.years.lead import Lead
from lc_indicators.report.story.years.movements import MovementTable
from lc_indicators.report.story.years.place_section import PlaceSection
from lc_indicators.report.story.years.rules import findings_among, findings_of
from lc_indicators.report.story.years.rules_of_pairs import compositions
from lc_indicators.report.story.years.section_charts import SectionCharts
from lc_indicators.report.story.years.section_table import SectionTable
from lc_indicators.report.story.years.sections import PLACE, Section, by_weight, sections_of
from lc_indicators.report.story.years.year_cards import YearCards
from lc_indicators.report.tables import Tables
from lc_indicators.report.trends import Trends

#: A section tells of so many indicators in paragraphs, with so many sentences each, and has so many charts.
MOST_TOLD, MOST_SENTENCES, MOST_CHARTS = 5, 3, 2


@dataclass(frozen=True)
class YearsStory(Story):
    """What a report of years says."""

    selection: Selection
    writer: Writer
    trends: Trends
    comparison: AreaComparison
    key_figures: KeyFigures
    drawn: Charts
    written: Tables
    rankings: Rankings
    texts: StoryTexts = field(default_factory=StoryTexts)

    @cached_property
    def words(self) -> Wording:
        """Return the words of the rules."""
        return Wording(self.writer, self.trends, self.texts)

    @cached_property
    def themes(self) -> list[Section]:
        """Return the sections of the report, in order; none is empty."""
        return sections_of(self._courses, self._finder.ranked_courses(self._courses), self.texts)

    def told_themes(self) -> set[str]:
        """Return the themes of indicators.csv that the sections tell of."""
        return {one.indicator.theme for one in self._courses}

    def story_title(self) -> None:
        """Show the title with area and period, and the summary in three sentences."""
        name = self.texts.message("report.story.years.title")
        self.key_figures.title(vi=name.vi, en=name.en, summary=self.summary())

    def summary(self) -> Sentence:
        """Return what the period is summed up in, and what new borders leave out."""
        told = Lead(self._telling).summary(self.themes)
        borders = Borders(self.selection, self.words).sentences([])
        if not told.spans and not borders:
            told = self.words.worded("report.story.nothing")
        return joined([one for one in (told, *borders) if one.spans])

    def story_cards(self) -> None:
        """Show the key figures: level, change since the first year, a sparkline."""
        cards = YearCards(self.words, self.key_figures, self.trends).cards(self._courses)
        if cards:
            name = self.texts.message("report.story.cards")
            self.writer.section("key-figures", vi=name.vi, en=name.en)
            self.key_figures.cards(cards, vi=name.vi, en=name.en)

    def tell(self, theme: Section) -> None:
        """Show a section: its finding, a paragraph an indicator, charts, and a table of every figure."""
        self.writer.section(theme.theme.replace("_", "-"), vi=theme.name.vi, en=theme.name.en)
        if theme.theme == PLACE:
            PlaceSection(self._telling, self.selection, self.drawn, self.rankings).show(theme)
            return
        self._finding(theme)
        movements = MovementTable(self.selection, self.words, self.written)
        if not movements.show(theme):
            self._indicators(theme)
            SectionTable(self.selection, self.words, self._finder, self.written).show(theme)

    def _finding(self, section: Section) -> None:
        """Show what is most remarkable of a section, in a sentence of its own."""
        found = [one for course in section.courses for one in findings_of(course, self._telling)]
        found += findings_among(section.courses, self._telling)
        alone = [one for one in found if one.stands_alone]
        for finding in chosen(alone, self._telling.ledger, most=1):
            said = finding.say(self._telling.name(finding.course))
            self.writer.paragraph(self.words.begun(said), role="finding")

    def _indicators(self, section: Section) -> None:
        """Show a paragraph and a chart for each of the weightiest indicators; the others in one sentence."""
        charts = SectionCharts(self.selection, self.words, self.drawn)
        courses = by_weight(section.courses)
        told = [one for one in courses if one.way][:MOST_TOLD]
        drawn = [one for one in told if charts.is_drawable(one)][:MOST_CHARTS]
        grouped = [one for group in compositions(section.courses) for one in group]
        for course in told:
            title = self._title(course) if course in drawn and course not in grouped else None
            self._paragraph(course)
            if title is not None:
                charts.lines(course, title)
        for group in compositions(section.courses):
            self._composition(charts, group)
        self._levels([one for one in courses if one not in told])

    def _paragraph(self, course: Course) -> None:
        findings = findings_of(course, self._telling)
        ledger = self._telling.ledger
        best = [*chosen(findings, ledger, most=MOST_SENTENCES)]
        said = [one for one in findings if one in best]
        sentences = [
            one.say(self._telling.it(course) if place else self._telling.name(course))
            for place, one in enumerate(said)
        ]
        if sentences:
            self.writer.paragraph(joined([self.words.begun(one) for one in sentences]), role="body")

    def _title(self, course: Course) -> Sentence:
        """Return what a chart finds: what its text does not say; else how the indicator went."""
        ledger, found = self._telling.ledger, findings_of(course, self._telling)
        for kind in ("gap", "turn", "against", "course"):
            for one in found:
                if one.tells_of(kind) and one.stands_alone and ledger.is_news(one):
                    ledger.tell(one)
                    return self._titled(one)
        return self._titled(next(one for one in found if one.tells_of("course")))

    def _titled(self, finding: Finding) -> Sentence:
        return self.words.titled(self.words.begun(finding.say(self._telling.name(finding.course))))

    def _composition(self, charts: SectionCharts, group: Sequence[Course]) -> None:
        found = findings_among(group, self._telling)
        news = [one for one in found if self._telling.ledger.is_news(one)]
        for one in news:
            self._telling.ledger.tell(one)
        title = next(iter([*news, *found]), None) or next(
            iter(findings_of(by_weight(group)[0], self._telling)), None
        )
        if title is not None:
            charts.composition(group, self._titled(title))

    def _levels(self, courses: Sequence[Course]) -> None:
        """Show in one sentence the levels of which nothing more is to be told."""
        news = [one for one in courses if f"course:{one.concept}" not in self._telling.ledger.told]
        listed = [self._level(one) for one in news]
        if listed:
            self._telling.ledger.told |= {f"course:{one.concept}" for one in news}
            said = self.words.worded("report.story.years.levels", listed=joined(listed, "; "))
            self.writer.paragraph(self.words.begun(said), role="body")

    def _level(self, course: Course) -> Sentence:
        return self.words.worded(
            "report.story.years.one_level",
            name=self.words.name(course.indicator),
            level=self.words.level(course.indicator, course.last),
            when=self._telling.year(course.last),
        )

    @cached_property
    def _courses(self) -> list[Course]:
        return self._finder.all_courses()

    @cached_property
    def _finder(self) -> CourseFinder:
        return CourseFinder(self.selection, self.trends, self.comparison)

    @cached_property
    def _telling(self) -> Telling:
        return Telling(self.words, self.selection.area)

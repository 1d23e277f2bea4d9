"""The story of a year or of some years: what the rules find of any area, section by section."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from lc_indicators.report.area_comparison import AreaComparison, is_comparable
from lc_indicators.report.blocks import Sentence, joined
from lc_indicators.report.charts import Charts
from lc_indicators.report.key_figures import KeyFigures
from lc_indicators.report.missing_ranks import MissingRanks
from lc_indicators.report.rankings import Rankings
from lc_indicators.report.selection import Selection
from lc_indicators.report.sentences import Writer
from lc_indicators.report.story.borders import Borders
from lc_indicators.report.story.story import Story
from lc_indicators.report.story.texts import StoryTexts
from lc_indicators.report.story.wording import Wording
from lc_indicators.report.story.years.finding import Finding, Telling, chosen
from lc_indicators.report.story.years.indicator_course import Course, CourseFinder
from lc_indicators.report.story.years.lead import Lead
from lc_indicators.report.story.years.movements import MovementTable
from lc_indicators.report.story.years.place_section import PlaceSection
from lc_indicators.report.story.years.rules import findings_among, findings_of
from lc_indicators.report.story.years.rules_of_course import relative
from lc_indicators.report.story.years.rules_of_pairs import compositions
from lc_indicators.report.story.years.section_charts import SectionCharts
from lc_indicators.report.story.years.section_pictures import SectionPictures
from lc_indicators.report.story.years.section_table import SectionTable
from lc_indicators.report.story.years.sections import PLACE, Section, by_weight, sections_of
from lc_indicators.report.story.years.year_cards import YearCards
from lc_indicators.report.tables import Tables
from lc_indicators.report.totals import Totals
from lc_indicators.report.trends import Trends

#: A section tells of so many indicators in paragraphs, with so many sentences each, and has so many charts.
MOST_TOLD, MOST_SENTENCES, MOST_CHARTS, MOST_LEVELS = 5, 3, 2, 4

#: Where nothing else is told of a section it begins with so many levels; its table has the others.
LEVELS_ALONE = 2

#: What is no key figure is drawn where it changed by so much.
LEAST_DRAWN = 0.1


@dataclass(frozen=True)
class YearsStory(Story):
    """What a report of years says."""

    selection: Selection
    writer: Writer
    trends: Trends
    totals: Totals
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
        self.key_figures.title(name, summary=self.summary())

    def summary(self) -> Sentence:
        """Return what the period is summed up in, and what new borders leave out."""
        told = Lead(self._telling).summary(self.themes)
        borders = Borders(self.selection, self.words).sentences([])
        if not told.spans and not borders:
            told = self._first_levels()
        return joined([one for one in (told, *borders) if one.spans])

    def _first_levels(self) -> Sentence:
        """Return the weightiest levels, for a summary that has no change to tell; else that there is none."""
        first = [one for one in by_weight(self._courses) if not one.last.is_second_hand][:MOST_SENTENCES]
        if not first:
            return self.words.worded("report.story.nothing")
        return joined([*self._levels_told(first)])

    def _levels_told(self, courses: Sequence[Course]) -> Iterator[Sentence]:
        """Yield a sentence a period: its levels, of which nothing more is to be told."""
        periods: dict[str, list[Course]] = {}
        for one in courses:
            periods.setdefault(self._telling.when(one.last), []).append(one)
        for when, found in periods.items():
            levels = [self._level(one, is_first=one is found[0]) for one in found]
            listed = self.words.listed(levels)
            yield self.words.begun(self.words.worded("report.story.years.levels", when=when, listed=listed))

    def story_cards(self) -> None:
        """Show the key figures: level, change since the first year, a sparkline."""
        cards = YearCards(self.words, self.key_figures, self.trends).cards(self._courses)
        if cards:
            name = self.texts.message("report.story.cards")
            self.writer.section("key-figures", name)
            self.key_figures.cards(cards, name)

    def tell(self, theme: Section) -> None:
        """Show a section: its finding, a paragraph an indicator, charts, and a table of every figure."""
        self.writer.section(theme.theme.replace("_", "-"), theme.name)
        if theme.theme == PLACE:
            lines = [one for section in self.themes for one in self._drawn(section) if section is not theme]
            PlaceSection(self._telling, self.selection, self.drawn, self.rankings).show(theme, drawn=lines)
            return
        if not MovementTable(self.selection, self.words, self.written).show(theme):
            has_finding = self._finding(theme)
            self._indicators(theme, has_finding=has_finding)
            SectionTable(self.selection, self.words, self._finder, self.written).show(theme)

    def _finding(self, section: Section) -> bool:
        """Show what is most remarkable of a section, in a sentence of its own; return whether there is any.

        A level alone is told with the others, and what a chart will have as its title is left to it.
        """
        shares = {f"course:{one.concept}" for group in compositions(section.courses) for one in group}
        found = [one for course in section.courses for one in findings_of(course, self._telling)]
        found += findings_among(section.courses, self._telling)
        found = [one for one in found if not one.facts <= shares]
        alone = [one for one in found if one.stands_alone and not one.tells_of("rank")]
        # What another source says of a figure is no finding either.
        alone = [one for one in alone if not one.tells_of("said")]
        alone = [one for one in alone if one.course.has_change or not one.tells_of("course")]
        drawn = {one.concept for one in self._drawn(section)}
        alone = [one for one in alone if not (one.course.concept in drawn and one.tells_of("course"))]
        found = [*chosen(alone, self._telling.ledger, most=1)]
        for finding in found:
            said = finding.told(self._telling.name(finding.course))
            self.writer.paragraph(self.words.begun(said), role="finding")
        return bool(found)

    def not_held(self) -> None:
        """Say on which themes the data hold nothing, and why figures that could be ranked are not."""
        super().not_held()
        without = [one.last for one in self._courses if one.standing is None and is_comparable(one.last.unit)]
        said = MissingRanks(self.selection, self.comparison, self.writer).note(without)
        if said is not None:
            self.writer.paragraph(said, role="note")

    @cached_property
    def _charts(self) -> SectionCharts:
        return SectionCharts(self.selection, self.words, self.drawn)

    def _told(self, section: Section) -> list[Course]:
        """Return the courses that paragraphs tell of; shares of a whole are told together."""
        grouped = {one.concept for group in compositions(section.courses) for one in group}
        alone = [one for one in by_weight(section.courses) if one.has_change and one.concept not in grouped]
        return alone[:MOST_TOLD]

    def _drawn(self, section: Section) -> list[Course]:
        """Return the courses that are drawn: key figures; without any, what changed by a tenth."""
        told = [one for one in self._told(section) if self._charts.is_drawable(one)]
        key_figures = [one for one in told if one.indicator.headline]
        others = [one for one in told if relative(one.first, one.last) >= LEAST_DRAWN]
        return (key_figures or others)[:MOST_CHARTS]

    def _indicators(self, section: Section, *, has_finding: bool) -> None:
        """Show a paragraph and a chart for each key figure, and a paragraph of what else is told."""
        told, drawn = self._told(section), self._drawn(section)
        for course in (one for one in told if one in drawn):
            title = self._title(course)
            for one in self._paragraph([course]):
                self._levels([one], is_alone=False)
            # Said last, so that it leaves out what the paragraph has told.
            self._charts.lines(course, self._titled(title))
        levels = self._paragraph([one for one in told if one not in drawn])
        shares = compositions(section.courses)
        for group in shares:
            self._composition(self._charts, group)
        if not shares:
            SectionPictures(self._telling, self.selection, self.drawn).show(section.courses, drawn=drawn)
        self._levels(
            [*levels, *(one for one in by_weight(section.courses) if not one.has_change)],
            is_alone=not told and not has_finding,
        )

    def _paragraph(self, courses: Sequence[Course]) -> list[Course]:
        """Show in a paragraph what is most remarkable of some courses; return those with a level alone."""
        said, levels = list[Sentence](), list[Course]()
        for course in courses:
            findings = self._most_remarkable(course)
            if [one.is_level for one in findings] == [True]:
                self._telling.ledger.told -= findings[0].facts
                levels.append(course)
                continue
            for place, one in enumerate(findings):
                it = self._telling.it(one) if place else self._telling.name(course)
                # How many rises in a row it was is told of the first.
                said.append(self.words.begun(one.say(it) if said else one.told(it)))
        if said:
            self.writer.paragraph(joined(said), role="body")
        return levels

    def _most_remarkable(self, course: Course) -> list[Finding]:
        """Return what is told of a course, in the order of the rules; ranks have a section of their own."""
        findings = [one for one in findings_of(course, self._telling) if not one.tells_of("rank")]
        best = [*chosen(findings, self._telling.ledger, most=MOST_SENTENCES)]
        return [one for one in findings if one in best]

    def _title(self, course: Course) -> Finding:
        """Return what a chart finds: what its text does not say; else how the indicator went."""
        ledger, found = self._telling.ledger, findings_of(course, self._telling)
        for kind in ("gap", "turn", "against", "course"):
            for one in found:
                if one.tells_of(kind) and one.stands_alone and ledger.is_news(one):
                    ledger.tell(one)
                    return one
        return next(one for one in found if one.tells_of("course"))

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

    def _levels(self, courses: Sequence[Course], *, is_alone: bool) -> None:
        """Show in a sentence a period the levels of which nothing more is to be told; a table has others."""
        told = self._telling.ledger.told
        news = [
            one for one in courses if f"course:{one.concept}" not in told and not one.last.is_second_hand
        ][: LEVELS_ALONE if is_alone else MOST_LEVELS]
        if not news:
            return
        told |= {f"course:{one.concept}" for one in news}
        sentences = [*self._levels_told(news)]
        for course in news:
            others = [one for one in findings_of(course, self._telling) if one.tells_of("said")]
            sentences += [self.words.begun(one.told(self._telling.name(course))) for one in others]
        self.writer.paragraph(joined(sentences), role="finding" if is_alone else "body")

    def _level(self, course: Course, *, is_first: bool) -> Sentence:
        # Behind the first the verb is understood.
        return self.words.worded(
            "report.story.years.one_level" if is_first else "report.story.years.next_level",
            name=self.words.name(course.indicator),
            level=self.words.sure(self.words.level(course.indicator, course.last), course.last),
        )

    @cached_property
    def _courses(self) -> list[Course]:
        return self._finder.all_courses()

    @cached_property
    def _finder(self) -> CourseFinder:
        return CourseFinder(self.selection, self.trends, self.totals, self.comparison)

    @cached_property
    def _telling(self) -> Telling:
        return Telling(self.words, self.selection.area)

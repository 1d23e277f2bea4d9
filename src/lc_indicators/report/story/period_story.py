"""The story of a report's period: its summary, cards and sections, from what the data hold alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from lc_indicators.errors import LcIndicatorsError
from lc_indicators.figure import Figure
from lc_indicators.periods import ComparisonBase
from lc_indicators.report.blocks import Card, Sentence, joined
from lc_indicators.report.charts import Charts
from lc_indicators.report.comparisons import Comparisons
from lc_indicators.report.key_figures import KeyFigures
from lc_indicators.report.layout_tables import LayoutTables
from lc_indicators.report.selection import Selection
from lc_indicators.report.sentences import Writer
from lc_indicators.report.story.borders import Borders
from lc_indicators.report.story.facts import FactFinder, Facts
from lc_indicators.report.story.headline import Headline
from lc_indicators.report.story.office_table import OfficeTable
from lc_indicators.report.story.paragraphs import Paragraphs
from lc_indicators.report.story.story import Story
from lc_indicators.report.story.texts import StoryTexts
from lc_indicators.report.story.theme_charts import ThemeCharts
from lc_indicators.report.story.theme_table import ThemeTable
from lc_indicators.report.story.themes import Theme, themes_of
from lc_indicators.report.story.wording import Wording
from lc_indicators.report.tables import Tables
from lc_indicators.report.totals import Totals
from lc_indicators.report.trends import Trends

#: A report has so many cards at most.
MOST_CARDS = 6

#: So many wholes are key figures enough.
ENOUGH_CARDS = 3

#: A section has the charts of so many indicators at most.
MOST_CHARTS = 2


@dataclass(frozen=True)
class PeriodStory(Story):
    """What a month's, quarter's, half-year's, nine months' or year's report of an area says."""

    selection: Selection
    writer: Writer
    trends: Trends
    totals: Totals
    comparisons: Comparisons
    key_figures: KeyFigures
    drawn: Charts
    written: Tables
    layouts: LayoutTables
    texts: StoryTexts = field(default_factory=StoryTexts)

    @cached_property
    def themes(self) -> list[Theme]:
        """Return the themes that have a figure of the period, in the order of a report; none is empty."""
        return themes_of(FactFinder(self.selection, self.totals, self.comparisons).all_facts())

    def story_title(self) -> None:
        """Show the title with area and period, and the summary in two or three sentences."""
        name = self.texts.message("report.story.title")
        self.key_figures.title(name, summary=self.summary())

    def summary(self) -> Sentence:
        """Return what the period is summed up in, and what new borders leave out."""
        told = Headline(self.words).summary(self._wholes)
        borders = self._borders()
        if not told.spans and not borders:
            told = self.words.worded("report.story.nothing")
        return joined([one for one in (told, *borders) if one.spans])

    def story_cards(self) -> None:
        """Show the key figures: level, change on the base that is told first, a sparkline of months."""
        parts = [part for whole in self._wholes for part in whole.parts]
        # Where there are few wholes, their parts are key figures, too.
        told = [*self._wholes, *parts] if len(self._wholes) < ENOUGH_CARDS else self._wholes
        cards = [self._card(one) for one in told[:MOST_CARDS]]
        if cards:
            name = self.texts.message("report.story.cards")
            self.writer.section("key-figures", name)
            self.key_figures.cards(cards, name)

    def tell(self, theme: Theme) -> None:
        """Show a section: a paragraph an indicator, charts, and tables of every figure with its changes."""
        self.writer.section(theme.theme.replace("_", "-"), theme.name)
        told = leading(theme.facts)
        self._paragraphs(told)
        charts = ThemeCharts(self.selection, self.words, self.drawn)
        for facts in [one for one in told if charts.is_drawable(one)][:MOST_CHARTS]:
            charts.draw(facts)
        office = OfficeTable(self.selection, self.words, self.layouts)
        wholes = office.wholes(told)
        office.show(theme, wholes)
        ThemeTable(self.selection, self.words, self.written).show(theme, told, laid=office.rows(wholes))

    def _paragraphs(self, told: Sequence[Facts]) -> None:
        paragraphs = Paragraphs(self.words, self._on_year)
        plain_ones = [one for one in told[1:] if one.is_plain]
        for place, facts in enumerate(one for one in told if one not in plain_ones):
            said = paragraphs.sentences(facts, place=place)
            # What a section finds stands by itself; the others are running text.
            found = 0 if place else 1
            for one in said[:found]:
                self.writer.paragraph(one, role="finding")
            if said[found:]:
                self.writer.paragraph(joined(said[found:]), role="body")
        if plain_ones:
            self.writer.paragraph(paragraphs.others(plain_ones), role="body")

    def told_themes(self) -> set[str]:
        """Return the themes of indicators.csv that the sections tell of."""
        return {theme.theme for theme in self.themes}

    @cached_property
    def words(self) -> Wording:
        """Return the words of the rules."""
        return Wording(self.writer, self.trends, self.texts)

    @property
    def _wholes(self) -> list[Facts]:
        """Return the indicators that are told of in sentences, by theme: one a concept."""
        return [one for theme in self.themes for one in leading(theme.facts)]

    def _borders(self) -> list[Sentence]:
        facts = [one for theme in self.themes for one in theme.facts]
        return Borders(self.selection, self.words).sentences(facts)

    def _on_year(self, figure: Figure) -> Figure | None:
        try:
            return self.comparisons.compare(figure, ComparisonBase.YEAR_BEFORE)
        except LcIndicatorsError:
            return None

    def _card(self, facts: Facts) -> Card:
        base, change = facts.main_base, facts.main
        said = None
        if base is not None and change is not None and facts.figure.period is not None:
            said = self.words.change(change, base, facts.figure.period)
        charts = ThemeCharts(self.selection, self.words, self.drawn)
        months = charts.months(facts)
        course = months[-MONTHS_OF_A_CARD:] if len(months) > 1 else [*reversed(facts.steps)]
        return self.key_figures.card(facts.figure, change=said, moved=change, course=course)


#: Months of a card's sparkline: those of the year so far and of the year before.
MONTHS_OF_A_CARD = 24


def leading(facts: Sequence[Facts]) -> list[Facts]:
    """Return one of each concept: of variants the one with a change, then the longest series."""
    found: dict[str, Facts] = {}
    for one in facts:
        known = found.setdefault(one.indicator.concept, one)
        if _telling(one) > _telling(known):
            found[one.indicator.concept] = one
    return [*found.values()]


def _telling(facts: Facts) -> tuple[bool, bool, int]:
    return not facts.figure.is_second_hand, bool(facts.changes), len(facts.steps)

"""Write the head of a report: its title, and the key figures with their changes and sparklines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.catalogue import above
from lc_indicators.catalogue.records import Indicator
from lc_indicators.charts import Series, is_part_of_year, most_joined, sparkline
from lc_indicators.errors import WordingError
from lc_indicators.figure import Figure
from lc_indicators.language import Text, colon, date_label, semicolon
from lc_indicators.pictures import easel
from lc_indicators.report import blocks
from lc_indicators.report.blocks import Card, Sentence
from lc_indicators.report.selection import LEAST_POINTS, Selection
from lc_indicators.report.sentences import Writer
from lc_indicators.report.trends import Trends, refuse_joining, require_figures
from lc_indicators.report.vintage_words import day_label
from lc_indicators.shapes.block_shapes import TitleFacts


@dataclass(frozen=True)
class KeyFigures:
    """The title and the key figures of a report."""

    selection: Selection
    writer: Writer
    trends: Trends

    def title(self, words: str | Text = "", /, *, summary: Sentence, **by_language: str) -> None:
        """Show the title of the report with area, period, date of the data and version."""
        from lc_indicators import __version__

        refuse_joining(summary)
        area, period, language = self.selection.area, self.selection.period, self.writer.language
        name, label, date = area.name[language], self._period_label(), self.selection.data_date
        facts: TitleFacts = {
            "title": self.writer.text(words, by_language),
            "subtitle": f"{name}, {label}",
            "area": {"code": area.area, "name": name},
            "period": {"text": period.text, "label": label},
            "language": language,
            "data_date": date,
            "data_date_label": date_label(date, language),
            "version": __version__,
        }
        # The whole has the last place; of what is part of nothing else there is no region.
        _, *larger = [area, *above(area, self.selection.catalogue.areas)]
        if len(larger) > 1:
            facts["region"] = {"code": larger[-2].area, "name": larger[-2].name[language]}
        self.writer.tell(blocks.title(facts, self._marked(summary)))

    def _marked(self, summary: Sentence) -> Sentence:
        """Return the summary, behind a word of warning where figures were made up."""
        if not self.selection.catalogue.samples_of(self.selection.area.area):
            return summary
        return blocks.joined([blocks.plain(self.writer.message("report.samples.made_up")), summary])

    def _period_label(self) -> str:
        """Return the period in words, and by when what is told of it had been published."""
        label, language = self.selection.period.full_label(self.writer.language), self.writer.language
        day = day_label(self.selection.catalogue.as_of, language)
        return self.writer.message("report.as_of.period").format(period=label, day=day) if day else label

    def card(
        self,
        figure: Figure,
        *,
        change: Sentence | None = None,
        moved: Figure | None = None,
        course: Sequence[Figure] | None = None,
    ) -> Card:
        """Return a key figure with its change, the direction from *moved*, and the series as a sparkline.

        *course* is drawn as the sparkline; by default the figures of the report's period.
        """
        indicator = figure.indicator
        if indicator is None or figure.period is None:
            raise WordingError(f"{figure!r} is no published figure: a card shows an indicator's value.")
        label = f"{indicator.short[self.writer.language]}, {figure.period.label(self.writer.language)}"
        return Card(
            id=f"card-{indicator.indicator}".replace("_", "-"),
            label=blocks.plain(label),
            figure=figure,
            change=change,
            moved=moved,
            sparkline=self._sparkline(indicator, figure.id, course),
        )

    def card_of(self, figures: Sequence[Figure]) -> Card:
        """Return the last of *figures* as a key figure, with its change since the first one.

        Raises
        ------
        ArgumentError
            There are no figures.
        """
        require_figures("card_of", figures)
        more, first = self.trends.change(figures), figures[0].period
        if more is None or first is None:
            return self.card(figures[-1])
        change = self.writer.composed("report.trends.since", more=more, first=first)
        return self.card(figures[-1], change=change, moved=more)

    def cards(self, cards: Sequence[Card], words: str | Text = "", /, **by_language: str) -> None:
        """Show the key figures."""
        label = self.writer.text(words, by_language)
        self.writer.tell(
            blocks.cards(
                list(cards), id=self.writer.next_id("cards"), label=label, language=self.writer.language
            )
        )

    def _sparkline(
        self, indicator: Indicator, id: str, course: Sequence[Figure] | None
    ) -> tuple[str, str] | None:
        known = self._course(indicator) if course is None else [one for one in course if not one.is_range]
        series, language = Series(label=indicator.short, figures=known), self.writer.language
        if len(known) < LEAST_POINTS or most_joined(series, language) < LEAST_POINTS:
            return None
        svg = easel.picture(sparkline(series, language=language), name=f"spark-{id}")
        points = (
            f"{point.period_label(language)}{colon(language)}{point.print(language)}" for point in known
        )
        return svg, semicolon(language).join(sparkline.numbers(series, language=language).course or points)

    def _course(self, indicator: Indicator) -> list[Figure]:
        """Return the known figures of the period; of a month or quarter those of the year before it too."""
        period = self.selection.period
        since = period.start_year - 1 if is_part_of_year(period) else None
        figures = self.selection.series(indicator.indicator, since=since)
        return [figure for figure in figures if not figure.is_missing and not figure.is_range]

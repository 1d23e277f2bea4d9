"""What every story of a report answers: its title, cards and sections, and what the data do not hold."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any

from lc_indicators.language import Text, in_a_row, in_each
from lc_indicators.periods import Period
from lc_indicators.report.blocks import Sentence
from lc_indicators.report.selection import Selection
from lc_indicators.report.sentences import Writer
from lc_indicators.report.story.themes import in_order, theme_name
from lc_indicators.report.story.wording import Wording, lowered

#: All years that data can be of.
EVER = Period.of_span(1000, 9999)


class Story(ABC):
    """What a report says of its area and period by rules alone."""

    selection: Selection
    writer: Writer

    @property
    @abstractmethod
    def themes(self) -> Sequence[Any]:
        """Return the sections of the report, in order; none is empty."""

    @property
    @abstractmethod
    def words(self) -> Wording:
        """Return the words of the rules."""

    @abstractmethod
    def told_themes(self) -> set[str]:
        """Return the themes of indicators.csv that the sections tell of."""

    @abstractmethod
    def story_title(self) -> None:
        """Show the title with area and period, and the summary in two or three sentences."""

    @abstractmethod
    def story_cards(self) -> None:
        """Show the key figures: level, change, a sparkline."""

    @abstractmethod
    def tell(self, theme: Any) -> None:
        """Show a section: its finding, a paragraph an indicator, charts, and tables of every figure."""

    def not_held(self) -> None:
        """Say in one line on which themes the data hold nothing; where on all, which periods they know."""
        told = self.told_themes()
        every = self.selection.catalogue.indicators.values()
        themes = in_order(one.theme for one in every if one.theme not in told)
        if not told:
            self.writer.paragraph(self._held(), role="note")
        elif themes:
            names = in_a_row(map(_within_sentence, themes), ", ")
            area, period = self.selection.area.name, self.selection.period
            line = self.words.worded("report.story.not_held", area=area, period=period, themes=names)
            self.writer.paragraph(self.words.begun(line), role="note")

    def _held(self) -> Sentence:
        """Return of which periods like the report's the data have figures of the area."""
        area, own = self.selection.area, self.selection.period
        said = self.selection.catalogue.entries_within(area.area, EVER)
        alike = sorted({one.period for one in said if one.period.kind is own.kind})
        if not alike:
            return self.words.worded("report.story.held_none", area=area.name)
        if len(alike) == 1:
            return self.words.worded("report.story.held_one", area=area.name, first=alike[0])
        return self.words.worded("report.story.held", area=area.name, first=alike[0], last=alike[-1])


def _within_sentence(theme: str) -> Text:
    name = theme_name(theme)
    return in_each(lambda language: lowered(name[language]))

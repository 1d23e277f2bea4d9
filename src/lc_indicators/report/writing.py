"""Writing a report: every call puts one block into the notebook's output."""

from __future__ import annotations

from collections.abc import Sequence

from lc_indicators import blocks
from lc_indicators.blocks import Block, Card, Role, Sentence, Value
from lc_indicators.catalogue import Catalogue
from lc_indicators.catalogue.records import Indicator
from lc_indicators.charts import Series, sparkline, to_svg
from lc_indicators.errors import WordingError
from lc_indicators.figure import Figure
from lc_indicators.report.selection import Selection
from lc_indicators.wording import Language, Text, date_label

#: Shown where the data have nothing for a section.
NO_DATA = Text(
    vi="Chưa có số liệu công bố về nội dung này cho {area}, {period}.",
    en="No published figures on this for {area}, {period}.",
)

#: Fewer points make no line.
LEAST_POINTS = 3


class Writing(Selection):
    """The sentences, headings and cards of a report, each in both languages, shown in one."""

    def __init__(self, catalogue: Catalogue, *, area: str, period: str, language: Language) -> None:
        super().__init__(catalogue, area=area, period=period, language=language)
        #: Every Figure shown so far, by id.
        self.shown: dict[str, Figure] = {}
        self._section = "report"
        self._count = 0
        self._ids: set[str] = set()

    def sentence(self, *, vi: str, en: str, **values: Value) -> Sentence:
        """Return a sentence with Figures in it: ``{name}``, ``{name:size}`` or ``{name:number}``."""
        return blocks.compose(Text(vi=vi, en=en), self.language, values)

    def title(self, *, vi: str, en: str, summary: Sentence) -> None:
        """Show the title of the report with area, period, date of the data and version."""
        from lc_indicators import __version__

        facts = {
            "title": Text(vi=vi, en=en)[self.language],
            "subtitle": f"{self.area.name[self.language]}, {self.period.label(self.language)}",
            "area": {"code": self.area.area, "name": self.area.name[self.language]},
            "period": {"text": self.period.text, "label": self.period.label(self.language)},
            "language": self.language,
            "data_date": self.data_date,
            "data_date_label": date_label(self.data_date, self.language),
            "version": __version__,
        }
        self._show(blocks.title(facts, summary))

    def section(self, id: str, *, vi: str, en: str) -> None:
        """Begin a section; *id* is its address in the page."""
        self._section = id
        heading = self.sentence(vi=vi, en=en)
        self._show(blocks.heading(heading, id=self._claim_id(id), level=2))

    def subsection(self, id: str, *, vi: str, en: str) -> None:
        """Begin a part of a section."""
        self._show(blocks.heading(self.sentence(vi=vi, en=en), id=self._claim_id(id), level=3))

    def finding(self, *, vi: str, en: str, **values: Value) -> None:
        """Show what a section found, in one sentence."""
        self._paragraph(self.sentence(vi=vi, en=en, **values), role="finding")

    def say(self, *, vi: str, en: str, **values: Value) -> None:
        """Show a paragraph of running text."""
        self._paragraph(self.sentence(vi=vi, en=en, **values), role="body")

    def remark(self, *, vi: str, en: str, **values: Value) -> None:
        """Show a note: a definition, a caution, a break."""
        self._paragraph(self.sentence(vi=vi, en=en, **values), role="note")

    def no_data(self) -> None:
        """Say in one line that the data have nothing for this section."""
        words: dict[str, Value] = {"area": self.area.name, "period": self.period}
        self._paragraph(blocks.compose(NO_DATA, self.language, words), role="empty")

    def points(self, sentences: Sequence[Sentence]) -> None:
        """Show a list, one sentence a point."""
        self._show(blocks.bullet_list(list(sentences), id=self._next_id("list")))

    def card(self, figure: Figure, *, change: Sentence | None = None, moved: Figure | None = None) -> Card:
        """Return a key figure with its change, the direction from *moved*, and the series as a sparkline."""
        indicator = figure.indicator
        if indicator is None or figure.period is None:
            raise WordingError(
                f"{figure.title('en')} is no published figure: a card shows an indicator's value."
            )
        label = f"{indicator.short[self.language]}, {figure.period.label(self.language)}"
        return Card(
            id=f"card-{indicator.indicator}".replace("_", "-"),
            label=blocks.plain(label),
            figure=figure,
            change=change,
            moved=moved,
            sparkline=self._sparkline(indicator, figure.id),
        )

    def cards(self, cards: Sequence[Card], *, vi: str, en: str) -> None:
        """Show the key figures."""
        label = Text(vi=vi, en=en)[self.language]
        self._show(blocks.cards(list(cards), id=self._next_id("cards"), label=label, language=self.language))

    def _sparkline(self, indicator: Indicator, id: str) -> tuple[str, str] | None:
        known = [point for point in self.series(indicator.indicator) if not point.is_missing]
        if len(known) < LEAST_POINTS:
            return None
        svg = to_svg(sparkline(Series(label=indicator.short, figures=known)), name=f"spark-{id}")
        points = (f"{point.period_label(self.language)}: {point.print(self.language)}" for point in known)
        return svg, "; ".join(points)

    def _paragraph(self, sentence: Sentence, *, role: Role) -> None:
        self._show(blocks.paragraph(sentence, id=self._next_id("p"), role=role))

    def _show(self, block: Block) -> None:
        self.shown |= {figure.id: figure for figure in block.figures}
        block.show()

    def _next_id(self, kind: str) -> str:
        self._count += 1
        return f"{self._section}-{kind}{self._count}"

    def _claim_id(self, id: str) -> str:
        if id in self._ids:
            raise WordingError(f"Two parts of the report have the id {id!r}: give each its own.")
        self._ids.add(id)
        return id

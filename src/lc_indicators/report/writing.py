"""What only a report of an area and a period writes: its title, its key figures, what it has no data on."""

from __future__ import annotations

from collections.abc import Sequence

from lc_indicators import blocks
from lc_indicators.blocks import Card, Sentence, Value
from lc_indicators.catalogue.records import Indicator
from lc_indicators.charts import Series, sparkline, unchecked, vega_lite_spec
from lc_indicators.errors import WordingError
from lc_indicators.figure import Figure
from lc_indicators.pictures import easel
from lc_indicators.report.selection import Selection
from lc_indicators.wording import Text, date_label

#: Shown where the data have nothing for a section.
NO_DATA = Text(
    vi="Chưa có số liệu công bố về nội dung này cho {area}, {period}.",
    en="No published figures on this for {area}, {period}.",
)

#: Fewer points make no line.
LEAST_POINTS = 3


class Writing(Selection):
    """The title and the key figures of a report, each in both languages, shown in one."""

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

    def no_data(self) -> None:
        """Say in one line that the data have nothing for this section."""
        words: dict[str, Value] = {"area": self.area.name, "period": self.period}
        self._paragraph(blocks.compose(NO_DATA, self.language, words), role="empty")

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
        with unchecked():
            spec = vega_lite_spec(sparkline(Series(label=indicator.short, figures=known)))
        svg = easel.picture(spec, name=f"spark-{id}")
        points = (f"{point.period_label(self.language)}: {point.print(self.language)}" for point in known)
        return svg, "; ".join(points)

"""What only a report of an area and a period writes: title, key figures, what its data do not hold."""

from __future__ import annotations

from collections.abc import Sequence

from lc_indicators.catalogue.records import Indicator
from lc_indicators.charts import Series, sparkline, unchecked, vega_lite_spec
from lc_indicators.errors import WordingError
from lc_indicators.figure import Figure
from lc_indicators.language import Text, date_label
from lc_indicators.periods import Period
from lc_indicators.pictures import easel
from lc_indicators.report import blocks
from lc_indicators.report.blocks import Card, Sentence, Value, plain
from lc_indicators.report.selection import LEAST_POINTS
from lc_indicators.report.trends import Trending, refuse_joining
from lc_indicators.shapes.block_shapes import TitleFacts

_ABSENT = Text(
    vi="{area}, {period}: bộ số liệu của báo cáo không có số liệu về những nội dung sau; điều đó không có "
    "nghĩa là chưa ai công bố.",
    en="{area}, {period}: this report’s data hold nothing on the following; it may have been published "
    "elsewhere.",
)
_OTHER_YEARS = Text(
    vi="{area}: bộ số liệu của báo cáo có số liệu của {years}; hãy chọn một kỳ báo cáo trong khoảng đó.",
    en="{area}: this report’s data hold figures of {years}; choose a period within.",
)
_NOTHING = Text(
    vi="{area}: bộ số liệu của báo cáo không có số liệu nào.", en="{area}: this report’s data hold no figure."
)
_NOT_COMPUTED = Text(
    vi="Không tính được, nên không nêu trong báo cáo:", en="Left out, because it cannot be computed:"
)
_SINCE = Text(vi="{more:change} so với {first}", en="{more:change} on {first}")


class Writing(Trending):
    """The title and the key figures of a report, what it could not compute, and what its data do not hold."""

    def title(self, *, vi: str, en: str, summary: Sentence) -> None:
        """Show the title of the report with area, period, date of the data and version."""
        from lc_indicators import __version__

        refuse_joining(summary)
        facts: TitleFacts = {
            "title": Text(vi=vi, en=en)[self.language],
            "subtitle": f"{self.area.name[self.language]}, {self.period.label(self.language)}",
            "area": {"code": self.area.area, "name": self.area.name[self.language]},
            "period": {"text": self.period.text, "label": self.period.label(self.language)},
            "language": self.language,
            "data_date": self.data_date,
            "data_date_label": date_label(self.data_date, self.language),
            "version": __version__,
        }
        self._tell(blocks.title(facts, summary))

    def sources(self) -> None:
        """List what the data do not hold, what could not be computed, and every source of what was shown."""
        about: dict[str, Value] = {"area": self.area.name, "period": self.period}
        if self.refused:
            self._paragraph(plain(_NOT_COMPUTED[self.language]), role="note")
            self.points(self.refused)
        if self.absent:
            self._paragraph(blocks.compose(_ABSENT, self.language, about), role="note")
            self.points(self.absent)
        if self.shown:
            super().sources()
        else:
            self._paragraph(self._way_out(), role="note")

    def _way_out(self) -> Sentence:
        """Return which years the data speak of, where they do not speak of the report's."""
        known = self.catalogue.entries_within(self.area.area, Period.parse_span("1000-9999"))
        if not known:
            return blocks.compose(_NOTHING, self.language, {"area": self.area.name})
        first, last = min(e.period.start_year for e in known), max(e.period.end_year for e in known)
        years = f"{first}–{last}" if first < last else str(first)
        return blocks.compose(_OTHER_YEARS, self.language, {"area": self.area.name, "years": years})

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

    def card_of(self, figures: Sequence[Figure]) -> Card:
        """Return the last of *figures* as a key figure, with its change since the first one."""
        more, first = self.change(figures), figures[0].period
        if more is None or first is None:
            return self.card(figures[-1])
        words: dict[str, Value] = {"more": more, "first": first}
        return self.card(figures[-1], change=blocks.compose(_SINCE, self.language, words), moved=more)

    def cards(self, cards: Sequence[Card], *, vi: str, en: str) -> None:
        """Show the key figures."""
        label = Text(vi=vi, en=en)[self.language]
        self._tell(blocks.cards(list(cards), id=self._next_id("cards"), label=label, language=self.language))

    def _sparkline(self, indicator: Indicator, id: str) -> tuple[str, str] | None:
        known = [point for point in self.series(indicator.indicator) if not point.is_missing]
        if len(known) < LEAST_POINTS:
            return None
        with unchecked():
            spec = vega_lite_spec(sparkline(Series(label=indicator.short, figures=known)))
        svg = easel.picture(spec, name=f"spark-{id}")
        points = (f"{point.period_label(self.language)}: {point.print(self.language)}" for point in known)
        return svg, "; ".join(points)

"""Charts of a report: each form with its finding, its sources and the table of its numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from lc_indicators.catalogue.records import Indicator
from lc_indicators.charts import Break, Series, dots_with_range, line, stacked_shares
from lc_indicators.errors import ChartError
from lc_indicators.figure import Figure
from lc_indicators.language import Text
from lc_indicators.periods import Period
from lc_indicators.report import blocks
from lc_indicators.report.blocks import Cell, Column, Sentence
from lc_indicators.report.selection import year_of
from lc_indicators.report.tables import SOURCE, Tabling
from lc_indicators.report.trends import refuse_joining

if TYPE_CHECKING:
    from altair import LayerChart

_PERIOD = Text(vi="Thời kỳ", en="Period")
_BEFORE = Text(vi=" (trước kỳ báo cáo)", en=" (before the period)")
_CONTEXT = Text(vi="Màu xám: những năm trước kỳ báo cáo.", en="Grey: years before the period of the report.")


@dataclass(frozen=True)
class Plan:
    """A chart and the table of its numbers, before they are shown."""

    draw: Callable[[int], LayerChart]
    figures: Sequence[Figure]
    title: Sentence
    subtitle: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    note: Text | None


class Drawing(Tabling):
    """The charts of a report, each with the table of its numbers."""

    def lines(
        self,
        id: str,
        series: Sequence[Series[Figure]],
        *,
        title: Sentence,
        subtitle: Text,
        note: Text | None = None,
        breaks: Sequence[Break] = (),
    ) -> None:
        """Show how series went; each its own line, so that nothing is joined that does not join.

        *breaks* are drawn as thin vertical lines with what held before and after.  Years before the period
        stand in grey, as its context.

        Raises
        ------
        ChartError
            No figure of the period has a value.
        """
        series = [one for one in series if one.figures]
        figures = [figure for one in series for figure in one.figures]
        own = [figure for figure in figures if self._is_covered(figure) and not figure.is_missing]
        if not own:
            names = ", ".join(one.label["en"] for one in series) or id
            raise ChartError(
                names, f"no figure of {self.period.label('en')} has a value", "leave the chart out"
            )
        since = min(year_of(figure) for figure in own)
        if any(year_of(figure) < since for figure in figures):
            note = _with_context(note)

        def draw(width: int) -> LayerChart:
            return line(series, language=self.language, width=width, breaks=breaks, since=since)

        rows = self._rows_by_period(series, since=since)
        columns = [Column(_PERIOD[self.language]), *(self._column(one) for one in series)]
        self._chart(id, Plan(draw, figures, title, subtitle[self.language], columns, rows, note))

    def breaks(self, variants: Sequence[tuple[Indicator, Sequence[Figure]]]) -> list[Break]:
        """Return where one standard of a producer follows another, in *variants* with their figures."""
        first = min((year_of(figures[0]) for _, figures in variants), default=0)
        return [
            Break(year=year_of(later[0]), before=one.standard, after=other.standard)
            for (one, _), (other, later) in pairwise(variants)
            if year_of(later[0]) > first and one.standard and other.standard
        ]

    def shares(
        self,
        id: str,
        columns: Sequence[tuple[Period, Sequence[Figure]]],
        *,
        title: Sentence,
        subtitle: Text,
        note: Text | None = None,
    ) -> None:
        """Show what a whole is made of at some periods, the part that no figure names included."""
        short = [(period, [_shortly(part) for part in parts]) for period, parts in columns]
        figures = [figure for _, parts in short for figure in parts]
        stacks = [(period.label(self.language), parts) for period, parts in short]

        def draw(width: int) -> LayerChart:
            return stacked_shares(stacks, language=self.language, width=width)

        names = dict.fromkeys(figure.label for figure in figures)
        heads = [Column(""), *(Column(label, unit="%", numeric=True) for label, _ in stacks)]
        rows: list[list[Cell]] = [
            [name[self.language], *(_of_label(parts, name) for _, parts in short)] for name in names
        ]
        self._chart(id, Plan(draw, figures, title, subtitle[self.language], heads, rows, note))

    def sources_say(
        self, id: str, figures: Sequence[Figure], *, title: Sentence, subtitle: Text, note: Text | None = None
    ) -> None:
        """Show what the sources say of one figure: a dot and its rounding interval each."""
        if not figures:
            raise ChartError(id, "there is no figure to draw", "leave the chart out")

        def draw(width: int) -> LayerChart:
            return dots_with_range(figures, language=self.language, width=width)

        columns = [Column(SOURCE[self.language]), Column(_PERIOD[self.language]), self._column_of(figures)]
        rows: list[list[Cell]] = [
            [self._publisher(figure), figure.period_label(self.language), figure] for figure in figures
        ]
        self._chart(id, Plan(draw, figures, title, subtitle[self.language], columns, rows, note))

    def _chart(self, id: str, plan: Plan) -> None:
        if not plan.figures:
            raise ChartError(id, "there is no figure to draw", "leave the chart out")
        refuse_joining(plan.title)
        words = blocks.ChartText(
            title=plan.title,
            subtitle=plan.subtitle,
            note=self._source_note(plan.figures, plan.note),
            alt=self._alt(plan.title, plan.figures),
        )
        content, in_table = blocks.table_content(
            plan.title,
            plan.columns,
            rows=plan.rows,
            id=f"{self._claim_id(id)}-data",
            language=self.language,
            notes=self._mark_notes(plan.figures),
        )
        figures = [*plan.figures, *in_table]
        self._tell(
            blocks.chart(plan.draw, words, id=id, table=content, figures=figures, language=self.language)
        )

    def _rows_by_period(self, series: Sequence[Series[Figure]], *, since: int) -> list[list[Cell]]:
        periods = sorted({figure.period for one in series for figure in one.figures if figure.period})
        return [
            [
                period.label(self.language) + ("" if period.end_year >= since else _BEFORE[self.language]),
                *(_of_period(one.figures, period) for one in series),
            ]
            for period in periods
        ]

    def _column(self, series: Series[Figure]) -> Column:
        return Column(series.label[self.language], unit=self._unit(series.figures), numeric=True)

    def _column_of(self, figures: Sequence[Figure]) -> Column:
        return Column(figures[0].label[self.language], unit=self._unit(figures), numeric=True)

    def _unit(self, figures: Sequence[Figure]) -> str:
        return figures[0].unit.symbol[self.language]

    def _alt(self, title: Sentence, figures: Sequence[Figure]) -> str:
        points = (f"{figure.title(self.language)}: {figure.print(self.language)}" for figure in figures)
        # Read aloud, the finding and the figures are two sentences.
        return f"{title.text.rstrip('.')}. {'; '.join(points)}."


def _with_context(note: Text | None) -> Text:
    return Text(vi=f"{_CONTEXT.vi} {note.vi}", en=f"{_CONTEXT.en} {note.en}") if note else _CONTEXT


def _shortly(figure: Figure) -> Figure:
    return figure.named(figure.indicator.short) if figure.indicator else figure


def _of_label(figures: Sequence[Figure], label: Text) -> Figure | None:
    return next((figure for figure in figures if figure.label == label), None)


def _of_period(figures: Sequence[Figure], period: Period) -> Figure | None:
    return next((figure for figure in figures if figure.period == period), None)

"""Put charts into a report, each with its finding, its sources, and the table of its numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from lc_indicators.catalogue.records import Indicator
from lc_indicators.charts import FORMS, Break, Numbers, Series, Spec, is_part_of_year
from lc_indicators.errors import ChartError, UnknownNameError
from lc_indicators.figure import Figure
from lc_indicators.language import Text, colon, semicolon
from lc_indicators.periods import Period
from lc_indicators.report import blocks
from lc_indicators.report.blocks import Cell, Column, Sentence
from lc_indicators.report.chart_data import PREPARED, ChartData, Given
from lc_indicators.report.selection import Selection, year_of
from lc_indicators.report.sentences import Writer
from lc_indicators.report.tables import Tables
from lc_indicators.report.trends import refuse_joining


@dataclass(frozen=True)
class Charts:
    """The charts of a report, each with the table of its numbers."""

    selection: Selection
    writer: Writer
    tables: Tables

    def chart(
        self,
        form: str,
        id: str,
        data: Any,
        /,
        *,
        title: Sentence,
        subtitle: Text,
        note: Text | None = None,
        **options: Any,
    ) -> None:
        """Show *data* in one of the chart forms, with its sources and the table of its numbers.

        =============== ================================ ===========================================
        form            question                         data
        =============== ================================ ===========================================
        lines           how did it go?                   a list of Series
        seasonal        how does this year compare?      a Series of months or quarters
        to_date         how does the year go so far?     a Series of months or quarters of a flow
        small_multiples how did it go in each of them?   ``report.region_series(…)``; ``reference=``
        slope           from here to there?              a list of Series
        dumbbell        how far did each come?           a list of Series, of one unit or of several
        bars            who is where?                    a list of Figures
        ranking         where among all of them?         a list of Figures; ``named=``, ``subject=``
        strip           where in several things at once? ``report.standings()``, or some of them
        bump            how did the ranks change?        ``report.region_series(…)``
        tiles           how is it spread?                a list of Figures; ``subject=``, ``above=``
        outlines        how is it spread on a map?       the same, where ``data/boundaries`` has the areas
        shares          what is it made of?              a list of (Period, Figures)
        waterfall       what is the change made of?      a list of Figures; ``total=``, ``names=``
        plan_bars       how far were the plans reached?  ``report.targets()``, or some of them
        dots            what do the sources say?         a list of Figures
        sparkline       how did it go, at a glance?      a Series
        =============== ================================ ===========================================

        *options* are those of the form: ``breaks=`` of lines, ``names=`` of bars.  Lines have those of the
        region and the country beside them, unless ``above=False``, and a scale that is the same in every
        report, unless ``extent=`` gives other ends; ``extent=()`` fits it to what is drawn.  Where each area
        stands on a map of tiles is in ``data/tiles.csv``, unless ``places=`` says it.

        Raises
        ------
        UnknownNameError
            There is no such form; the message names the nearest ones.
        ArgumentError
            The form takes no such data or option.
        ChartError
            No figure has a value.
        """
        if form not in FORMS:
            raise UnknownNameError("chart form", form, FORMS)
        drawn, language, given = FORMS[form], self.writer.language, Given(data, options, note)
        if prepare := PREPARED.get(form):
            given = prepare(ChartData(id, self.selection, language), given)

        def draw(width: int) -> Spec:
            return drawn.draw(given.data, language=language, width=width, **given.options)

        numbers = drawn.numbers(given.data, language=language, **given.options)
        self._show(id, draw, numbers, title=title, subtitle=subtitle[language], note=given.note)

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
        stand in grey, as its context; months and quarters before it in colour.

        Raises
        ------
        ChartError
            No figure of the period has a value.
        """
        self.chart("lines", id, series, title=title, subtitle=subtitle, note=note, breaks=breaks)

    def breaks(self, variants: Sequence[tuple[Indicator, Sequence[Figure]]]) -> list[Break]:
        """Return where one standard of a producer follows another, in *variants* with their figures.

        Where the standard stays, each side has the name of its variant; two that lie beside each other in
        time break nothing.
        """
        first = min((_start_of(figures[0]) for _, figures in variants), default=(0, 1))
        return [
            Break(year=year, before=before, after=after, month=month)
            for (one, earlier), (other, later) in pairwise(variants)
            for year, month in [_start_of(later[0])]
            for before, after in [_names_apart(one, other)]
            if (year, month) > first and before and after
            if one.standard != other.standard or _start_of(earlier[-1]) < (year, month)
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
        self.chart("shares", id, columns, title=title, subtitle=subtitle, note=note)

    def sources_say(
        self, id: str, figures: Sequence[Figure], *, title: Sentence, subtitle: Text, note: Text | None = None
    ) -> None:
        """Show what the sources say of one figure: a dot and its rounding interval each."""
        self.chart("dots", id, figures, title=title, subtitle=subtitle, note=note)

    def _show(
        self,
        id: str,
        draw: Callable[[int], Spec],
        numbers: Numbers,
        *,
        title: Sentence,
        subtitle: str,
        note: Text | None,
    ) -> None:
        told = [figure for figure in numbers.figures if isinstance(figure, Figure)]
        if not told:
            raise ChartError(id, "there is no figure to draw", "leave the chart out")
        refuse_joining(title)
        language = self.writer.language
        words = blocks.ChartText(
            title=title,
            subtitle=subtitle,
            note=self.tables.source_note(told, note),
            alt=self._alt(title, numbers.course or self._each(told)),
        )
        content, in_table = blocks.table_content(
            title,
            [Column(head.label, unit=head.unit, numeric=head.numeric) for head in numbers.heads],
            rows=[[self._cell(cell, told) for cell in row] for row in numbers.rows],
            id=f"{self.writer.claim_id(id)}-data",
            language=language,
            notes=self.tables.mark_notes(told),
        )
        figures = [*told, *in_table]
        self.writer.tell(blocks.chart(draw, words, id=id, table=content, figures=figures, language=language))

    def _cell(self, cell: object, told: Sequence[Figure]) -> Cell:
        """Return a cell of a chart's table: the figures told of open, the others are quoted."""
        if isinstance(cell, Figure):
            return cell if cell in told else blocks.quoted(cell, self.writer.language)
        return cell if isinstance(cell, str) else None

    def _alt(self, title: Sentence, told: Sequence[str]) -> str:
        # Read aloud, the finding and the figures are two sentences.
        return f"{title.text.rstrip('.')}. {semicolon(self.writer.language).join(told)}."

    def _each(self, figures: Sequence[Figure]) -> list[str]:
        language = self.writer.language
        return [f"{figure.title(language)}{colon(language)}{figure.print(language)}" for figure in figures]


def _names_apart(one: Indicator, other: Indicator) -> tuple[Text | None, Text | None]:
    """Return what tells two variants apart: their standards, or their own names."""
    if one.standard == other.standard:
        return one.variant, other.variant
    return one.standard, other.standard


def _start_of(figure: Figure) -> tuple[int, int]:
    """Return year and month from which *figure* is, as a break counts them."""
    is_part = figure.period is not None and is_part_of_year(figure.period)
    return year_of(figure), figure.period.first_day.month if figure.period and is_part else 1

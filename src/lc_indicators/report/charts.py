"""Put charts into a report, each with its finding, its sources, and the table of its numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from lc_indicators.catalogue.records import Indicator
from lc_indicators.charts import FORMS, Break, Numbers, Series, is_part_of_year
from lc_indicators.errors import ChartError, UnknownNameError
from lc_indicators.figure import Figure
from lc_indicators.language import OWN_LANGUAGE, Text, in_a_row, message
from lc_indicators.periods import Period
from lc_indicators.report import blocks
from lc_indicators.report.blocks import Cell, Column, Sentence
from lc_indicators.report.selection import Selection, year_of
from lc_indicators.report.sentences import Writer
from lc_indicators.report.tables import Tables
from lc_indicators.report.trends import refuse_joining

if TYPE_CHECKING:
    from altair import LayerChart


@dataclass(frozen=True)
class Given:
    """What a chart of a form is drawn from: its data, the options of the form, and a note."""

    data: Any
    options: Mapping[str, Any]
    note: Text | None


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

        ========= ============================ =========================================
        form      question                     data
        ========= ============================ =========================================
        lines     how did it go?               a list of Series
        seasonal  how does this year compare?  a Series of months or quarters
        to_date   how does the year go so far? a Series of months or quarters of a flow
        slope     from here to there?          a list of Series
        bars      who is where?                a list of Figures
        ranking   where among all of them?     a list of Figures; ``named=``, ``subject=``
        tiles     how is it spread?            a list of Figures; ``subject=``, ``above=``
        shares    what is it made of?          a list of (Period, Figures)
        dots      what do the sources say?     a list of Figures
        sparkline how did it go, at a glance?  a Series
        ========= ============================ =========================================

        *options* are those of the form: ``breaks=`` of lines, ``names=`` of bars.  Where each area stands on
        a map of tiles is in ``data/tiles.csv``, unless ``places=`` says it.

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
        if prepare := _PREPARED.get(form):
            given = prepare(self, id, given)

        def draw(width: int) -> LayerChart:
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
        """Return where one standard of a producer follows another, in *variants* with their figures."""
        first = min((_start_of(figures[0]) for _, figures in variants), default=(0, 1))
        return [
            Break(year=year, before=one.standard, after=other.standard, month=month)
            for (one, _), (other, later) in pairwise(variants)
            for year, month in [_start_of(later[0])]
            if (year, month) > first and one.standard and other.standard
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
        draw: Callable[[int], LayerChart],
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
        return f"{title.text.rstrip('.')}. {'; '.join(told)}."

    def _each(self, figures: Sequence[Figure]) -> list[str]:
        language = self.writer.language
        return [f"{figure.title(language)}: {figure.print(language)}" for figure in figures]

    def _in_context(self, id: str, given: Given) -> Given:
        """Return series that are drawn in colour from the first known year of the period on.

        Months and quarters are all in colour: those before the last one are what it is compared with.
        """
        series: list[Series[Figure]] = [one for one in given.data if one.figures]
        figures = [figure for one in series for figure in one.figures]
        own = [figure for figure in figures if self.selection.is_covered(figure) and not figure.is_missing]
        if not own:
            names = ", ".join(one.label.plain for one in series) or id
            period = self.selection.period.label(OWN_LANGUAGE)
            raise ChartError(names, f"no figure of {period} has a value", "leave the chart out")
        if any(figure.period and is_part_of_year(figure.period) for figure in own):
            return Given(series, given.options, given.note)
        since = min(year_of(figure) for figure in own)
        has_context = any(year_of(figure) < since for figure in figures)
        note = _with_context(given.note) if has_context else given.note
        return Given(series, {"since": since, **given.options}, note)

    def _shortly(self, _id: str, given: Given) -> Given:
        """Return the parts of a whole under their short names, by the labels of their periods."""
        columns: Sequence[tuple[Period, Sequence[Figure]]] = given.data
        short = [(period.label(self.writer.language), [*map(_short, parts)]) for period, parts in columns]
        return Given(short, given.options, given.note)

    def _placed(self, id: str, given: Given) -> Given:
        """Return the figures of a map with the places of their areas: the smallest map that has them all."""
        if "places" in given.options:
            return given
        wanted = {one.area.area for one in given.data if one.area}
        maps: dict[str, dict[str, tuple[int, int]]] = {}
        for tile in self.selection.catalogue.tiles.values():
            maps.setdefault(tile.grid, {})[tile.area] = tile.column, tile.row
        fitting = [places for places in maps.values() if wanted <= places.keys()]
        if not fitting:
            without = ", ".join(sorted(wanted.difference(*maps.values()))) or "some of its areas"
            raise ChartError(
                id, f"no map of data/tiles.csv has {without}", "add their places, or leave it out"
            )
        places = min(fitting, key=len)
        return Given(given.data, {"places": places, **given.options}, given.note)


#: Form -> what a report does to its data before they are drawn.
_PREPARED: dict[str, Callable[[Charts, str, Given], Given]] = {
    "lines": Charts._in_context,  # noqa: SLF001 - the class above
    "shares": Charts._shortly,  # noqa: SLF001 - likewise
    "tiles": Charts._placed,  # noqa: SLF001 - likewise
}


def _start_of(figure: Figure) -> tuple[int, int]:
    """Return year and month from which *figure* is, as a break counts them."""
    is_part = figure.period is not None and is_part_of_year(figure.period)
    return year_of(figure), figure.period.first_day.month if figure.period and is_part else 1


def _with_context(note: Text | None) -> Text:
    context = message("report.notes.context")
    return in_a_row([context, note], " ") if note else context


def _short(figure: Figure) -> Figure:
    return figure.named(figure.indicator.short) if figure.indicator else figure

"""Show tables in the layouts that offices print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from lc_indicators.errors import ArgumentError, UnknownNameError
from lc_indicators.figure import Figure, printed_form
from lc_indicators.language import Text, messages
from lc_indicators.report.blocks import Cell, Column, Sentence, compose, joined, of_figure, plain
from lc_indicators.report.given_words import given_text
from lc_indicators.report.layouts import LAYOUTS, Cells, Laid, LaidCell, rows_of
from lc_indicators.report.layouts.held_changes import HeldAs, HeldChange, held_changes
from lc_indicators.report.plans import Plan
from lc_indicators.report.selection import When, as_period
from lc_indicators.report.sentences import Writer
from lc_indicators.report.tables import TableDetails, Tables


@dataclass(frozen=True)
class LayoutTables:
    """The tables of named layouts."""

    cells: Cells
    writer: Writer
    tables: Tables

    def layout(  # noqa: PLR0917 - the words stand last, as with all that shows something
        self,
        form: str,
        id: str,
        rows: Sequence[Any],
        words: str | Text = "",
        /,
        *,
        period: When | None = None,
        note: Text | None = None,
        **options: Any,
    ) -> None:
        """Show indicators in one of the layouts that offices print.

        ============ ============================================================== ====================
        form         columns                                                        options
        ============ ============================================================== ====================
        five_columns the period before, the period, the year so far; period and     ``changes=``
                     year so far against the year before
        ten_columns  plan of the year; the same period of the year before, the      ``changes=``
                     period before, the period; year so far, that of the year
                     before; period on the one before and on a year before; year so
                     far in percent of the plan and on the year before
        months       the months of a year, or of several; of a flow with quarters   ``years=``
                     and year
        ============ ============================================================== ====================

        *rows* are names of indicators; a list behind a name holds its parts, which stand further in:
        ``["retail_and_services", ["retail_goods", "food_services"]]``.  *period* is the report's if nothing
        is said: a month, a quarter, a half-year or a year.  ``changes="index"`` tells 113.0 where
        ``changes="change"`` tells 13.0 %.

        A change is the published one where a source prints it, else computed of the levels; longer periods of
        a flow are published figures, else the sum of their months.  What the data do not have, what cannot be
        and a change across a break are cells with their marks, which the note explains.

        Raises
        ------
        UnknownNameError
            There is no such layout or indicator; the message names the nearest ones.
        ArgumentError
            The layout takes no such option, a row is none, or the period has none before it.

        Examples
        --------
        ``report.layout("five_columns", "retail", ["retail_and_services"], vi="Bán lẻ", en="Retail trade")``
        """
        text, others = given_text(words, options, self.writer.languages)
        self.captioned(form, id, rows, caption=self.writer.sentence(text), period=period, note=note, **others)

    def captioned(
        self,
        form: str,
        id: str,
        rows: Sequence[Any],
        /,
        *,
        caption: Sentence,
        period: When | None = None,
        note: Text | None = None,
        **options: Any,
    ) -> None:
        """Show what :meth:`layout` does, under a caption of the library's own words."""
        if form not in LAYOUTS:
            raise UnknownNameError("layout", form, LAYOUTS)
        selection = self.cells.selection
        asked = as_period(period) if period is not None else selection.period
        found = rows_of(rows, selection.catalogue.indicator)
        try:
            laid = LAYOUTS[form](found, asked, cells=self.cells, **options)
        except TypeError as error:
            if isinstance(error, ArgumentError) or "unexpected keyword" not in str(error):
                raise
            what = str(error).partition("() ")[2]
            raise ArgumentError(f"layout {form}", what, "see help(report.layout)") from None
        self._show(id, laid, caption=caption, note=note)

    def _show(self, id: str, laid: Laid, *, caption: Sentence, note: Text | None) -> None:
        units = {row.indicator.unit: self._symbol(row.indicator.unit) for row in laid.rows}
        is_one = len(units) == 1
        unit = next(iter(units.values())) if is_one else ""
        heads = messages("report.layout_heads")
        columns = [Column(heads["name"][self.writer.language])]
        if is_one:
            caption = self.writer.composed("report.layouts.captioned", caption=caption, unit=unit)
        else:
            columns.append(Column(heads["unit"][self.writer.language]))
        columns += [
            Column(one.words, unit=one.unit or unit, numeric=True, bare=not one.unit) for one in laid.heads
        ]
        details = TableDetails(
            marks=tuple(_marks(laid)),
            levels=tuple(row.level for row in laid.rows),
            landscape=True,
        )
        rows = [list(self._row(laid, place, is_one=is_one)) for place in range(len(laid.rows))]
        self.tables.detailed(
            id, columns, rows, details=details, caption=caption, notes=self._notes(laid, note)
        )

    def _row(self, laid: Laid, place: int, *, is_one: bool) -> Iterator[Cell]:
        yield laid.names[place]
        if not is_one:
            yield self._symbol(laid.rows[place].indicator.unit)
        for cell in laid.cells[place]:
            yield self._cell(cell)

    def _cell(self, cell: LaidCell) -> Cell:
        if isinstance(cell, str):
            return plain(f"[{self.tables.statuses[cell].mark}]")
        if isinstance(cell, Plan):
            return self._planned(cell)
        # In a column of percent, points say that they are some.
        return of_figure(cell, self.writer.language) if cell.unit.kind == "points" else cell

    def _planned(self, plan: Plan) -> Sentence:
        """Return a plan in the unit of its row, with a sign for its bound: "≥ 226"."""
        language = self.writer.language
        ends = [plan.in_unit(plan.figure), *([plan.in_unit(plan.upper)] if plan.upper else [])]
        said = [of_figure(one, language, form="number") for one in ends]
        pattern = messages("report.bound_signs")[plan.target.bound]
        return compose(pattern, language, dict(zip(("it", "upper"), said, strict=False)), marked=False)

    def _notes(self, laid: Laid, note: Text | None) -> list[Sentence]:
        checks = self._checks(laid)
        figures = [one for row in laid.cells for cell in row for one in _figures(cell)]
        if figures:
            return [self.tables.source_note(figures, note, are_marked=False), *checks]
        return [plain(note[self.writer.language]), *checks] if note else checks

    def _checks(self, laid: Laid) -> list[Sentence]:
        """Return which printed changes the other figures allow, and which not, each with what they allow."""
        if laid.compared is None:
            return []
        period, bases = laid.compared
        held = held_changes(laid.rows, period, cells=self.cells, bases=bases)
        patterns, language = messages("report.held_changes"), self.writer.language
        return [
            compose(patterns[said], language, {"them": self._by_period(them)})
            for said in HeldAs
            if (them := [one for one in held if one.said is said])
        ]

    def _by_period(self, held: Sequence[HeldChange]) -> Sentence:
        """Return printed changes with what the other figures allow, the period once before its own."""
        periods = dict.fromkeys(one.printed.period for one in held if one.printed.period)
        return joined(
            [
                self.writer.composed(
                    "report.held_changes.of_period",
                    period=period,
                    them=joined([self._held(one) for one in held if one.printed.period == period], ", "),
                )
                for period in periods
            ],
            "; ",
        )

    def _held(self, one: HeldChange) -> Sentence:
        computed, printed, language = one.computed, one.printed, self.writer.language
        words = printed_form.ends_text(computed, language, decimals=printed.decimals + 1)
        allowed = Sentence(({"text": words, "figure": computed.id},), (computed,))
        return self.writer.composed(
            "report.held_changes.one", name=one.indicator.short, printed=printed, computed=allowed
        )

    def _symbol(self, unit: str) -> str:
        return self.cells.selection.catalogue.units[unit].symbol[self.writer.language]


def _figures(cell: LaidCell) -> list[Figure]:
    if isinstance(cell, Plan):
        return [cell.figure]
    return [cell] if isinstance(cell, Figure) else []


def _marks(laid: Laid) -> Iterator[str]:
    yield from (cell for row in laid.cells for cell in row if isinstance(cell, str))

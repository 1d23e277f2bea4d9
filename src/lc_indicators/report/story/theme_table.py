"""The table of a theme: every figure of the period with its changes, parts and variants too."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lc_indicators.catalogue.records import Indicator
from lc_indicators.language import Language
from lc_indicators.periods import ComparisonBase, Period
from lc_indicators.report.blocks import Cell, Column
from lc_indicators.report.selection import Selection
from lc_indicators.report.story.facts import TOLD, Facts
from lc_indicators.report.story.themes import Theme
from lc_indicators.report.story.wording import Wording, lowered, raised
from lc_indicators.report.tables import Tables

#: A table of fewer rows says nothing that the paragraph does not.
LEAST_ROWS = 2

#: What stands in a column of a row.
CellOf = Callable[[Facts], Cell]


def _change_on(base: ComparisonBase) -> CellOf:
    return lambda one: one.changes.get(base)


@dataclass(frozen=True)
class ThemeTable:
    """Writes the table of a section."""

    selection: Selection
    words: Wording
    tables: Tables

    def show(self, theme: Theme, told: Sequence[Facts], *, laid: Sequence[Facts]) -> None:
        """Show every figure of a theme, parts and variants too; nothing where the text has said all.

        Those that are *laid* stand in the table that offices print.
        """
        rows = [one for whole in theme.facts for one in (whole, *whole.parts) if one not in laid]
        has_changes = len(rows) >= LEAST_ROWS and any(one.changes for one in rows)
        if not has_changes and all(one in told for one in rows):
            return
        columns = [*self._value_columns(rows), *self._so_far_columns(rows)]
        self.tables.table(
            f"{theme.theme}-{'others' if laid else 'table'}".replace("_", "-"),
            [Column(self.words.writer.message("report.heads.indicator")), *(column for column, _ in columns)],
            [[self._row_name(one.indicator), *(cell(one) for _, cell in columns)] for one in rows],
            caption=self.words.worded(
                "report.story.other_table" if laid else "report.story.table",
                theme=theme.name,
                period=self.selection.period,
            ),
            notes=[self.tables.source_note([one.figure for one in rows], None, are_marked=False)],
        )

    def _row_name(self, known: Indicator) -> str:
        language = self.words.writer.language
        return known.name[language] + (f" ({known.variant[language]})" if known.variant else "")

    def _value_columns(self, rows: Sequence[Facts]) -> list[tuple[Column, CellOf]]:
        """Return the figures of the period, and their changes on each base that any of them is told with."""
        period = self.selection.period
        bases = [base for base in TOLD if any(base in one.changes for one in rows)]
        return [
            (self._column(period, rows), lambda one: one.figure),
            *((self._change_column(base, period), _change_on(base)) for base in bases),
        ]

    def _so_far_columns(self, rows: Sequence[Facts]) -> list[tuple[Column, CellOf]]:
        """Return the year so far, level and change, where any figure has one."""
        found: list[tuple[Column, CellOf]] = []
        if any(one.level_so_far for one in rows):
            found.append((self._column(self.selection.period.to_date, rows), lambda one: one.level_so_far))
        if any(one.change_so_far for one in rows):
            until = self.selection.period.to_date
            head = self._change_column(ComparisonBase.YEAR_BEFORE, until)
            label = f"{raised(until.short_label(self.words.writer.language))}, {lowered(head.label)}"
            found.append((Column(label, numeric=True), lambda one: one.change_so_far))
        return found

    def _column(self, period: Period, rows: Sequence[Facts]) -> Column:
        language = self.words.writer.language
        return Column(raised(period.short_label(language)), unit=_shared_unit(rows, language), numeric=True)

    def _change_column(self, base: ComparisonBase, period: Period) -> Column:
        return Column(raised(self.words.base(base, period)), numeric=True)


def _shared_unit(rows: Sequence[Facts], language: Language) -> str:
    units = {one.figure.unit.symbol[language] for one in rows}
    return units.pop() if len(units) == 1 else ""

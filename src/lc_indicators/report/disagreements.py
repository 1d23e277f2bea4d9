"""Show what sources disagree on, each figure with who says it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.catalogue import DISAGREE, NOT_COMPARABLE, Conflict
from lc_indicators.charts import publisher_of
from lc_indicators.figure import Figure
from lc_indicators.language import Text
from lc_indicators.report.blocks import CONFLICTS, Cell, Column, compose, joined
from lc_indicators.report.selection import Selection
from lc_indicators.report.sentences import Writer
from lc_indicators.report.tables import Tables

_HEADS = (
    Text(vi="Chỉ tiêu", en="Indicator"),
    Text(vi="Thời kỳ", en="Period"),
    Text(vi="Các số", en="Figures"),
    Text(vi="Quan hệ", en="Relation"),
)

_SAID = Text(vi="{it} ({who})", en="{it} ({who})")

_RELATIONS = {
    DISAGREE: Text(vi="mâu thuẫn", en="disagree"),
    NOT_COMPARABLE: Text(vi="không so sánh được", en="not comparable"),
}


@dataclass(frozen=True)
class Disagreements:
    """The disagreements of the sources."""

    selection: Selection
    writer: Writer
    tables: Tables

    def disagreements(self) -> tuple[Conflict, ...]:
        """Return what the sources disagree on for the area within the period."""
        return self.selection.catalogue.conflicts(self.selection.area.area, self.selection.period)

    def disagreement_table(self, id: str, conflicts: Sequence[Conflict], *, vi: str, en: str) -> None:
        """Show each disagreement in a row: the figures with who says them, and how they relate."""
        columns = [Column(head[self.writer.language]) for head in _HEADS]
        rows = [self._conflict_row(conflict) for conflict in conflicts]
        self.tables.table(id, columns, rows, caption=self.writer.sentence(vi=vi, en=en), role=CONFLICTS)

    def _conflict_row(self, conflict: Conflict) -> list[Cell]:
        figures = [self.selection.book.of(entry) for entry in conflict.entries]
        said = [
            compose(
                _SAID, self.writer.language, {"it": figure, "who": self._who(figure, conflict)}, marked=False
            )
            for figure in figures
        ]
        indicator = self.selection.catalogue.indicator(conflict.entries[0].indicator)
        period = conflict.period.label(self.writer.language)
        return [
            indicator.short[self.writer.language],
            period,
            joined(said, "; "),
            _RELATIONS[conflict.kind][self.writer.language],
        ]

    def _who(self, figure: Figure, conflict: Conflict) -> str:
        # Sources disagree by name; standards, producers and vintages are told apart by theirs.
        variant = figure.indicator.variant if figure.indicator else None
        by_variant = conflict.kind == NOT_COMPARABLE and variant
        who = (
            variant[self.writer.language]
            if variant and by_variant
            else publisher_of(figure, self.writer.language)
        )
        return "; ".join(part for part in (who, figure.caveats(self.writer.language)) if part)

"""Show what sources disagree on, each figure with who says it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.catalogue import DISAGREE, Conflict
from lc_indicators.figure import Figure
from lc_indicators.language import Text, colon, date_label, messages, semicolon
from lc_indicators.report.blocks import CONFLICTS, Cell, Column, Sentence, joined, of_figure, plain
from lc_indicators.report.revisions import Revision
from lc_indicators.report.selection import Selection
from lc_indicators.report.sentences import Writer
from lc_indicators.report.tables import TableDetails, Tables
from lc_indicators.report.totals import TotalApart


@dataclass(frozen=True)
class Disagreements:
    """The disagreements of the sources."""

    selection: Selection
    writer: Writer
    tables: Tables

    def disagreements(self) -> tuple[Conflict, ...]:
        """Return what the sources disagree on for the area within the period."""
        return self.selection.catalogue.conflicts(self.selection.area.area, self.selection.period)

    def disagreement_table(
        self,
        id: str,
        conflicts: Sequence[Conflict | TotalApart | Revision],
        words: str | Text = "",
        /,
        **by_language: str,
    ) -> None:
        """Show each disagreement under a head of its own, a row a source: value, status and date.

        The head says how the figures relate: a revision stands there with its difference, the latest figure
        first; a published total that is apart from the sum of its months with the arithmetic.
        """
        heads, language = messages("report.heads"), self.writer.language
        columns = [
            Column(heads["told_by"][language]),
            Column(heads["value"][language], numeric=True),
            *(Column(heads[it][language]) for it in ("status", "published")),
        ]
        groups = [self._group(one) for one in conflicts]
        rows: list[list[Cell]] = []
        for head, said in groups:
            rows += [[head, None, None, None], *said]
        levels = [level for _, said in groups for level in (0, *(1 for _ in said))]
        caption = self.writer.caption("report.headings.disagreement_table", words, by_language)
        details = TableDetails(role=CONFLICTS, levels=tuple(levels))
        self.tables.detailed(id, columns, rows, details=details, caption=caption)

    def _group(self, one: Conflict | TotalApart | Revision) -> tuple[Sentence, list[list[Cell]]]:
        """Return the head of a disagreement, and a row for each of its figures."""
        if isinstance(one, Conflict):
            return self._of_conflict(one)
        if isinstance(one, Revision):
            relation = self.writer.composed("report.revisions.relation", by=one.difference)
            figures = [vintage.figure for vintage in reversed(one.vintages)]
        else:
            relation = plain(self.writer.message("report.relations.total_apart"))
            figures = [one.published, one.total]
        name = figures[0].indicator.short if figures[0].indicator else figures[0].label
        period = figures[0].period_label(self.writer.language)
        return self._head(name, period, relation), [self._row(figure) for figure in figures]

    def _of_conflict(self, conflict: Conflict) -> tuple[Sentence, list[list[Cell]]]:
        is_open = conflict.kind == DISAGREE
        relation = self.writer.message(
            "report.relations.disagree" if is_open else "report.relations.not_comparable"
        )
        # Sources disagree by name; standards, producers and vintages are told apart by theirs.
        figures = [self.selection.book.of(entry) for entry in conflict.entries]
        rows = [self._row(figure, is_variant=not is_open) for figure in figures]
        indicator = self.selection.catalogue.indicator(conflict.entries[0].indicator)
        period = conflict.period.label(self.writer.language)
        return self._head(indicator.short, period, plain(relation)), rows

    def _head(self, name: Text, period: str, relation: Sentence) -> Sentence:
        language = self.writer.language
        return joined([plain(f"{name[language]}, {period}"), relation], colon(language))

    def _row(self, figure: Figure, *, is_variant: bool = False) -> list[Cell]:
        language = self.writer.language
        source = figure.cited[0].source if figure.cited else None
        who = source.published_by(language) if source else figure.formula(language)
        variant = figure.indicator.variant if figure.indicator and is_variant else None
        said = semicolon(language).join(part for part in (variant[language] if variant else "", who) if part)
        published = date_label(source.date, language) if source else ""
        return [said, of_figure(figure, language), figure.caveats(language), published]

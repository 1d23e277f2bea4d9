"""Show what sources disagree on, each figure with who says it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.catalogue import DISAGREE, NOT_COMPARABLE, Conflict
from lc_indicators.charts import publisher_of
from lc_indicators.figure import Figure
from lc_indicators.language import Text, message, messages, semicolon
from lc_indicators.report.blocks import CONFLICTS, Cell, Column, Sentence, compose, joined
from lc_indicators.report.revisions import Revision
from lc_indicators.report.selection import Selection
from lc_indicators.report.sentences import Writer
from lc_indicators.report.tables import Tables
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
        """Show each disagreement in a row: the figures with who says them, and how they relate.

        A revision stands there with its difference, the latest figure first; a published total that is apart
        from the sum of its months stands there with the arithmetic.
        """
        heads = messages("report.heads")
        columns = [
            Column(heads[it][self.writer.language]) for it in ("indicator", "period", "figures", "relation")
        ]
        rows = [self._row(one) for one in conflicts]
        caption = self.writer.caption("report.headings.disagreement_table", words, by_language)
        self.tables.table(id, columns, rows, caption=caption, role=CONFLICTS)

    def _row(self, one: Conflict | TotalApart | Revision) -> list[Cell]:
        match one:
            case Conflict():
                return self._conflict_row(one)
            case Revision():
                return self._revision_row(one)
        return self._total_row(one)

    def _revision_row(self, revision: Revision) -> list[Cell]:
        language, latest = self.writer.language, revision.latest
        said = [self._said(one.figure, one.figure.caveats(language)) for one in reversed(revision.vintages)]
        relation = self.writer.composed("report.revisions.relation", by=revision.difference)
        name = latest.indicator.short if latest.indicator else latest.label
        return [name[language], latest.period_label(language), joined(said, semicolon(language)), relation]

    def _said(self, figure: Figure, caveats: str) -> Sentence:
        publisher = publisher_of(figure, self.writer.language)
        who = semicolon(self.writer.language).join(part for part in (publisher, caveats) if part)
        words = message("report.relations.said")
        return compose(words, self.writer.language, {"it": figure, "who": who}, marked=False)

    def _total_row(self, apart: TotalApart) -> list[Cell]:
        language, published = self.writer.language, apart.published
        who = publisher_of(published, language)
        said = [
            compose(message("report.relations.said"), language, {"it": one, "who": words}, marked=False)
            for one, words in ((published, who), (apart.total, apart.total.formula(language)))
        ]
        relation = self.writer.message("report.relations.total_apart")
        return [
            published.label[language],
            published.period_label(language),
            joined(said, semicolon(language)),
            relation,
        ]

    def _conflict_row(self, conflict: Conflict) -> list[Cell]:
        figures = [self.selection.book.of(entry) for entry in conflict.entries]
        words, language = message("report.relations.said"), self.writer.language
        said = [
            compose(words, language, {"it": figure, "who": self._who(figure, conflict)}, marked=False)
            for figure in figures
        ]
        indicator = self.selection.catalogue.indicator(conflict.entries[0].indicator)
        is_open = conflict.kind == DISAGREE
        relation = self.writer.message(
            "report.relations.disagree" if is_open else "report.relations.not_comparable"
        )
        return [
            indicator.short[language],
            conflict.period.label(language),
            joined(said, semicolon(language)),
            relation,
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
        language = self.writer.language
        return semicolon(language).join(part for part in (who, figure.caveats(language)) if part)

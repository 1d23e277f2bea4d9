"""Write the tables of a report, and the notes under tables and charts: sources, standards, marks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lc_indicators.catalogue.records import StatusCode
from lc_indicators.figure import Figure
from lc_indicators.language import SECOND_HAND_MARK, Text, colon, semicolon
from lc_indicators.report import blocks
from lc_indicators.report.blocks import Cell, Column, Sentence, TableRole
from lc_indicators.report.sentences import Writer


@dataclass(frozen=True)
class TableDetails:
    """What a table has beyond its cells, where it has it."""

    role: TableRole = blocks.DATA
    #: Figures within sentences whose marks stand beside them, and codes of statuses whose marks stand in
    #: cells without a figure: the note on marks explains these, too.
    marks: tuple[Figure | str, ...] = ()
    #: How deep each row stands under those above, 1 for a part of one; none for a table without levels.
    levels: tuple[int, ...] = ()
    #: Whether paper may be turned for it where it does not fit upright.
    landscape: bool = False


@dataclass(frozen=True)
class Tables:
    """The tables of a report."""

    writer: Writer
    statuses: Mapping[str, StatusCode]

    def table(
        self,
        id: str,
        columns: Sequence[Column],
        rows: Sequence[Sequence[Cell]],
        *,
        caption: Sentence,
        notes: Sequence[Sentence] = (),
        role: TableRole = blocks.DATA,
    ) -> None:
        """Show a table; a row is one cell a column: a Figure, a sentence, or words.

        *role* says what it is for: ``data``, or ``conflicts`` for what sources disagree on, which the page
        of a reviewer shows, too.
        """
        self.detailed(id, columns, rows, details=TableDetails(role=role), caption=caption, notes=notes)

    def detailed(
        self,
        id: str,
        columns: Sequence[Column],
        rows: Sequence[Sequence[Cell]],
        *,
        details: TableDetails,
        caption: Sentence,
        notes: Sequence[Sentence] = (),
    ) -> None:
        """Show a table with what a plain one does without."""
        figures = [cell for row in rows for cell in row if isinstance(cell, Figure)]
        content, found = blocks.table_content(
            caption,
            columns,
            rows=rows,
            id=self.writer.claim_id(id),
            language=self.writer.language,
            notes=[*notes, *self.mark_notes([*figures, *details.marks])],
        )
        for row, level in zip(content["rows"], details.levels, strict=False):
            if level:
                row["level"] = level
        if details.landscape:
            content["landscape"] = True
        self.writer.tell(blocks.table(content, found, role=details.role))

    def source_note(
        self, figures: Sequence[Figure], note: Text | None, *, are_marked: bool = True
    ) -> Sentence:
        """Return what stands under a chart of *figures*: sources, standards, *note*, and marks if any."""
        sources = [cited.source for figure in figures for cited in figure.sources]
        # Who only passes on what others published stands in the notes of the figures, not here.
        names = [source.published_by(self.writer.language) for source in sources if not source.secondary]
        if any(source.secondary for source in sources):
            names.append(self.writer.message("report.notes.second_hand"))
        mark, apart = colon(self.writer.language), semicolon(self.writer.language)
        parts = [f"{self.writer.message('report.notes.source')}{mark}{apart.join(dict.fromkeys(names))}."]
        if any(figure.metric for figure in figures):
            parts[0] = parts[0][:-1] + f"{apart}{self.writer.message('charts.computed')}."
        standards = dict.fromkeys(
            f.indicator.standard[self.writer.language]
            for f in figures
            if f.indicator and f.indicator.standard
        )
        if standards:
            parts.append(f"{self.writer.message('report.notes.standard')}{mark}{apart.join(standards)}.")
        if note:
            parts.append(note[self.writer.language])
        marks = self.mark_notes(figures) if are_marked else []
        return blocks.joined([blocks.plain(part) for part in parts] + marks)

    def mark_notes(self, marked: Sequence[Figure | str]) -> list[Sentence]:
        """Return what the marks behind figures, or of statuses, mean, in one sentence; none for no marks."""
        figures = [one for one in marked if isinstance(one, Figure)]
        codes = dict.fromkeys(one if isinstance(one, str) else one.status for one in marked)
        statuses = [self.statuses[code] for code in codes]
        named = {status.mark: status.name[self.writer.language] for status in statuses if status.mark}
        if any(figure.is_second_hand for figure in figures):
            named[SECOND_HAND_MARK] = self.writer.message("figures.second_hand")
        language = self.writer.language
        words = semicolon(language).join(f"[{mark}] {name}" for mark, name in named.items())
        said = f"{self.writer.message('report.notes.marks')}{colon(language)}{words}."
        return [blocks.plain(said)] if words else []

    def who(self, figure: Figure) -> str:
        """Return who says *figure*, as running text does: who only passes it on is not named there."""
        if figure.is_second_hand:
            return self.writer.message("figures.second_hand")
        if not figure.cited:
            return self.writer.message("charts.computed")
        return figure.cited[0].source.published_by(self.writer.language)

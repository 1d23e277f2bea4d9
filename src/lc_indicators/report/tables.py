"""Tables of a report, and what stands under tables and charts: sources, standards, marks."""

from __future__ import annotations

from collections.abc import Sequence

from lc_indicators.figure import Figure
from lc_indicators.language import SECOND_HAND, SECOND_HAND_MARK, Text, date_label
from lc_indicators.report import blocks
from lc_indicators.report.blocks import Cell, Column, Sentence
from lc_indicators.report.key_figures import Writing

SOURCE = Text(vi="Nguồn", en="Source")

_STANDARD = Text(vi="Chuẩn", en="Standard")
_MARKS = Text(vi="Ký hiệu", en="Marks")
_NAMED_IN_NOTES = Text(
    vi="nguồn thứ cấp, nêu trong chú thích từng con số", en="second-hand sources, named in the notes"
)
_COMPUTED = Text(vi="số tính từ các số đã công bố", en="computed from published figures")


class Tabling(Writing):
    """The tables of a report."""

    def table(
        self,
        id: str,
        columns: Sequence[Column],
        rows: Sequence[Sequence[Cell]],
        *,
        caption: Sentence,
        notes: Sequence[Sentence] = (),
    ) -> None:
        """Show a table; a row is one cell a column: a Figure, a sentence, or words."""
        self._table(id, columns, rows, caption=caption, notes=notes)

    def _table(
        self,
        id: str,
        columns: Sequence[Column],
        rows: Sequence[Sequence[Cell]],
        *,
        caption: Sentence,
        notes: Sequence[Sentence] = (),
        role: str = blocks.DATA,
    ) -> None:
        figures = [cell for row in rows for cell in row if isinstance(cell, Figure)]
        under = [*notes, *self._mark_notes(figures)]
        content, found = blocks.table_content(
            caption, columns, rows=rows, id=self._claim_id(id), language=self.language, notes=under
        )
        self._tell(blocks.table(content, found, role=role))

    def _source_note(self, figures: Sequence[Figure], note: Text | None) -> Sentence:
        sources = [cited.source for figure in figures for cited in figure.sources]
        # Who only passes on what others published stands in the notes of the figures, not here.
        names = [source.publisher for source in sources if not source.secondary]
        if any(source.secondary for source in sources):
            names.append(_NAMED_IN_NOTES[self.language])
        parts = [f"{SOURCE[self.language]}: {'; '.join(dict.fromkeys(names))}."]
        if any(figure.metric for figure in figures):
            parts[0] = parts[0][:-1] + f"; {_COMPUTED[self.language]}."
        standards = dict.fromkeys(
            f.indicator.standard[self.language] for f in figures if f.indicator and f.indicator.standard
        )
        if standards:
            parts.append(f"{_STANDARD[self.language]}: {'; '.join(standards)}.")
        if note:
            parts.append(note[self.language])
        return blocks.joined([blocks.plain(part) for part in parts] + self._mark_notes(figures))

    def _mark_notes(self, figures: Sequence[Figure]) -> list[Sentence]:
        statuses = (
            [figures[0].codes.statuses[code] for code in dict.fromkeys(f.status for f in figures)]
            if figures
            else []
        )
        named = {status.mark: status.name[self.language] for status in statuses if status.mark}
        if any(figure.is_second_hand for figure in figures):
            named[SECOND_HAND_MARK] = SECOND_HAND[self.language]
        words = "; ".join(f"[{mark}] {name}" for mark, name in named.items())
        return [blocks.plain(f"{_MARKS[self.language]}: {words}.")] if words else []

    def who(self, figure: Figure) -> str:
        """Return who says *figure*, as running text does: who only passes it on is not named there."""
        if figure.is_second_hand:
            return SECOND_HAND[self.language]
        return figure.cited[0].source.publisher if figure.cited else _COMPUTED[self.language]

    def _publisher(self, figure: Figure) -> str:
        if figure.metric:
            return _COMPUTED[self.language]
        source = figure.cited[0].source
        date = date_label(source.date, self.language)
        return f"{source.publisher}, {date}" if date else source.publisher

"""The movements of the area in the period: their plans and what was published of their results."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.catalogue.records import Movement
from lc_indicators.language import date_label
from lc_indicators.report.blocks import Cell, Column, Sentence, joined
from lc_indicators.report.place_words import within
from lc_indicators.report.selection import Selection
from lc_indicators.report.story.wording import Wording
from lc_indicators.report.story.years.sections import Section
from lc_indicators.report.tables import Tables

#: The theme that movements belong to.
MOVEMENTS = "movements"


@dataclass(frozen=True)
class MovementTable:
    """Writes the table of movements."""

    selection: Selection
    words: Wording
    tables: Tables

    def show(self, section: Section) -> bool:
        """Show each movement with its plan and its results; return whether the section has any."""
        movements = self.selection.movements() if section.theme == MOVEMENTS else ()
        if not movements:
            return False
        self._count(section, movements)
        heads = self.words.messages("report.story.years.movement_heads")
        language = self.words.writer.language
        self.tables.table(
            "movements-table",
            [Column(heads[it][language]) for it in ("movement", "period", "plan", "results")],
            [self._row(one) for one in movements],
            caption=self.words.worded("report.story.years.movements"),
        )
        return True

    def _count(self, section: Section, movements: Sequence[Movement]) -> None:
        """Say how many movements there were, where a figure that none of them lists counts them."""
        listed = {name for one in movements for name in one.indicators}
        for course in section.courses:
            is_count = course.last.unit.kind == "count" and course.last.value == len(movements)
            if is_count and course.indicator.indicator not in listed:
                said = self.words.worded(
                    "report.story.years.movements_ran",
                    place=within(self.selection.area, self.words.writer.language),
                    number=course.last,
                    when=self.words.when(self.selection.period),
                )
                self.words.writer.paragraph(self.words.begun(said), role="finding")
                return

    def _row(self, movement: Movement) -> list[Cell]:
        language = self.words.writer.language
        plan = ", ".join(
            part for part in (movement.plan_number, date_label(movement.plan_date, language)) if part
        )
        found = (self.selection.latest(indicator) for indicator in movement.indicators)
        results: list[Sentence] = [
            self.words.worded(
                "report.story.years.result",
                name=one.indicator.short if one.indicator else one.label,
                it=one,
            )
            for one in found
            if one is not None
        ]
        return [movement.name[language], movement.period.label(language), plan or "–", joined(results, "; ")]

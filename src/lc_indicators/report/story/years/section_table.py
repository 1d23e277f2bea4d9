"""The table of a section: every figure of the period, with the change and the largest area."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.catalogue.records import Indicator
from lc_indicators.figure import Figure
from lc_indicators.figure.printed_form import unit_words
from lc_indicators.metrics import growth_factor
from lc_indicators.report.blocks import Cell, Column
from lc_indicators.report.selection import Selection
from lc_indicators.report.story.wording import Wording
from lc_indicators.report.story.years.indicator_course import Course, CourseFinder
from lc_indicators.report.story.years.rules_of_course import LEAST_FACTOR, change_of, made
from lc_indicators.report.story.years.sections import Section, section_of
from lc_indicators.report.tables import TableDetails, Tables

#: A table of fewer rows says nothing that the text does not.
LEAST_ROWS = 2


@dataclass(frozen=True)
class SectionTable:
    """Writes the table of a section."""

    selection: Selection
    words: Wording
    finder: CourseFinder
    tables: Tables

    def show(self, section: Section) -> None:
        """Show every indicator of a section in a row, the parts of a whole under it."""
        rows = self._rows(section)
        if len(rows) < LEAST_ROWS:
            return
        courses = [course for course, _ in rows]
        has_course = any(len(one.figures) > 1 for one in courses)
        larger = any(one.beside for one in courses)
        told = [figure for one in courses for figure in (one.first, one.last)]
        # Where nothing has a unit, as of numbers per 10,000 people, there is no column of them.
        has_unit = any(unit_words(one.last, self.words.writer.language) for one in courses)
        heads = [self._head(name) for name in ("indicator", *(["unit"] if has_unit else ()), "period")]
        heads += [self._number("first")] if has_course else []
        heads += [self._number("last" if has_course else "value")]
        heads += [Column(self._head("change").label, numeric=True)] if has_course else []
        heads += [Column(courses_area(courses, self.words), numeric=True, bare=True)] if larger else []
        self.tables.detailed(
            f"{section.theme}-table".replace("_", "-"),
            heads,
            [self._cells(one, has_unit=has_unit, has_course=has_course, larger=larger) for one in courses],
            details=TableDetails(levels=tuple(level for _, level in rows)),
            caption=self.words.worded("report.story.table", theme=section.name, period=self.selection.period),
            notes=[self.tables.source_note(told, None, are_marked=False)],
        )

    def _rows(self, section: Section) -> list[tuple[Course, int]]:
        """Return the courses of a section with their level, those of other standards and producers, too."""
        rows: list[tuple[Course, int]] = []
        told = {one.indicator.indicator: one for one in section.courses}
        for known in self.selection.catalogue.indicators.values():
            if section_of(known.theme) != section.theme or known.part_of in told:
                continue
            course = told.get(known.indicator) or self.finder.of_indicator(known)
            if course is not None:
                rows += [(course, 0), *((part, 1) for part in course.parts)]
        return rows

    def _cells(self, course: Course, *, has_unit: bool, has_course: bool, larger: bool) -> list[Cell]:
        first, last = course.first, course.last
        language = self.words.writer.language
        span = last.period_label(language)
        if first is not last:
            # The years stand on one line.
            span = f"{first.period_label(language)}\u00a0→\u00a0{span}"
        unit = [unit_words(last, language)] if has_unit else []
        cells: list[Cell] = [self._name(course.indicator), *unit, span]
        if has_course:
            cells += [first if first is not last else None]
        cells += [last]
        if has_course:
            cells += [self._moved(course)]
        if larger:
            cells += [course.beside[-1].last if course.beside else None]
        return cells

    def _moved(self, course: Course) -> Cell:
        """Return the change of a course; percentage points in few letters."""
        change = _change(course)
        if change is None or change.unit.kind != "points":
            return change
        return self.words.worded("report.story.years.points_in_table", points=change)

    def _name(self, known: Indicator) -> str:
        language = self.words.writer.language
        return known.short[language] + (f" ({known.variant[language]})" if known.variant else "")

    def _head(self, name: str) -> Column:
        return Column(self.words.messages("report.story.years.heads")[name][self.words.writer.language])

    def _number(self, name: str) -> Column:
        """Return the head of a column of figures, whose unit stands in a column of its own."""
        return Column(self._head(name).label, numeric=True, bare=True)


def courses_area(courses: Sequence[Course], words: Wording) -> str:
    """Return the name of the largest area that stands beside some of the courses."""
    return next(one.beside[-1].area.name[words.writer.language] for one in courses if one.beside)


def _change(course: Course) -> Figure | None:
    """Return the change of a course, or how many times where that is known better."""
    if not course.has_moved or course.is_growth:
        return None
    change = change_of(course)
    factor = None if change else made(growth_factor, course.first, course.last)
    return factor if factor and float(factor.known_value) >= LEAST_FACTOR else change

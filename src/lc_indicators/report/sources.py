"""Write the end of a report: missing data, what could not be computed, and every source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.catalogue import Catalogue
from lc_indicators.catalogue.records import Source
from lc_indicators.figure import citation
from lc_indicators.language import Language, message
from lc_indicators.periods import Period
from lc_indicators.report import blocks
from lc_indicators.report.blocks import Sentence, plain
from lc_indicators.report.report_steps import tells_of_years
from lc_indicators.report.selection import Selection
from lc_indicators.report.sentences import Writer
from lc_indicators.report.trends import Trends
from lc_indicators.shapes.block_shapes import SourceRow


@dataclass(frozen=True)
class SourceList:
    """The sources of all Figures that a report has shown."""

    catalogue: Catalogue
    writer: Writer

    def sources(self) -> None:
        """List every source of the Figures shown so far, with the figures from it."""
        by_source: dict[str, list[str]] = {}
        for figure in self.writer.shown.values():
            for cited in figure.sources:
                by_source.setdefault(cited.source.source, []).append(figure.id)
        language = self.writer.language
        known = sorted((self.catalogue.source(source) for source in by_source), key=_by_date)
        rows = [_row(source, by_source[source.source], language=language) for source in known]
        self.writer.tell(blocks.source_list(rows, id=self.writer.next_id("sources"), language=language))


@dataclass(frozen=True)
class SourcesAndGaps:
    """The sources of a report of an area and a period, and before them what it has no figures of."""

    selection: Selection
    writer: Writer
    trends: Trends

    def sources(self) -> None:
        """List what the data do not hold, what could not be computed, and every source of what was shown."""
        selection, writer = self.selection, self.writer
        if self.trends.refused:
            writer.paragraph(plain(writer.message("report.gaps.not_computed")), role="note")
            writer.points(self.trends.refused)
        if writer.absent:
            absent = writer.composed("report.gaps.absent", area=selection.area.name, period=selection.period)
            writer.paragraph(absent, role="note")
            writer.points(writer.absent)
        if writer.shown:
            SourceList(selection.catalogue, writer).sources()
        else:
            writer.paragraph(self._way_out(), role="note")

    def _way_out(self) -> Sentence:
        """Return which periods the data speak of, where they do not speak of the report's."""
        catalogue, area = self.selection.catalogue, self.selection.area
        said = catalogue.entries_within(area.area, Period.of_span(1000, 9999))
        known = sorted({one.period for one in said})
        if not known:
            return self.writer.composed("report.gaps.nothing", area=area.name)
        writer, of = self.writer, self.selection.period
        if tells_of_years(of):
            return writer.composed("report.gaps.other_years", area=area.name, years=_years_of(known))
        alike = [one.label(self.writer.language) for one in known if one.kind is of.kind]
        if not alike:
            return writer.composed("report.gaps.other_kinds", area=area.name, years=_years_of(known))
        if len(alike) == 1:
            return writer.composed("report.gaps.other_period", area=area.name, first=alike[0])
        return writer.composed("report.gaps.other_periods", area=area.name, first=alike[0], last=alike[-1])


def _years_of(known: Sequence[Period]) -> str:
    first, last = min(one.start_year for one in known), max(one.end_year for one in known)
    return f"{first}–{last}" if first < last else str(first)


def _by_date(source: Source) -> tuple[str, str]:
    return source.date, source.source


def _row(source: Source, figures: list[str], *, language: Language) -> SourceRow:
    standing = message("figures.second_hand")[language].capitalize() if source.secondary else ""
    notes = (standing, source.note[language] if source.note else "")
    return {
        **citation(source),
        "publisher": source.published_by(language),
        "type": source.type,
        "note": ". ".join(note for note in notes if note),
        "figures": sorted(set(figures)),
    }

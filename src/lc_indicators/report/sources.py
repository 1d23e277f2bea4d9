"""Write the end of a report: missing data, what could not be computed, and every source."""

from __future__ import annotations

from dataclasses import dataclass

from lc_indicators.catalogue import Catalogue
from lc_indicators.catalogue.records import Source
from lc_indicators.figure import citation
from lc_indicators.language import Language, message
from lc_indicators.periods import Period
from lc_indicators.report import blocks
from lc_indicators.report.blocks import Sentence, plain
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
        """Return which years the data speak of, where they do not speak of the report's."""
        catalogue, area = self.selection.catalogue, self.selection.area
        known = catalogue.entries_within(area.area, Period.of_span(1000, 9999))
        if not known:
            return self.writer.composed("report.gaps.nothing", area=area.name)
        first, last = min(e.period.start_year for e in known), max(e.period.end_year for e in known)
        years = f"{first}–{last}" if first < last else str(first)
        return self.writer.composed("report.gaps.other_years", area=area.name, years=years)


def _by_date(source: Source) -> tuple[str, str]:
    return source.date, source.source


def _row(source: Source, figures: list[str], *, language: Language) -> SourceRow:
    standing = message("figures.second_hand")[language].capitalize() if source.secondary else ""
    notes = (standing, source.note[language] if source.note else "")
    return {
        **citation(source),
        "type": source.type,
        "note": ". ".join(note for note in notes if note),
        "figures": sorted(set(figures)),
    }

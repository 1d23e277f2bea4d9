"""The end of a report: what its data do not hold, what could not be computed, and every source."""

from __future__ import annotations

from dataclasses import dataclass

from lc_indicators.catalogue import Catalogue
from lc_indicators.catalogue.records import Source
from lc_indicators.figure import citation
from lc_indicators.language import Language, Text, message
from lc_indicators.periods import Period
from lc_indicators.report import blocks
from lc_indicators.report.blocks import Sentence, Value, plain
from lc_indicators.report.selection import Selection
from lc_indicators.report.sentences import Writer
from lc_indicators.report.trends import Trends
from lc_indicators.shapes.block_shapes import SourceRow

_ABSENT = Text(
    vi="{area}, {period}: bộ số liệu của báo cáo không có số liệu về những nội dung sau; điều đó không có "
    "nghĩa là chưa ai công bố.",
    en="{area}, {period}: this report’s data hold nothing on the following; it may have been published "
    "elsewhere.",
)
_OTHER_YEARS = Text(
    vi="{area}: bộ số liệu của báo cáo có số liệu của {years}; hãy chọn một kỳ báo cáo trong khoảng đó.",
    en="{area}: this report’s data hold figures of {years}; choose a period within.",
)
_NOTHING = Text(
    vi="{area}: bộ số liệu của báo cáo không có số liệu nào.", en="{area}: this report’s data hold no figure."
)
_NOT_COMPUTED = Text(
    vi="Không tính được, nên không nêu trong báo cáo:", en="Left out, because it cannot be computed:"
)


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
        about: dict[str, Value] = {"area": selection.area.name, "period": selection.period}
        if self.trends.refused:
            writer.paragraph(plain(_NOT_COMPUTED[writer.language]), role="note")
            writer.points(self.trends.refused)
        if writer.absent:
            writer.paragraph(blocks.compose(_ABSENT, writer.language, about), role="note")
            writer.points(writer.absent)
        if writer.shown:
            SourceList(selection.catalogue, writer).sources()
        else:
            writer.paragraph(self._way_out(), role="note")

    def _way_out(self) -> Sentence:
        """Return which years the data speak of, where they do not speak of the report's."""
        catalogue, area = self.selection.catalogue, self.selection.area
        known = catalogue.entries_within(area.area, Period.parse_span("1000-9999"))
        if not known:
            return blocks.compose(_NOTHING, self.writer.language, {"area": area.name})
        first, last = min(e.period.start_year for e in known), max(e.period.end_year for e in known)
        years = f"{first}–{last}" if first < last else str(first)
        return blocks.compose(_OTHER_YEARS, self.writer.language, {"area": area.name, "years": years})


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

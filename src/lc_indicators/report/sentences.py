"""Telling what was found: every call puts one block into the notebook's output."""

from __future__ import annotations

from collections.abc import Sequence

from lc_indicators.catalogue import Catalogue
from lc_indicators.catalogue.records import Source
from lc_indicators.errors import WordingError
from lc_indicators.errors.arguments import checked_class
from lc_indicators.figure import Figure, citation
from lc_indicators.language import SECOND_HAND, Language, Text
from lc_indicators.report import blocks
from lc_indicators.report.blocks import Block, Role, Sentence, Value
from lc_indicators.report.figure_book import FigureBook
from lc_indicators.shapes.block_shapes import SourceRow

#: The level of a section's heading; that of the title is above it.
SECTION = 2


@checked_class
class Telling:
    """Headings, sentences, sources and the annex, each in both languages, shown in one."""

    def __init_subclass__(cls) -> None:
        """Hold what an analyst hands in to its annotations, in every storey of a report."""
        checked_class(cls)

    def __init__(self, catalogue: Catalogue, *, language: Language) -> None:
        self.catalogue = catalogue
        self.language: Language = language
        self.book = FigureBook(catalogue)
        #: Every Figure shown so far, by id.
        self.shown: dict[str, Figure] = {}
        #: Headings that wait for what stands under them, and sections that had nothing.
        self._waiting: list[Block] = []
        self.absent: list[Sentence] = []
        self._section = "report"
        self._count = 0
        self._ids: set[str] = set()

    def sentence(self, *, vi: str, en: str, **values: Value) -> Sentence:
        """Return a sentence with Figures in it: ``{name}``, ``{name:size}`` or ``{name:number}``."""
        return blocks.compose(Text(vi=vi, en=en), self.language, values)

    def section(self, id: str, *, vi: str, en: str) -> None:
        """Begin a section; *id* is its address in the page.

        Its heading appears with the first thing that stands under it; a section with nothing is in
        :attr:`absent` when the next one begins.
        """
        self._end_section()
        self._section = id
        self._waiting = [blocks.heading(self.sentence(vi=vi, en=en), id=self._claim_id(id), level=SECTION)]

    def subsection(self, id: str, *, vi: str, en: str) -> None:
        """Begin a part of a section; its heading appears with the first thing that stands under it."""
        heading = blocks.heading(self.sentence(vi=vi, en=en), id=self._claim_id(id), level=SECTION + 1)
        self._waiting = [*(one for one in self._waiting if _is_section(one)), heading]

    def no_data(self) -> None:
        """Leave the section out: its heading goes into :attr:`absent`, unless something stands under it."""
        self._end_section()

    def _end_section(self) -> None:
        contents = (one.content for one in self._waiting if _is_section(one))
        self.absent += [Sentence(tuple(one["spans"])) for one in contents if one["type"] == "heading"]
        self._waiting = []

    def finding(self, *, vi: str, en: str, **values: Value) -> None:
        """Show what a section found, in one sentence."""
        self._paragraph(self.sentence(vi=vi, en=en, **values), role="finding")

    def say(self, *, vi: str, en: str, **values: Value) -> None:
        """Show a paragraph of running text."""
        self._paragraph(self.sentence(vi=vi, en=en, **values), role="body")

    def remark(self, *, vi: str, en: str, **values: Value) -> None:
        """Show a note: a definition, a caution, a break."""
        self._paragraph(self.sentence(vi=vi, en=en, **values), role="note")

    def points(self, sentences: Sequence[Sentence]) -> None:
        """Show a list, one sentence a point."""
        self._tell(blocks.bullet_list(list(sentences), id=self._next_id("list")))

    def sources(self) -> None:
        """List every source of the Figures shown so far, with the figures from it."""
        by_source: dict[str, list[str]] = {}
        for figure in self.shown.values():
            for cited in figure.sources:
                by_source.setdefault(cited.source.source, []).append(figure.id)
        known = sorted((self.catalogue.source(source) for source in by_source), key=_by_date)
        rows = [_row(source, by_source[source.source], language=self.language) for source in known]
        self._tell(blocks.source_list(rows, id=self._next_id("sources"), language=self.language))

    def annex(self, *, vi: str, en: str) -> None:
        """Mark the place where the report says how each figure was obtained; nothing where it has none."""
        self._end_section()
        if not self.shown:
            return
        name, id = Text(vi=vi, en=en)[self.language], self._next_id("annex")
        self._tell(blocks.annex(name, id=id, figures=self.shown.values(), language=self.language))

    def _paragraph(self, sentence: Sentence, *, role: Role) -> None:
        self._tell(blocks.paragraph(sentence, id=self._next_id("p"), role=role))

    def _tell(self, block: Block) -> None:
        """Show a block, and before it the headings that wait for it."""
        waiting, self._waiting = self._waiting, []
        for heading in waiting:
            self._show(heading)
        self._show(block)

    def _show(self, block: Block) -> None:
        self.shown |= {figure.id: figure for figure in block.figures}
        block.show()

    def _next_id(self, kind: str) -> str:
        self._count += 1
        return f"{self._section}-{kind}{self._count}"

    def _claim_id(self, id: str) -> str:
        if id in self._ids:
            raise WordingError(f"Two parts of the report have the id {id!r}: give each its own.")
        self._ids.add(id)
        return id


def _is_section(heading: Block) -> bool:
    return heading.content["type"] == "heading" and heading.content["level"] == SECTION


def _by_date(source: Source) -> tuple[str, str]:
    return source.date, source.source


def _row(source: Source, figures: list[str], *, language: Language) -> SourceRow:
    standing = SECOND_HAND[language].capitalize() if source.secondary else ""
    notes = (standing, source.note[language] if source.note else "")
    return {
        **citation(source),
        "type": source.type,
        "note": ". ".join(note for note in notes if note),
        "figures": sorted(set(figures)),
    }

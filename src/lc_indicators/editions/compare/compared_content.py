"""Hold an edition as a comparison needs it: figures, blocks and text, each with its section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from lc_indicators.editions.compare.difference_records import About, Section
from lc_indicators.language import Language
from lc_indicators.publish.document.correction_note import NOTE
from lc_indicators.publish.document.document import CellPart, Document, OutputPart, read_document
from lc_indicators.shapes.block_shapes import BlockShape, HeadingBlock
from lc_indicators.shapes.figure_shape import FigureShape
from lc_indicators.shapes.verdict_shapes import VerdictShape
from lc_indicators.shapes.walk import figures_in, words_of

if TYPE_CHECKING:
    from nbformat import NotebookNode


Json = dict[str, Any]


def sections_of(
    shown: Iterable[tuple[Section, BlockShape | None]], known: Mapping[str, FigureShape]
) -> dict[str, Section]:
    """Return the section that shows a figure first, or a figure made from it, by the id of the figure."""
    found: dict[str, Section] = {}
    for section, block in shown:
        for id in figures_in([block] if block else []):
            if id in known:
                found.setdefault(id, section)
    # What a figure was made from is read where the figure is.
    waiting = list(found)
    for id in waiting:
        for given in known[id]["inputs"]:
            inner = given.get("figure", "")
            if inner in known and inner not in found:
                found[inner] = found[id]
                waiting.append(inner)
    return found


@dataclass(frozen=True)
class Shown:
    """One thing that the report shows, and where."""

    section: Section
    #: The block, None for text that is none.
    block: BlockShape | None
    #: The specification beside a chart.
    spec: Json | None = None
    #: Text of a markdown cell, or what a cell printed.
    text: str = ""


@dataclass(frozen=True)
class Content:
    """All that an edition says."""

    about: About
    document: Document
    shown: tuple[Shown, ...]
    #: Figure JSON by its key, in the order in which the report shows them.
    figures: dict[str, FigureShape]
    #: The section that shows a figure, or a figure made from it, first; by the id of the figure.
    sections: dict[str, Section]
    #: Entries of the lists of verdicts, with their section, by the id of the claim.
    verdicts: dict[str, tuple[Section, VerdictShape]]
    #: The code of the notebook, cell by cell.
    code: tuple[str, ...]
    manifest: Json

    @property
    def languages(self) -> tuple[Language, ...]:
        """Return the languages of its project, as its figures have them, the main one first."""
        return self.document.languages

    @cached_property
    def by_id(self) -> dict[str, FigureShape]:
        """Return the figures by their id."""
        return {figure["id"]: figure for figure in self.figures.values()}


def content_of(
    notebook: NotebookNode,
    *,
    name: str,
    figures: Sequence[FigureShape] | None = None,
    manifest: Json | None = None,
) -> Content:
    """Return what an executed notebook says, with the *figures* published beside it (its own by default).

    Raises
    ------
    NotAReportError
        It is no executed report.
    """
    document = read_document(notebook)
    shown = tuple(_shown(document))
    listed = document.figures.values() if figures is None else figures
    known = {figure["id"]: figure for figure in listed}
    # What a note of corrections names is read where the report says it.
    in_order = sorted(shown, key=lambda one: one.section.id.startswith(NOTE))
    sections = sections_of(((one.section, one.block) for one in in_order), known)
    ordered = [*(known[id] for id in sections), *(one for id, one in known.items() if id not in sections)]
    return Content(
        about=_about(document, name),
        document=document,
        shown=shown,
        figures={figure["key"]: figure for figure in ordered},
        sections=sections,
        verdicts=dict(_verdicts(shown)),
        code=tuple(cell.source for cell in document.cells if cell.kind == "code"),
        manifest=manifest or {},
    )


def _about(document: Document, name: str) -> About:
    title = document.title
    return About(
        name=name,
        title=title["title"],
        subtitle=title["subtitle"],
        language=document.language,
        data_date=title["data_date"],
        version=title["version"],
    )


def _shown(document: Document) -> Iterator[Shown]:
    here: list[Section] = [Section("", document.title["title"])]
    for cell in document.cells:
        if cell.kind == "markdown" and cell.source.strip():
            yield Shown(here[-1], None, text=cell.source.strip())
        yield from _outputs(cell, here)


def _outputs(cell: CellPart, here: list[Section]) -> Iterator[Shown]:
    for output in cell.outputs:
        if output.block is not None and output.block["type"] == "heading":
            _enter(output.block, here)
        if output.block is not None or output.text.strip():
            yield _output(output, here[-1])


def _output(output: OutputPart, section: Section) -> Shown:
    return Shown(section, output.block, spec=output.spec, text=output.text.strip())


def _enter(heading: HeadingBlock, here: list[Section]) -> None:
    """Step into the section of *heading*, out of those beside and below it."""
    outer = [one.name for one in here[1 : int(heading["level"]) - 1]]
    del here[len(outer) + 1 :]
    here.append(Section(heading["id"], " › ".join([*outer[-1:], words_of(heading["spans"])])))


def _verdicts(shown: Sequence[Shown]) -> Iterator[tuple[str, tuple[Section, VerdictShape]]]:
    for one in shown:
        if one.block is not None and one.block["type"] == "verdicts":
            for group in one.block["groups"]:
                for entry in group["entries"]:
                    yield entry["id"], (one.section, entry)

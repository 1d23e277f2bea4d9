"""An executed report notebook, read once for every exporter.

The notebook alone is enough to publish from: blocks and figures are taken from the outputs of its cells
and from nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from lc_indicators.errors import NotAReportError
from lc_indicators.language import Language, spoken_languages
from lc_indicators.publish.document.headings import numbered
from lc_indicators.publish.document.hypertext import (
    folded,
    hides_code,
    is_meant,
    refuse_deep,
    take_out,
)
from lc_indicators.publish.document.images import Showing
from lc_indicators.publish.document.markdown import markdown_blocks
from lc_indicators.publish.document.outputs import output_blocks
from lc_indicators.publish.document.texts_of_outputs import settle_outputs
from lc_indicators.publish.run.source_notebook import own_cells
from lc_indicators.settings import Settings
from lc_indicators.shapes import BLOCK_TYPE, FIGURE_TYPE, READING_TYPE, SPEC_TYPE
from lc_indicators.shapes.block_shapes import BlockShape, TitleBlock
from lc_indicators.shapes.figure_shape import FigureShape
from lc_indicators.shapes.prose_shapes import ProseBlock
from lc_indicators.shapes.shape_check import checked_block, checked_figures, checked_shape
from lc_indicators.shapes.verdict_shapes import VerdictShape

if TYPE_CHECKING:
    # Importing it takes a second, and a page of an audit is made without a notebook.
    from nbformat import NotebookNode

Json = dict[str, Any]

#: What a run read of the data: part of the data -> name -> digest, "" for what is not there.
Reading = dict[str, dict[str, str]]


@dataclass(frozen=True)
class OutputPart:
    """One output of a cell: a block of the report, or the plain text of anything else."""

    #: The block, or None for an output that is not ours (printed text, an error).
    block: BlockShape | None = None
    #: The Vega-Lite specification beside a chart block.
    spec: Json | None = None
    #: Plain text of an output that is not ours.
    text: str = ""
    #: Blocks that an output that is not ours was read into; its own markup is never passed on.
    foreign: tuple[ProseBlock, ...] = ()


@dataclass(frozen=True)
class CellPart:
    """One cell as the report shows it."""

    #: Place in the notebook, from 1.
    number: int
    #: ``code`` or ``markdown``.
    kind: str
    #: The source of a code cell, the text of a markdown cell.
    source: str
    outputs: tuple[OutputPart, ...] = ()
    #: Blocks that a markdown cell was read into.
    prose: tuple[ProseBlock, ...] = ()
    #: Which of its parts, ``input`` and ``output``, a reader opens first.
    folded: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Document:
    """All that a report says: cells with their blocks, and every figure by its id."""

    language: Language
    #: The block of type ``title``.
    title: TitleBlock
    cells: tuple[CellPart, ...]
    #: Figure JSON by id, inputs of inputs included.
    figures: dict[str, FigureShape] = field(default_factory=dict)
    #: What its run read of the data, as the catalogue noted it; None where it was no report run.
    reading: Reading | None = None
    #: Those of the project that it is published by.
    settings: Settings = field(default_factory=Settings)
    #: Label and file of what stands in the same edition; none for a document that is exported alone.
    beside: tuple[tuple[str, str], ...] = ()

    def blocks(self) -> Iterator[BlockShape]:
        """Yield the blocks in the order of the notebook."""
        for cell in self.cells:
            for output in cell.outputs:
                if output.block is not None:
                    yield output.block

    @property
    def languages(self) -> tuple[Language, ...]:
        """Return the languages of its project, the main one first, as figures have them; else its own."""
        labels = (tuple(figure["label"]) for figure in self.figures.values())
        return next(labels, (self.language,))

    @cached_property
    def verdicts(self) -> dict[str, VerdictShape]:
        """Return the verdicts that the report lists, by the id of their claim."""
        return {
            entry["id"]: entry
            for block in self.blocks()
            if block["type"] == "verdicts"
            for group in block["groups"]
            for entry in group["entries"]
        }


def read_document(notebook: NotebookNode) -> Document:
    """Return the report that *notebook* holds: what its tags take out is no part of it, nor are its figures.

    Raises
    ------
    NotAReportError
        The notebook was not executed, stopped at an error, shows no block of ours or one nested too deeply.
    NotShownError
        A cell shows something that no page or PDF can show.
    """
    _refuse_unfinished(notebook)
    notebook = _copy_of(notebook)
    settle_outputs(notebook)
    take_out(notebook)
    title = next((block for block in _checked_blocks(notebook) if block["type"] == "title"), None)
    if title is None:
        raise NotAReportError("it holds no report title, so it is not a notebook of lc-indicators")
    return Document(
        language=title["language"],
        title=title,
        cells=numbered(_read_cells(notebook, title["language"])),
        figures=_checked_figures(notebook),
        reading=_checked_reading(notebook),
    )


def _copy_of(notebook: NotebookNode) -> NotebookNode:
    """Return a notebook whose cells and outputs can be changed; what outputs hold is that of *notebook*."""
    return _with(notebook, cells=[_copy_of_cell(cell) for cell in notebook.cells])


def _copy_of_cell(cell: NotebookNode) -> NotebookNode:
    return _with(cell, outputs=[_with(one) for one in cell.outputs]) if "outputs" in cell else _with(cell)


def _with(node: NotebookNode, **parts: Any) -> NotebookNode:
    """Return a node that has other *parts*; as nodes do, it would copy what is set the ordinary way."""
    return type(node)({**node, **parts})


def _refuse_unfinished(notebook: NotebookNode) -> None:
    code = [cell for cell in notebook.cells if cell.cell_type == "code" and cell.source.strip()]
    if not any(cell.outputs for cell in code):
        raise NotAReportError("it has not been executed")
    for number, cell in enumerate(notebook.cells, start=1):
        for output in cell.get("outputs", ()):
            if output.output_type == "error" and not is_meant(cell):
                raise NotAReportError(f"cell {number} stopped with {output.ename}: {output.evalue}")
            refuse_deep(output.get("data", {}), f"cell {number} shows something")


def _checked_blocks(notebook: NotebookNode) -> list[BlockShape]:
    """Return the blocks of a notebook, each of the shape of its type, and hold their charts to theirs."""
    found = []
    for number, data in _outputs(notebook):
        if data.get(BLOCK_TYPE) is not None:
            found.append(checked_block(data[BLOCK_TYPE], f"cell {number}"))
            checked_shape(data.get(SPEC_TYPE, {}), dict[str, Any], f"cell {number}, specification")
    return found


def _checked_figures(notebook: NotebookNode) -> dict[str, FigureShape]:
    found: dict[str, FigureShape] = {}
    for number, data in _outputs(notebook):
        if FIGURE_TYPE in data:
            found |= checked_figures(data[FIGURE_TYPE], f"cell {number}, figures")
    return found


def _outputs(notebook: NotebookNode) -> Iterator[tuple[int, Json]]:
    """Yield what each output holds by MIME type, with the number of its cell."""
    for number, cell in enumerate(notebook.cells, start=1):
        yield from ((number, output.get("data", {})) for output in cell.get("outputs", ()))


def _checked_reading(notebook: NotebookNode) -> Reading | None:
    """Return what all cells together read, or None where none says so."""
    whole: Reading | None = None
    for number, data in _outputs(notebook):
        if READING_TYPE in data:
            whole = whole or {}
            read = checked_shape(data[READING_TYPE], Reading, f"cell {number}, what it read")
            for part, names in read.items():
                whole.setdefault(part, {}).update(names)
    return whole


def _read_cells(notebook: NotebookNode, language: Language) -> Iterator[CellPart]:
    own = {id(cell): number for number, cell in enumerate(own_cells(notebook), start=1)}
    notes, begun, hides = 0, False, False
    for number, cell in enumerate(notebook.cells, start=1):
        showing = Showing(
            own.get(id(cell), number),
            language,
            is_text=cell.cell_type == "markdown",
            attachments=cell.get("attachments", {}),
            notes_before=notes,
        )
        # The parameters of this run stand in a cell of papermill's, behind the analyst's own.
        hides = hides_code(cell) or (hides and id(cell) not in own)
        if _is_shown(cell, language):
            part = _read_cell(cell, number, showing=showing, begun=begun)
            notes += sum(len(block["items"]) for block in part.prose if block["type"] == "footnotes")
            yield replace(part, source="") if hides and part.kind == "code" else part
        begun = begun or any(_is_title(output) for output in cell.get("outputs", ()))


def _is_title(output: NotebookNode) -> bool:
    block = output.get("data", {}).get(BLOCK_TYPE)
    return block is not None and block["type"] == "title"


def _read_cell(cell: NotebookNode, number: int, *, showing: Showing, begun: bool) -> CellPart:
    # Text above the title introduces the notebook, not the report.
    prose = markdown_blocks(cell.source, showing) if begun and cell.cell_type == "markdown" else ()
    return CellPart(
        number=number,
        kind=cell.cell_type,
        source=cell.source,
        outputs=tuple(_read_output(output, showing) for output in cell.get("outputs", ())),
        prose=tuple(prose),
        folded=folded(cell),
    )


def _read_output(output: NotebookNode, showing: Showing) -> OutputPart:
    data = output.get("data", {})
    if BLOCK_TYPE in data:
        return OutputPart(block=data[BLOCK_TYPE], spec=data.get(SPEC_TYPE))
    text = "".join(output.get("text", data.get("text/plain", "")))
    if output.output_type == "error":
        text = f"{output.ename}: {output.evalue}"
    return OutputPart(text=text, foreign=output_blocks(output, showing))


def _is_shown(cell: NotebookNode, language: Language) -> bool:
    # A markdown cell tagged with one language is not shown in the other; an untagged one is shown in both.
    if cell.cell_type != "markdown":
        return True
    tags = set(spoken_languages()) & set(cell.metadata.get("tags", ()))
    return not tags or language in tags

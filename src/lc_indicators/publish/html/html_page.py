"""What a page holds, before any template writes it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from markupsafe import Markup

from lc_indicators.publish.document.body import blocks_below_title, headed_annexes
from lc_indicators.publish.document.document import CellPart, Document, OutputPart
from lc_indicators.publish.html.html_charts import Drawing, colours_of, drawings
from lc_indicators.shapes.block_shapes import BlockShape
from lc_indicators.shapes.prose_shapes import ProseBlock
from lc_indicators.shapes.walk import words_of

#: The deepest level of the contents.
_LISTED = 3


@dataclass(frozen=True)
class Item:
    """One block of a cell; a chart with its drawings."""

    #: None for an output that is not ours.
    block: BlockShape | None
    drawings: tuple[Drawing, ...] = ()
    #: The blocks of an output that is not ours.
    foreign: tuple[ProseBlock, ...] = ()
    #: False for an annex whose title the heading before it has said already.
    named: bool = True


@dataclass(frozen=True)
class Cell:
    """One cell of the notebook as the page shows it."""

    number: int
    #: Coloured code, None for a cell of text or a page that no notebook made.
    code: Markup | None
    #: Blocks of a markdown cell.
    prose: tuple[ProseBlock, ...]
    items: tuple[Item, ...]
    #: Which of its parts, ``input`` and ``output``, a reader opens first.
    folded: frozenset[str] = frozenset()
    #: How many places its handle stands to the left of that of the next cell that shows something.
    step: int = 0


@dataclass(frozen=True)
class Line:
    """One line of the contents."""

    id: str
    title: str
    level: int


def cells(document: Document) -> list[Cell]:
    """Return the cells in the order of the notebook; empty ones are left out.

    Text before the report's title introduces the notebook, not the report, and is left out too.
    """
    headed = headed_annexes(blocks_below_title(document))
    opening = next(
        part.number for part in document.cells if any(_is_title(output) for output in part.outputs)
    )
    parts = (part for part in document.cells if part.kind != "markdown" or part.number > opening)
    shown: list[Cell] = []
    step = 0
    for part in reversed([part for part in parts if part.source.strip() or part.outputs]):
        cell = _cell(part, headed)
        step = 0 if cell.prose or cell.items else step + 1
        shown.append(replace(cell, step=step))
    return shown[::-1]


def contents(shown: list[Cell], annex_title: str) -> list[Line]:
    """Return the lines of the contents: headings of blocks and of text, and the annex, "" for none."""
    lines = [line for cell in shown for line in _lines(cell)]
    if annex_title and not any(
        item.block and item.block["type"] == "annex" for cell in shown for item in cell.items
    ):
        lines.append(Line("annex", annex_title, 2))
    return lines


def chart_colours(document: Document) -> set[str]:
    """Return every colour that the drawings of the report use."""
    return {colour for svg in _svgs(document) for colour in colours_of(svg)}


def _cell(part: CellPart, headed: set[str]) -> Cell:
    is_code = part.kind == "code" and bool(part.source.strip())
    shown = (output for output in part.outputs if output.block is not None or output.foreign)
    items = [
        _item(output.block, headed) if output.block else Item(None, foreign=output.foreign)
        for output in shown
    ]
    return Cell(
        number=part.number,
        code=highlighted(part.source) if is_code else None,
        prose=part.prose,
        items=tuple(items),
        folded=part.folded,
    )


def _item(block: BlockShape, headed: set[str]) -> Item:
    drawn = drawings(block) if block["type"] == "chart" else ()
    return Item(block, tuple(drawn), named=block["id"] not in headed)


def _is_title(output: OutputPart) -> bool:
    return output.block is not None and output.block["type"] == "title"


def _lines(cell: Cell) -> Iterator[Line]:
    for prose in cell.prose:
        yield from _heading(prose)
    for item in cell.items:
        for prose in item.foreign:
            yield from _heading(prose)
        if item.block and item.block["type"] == "heading":
            yield from _heading(item.block)
        elif item.block and item.block["type"] == "annex" and item.named:
            yield Line(item.block["id"], item.block["title"], 2)


def _heading(block: BlockShape | ProseBlock) -> Iterator[Line]:
    if block["type"] == "heading" and block["level"] <= _LISTED:
        yield Line(block["id"], words_of(block["spans"]), block["level"])


def _svgs(document: Document) -> Iterator[str]:
    for cell in document.cells:
        shown = (block for output in cell.outputs for block in output.foreign)
        yield from (block["svg"] for block in shown if block["type"] == "picture" and "spec" in block)
    for block in document.blocks():
        if block["type"] == "chart":
            yield from (block["svg_wide"], block["svg_narrow"])
        elif block["type"] == "cards":
            yield from (card["sparkline"]["svg"] for card in block["cards"] if card["sparkline"])


# The reports of a batch are of one notebook.
@lru_cache(maxsize=256)
def highlighted(source: str) -> Markup:
    """Return Python *source* as HTML whose classes begin with ``hl-``.

    Examples
    --------
    >>> str(highlighted("x < 1"))
    '<span class="hl-n">x</span> <span class="hl-o">&lt;</span> <span class="hl-mi">1</span>'
    """
    from pygments import highlight  # type: ignore[import-untyped]
    from pygments.formatters import HtmlFormatter  # type: ignore[import-untyped]
    from pygments.lexers import PythonLexer  # type: ignore[import-untyped]

    html = highlight(source, PythonLexer(), HtmlFormatter(nowrap=True, classprefix="hl-"))
    return Markup(html.rstrip("\n"))  # noqa: S704 (the highlighter escapes what it is given)

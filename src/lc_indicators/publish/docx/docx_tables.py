"""Tables: Word's own, with heads that come again on each page and decimal marks under each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from lc_indicators.publish.document.column_needs import NAME, ColumnNeeds
from lc_indicators.publish.document.long_tables import beside_itself
from lc_indicators.publish.document.printed_table import (
    PrintedCell,
    PrintedColumn,
    PrintedTable,
    printed_table,
)
from lc_indicators.publish.docx.looks import Look, text_width
from lc_indicators.publish.docx.manuscript import Manuscript
from lc_indicators.publish.docx.runs import runs
from lc_indicators.publish.docx.styles import table_sizes
from lc_indicators.publish.docx.word_style import style_id
from lc_indicators.publish.docx.wordml import ParagraphLook, Xml, make, paragraph, run
from lc_indicators.shapes.block_shapes import TableBlock
from lc_indicators.shapes.prose_shapes import GridBlock
from lc_indicators.shapes.span_shape import Span
from lc_indicators.shapes.walk import words_of

#: What a part of a row stands further in, in twentieths of a point.
_STEP = 160

_DIGITS = re.compile("[0-9]")

#: A table of so many rows at most stands on one page.
_KEPT_ROWS = 10


def table_parts(
    block: TableBlock | GridBlock, paper: Manuscript, *, name: str = "", nested: bool = False
) -> Iterator[Xml]:
    """Yield a table with its caption and its notes: across a turned page where it is too wide for another.

    Parameters
    ----------
    block : TableBlock or GridBlock
        The table.
    paper : Manuscript
        The document that it stands in.
    name : str
        What a cross-reference calls its number; "" for none.
    nested : bool
        Whether it stands within another block, where no page can be turned.
    """
    room = _room(paper.look, table_sizes(paper.look)[1])
    table = beside_itself(printed_table(block, paper.document.language), room)
    if not table.columns:
        return
    needs = ColumnNeeds(table.columns, name=NAME if "landscape" in block else 0)
    prefix, is_wide = _setting(needs, paper.look, len(table.headed), nested=nested)
    yield from paper.turned(is_wide=is_wide) if not nested else ()
    if table.caption:
        yield caption("table", table.caption, paper, name=name)
    yield from _pieces(table, needs, paper, prefix=prefix)
    for note in table.notes:
        yield paragraph(*runs(note, paper), style="Note")
    if not table.notes:
        yield paragraph(style="AfterTable")


def caption(kind: str, spans: Sequence[Span], paper: Manuscript, *, name: str = "") -> Xml:
    """Return the caption of a ``table`` or a ``chart``: what it is, its number, its words."""
    label = paper.word[kind]
    number = [run(f"{label} ", style="CaptionLabel"), *paper.numbered(label)]
    if name:
        number = paper.bookmark(name, *number)
        paper.settle(name, f"{label} {paper.count(label)}")
    return paragraph(*number, run(". ", style="CaptionLabel"), *runs(spans, paper), style="ReportCaption")


def _setting(needs: ColumnNeeds, look: Look, rows: int, *, nested: bool) -> tuple[str, bool]:
    """Return the styles that a table is set in, and whether the page is turned.

    Those of a long table are small, and those of one within a block.
    """
    sizes = [*zip(("Table", "Dense Table"), table_sizes(look), strict=True)][rows > _KEPT_ROWS or nested :]
    for is_wide in (False, True)[: 1 if nested else 2]:
        for prefix, size in sizes:
            if needs.fits(_room(look, size, is_wide=is_wide)):
                return prefix, is_wide
    return "Dense Table", False


def _room(look: Look, size: float, *, is_wide: bool = False) -> float:
    """Return how many ems of a size the text is wide."""
    return look.points(is_wide=is_wide) / size


def _pieces(table: PrintedTable, needs: ColumnNeeds, paper: Manuscript, *, prefix: str) -> Iterator[Xml]:
    size = table_sizes(paper.look)[prefix != "Table"]
    room = _room(paper.look, size, is_wide=paper.is_wide)
    pieces = needs.pieces(room, names=table.names)
    for nth, places in enumerate(pieces):
        if len(pieces) > 1:
            held = pieces[nth - 1] if nth else []
            first = table.columns[next((one for one in places if one not in held), 0)].label
            names = " – ".join(dict.fromkeys((first, table.columns[places[-1]].label)))
            words = f"{paper.word['piece']} {nth + 1}/{len(pieces)}{paper.word['colon']}{names}"
            yield paragraph(run(words), style=style_id(f"{prefix} Part"))
        yield _data_table(table, places, paper, prefix=prefix, needs=needs)


def _data_table(
    table: PrintedTable, places: Sequence[int], paper: Manuscript, *, prefix: str, needs: ColumnNeeds
) -> Xml:
    """Return the columns of a table that stand at *places*."""
    size = table_sizes(paper.look)[prefix != "Table"]
    room = _room(paper.look, size, is_wide=paper.is_wide)
    widths = in_twips(needs.widths(places, room), paper)
    none = [0] * len(table.levels)
    columns = [table.columns[place] for place in places]
    cells = [
        list(_cells(column, paper, prefix=prefix, size=size, levels=none if nth else table.levels))
        for nth, column in enumerate(columns)
    ]
    whole = needs.has_whole_rows
    heads = row([_head(column, prefix) for column in columns], widths, is_head=True)
    body = (row(line, widths, whole=whole) for line in zip(*cells, strict=True))
    return table_of(widths, [heads, *body], title=words_of(table.caption))


def in_twips(weights: Sequence[float], paper: Manuscript) -> list[int]:
    """Return the widths of columns that share the width of the text by *weights*."""
    unit = paper.look.points(is_wide=paper.is_wide) * 20 / sum(weights)
    return [round(weight * unit) for weight in weights]


def table_of(
    widths: Sequence[int], rows: Iterable[Xml], *, style: str = "ReportTable", title: str = ""
) -> Xml:
    """Return a table whose columns are as wide as *widths* says, with a *title* for those who hear it."""
    is_data = style == "ReportTable"
    about = make(
        "w:tblPr",
        make("w:tblStyle", val=style),
        make("w:tblW", w=sum(widths), type="dxa"),
        make("w:tblLayout", type="fixed"),
        make("w:tblLook", firstRow=int(is_data), firstColumn=int(is_data), noHBand=1, noVBand=1, lastRow=0,
             lastColumn=0),
        make("w:tblCaption", val=title) if title else None,
    )  # fmt: skip
    grid = make("w:tblGrid", *(make("w:gridCol", w=width) for width in widths))
    return make("w:tbl", about, grid, *rows)


def row(
    cells: Sequence[Sequence[Xml]],
    widths: Sequence[int],
    *,
    is_head: bool = False,
    whole: bool = True,
    span: int = 1,
) -> Xml:
    """Return a row of cells, each of paragraphs; a head comes again on each page, a cell may *span* some."""
    merged = make("w:gridSpan", val=span) if span > 1 else None
    about = make(
        "w:trPr",
        make("w:cantSplit") if whole else None,
        make("w:tblHeader") if is_head else None,
    )
    made = (
        make("w:tc", make("w:tcPr", make("w:tcW", w=width, type="dxa"), merged), *(content or [paragraph()]))
        for content, width in zip(cells, widths, strict=True)
    )
    return make("w:tr", about, *made)


def _head(column: PrintedColumn, prefix: str) -> list[Xml]:
    words = [run(column.label)]
    if column.unit:
        words += [run(f"\n{column.unit}" if column.label else column.unit, style="Quiet")]
    style = style_id(f"{prefix} Head")
    if column.align == "left":
        return [paragraph(*words, style=style)]
    return [paragraph(*words, style=style, align=column.align)]


def _cells(
    column: PrintedColumn, paper: Manuscript, *, prefix: str, size: float, levels: Sequence[int]
) -> Iterator[list[Xml]]:
    """Yield the cells of a column; one that names a part of the row above stands further in.

    Of a short table each row but the last stays with the next one.
    """
    is_figure = column.align == "right"
    style = style_id(f"{prefix} Figure" if is_figure else f"{prefix} Text")
    tails = {tail: text_width(tail, paper.look) for tail in {cell.tail for cell in column.cells}}
    widest = max(tails.values(), default=0.0)
    left = len(levels) if len(levels) <= _KEPT_ROWS else 0
    for cell, level in zip(column.cells, levels, strict=True):
        look: ParagraphLook = {"style": style}
        left -= 1
        if left > 0:
            look["with_next"] = True
        missing = round((widest - tails[cell.tail]) * size * 20) if _is_aligned(cell) and is_figure else 0
        if column.align == "center":
            look["align"] = "center"
        elif missing or level:
            look["indent"] = {"right": missing} if is_figure else {"left": level * _STEP}
        yield [paragraph(*runs(cell.spans, paper), **look)]


def _is_aligned(cell: PrintedCell) -> bool:
    return bool(_DIGITS.search(cell.words))

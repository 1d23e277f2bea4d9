"""The blocks of a report as parts of a Word document, one function a type."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, cast

from lc_indicators.publish.document.body import BodyPart, leads, verdicts_in_lines
from lc_indicators.publish.document.chart_numbers import bare_columns, charts_with_numbers, shared_notes
from lc_indicators.publish.docx.annex import annex_parts, sources_parts
from lc_indicators.publish.docx.docx_cards import cards_parts
from lc_indicators.publish.docx.docx_formulas import formula_in_a_line
from lc_indicators.publish.docx.docx_pictures import drawing, of_block
from lc_indicators.publish.docx.docx_tables import caption, table_parts
from lc_indicators.publish.docx.manuscript import Entry, Manuscript
from lc_indicators.publish.docx.runs import runs
from lc_indicators.publish.docx.styles import LIST_LEVELS
from lc_indicators.publish.docx.verdicts import marked_text_parts, verdict_lines, verdicts_parts
from lc_indicators.publish.docx.wordml import ParagraphLook, Xml, paragraph, run
from lc_indicators.publish.pdf.printable import printable_svg
from lc_indicators.shapes.block_shapes import (
    ChartBlock,
    HeadingBlock,
    ListBlock,
    ParagraphBlock,
    TableBlock,
)
from lc_indicators.shapes.prose_shapes import (
    FormulaBlock,
    GridBlock,
    ItemsBlock,
    PictureBlock,
    ProseBlock,
    ProseHeading,
    ProseParagraph,
    QuoteBlock,
    VerbatimBlock,
)
from lc_indicators.shapes.span_shape import Span
from lc_indicators.shapes.verdict_shapes import by_ground
from lc_indicators.shapes.walk import words_of

#: The deepest level of headings in the contents, and the deepest that has a style.
LISTED, DEEPEST = 2, 3

#: How wide a chart is, in parts of the text, and how high at most, in points: two stand on a page with what
#: is said of them.
CHART, HIGHEST = 0.9, 285.0

_SIGNS = {None: "", True: "✓ ", False: "□ "}

_STYLES = {"finding": "Finding", "note": "Note", "empty": "NoData", "body": "BodyText"}

Maker = Callable[[Any, BodyPart, Manuscript], Iterable[Xml]]


def parts_of(part: BodyPart, paper: Manuscript) -> Iterator[Xml]:
    """Yield what a block of the body is in Word; one of a type that is not known shows nothing."""
    maker = _MAKERS.get(part.block["type"])
    if maker is None:
        return
    # Before anything is made: what a block turns within itself is no matter of the pages before it.
    if part.block["type"] not in {"table", "grid"}:
        yield from paper.turned(is_wide=False)
    yield from maker(part.block, part, paper)


def heading(spans: Iterable[Span], level: int, paper: Manuscript) -> Xml:
    """Return a heading, with a line in the contents where it is not too deep.

    The first begins a page where what stands before it fills one.
    """
    words = list(spans)
    inside = runs(words, paper)
    look: ParagraphLook = {"style": f"Heading{min(level, DEEPEST)}"}
    if not paper.contents and not paper.is_brief:
        look["new_page"] = True
    if level <= LISTED:
        anchor = f"_Toc{len(paper.contents) + 1:06d}"
        paper.contents.append(Entry(level, words_of(words), anchor))
        inside = paper.bookmark(anchor, *inside)
    return paragraph(*inside, **look)


def _heading(block: HeadingBlock | ProseHeading, part: BodyPart, paper: Manuscript) -> Iterator[Xml]:
    yield heading(block["spans"], part.level, paper)


def _paragraph(block: ParagraphBlock | ProseParagraph, _: BodyPart, paper: Manuscript) -> Iterator[Xml]:
    if block["spans"]:
        look: ParagraphLook = {"style": _STYLES[block["role"]]}
        if leads(block):
            look["with_next"] = True
        yield paragraph(*runs(block["spans"], paper), **look)


def _list(block: ListBlock, _: BodyPart, paper: Manuscript) -> Iterator[Xml]:
    yield from (paragraph(*runs(item, paper), style="ListBullet") for item in block["items"])


def _chart(block: ChartBlock, part: BodyPart, paper: Manuscript) -> Iterator[Xml]:
    yield caption("chart", block["title"], paper)
    if block["subtitle"]:
        yield paragraph(run(block["subtitle"]), style="ChartSubtitle")
    made = drawing(printable_svg(block["svg_wide"]))
    usual = min(CHART * paper.look.points(), HIGHEST * made.size[0] / made.size[1])
    widest = paper.scales[part.nth] * paper.look.points() if part.nth in paper.scales else usual
    yield paragraph(paper.picture(made, block["alt"], widest=widest), style="Picture")
    numbers = paper.reference(paper.anchor("numbers", paper.elsewhere.get(part.nth, str(part.nth))))
    yield paragraph(*runs(block["note"], paper), numbers, style="Note")


def _table(block: TableBlock | GridBlock, part: BodyPart, paper: Manuscript) -> Iterator[Xml]:
    own = f"{block['type']}_{part.nth}" if block.get("caption") else ""
    name = paper.anchor("numbers", own) if own in paper.elsewhere.values() else ""
    return table_parts(block, paper, name=name)


def _formula(block: FormulaBlock, _: BodyPart, __: Manuscript) -> Iterator[Xml]:
    yield paragraph(formula_in_a_line(block), style="Formula")


def _picture(block: PictureBlock, _: BodyPart, paper: Manuscript) -> Iterator[Xml]:
    yield paragraph(paper.picture(of_block(block), block["alt"]), style="Picture", with_next=False)


def _verbatim(block: VerbatimBlock, _: BodyPart, __: Manuscript) -> Iterator[Xml]:
    yield paragraph(run("\n".join(block["lines"])), style="SourceCode")


def _rule(*_: object) -> Iterator[Xml]:
    yield paragraph(style="Rule")


def _quote(block: QuoteBlock, part: BodyPart, paper: Manuscript) -> Iterator[Xml]:
    for one in block["blocks"]:
        if one["type"] == "paragraph":
            yield paragraph(*runs(one["spans"], paper), style="Quote")
        else:
            yield from _inner(one, part, paper)


def _items(block: ItemsBlock, part: BodyPart, paper: Manuscript, *, depth: int = 0) -> Iterator[Xml]:
    """Yield a list; the lists in it one step further in, as far as there are styles for them."""
    number = paper.new_list(block["start"]) if block["ordered"] else 0
    step = min(depth, LIST_LEVELS - 1)
    more = f"{step + 1}" if step else ""
    look: ParagraphLook = {"style": f"List{'Number' if number else 'Bullet'}{more}"}
    if number:
        look["item"] = (number, step)
    for item in block["items"]:
        sign = _SIGNS[item["checked"]]
        words, rest = _first_words(item["blocks"], paper)
        yield paragraph(*([run(sign)] if sign else []), *words, **look)
        for one in rest:
            if one["type"] == "items":
                yield from _items(one, part, paper, depth=depth + 1)
            elif one["type"] == "paragraph":
                yield paragraph(*runs(one["spans"], paper), style=f"ListContinue{more}")
            else:
                yield from _inner(one, part, paper)


def _first_words(blocks: Sequence[ProseBlock], paper: Manuscript) -> tuple[list[Xml], Sequence[ProseBlock]]:
    """Return the words that stand beside the sign of an item, and the blocks below them."""
    first = blocks[0] if blocks else None
    if first is not None and first["type"] in {"paragraph", "heading"}:
        return runs(cast("ProseParagraph", first)["spans"], paper), blocks[1:]
    return [], blocks


def _inner(block: ProseBlock, part: BodyPart, paper: Manuscript) -> Iterator[Xml]:
    """Yield a block that stands within another."""
    if block["type"] == "grid":
        yield from table_parts(block, paper, nested=True)
    elif block["type"] != "footnotes":
        yield from _MAKERS[block["type"]](block, part, paper)


def _marked_text(block: Any, _: BodyPart, paper: Manuscript) -> Iterator[Xml]:
    return marked_text_parts(block, paper)


def _verdicts(block: Any, part: BodyPart, paper: Manuscript) -> Iterator[Xml]:
    if verdicts_in_lines(paper.document):
        yield from verdict_lines(block, paper)
        return
    for group in block["groups"]:
        words = f"{group['sign']} {group['word']} ({len(group['entries'])})"
        yield heading([{"text": words}], part.level, paper)
        for name, entries in by_ground(group):
            if name:
                yield heading([{"text": name}], part.level + 1, paper)
            yield from verdicts_parts(entries, paper)


def _annex(block: Any, _: BodyPart, paper: Manuscript) -> Iterator[Xml]:
    sections, numbers = list(annex_parts(paper)), list(_chart_numbers(paper))
    if block["title"] and (sections or numbers):
        yield heading([{"text": block["title"]}], 1, paper)
    for words, parts in sections:
        yield heading([{"text": words}], LISTED, paper)
        yield from parts
    yield from numbers


def _chart_numbers(paper: Manuscript) -> Iterator[Xml]:
    """Yield the numbers of the charts that no other table has, each named by what it measures."""
    charts = charts_with_numbers(paper.document)
    if charts:
        yield heading([{"text": paper.word["chart_numbers"]}], LISTED, paper)
    yield from (
        paragraph(*runs(note, paper), style="Note", with_next=True) for note in shared_notes(charts.values())
    )
    for nth, chart in charts.items():
        caption_of = [{"text": chart["subtitle"]}] if chart["subtitle"] else chart["table"]["caption"]
        numbers: Any = {**chart["table"], "caption": caption_of, "columns": bare_columns(chart), "notes": []}
        yield from table_parts(numbers, paper, name=paper.anchor("numbers", str(nth)), nested=True)


_MAKERS: dict[str, Maker] = {
    "annex": _annex,
    "cards": lambda block, _, paper: cards_parts(block, paper),
    "chart": _chart,
    "formula": _formula,
    "items": _items,
    "list": _list,
    "marked_text": _marked_text,
    "picture": _picture,
    "quote": _quote,
    "rule": _rule,
    "sources": lambda _, __, paper: sources_parts(paper),
    "verbatim": _verbatim,
    "verdicts": _verdicts,
    **dict.fromkeys(("grid", "table"), _table),
    "heading": _heading,
    "paragraph": _paragraph,
}

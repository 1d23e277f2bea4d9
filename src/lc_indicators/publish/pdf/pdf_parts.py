"""The blocks of a report made ready to set, one function a type: what the templates take of each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast

from lc_indicators.publish.document.body import card_columns, leads, unit_joint, verdicts_in_lines
from lc_indicators.publish.document.document import Document
from lc_indicators.publish.document.images import picture_address
from lc_indicators.publish.pdf.heights import card_width, label_height, number_size
from lc_indicators.publish.pdf.pdf_tables import prepared_numbers, prepared_table
from lc_indicators.publish.pdf.pdf_words import words_of_document
from lc_indicators.publish.pdf.printable import printable_drawing, printable_svg
from lc_indicators.shapes.block_shapes import (
    BlockShape,
    CardsBlock,
    ChartBlock,
    HeadingBlock,
    MarkedTextBlock,
    ParagraphBlock,
    SparklineShape,
    TableBlock,
    VerdictsBlock,
)
from lc_indicators.shapes.prose_shapes import (
    GridBlock,
    ItemsBlock,
    PictureBlock,
    ProseBlock,
    ProseHeading,
    ProseParagraph,
    ProseSpan,
    QuoteBlock,
)
from lc_indicators.shapes.span_shape import Span
from lc_indicators.shapes.verdict_shapes import VerdictShape, by_ground

#: What a template takes.
Json = dict[str, Any]

#: A block that consists of words.
Words = HeadingBlock | ParagraphBlock | ProseHeading | ProseParagraph

#: A longer entry may go on over the page.
LONGEST_ENTRY = 1500

#: Points of a pixel, as style sheets count them.
_POINTS = 0.75

_LINE_BREAK: Json = {"text": " ", "break": True}

_VIEW_BOX = re.compile(r'viewBox="[0-9.-]+ [0-9.-]+ ([0-9.]*[1-9][0-9.]*) ([0-9.]+)"')

_FRAME = '<svg xmlns="http://www.w3.org/2000/svg"><image href="{}"/></svg>'


def prepared(block: BlockShape | ProseBlock, document: Document) -> Json:
    """Return a block as the template of its type takes it; one of a type that has none shows nothing."""
    prepare = _PREPARED.get(block["type"])
    return {"type": block["type"], **(prepare(block, document) if prepare else {})}


def _text(block: MarkedTextBlock, document: Document) -> Json:
    """Return a marked text: runs whose marks lead to the list of verdicts, if it has them.

    A mark stands for its verdict, so its language-free parts (id, outcome) are kept as they are.
    """
    return {
        "language": block["text_language"] or document.language,
        "key": block["key"],
        "paragraphs": block["paragraphs"],
    }


def _verdicts(block: VerdictsBlock, document: Document) -> Json:
    """Return the verdicts by outcome, in a line each where no text with marks is beside them.

    An entry that fits a page stays on one.
    """
    groups = [
        {
            **group,
            "grounds": [
                {
                    "name": name,
                    "entries": [{**one, "whole": _length(one) <= LONGEST_ENTRY} for one in entries],
                }
                for name, entries in by_ground(group)
            ],
        }
        for group in block["groups"]
    ]
    return {"groups": groups, "in_lines": verdicts_in_lines(document)}


def _length(entry: VerdictShape) -> int:
    lines = [line for fact in entry["facts"] for line in fact["lines"]]
    return sum(len(span["text"]) for line in lines for span in line) + sum(map(len, entry["quote"] or ()))


def _chart(block: ChartBlock, document: Document) -> Json:
    kept = {key: block[key] for key in ("title", "subtitle", "note", "alt")}
    svg = printable_svg(block["svg_wide"])
    return {
        **kept,
        "svg": svg,
        "height": _steepness(svg),
        # Made where they are set: most charts have theirs in a table of the report.
        "table": None,
        # As long as what will be said there.
        "numbers_in": f"{words_of_document(document.language)['numbers_in']} 10",
    }


def numbers_of_chart(block: ChartBlock, document: Document) -> Json:
    """Return the numbers of a chart as a table of the annex, named by what is measured: its title is said."""
    table = prepared_numbers(block, document.language)
    rows = [[{**cell, "spans": _spans(cell["spans"])} for cell in row] for row in table["rows"]]
    caption = [{"text": block["subtitle"]}] if block["subtitle"] else table["caption"]
    return {**table, "caption": caption, "rows": rows}


def _steepness(svg: str) -> float:
    """Return how high a drawing is in parts of its width."""
    box = _VIEW_BOX.search(svg)
    width, height = (float(side) for side in box.groups()) if box else (1.0, 0.5)
    return height / width


def _table(block: TableBlock | GridBlock, document: Document) -> Json:
    table = prepared_table(block, document.language)
    rows = [[{**cell, "spans": _spans(cell["spans"])} for cell in row] for row in table["rows"]]
    return {**table, "caption": _spans(table["caption"]), "rows": rows}


def _cards(block: CardsBlock, document: Document) -> Json:
    columns = card_columns(len(block["cards"]))
    width = card_width(columns)
    labels = max((label_height(card["label"], width) for card in block["cards"]), default=0.0)
    cards = [
        {
            **card,
            "sparkline": _sparkline(card["sparkline"]),
            "label_height": labels,
            "joint": unit_joint(card, document),
            "unit": card["unit"].replace(" ", "\u00a0"),
            "size": number_size(card["number"], card["unit"], width),
        }
        for card in block["cards"]
    ]
    return {"cards": cards, "columns": columns}


def _sparkline(sparkline: SparklineShape | None) -> Json | None:
    return {"svg": printable_svg(sparkline["svg"]), "alt": sparkline["alt"]} if sparkline else None


def _items(block: ItemsBlock, document: Document) -> Json:
    return {**block, "items": [{**item, "blocks": _all(item["blocks"], document)} for item in block["items"]]}


def _quote(block: QuoteBlock, document: Document) -> Json:
    return {"blocks": _all(block["blocks"], document)}


def _all(blocks: Iterable[ProseBlock], document: Document) -> list[Json]:
    # Notes stand at the foot of the page that refers to them.
    return [prepared(block, document) for block in blocks if block["type"] != "footnotes"]


def _picture(block: PictureBlock, _: Document | None = None) -> Json:
    # The compiler opens no file and reads no base64: a photograph comes to it within a drawing.
    svg = printable_drawing(block["svg"]) if "svg" in block else _FRAME.format(picture_address(block))
    width = block["width"] * _POINTS if "width" in block else None
    return {"alt": block["alt"], "svg": svg, "width": width}


def _worded(block: Words, _: Document) -> Json:
    return {**block, "spans": _spans(block["spans"]), "leads": leads(block)}


def _as_it_is(block: BlockShape | ProseBlock, _: Document) -> Json:
    return dict(block)


#: What each type of block is made ready by.
_PREPARED: dict[str, Callable[[Any, Document], Json]] = {
    "cards": _cards,
    "chart": _chart,
    "items": _items,
    "marked_text": _text,
    "picture": _picture,
    "quote": _quote,
    "verdicts": _verdicts,
    **dict.fromkeys(("grid", "table"), _table),
    **dict.fromkeys(("heading", "paragraph"), _worded),
    **dict.fromkeys(("annex", "formula", "list", "rule", "sources", "verbatim"), _as_it_is),
}


def _spans(spans: Iterable[Span]) -> list[Json]:
    return [_span(cast("ProseSpan", span)) for span in spans]


def _span(span: ProseSpan) -> Json:
    if "picture" in span:
        return {**span, "picture": _picture(span["picture"])}
    return {**span, "blocks": list(_flat(span["blocks"]))} if "blocks" in span else {**span}


def _flat(blocks: Iterable[ProseBlock]) -> Iterator[Json]:
    """Yield the blocks of a note as spans: at the foot of a page stand lines."""
    for place, block in enumerate(blocks):
        if place:
            yield _LINE_BREAK
        yield from _lines(block)


def _lines(block: ProseBlock) -> Iterator[Json]:  # noqa: C901 (a case a type)
    match block["type"]:
        case "heading" | "paragraph":
            yield from _spans(block["spans"])
        case "formula":
            yield {"text": block["alt"], "formula": {**block, "block": False}}
        case "picture":
            yield {"text": block["alt"], "picture": _picture(block)}
        case "quote":
            yield from _flat(block["blocks"])
        case "verbatim":
            for place, line in enumerate(block["lines"]):
                yield from ([_LINE_BREAK] if place else [])
                yield {"text": line, "code": True}
        case "grid":
            for row in block["rows"]:
                for cell in row["cells"]:
                    yield from (*_spans(cell), {"text": "; "})
                yield _LINE_BREAK
        case "items":
            for item in block["items"]:
                yield from ({"text": "– "}, *_flat(item["blocks"]), _LINE_BREAK)

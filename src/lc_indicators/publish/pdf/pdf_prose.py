"""Blocks of a notebook's own text and outputs, made ready to set."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast

from lc_indicators.publish.document.document import Document
from lc_indicators.publish.html.html_entries import picture_address
from lc_indicators.publish.pdf.printable import prepared_table, printable_drawing
from lc_indicators.shapes.prose_shapes import GridBlock

Json = dict[str, Any]
Spans = list[Json]

#: Points of a pixel, as style sheets count them.
_POINTS = 0.75

_FRAME = '<svg xmlns="http://www.w3.org/2000/svg"><image href="{}"/></svg>'


def prose_part(block: Json, document: Document) -> Json:
    """Return a block as the template sets it; those inside it likewise."""
    kind = block["type"]
    if kind == "grid":
        return {"type": kind, **prepared_table(_flat_cells(block), document.language)}
    if kind == "picture":
        return _picture(block)
    if kind == "quote":
        return {"type": kind, "blocks": _all(block["blocks"], document)}
    if kind == "items":
        items = [{**item, "blocks": _all(item["blocks"], document)} for item in block["items"]]
        return {**block, "items": items}
    if "spans" in block:
        return {**block, "spans": _spans(block["spans"])}
    return dict(block)


def _all(blocks: list[Json], document: Document) -> list[Json]:
    # Notes stand at the foot of the page that refers to them.
    return [prose_part(block, document) for block in blocks if block["type"] != "footnotes"]


def _picture(block: Json) -> Json:
    # The compiler opens no file and reads no base64: a photograph comes to it within a drawing.
    svg = printable_drawing(block["svg"]) if "svg" in block else _FRAME.format(picture_address(block))
    width = block["width"] * _POINTS if "width" in block else None
    return {"type": "picture", "alt": block["alt"], "svg": svg, "width": width}


def _flat_cells(table: Json) -> GridBlock:
    rows = [{**row, "cells": [_spans(cell) for cell in row["cells"]]} for row in table["rows"]]
    return cast("GridBlock", {**table, "caption": _spans(table["caption"]), "rows": rows})


def _spans(spans: Spans) -> Spans:
    return [_span(span) for span in spans]


def _span(span: Json) -> Json:
    if "picture" in span:
        return {**span, "picture": _picture(span["picture"])}
    return {**span, "blocks": list(_flat(span["blocks"]))} if "blocks" in span else span


def _flat(blocks: list[Json]) -> Iterator[Json]:
    """Yield the blocks of a note as spans: at the foot of a page stand lines."""
    for place, block in enumerate(blocks):
        if place:
            yield {"text": " ", "break": True}
        yield from _line(block)


def _line(block: Json) -> Iterator[Json]:
    yield from _LINES.get(block["type"], _words)(block)
    for item in block.get("items", ()):
        yield {"text": "– "}
        yield from (*_flat(item["blocks"]), {"text": " ", "break": True})


def _words(block: Json) -> Iterator[Json]:
    yield from _spans(block.get("spans", []))


def _code(block: Json) -> Iterator[Json]:
    for place, line in enumerate(block["lines"]):
        yield from ([{"text": " ", "break": True}] if place else [])
        yield {"text": line, "code": True}


def _rows(block: Json) -> Iterator[Json]:
    for row in block["rows"]:
        for cell in row["cells"]:
            yield from (*_spans(cell), {"text": "; "})
        yield {"text": " ", "break": True}


_LINES: dict[str, Callable[[Json], Iterable[Json]]] = {
    "formula": lambda block: [{"text": block["alt"], "formula": {**block, "block": False}}],
    "picture": lambda block: [{"text": block["alt"], "picture": _picture(block)}],
    "quote": lambda block: _flat(block["blocks"]),
    "verbatim": _code,
    "grid": _rows,
}

"""Where tables show a published figure first: on paper, links end there, and the annex need not list it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, cast

from lc_indicators.publish.document.document import CellPart, Document, OutputPart
from lc_indicators.publish.document.once import once_a_document
from lc_indicators.shapes.block_shapes import BlockShape, TableBlock
from lc_indicators.shapes.span_shape import Span


@once_a_document
def anchored(document: Document) -> tuple[Document, frozenset[str]]:
    """Return *document* with an ``anchor`` where tables show each published figure first, and which."""
    anchors, cells = _Anchors(document), document.cells
    # Numbers of a chart that a table shows, too, are found there.
    for anchors.kind in ("table", "chart"):
        cells = tuple(anchors.cell(cell) for cell in cells)
    return replace(document, cells=cells), frozenset(anchors.found)


class _Anchors:
    """Marks figures of one document."""

    def __init__(self, document: Document) -> None:
        self.figures = document.figures
        self.found: set[str] = set()
        #: The type of blocks whose tables are marked.
        self.kind = ""

    def cell(self, cell: CellPart) -> CellPart:
        return replace(cell, outputs=tuple(self._output(output) for output in cell.outputs))

    def _output(self, output: OutputPart) -> OutputPart:
        return replace(output, block=self._block(output.block)) if output.block else output

    def _block(self, block: BlockShape) -> BlockShape:
        if block["type"] != self.kind:
            return block
        if block["type"] == "table":
            return self._table(block)
        if block["type"] == "chart":
            return {**block, "table": self._table(block["table"])}
        return block

    def _table(self, table: TableBlock) -> TableBlock:
        # What a row has more than there are columns is not printed.
        count = len(table["columns"])
        rows = [
            {**row, "cells": [self._spans(cell) for cell in row["cells"][:count]]} for row in table["rows"]
        ]
        return cast("TableBlock", {**table, "rows": rows})

    def _spans(self, spans: Iterable[Span]) -> list[Span]:
        return [self._span(span) for span in spans]

    def _span(self, span: Span) -> Span:
        id = span.get("figure", "")
        figure = self.figures.get(id)
        if figure is None or figure["metric"] or id in self.found:
            return span
        self.found.add(id)
        kept: dict[str, Any] = {key: value for key, value in span.items() if key != "figure"}
        return cast("Span", {**kept, "anchor": id})

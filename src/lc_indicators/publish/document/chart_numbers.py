"""Which charts have all their numbers in a table of the report, or in its list of computed figures."""

from __future__ import annotations

from collections.abc import Iterable

from lc_indicators.publish.document.document import Document
from lc_indicators.shapes.block_shapes import TableBlock
from lc_indicators.shapes.span_shape import Span


def shown_elsewhere(document: Document) -> frozenset[int]:
    """Return the places, among charts, of those whose numbers paper need not print again."""
    tables = [_figures(block) for block in document.blocks() if block["type"] == "table"]
    tables.append({id for id, figure in document.figures.items() if figure["metric"]})
    charts = [block["table"] for block in document.blocks() if block["type"] == "chart"]
    return frozenset(nth for nth, table in enumerate(charts) if _has_all(table, tables))


def _has_all(table: TableBlock, others: Iterable[set[str]]) -> bool:
    """Return whether one of *others* has every figure of a table; a row without one stands in no other."""
    rows = [_of_row(row["cells"]) for row in table["rows"]]
    return all(rows) and bool(rows) and any(set[str]().union(*rows) <= other for other in others)


def _figures(table: TableBlock) -> set[str]:
    return {id for row in table["rows"] for id in _of_row(row["cells"])}


def _of_row(cells: Iterable[Iterable[Span]]) -> set[str]:
    """Return the figures of a row, whether it leads to them or they are found there."""
    return {
        str(id) for cell in cells for span in cell for key, id in span.items() if key in {"figure", "anchor"}
    }

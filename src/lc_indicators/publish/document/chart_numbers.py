"""Which charts have all their numbers in a table of the report, or in its list of computed figures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from lc_indicators.publish.document.document import Document
from lc_indicators.publish.document.entries import is_exact
from lc_indicators.publish.document.once import once_a_document
from lc_indicators.shapes.block_shapes import ChartBlock, ColumnShape, TableBlock
from lc_indicators.shapes.span_shape import Span
from lc_indicators.shapes.walk import words_of

#: What the list of computed figures is called.
COMPUTED = "computed"


@once_a_document
def shown_elsewhere(document: Document) -> dict[int, str]:
    """Return where the numbers of charts stand that paper need not print again, by their places among charts.

    That is ``table_0`` and so on for the tables of the report in their order, or :data:`COMPUTED`.  A table
    without a caption has no number by which a chart could name it.
    """
    blocks = list(document.blocks())
    tables = [block for block in blocks if block["type"] == "table"]
    known = {f"table_{nth}": _figures(table) for nth, table in enumerate(tables) if table["caption"]}
    known[COMPUTED] = {
        id for id, figure in document.figures.items() if figure["metric"] and not is_exact(figure)
    }
    charts = [block["table"] for block in blocks if block["type"] == "chart"]
    found = ((nth, _where(table, known)) for nth, table in enumerate(charts))
    return {nth: where for nth, where in found if where}


def charts_with_numbers(document: Document) -> dict[int, ChartBlock]:
    """Return the charts whose numbers paper prints in its annex, by their places among charts."""
    elsewhere = shown_elsewhere(document)
    charts = (block for block in document.blocks() if block["type"] == "chart")
    return {nth: chart for nth, chart in enumerate(charts) if nth not in elsewhere}


def bare_columns(chart: ChartBlock) -> list[ColumnShape]:
    """Return the columns of the numbers of *chart*: a unit that its subtitle names stands in no head."""
    columns = chart["table"]["columns"]
    return [{**one, "unit": ""} if one["unit"] in chart["subtitle"] else one for one in columns]


def shared_notes(charts: Iterable[ChartBlock]) -> list[Sequence[Span]]:
    """Return what stands under the tables of *charts*, which paper says once above them.

    A note of which another says every part, "[p] provisional", is left out.
    """
    notes = (note for chart in charts for note in chart["table"]["notes"])
    found: dict[frozenset[str], Sequence[Span]] = {}
    for note in notes:
        found.setdefault(frozenset(re.split(r": |; |\.$", words_of(note))), note)
    return [note for said, note in found.items() if not any(said < other for other in found)]


def _where(table: TableBlock, known: Mapping[str, set[str]]) -> str:
    """Return what has every figure of a table; "" for nothing: a row without a figure stands in no other."""
    rows = [_of_row(row["cells"]) for row in table["rows"]]
    drawn = set[str]().union(*rows) if all(rows) else set[str]()
    return next((name for name, figures in known.items() if drawn and drawn <= figures), "")


def _figures(table: TableBlock) -> set[str]:
    return {id for row in table["rows"] for id in _of_row(row["cells"])}


def _of_row(cells: Iterable[Iterable[Span]]) -> set[str]:
    """Return the figures of a row, whether it leads to them or they are found there."""
    return {
        str(id) for cell in cells for span in cell for key, id in span.items() if key in {"figure", "anchor"}
    }

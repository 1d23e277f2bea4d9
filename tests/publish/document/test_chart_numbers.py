"""Numbers of charts that paper need not print again."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from lc_indicators.publish.document.chart_numbers import COMPUTED, shown_elsewhere
from lc_indicators.publish.document.document import CellPart, Document, OutputPart
from tests.publish.sample import sample_document


def _row(*ids: str) -> Any:
    return {"cells": [[{"text": "1", "figure": id} if id else {"text": "2"}] for id in ids], "header": True}


def _table(*rows: Any, caption: str = "Tên") -> Any:
    said = [{"text": caption}] if caption else []
    return {"type": "table", "id": "t", "caption": said, "columns": [], "rows": list(rows), "notes": []}


def _report(*tables: Any, drawn: Any, high: str = "2") -> Document:
    """Return a report of some tables and a chart, with one published figure and two computed ones."""
    blocks = (*tables, {"type": "chart", "table": drawn})
    sample = sample_document("vi")
    one = next(iter(sample.figures.values()))
    ends = {"low": "1", "high": high}
    figures = {
        id: {**one, "id": id, "metric": metric, "interval": ends}
        for id, metric in (("a", ""), ("b", "m"), ("c", "m"))
    }
    cell = CellPart(number=1, kind="code", source="x", outputs=tuple(OutputPart(block) for block in blocks))
    return replace(sample, cells=(cell,), figures=figures)  # type: ignore[arg-type]


def test_a_table_with_every_figure_of_a_chart_has_its_numbers() -> None:
    """The first such table; one with some of them is none."""
    tables = [_table(_row("a")), _table(_row("a"), _row("b")), _table(_row("a", "b"))]

    assert {0: "table_1"} == shown_elsewhere(_report(*tables, drawn=_table(_row("a"), _row("b"))))


def test_computed_figures_are_in_their_list() -> None:
    """Each with its formula: no table needs to say them again."""
    assert {0: COMPUTED} == shown_elsewhere(_report(drawn=_table(_row("b"), _row("c"))))


def test_a_row_that_leads_nowhere_is_printed() -> None:
    """Of the areas around the subject no other table has the numbers."""
    assert {} == shown_elsewhere(_report(_table(_row("a")), drawn=_table(_row("a"), _row(""))))


def test_a_table_without_a_number_cannot_be_named() -> None:
    """A caption is what numbers it."""
    assert {} == shown_elsewhere(_report(_table(_row("a"), caption=""), drawn=_table(_row("a"))))


def test_ranks_are_not_in_the_list_of_computed_figures() -> None:
    """What no rounding touches stands in a line below it."""
    assert {} == shown_elsewhere(_report(drawn=_table(_row("b"), _row("c")), high="1"))

"""Every figure of a report without rounding; what was computed is a formula over the rows of its inputs."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from lc_indicators.publish.document.document import Document
from lc_indicators.publish.sheets.cell_formulas import formula_of
from lc_indicators.publish.sheets.table_cells import NO_FIGURE, NO_WORDS
from lc_indicators.publish.sheets.workbook import Cell, Formula, Sheet, unique_heads
from lc_indicators.shapes.figure_shape import FigureShape

_HEADS = (
    "listed_figure",
    "area",
    "period",
    "value",
    "low",
    "high",
    "unit",
    "status",
    "formula",
    "sources",
    "id",
)

#: The column of the values, which formulas refer to.
VALUES = _HEADS.index("value")


def figure_sheet(document: Document, word: Mapping[str, str], numbers: Mapping[str, int]) -> Sheet | None:
    """Return the sheet of all figures; None of a report without any.

    Parameters
    ----------
    document : Document
        The report.
    word : mapping
        Words of the workbook.
    numbers : mapping
        Id of a source to its number in the list of sources.
    """
    if not document.figures:
        return None
    places = {id: row for row, id in enumerate(document.figures)}
    rows = tuple(
        _row(figure, document, word=word, places=places, numbers=numbers)
        for figure in document.figures.values()
    )
    lines = (Cell(word["unrounded"]), Cell(word["one_table"]))
    return Sheet(word["figures"], word["figures"], lines, unique_heads(word[it] for it in _HEADS), rows)


def _row(
    figure: FigureShape,
    document: Document,
    *,
    word: Mapping[str, str],
    places: Mapping[str, int],
    numbers: Mapping[str, int],
) -> tuple[Cell, ...]:
    language, interval = document.language, figure["interval"] or {"low": "", "high": ""}
    sources = sorted({numbers[one["source"]] for one in figure["sources"]})
    formula = figure["formula"]
    words = (
        figure["unit"]["symbol"][language] or NO_WORDS,
        figure["status"]["words"][language] or word["normal"],
        formula[language] if formula else NO_WORDS,
        ", ".join(f"[{one}]" for one in sources) or NO_WORDS,
        figure["id"],
    )
    return (
        Cell(figure["label"][language]),
        Cell(figure["area"] or NO_WORDS),
        Cell(figure["period_label"][language] or NO_WORDS),
        _number(figure["value"], _formula(figure, document, places)),
        _number(interval["low"]),
        _number(interval["high"]),
        *map(Cell, words),
    )


def _number(text: str | None, formula: Formula = ()) -> Cell:
    value = Decimal(text or "NaN")
    return Cell(number=value, formula=formula) if value.is_finite() else Cell(NO_FIGURE)


def _formula(figure: FigureShape, document: Document, places: Mapping[str, int]) -> Formula:
    """Return how a figure follows from the rows of others; empty where one of them has no value."""
    given: dict[str, int | Decimal] = {}
    for one in figure["inputs"]:
        if "figure" not in one:
            given[one["argument"]] = Decimal(str(one["number"]))
        elif one["figure"] in places and document.figures[one["figure"]]["value"] is not None:
            given[one["argument"]] = places[one["figure"]]
    return formula_of(figure.get("expression", ""), given)

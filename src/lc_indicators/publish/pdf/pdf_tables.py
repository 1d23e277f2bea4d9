"""Tables made ready to set: how wide their columns are, and in which pieces a wide one stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import ceil
from typing import Any

from lc_indicators.fonts import text_width
from lc_indicators.language import Language
from lc_indicators.publish.document.chart_numbers import bare_columns
from lc_indicators.publish.document.column_needs import NAME, ColumnNeeds
from lc_indicators.publish.document.long_tables import LONG, beside_itself
from lc_indicators.publish.document.printed_table import (
    PrintedCell,
    PrintedColumn,
    PrintedTable,
    printed_table,
)
from lc_indicators.publish.pdf.heights import WIDTH
from lc_indicators.shapes.block_shapes import ChartBlock, TableBlock
from lc_indicators.shapes.prose_shapes import GridBlock
from lc_indicators.shapes.span_shape import Span

Json = dict[str, Any]

#: Sizes in points that a table may be set in, and how many ems of each the text is wide.
SIZES = ((9.0, WIDTH / 9), (8.0, WIDTH / 8), (7.0, WIDTH / 7))

#: A table of so few rows, which take so few lines, stays on one page.
KEPT, KEPT_LINES = 10, 24

#: What stands above and below the words of a row, in points: in a table of many rows less.
LOOSE, TIGHT, DENSE = 5.0, 2.7, 1.8

#: Two years, their dash, and a bracket behind them.
_YEARS = re.compile(r"(\b\d{4}–\d{4}\)?)")

#: Many lines are saved where no more than this part of them is left.
LEAST_SAVED = 0.85

#: The weight of the face that cells are set in.
_REGULAR = 400

#: How much wider a turned page is, between its margins.
TURNED = 253 / 166

#: The size that a table beside another is set in, and how many ems of it half the width holds.
HALF = (7.0, (WIDTH - 17) / 2 / 7)

#: A table that fits the page in none of them is set in pieces, in this one.
SPLIT = SIZES[1]


def prepared_table(table: TableBlock | GridBlock, language: Language) -> Json:
    """Return *table* with a size, a weight for the width of each column, and what each cell lacks."""
    printed = beside_itself(printed_table(table, language), SPLIT[1])
    columns = printed.columns
    may_turn = "landscape" in table
    needs = ColumnNeeds(columns, name=NAME if may_turn else 0)
    size, room, is_turned = _size(needs, len(printed.headed), may_turn=may_turn)
    pieces = needs.pieces(room, names=printed.names)
    widths = needs.widths(list(range(len(columns))), room)
    return {
        "caption": printed.caption,
        "size": size,
        "columns": [
            {"label": column.label, "unit": column.unit, "align": column.align, "width": width}
            for column, width in zip(columns, widths, strict=True)
        ],
        "rows": [list(row) for row in zip(*map(_cells, columns), strict=True)],
        "levels": printed.levels,
        "tight": LOOSE if len(printed.headed) <= KEPT else TIGHT,
        "turned": is_turned,
        "pieces": [
            {
                "columns": places,
                "widths": needs.widths(places, room),
                "first": columns[next((one for one in places if one not in pieces[nth - 1]), 0)].label,
                "last": columns[places[-1]].label,
            }
            for nth, places in enumerate(pieces)
        ],
        # A row that fits a page stays on one.
        "whole_rows": needs.has_whole_rows,
        "kept": len(printed.headed) <= KEPT and _lines(printed, widths) <= KEPT_LINES,
        "notes": printed.notes,
    }


def prepared_numbers(chart: ChartBlock, language: Language) -> Json:
    """Return the numbers of a chart as a table: in half the width of a page where they fit that."""
    table: TableBlock = {**chart["table"], "columns": bare_columns(chart), "notes": []}
    made = prepared_table(table, language) | {"tight": DENSE, "narrow": False}
    needs = ColumnNeeds(printed_table(table, language).columns)
    if len(table["rows"]) >= LONG or not needs.fits(HALF[1]):
        return made
    places = list(range(len(table["columns"])))
    whole = {**made["pieces"][0], "columns": places, "widths": needs.widths(places, HALF[1])}
    return made | {"narrow": True, "size": HALF[0], "pieces": [whole], "turned": False}


def _cells(column: PrintedColumn) -> Iterator[Json]:
    """Yield the cells of a column, each with what it lacks, in ems, to have its decimal mark under others."""
    tails = [text_width(cell.tail, _REGULAR) for cell in column.cells]
    for cell, tail in zip(column.cells, tails, strict=True):
        lack = round(max(tails) - tail, 3) if _has_digit(cell) else 0
        yield {"spans": [part for span in cell.spans for part in _unparted(span)], "lack": lack}


def _unparted(span: Span) -> Iterator[Json]:
    """Yield a span of words in which no line ends at the dash between two years."""
    if span.keys() != {"text"} or not _YEARS.search(span["text"]):
        yield {**span}
        return
    for nth, part in enumerate(_YEARS.split(span["text"])):
        if part:
            yield {"text": part, "whole": True} if nth % 2 else {"text": part}


def _has_digit(cell: PrintedCell) -> bool:
    return any(letter.isdigit() for letter in cell.words)


def _lines(table: PrintedTable, widths: list[float]) -> int:
    """Return about how many lines a table takes below its head."""
    return sum(
        max(
            (ceil(text_width(cell.words, _REGULAR) / width) for cell, width in zip(row, widths, strict=True)),
            default=1,
        )
        for row in table.rows
    )


def _size(needs: ColumnNeeds, rows: int, *, may_turn: bool) -> tuple[float, float, bool]:
    """Return the largest size in which all columns stand beside each other, its room, and if turned.

    The next size goes before it in a long table, and where that saves many lines.  Paper is only turned for
    a table that fits it so and not upright.
    """
    upright = [(size, room, False) for size, room in SIZES]
    turned = [(size, room * TURNED, True) for size, room in SIZES] if may_turn else []
    found = next((fit for fit in [*upright, *turned] if needs.fits(fit[1])), (*SPLIT, False))
    return upright[1] if found == upright[0] and _saves_room(needs, rows) else found


def _saves_room(needs: ColumnNeeds, rows: int) -> bool:
    """Return whether a table is long, or takes many lines less in the second size than in the first."""
    return rows > KEPT or needs.lines(SIZES[1][1]) <= LEAST_SAVED * needs.lines(SIZES[0][1])

"""Tables made ready to set: how wide their columns are, and in which pieces a wide one stands."""

from __future__ import annotations

from typing import Any

from lc_indicators.language import Language
from lc_indicators.publish.document.column_needs import NAME, ColumnNeeds
from lc_indicators.publish.document.printed_table import printed_table
from lc_indicators.shapes.block_shapes import TableBlock
from lc_indicators.shapes.prose_shapes import GridBlock

Json = dict[str, Any]

#: Sizes in points that a table may be set in, and how many characters of each fit the width of a page.
SIZES = ((9.0, 102), (8.0, 115), (7.0, 131))

#: How much wider a turned page is, between its margins.
TURNED = 249 / 162

#: A table that fits the page in none of them is set in pieces, in this one.
SPLIT = SIZES[1]


def prepared_table(table: TableBlock | GridBlock, language: Language) -> Json:
    """Return *table* with a size, a weight for the width of each column, and each cell's tail."""
    printed = printed_table(table, language)
    columns = printed.columns
    may_turn = "landscape" in table
    needs = ColumnNeeds(columns, name=NAME if may_turn else 0)
    size, room, is_turned = _size(needs, may_turn=may_turn)
    pieces = needs.pieces(room, names=printed.names)
    widths = needs.widths(list(range(len(columns))), room)
    return {
        "caption": printed.caption,
        "size": size,
        "columns": [
            {"label": column.label, "unit": column.unit, "align": column.align, "width": width}
            for column, width in zip(columns, widths, strict=True)
        ],
        "rows": [[{"spans": cell.spans, "tail": cell.tail} for cell in row] for row in printed.rows],
        "levels": printed.levels,
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
        "notes": printed.notes,
    }


def _size(needs: ColumnNeeds, *, may_turn: bool) -> tuple[float, int, bool]:
    """Return the largest size in which all columns stand beside each other, its room, and if turned.

    Paper is only turned for a table that fits it so and not upright.
    """
    upright = [(size, room, False) for size, room in SIZES]
    turned = [(size, int(room * TURNED), True) for size, room in SIZES] if may_turn else []
    return next((fit for fit in [*upright, *turned] if needs.fits(fit[1])), (*SPLIT, False))

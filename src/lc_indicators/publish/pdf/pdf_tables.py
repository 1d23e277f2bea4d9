"""Tables made ready to set: how wide their columns are, and in which pieces a wide one stands."""

from __future__ import annotations

from typing import Any

from lc_indicators.language import Language
from lc_indicators.publish.document.column_needs import ColumnNeeds
from lc_indicators.publish.document.printed_table import printed_table
from lc_indicators.shapes.block_shapes import TableBlock
from lc_indicators.shapes.prose_shapes import GridBlock

Json = dict[str, Any]

#: Sizes in points that a table may be set in, and how many characters of each fit the width of a page.
SIZES = ((9.0, 102), (8.0, 115), (7.0, 131))

#: A table that fits the page in none of them is set in pieces, in this one.
SPLIT = SIZES[1]


def prepared_table(table: TableBlock | GridBlock, language: Language) -> Json:
    """Return *table* with a size, a weight for the width of each column, and each cell's tail."""
    printed = printed_table(table, language)
    columns = printed.columns
    needs = ColumnNeeds(columns)
    size, room = next((one for one in SIZES if needs.fits(one[1])), SPLIT)
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

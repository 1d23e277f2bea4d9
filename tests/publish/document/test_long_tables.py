"""Long tables of few columns stand beside themselves, ranks first."""

from __future__ import annotations

from typing import Any

from lc_indicators.publish.document.long_tables import beside_itself
from lc_indicators.publish.document.printed_table import printed_table

Json = dict[str, Any]


def table(count: int, **more: Any) -> Any:
    """Return a table of so many areas with value and rank."""
    columns = [{"label": name, "unit": "", "align": "left"} for name in ("Tỉnh", "Mức", "Hạng")]
    rows = [
        {"cells": [[{"text": f"Tỉnh {n}"}], [{"text": f"{100 - n},5"}], [{"text": str(n)}]], "header": True}
        | more
        for n in range(1, count + 1)
    ]
    return printed_table({"caption": [], "columns": columns, "rows": rows, "notes": []}, "vi")  # type: ignore[arg-type, typeddict-item]


def test_all_areas_stand_in_four_columns_with_their_ranks_first() -> None:
    """A table of 62 areas is a quarter of its height, and each quarter goes on where the one before ended."""
    made = beside_itself(table(62), 57)

    assert (12, 16) == (len(made.columns), len(made.rows))
    assert ["1", "Tỉnh 1", "99,5", "17", "Tỉnh 17", "83,5", "33"] == [cell.words for cell in made.rows[0][:7]]
    assert ["", "", ""] == [cell.words for cell in made.rows[-1][9:]]


def test_short_wide_and_nested_tables_stay_as_they_are() -> None:
    """What fits, what would not fit twice, and what has parts of rows."""
    for one, room in ((table(10), 57), (table(62), 15), (table(62, level=1), 57)):
        assert one == beside_itself(one, room)

from typing import Any

import pytest

from lc_indicators.publish.pdf.tables import SIZES, prepared_table, tail


def table(columns: list[tuple[str, str]], *rows: list[str]) -> dict[str, Any]:
    """Return a table block."""
    return {
        "caption": [{"text": "caption"}],
        "columns": [{"label": label, "unit": "", "align": align} for label, align in columns],
        "rows": [{"cells": [[{"text": text}] if text else [] for text in row]} for row in rows],
        "notes": [],
    }


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("41,79", "vi", ",79"),
        ("41.79", "en", ".79"),
        ("1.250", "vi", ""),
        ("1,250", "en", ""),
        ("−4,81 [e]", "vi", ",81 [e]"),
        ("trên 40%", "vi", "%"),
        ("7", "vi", ""),
        ("không có số liệu", "vi", ""),
        ("", "vi", ""),
    ],
)
def test_tail_is_what_follows_the_decimal_mark(text: str, language: str, expected: str) -> None:
    """A thousands mark is no decimal mark; a mark of status belongs to the tail; words have none."""
    assert expected == tail([{"text": text}] if text else [], language)


def test_words_get_the_room_that_figures_leave() -> None:
    """Columns of figures stand close together."""
    made = prepared_table(table([("Chỉ tiêu", "left"), ("2020", "right")], ["Tỷ lệ hộ nghèo", "16,33"]), "vi")
    words, figures = (column["width"] for column in made["columns"])

    assert words > 5 * figures


def test_wide_table_is_set_smaller() -> None:
    """A table of many columns still stands upright on the page."""
    columns = [("Năm", "left"), *[(f"c{n}", "right") for n in range(12)]]
    made = prepared_table(table(columns, ["2020", *["10.000,5"] * 12]), "vi")

    assert SIZES[-1][0] == made["size"]


def test_figures_of_one_unit_are_aligned_and_others_not() -> None:
    """Decimal marks stand under each other where the column counts one thing."""
    one = prepared_table(table([("Mức", "right")], ["41,79 [e]"], ["18,2"], [""]), "vi")
    mixed = prepared_table(table([("Mức", "right")], ["2,3 lần"], ["4,75 điểm phần trăm"]), "vi")

    assert [",79 [e]", ",2", ""] == [row[0]["tail"] for row in one["rows"]]
    assert ["", ""] == [row[0]["tail"] for row in mixed["rows"]]


def test_short_row_is_filled() -> None:
    """A cell that a row lacks is empty, and one too many is dropped: a table stays a table."""
    made = prepared_table(table([("a", "left"), ("b", "right")], ["x"], ["x", "1", "2"]), "vi")

    assert [2, 2] == [len(row) for row in made["rows"]]


def test_table_without_rows_is_a_head() -> None:
    """Nothing to show is no failure."""
    assert [] == prepared_table(table([("a", "right")]), "en")["rows"]

"""A table as every output prints it: figures under each other by their decimal mark."""

from __future__ import annotations

from typing import Any

import pytest

from lc_indicators.publish.document.printed_table import PrintedCell, PrintedTable, printed_table


def cell(text: str, mark: str = "") -> list[dict[str, str]]:
    """Return a cell as a table block holds it."""
    spans = [{"text": text, "figure": "f1"}] if text else []
    return [*spans, {"text": mark}] if mark else spans


def printed(aligns: str, *rows: list[list[dict[str, str]]], language: str = "vi") -> PrintedTable:
    """Return a table of left and right columns, "lr"."""
    names = {"l": "left", "r": "right"}
    block: dict[str, Any] = {
        "caption": [{"text": "caption"}],
        "columns": [{"label": one, "unit": "", "align": names[one]} for one in aligns],
        "rows": [{"cells": cells, "header": True} for cells in rows],
        "notes": [],
    }
    return printed_table(block, language)  # type: ignore[arg-type]


def column(cells: list[list[dict[str, str]]], language: str = "vi") -> tuple[PrintedCell, ...]:
    """Return the cells of a column of figures."""
    return printed("r", *([one] for one in cells), language=language).columns[0].cells


@pytest.mark.parametrize(
    ("language", "texts", "expected"),
    [
        ("vi", ["18,2", "41,79", "7"], ["0", "", ",00"]),
        ("en", ["18.2", "41.79", "7"], ["0", "", ".00"]),
        ("vi", ["1.250", "3"], ["", ""]),
        ("en", ["1,250", "3.5"], [".0", ""]),
        ("vi", ["−4,81", "0,5"], ["", "0"]),
        ("vi", ["không có số liệu", "1,5", ""], ["", "", ""]),
        ("vi", ["2,3 lần", "10 lần"], ["", ""]),
        ("vi", [], []),
    ],
)
def test_a_number_lacks_the_digits_that_the_widest_has(
    language: str, texts: list[str], expected: list[str]
) -> None:
    """Each number is filled up to the most decimals of its column; words are left alone."""
    assert expected == [one.filler for one in column([cell(text) for text in texts], language)]


def test_a_status_mark_does_not_count() -> None:
    """The mark stands behind the digits and moves nothing."""
    assert ["0", ""] == [one.filler for one in column([cell("18,2", " [e]"), cell("41,79")])]


def test_a_status_mark_is_told_from_words() -> None:
    """Only a mark in brackets at the end is one; a figure never is."""
    cells = [cell("18,2", " [e]"), cell("18,2", " lần"), cell("[e]"), []]

    assert [("18,2", "[e]"), ("18,2 lần", ""), ("[e]", ""), ("", "")] == [
        ("".join(span["text"] for span in one.unmarked), one.mark) for one in column(cells)
    ]


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
        ("2015–2020", "vi", ""),
        ("không có số liệu", "vi", ""),
        ("", "vi", ""),
    ],
)
def test_tail_is_what_follows_the_decimal_mark(text: str, language: str, expected: str) -> None:
    """A thousands mark is no decimal mark; a mark of status belongs to the tail; words have none."""
    assert (expected,) == tuple(one.tail for one in column([cell(text)], language))


def test_figures_of_one_unit_are_aligned_and_others_not() -> None:
    """Decimal marks stand under each other where the column counts one thing."""
    one = column([cell("41,79", " [e]"), cell("18,2"), []])
    mixed = column([cell("2,3 lần"), cell("4,75 điểm phần trăm")])

    assert [",79 [e]", ",2", ""] == [it.tail for it in one]
    assert ["", ""] == [it.tail for it in mixed]


def test_two_marks_are_no_unit() -> None:
    """A figure that is estimated and known at second hand alone stands under the others."""
    assert [" [u, s]", ",8"] == [it.tail for it in column([cell("33", " [u, s]"), cell("11,8")])]


def test_words_are_not_aligned() -> None:
    """A column of words has neither marks nor tails, whatever digits stand in it."""
    words = printed("l", [cell("năm 2015", " [e]")]).columns[0].cells[0]

    assert ("", "", "") == (words.mark, words.tail, words.filler)


def test_short_row_is_filled() -> None:
    """A cell that a row lacks is empty, and one too many is dropped: a table stays a table."""
    made = printed("lr", [cell("x")], [cell("x"), cell("1"), cell("2")])

    assert [["x", ""], ["x", "1"]] == [[one.words for one in row] for row in made.rows]

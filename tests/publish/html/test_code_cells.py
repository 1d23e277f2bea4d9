"""Numbers under each other by their decimal mark."""

from __future__ import annotations

import pytest

from lc_indicators.publish.html.code_cells import fillers, length, split_mark


def cell(text: str, mark: str = "") -> list[dict[str, str]]:
    """Return a cell as a table block holds it."""
    spans = [{"text": text, "figure": "f1"}] if text else []
    return [*spans, {"text": mark}] if mark else spans


@pytest.mark.parametrize(
    ("language", "column", "expected"),
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
    language: str, column: list[str], expected: list[str]
) -> None:
    """Each number is filled up to the most decimals of its column; words are left alone."""
    assert expected == fillers([cell(text) for text in column], language)


def test_a_status_mark_does_not_count() -> None:
    """The mark stands behind the digits and moves nothing."""
    assert ["0", ""] == fillers([cell("18,2", " [e]"), cell("41,79")], "vi")


def test_a_status_mark_is_told_from_words() -> None:
    """Only a mark in brackets at the end is one; a figure never is."""
    assert (cell("18,2"), "[e]") == split_mark(cell("18,2", " [e]"))
    assert (cell("18,2", " lần"), "") == split_mark(cell("18,2", " lần"))
    assert (cell("[e]"), "") == split_mark(cell("[e]"))
    assert ([], "") == split_mark([])


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["2015", "2020"], "short"),
        (["41,79 triệu đồng", ""], "short"),
        (["4,75 điểm phần trăm/năm"], "medium"),
        (["2015", "Cổng Thông tin điện tử tỉnh Lai Châu"], "long"),
        (["a" * 61], "prose"),
        ([], "short"),
    ],
)
def test_a_column_is_as_long_as_its_longest_cell(texts: list[str], expected: str) -> None:
    """Years and numbers stay on one line; long words get room before they are broken."""
    assert expected == length([cell(text) for text in texts])

"""Labels of tables that say which month, quarter, half-year or months a figure is of."""

from __future__ import annotations

import pytest

from lc_indicators.catalogue.importers.table_labels import leading, trailing, whole


@pytest.mark.parametrize(
    ("label", "period"),
    [
        ("Tháng Chín năm 2024", "2024-09"),
        ("tháng 9/2024", "2024-09"),
        ("Chín tháng năm 2024", "2024-01-01/P9M"),
        ("9T/2024", "2024-01-01/P9M"),
        ("Jan–Sep 2024", "2024-01-01/P9M"),
        ("January-September 2024", "2024-01-01/P9M"),
        ("Tháng 1-9/2024", "2024-01-01/P9M"),
        ("6 tháng cuối năm 2024", "2024-S2"),
        ("first half of 2024", "2024-S1"),
        ("H1 2024", "2024-S1"),
        ("first quarter of 2024", "2024-Q1"),
        ("Quý III năm 2024", "2024-Q3"),
        ("31/12/2024", "2024-12"),
        ("30.09.2024", "2024-09"),
        ("2024-02-29", "2024-02"),
        ("2024", "2024"),
    ],
)
def test_a_head_is_the_period_that_its_words_name(label: str, period: str) -> None:
    """Words before a year say which part of it: "first half of 2024" is no year of something else."""
    found = whole(label)

    assert found is not None
    assert (period, "") == (found.period, found.item)


def test_a_day_within_a_month_is_no_period() -> None:
    """Nor is one that may be read in two orders."""
    assert [None, None] == [whole("15/12/2024"), whole("01/10/2024")]


def test_what_stands_beside_the_words_is_the_item() -> None:
    """Before or behind: the whole run of months is taken, and not the one that stands next to the year."""
    behind, before = trailing("Exports, Jan-Sep 2024"), leading("Chín tháng năm 2024 bán lẻ")

    assert behind is not None
    assert before is not None
    assert ("2024-01-01/P9M", "months", "Exports") == (behind.period, behind.kind, behind.item)
    assert ("2024-01-01/P9M", "bán lẻ") == (before.period, before.item)

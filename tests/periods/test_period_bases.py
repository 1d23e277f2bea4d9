"""What a period is compared with, and how that is said."""

from __future__ import annotations

import pytest

from lc_indicators.errors import ArgumentError
from lc_indicators.periods import ComparisonBase, Period

#: Base, period, what is compared with what, and the words in both languages.
COMPARED = [
    ("previous", "2024-09", "2024-08 2024-09", "so với tháng trước", "compared with the month before"),
    ("previous", "2024-Q1", "2023-Q4 2024-Q1", "so với quý trước", "compared with the quarter before"),
    ("previous", "2024", "2023 2024", "so với năm trước", "compared with the year before"),
    (
        "year_before", "2024-09", "2023-09 2024-09",
        "so với cùng kỳ năm trước", "compared with the same month a year before",
    ),
    (
        "year_before", "2024-Q3", "2023-Q3 2024-Q3",
        "so với cùng kỳ năm trước", "compared with the same quarter a year before",
    ),
    (
        "year_before", "2024-01-01/P9M", "2023-01-01/P9M 2024-01-01/P9M",
        "so với cùng kỳ năm trước", "compared with the same months a year before",
    ),
    (
        "year_before", "2024-12-15/2025-09-14", "2023-12-15/2024-09-14 2024-12-15/2025-09-14",
        "so với cùng kỳ năm trước", "compared with the same period a year before",
    ),
    ("year_before", "2024", "2023 2024", "so với năm trước", "compared with the year before"),
    (
        "december_before", "2024-09", "2023-12 2024-09",
        "so với tháng 12 năm trước", "compared with December of the year before",
    ),
    (
        "to_date", "2024-09", "2023-01-01/P9M 2024-01-01/P9M",
        "9 tháng so với cùng kỳ năm trước", "January–September, compared with the same months a year before",
    ),
    (
        "to_date", "2024-Q2", "2023-S1 2024-S1",
        "6 tháng so với cùng kỳ năm trước", "January–June, compared with the same months a year before",
    ),
    (
        "to_date", "2024-01", "2023-01 2024-01",
        "1 tháng so với cùng kỳ năm trước", "January, compared with the same month a year before",
    ),
    (
        "to_date", "2024-12", "2023 2024",
        "cả năm so với năm trước", "the whole year, compared with the year before",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("base", "text", "periods", "vi", "en"), COMPARED)
def test_a_comparison_names_its_base(base: str, text: str, periods: str, vi: str, en: str) -> None:
    """Base and period last equally long, and the words say what the base is."""
    chosen, period = ComparisonBase(base), Period.parse(text)
    before, compared = chosen.periods(period)

    assert periods == f"{before} {compared}"
    assert before.n_months == compared.n_months
    assert (vi, en) == (chosen.label(period, "vi"), chosen.label(period, "en"))


@pytest.mark.parametrize(
    ("base", "text"),
    [("previous", "2024-01-01/P9M"), ("december_before", "2024-Q3"), ("to_date", "2015/2020")],
)
def test_a_comparison_without_a_base_is_refused(base: str, text: str) -> None:
    """A comparison that no office makes has no name either."""
    for ask in (ComparisonBase(base).periods, lambda period: ComparisonBase(base).label(period, "en")):
        with pytest.raises(ArgumentError):
            ask(Period.parse(text))

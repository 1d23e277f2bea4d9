"""The periods that a line of prose names."""

from __future__ import annotations

import pytest

from lc_indicators.periods import Period
from lc_indicators.periods.periods_in_text import months_in, months_of, periods_in


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Retail trade of September 2024: the office’s figure.", ["2024-09"]),
        ("Bán lẻ tháng 9 năm 2024 và quý III năm 2024.", ["2024-09", "2024-Q3"]),
        ("9 tháng năm 2024, sáu tháng năm 2024", ["2024-01-01/P9M", "2024-S1"]),
        ("`iip_2015` 2024-09, 2024-Q3", ["2024-09", "2024-Q3"]),
        ("2015–2017 and 2020, not 20250", ["2015/2017", "2020"]),
        ("school year 2015–2016", ["2015-09-01/P1Y"]),
        ("first half of 2025", ["2025-S1"]),
        ("no year, 41.79 million", []),
    ],
)  # fmt: skip
def test_a_period_is_as_many_words_as_name_one(text: str, periods: list[str]) -> None:
    """A month is no year, nine months are no month; a number or a name with a year in it is none."""
    assert periods == [one.text for one in periods_in(text)]


def test_a_year_covers_its_months_and_no_month_a_year() -> None:
    """What an entry of the changelog names holds for a figure whose months are among those."""
    assert months_in("2024-09") < months_in("2024-Q3") < months_in("2024") < months_in("2023–2025")


def test_of_a_span_its_ends_are_asked_for() -> None:
    """A change from 2015 to 2020 is of two years."""
    span = Period.parse("2015/2020")

    assert months_of(span, ends=True) == months_in("2015, 2020")
    assert months_of(span) > months_of(span, ends=True)

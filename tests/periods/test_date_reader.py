"""Dates: one reading of all forms."""

from __future__ import annotations

from datetime import date

import pytest

from lc_indicators.errors import ParameterError
from lc_indicators.periods import read_date


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2020", "2020"), ("2020-10", "2020-10"), ("2020-1", "2020-01"), ("10/2020", "2020-10"),
        ("20201028", "2020-10-28"), ("2020-10-28", "2020-10-28"), ("28/10/2020", "2020-10-28"),
        ("28.10.2020", "2020-10-28"), ("1-2-2020", "2020-02-01"), ("2020/2/1", "2020-02-01"),
        (" 2020 ", "2020"), (2020, "2020"), (date(2020, 10, 28), "2020-10-28"), ("29/2/2020", "2020-02-29"),
    ],
)  # fmt: skip
def test_a_date_means_the_same_in_every_form(text: object, iso: str) -> None:
    """The year has four digits, the day stands before the month where the year comes last."""
    assert iso == read_date(text).text


@pytest.mark.parametrize(
    "text",
    ["", "20", "202010", "2020-13", "2020-00", "2020-02-30", "29/2/2021", "10/28/2020", "28/10.2020",
     "0000", "٢٠٢٠", "2020-10-28T00:00", "hôm qua"],
)  # fmt: skip
def test_what_is_no_date_is_refused_with_the_ways_to_write_one(text: str) -> None:
    """Nothing is guessed, and nothing is compared as text."""
    with pytest.raises(ParameterError, match="is no date: write 2020-10-28, 28/10/2020, 2020-10 or 2020"):
        read_date(text)

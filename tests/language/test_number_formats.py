"""Dates: one reading of all forms, one comparison, one way to print."""

from __future__ import annotations

from datetime import date

import pytest

from lc_indicators.errors import ParameterError
from lc_indicators.language import PartialDate, date_label


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
    assert iso == PartialDate.parse(text).iso


@pytest.mark.parametrize(
    "text",
    ["", "20", "202010", "2020-13", "2020-00", "2020-02-30", "29/2/2021", "10/28/2020", "28/10.2020",
     "0000", "٢٠٢٠", "2020-10-28T00:00", "hôm qua"],
)  # fmt: skip
def test_what_is_no_date_is_refused_with_the_ways_to_write_one(text: str) -> None:
    """Nothing is guessed, and nothing is compared as text."""
    with pytest.raises(ParameterError, match="is no date: write 2020-10-28, 28/10/2020, 2020-10 or 2020"):
        PartialDate.parse(text)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2018", "2019", True), ("2019", "2019", False), ("2020-09", "2020-10", True),
        ("2020-10", "2020", False), ("20201027", "28/10/2020", True), ("2020-11", "20201028", False),
        ("2020-9", "2020-10", True), ("28/10/2020", "28.10.2020", True),
    ],
)  # fmt: skip
def test_a_date_is_by_another_where_it_is_sure_to_be(one: str, other: str, *, expected: bool) -> None:
    """What is known to the month or year counts with its last day against the other's first."""
    assert expected is PartialDate.parse(one).is_by(PartialDate.parse(other))


def test_a_date_prints_as_far_as_it_is_known() -> None:
    """The words of each language, whatever form it was typed in."""
    assert ("28/10/2020", "tháng 10/2020", "2020", "") == tuple(
        date_label(text, "vi") for text in ("20201028", "2020-10", "2020", "")
    )

"""Years between two moments."""

from __future__ import annotations

from fractions import Fraction

import pytest

from lc_indicators.audit.arithmetic.spans import (
    claimed_start_places,
    end_places,
    start_places,
    years_between,
)
from lc_indicators.periods import Period
from tests.audit.judging.hand_made_claims import moment

#: start, end, years by admissible reading, the usual one first.
TABLE = [
    ("2016", "2019", [3, 4]),
    ("2016-01", "2019-12", [4]),
    ("2016-01", "2019", [4]),
    ("2015-12", "2019", [4]),
    ("2016", "2020", [5, 4]),
    ("2015", "2020", [5]),
    ("2010", "2015", [5]),
    ("2021-12", "2023-12", [2]),
    ("2018", "2019", [1, 2]),
    ("2019-01", "2019-12", [1]),
]


@pytest.mark.parametrize(("start", "end", "years"), TABLE)
def test_years_follow_the_closed_table(start: str, end: str, years: list[int]) -> None:
    """A year that opens a span ("từ 2016") does so at either end; a term or plan of five years has five."""
    opening = claimed_start_places(moment(start), moment(end))

    assert years == years_between(opening, end_places(moment(end)))


def test_years_that_the_text_names_are_taken_at_its_word() -> None:
    """The words "trong 4 năm" say which of the two readings is meant."""
    assert [4] == years_between(
        start_places(Period.of_year(2016)), end_places(Period.of_year(2019)), stated=4
    )
    assert [5] == years_between([], [], stated=5)


def test_years_that_do_not_fit_the_span_accuse_nobody() -> None:
    """Where the years named and the span disagree, each may be meant."""
    assert [7, 3, 4] == years_between(
        start_places(Period.of_year(2016)), end_places(Period.of_year(2019)), stated=7
    )


def test_months_count_as_the_years_below_and_above() -> None:
    """Two and a half years are no whole number: both neighbours are admitted."""
    assert [2, 3] == years_between([Fraction(2016)], end_places(Period.of_months(2019, 6)))


def test_less_than_a_year_has_no_yearly_average() -> None:
    """Nothing is divided by zero years."""
    assert [] == years_between([Fraction(2019)], [Fraction(2019)])


def test_the_start_of_a_year_is_the_end_of_the_one_before() -> None:
    """A span from the start of 2016 begins where 2015 ends."""
    assert end_places(moment("2015-12")) == end_places(moment("2016-01"))

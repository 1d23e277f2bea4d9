"""When a claim says that something was."""

from __future__ import annotations

import pytest

from lc_indicators.audit.moments import boundary, time_text
from lc_indicators.periods import Period


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        pytest.param(Period.of_year(2016), "2016", id="a whole year"),
        pytest.param(Period.of_year(2016).opening, "2016-01", id="the start is the first month"),
        pytest.param(Period.of_year(2016).closing, "2016-12", id="the end is the last month"),
        pytest.param(Period.of_months(2019, 6), "2019-06", id="a month"),
        pytest.param(Period.of_months(2020, 1, 9), "2020-01-01/P9M", id="first months"),
    ],
)
def test_text_is_a_time_period(moment: Period, text: str) -> None:
    """A moment is printed as the exchange of statistics writes times."""
    assert text == time_text(moment)


@pytest.mark.parametrize(
    ("moment", "year"),
    [
        pytest.param(Period.of_year(2016), 2016, id="the year itself"),
        pytest.param(Period.of_year(2016).closing, 2016, id="its end"),
        pytest.param(Period.of_year(2016).opening, 2015, id="its start is the end of the one before"),
        pytest.param(Period.of_months(2016, 3), 2016, id="a month of it"),
    ],
)
def test_a_moment_belongs_to_the_nearest_end_of_a_year(moment: Period, year: int) -> None:
    """The start of a year is compared with figures of the year before."""
    assert year == boundary(moment)


def test_moments_are_compared_by_all_that_they_say() -> None:
    """A year, its end and its last month are three things that a text can say; none stands for another."""
    assert len({Period.of_year(2016), Period.of_year(2016).closing, Period.of_months(2016, 12)}) == 3

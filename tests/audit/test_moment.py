"""When a claim says that something was."""

from __future__ import annotations

import pytest

from lc_indicators.audit.claim import END, START, Moment


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        pytest.param(Moment(2016), "2016", id="a whole year"),
        pytest.param(Moment(2016, edge=START), "2016-01", id="the start is the first month"),
        pytest.param(Moment(2016, edge=END), "2016-12", id="the end is the last month"),
        pytest.param(Moment(2019, month=6), "2019-06", id="a month"),
        pytest.param(Moment(2019, edge=END, month=6), "2019-06", id="a month says more than an edge"),
        pytest.param(Moment(2020, months=9), "2020-01-01/P9M", id="first months"),
    ],
)
def test_text_is_a_time_period(moment: Moment, text: str) -> None:
    """A moment is printed as the exchange of statistics writes times."""
    assert text == moment.text


@pytest.mark.parametrize(
    ("moment", "year"),
    [
        pytest.param(Moment(2016), 2016, id="the year itself"),
        pytest.param(Moment(2016, edge=END), 2016, id="its end"),
        pytest.param(Moment(2016, edge=START), 2015, id="its start is the end of the one before"),
        pytest.param(Moment(2016, month=3), 2016, id="a month of it"),
    ],
)
def test_a_moment_belongs_to_the_nearest_end_of_a_year(moment: Moment, year: int) -> None:
    """The start of a year is compared with figures of the year before."""
    assert year == moment.boundary


def test_moments_are_compared_by_all_that_they_say() -> None:
    """A year, its end and its last month are three things that a text can say; none stands for another."""
    assert len({Moment(2016), Moment(2016, edge=END), Moment(2016, month=12)}) == 3
    assert Moment(2015, edge=END) < Moment(2016)

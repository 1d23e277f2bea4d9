"""One year, month, day, quarter or school year, as texts write it."""

from __future__ import annotations

import pytest

from lc_indicators.audit.lexicon.tokens import tokens_of
from lc_indicators.audit.reading.moments import edge_at, moment_at


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        pytest.param("năm 2017", "2017", id="a year"),
        pytest.param("đầu năm 2017", "2017-01", id="its start"),
        pytest.param("cuối năm 2017", "2017-12", id="its end"),
        pytest.param("hết năm 2017", "2017-12", id="all of it"),
        pytest.param("cuối 2017", "2017-12", id="its end without năm"),
        pytest.param("the end of 2017", "2017-12", id="its end in English"),
        pytest.param("the beginning of 2017", "2017-01", id="its start in English"),
        pytest.param("early 2017", "2017-01", id="early"),
        pytest.param("tháng 6/2017", "2017-06", id="a month"),
        pytest.param("tháng 6 năm 2017", "2017-06", id="a month in words"),
        pytest.param("June 2017", "2017-06", id="a month in English"),
        pytest.param("tháng 12/2017", "2017-12", id="the last month is the end"),
        pytest.param("ngày 30/6/2017", "2017-06", id="a day is of its month"),
        pytest.param("31-12-2017", "2017-12", id="the last day is the end"),
        pytest.param("quý II/2017", "2017-Q2", id="a quarter is no month"),
        pytest.param("quý 4 năm 2017", "2017-Q4", id="the last quarter is not its end"),
        pytest.param("tháng Mười Hai năm 2017", "2017-12", id="a month by its name"),
        pytest.param("tháng Năm năm 2017", "2017-05", id="the month whose name is the word for a year"),
        pytest.param("September 2017", "2017-09", id="a month in English"),
        pytest.param("31 December 2017", "2017-12", id="a day in English"),
        pytest.param("the third quarter of 2017", "2017-Q3", id="a quarter in English"),
        pytest.param("the first nine months of 2017", "2017-01-01/P9M", id="months in English"),
        pytest.param("mười một tháng năm 2017", "2017-01-01/P11M", id="months in words"),
        pytest.param("nửa cuối năm 2017", "2017-S2", id="the second half"),
        pytest.param("9 tháng đầu năm 2017", "2017-01-01/P9M", id="first months"),
        pytest.param("6 tháng năm 2017", "2017-01-01/P6M", id="months of a year"),
        pytest.param("năm học 2016-2017", "2017", id="a school year is the year it ends in"),
        pytest.param("school year 2016-2017", "2017", id="a school year in English"),
    ],
)
def test_a_moment_is_what_its_words_say(text: str, moment: str) -> None:
    """Each way to name a time leads to one moment, and all its words belong to it."""
    tokens = tokens_of(text)

    found = moment_at(tokens, 0, bare=False)

    assert found is not None
    assert (len(tokens), moment) == (found[0], found[1].text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("2017", id="a number alone is a year only where one may stand"),
        pytest.param("năm 217", id="three digits"),
        pytest.param("năm 20170", id="five digits"),
        pytest.param("năm 1899", id="before all reports"),
        pytest.param("năm 2101", id="after all plans"),
        pytest.param("32/1/2017", id="no such day"),
        pytest.param("1/13/2017", id="no such month"),
        pytest.param("tháng 13/2017", id="no such month in words"),
        pytest.param("12 tháng năm 2017", id="twelve months are a year"),
        pytest.param("quý V/2017", id="no such quarter"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_cannot_be_a_time_is_none(text: str) -> None:
    """Numbers outside a calendar, or outside the years of reports, name no moment."""
    assert moment_at(tokens_of(text), 0, bare=False) is None


@pytest.mark.parametrize(
    ("text", "is_year"),
    [
        pytest.param("2017", True, id="alone"),
        pytest.param("2017 hộ", False, id="households"),
        pytest.param("2017 tỷ đồng", False, id="money"),
        pytest.param("2017 tỷ lệ hộ nghèo", True, id="before a rate, which is no thousand millions"),
        pytest.param("2.017", False, id="a mark inside"),
    ],
)
def test_a_bare_year_has_no_unit(text: str, *, is_year: bool) -> None:
    """Where a year may stand without its word, a unit behind it makes it a quantity."""
    assert is_year == (moment_at(tokens_of(text), 0, bare=True) is not None)


def test_an_edge_says_how_many_words_name_it() -> None:
    """The words of an edge are counted, so that the year behind them is found."""
    assert (1, "end") == edge_at(tokens_of("cuối năm 2017"), 0)
    assert (3, "start") == edge_at(tokens_of("the start of 2017"), 0)
    assert edge_at(tokens_of("năm 2017"), 0) is None


@pytest.mark.parametrize("text", ["January poverty", "January, the rate"])
def test_a_month_without_a_year_is_no_moment(text: str) -> None:
    """The year is not taken from elsewhere."""
    assert moment_at(tokens_of(text), 0, bare=True) is None

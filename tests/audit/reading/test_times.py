"""Moments, spans of years and numbers of years, as texts name them."""

from __future__ import annotations

import pytest

from lc_indicators.audit.lexicon.tokens import tokens_of
from lc_indicators.audit.moments import time_text
from lc_indicators.audit.reading.times import Time, Times


def _told(time: Time) -> tuple[str, str, int]:
    return (time_text(time.start) if time.start else "", time_text(time.end) if time.end else "", time.years)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("giai đoạn 2011-2015", ("2011", "2015", 0), id="a period"),
        pytest.param("giai đoạn 2011 – 2015", ("2011", "2015", 0), id="a long dash"),
        pytest.param("nhiệm kỳ 2015-2020", ("2015", "2020", 0), id="a term"),
        pytest.param("năm 2011-2015", ("2011", "2015", 0), id="years"),
        pytest.param("2011-2015", ("2011", "2015", 0), id="years alone"),
        pytest.param("giai đoạn 2016-20", ("2016", "2020", 0), id="a short second year"),
        pytest.param("từ năm 2011 đến năm 2015", ("2011", "2015", 0), id="from and to"),
        pytest.param("từ 2011 đến 2015", ("2011", "2015", 0), id="from and to without năm"),
        pytest.param("từ đầu năm 2011 đến cuối năm 2015", ("2011-01", "2015-12", 0), id="with edges"),
        pytest.param("from 2011 to 2015", ("2011", "2015", 0), id="from and to in English"),
        pytest.param("between 2011 and 2015", ("2011", "2015", 0), id="between"),
        pytest.param("từ năm 2011 đến nay", ("2011", "", 0), id="open until now"),
        pytest.param("since 2011", ("2011", "", 0), id="since"),
        pytest.param("trong 5 năm", ("", "", 5), id="a number of years"),
        pytest.param("sau ba năm", ("", "", 3), id="a number in words"),
        pytest.param("over the past five years", ("", "", 5), id="a number of years in English"),
        pytest.param("5 năm 2011-2015", ("2011", "2015", 5), id="a number and its years"),
        pytest.param("trong 5 năm qua", ("", "", 5), id="past years"),
        pytest.param(
            "đầu giai đoạn 2011-2015", ("", "2011", 0), id="the start of a period is its first year"
        ),
        pytest.param("năm 2015", ("", "2015", 0), id="a moment is an end alone"),
    ],
)
def test_a_time_is_what_its_words_say(text: str, told: tuple[str, str, int]) -> None:
    """Spans have two ends, moments one, and all words that name them belong to them."""
    tokens = tokens_of(text)

    found = Times(tokens).at(0)

    assert found is not None
    assert (len(tokens), *told) == (found[0], *_told(found[1]))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("2015 hộ", id="households"),
        pytest.param("giai đoạn mới", id="no years"),
        pytest.param("từ 20% xuống", id="a level"),
        pytest.param("trong 1.204 hộ", id="a count"),
        pytest.param("101 năm", id="more years than a series has"),
    ],
)
def test_other_words_are_no_time(text: str) -> None:
    """The words that open a span open other things, too."""
    assert Times(tokens_of(text)).at(0) is None


def test_years_do_not_run_backwards() -> None:
    """An earlier year behind a dash closes no span: it is another number."""
    found = Times(tokens_of("giai đoạn 2015-2011")).at(0)

    assert found is None or not found[1].is_span


def test_two_digits_with_a_unit_are_no_year() -> None:
    """In "2016-20 hộ" the second number is a count."""
    found = Times(tokens_of("năm 2016-20 hộ")).at(0)

    assert found is None or found[1].start is None


@pytest.mark.parametrize(
    ("text", "index", "is_day"),
    [
        pytest.param("đến 30/9", 1, True, id="a day"),
        pytest.param("ngày 30/9", 1, True, id="a day with its word"),
        pytest.param("đến 3/9 xã", 1, False, id="a part of the communes"),
        pytest.param("có 3/9", 1, False, id="no word of a day before"),
        pytest.param("đến 45/60", 1, False, id="no calendar"),
    ],
)
def test_a_day_without_its_year_is_no_figure(text: str, index: int, *, is_day: bool) -> None:
    """A day names no moment by itself, but it must not be read as a part of a whole."""
    found = Times(tokens_of(text)).at(index)

    assert is_day == (found is not None)
    assert found is None or found[1] == Time(part="9-30")


@pytest.mark.parametrize(
    ("text", "end", "part"),
    [
        pytest.param("tháng 6", 2, "06", id="a month"),
        pytest.param("tháng Mười Một", 3, "11", id="a month by its name"),
        pytest.param("September", 1, "09", id="a month in English"),
        pytest.param("tháng 12 năm trước", 4, "12 before", id="a month of the year before"),
        pytest.param("quý IV", 2, "Q4", id="a quarter"),
        pytest.param("the second quarter", 3, "Q2", id="a quarter in English"),
        pytest.param("6 tháng cuối năm", 4, "S2", id="months of a year"),
        pytest.param("chín tháng", 2, "01-01/P9M", id="months in words"),
        pytest.param("the first half", 3, "S1", id="a half"),
        pytest.param("từ đầu năm đến nay", 5, "từ đầu năm đến nay", id="the year to date"),
        pytest.param("cả năm", 2, "cả năm", id="a whole year, and not which"),
    ],
)
def test_a_part_of_a_year_that_is_not_named_is_not_the_whole_one(text: str, end: int, part: str) -> None:
    """What is said of June is not said of the year that the text speaks of."""
    assert (end, Time(part=part)) == Times(tokens_of(text)).at(0)


def test_a_number_of_years_may_be_hyphenated() -> None:
    """A hyphen makes no other time of it."""
    found = Times(tokens_of("over the past 5-year period")).at(0)

    assert found is not None
    assert ("", "", 5) == _told(found[1])


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
        pytest.param("6 tháng năm 2017", "2017-S1", id="months of a year"),
        pytest.param("năm học 2016-2017", "2017", id="a school year is the year it ends in"),
        pytest.param("school year 2016-2017", "2017", id="a school year in English"),
    ],
)
def test_a_moment_is_what_its_words_say(text: str, moment: str) -> None:
    """Each way to name a time leads to one moment, and all its words belong to it."""
    tokens = tokens_of(text)

    found = Times(tokens).at(0)

    assert found is not None
    assert (len(tokens), "", moment, 0) == (found[0], *_told(found[1]))


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
    ],
)
def test_what_cannot_be_a_time_is_none(text: str) -> None:
    """Numbers outside a calendar, or outside the years of reports, name no moment."""
    found = Times(tokens_of(f"có {text}")).at(1)

    assert found is None or found[1].end is None


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
    assert is_year == (Times(tokens_of(text)).at(0) is not None)


@pytest.mark.parametrize("text", ["January poverty", "January, the rate"])
def test_a_month_without_a_year_is_no_moment(text: str) -> None:
    """The year is not taken from elsewhere."""
    assert Times(tokens_of(text)).at(0) == (1, Time(part="01"))

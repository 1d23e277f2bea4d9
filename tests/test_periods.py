"""Periods: what parses, what it is called, how it sorts, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lc_indicators.errors import PeriodError
from lc_indicators.periods import Period

#: TIME_PERIOD, first year, last year, in Vietnamese, in English.
NAMED = [
    ("2020", 2020, 2020, "2020", "2020"),
    ("2019-06", 2019, 2019, "tháng 6/2019", "June 2019"),
    ("2024-S1", 2024, 2024, "6 tháng đầu năm 2024", "first half of 2024"),
    ("2024-S2", 2024, 2024, "6 tháng cuối năm 2024", "second half of 2024"),
    ("2015-09-01/P1Y", 2015, 2016, "năm học 2015–2016", "school year 2015–2016"),
    ("2022-01-01/P10M", 2022, 2022, "10 tháng đầu năm 2022", "January–October 2022"),
    ("2015/2020", 2015, 2020, "2015–2020", "2015–2020"),
]

#: Text, and the words of the error that say why it is refused.
REFUSED = [
    ("", "it is empty"),
    (" \n", "it is empty"),
    ("2020\n", "it is no year"),
    ("20", "it is no year"),
    ("２０２０", "it is no year"),
    ("٢٠٢٠", "it is no year"),
    ("2020-13", "it is no year"),
    ("2024-S3", "it is no year"),
    ("0999", "a year has four digits, from 1000"),
    ("2020/2015", "it ends before it starts"),
    ("2020/2020", "it has no years in it"),
    ("2015-10-01/P1Y", "a range is a school year"),
    ("2015-09-01/P2Y", "a range is a school year"),
    ("2022-01-01/P12M", "a range is a school year"),
    ("2022-01-01/P0M", "it is no year"),
]


@pytest.mark.parametrize(("text", "start", "end", "vi", "en"), NAMED)
def test_a_period_knows_its_years_and_its_names(text: str, start: int, end: int, vi: str, en: str) -> None:
    """A text of SDMX has one meaning, and one name in each language."""
    period = Period.parse(text)

    assert (text, start, end) == (str(period), period.start_year, period.end_year)
    assert (vi, en) == (period.label("vi"), period.label("en"))


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_a_text_that_is_no_period_says_why(text: str, reason: str) -> None:
    """The error names the text and the reason, and what to write instead."""
    with pytest.raises(PeriodError) as error:
        Period.parse(text)

    assert error.value.text == text
    assert reason in error.value.reason
    assert "Write a year (2020) or a span (2015-2020)." in str(error.value)


@pytest.mark.parametrize("text", ["2015-2020", "2015–2020", " 2015 - 2020 "])
def test_a_span_is_written_as_people_write_it(text: str) -> None:
    """A hyphen, a dash and white space around them name the same span."""
    assert Period.parse("2015/2020") == Period.parse_span(text)


def test_one_year_is_a_period_of_a_report_too() -> None:
    """A report of one year has no steps and is no span."""
    year = Period.parse_span("2020")

    assert (False, 0, True) == (year.is_span, year.n_periods, year.is_annual)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "it is empty"),
        ("2020-2015", "it ends before it starts"),
        ("2020-2020", "it has no years in it"),
        ("2015/2020", "it is no span of years"),
        ("２０１５-2020", "it is no span of years"),
        ("2015-2020-2025", "it is no span of years"),
    ],
)
def test_a_span_that_cannot_be_reported_says_why(text: str, reason: str) -> None:
    """An empty span and an end before the start are refused, each in its words."""
    with pytest.raises(PeriodError, match=reason):
        Period.parse_span(text)


def test_2016_to_2020_as_a_plan_counts_it_has_five_steps() -> None:
    """The start of 2016 is the end of 2015: a span of 2015 to 2020 has n = 5, not 6."""
    assert 5 == Period.parse_span("2015-2020").n_periods


def test_months_and_halves_never_stand_for_a_year() -> None:
    """What covers a part of a year is not annual, and neither is a span of several."""
    annual = [text for text, *_ in NAMED if Period.parse(text).is_annual]

    assert ["2020", "2015-09-01/P1Y"] == annual


def test_periods_sort_by_their_end() -> None:
    """A span stands with the year that it ends in, the longer one first."""
    texts = ["2020", "2015/2020", "2019", "2010/2020", "2019-06"]

    assert ["2019-06", "2019", "2010/2020", "2015/2020", "2020"] == [
        period.text for period in sorted(map(Period.parse, texts))
    ]


@given(st.text(max_size=16) | st.text(alphabet="0123456789-/PYMS–", max_size=16))
def test_any_text_is_a_period_or_a_period_error(text: str) -> None:
    """No text brings another exception, and what parses comes back as it was written."""
    try:
        period = Period.parse(text)
    except PeriodError:
        return

    assert text == period.text
    assert period.label("vi")
    assert period.label("en")

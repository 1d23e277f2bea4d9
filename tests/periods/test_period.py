"""Periods: what the data may write, what it is, how it sorts, and what lies before and after it."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from lc_indicators.errors import ArgumentError, PeriodError
from lc_indicators.periods import Period, PeriodKind

#: As data may write it, as it is written, its kind, its first and last day.
WRITTEN = [
    ("2020", "2020", "year", "2020-01-01", "2020-12-31"),
    ("2020-01-01/P1Y", "2020", "year", "2020-01-01", "2020-12-31"),
    ("2020-01-01/P12M", "2020", "year", "2020-01-01", "2020-12-31"),
    ("2024-S1", "2024-S1", "half", "2024-01-01", "2024-06-30"),
    ("2024-01-01/P6M", "2024-S1", "half", "2024-01-01", "2024-06-30"),
    ("2024-S2", "2024-S2", "half", "2024-07-01", "2024-12-31"),
    ("2024-Q3", "2024-Q3", "quarter", "2024-07-01", "2024-09-30"),
    ("2024-07-01/P3M", "2024-Q3", "quarter", "2024-07-01", "2024-09-30"),
    ("2024-04-01/2024-06-30", "2024-Q2", "quarter", "2024-04-01", "2024-06-30"),
    ("2023-02", "2023-02", "month", "2023-02-01", "2023-02-28"),
    ("2024-02-01/P29D", "2024-02", "month", "2024-02-01", "2024-02-29"),
    ("2024-01-01/P9M", "2024-01-01/P9M", "months", "2024-01-01", "2024-09-30"),
    ("2024-01-01/2024-09-30", "2024-01-01/P9M", "months", "2024-01-01", "2024-09-30"),
    ("2024-05-01/P3M", "2024-05-01/P3M", "months", "2024-05-01", "2024-07-31"),
    ("2024-03-01/P6M", "2024-03-01/P6M", "months", "2024-03-01", "2024-08-31"),
    ("2015-09-01/P1Y", "2015-09-01/P1Y", "school_year", "2015-09-01", "2016-08-31"),
    ("2015-09-01/2016-08-31", "2015-09-01/P1Y", "school_year", "2015-09-01", "2016-08-31"),
    ("2024-12-15/2025-09-14", "2024-12-15/2025-09-14", "days", "2024-12-15", "2025-09-14"),
    ("2024-12-15/P9M", "2024-12-15/2025-09-14", "days", "2024-12-15", "2025-09-14"),
    ("2024-10-01/P1Y", "2024-10-01/2025-09-30", "days", "2024-10-01", "2025-09-30"),
    ("2024-06-30", "2024-06-30", "day", "2024-06-30", "2024-06-30"),
    ("2015/2020", "2015/2020", "span", "2016-01-01", "2020-12-31"),
    ("2016-01-01/P5Y", "2016-01-01/2020-12-31", "days", "2016-01-01", "2020-12-31"),
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
    ("2024-Q5", "it is no year"),
    ("Q3/2024", "it is no year"),
    ("0999", "a year has four digits, from 1000"),
    ("0000", "a year has four digits, from 1000"),
    ("0999-12-15/P1Y", "a year has four digits, from 1000"),
    ("9999-09-01/P1Y", "it names no day of the calendar"),
    ("2024-02-30", "it names no day of the calendar"),
    ("2024-02-01/2024-02-30", "it names no day of the calendar"),
    ("2024-09-14/2024-09-13", "it ends before it starts"),
    ("2020/2015", "it ends before it starts"),
    ("2020/2020", "it has no years in it"),
    ("2022-01-01/P0M", "it is no year"),
]


@pytest.mark.parametrize(("given", "text", "kind", "first", "last"), WRITTEN)
def test_equal_days_are_one_period_with_one_text(
    given: str, text: str, kind: str, first: str, last: str
) -> None:
    """However data write some days, they are one period of one kind, with one canonical text."""
    period = Period.parse(given)

    assert (text, kind) == (period.text, period.kind)
    assert (first, last) == (str(period.first_day), str(period.last_day))
    assert Period.parse(text) == period


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_a_text_that_is_no_period_says_why(text: str, reason: str) -> None:
    """The error names the text and the reason, and what to write instead."""
    with pytest.raises(PeriodError) as error:
        Period.parse(text)

    assert error.value.text == text
    assert reason in error.value.reason
    assert "Write 2024, 2024-06, 2024-Q3, 2024-S1, 2024-01-01/P9M" in str(error.value)


def test_a_period_can_be_made_of_its_days() -> None:
    """Days alone say what they are; that years are a span between two ends of year must be said."""
    days = date(2016, 1, 1), date(2016, 12, 31)

    assert ("2016", "2015/2016") == (Period(*days).text, Period(*days, is_span=True).text)
    assert Period(*days) != Period(*days, is_span=True)


@pytest.mark.parametrize(
    ("first", "last", "reason"),
    [
        (date(2020, 1, 1), date(2019, 12, 31), "it ends before it starts"),
        (date(2020, 1, 1), date(2020, 6, 30), "a span lasts whole years"),
        (date(2020, 4, 1), date(2021, 3, 31), "a span lasts whole years"),
    ],
)
def test_a_span_of_other_days_is_refused(first: date, last: date, reason: str) -> None:
    """What is no time, or a span from anything but an end of year, is never made."""
    with pytest.raises(PeriodError, match=reason):
        Period(first, last, is_span=True)


def test_a_cell_shows_a_period_as_it_can_be_written_again() -> None:
    """What JupyterLab shows of a period is the call that makes it."""
    assert "Period.parse('2024-Q3')" == repr(Period.read("quý III năm 2024"))


def test_2016_to_2020_as_a_plan_counts_it_has_five_steps() -> None:
    """The start of 2016 is the end of 2015: a span of 2015 to 2020 has n = 5, not 6."""
    span = Period.parse("2015/2020")

    assert (5, 60, 2015, 2020) == (span.n_periods, span.n_months, span.start_year, span.end_year)


@pytest.mark.parametrize(
    ("text", "months", "days"),
    [
        ("2024", (12, 0), 366),
        ("2023-02", (1, 0), 28),
        ("2024-01-01/P9M", (9, 0), 274),
        ("2015/2020", (60, 0), 1827),
        ("2015-09-01/P1Y", (12, 0), 366),
        ("2024-12-15/2025-09-14", (9, 0), 274),
        ("2024-12-15/2025-09-20", (9, 6), 280),
        ("2024-12-15/2024-12-24", (0, 10), 10),
        ("2024-06-30", (0, 1), 1),
        ("2023-01-29/2023-02-28", (1, 0), 31),
        ("2024-01-29/2024-02-28", (1, 0), 31),
        ("2024-01-31/2024-02-29", (1, 0), 30),
        ("2023-01-31/2023-03-01", (1, 1), 30),
    ],
)
def test_a_period_knows_how_long_it_lasts(text: str, months: tuple[int, int], days: int) -> None:
    """Lengths are counted in whole months and the days that are left, so that a year before is as long."""
    period = Period.parse(text)

    assert (months, days) == (period.length, period.n_days)


def test_months_and_halves_never_stand_for_a_year() -> None:
    """What covers a part of a year is not annual, and neither is a span of several."""
    annual = {str(period) for text, *_ in WRITTEN if (period := Period.parse(text)).is_annual}

    assert {"2020", "2015-09-01/P1Y"} == annual


def test_periods_sort_by_their_end() -> None:
    """A span stands with the year that it ends in; of those that end together the longer comes first."""
    in_order = [
        "2019-06", "2019", "2019-S2", "2019-Q4", "2019-12", "2019-12-31", "2010/2020", "2015/2020",
        "2019/2020", "2020", "2024-12-15/2025-09-14", "2025-Q3",
    ]  # fmt: skip
    periods = [Period.parse(text) for text in in_order]

    assert in_order == [period.text for period in sorted({*periods})]
    assert all(one < other for one, other in pairwise(periods))


#: Period, the one before, the year before, the year so far, and December before; "" where there is none.
STEPS = [
    ("2024-09", "2024-08", "2023-09", "2024-01-01/P9M", "2023-12"),
    ("2024-01", "2023-12", "2023-01", "2024-01", "2023-12"),
    ("2024-12", "2024-11", "2023-12", "2024", "2023-12"),
    ("2024-Q3", "2024-Q2", "2023-Q3", "2024-01-01/P9M", ""),
    ("2024-Q1", "2023-Q4", "2023-Q1", "2024-Q1", ""),
    ("2024-S1", "2023-S2", "2023-S1", "2024-S1", ""),
    ("2024-S2", "2024-S1", "2023-S2", "2024", ""),
    ("2024", "2023", "2023", "2024", ""),
    ("2024-01-01/P9M", "", "2023-01-01/P9M", "2024-01-01/P9M", ""),
    ("2024-01-01/P2M", "", "2023-01-01/P2M", "2024-01-01/P2M", ""),
    ("2023-01-01/P2M", "", "2022-01-01/P2M", "2023-01-01/P2M", ""),
    ("2024-04-01/P6M", "", "2023-04-01/P6M", "2024-01-01/P9M", ""),
    ("2015-09-01/P1Y", "2014-09-01/P1Y", "2014-09-01/P1Y", "", ""),
    ("2015/2020", "2010/2015", "2014/2019", "", ""),
    ("2024-12-15/2025-09-14", "", "2023-12-15/2024-09-14", "", ""),
    ("2024-02-15/2024-02-29", "", "2023-02-15/2023-02-28", "2024-01-01/P2M", ""),
    ("2024-10-15", "2024-10-14", "2023-10-15", "2024-01-01/2024-10-15", "2023-12-31"),
]


def _text(period: Period, step: str) -> str:
    try:
        return str(getattr(period, step))
    except ArgumentError:
        return ""


@pytest.mark.parametrize(("text", "previous", "year_before", "to_date", "december"), STEPS)
def test_a_period_knows_those_that_it_is_compared_with(
    text: str, previous: str, year_before: str, to_date: str, december: str
) -> None:
    """Each base of a comparison is a period as long as the one compared; where there is none, an error."""
    period = Period.parse(text)

    assert (previous, year_before, to_date, december) == tuple(
        _text(period, step) for step in ("previous", "year_before", "to_date", "december_before")
    )


def test_a_run_of_months_has_no_period_before_it() -> None:
    """No office compares nine months with nine months before: the error says what to ask for."""
    with pytest.raises(ArgumentError, match="has none; ask for year_before"):
        _ = Period.parse("2024-01-01/P9M").previous


@pytest.mark.parametrize(
    ("text", "step"), [("1000", "previous"), ("9999-12", "next"), ("9999-12-31", "next")]
)
def test_no_step_leads_out_of_the_years_of_four_digits(text: str, step: str) -> None:
    """Before 1000 and after 9999 there is no period, and the error is that of a period."""
    with pytest.raises(PeriodError, match="a year has four digits"):
        getattr(Period.parse(text), step)


@pytest.mark.parametrize(
    ("text", "months", "quarters"),
    [
        ("2024-01-01/P9M", 9, 3),
        ("2024", 12, 4),
        ("2024-Q2", 3, 1),
        ("2024-02", 1, None),
        ("2024-02-01/P6M", 6, None),
        ("2015/2017", 24, 8),
        ("2015-09-01/P1Y", 12, None),
        ("2024-12-15/2025-09-14", None, None),
    ],
)
def test_a_period_knows_the_months_and_quarters_in_it(
    text: str, months: int | None, quarters: int | None
) -> None:
    """Parts are whole and follow each other from the first day to the last; else the question is refused."""
    period = Period.parse(text)

    for parts, number in (("months", months), ("quarters", quarters)):
        if number is None:
            with pytest.raises(ArgumentError, match="not made of whole"):
                getattr(period, parts)
            continue
        found = getattr(period, parts)
        assert number == len(found)
        assert (period.first_day, period.last_day) == (found[0].first_day, found[-1].last_day)
        assert all(one.next == other for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("one", "other", "steps"),
    [
        ("2024-06", "2024-09", 3),
        ("2024-01", "2023-12", -1),
        ("2023-Q3", "2024-Q1", 2),
        ("2023-S2", "2024-S1", 1),
        ("2015", "2020", 5),
        ("2014-09-01/P1Y", "2016-09-01/P1Y", 2),
        ("2010/2015", "2015/2020", 5),
        ("2023-01-01/P9M", "2024-01-01/P9M", 1),
        ("2023-12-15/2024-09-14", "2024-12-15/2025-09-14", 1),
        ("2024-02-28", "2024-03-01", 2),
    ],
)
def test_steps_are_counted_between_periods_of_one_kind(one: str, other: str, steps: int) -> None:
    """From month to month, quarter to quarter; from nine months to nine months by years."""
    assert steps == Period.parse(one).steps_to(Period.parse(other))


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("2024-09", "2024", "2024 is a year; give a month"),
        ("2024-01-01/P9M", "2024-09", "2024-09 is a month; give a run of months"),
        ("2024", "2023/2024", "2023/2024 is a span of years; give a year"),
        ("2023-01-01/P9M", "2024-01-01/P10M", "another part of its year"),
        ("2023-01-01/P9M", "2024-02-01/P9M", "another part of its year"),
        ("2010/2015", "2015/2016", "another part of its year"),
    ],
)
def test_no_steps_lead_from_a_month_to_a_year(one: str, other: str, why: str) -> None:
    """What is not of one kind, or not the same part of its year, has no number of steps between."""
    with pytest.raises(ArgumentError, match=why):
        Period.parse(one).steps_to(Period.parse(other))


def test_a_period_contains_what_lies_within_its_days() -> None:
    """A year contains its months and itself, and no school year."""
    year = Period.parse("2024")
    inside = ("2024", "2024-02", "2024-S2", "2024-12-31", "2023/2024")
    outside = ("2023", "2024-09-01/P1Y", "2024-12-15/2025-09-14", "2020/2024")

    assert all(year.contains(Period.parse(text)) for text in inside)
    assert not any(year.contains(Period.parse(text)) for text in outside)


@pytest.mark.parametrize(
    ("text", "folder"),
    [
        ("2024", "2024"),
        ("2015/2020", "2015-2020"),
        ("2024-06", "2024-06"),
        ("2024-Q3", "2024-Q3"),
        ("2024-S1", "2024-S1"),
        ("2024-01-01/P9M", "2024-01_2024-09"),
        ("2015-09-01/P1Y", "2015-09_2016-08"),
        ("2024-12-15/2025-09-14", "2024-12-15_2025-09-14"),
        ("2024-06-30", "2024-06-30"),
    ],
)
def test_a_folder_is_named_after_its_period(text: str, folder: str) -> None:
    """The name has no stroke, sorts by time, and gives the period back."""
    period = Period.parse(text)

    assert folder == period.folder_name
    assert period == Period.read(folder)


def test_every_kind_of_period_is_tried() -> None:
    """A kind that is added needs its row in the table above."""
    assert set(PeriodKind) == {Period.parse(text).kind for text, *_ in WRITTEN}

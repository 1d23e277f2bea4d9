"""What holds of every period, whatever its days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lc_indicators.errors import ArgumentError, PeriodError
from lc_indicators.periods import Period, PeriodKind
from tests.lai_chau import LANGUAGES

DAYS = st.dates(date(1100, 1, 1), date(9900, 12, 31))
YEARS = st.integers(1100, 9800)

any_days = st.builds(lambda first, count: Period(first, first + timedelta(count)),
                     DAYS, st.integers(0, 1200))  # fmt: skip
any_months = st.builds(Period.of_months, YEARS, st.integers(1, 12), st.integers(1, 30))
quarters = st.builds(lambda year, number: Period.of_months(year, 3 * number - 2, 3), YEARS, st.integers(1, 4))
spans = st.builds(lambda year, years: Period.of_span(year, year + years), YEARS, st.integers(1, 20))
periods = any_days | any_months | quarters | spans


@given(periods)
def test_a_period_is_read_as_it_is_written(period: Period) -> None:
    """The canonical text, the name of its folder, and its labels lead back to the period."""
    assert period == Period.parse(period.text) == Period.read(period.text) == Period.read(period.folder_name)
    for language in LANGUAGES:
        assert period == Period.read(period.label(language))
        if period.kind is not PeriodKind.SCHOOL_YEAR:
            assert period == Period.read(period.short_label(language))


@given(periods, periods)
def test_a_text_belongs_to_one_period(one: Period, other: Period) -> None:
    """Texts, names of folders and labels are alike only where the days and the kind are."""
    same = (one.first_day, one.last_day, one.kind) == (other.first_day, other.last_day, other.kind)

    assert same == (one == other) == (one.text == other.text) == (one.folder_name == other.folder_name)
    assert same == (hash(one) == hash(other) and one == other)


@given(periods, periods, periods)
def test_the_order_is_total(one: Period, other: Period, third: Period) -> None:
    """Of two different periods one comes first, and what ends later comes later."""
    assert (one < other) + (one == other) + (other < one) == 1
    assert not (one < other < third) or one < third
    assert not one.last_day < other.last_day or one < other


@given(periods)
def test_a_step_back_and_a_step_on_lead_home(period: Period) -> None:
    """The one before the next is the period itself, and lies one step away."""
    try:
        before, after = period.previous, period.next
    except ArgumentError:
        assert period.kind in {PeriodKind.MONTHS, PeriodKind.DAYS}
        return

    assert period == before.next == after.previous
    assert before < period < after
    assert before.last_day + timedelta(1) == period.first_day
    if period.kind is not PeriodKind.SPAN:
        assert 1 == before.steps_to(period) == -period.steps_to(before)


@given(periods)
def test_a_year_before_lies_the_same_part_of_the_year(period: Period) -> None:
    """It is of the same kind, a year earlier, and as many whole months long."""
    before = period.year_before

    assert (period.kind, period.n_months) == (before.kind, before.n_months)
    assert (-1, 12) == (before.end_year - period.end_year, before.months_to(period))


@given(any_months | quarters | any_days)
def test_the_year_so_far_contains_the_period(period: Period) -> None:
    """It begins with the year and ends with the period; asked again it stays."""
    if period.start_year != period.end_year:
        with pytest.raises(ArgumentError):
            _ = period.to_date
        return
    so_far = period.to_date

    assert so_far.contains(period)
    assert so_far == so_far.to_date
    assert (1, 1, period.last_day) == (so_far.first_day.month, so_far.first_day.day, so_far.last_day)


@given(any_months | quarters | spans)
def test_months_add_up(period: Period) -> None:
    """The months of a period are as many as it lasts, and their days are its days."""
    months = period.months

    assert period.n_months == len(months)
    assert period.n_days == sum(month.n_days for month in months)
    assert all(period.contains(month) for month in months)


@given(st.text(max_size=16) | st.text(alphabet="0123456789-/PYMSQD–", max_size=24))
def test_any_text_is_a_period_or_a_period_error(text: str) -> None:
    """No text brings another exception, and what data may write is read by people's reader as well."""
    for read in (Period.parse, Period.read):
        try:
            period = read(text)
        except PeriodError:
            continue

        assert period == Period.parse(period.text) == Period.read(text)

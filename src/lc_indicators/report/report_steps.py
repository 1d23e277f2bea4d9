"""Which periods the series of a report is made of: years of years, months of a month, nine months alike."""

from __future__ import annotations

from datetime import date

from lc_indicators.periods import Period, PeriodKind
from lc_indicators.periods.period_days import FIRST_YEAR

#: The last year that four digits name.
_LAST_YEAR = 9999

#: Kinds that have their like in other years alone.
_BY_YEAR = {PeriodKind.MONTHS, PeriodKind.DAYS, PeriodKind.SCHOOL_YEAR}


def tells_of_years(report: Period) -> bool:
    """Return whether the report of a period tells of whole years: a school year beside them is one."""
    return report.kind in {PeriodKind.YEAR, PeriodKind.SPAN}


def kinds_of_steps(report: Period) -> tuple[PeriodKind, ...]:
    """Return of which kinds the periods are that a series of a report is made of."""
    return (PeriodKind.YEAR, PeriodKind.SCHOOL_YEAR) if tells_of_years(report) else (report.kind,)


def is_step(period: Period, report: Period) -> bool:
    """Return whether *period* is one of those that a series of the report of another is made of.

    Examples
    --------
    >>> nine_months = Period.parse("2024-01-01/P9M")
    >>> [is_step(Period.parse(text), nine_months) for text in ("2023-01-01/P9M", "2023", "2023-02-01/P9M")]
    [True, False, False]
    """
    if period.kind not in kinds_of_steps(report) or tells_of_years(report):
        return period.kind in kinds_of_steps(report)
    return report.kind not in _BY_YEAR or (period.length, _start(period)) == (report.length, _start(report))


def own_year(report: Period) -> int:
    """Return the year from which the figures of a report are, without those before it."""
    return report.start_year if report.is_span else report.end_year


def days_of_series(report: Period, *, since: int | None = None, until: int | None = None) -> Period | None:
    """Return the days on which the steps of a report's series may end, from one year to another.

    None where there are none.  Of a part of a year nothing later than the report is asked for, so that what
    happens afterwards leaves it as it is.

    Examples
    --------
    >>> september = Period.parse("2024-09")
    >>> str(days_of_series(september, since=2023)), days_of_series(september, since=2025)
    ('2023-01-01/2024-09-30', None)
    """
    first = own_year(report) if since is None else since
    days = _years(first, report.end_year if until is None else until)
    if days is None or tells_of_years(report) or days.last_day <= report.last_day:
        return days
    return Period(days.first_day, report.last_day) if days.first_day <= report.last_day else None


def days_within(report: Period) -> Period | None:
    """Return the days on which what lies within a report's period may end."""
    return _years(report.start_year, report.end_year) if tells_of_years(report) else report


def _start(period: Period) -> tuple[int, int]:
    return period.first_day.month, period.first_day.day


def _years(first: int, last: int) -> Period | None:
    """Return the days of some years, as far as four digits name them."""
    first, last = max(first, FIRST_YEAR), min(last, _LAST_YEAR)
    return Period(date(first, 1, 1), date(last, 12, 31)) if first <= last else None

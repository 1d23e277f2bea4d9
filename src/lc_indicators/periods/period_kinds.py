"""What a period is, and how each kind is written."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from lc_indicators.periods.calendar_months import MONTHS_A_YEAR, is_month_end


class PeriodKind(StrEnum):
    """What a period is."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    #: Months of one year that are none of the others: nine months.
    MONTHS = "months"
    #: Any days: from 15 December to 14 September.
    DAYS = "days"
    YEAR = "year"
    SCHOOL_YEAR = "school_year"
    #: From the end of a year to the end of a later one.
    SPAN = "span"


#: As errors call it.
IN_WORDS = {
    PeriodKind.DAY: "a day",
    PeriodKind.MONTH: "a month",
    PeriodKind.QUARTER: "a quarter",
    PeriodKind.HALF: "a half-year",
    PeriodKind.MONTHS: "a run of months",
    PeriodKind.DAYS: "a run of days",
    PeriodKind.YEAR: "a year",
    PeriodKind.SCHOOL_YEAR: "a school year",
    PeriodKind.SPAN: "a span of years",
}

#: As SDMX writes it.
WRITTEN = {
    PeriodKind.DAY: "{first}",
    PeriodKind.MONTH: "{first:%Y-%m}",
    PeriodKind.QUARTER: "{0.start_year}-Q{0.quarter}",
    PeriodKind.HALF: "{0.start_year}-S{0.half}",
    PeriodKind.MONTHS: "{first}/P{0.n_months}M",
    PeriodKind.DAYS: "{first}/{last}",
    PeriodKind.YEAR: "{0.start_year}",
    PeriodKind.SCHOOL_YEAR: "{first}/P1Y",
    PeriodKind.SPAN: "{0.start_year}/{0.end_year}",
}

#: As a folder is named after it, where SDMX's text can name none.
FOLDERS = {
    PeriodKind.MONTHS: "{first:%Y-%m}_{last:%Y-%m}",
    PeriodKind.DAYS: "{first}_{last}",
    PeriodKind.SCHOOL_YEAR: "{first:%Y-%m}_{last:%Y-%m}",
    PeriodKind.SPAN: "{0.start_year}-{0.end_year}",
}

#: Parts of a year with a name: how many months they last, of which the first begins with January.
_NAMED = {1: PeriodKind.MONTH, 3: PeriodKind.QUARTER, 6: PeriodKind.HALF, 12: PeriodKind.YEAR}

_SEPTEMBER = 9


def kind_of(first: date, last: date) -> PeriodKind:
    """Return what the days from *first* to *last* are.

    Examples
    --------
    >>> kind_of(date(2024, 4, 1), date(2024, 6, 30)).value, kind_of(date(2024, 5, 1), date(2024, 7, 31)).value
    ('quarter', 'months')
    """
    if first == last:
        return PeriodKind.DAY
    if first.day > 1 or not is_month_end(last):
        return PeriodKind.DAYS
    count = MONTHS_A_YEAR * (last.year - first.year) + last.month - first.month + 1
    if first.year < last.year:
        is_school_year = (first.month, count) == (_SEPTEMBER, MONTHS_A_YEAR)
        return PeriodKind.SCHOOL_YEAR if is_school_year else PeriodKind.DAYS
    return PeriodKind.MONTHS if (first.month - 1) % count else _NAMED.get(count, PeriodKind.MONTHS)

"""What the audit asks of a period: where it lies among the years, and which are put beside each other."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from math import ceil

from lc_indicators.periods import ComparisonBase, Period, PeriodKind

_MONTHS = 12

#: Before these ends one of their kind.
_WITH_A_PREVIOUS = frozenset({PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF})


def place_of(period: Period) -> Fraction:
    """Return where a period ends, counted in years: 2019 is the end of 2019, which is the start of 2020.

    A run of months and the month that ends it lie at one place, and are parted by their length.

    Examples
    --------
    >>> [str(place_of(Period.parse(text))) for text in ("2019", "2016-01-01", "2020-06")]
    ['2019', '2015', '4039/2']
    """
    after = period.last_day + timedelta(days=1)
    return Fraction(_MONTHS * (after.year - 1) + after.month - 1, _MONTHS)


def boundary(period: Period) -> int:
    """Return the year whose end it is nearest to: the start of 2016 belongs to 2015."""
    return ceil(place_of(period))


def months_in(period: Period) -> int:
    """Return how many months a figure of a period is of; 0 for years, and for their first and last days.

    Examples
    --------
    December's figure is not its year's:

    >>> [months_in(Period.parse(text)) for text in ("2020-12", "2020", "2020-12-31", "2020-Q3")]
    [1, 0, 0, 3]
    """
    return period.n_months % _MONTHS


def is_edge(period: Period) -> bool:
    """Return whether it is the first or the last day of a year."""
    return period.kind is PeriodKind.DAY


def is_part_of_year(period: Period) -> bool:
    """Return whether it is a month, a quarter or a run of months: its figures never stand for a year's."""
    return months_in(period) > 0


def are_as_long(one: Period | None, other: Period | None) -> bool:
    """Return whether both are of as many months, or neither is of any; true where one is missing."""
    return one is None or other is None or months_in(one) == months_in(other)


def base_between(start: Period, end: Period) -> str:
    """Return as what a period stands before another, of the names of ComparisonBase; "" where as none.

    Examples
    --------
    >>> january = Period.parse("2025-01")
    >>> [base_between(Period.parse(text), january) for text in ("2024-12", "2024-01", "2023-01")]
    ['previous', 'year_before', '']
    """
    if end.year_before == start:
        return ComparisonBase.YEAR_BEFORE.value
    if end.kind in _WITH_A_PREVIOUS and end.previous == start:
        return ComparisonBase.PREVIOUS.value
    is_december = end.kind is PeriodKind.MONTH and end.december_before == start
    return ComparisonBase.DECEMBER_BEFORE.value if is_december else ""


def time_text(period: Period) -> str:
    """Return it as SDMX TIME_PERIOD: the start of a year goes by its first month, the end by its last."""
    return f"{period.last_day:%Y-%m}" if is_edge(period) else period.text


def moment_of(period: Period, reference_date: str = "") -> Period | None:
    """Return when a claim would say that a figure was; None for days, of which no claim speaks.

    A school year goes by the year that it ends in, a span by its last year.

    Examples
    --------
    >>> moment_of(Period.parse("2015-09-01/P1Y")).text, moment_of(Period.parse("2020"), "2020-12-31").text
    ('2016', '2020-12-31')
    """
    if period.kind in {PeriodKind.DAY, PeriodKind.DAYS}:
        return None
    if not (period.is_annual or period.is_span):
        return period
    year = Period.of_year(period.end_year)
    ends = {f"{day:%Y-%m-%d}" for day in (year.last_day, year.next.first_day)}
    return year.closing if period == year and reference_date in ends else year

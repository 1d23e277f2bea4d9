"""Count in months: which day lies so many months after another."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

MONTHS_A_YEAR = 12


def month_end(day: date) -> date:
    """Return the last day of the month of *day*."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def is_month_end(day: date) -> bool:
    """Return whether *day* is the last one of its month."""
    return day == month_end(day)


def same_day_after(day: date, months: int) -> date:
    """Return the same day *months* later; the end of a month that is too short for it.

    Examples
    --------
    >>> str(same_day_after(date(2024, 2, 29), -12)), str(same_day_after(date(2024, 1, 31), 1))
    ('2023-02-28', '2024-02-29')
    """
    first = _first_after(day, months)
    return first.replace(day=min(day.day, month_end(first).day))


def months_after(day: date, months: int) -> date:
    """Return the day on which *months* from *day* on are over: of a month too short for it, the day after.

    Examples
    --------
    >>> str(months_after(date(2023, 1, 15), 1)), str(months_after(date(2023, 1, 31), 1))
    ('2023-02-15', '2023-03-01')
    """
    first = _first_after(day, months)
    return first.replace(day=day.day) if day.day <= month_end(first).day else _first_after(day, months + 1)


def _first_after(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, MONTHS_A_YEAR)
    return date(day.year + years, month + 1, 1)

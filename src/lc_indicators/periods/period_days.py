"""The days of a period, and what they say of it: its kind, its text, its length."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from lc_indicators.errors import PeriodError
from lc_indicators.periods.calendar_months import MONTHS_A_YEAR, is_month_end, months_after
from lc_indicators.periods.period_kinds import FOLDERS, WRITTEN, PeriodKind, kind_of

#: What the data may hold, as errors say it.
SDMX_FORMS = (
    "2024, 2024-06, 2024-Q3, 2024-S1, 2024-01-01/P9M, 2024-12-15/2025-09-14, 2015-09-01/P1Y or 2015/2020"
)

#: The first year that a period may name: four digits, no accident.
FIRST_YEAR = 1000
NO_YEAR = "a year has four digits, from 1000"


@dataclass(frozen=True, repr=False)
class PeriodDays:
    """A run of days, or a span of years between two ends of year.

    Raises
    ------
    PeriodError
        It ends before it starts, or a span does not last whole years.
    """

    first_day: date
    last_day: date
    #: Whether it runs over years from an end of year to another; the days alone do not say so.
    is_span: bool = False

    def __post_init__(self) -> None:
        reason = ""
        if self.last_day < self.first_day:
            reason = "it ends before it starts"
        elif self.start_year < FIRST_YEAR:
            reason = NO_YEAR
        elif self.is_span and (self.n_months % MONTHS_A_YEAR or not self.is_whole_months or self._month > 1):
            reason = "a span lasts whole years"
        if reason:
            raise PeriodError(f"{self.first_day}/{self.last_day}", reason, SDMX_FORMS)

    @cached_property
    def kind(self) -> PeriodKind:
        """Return what it is; its days say so, but for a span."""
        return PeriodKind.SPAN if self.is_span else kind_of(self.first_day, self.last_day)

    @cached_property
    def text(self) -> str:
        """Return it as SDMX writes it."""
        return self._written(WRITTEN[self.kind])

    @property
    def folder_name(self) -> str:
        """Return it as a folder is named after it; ``Period.read`` gives the period back.

        Examples
        --------
        >>> PeriodDays(date(2024, 1, 1), date(2024, 9, 30)).folder_name
        '2024-01_2024-09'
        """
        return self._written(FOLDERS.get(self.kind, WRITTEN[self.kind]))

    def _written(self, pattern: str) -> str:
        return pattern.format(self, first=self.first_day, last=self.last_day)

    @property
    def start_year(self) -> int:
        """Return the year that it starts in; a span starts at the end of one."""
        return self.first_day.year - self.is_span

    @property
    def end_year(self) -> int:
        """Return the year that it ends in."""
        return self.last_day.year

    @property
    def _month(self) -> int:
        return self.first_day.month

    @property
    def quarter(self) -> int:
        """Return the number of the quarter that it starts in."""
        return (self._month - 1) // 3 + 1

    @property
    def half(self) -> int:
        """Return the number of the half-year that it starts in."""
        return (self._month - 1) // 6 + 1

    @property
    def n_periods(self) -> int:
        """Return the yearly steps from start to end; 0 within one year."""
        return self.end_year - self.start_year

    @cached_property
    def length(self) -> tuple[int, int]:
        """Return how many whole months it lasts, and how many days more.

        Examples
        --------
        >>> PeriodDays(date(2024, 12, 15), date(2025, 9, 14)).length
        (9, 0)
        """
        first, last = self.first_day, self.last_day
        months = MONTHS_A_YEAR * (last.year - first.year) + last.month - first.month
        if self.is_whole_months:
            return months + 1, 0
        months -= last.day < first.day - 1 and not is_month_end(last)
        return months, (last - months_after(first, months)).days + 1

    @property
    def n_months(self) -> int:
        """Return how many whole months it lasts; a span lasts from the end of its first year."""
        return self.length[0]

    @property
    def n_days(self) -> int:
        """Return how many days it lasts."""
        return (self.last_day - self.first_day).days + 1

    @property
    def is_annual(self) -> bool:
        """Return whether it is one whole year, calendar or school; months of a year never stand in for it."""
        return self.kind in {PeriodKind.YEAR, PeriodKind.SCHOOL_YEAR}

    @property
    def is_whole_months(self) -> bool:
        """Return whether it begins and ends with a month."""
        return self.first_day.day == 1 and is_month_end(self.last_day)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"{type(self).__name__}.parse({self.text!r})"

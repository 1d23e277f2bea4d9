"""Periods as SDMX TIME_PERIOD writes them, and spans of years as reports name them.

A span ``2015/2020`` runs from the end of 2015 to the end of 2020: the start of 2016 is the end of 2015, so
"2015→2020" and "2016–2020" both have five steps.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, total_ordering
from numbers import Integral

from lc_indicators.errors import ArgumentError, PeriodError, shown

# Not \d: it takes the digits of every script, and two texts would name one year.
_YEAR = re.compile(r"([0-9]{4})")
_MONTH = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])")
_HALF = re.compile(r"([0-9]{4})-S([12])")
_SPAN = re.compile(r"([0-9]{4})/([0-9]{4})")
_RANGE = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])-01/P([1-9][0-9]?)([YM])")
_LINE = re.compile(r"([0-9]{4})(?:\s*[-–]\s*([0-9]{4}))?")

#: What a period is.
YEAR, MONTH, HALF, SPAN, SCHOOL_YEAR, MONTHS = "year", "month", "half", "span", "school_year", "months"

_MONTHS_EN = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

#: The first year that a period may name: four digits, no accident.
FIRST_YEAR = 1000


@total_ordering
@dataclass(frozen=True)
class Period:
    """A period of time that an observation or a report describes.

    Examples
    --------
    >>> Period.parse("2015/2020").n_periods
    5
    >>> Period.parse("2015-09-01/P1Y").label("vi")
    'năm học 2015–2016'
    """

    #: As SDMX writes it.
    text: str
    start_year: int
    end_year: int
    #: One of year, month, half, span, school_year, months.
    kind: str = YEAR
    #: The month, the half, or the number of months; 0 for the rest.
    part: int = 0

    @classmethod
    def parse(cls, text: str | int) -> Period:
        """Return the period that a TIME_PERIOD text names; a year may be a number.

        Raises
        ------
        ArgumentError
            It is neither text nor a whole number.
        PeriodError
            The text is empty or malformed, or the span ends before it starts.
        """
        return _parsed(_as_text(text))

    @classmethod
    def _parse(cls, text: str) -> Period:
        if match := _YEAR.fullmatch(text):
            return cls._of(text, match[1], match[1], kind=YEAR)
        if match := _MONTH.fullmatch(text):
            return cls._of(text, match[1], match[1], kind=MONTH, part=int(match[2]))
        if match := _HALF.fullmatch(text):
            return cls._of(text, match[1], match[1], kind=HALF, part=int(match[2]))
        if match := _SPAN.fullmatch(text):
            return cls._of(text, match[1], match[2], kind=SPAN)
        if match := _RANGE.fullmatch(text):
            return cls._of_range(text, match)
        raise PeriodError(
            text, "it is empty" if not text.strip() else "it is no year, month, half-year or span"
        )

    @classmethod
    def parse_span(cls, text: str | int) -> Period:
        """Return the span that a command line or notebook names: ``2015-2020``, or one year.

        Raises
        ------
        PeriodError
            The text is empty or malformed, or the span ends before it starts.
        """
        text = _as_text(text)
        match = _LINE.fullmatch(text.strip())
        if match is None:
            raise PeriodError(text, "it is empty" if not text.strip() else "it is no span of years")
        if match[2] is None:
            return cls.parse(match[1])
        return cls._of(f"{match[1]}/{match[2]}", match[1], match[2], kind=SPAN)

    @classmethod
    def _of(cls, text: str, start: str, end: str, *, kind: str, part: int = 0) -> Period:
        first, last = int(start), int(end)
        if first < FIRST_YEAR:
            raise PeriodError(text, "a year has four digits, from 1000")
        if kind == SPAN and last <= first:
            raise PeriodError(text, "it ends before it starts" if last < first else "it has no years in it")
        return cls(text, first, last, kind=kind, part=part)

    @classmethod
    def _of_range(cls, text: str, match: re.Match[str]) -> Period:
        year, month, count, unit = int(match[1]), int(match[2]), int(match[3]), match[4]
        if (month, count, unit) == (9, 1, "Y"):
            return cls._of(text, match[1], f"{year + 1:04d}", kind=SCHOOL_YEAR)
        if (month, unit) == (1, "M") and count < len(_MONTHS_EN):
            return cls._of(text, match[1], match[1], kind=MONTHS, part=count)
        raise PeriodError(text, "a range is a school year (YYYY-09-01/P1Y) or the first months of a year")

    @property
    def n_periods(self) -> int:
        """Return the yearly steps from start to end; 0 within one year."""
        return self.end_year - self.start_year

    @property
    def n_months(self) -> int:
        """Return how many months it lasts; a span lasts from the end of its first year."""
        lengths = {MONTH: 1, HALF: 6, MONTHS: self.part, SPAN: 12 * self.n_periods}
        return lengths.get(self.kind, 12)

    @property
    def end(self) -> tuple[int, int]:
        """Return the year and the month that it ends in."""
        months = {MONTH: self.part, HALF: 6 * self.part, MONTHS: self.part, SCHOOL_YEAR: 8}
        return self.end_year, months.get(self.kind, 12)

    def months_to(self, later: Period) -> int:
        """Return the months from its end to the end of *later*; negative where that one ends before it."""
        (year, month), (own_year, own_month) = later.end, self.end
        return 12 * (year - own_year) + month - own_month

    @property
    def is_span(self) -> bool:
        """Return whether it runs over several years from an end of year to another."""
        return self.kind == SPAN

    @property
    def is_annual(self) -> bool:
        """Return whether it is one whole year, calendar or school; months of a year never stand in for it."""
        return self.kind in {YEAR, SCHOOL_YEAR}

    @property
    def last_day(self) -> date:
        """Return the day that it ends on: the borders and definitions of a figure are those of that day.

        Examples
        --------
        >>> [str(Period.parse(text).last_day) for text in ("2025", "2025-S1", "2025-02", "2024-09-01/P1Y")]
        ['2025-12-31', '2025-06-30', '2025-02-28', '2025-08-31']
        """
        months = {MONTH: self.part, MONTHS: self.part, HALF: 6 * self.part, SCHOOL_YEAR: 8}
        month = months.get(self.kind, 12)
        return date(self.end_year, month, monthrange(self.end_year, month)[1])

    def label(self, language: str) -> str:
        """Return the period in words of *language* (vi or en)."""
        year = self.start_year
        if self.kind in {SPAN, SCHOOL_YEAR}:
            years = f"{year}–{self.end_year}"
            return (
                years if self.is_span else {"vi": f"năm học {years}", "en": f"school year {years}"}[language]
            )
        words = {
            YEAR: {"vi": f"{year}", "en": f"{year}"},
            MONTH: {"vi": f"tháng {self.part}/{year}", "en": f"{_MONTHS_EN[self.part - 1]} {year}"},
            HALF: {
                "vi": f"6 tháng {'đầu' if self.part == 1 else 'cuối'} năm {year}",
                "en": f"{'first' if self.part == 1 else 'second'} half of {year}",
            },
            MONTHS: {
                "vi": f"{self.part} tháng đầu năm {year}",
                "en": f"January–{_MONTHS_EN[self.part - 1]} {year}",
            },
        }
        return words[self.kind][language]

    def __lt__(self, other: Period) -> bool:
        return (self.end, self.start_year, self.text) < (other.end, other.start_year, other.text)

    def __str__(self) -> str:
        return self.text


def _as_text(given: object) -> str:
    if isinstance(given, str) or (isinstance(given, Integral) and not isinstance(given, bool)):
        return str(given)
    raise ArgumentError("Period", f"it is {shown(given)}", 'give text, "2015-2020", or a year')


@lru_cache(maxsize=4096)
def _parsed(text: str) -> Period:
    """Return the period of a text: tens of thousands of observations name a few hundred."""
    return Period._parse(text)  # noqa: SLF001 - its own class

"""One type of time: a first day and a last day, written as SDMX TIME_PERIOD.

A span ``2015/2020`` runs from the end of 2015 to the end of 2020: the start of 2016 is the end of 2015, so
"2015→2020" and "2016–2020" both have five steps.  Its days are those of the five years in between.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache, total_ordering
from numbers import Integral

from lc_indicators.errors import ArgumentError, PeriodError, shown
from lc_indicators.periods.calendar_months import MONTHS_A_YEAR, month_end, months_after, same_day_after
from lc_indicators.periods.period_days import NO_YEAR, SDMX_FORMS, PeriodDays
from lc_indicators.periods.period_kinds import IN_WORDS, PeriodKind


@total_ordering
@dataclass(frozen=True, repr=False)
class Period(PeriodDays):
    """A period of time that an observation or a report describes.

    Periods of the same days have one text; they sort by their last day, the longer one first.

    Examples
    --------
    >>> Period(date(2024, 7, 1), date(2024, 9, 30)).text, Period.parse("2024-01-01/P6M").text
    ('2024-Q3', '2024-S1')
    >>> Period.parse("2015/2020").n_periods, Period.parse("2015-09-01/P1Y").label("vi")
    (5, 'năm học 2015–2016')

    Raises
    ------
    PeriodError
        It ends before it starts, or a span does not last whole years.
    """

    @classmethod
    def parse(cls, text: str | int) -> Period:
        """Return the period that a TIME_PERIOD text names; a year may be a number.

        Raises
        ------
        ArgumentError
            It is neither text nor a whole number.
        PeriodError
            The text is empty or malformed, or the period ends before it starts.
        """
        return _parsed(_as_text(text))

    @classmethod
    def read(cls, text: str | int) -> Period:
        """Return the period that people name: ``2024-Q3``, ``quý III năm 2024``, ``Jan–Sep 2024``.

        It takes what :meth:`parse` takes, the folder names of editions, and the words of each language.

        Raises
        ------
        ArgumentError
            It is neither text nor a whole number.
        PeriodError
            The text is empty, names no period, or may name several.

        Examples
        --------
        >>> [Period.read(text).text for text in ("9 tháng năm 2024", "first half of 2024", "2015–2020")]
        ['2024-01-01/P9M', '2024-S1', '2015/2020']
        """
        from lc_indicators.periods.period_reader import read_period

        return read_period(_as_text(text))

    @classmethod
    def of_months(cls, year: int, month: int, count: int = 1) -> Period:
        """Return *count* months from a month of *year* on.

        Examples
        --------
        >>> Period.of_months(2024, 4, 3).text, Period.of_months(2024, 11, 3).text
        ('2024-Q2', '2024-11-01/2025-01-31')
        """
        first = date(year, month, 1)
        return cls(first, month_end(months_after(first, count - 1)))

    @classmethod
    def of_year(cls, year: int) -> Period:
        """Return a calendar year."""
        return cls.of_months(year, 1, MONTHS_A_YEAR)

    @classmethod
    def of_span(cls, start: int, end: int) -> Period:
        """Return the span from the end of year *start* to the end of year *end*."""
        if end <= start:
            reason = "it ends before it starts" if end < start else "it has no years in it"
            raise PeriodError(f"{start}/{end}", reason, SDMX_FORMS)
        return cls(date(start + 1, 1, 1), date(end, MONTHS_A_YEAR, 31), is_span=True)

    def label(self, language: str) -> str:
        """Return the period in words of *language*."""
        from lc_indicators.periods.period_words import words_of

        return words_of(language).label(self)

    def full_label(self, language: str) -> str:
        """Return the period in the words of a title, which shortens nothing.

        Examples
        --------
        >>> Period.parse("2024-09").full_label("vi"), Period.parse("2024-01-01/P9M").full_label("vi")
        ('tháng 9 năm 2024', '9 tháng năm 2024')
        """
        from lc_indicators.periods.period_words import words_of

        return words_of(language).full_label(self)

    def short_label(self, language: str) -> str:
        """Return the period as the axis of a chart or the head of a table names it.

        Examples
        --------
        >>> Period.parse("2024-09").short_label("vi"), Period.parse("2024-01-01/P9M").short_label("en")
        ('T9/2024', 'Jan–Sep 2024')
        """
        from lc_indicators.periods.period_words import words_of

        return words_of(language).short_label(self)

    def name_in_year(self, language: str) -> str:
        """Return the month, quarter or half-year by its name alone, where its year stands elsewhere.

        Examples
        --------
        >>> Period.parse("2024-09").name_in_year("vi"), Period.parse("2024-Q3").name_in_year("en")
        ('T9', 'Q3')
        """
        from lc_indicators.periods.period_words import words_of

        return words_of(language).name_in_year(self)

    def contains(self, other: Period) -> bool:
        """Return whether all days of *other* are its own."""
        return self.first_day <= other.first_day and other.last_day <= self.last_day

    def is_between(self, start: Period, end: Period) -> bool:
        """Return whether it ends after *start* and no later than *end*: a break that parts the two.

        Examples
        --------
        >>> break_, start, end = map(Period.parse, ("2025-07", "2024-09", "2025-09"))
        >>> break_.is_between(start, end), break_.is_between(end, end)
        (True, False)
        """
        return start.last_day < self.last_day <= end.last_day

    @property
    def months(self) -> tuple[Period, ...]:
        """Return the months that it is made of; ArgumentError where they are not whole."""
        return self._parts(PeriodKind.MONTH, 1)

    @property
    def quarters(self) -> tuple[Period, ...]:
        """Return the quarters that it is made of; ArgumentError where they are not whole."""
        return self._parts(PeriodKind.QUARTER, 3)

    def _parts(self, kind: PeriodKind, count: int) -> tuple[Period, ...]:
        if not self.is_whole_months or self.n_months % count or (self.first_day.month - 1) % count:
            raise self._refused(f"{kind}s", f"it is not made of whole {kind}s", "ask for its days")
        starts = (months_after(self.first_day, month) for month in range(0, self.n_months, count))
        return tuple(Period.of_months(start.year, start.month, count) for start in starts)

    @property
    def previous(self) -> Period:
        """Return the day, month, quarter, half-year, year or span before it.

        Raises
        ------
        ArgumentError
            It is a run of months or days, before which none of its kind ends.
        """
        return self._step(-1, "previous")

    @property
    def next(self) -> Period:
        """Return the one of its kind that follows; ArgumentError like :attr:`previous`."""
        return self._step(1, "next")

    def _step(self, steps: int, asked: str) -> Period:
        if self.kind in {PeriodKind.MONTHS, PeriodKind.DAYS}:
            raise self._refused(asked, f"{IN_WORDS[self.kind]} has none", "ask for year_before")
        is_day = self.kind is PeriodKind.DAY
        return self._moved(days=steps) if is_day else self._moved(months=steps * self.n_months)

    @property
    def year_before(self) -> Period:
        """Return the same part of the year before; 29 February becomes the 28th.

        Examples
        --------
        >>> [Period.parse(text).year_before.text for text in ("2024-Q3", "2024-12-15/2025-09-14")]
        ['2023-Q3', '2023-12-15/2024-09-14']
        """
        return self._moved(months=-MONTHS_A_YEAR)

    def in_year(self, year: int) -> Period:
        """Return the same part of another year.

        Examples
        --------
        >>> Period.parse("2024-Q3").in_year(2019).text
        '2019-Q3'
        """
        return self._moved(months=MONTHS_A_YEAR * (year - self.end_year))

    @property
    def opening(self) -> Period:
        """Return the day that it begins with."""
        return Period(self.first_day, self.first_day)

    @property
    def closing(self) -> Period:
        """Return the day that it ends with: when stocks are counted."""
        return Period(self.last_day, self.last_day)

    @property
    def december_before(self) -> Period:
        """Return December of the year before a month, and the last day of that year before a day.

        Raises
        ------
        ArgumentError
            It is longer than a month: December is not as long.
        """
        december = Period.of_months(self.end_year - 1, MONTHS_A_YEAR)
        if self.kind is PeriodKind.DAY:
            return Period(december.last_day, december.last_day)
        if self.kind is PeriodKind.MONTH:
            return december
        what = f"December is not as long as {IN_WORDS[self.kind]}"
        raise self._refused("december_before", what, "ask for year_before")

    @property
    def to_date(self) -> Period:
        """Return the days of its year so far: of September nine months, of the second half the year.

        Raises
        ------
        ArgumentError
            It lies in several years.
        """
        if self.start_year != self.end_year:
            raise self._refused("to_date", "it lies in several years", "choose one within a year")
        return Period(date(self.end_year, 1, 1), self.last_day)

    def months_to(self, later: Period) -> int:
        """Return the months from its end to the end of *later*; negative where that one ends before it."""
        end, own = later.last_day, self.last_day
        return MONTHS_A_YEAR * (end.year - own.year) + end.month - own.month

    def steps_to(self, other: Period) -> int:
        """Return how many steps lead to *other*: days, months, quarters, half-years or years.

        Raises
        ------
        ArgumentError
            They are not of one kind, or not the same part of two years.

        Examples
        --------
        >>> Period.parse("2023-Q3").steps_to(Period.parse("2024-Q1"))
        2
        """
        if other.kind is not self.kind:
            what = f"{other} is {IN_WORDS[other.kind]}"
            raise self._refused("steps_to", what, f"give {IN_WORDS[self.kind]}")
        if self.kind is PeriodKind.DAY:
            return (other.last_day - self.last_day).days
        is_by_year = self.kind in {PeriodKind.MONTHS, PeriodKind.DAYS, PeriodKind.SPAN}
        a_step = MONTHS_A_YEAR if is_by_year else self.n_months
        steps = self.months_to(other) // a_step
        if self._moved(months=steps * a_step) != other:
            raise self._refused("steps_to", f"{other} is another part of its year", "give the same part")
        return steps

    def _moved(self, *, months: int = 0, days: int = 0) -> Period:
        """Return it so many months or days later; whole months stay whole."""
        try:
            first, last = (
                same_day_after(day, months) + timedelta(days) for day in (self.first_day, self.last_day)
            )
        except (OverflowError, ValueError):
            raise PeriodError(self.text, NO_YEAR, SDMX_FORMS) from None
        return Period(first, month_end(last) if self.is_whole_months else last, self.is_span)

    def _refused(self, asked: str, what: str, what_to_do: str) -> ArgumentError:
        return ArgumentError(f"{asked} of the period {self}", what, what_to_do)

    def __lt__(self, other: Period) -> bool:
        return (self.last_day, self.first_day, self.text) < (other.last_day, other.first_day, other.text)


def _as_text(given: object) -> str:
    if isinstance(given, str) or (isinstance(given, Integral) and not isinstance(given, bool)):
        return str(given)
    raise ArgumentError("Period", f"it is {shown(given)}", 'give text, "2015-2020", or a year')


@lru_cache(maxsize=4096)
def _parsed(text: str) -> Period:
    """Return the period of a text: tens of thousands of observations name a few hundred."""
    from lc_indicators.periods.time_period import parse_time_period

    return parse_time_period(text)

"""Find the periods that a line of prose names, and the months that they cover."""

from __future__ import annotations

import re
from contextlib import suppress

from lc_indicators.errors import PeriodError
from lc_indicators.periods.period import Period
from lc_indicators.periods.period_kinds import PeriodKind

#: So many words name a period at most: "từ tháng 1 đến tháng 9 năm 2024".
_MOST_WORDS = 9

#: A year, and not a part of a longer number or name.
_YEAR = re.compile(r"(?<![0-9A-Za-z_])(?:19|20)[0-9]{2}(?![0-9A-Za-z_])")

_AROUND = ".,;:()[]“”\"'`"


def periods_in(text: str) -> list[Period]:
    """Return the periods that *text* names with their years, each by as many of its words as name one.

    Examples
    --------
    >>> [one.text for one in periods_in("Rates of September 2024, quý III năm 2023 and 2015–2017.")]
    ['2024-09', '2023-Q3', '2015/2017']
    >>> periods_in("20250 persons")
    []
    """
    words, found, at = text.split(), list[Period](), 0
    while at < len(words):
        count, period = _longest(words[at : at + _MOST_WORDS])
        found += [period] if period else []
        at += count
    return found


def months_in(text: str) -> set[int]:
    """Return the months that the periods of a text cover, counted from the year 0.

    Examples
    --------
    >>> sorted(months_in("2024-Q3")) == [2024 * 12 + month for month in (6, 7, 8)]
    True
    """
    return {month for period in periods_in(text) for month in months_of(period)}


def months_of(period: Period, *, ends: bool = False) -> set[int]:
    """Return the months of a period, counted from the year 0; with *ends* those of a span's ends alone."""
    if period.kind is PeriodKind.SPAN:
        first_year, last_year = period.start_year, period.end_year
        years = {first_year, last_year} if ends else range(first_year, last_year + 1)
        return {year * 12 + month for year in years for month in range(12)}
    first, last = period.first_day, period.last_day
    return set(range(first.year * 12 + first.month - 1, last.year * 12 + last.month))


def _longest(words: list[str]) -> tuple[int, Period | None]:
    """Return how many of the words, from the first, name a period, and which; one word where none does."""
    for count in range(len(words), 0, -1):
        part = " ".join(words[:count]).strip(_AROUND)
        if _YEAR.search(part):
            with suppress(PeriodError):
                return count, Period.read(part)
    year = _YEAR.search(words[0])
    return 1, Period.parse(year[0]) if year else None

"""Read dates as people type them; a date that is known to its month or year only is that month or year."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from lc_indicators.errors import ParameterError, PeriodError
from lc_indicators.periods.period import Period

#: Ways to write a date; one mark throughout, and the day before the month where the year comes last.
_FORMS = tuple(
    re.compile(form)
    for form in (
        r"(?P<year>[0-9]{4})(?:(?P<mark>[-/.])(?P<month>[0-9]{1,2})(?:(?P=mark)(?P<day>[0-9]{1,2}))?)?",
        r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})",
        r"(?:(?P<day>[0-9]{1,2})(?P<mark>[-/.]))?(?P<month>[0-9]{1,2})(?(mark)(?P=mark)|[-/.])(?P<year>[0-9]{4})",
    )
)


@lru_cache(maxsize=1024)
def read_date(text: object) -> Period:
    """Return the day that *text* writes; the month or the year where that is all that it knows.

    Raises
    ------
    ParameterError
        It is none of the forms, or no day of the calendar.

    Examples
    --------
    >>> [read_date(text).text for text in ("20201028", "28/10/2020", "2020-1", "2020")]
    ['2020-10-28', '2020-10-28', '2020-01', '2020']
    """
    typed = str(text).strip()
    for form in _FORMS:
        if match := form.fullmatch(typed):
            year, month, day = (match.groupdict().get(part) for part in ("year", "month", "day"))
            try:
                return _period(int(year or 0), month, day)
            except (ValueError, PeriodError):
                # "2020-13" and 0999 are none; another form may read it.
                continue
    raise ParameterError(f"{typed!r} is no date: write 2020-10-28, 28/10/2020, 2020-10 or 2020.")


def _period(year: int, month: str | None, day: str | None) -> Period:
    if month is None:
        return Period.of_year(year)
    if day is None:
        return Period.of_months(year, int(month))
    known = date(year, int(month), int(day))
    return Period(known, known)

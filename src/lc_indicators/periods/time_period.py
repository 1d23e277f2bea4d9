"""Read SDMX TIME_PERIOD: the one way in which the data write a period."""

from __future__ import annotations

import re
from datetime import date, timedelta

from lc_indicators.errors import PeriodError
from lc_indicators.periods.calendar_months import MONTHS_A_YEAR, months_after
from lc_indicators.periods.period import Period
from lc_indicators.periods.period_days import NO_YEAR, SDMX_FORMS

# Not \d: it takes the digits of every script, and two texts would name one year.
_DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_FORMS = re.compile(
    "(?P<year>[0-9]{4})"
    "(?:/(?P<end>[0-9]{4})|-(?P<month>0[1-9]|1[0-2])|-Q(?P<quarter>[1-4])|-S(?P<half>[12]))?"
    f"|(?P<first>{_DAY})(?:/(?:P(?P<count>[1-9][0-9]{{0,3}})(?P<unit>[YMD])|(?P<last>{_DAY})))?"
)


def is_time_period(text: str) -> bool:
    """Return whether *text* has the form of one, sound or not."""
    return _FORMS.fullmatch(text) is not None


def parse_time_period(text: str) -> Period:
    """Return the period of a text.

    Raises
    ------
    PeriodError
        It is none, or ends before it starts.
    """
    match = _FORMS.fullmatch(text)
    if match is None:
        reason = "it is no year, month, quarter, half-year, run of days or span"
        raise PeriodError(text, reason if text.strip() else "it is empty", SDMX_FORMS)
    said = {name: found for name, found in match.groupdict().items() if found}
    try:
        return _of_days(said) if "first" in said else _of_year(said)
    except PeriodError as error:
        raise PeriodError(text, error.reason, SDMX_FORMS) from None
    except (ValueError, OverflowError):
        reason = "it names no day of the calendar" if "first" in said else NO_YEAR
        raise PeriodError(text, reason, SDMX_FORMS) from None


def _of_year(said: dict[str, str]) -> Period:
    year = int(said["year"])
    if "end" in said:
        return Period.of_span(year, int(said["end"]))
    if "month" in said:
        return Period.of_months(year, int(said["month"]))
    if "quarter" in said:
        return Period.of_months(year, 3 * int(said["quarter"]) - 2, 3)
    if "half" in said:
        return Period.of_months(year, 6 * int(said["half"]) - 5, 6)
    return Period.of_months(year, 1, MONTHS_A_YEAR)


def _of_days(said: dict[str, str]) -> Period:
    first = date.fromisoformat(said["first"])
    if "count" not in said:
        return Period(first, date.fromisoformat(said.get("last", said["first"])))
    count, day = int(said["count"]), timedelta(days=1)
    if said["unit"] == "D":
        return Period(first, first + count * day - day)
    months = count * (MONTHS_A_YEAR if said["unit"] == "Y" else 1)
    return Period(first, months_after(first, months) - day)

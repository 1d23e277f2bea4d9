"""Write numbers and dates as each language prints them, and read dates as people type them.

Vietnamese writes a decimal comma and a thousands point (1.234,5), English the reverse (1,234.5); formats
come from the CLDR through Babel.  A date may be known to its year or month only.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache, lru_cache

from babel.dates import format_date
from babel.numbers import NumberPattern, parse_pattern

from lc_indicators.errors import ParameterError
from lc_indicators.errors.arguments import checked
from lc_indicators.language.message_files import messages
from lc_indicators.language.printed_numbers import MINUS
from lc_indicators.language.text import Language


def rounded(value: Decimal, decimals: int) -> Decimal:
    """Return *value* with exactly *decimals* digits after the point, halves away from zero.

    Official tables round halves away from zero; Python's own rule (to even) would print 0.125 as 0.12.
    """
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


@lru_cache(maxsize=8192)
def format_decimal(value: Decimal, *, decimals: int, language: Language) -> str:
    """Return *value* as *language* prints it, with exactly *decimals* digits after the mark.

    Zero is never printed with a minus sign; the minus is U+2212, as typeset figures have it.

    Examples
    --------
    >>> from decimal import Decimal
    >>> format_decimal(Decimal("41.79"), decimals=2, language="vi")
    '41,79'
    >>> format_decimal(Decimal("5711"), decimals=0, language="en")
    '5,711'
    """
    exact = rounded(value, decimals)
    text: str = _pattern(decimals).apply(abs(exact), locale=language, decimal_quantization=False)
    return f"{MINUS}{text}" if exact < 0 else text


def ordinal(number: str, language: Language) -> str:
    """Return a whole number as an ordinal; Vietnamese says it with a word before, and leaves it as it is.

    Examples
    --------
    >>> [ordinal(number, "en") for number in ("1", "2", "3", "11", "12", "13", "21", "62")]
    ['1st', '2nd', '3rd', '11th', '12th', '13th', '21st', '62nd']
    """
    if language != "en":
        return number
    if number[-2:] in {"11", "12", "13"}:
        return f"{number}th"
    return number + {"1": "st", "2": "nd", "3": "rd"}.get(number[-1:], "th")


@cache
def _pattern(decimals: int) -> NumberPattern:
    return parse_pattern("#,##0" + ("." + "0" * decimals if decimals else ""))


#: Ways to write a date; one mark throughout, and the day before the month where the year comes last.
_FORMS = tuple(
    re.compile(form)
    for form in (
        r"(?P<year>[0-9]{4})(?:(?P<mark>[-/.])(?P<month>[0-9]{1,2})(?:(?P=mark)(?P<day>[0-9]{1,2}))?)?",
        r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})",
        r"(?:(?P<day>[0-9]{1,2})(?P<mark>[-/.]))?(?P<month>[0-9]{1,2})(?(mark)(?P=mark)|[-/.])(?P<year>[0-9]{4})",
    )
)

_MONTHS = 12


@dataclass(frozen=True, kw_only=True)
class PartialDate:
    """A day, or a month or a year of which the day is not known."""

    year: int
    #: 0 where only the year is known.
    month: int = 0
    #: 0 where only year and month are known.
    day: int = 0

    @classmethod
    def parse(cls, text: object) -> PartialDate:
        """Return the date that *text* writes.

        Raises
        ------
        ParameterError
            It is none of the forms, or no day of the calendar.

        Examples
        --------
        >>> [PartialDate.parse(text).iso for text in ("20201028", "28/10/2020", "2020-1", "2020")]
        ['2020-10-28', '2020-10-28', '2020-01', '2020']
        """
        return _parsed(str(text).strip())

    @property
    def iso(self) -> str:
        """Return it as ISO 8601 writes it, as far as it is known."""
        parts = (f"{self.year:04d}", *(f"{part:02d}" for part in (self.month, self.day) if part))
        return "-".join(parts)

    @property
    def first(self) -> date:
        """Return the first day that it can be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """Return the last day that it can be."""
        month = self.month or _MONTHS
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def is_by(self, other: PartialDate) -> bool:
        """Return whether it is sure to be no later than *other*: 2018 is by 2020, and 2020 not by 10/2020.

        Examples
        --------
        >>> PartialDate(year=2018, month=9).is_by(PartialDate(year=2020))
        True
        """
        return self.last <= other.first


@lru_cache(maxsize=1024)
def _parsed(text: str) -> PartialDate:
    for form in _FORMS:
        if match := form.fullmatch(text):
            parts = {
                name: int(match[name] or 0)
                for name in ("year", "month", "day")
                if name in match.re.groupindex
            }
            found = PartialDate(**parts)
            if _exists(found, match):
                return found
    raise ParameterError(f"{text!r} is no date: write 2020-10-28, 28/10/2020, 2020-10 or 2020.")


def _exists(found: PartialDate, match: re.Match[str]) -> bool:
    # "2020-00" is no year 2020.
    named = [name for name in ("month", "day") if match.groupdict().get(name) is not None]
    try:
        return all(getattr(found, name) for name in named) and found.first <= found.last
    except ValueError:
        return False


@checked
def date_label(iso: str, language: Language) -> str:
    """Return a date, whole or partial, in words; "" stays "".

    Examples
    --------
    >>> date_label("2021-03-10", "vi"), date_label("2020-10", "en"), date_label("2020", "vi")
    ('10/3/2021', 'October 2020', '2020')
    """
    if not iso:
        return ""
    known = PartialDate.parse(iso)
    pattern = messages("dates")["day" if known.day else "month" if known.month else "year"]
    return format_date(known.first, pattern[language], locale=language)

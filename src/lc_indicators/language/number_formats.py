"""Write numbers and dates as each language prints them.

Vietnamese writes a decimal comma and a thousands point (1.234,5), English the reverse (1,234.5); formats
come from the CLDR through Babel.  A date may be known to its year or month only.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from functools import cache, lru_cache

from babel.dates import format_date
from babel.numbers import NumberPattern, parse_pattern

from lc_indicators.errors.arguments import checked
from lc_indicators.language.message_files import messages
from lc_indicators.language.printed_numbers import MINUS
from lc_indicators.language.text import Language
from lc_indicators.periods import read_date


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
    known = read_date(iso)
    return format_date(known.first_day, messages("dates")[known.kind.value][language], locale=language)

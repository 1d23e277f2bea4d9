"""Intervals as readers see them, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from lc_indicators.claims.auditing.units import MOST_DIGITS, decimals_of
from lc_indicators.rounding import RoundingInterval
from lc_indicators.wording import LANGUAGES, Language, Text, between, format_decimal

#: Digits that an end of a computed interval is shown with: the printed ones and so many more.
EXTRA_DIGITS = 3


def both(say: Callable[[Language], str]) -> Text:
    """Return what *say* gives for each language.

    Examples
    --------
    >>> both(lambda language: say_interval(RoundingInterval.exact(Decimal("4.75")), language))
    Text(vi='4,75', en='4.75')
    """
    return Text(**{language: say(language) for language in LANGUAGES})


def say_end(value: Decimal, language: Language, *, decimals: int, up: bool) -> str:
    """Return an end of an interval, rounded outward to *decimals* digits, zeros at its end left out."""
    if value.is_infinite():
        return "∞" if value > 0 else "−∞"
    if value.adjusted() > MOST_DIGITS:
        return f"{value:.3E}"
    unit = Decimal(1).scaleb(-decimals)
    shown = value.quantize(unit, rounding=ROUND_CEILING if up else ROUND_FLOOR).normalize()
    return format_decimal(shown, decimals=decimals_of(shown), language=language)


def say_interval(interval: RoundingInterval, language: Language, *, decimals: int = EXTRA_DIGITS) -> str:
    """Return an interval in brackets, its ends rounded outward to at most *decimals* digits.

    The comma is a decimal mark in Vietnamese, so that a semicolon parts the ends there.

    Examples
    --------
    >>> say_interval(RoundingInterval(Decimal("4.728"), Decimal("4.752")), "vi")
    '[4,728; 4,752]'
    """
    low = say_end(interval.low, language, decimals=decimals, up=False)
    high = say_end(interval.high, language, decimals=decimals, up=True)
    if low == high:
        return low
    opening = "(" if interval.low.is_infinite() else "["
    closing = ")" if interval.high.is_infinite() else "]"
    return f"{opening}{low}{';' if language == 'vi' else ','} {high}{closing}"


def say_range(interval: RoundingInterval, language: Language, *, decimals: int = EXTRA_DIGITS) -> str:
    """Return an interval in words: "từ 2,28 đến 2,31", "40 or more"."""
    ends = [(interval.low, False), (interval.high, True)]
    low, high = (
        None if end.is_infinite() else say_end(end, language, decimals=decimals, up=up) for end, up in ends
    )
    return low if low == high and low else between(low, high, language=language)


def lower(name: str) -> str:
    """Return a name as it stands within a sentence; an abbreviation such as GRDP keeps its capitals."""
    return name if name[:2].isupper() else name[:1].lower() + name[1:]

"""Put figures and arithmetic of relations into words of both languages."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from lc_indicators.audit.arithmetic.printed_interval import is_counted
from lc_indicators.audit.claim import Claim
from lc_indicators.audit.wording.numbers_in_words import say_interval
from lc_indicators.audit.wording.unit_words import say_number
from lc_indicators.language import Text, in_a_row, in_each, message
from lc_indicators.numbers import RoundingInterval

#: Digits that the ends of an interval are shown with beyond the first of its width.
DIGITS = 1

#: Most digits after the point where there is no width to go by.
MOST_DECIMALS = 5

#: Below this part of its value a width comes from the digits of the arithmetic alone.
HAIR = Decimal("1E-20")


def written(formula: str, **parts: Text) -> Text:
    """Return a formula, the same in every language, with the parts put in.

    Examples
    --------
    >>> written("{whole} − 6", whole=number(Decimal("6.96")))["vi"]
    '6,96 − 6'
    """
    return in_each(lambda _: formula).filled(**parts)


def number(value: Decimal) -> Text:
    """Return a number with all its digits and without unit."""
    return _number(str(value))


@lru_cache(maxsize=4096)
def _number(digits: str) -> Text:
    # By its digits: 10.8 and 10.80 are equal, but do not print alike.
    return in_each(lambda language: say_number(Decimal(digits), "", language))


def printed(claim: Claim) -> Text:
    """Return the size that the claim prints; a range with its two ends, of a part and a whole the part."""
    first = number(abs(claim.values[0]))
    return in_a_row([first, number(abs(claim.values[1]))], "–") if claim.is_range else first


def lies(interval: RoundingInterval) -> Text:
    """Return where a result lies, the ends of an interval rounded outward.

    Examples
    --------
    >>> lies(RoundingInterval(Decimal("9.6934"), Decimal("9.7046")))["vi"]
    'nằm trong [9,6934; 9,7046]'
    >>> lies(RoundingInterval.exact(57180))["en"], lies(RoundingInterval.exact(2) / 3)["vi"]
    ('= 57,180', '≈ 0,66667')
    """
    if interval.is_bounded and interval.half_width <= HAIR * max(abs(interval.high), Decimal(1)):
        return _point(interval)
    decimals = _decimals(interval)
    said = in_each(lambda language: say_interval(interval, language, decimals=decimals))
    return message("audit.relations.lies_in", interval=said)


def with_meaning(arithmetic: Text, claim: Claim) -> Text:
    """Return the arithmetic with what the claim's own figure stands for; a count stands for itself."""
    if is_counted(claim):
        return arithmetic
    shown = in_a_row([number(value) for value in claim.values], "–")
    meant = in_each(lambda language: say_interval(claim.meant, language, decimals=MOST_DECIMALS))
    return message("audit.relations.with_meaning", arithmetic=arithmetic, shown=shown, meant=meant)


def _point(interval: RoundingInterval) -> Text:
    short = interval.midpoint.quantize(Decimal(1).scaleb(-MOST_DECIMALS)).normalize()
    sign = "=" if interval.contains(short) else "≈"
    return written(f"{sign} {{value}}", value=number(short))


def _decimals(interval: RoundingInterval) -> int:
    # One digit more than the first that the width touches: the ends then differ, and no digit is idle.
    return max(DIGITS - interval.half_width.adjusted(), 0) if interval.is_bounded else MOST_DECIMALS

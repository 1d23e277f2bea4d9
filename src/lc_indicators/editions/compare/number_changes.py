"""Tell whether two numbers are the same within the rounding of what is printed."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from lc_indicators.periods import PeriodKind
from lc_indicators.periods.periods_in_text import periods_in

#: Of a number that is not printed, such as a width: noise of binary fractions.
NOISE = Decimal("1e-9")

_DIGITS = re.compile(r"[0-9][0-9.,]*")
_SIGNED = re.compile(r"[−-]?[0-9](?:[0-9.,]*[0-9])?")


def as_number(text: object) -> Decimal | None:
    """Return what *text* or a number says, None where it is no number.

    Examples
    --------
    >>> as_number("41.79"), as_number("n.a."), as_number(True)
    (Decimal('41.79'), None, None)
    """
    if isinstance(text, bool) or not isinstance(text, (str, int, float)):
        return None
    try:
        number = Decimal(str(text))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def decimals(printed: str, *, mark: str) -> int:
    """Return the digits behind the decimal mark of the first number in *printed*.

    Examples
    --------
    >>> decimals("2.3 times", mark="."), decimals("1.250 tỷ", mark=","), decimals("", mark=".")
    (1, 0, 0)
    """
    found = _DIGITS.search(printed)
    number = found[0].rstrip(".,") if found else ""
    return len(number.partition(mark)[2])


def numbers_in(text: str) -> tuple[str, ...]:
    """Return the numbers in a text as they are printed.

    Examples
    --------
    >>> numbers_in("from 16.33% to −2, of 1,250.")
    ('16.33', '−2', '1,250')
    """
    return tuple(_SIGNED.findall(text))


def period_in(text: str) -> str:
    """Return the periods that a text names, written as the period of an indicator; two years are a span.

    Examples
    --------
    >>> period_in("2015 → end of 2020"), period_in("September 2024 and quý III/2024"), period_in("no year")
    ('2015/2020', '2024-09, 2024-Q3', '')
    """
    found = list(dict.fromkeys(periods_in(text)))
    is_span = [one.kind for one in found] == [PeriodKind.YEAR] * 2
    return ("/" if is_span else ", ").join(one.text for one in found)


def same_number(old: object, new: object, *, digits: int | None) -> bool:
    """Return whether two numbers are the same when *digits* behind the mark are printed.

    None is for a number that is not printed: it may differ by the noise of binary fractions.

    Examples
    --------
    >>> same_number(2.296, "2.3", digits=1), same_number(2.2, 2.3, digits=1), same_number(1, 1.1, digits=None)
    (True, False, False)
    """
    first, second = as_number(old), as_number(new)
    if first is None or second is None:
        return old == new
    if digits is None:
        return abs(first - second) <= NOISE * max(abs(first), abs(second), Decimal(1))
    return abs(first - second) * 2 <= Decimal(1).scaleb(-digits)

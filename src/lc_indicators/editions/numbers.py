"""When two numbers are the same: within the rounding of what is printed."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

#: Of a number that is not printed, such as a width: noise of binary fractions.
NOISE = Decimal("1e-9")

_DIGITS = re.compile(r"[0-9][0-9.,]*")


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

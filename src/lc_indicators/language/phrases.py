"""How directions and intervals of figures are said."""

from __future__ import annotations

from decimal import Decimal

from lc_indicators.language.message_files import message
from lc_indicators.language.text import Language

#: What joins the periods of a label: "2015 → 2020".
ARROW = " → "

#: The mark in tables of a figure that is known from a reprint, a copy or a repetition alone.
SECOND_HAND_MARK = "s"


def moved(change: Decimal, size: str, *, language: Language) -> str:
    """Return *size* with the word for the direction of *change*.

    Examples
    --------
    >>> moved(Decimal("-4.81"), "4,81 điểm phần trăm/năm", language="vi")
    'giảm 4,81 điểm phần trăm/năm'
    """
    if change == 0:
        return message("figures.unchanged")[language]
    words = message("figures.up") if change > 0 else message("figures.down")
    return words[language].format(size=size)


def between(low: str | None, high: str | None, *, language: Language) -> str:
    """Return the words for an interval whose printed ends are *low* and *high*; None is an open end.

    Examples
    --------
    >>> between("2,28", "2,31", language="vi")
    'từ 2,28 đến 2,31'
    >>> between("3", "3", language="vi")
    '3'
    >>> between("40", None, language="en")
    '40 or more'
    """
    if low is not None and low == high:
        return low
    if low is None:
        words = message("figures.unbounded") if high is None else message("figures.at_most")
    else:
        words = message("figures.at_least") if high is None else message("figures.between")
    return words[language].format(low=low, high=high)

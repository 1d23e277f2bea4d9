"""How directions and intervals of figures are said."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from lc_indicators.language.message_files import message
from lc_indicators.language.number_formats import format_decimal, number_marks
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


def outward_ends(
    low: Decimal | None, high: Decimal | None, *, decimals: int, language: Language
) -> tuple[str | None, str | None]:
    """Return the ends of an interval with the same digits, at most so many *decimals*, never narrower.

    Examples
    --------
    >>> outward_ends(Decimal("2.28333"), Decimal("2.3101"), decimals=2, language="en")
    ('2.28', '2.32')
    """
    unit = Decimal(1).scaleb(-decimals)
    ends = [
        None if low is None else low.quantize(unit, rounding=ROUND_FLOOR),
        None if high is None else high.quantize(unit, rounding=ROUND_CEILING),
    ]
    # Trailing zeros say nothing in the ends of an interval, unlike in a printed figure.
    digits = max(
        (max(-int(end.normalize().as_tuple().exponent), 0) for end in ends if end is not None), default=0
    )
    first, last = (
        None if end is None else format_decimal(end, decimals=digits, language=language) for end in ends
    )
    return first, last


def in_brackets(low: str | None, high: str | None, *, language: Language) -> str:
    """Return the short form of an interval whose printed ends are *low* and *high*; None is an open end.

    Where the comma is the decimal mark, as in Vietnamese, a semicolon parts the ends.

    Examples
    --------
    >>> in_brackets("4,728", "4,752", language="vi"), in_brackets("40", None, language="en")
    ('[4,728; 4,752]', '[40, ∞)')
    """
    if low is not None and low == high:
        return low
    mark = ";" if number_marks(language).decimal == "," else ","
    opening, closing = "(" if low is None else "[", ")" if high is None else "]"
    return f"{opening}{'−∞' if low is None else low}{mark} {'∞' if high is None else high}{closing}"


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

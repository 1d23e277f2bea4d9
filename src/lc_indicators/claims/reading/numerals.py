"""The number that digits and marks stand for, by the habits of a language and what stands beside it.

Vietnamese prints 1.234,5 and English 1,234.5; but sources mix the two ("11.50%/năm" beside "41,79 triệu"),
so that a mark is read by where it stands: groups of three digits are thousands, anything else decimals.
"""

from __future__ import annotations

import re
from decimal import Decimal

from lc_indicators.wording import Language

#: The thousands mark of each language; the other mark is its decimal mark.
_THOUSANDS: dict[Language, str] = {"vi": ".", "en": ","}

_GROUPED = {mark: re.compile(rf"[1-9][0-9]{{0,2}}(?:{re.escape(mark)}[0-9]{{3}})+") for mark in ".,"}


def number_of(written: str, *, language: Language, small: bool) -> Decimal | None:
    """Return the number that *written* stands for, its decimals kept; None where it is none.

    *small*: it is a percentage or a factor, where one mark before three digits parts decimals, because
    thousands of percent are not what a report prints.

    Examples
    --------
    >>> number_of("914.368", language="vi", small=False), number_of("11.50", language="vi", small=True)
    (Decimal('914368'), Decimal('11.50'))
    >>> number_of("3,025", language="en", small=False), number_of("3,025", language="vi", small=False)
    (Decimal('3025'), Decimal('3.025'))
    >>> number_of("1.000", language="vi", small=True), number_of("1.234", language="vi", small=True)
    (Decimal('1000'), Decimal('1.234'))
    """
    marks = [character for character in written if character in ".,"]
    if not marks:
        return Decimal(written)
    if len(set(marks)) > 1:
        return _mixed(written, decimal=marks[-1])
    return _of_one_mark(written, marks[0], language=language, single=len(marks) == 1, small=small)


def _mixed(written: str, *, decimal: str) -> Decimal | None:
    whole, _, part = written.rpartition(decimal)
    thousands = "," if decimal == "." else "."
    if decimal in whole or not _GROUPED[thousands].fullmatch(whole):
        return None
    return Decimal(f"{whole.replace(thousands, '')}.{part}")


def _of_one_mark(written: str, mark: str, *, language: Language, single: bool, small: bool) -> Decimal | None:
    grouped = _GROUPED[mark].fullmatch(written) is not None
    if not single:
        return Decimal(written.replace(mark, "")) if grouped else None
    if grouped and mark == _THOUSANDS[language] and (not small or _is_round(written)):
        return Decimal(written.replace(mark, ""))
    return Decimal(written.replace(mark, "."))


def could_be_thousands(written: str, *, language: Language) -> bool:
    """Return whether a percentage or factor is printed so that it could be in thousands: "1.234%"."""
    return _GROUPED[_THOUSANDS[language]].fullmatch(written) is not None


def _is_round(written: str) -> bool:
    # "1.000%": nobody prints three zeros behind a decimal mark.
    return re.fullmatch(r"[1-9].000", written) is not None

"""Read the number that digits and marks stand for, by the habits of a language and the unit behind it.

Vietnamese prints 1.234,5 and English 1,234.5; but sources mix the two ("11.50%/năm" beside "41,79 triệu"),
so that a mark is read by where it stands: groups of three digits are thousands, anything else decimals.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from lc_indicators.audit.lexicon import GRAMMARS
from lc_indicators.language import NOTATIONS, Language, is_in_thousands, number_under, without_gaps

#: The thousands mark of each language; the other mark is its decimal mark.
_THOUSANDS: dict[Language, str] = {language: NOTATIONS[language][1] for language in GRAMMARS}

_RAISED_POINT = re.compile(r"[0-9]+·[0-9]+")

_DECIMALS = re.compile(r"[0-9]+([.,])(?:[0-9]{1,2}|[0-9]{4,})")

#: So a number with two marks, or with one twice, shows which of them parts thousands.
_TELLING = re.compile(
    r"[1-9][0-9]{0,2}(?:(?:([.,])[0-9]{3})(?:\1[0-9]{3})+(?:[.,][0-9]+)?|([.,])[0-9]{3}[.,][0-9]+)"
)


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
    >>> number_of("1 023 208,5", language="en", small=False), number_of("16·33", language="vi", small=True)
    (Decimal('1023208.5'), Decimal('16.33'))
    """
    if (gapless := without_gaps(written)) != written:
        return Decimal(gapless.replace(",", ".")) if gapless else None
    if "·" in written:
        return Decimal(written.replace("·", ".")) if _RAISED_POINT.fullmatch(written) else None
    marks = [character for character in written if character in ".,"]
    if not marks:
        return Decimal(written)
    if len(set(marks)) > 1:
        return _mixed(written, decimal=marks[-1])
    return _of_one_mark(written, marks[0], language=language, single=len(marks) == 1, small=small)


def _mixed(written: str, *, decimal: str) -> Decimal | None:
    thousands = "," if decimal == "." else "."
    is_grouped = is_in_thousands(written.rpartition(decimal)[0], thousands)
    return number_under(written, decimal=decimal, thousands=thousands) if is_grouped else None


def _of_one_mark(written: str, mark: str, *, language: Language, single: bool, small: bool) -> Decimal | None:
    grouped = is_in_thousands(written, mark)
    if not single:
        return Decimal(written.replace(mark, "")) if grouped else None
    if grouped and mark == _THOUSANDS[language] and (not small or _is_round(written)):
        return Decimal(written.replace(mark, ""))
    return Decimal(written.replace(mark, "."))


def habit_of(numbers: Iterable[str]) -> Language | None:
    """Return the language by whose habit all numbers are printed that show one; None where they differ.

    Examples
    --------
    >>> habit_of(["860,789", "1,023,208"]), habit_of(["1.234,5"]), habit_of(["1,023,208", "1.023.208"])
    ('en', 'vi', None)
    """
    told = {match[1] or match[2] for match in map(_TELLING.fullmatch, numbers) if match}
    found = [language for language, mark in _THOUSANDS.items() if told == {mark}]
    return found[0] if found else None


def decimal_marks(numbers: Iterable[str]) -> frozenset[str]:
    """Return the marks that surely part decimals somewhere in a text: "41,79".

    Examples
    --------
    >>> sorted(decimal_marks(["41,79", "914.368", "1,5"]))
    [',']
    """
    return frozenset(match[1] for match in map(_DECIMALS.fullmatch, numbers) if match)


def is_foreign_thousands(written: str, *, language: Language) -> bool:
    """Return whether a number could be in the thousands of the other language: "96,402" in Vietnamese."""
    return any(
        is_in_thousands(written, mark) and written.count(mark) == 1
        for own, mark in _THOUSANDS.items()
        if own != language
    )


def could_be_thousands(written: str, *, language: Language) -> bool:
    """Return whether a percentage or factor is printed so that it could be in thousands: "1.234%"."""
    return is_in_thousands(written, _THOUSANDS[language])


def _is_round(written: str) -> bool:
    # "1.000%": nobody prints three zeros behind a decimal mark.
    return re.fullmatch(r"[1-9].000", written) is not None

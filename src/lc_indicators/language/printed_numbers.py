"""Numbers as sources print them: the marks of each notation, groups of thousands, signs.

Reading is stricter than writing: a printed figure is read under the notation that its row of data names.
Who has to guess the notation (a text, a table) asks here which groups the digits form.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from lc_indicators.errors import NotationError

#: How a source writes numbers -> (decimal mark, thousands mark).
NOTATIONS: dict[str, tuple[str, str]] = {
    "vi": (",", "."),
    "en": (".", ","),
    "point": (".", ""),
    "fr": (",", " "),
    "si": (".", " "),
    "ch": (".", "'"),
    "es": (",", "."),
    "in": (".", ","),
}

#: The notation that parts thousands and then hundreds of them: 10,23,208.
_LAKHS = "in"

#: Marks of thousands that sources print in several forms, and these forms: spaces that do not break, an
#: apostrophe.
_GAPS = frozenset({" ", "'"})
_ALIKE = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2019": "'"})

#: The notation of what is no number, such as the number of a plan.
TEXT_NOTATION = "text"

MINUS = "\N{MINUS SIGN}"
#: What can mean nothing but below zero.
MINUS_SIGNS = f"{MINUS}－﹣"
#: What may mean below zero, and joins, lists and parts as well.
DASHES = "-–—‐‑‒"

_GAP = r"[\s'’‘ʼ´`]"
_PARTED_BY_GAPS = re.compile(rf"[0-9]{{1,3}}(?P<gap>{_GAP})[0-9]{{3}}(?:(?P=gap)[0-9]{{3}})*(?:[.,][0-9]+)?")


def without_gaps(written: str) -> str | None:
    """Return *written* without the white space or apostrophes that part its thousands; None for other gaps.

    Examples
    --------
    >>> without_gaps("1 023 208,5"), without_gaps("424'600"), without_gaps("1 23"), without_gaps("16,3")
    ('1023208,5', '424600', None, '16,3')
    """
    if not re.search(_GAP, written):
        return written
    return re.sub(_GAP, "", written) if _PARTED_BY_GAPS.fullmatch(written) else None


def is_in_thousands(written: str, mark: str) -> bool:
    """Return whether *mark* may part thousands in *written*: nothing but groups of three stands behind it.

    Examples
    --------
    >>> is_in_thousands("1.023.208", "."), is_in_thousands("16.33", "."), is_in_thousands("0.125", ".")
    (True, False, False)
    """
    return _groups(mark).fullmatch(written) is not None


def number_under(printed: str, *, decimal: str, thousands: str) -> Decimal | None:
    """Return the number that *printed* is under two marks, trailing zeros kept; None where it is none."""
    match = _number(decimal, thousands).fullmatch(printed)
    if match is None:
        return None
    whole = match["whole"].replace(thousands, "") if thousands else match["whole"]
    sign = "-" if match["sign"] else ""
    return Decimal(f"{sign}{whole}.{match['part']}" if match["part"] else f"{sign}{whole}")


def parse_printed(printed: str, notation: str) -> Decimal:
    """Return the number that *printed* stands for under *notation*, trailing zeros kept.

    Notations: ``vi`` (1.234,5), ``en`` (1,234.5), ``point`` (1234.5), ``fr`` (1 234,5), ``si`` (1 234.5),
    ``ch`` (1'234.5), ``es`` (1.234,5), ``in`` (12,34,567.8).  A thousands mark must part groups of three
    digits, in ``in`` one of three and before it groups of two; a mark that the notation lacks is an error,
    because it would change the value.  A space may be one that does not break, an apostrophe may be curved.

    Raises
    ------
    NotationError
        The text is no number of this notation, or the notation is unknown.

    Examples
    --------
    >>> parse_printed("914.368", "vi"), parse_printed("11.50", "point"), parse_printed("10,23,208", "in")
    (Decimal('914368'), Decimal('11.50'), Decimal('1023208'))
    """
    if notation not in NOTATIONS:
        raise NotationError(printed, notation, f"notations are {', '.join(NOTATIONS)} and {TEXT_NOTATION}")
    decimal, thousands = NOTATIONS[notation]
    printed = printed.translate(_ALIKE) if thousands in _GAPS else printed
    if notation == _LAKHS and _in_lakhs().fullmatch(printed):
        return Decimal(printed.replace(thousands, "").replace(MINUS, "-"))
    number = number_under(printed, decimal=decimal, thousands=thousands)
    if notation == _LAKHS and number is not None and printed.count(thousands) > 1:
        number = None
    if number is None:
        raise NotationError(printed, notation, _expectation(decimal, thousands))
    return number


def is_in_lakhs(written: str) -> bool:
    """Return whether *written* parts its digits as India does: three, and before them groups of two.

    Examples
    --------
    >>> is_in_lakhs("10,23,208"), is_in_lakhs("1,023,208"), is_in_lakhs("23,208")
    (True, False, False)
    """
    return written.count(",") > 1 and _in_lakhs().fullmatch(written) is not None


@cache
def _in_lakhs() -> re.Pattern[str]:
    return re.compile(rf"[-{MINUS}]?[0-9]{{1,2}}(?:,[0-9]{{2}})+,[0-9]{{3}}(?:\.[0-9]+)?")


@cache
def _groups(mark: str) -> re.Pattern[str]:
    return re.compile(rf"[1-9][0-9]{{0,2}}(?:{re.escape(mark)}[0-9]{{3}})+")


@cache
def _number(decimal: str, thousands: str) -> re.Pattern[str]:
    grouped = rf"[0-9]{{1,3}}(?:{re.escape(thousands)}[0-9]{{3}})+|" if thousands else ""
    return re.compile(
        rf"(?P<sign>[-{MINUS}]?)(?P<whole>{grouped}[0-9]+)(?:{re.escape(decimal)}(?P<part>[0-9]+))?"
    )


def _expectation(decimal: str, thousands: str) -> str:
    said = f"{thousands!r} between groups of three" if thousands else "no thousands mark"
    return f"it has {decimal!r} before decimals and {said}"

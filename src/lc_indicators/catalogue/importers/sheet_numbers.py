"""Show a number of a sheet as its number format does: the digits that are printed.

The number format is all that tells 18.2 from 18.20; "General" shows the shortest digits that give the number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from lc_indicators.catalogue.importers.grid import NumberCell
from lc_indicators.catalogue.importers.printed_cells import ONE

#: Parts of a number format: a text, an escaped letter, a width, a filling, a condition, anything else.
_PARTS = re.compile(
    r'"(?P<text>[^"]*)"|\\(?P<letter>.)|_.|\*.|\[\$(?P<money>[^\]-]*)[^\]]*\]|\[[^\]]*\]|(?P<plain>.)',
    re.DOTALL,
)
_DIGITS = re.compile(r"[0#?](?:[0#?,. ]*[0#?])?(?P<thousands>,*)")
#: So many digits a sheet keeps, and so many a column without a format shows.
_KEPT, _SHOWN = 15, 10
_MARK = re.compile(rf"\s*(?:{ONE}|[pefrb])\s*", re.IGNORECASE)


@dataclass(frozen=True)
class NumberFormat:
    """How a number is shown."""

    #: None for the shortest digits.
    decimals: int | None
    #: How many of these may be left out where they are zeros.
    optional: int
    #: By which power of ten it is shown larger.
    power: int
    #: Words beside it.
    text: str


def shown(value: float, number_format: str) -> NumberCell:
    """Return a number as its format shows it, with a point and without thousands marks.

    Examples
    --------
    >>> shown(18.2, "0.00"), shown(1234567.891, "#,##0.0"), shown(155.98, "General")
    ('18.20', '1234567.9', '155.98')
    >>> shown(0.1823, "0.0%"), shown(0.1823, "0.0%").unit
    ('18.2', '%')
    """
    form = _format_of(_section(number_format, negative=value < 0))
    kept = _kept(Decimal(repr(value)) if isinstance(value, float) else Decimal(value))
    number = kept.scaleb(form.power)
    if form.decimals is None:
        digits = _short(number)
    else:
        digits = f"{number.quantize(Decimal(1).scaleb(-form.decimals), ROUND_HALF_UP):f}"
        for _ in range(form.optional):
            digits = digits.removesuffix("0") if "." in digits else digits
        digits = digits.removesuffix(".")
    digits = digits.removeprefix("-") if not Decimal(digits) else digits
    is_mark = bool(form.text) and bool(_MARK.fullmatch(form.text))
    unit = "" if is_mark else form.text
    note = "" if Decimal(digits) == number else f"The file has {_plain(number)}"
    return NumberCell(f"{digits} {form.text.strip()}" if is_mark else digits, unit=unit, note=note)


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"


def _kept(number: Decimal) -> Decimal:
    """Return a number with as many digits as a sheet keeps: the rest is how a binary number ends."""
    digits = len(number.as_tuple().digits)
    return number if digits <= _KEPT else Decimal(f"{number:.{_KEPT - 1}e}")


def _short(number: Decimal) -> str:
    text = _plain(number) if number else "0"
    if len(text.partition(".")[2]) <= _SHOWN:
        return text
    places = max(_SHOWN - 1 - max(number.adjusted(), 0), 0)
    return _plain(number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))


def _section(number_format: str, *, negative: bool) -> str:
    sections = re.findall(r'(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\\[])+', number_format) or ["General"]
    has_own = negative and len(sections) > 1 and _DIGITS.search(sections[1])
    return str(sections[1] if has_own else sections[0])


@lru_cache(maxsize=512)
def _format_of(section: str) -> NumberFormat:
    plain, text = [], []
    for part in _PARTS.finditer(section):
        plain.append(part["plain"] or "")
        text.append(part["text"] or part["letter"] or part["money"] or "")
    core = "".join(plain)
    words = " ".join("".join(text).split()).strip("()-+ ")
    percent = core.count("%")
    found = _DIGITS.search(core)
    if found is None or re.search(r"general|[eE][-+]|/|@", core, re.IGNORECASE):
        return NumberFormat(None, 0, 2 * percent, "%" if percent else words)
    behind = found[0].rstrip(",").partition(".")[2]
    power = 2 * percent - 3 * len(found["thousands"])
    optional = len(re.findall("[0#?]", behind)) - behind.rfind("0") - 1 if behind else 0
    decimals = len(re.findall("[0#?]", behind))
    return NumberFormat(decimals, optional, power, "%" if percent else words)


def shown_date(value: date | time | timedelta, number_format: str) -> str:
    """Return a date as the period that its format shows: a year, a month or a day.

    Examples
    --------
    >>> day = date(2024, 6, 1)
    >>> shown_date(day, "mmm-yy"), shown_date(day, "yyyy"), shown_date(day, "d/m/yyyy")
    ('2024-06', '2024', '2024-06-01')
    """
    if not isinstance(value, date):
        return str(value)
    day = value.date() if isinstance(value, datetime) else value
    form = re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", number_format.lower())
    if "d" in form or "h" in form or "general" in form:
        return day.isoformat()
    return f"{day:%Y-%m}" if "m" in form else str(day.year)

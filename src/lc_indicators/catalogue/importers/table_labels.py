"""Read the labels of columns and rows: the period in them, how final it is, and the item that is left."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from lc_indicators.catalogue.importers.printed_cells import (
    ONE,
    STATUS_WORDS,
    marks_in,
    parted,
    status_of,
)
from lc_indicators.errors import PeriodError, TableRefusedError
from lc_indicators.periods import Period, PeriodKind

_STATUS = "|".join(f"(?P<{code}>{words})" for code, words in STATUS_WORDS.items())
_YEAR = r"(?:19|20)[0-9]{2}"
_MONTHS = ("january", "february", "march", "april", "may", "june",
           "july", "august", "september", "october", "november", "december")  # fmt: skip
_NAMED = "|".join(rf"{name[:3]}(?:{name[3:]}|\.)?" if len(name) > 3 else name for name in _MONTHS)  # noqa: PLR2004 - as written
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}

_Found = tuple[str, str]

#: Day and month, and month and day, of the last days of months.
_LAST_DAYS = "31-(?:0[13578]|1[02])|30-(?:0[469]|11)|2[89]-02"
_LAST_DAYS_ISO = "(?:0[13578]|1[02])-31|(?:0[469]|11)-30|02-2[89]"

#: Pattern -> period text and kind; the longest forms first.  ``Y`` stands for a year.
_FORMS: tuple[tuple[str, Callable[[re.Match[str]], _Found]], ...] = (
    (r"(?:năm\s+học\s+|school\s+year\s+)?(?P<y>Y)\s*[-–—/]\s*(?P<z>Y)", lambda m: _years(m["y"], m["z"])),
    (r"(?P<n>[1-9]|1[01])\s*(?:months?|tháng)(?:\s+đầu)?(?:\s+(?:of|năm))?\s+(?P<y>Y)",
     lambda m: (Period.of_months(int(m["y"]), 1, int(m["n"])).text, "months")),
    # The last day of a month is that month, as in a sheet: no other reading of "31/12/2020" is a date.
    (rf"(?P<d>{_LAST_DAYS.replace('-', '[/.-]')})[/.-](?P<y>Y)", lambda m: _month(m["y"], m["d"][3:])),
    (rf"(?P<y>Y)-(?P<d>{_LAST_DAYS_ISO})", lambda m: _month(m["y"], m["d"][:2])),
    (r"(?P<y>Y)\s*-?\s*[MT](?P<m>0?[1-9]|1[0-2])", lambda m: _month(m["y"], m["m"])),
    (r"(?P<y>Y)-(?P<m>0[1-9]|1[0-2])", lambda m: _month(m["y"], m["m"])),
    (r"(?:tháng|month|m|t)\s*(?P<m>0?[1-9]|1[0-2])\s*(?:[/-]|năm)?\s*(?P<y>Y)",
     lambda m: _month(m["y"], m["m"])),
    (r"(?P<m>0[1-9]|1[0-2])/(?P<y>Y)", lambda m: _month(m["y"], m["m"])),
    (rf"(?P<m>{_NAMED})\s+(?P<y>Y)", lambda m: _month(m["y"], _month_number(m["m"]))),
    (r"(?P<y>Y)\s*-?\s*[QK](?P<q>[1-4])", lambda m: _quarter(m["y"], m["q"])),
    (r"(?:quý|quarter|q)\s*(?P<q>[1-4]|iv|i{1,3})\s*(?:[/-]|năm)?\s*(?P<y>Y)",
     lambda m: _quarter(m["y"], m["q"])),
    (r"(?P<y>Y)\s*-?\s*[SH](?P<h>[12])", lambda m: (f"{m['y']}-S{m['h']}", "half")),
    (r"(?:năm\s+|year\s+|X)?(?P<y>Y)", lambda m: (m["y"], "year")),
)  # fmt: skip

#: Marks behind a year: of footnotes, or a letter that says how final its figures are.
_MARK = rf"(?P<mark>(?:\s*{ONE.replace('(?<![0-9])', '')})+|[pefrb](?![^\W_]|-)|\s+[pefrb]$)?"

_LEADING = [
    (
        re.compile(
            rf"(?:(?:{_STATUS})\s*)?{form.replace('Y', _YEAR)}{_MARK}(?![0-9A-Za-z/]|-[0-9])", re.IGNORECASE
        ),
        make,
    )
    for form, make in _FORMS
]
_TRAILING = [
    (
        re.compile(
            rf"(?<![0-9A-Za-z/])(?:(?:{_STATUS})\s*)?{form.replace('Y', _YEAR)}{_MARK}$", re.IGNORECASE
        ),
        make,
    )
    for form, make in _FORMS
]
_BEHIND = re.compile(rf"\s*[(\[]?(?:{_STATUS})[)\]]?(?![0-9A-Za-zÀ-ỹ])\s*", re.IGNORECASE)
_AT_END = re.compile(rf"\s*[(\[]?(?:{_STATUS})[)\]]?$", re.IGNORECASE)

#: Two years, the second of two digits; "2010-11" may be a month as well.
_TWO_YEARS = re.compile(
    rf"(?<![0-9/–—-])(?P<y>{_YEAR})(?P<dash>\s*[-–—/]\s*)(?P<z>[0-9]{{2}})(?![0-9]|\s*[-–—/]\s*[0-9])"
)
_MONTHS_A_YEAR = 12

#: Kinds of periods that no label of one table mixes up: a span of years is read, but never taken.
SPAN = "span"


_PARTS_OF_YEAR = {PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.MONTHS}
_WITH_YEAR = re.compile(_YEAR)

#: So many words name a period at most: "từ tháng 1 đến tháng 9 năm 2024".
_MOST_WORDS = 9


@dataclass(frozen=True)
class PeriodLabel:
    """What a label says of time, and the item that is left of it."""

    period: str
    #: year, school_year, months, month, quarter, half or span.
    kind: str
    #: P, E or F as the label says; "" if it says nothing.
    status: str
    #: The marks of footnotes on the period: "(*)".
    marks: tuple[str, ...]
    item: str


def leading(label: str) -> PeriodLabel | None:
    """Return what a label says that begins with a period, or None."""
    found = _best(label, [(m, make) for form, make in _LEADING if (m := form.match(label))])
    return _in_words(label, found, at_end=False)


def trailing(label: str) -> PeriodLabel | None:
    """Return what a label says that ends with a period, or None."""
    word = _AT_END.search(label)
    core = label[: word.start()] if word else label
    found = _best(core, [(m, make) for form, make in _TRAILING if (m := form.search(core))])
    found = _in_words(core, found, at_end=True)
    return replace(found, status=_code(word)) if found and word else found


def _in_words(label: str, found: PeriodLabel | None, *, at_end: bool) -> PeriodLabel | None:
    """Return the part of a year that words at one end of a label name, where more of it than *found* is one.

    "First half of 2024" is no year, and "Jan–Sep 2024" no September.
    """
    words = label.split() if _WITH_YEAR.search(label) else []
    for count in range(min(len(words), _MOST_WORDS), 0, -1):
        said, rest = (words[-count:], words[:-count]) if at_end else (words[:count], words[count:])
        item = " ".join(rest).strip(" ,:-–")
        if found and len(item) >= len(found.item):
            break
        with suppress(PeriodError):
            period = Period.read(" ".join(said))
            if period.kind in _PARTS_OF_YEAR:
                return PeriodLabel(period.text, period.kind.value, "", (), item)
    return found


def whole(label: str) -> PeriodLabel | None:
    """Return what a label says that is a period and nothing else, or None."""
    found = leading(label)
    return found if found and not found.item else None


def _best(
    label: str, found: list[tuple[re.Match[str], Callable[[re.Match[str]], _Found]]]
) -> PeriodLabel | None:
    if not found:
        return None
    match, make = max(found, key=lambda entry: len(entry[0][0]))
    period, kind = make(match)
    before, behind = label[: match.start()], label[match.end() :]
    marks = marks_in(match["mark"] or "")
    status = _code(match) or status_of(marks)
    if not status and (after := _BEHIND.match(behind)):
        status = _code(after)
        behind = behind[after.end() :]
    item = " ".join(f"{before} {behind}".split()).strip(" ,:-–")
    # "2016 (prel.) 1)": what is left is no item but marks.
    if (rest := parted(f"x {item}"))[0] == "x":
        item, marks = "", (*marks, *rest[1])
    return PeriodLabel(period, kind, status, marks, item)


def _code(match: re.Match[str]) -> str:
    return next((code for code in STATUS_WORDS if match[code]), "")


def spelled_out(labels: Sequence[str]) -> list[str]:
    """Return *labels* with "2015-16" and "2015/16" as "2015-2016".

    Examples
    --------
    >>> spelled_out(["2010-11", "2015/16"]), spelled_out(["2010-10", "2010-11"])
    (['2010-2011', '2015-2016'], ['2010-10', '2010-11'])

    Raises
    ------
    TableRefusedError
        They may be months as well as years: "2010-11" alone.
    """
    found = [match for label in labels if (match := _TWO_YEARS.search(label))]
    if not found or not all(_follow(match) for match in found if match["dash"] != "/"):
        return list(labels)
    if all(match["dash"] == "-" and int(match["z"]) <= _MONTHS_A_YEAR for match in found):
        raise TableRefusedError(
            f"{found[0][0]!r} may be a month or two years: write the second year with four digits"
        )
    return [
        _TWO_YEARS.sub(lambda m: f"{m['y']}-{int(m['y']) + 1}" if _follow(m) else m[0], label)
        for label in labels
    ]


def is_short(label: str) -> bool:
    """Return whether a label is two years, the second of two digits."""
    return bool(
        re.fullmatch(rf"(?:năm\s+học\s+|school\s+year\s+)?{_TWO_YEARS.pattern}", label, re.IGNORECASE)
    )


def _follow(match: re.Match[str]) -> bool:
    return (int(match["y"]) + 1) % 100 == int(match["z"])


def _years(first: str, last: str) -> _Found:
    if int(last) == int(first) + 1:
        return f"{first}-09-01/P1Y", "school_year"
    return f"{first}-{last}", SPAN


def _month(year: str, month: str) -> _Found:
    return f"{year}-{int(month):02d}", "month"


def _month_number(name: str) -> str:
    return str(next(n for n, month in enumerate(_MONTHS, 1) if month.startswith(name[:3].lower())))


def _quarter(year: str, quarter: str) -> _Found:
    return f"{year}-Q{_ROMAN.get(quarter.lower(), quarter)}", "quarter"

"""Read periods as people write them: on the command line, in notebooks, in the words of each language.

A row of a table is one way to write a period, a word for each word: ``a|b`` is either, ``a?`` may be missing,
``{month}`` is a number or a name of :data:`_PIECES`.  A text that rows read differently is refused.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from lc_indicators.errors import PeriodError
from lc_indicators.periods.calendar_months import MONTHS_A_YEAR
from lc_indicators.periods.period import Period
from lc_indicators.periods.period_days import NO_YEAR
from lc_indicators.periods.period_kinds import PeriodKind
from lc_indicators.periods.period_words import languages_of_periods, words_of
from lc_indicators.periods.time_period import is_time_period, parse_time_period

READ_FORMS = "2024, 2024-06, 2024-Q3, 2024-S1, 2024-01/2024-09, 15/12/2024-14/9/2025 or 2015-2020"

_CENTURY, _SEPTEMBER = 100, 9

_SHORT_YEARS = "it may be a month or two years: of years write all digits"

#: Longer texts are no periods, and are not tried as such.
_LONGEST = 80

# Not \d: it takes the digits of every script.
_END = "(?![0-9])"
_MONTH = f"(?:0?[1-9]|1[0-2]){_END}"
#: Piece of a row -> what is read of it, the figures, and which words stand for figures.
_PIECES = {
    "year": ("year", f"[0-9]{{4}}{_END}", ""),
    "end_year": ("end_year", f"[0-9]{{4}}{_END}", ""),
    "school_year": ("school_year", f"[0-9]{{4}}{_END}", ""),
    "school_end": ("school_end", f"(?:[0-9]{{2}}){{1,2}}{_END}", ""),
    "month": ("month", _MONTH, "month"),
    "number": ("month", _MONTH, ""),
    "name": ("month", "", "month"),
    "end_month": ("end_month", _MONTH, "month"),
    "end_name": ("end_month", "", "month"),
    "day": ("day", f"(?:0?[1-9]|[12][0-9]|3[01]){_END}", ""),
    "count": ("count", _MONTH, "count"),
    "last_count": ("last_count", _MONTH, "count"),
    "quarter": ("quarter", f"[1-4]{_END}|iv|i{{1,3}}", "quarter"),
    "half": ("half", f"[12]{_END}", "half"),
}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}

#: The rows that hold in every language.
_IN_FIGURES = (
    "{year}",
    "{year} - {end_year}",
    "q {quarter} /|-? {year}",
    "{year} -? q {quarter}",
    "s|h {half} /|-? {year}",
    "{year} -? s|h {half}",
    "{year} -? m {number}",
    "{number} /|-|. {year}",
    "{day} /|-|. {number} /|-|. {year}",
)

#: What may begin and end a run: "15/12/2024-14/9/2025", "2024-Q1/2024-Q3".
_ENDS = {PeriodKind.DAY, PeriodKind.MONTH, PeriodKind.QUARTER}

#: A year or some years in figures: every table reads them alike.
_YEARS = re.compile("[12][0-9]{3}([-/][12][0-9]{3})?")


@lru_cache(maxsize=1024)
def read_period(text: str) -> Period:
    """Return the one period that *text* can name.

    Raises
    ------
    PeriodError
        It is empty, names none, or may name several.
    """
    if _YEARS.fullmatch(text) and text[:4] < (text[5:] or "9999"):
        # The tables of words, which take a tenth of a second to make, have nothing to add.
        return parse_time_period(text.replace("-", "/"))
    plain = _plain(text)
    reason = _SHORT_YEARS if re.fullmatch("[0-9]{4} ?[-/] ?[0-9]{2}", plain) else "it is no period"
    found: set[Period] = set()
    for read in (_written, _in_rows, _run) if len(plain) <= _LONGEST else ():
        try:
            found |= read(plain)
        except PeriodError as error:
            reason = error.reason
    if len(found) > 1:
        reason = f"it may be {' or '.join(sorted(period.text for period in found))}"
    if len(found) != 1:
        raise PeriodError(text, reason if plain else "it is empty", READ_FORMS)
    return found.pop()


def _plain(text: str) -> str:
    """Return *text* as the rows have it: bare, with hyphens apart for dashes, and without "from".

    A dash parts two years and never a year and its month: "2010–11" is not November.
    """
    return _beginning().sub("", " ".join(re.sub("[–—−]", " - ", _bare(text)).split()))


def _bare(text: str) -> str:
    """Return *text* in small letters without their marks."""
    letters = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _written(plain: str) -> set[Period]:
    """Return what SDMX or the name of a folder says."""
    text = plain.upper()
    return {parse_time_period(text)} if is_time_period(text) else set()


def _in_rows(plain: str) -> set[Period]:
    """Return what the rows of all tables make of it."""
    rows = (row for language in languages_of_periods() for row in _rows(language))
    return {row.period(match) for row in rows if (match := row.pattern.fullmatch(plain))}


def _run(plain: str) -> set[Period]:
    """Return the run from a day, month or quarter to another: each place may part the two."""
    found = set()
    for place in _parting().finditer(plain):
        ends = [_written(end) | _in_rows(end) for end in (plain[: place.start()], plain[place.end() :])]
        if [len(end) for end in ends] == [1, 1]:
            first, last = (end.pop() for end in ends)
            if first.kind in _ENDS and first.kind is last.kind:
                found.add(Period(first.first_day, last.last_day))
    return found


@cache
def _beginning() -> re.Pattern[str]:
    """Return what may stand before a run: "from"."""
    return re.compile(f"^(?:{_words_for('from')}) ")


@cache
def _parting() -> re.Pattern[str]:
    """Return what may stand between the ends of a run: "to", a hyphen, a stroke."""
    return re.compile(f" (?:{_words_for('to')}) | ?[-/_] ?")


def _words_for(what: str) -> str:
    return "|".join(_bare(words_of(language).read[what]) for language in languages_of_periods())


@dataclass(frozen=True)
class _Row:
    """One way to write a period."""

    pattern: re.Pattern[str]
    #: What is read -> word -> the number that it stands for.
    numbers: Mapping[str, Mapping[str, int]]

    def period(self, match: re.Match[str]) -> Period:
        """Return what the pieces of a *match* make; PeriodError where there is no such period."""
        said = {name: self._number(name, text) for name, text in match.groupdict().items()}
        try:
            return next(make(said) for name, make in _MADE_OF.items() if name in said)
        except ValueError:
            reason = "it names no day of the calendar" if "day" in said else NO_YEAR
            raise PeriodError(match[0], reason, READ_FORMS) from None

    def _number(self, name: str, text: str) -> int:
        return int(text) if text.isdigit() else {**_ROMAN, **self.numbers[name]}[text]


@cache
def _rows(language: str) -> tuple[_Row, ...]:
    """Return the rows of a language, and those in figures with its words."""
    read = words_of(language).read
    numbers = {what: _numbers(read[named]) for what, _, named in _PIECES.values() if named}
    return tuple(_Row(_pattern(row, numbers), numbers) for row in (*_IN_FIGURES, *map(_bare, read["rows"])))


def _numbers(words: Sequence[str]) -> dict[str, int]:
    """Return the number of each word of a list, which begins with those for 1."""
    return {word: number for number, same in enumerate(words, 1) for word in _bare(same).split("|")}


def _pattern(row: str, numbers: Mapping[str, Mapping[str, int]]) -> re.Pattern[str]:
    return re.compile("".join(_word_pattern(word, numbers) for word in row.split()))


def _word_pattern(word: str, numbers: Mapping[str, Mapping[str, int]]) -> str:
    behind = "?" if word.endswith("?") else ""
    forms = word.removesuffix(behind)
    if not forms.startswith("{"):
        return f"(?:(?:{'|'.join(map(re.escape, forms.split('|')))}) ?){behind}"
    what, figures, named = _PIECES[forms.strip("{}")]
    words = "|".join(map(re.escape, sorted(numbers[what], key=len, reverse=True))) if named else ""
    return f"(?P<{what}>{'|'.join(filter(None, (figures, words)))}) ?"


def _school_year(said: Mapping[str, int]) -> Period:
    first, last = said["school_year"], said["school_end"]
    if last not in {first + 1, (first + 1) % _CENTURY}:
        raise PeriodError(f"{first}-{last}", "a school year ends in the year after its first", READ_FORMS)
    return Period.of_months(first, _SEPTEMBER, MONTHS_A_YEAR)


def _day(said: Mapping[str, int]) -> Period:
    day = date(said["year"], said["month"], said["day"])
    return Period(day, day)


def _months(said: Mapping[str, int]) -> Period:
    first, last = (Period.of_months(said["year"], said[name]) for name in ("month", "end_month"))
    return Period(first.first_day, last.last_day)


#: What is read, the most telling first -> the period that is made of it.
_MADE_OF: Mapping[str, Callable[[Mapping[str, int]], Period]] = {
    "school_year": _school_year,
    "end_year": lambda said: Period.of_span(said["year"], said["end_year"]),
    "day": _day,
    "end_month": _months,
    "quarter": lambda said: Period.of_months(said["year"], 3 * said["quarter"] - 2, 3),
    "half": lambda said: Period.of_months(said["year"], 6 * said["half"] - 5, 6),
    "count": lambda said: Period.of_months(said["year"], 1, said["count"]),
    "last_count": lambda said: Period.of_months(said["year"], 13 - said["last_count"], said["last_count"]),
    "month": lambda said: Period.of_months(said["year"], said["month"]),
    "year": lambda said: Period.of_months(said["year"], 1, MONTHS_A_YEAR),
}

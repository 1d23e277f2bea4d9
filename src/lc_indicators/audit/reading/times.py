"""Times as texts write them: found by the rows of time_forms over the words of a sentence.

A time is a moment (a year, its start or end, a month, some months of it), a span, a number of years, or a
part of a year whose year is not named.  A further form ("ba quý đầu năm") is one more row of a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from lc_indicators.audit.lexicon import word_set, word_values
from lc_indicators.audit.lexicon.tokens import NUMBER, Token
from lc_indicators.audit.moments import boundary
from lc_indicators.audit.reading.row_patterns import opening, row_pattern
from lc_indicators.audit.reading.time_forms import (
    COUNTED,
    DATES,
    JOINT,
    MOMENTS,
    MONTHS,
    NUMBERS,
    PARTS,
    PIECES,
    RUNS,
    UNIT,
)
from lc_indicators.errors import PeriodError
from lc_indicators.periods import Period, PeriodKind

#: Words for the first part of a year; others are for its last.
_FIRST = word_set("year_opening")
_CENTURY = 100
_DECEMBER = 12
#: Of a part of a year whose year is not named.
_ANY_YEAR = 2001

#: What may stand before a year that has no "năm" of its own.
_BEFORE_YEAR = word_set("before_bare_year")
_BEFORE_DAY = word_set("before_day")
#: Behind these December is a day to which something is counted.
_UP_TO = word_set("up_to")
#: The words that a time can begin with.
_BEGINS = word_set("time_opening").union(
    COUNTED, MONTHS, (words.split()[0] for words in word_set("span_head") | word_set("part_of_year"))
)


def _pattern(row: str) -> re.Pattern[str]:
    return row_pattern(row.split(), _piece)


def _piece(form: str) -> str:
    return PIECES.get(form, re.escape(form))


def _phrases(forms: Iterable[str]) -> str:
    """Return the pattern of any of these phrases, the longer before what they begin with."""
    longest_first = map(re.escape, sorted(forms, key=len, reverse=True))
    return f"(?:{'|'.join(longest_first)}) ".replace("năm", PIECES["năm"])


class _Table:
    """Rows of patterns; the first that fits counts, and only those are tried that begin with the word."""

    def __init__(self, rows: Iterable[str]) -> None:
        self._rows = tuple((opening(row.split(), _piece), _pattern(row)) for row in rows)
        self._rows_from = lru_cache(maxsize=1 << 12)(self._beginning)

    def match(self, line: str, place: int) -> re.Match[str] | None:
        """Return the match of the first row that fits at *place*; None where none does."""
        rows = self._rows_from(line[place : line.find(" ", place) + 1])
        return next((found for row in rows if (found := row.match(line, place))), None)

    def _beginning(self, word: str) -> tuple[re.Pattern[str], ...]:
        return tuple(row for begins, row in self._rows if begins.match(word))


#: With the year first, where it stands behind them.
_RUN_TABLE = _Table([*(f"{run} {JOINT} {JOINT} {JOINT} Y !UNIT_OF_NO_YEAR" for run in RUNS), *RUNS])
_DATE_TABLE = _Table(DATES)
_MOMENT_TABLE, _PART_TABLE = _Table(MOMENTS), _Table(f"the? {part}" for part in PARTS)
_WHOLE_PART = re.compile(_phrases(word_values("part_of_year")) + "(?!<)")
_YEAR_BEFORE = re.compile(_phrases(word_values("year_before")))
_HEAD = re.compile(_phrases(word_values("span_head")))
_UNTIL = re.compile(_phrases(word_values("span_joint")))
#: Joints that are something else where no head stands before the first of two years.
_UNTIL_OF_HEAD = re.compile(_phrases(word_values("span_joint_headed")))
_NOW = re.compile(_UNTIL.pattern + _phrases(word_values("until_now")))
_EDGE = _pattern("the? đầu|cuối|hết|early|late|start|beginning|end|close")
_SHORT = re.compile(rf"[-–—] N(\d\d) (?!(?:{UNIT}) )")
_SINCE = _pattern("từ|from|since")
_NUMBER_OF_YEARS = re.compile(
    "(?:(?:trong|sau|qua|suốt|over|in|after|within|for) )?(?:(?:the|vòng|cả|gần|hơn|past|last) )*"
    f"(?:{PIECES['YEARS']}) (?:[nN]ăm|years?|- year) "
)
_PAST = _pattern("qua|gần|vừa")
_START_OF = re.compile("đầu (?=(?:giai|nhiệm|kỳ) )")
_DAY = _pattern("D /|- M !xã|huyện|hộ|thôn|bản|trường|tiêu")


@dataclass(frozen=True, slots=True)
class Time:
    """What a phrase says of time: a moment (its end alone), a span, or a number of years."""

    start: Period | None = None
    end: Period | None = None
    years: int = 0
    is_span: bool = False
    #: Whether it is said as a way, "from 2015 to 2020", not as a period, "giai đoạn 2016-2020".
    is_way: bool = False
    #: The part of a year that is named, and not which year's ("6 tháng đầu năm"); "" for none.
    part: str = ""

    @property
    def opens(self) -> bool:
        """Return whether it names the start of a span alone: "from September 2024"."""
        return self.is_span and self.end is None


class Times:
    """Finds the times in one sentence."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        words = [_word(token) for token in tokens]
        self._line = " ".join([*words, ""])
        #: Where each word begins in the line, and which word begins there.
        self._places = [0]
        for word in words:
            self._places.append(self._places[-1] + len(word) + 1)
        self._indexes = {place: index for index, place in enumerate(self._places)}

    def at(self, index: int) -> tuple[int, Time] | None:
        """Return where the time that begins at *index* ends, and the time; None where none begins."""
        token = self._tokens[index]
        if token.kind != NUMBER and token.key not in _BEGINS:
            return None
        place, before = self._places[index], self._tokens[index - 1].key if index else ""
        found = (
            self._run(place)
            or self._days(place)
            or self._start_of_span(place)
            or self._years(place)
            or self._span(place)
            or self._alone(place, bare=before in _BEFORE_YEAR or not index)
            or (self._day(place) if before in _BEFORE_DAY else None)
            or self._part(place)
        )
        return (self._indexes[found[0]], found[1]) if found else None

    def _run(self, place: int) -> tuple[int, Time] | None:
        """Read "from January to September 2024", "từ tháng 1 đến tháng 9": months of one year, no span."""
        found = _RUN_TABLE.match(self._line, place)
        if found is None or _number(found["until"]) <= _number(found["month"]):
            return None
        run = _made(found)
        has_year = "year" in found.re.groupindex
        said = Time(end=run) if has_year else Time(part=run.text.partition("-")[2])
        return found.end(), said

    def _days(self, place: int) -> tuple[int, Time] | None:
        """Read "từ 15/12/2024 đến 14/9/2025": a time from day to day, no span of years."""
        head = _SINCE.match(self._line, place)
        first = _DATE_TABLE.match(self._line, head.end() if head else place)
        until = _UNTIL.match(self._line, first.end()) if first else None
        last = _DATE_TABLE.match(self._line, until.end()) if until else None
        if first is None or last is None:
            return None
        try:
            period = Period(_day_of(first), _day_of(last))
        except (ValueError, PeriodError):
            return None
        return last.end(), Time(end=period)

    def _start_of_span(self, place: int) -> tuple[int, Time] | None:
        """Read "đầu giai đoạn 2021-2025": its first year."""
        head = _START_OF.match(self._line, place)
        span = self._span(head.end()) if head else None
        return (span[0], Time(end=Period.of_year(span[1].start.end_year))) if span and span[1].start else None

    def _years(self, place: int) -> tuple[int, Time] | None:
        """Read "trong 5 năm", "5 năm 2016-2020", "over five years"."""
        found = _NUMBER_OF_YEARS.match(self._line, place)
        if found is None:
            return None
        years = int(found["years"]) if found["years"] else NUMBERS[found["said"]]
        if span := self._span(found.end()):
            return span[0], Time(span[1].start, span[1].end, years=years, is_span=True)
        return (_PAST.match(self._line, found.end()) or found).end(), Time(years=years)

    def _span(self, place: int) -> tuple[int, Time] | None:
        first = self._first_of_span(place)
        if first is None:
            return None
        end, start = first
        opens = _SINCE.match(self._line, place)
        head = _HEAD.match(self._line, place)
        joint = (_UNTIL_OF_HEAD.match(self._line, end) if head else None) or _UNTIL.match(self._line, end)
        if until := joint:
            second = self._moment(until.end()) or self._short_year(end, start)
            if second and boundary(second[1]) >= boundary(start):
                return second[0], Time(start, second[1], is_span=True, is_way=bool(opens))
            if opens and (now := _NOW.match(self._line, end)):
                return now.end(), Time(start, is_span=True)
        return (end, Time(start, is_span=True)) if opens else None

    def _first_of_span(self, place: int) -> tuple[int, Period] | None:
        if head := _HEAD.match(self._line, place):
            since = _SINCE.match(self._line, place)
            return self._moment(head.end()) or (self._moment(since.end()) if since else None)
        found = self._moment(place)
        # Without a head, a year or its edge begins a span; a month does not.
        begins = self._line.startswith("<", place) or _EDGE.match(self._line, place)
        return found if begins else None

    def _short_year(self, place: int, start: Period) -> tuple[int, Period] | None:
        found = _SHORT.match(self._line, place)
        return (
            (found.end(), Period.of_year(start.end_year // _CENTURY * _CENTURY + int(found[1])))
            if found
            else None
        )

    def _alone(self, place: int, *, bare: bool) -> tuple[int, Time] | None:
        found = self._moment(place) if bare or not self._line.startswith("<", place) else None
        return (found[0], Time(end=found[1])) if found else None

    def _day(self, place: int) -> tuple[int, Time] | None:
        """Read a day without its year ("đến 30/9"): no figure, and a day of no known year."""
        found = _DAY.match(self._line, place)
        return (found.end(), Time(part=f"{found['month']}-{found['day']}")) if found else None

    def _part(self, place: int) -> tuple[int, Time] | None:
        """Read "6 tháng đầu năm", "tháng 6", "cả năm" without the year: not of the whole year spoken of."""
        if found := _WHOLE_PART.match(self._line, place):
            return found.end(), Time(part=found[0].strip().lower())
        found = _PART_TABLE.match(self._line, place)
        if found is None:
            return None
        before = _YEAR_BEFORE.match(self._line, found.end())
        part = _made(found).text.partition("-")[2]
        return (before or found).end(), Time(part=f"{part} before" if before else part)

    def _moment(self, place: int) -> tuple[int, Period] | None:
        if self._line.find("<", place) < 0:
            return None
        found = _MOMENT_TABLE.match(self._line, place)
        if found is None:
            return None
        moment, index = _made(found), self._indexes[place]
        if _is_december(moment) and index and self._tokens[index - 1].key in _UP_TO:
            moment = moment.closing
        return found.end(), moment


def _word(token: Token) -> str:
    if token.kind != NUMBER:
        # A capital tells the name of a month: "tháng Năm", "May".
        is_name = token.key in MONTHS and token.text[0].isupper()
        return token.key.capitalize() if is_name or token.text == "Năm" else token.key
    if token.is_year:
        return f"<{token.text}>"
    return f"N{token.text}" if token.text.isdigit() else "#"


def _day_of(found: re.Match[str]) -> date:
    return date(int(found["year"]), _number(found["month"]), int(found["day"]))


def _made(found: re.Match[str]) -> Period:
    """Return the period that a row read, of any year where it names none."""
    said = {name: text for name, text in found.groupdict().items() if text}
    year = int(said.get("year", _ANY_YEAR))
    if "count" in said:
        count = _number(said["count"])
        first = said.get("lead", said.get("side", "đầu")) in _FIRST
        return Period.of_months(year, 1 if first else 13 - count, count)
    if "quarter" in said:
        return Period.of_months(year, 3 * _number(said["quarter"]) - 2, 3)
    if "half" in said:
        return Period.of_months(year, 1 if said["half"] in _FIRST else 7, 6)
    if "until" in said:
        month = _number(said["month"])
        return Period.of_months(year, month, _number(said["until"]) - month + 1)
    if "month" in said:
        named = Period.of_months(year, _number(said["month"]))
        # The last day of a year is its end; of December as a month the reader of the claim decides.
        return named.closing if "day" in said and _is_december(named) else named
    whole = Period.of_year(year)
    edge = said.get("edge", "")
    return (whole.opening if edge in _FIRST else whole.closing) if edge else whole


def _is_december(period: Period) -> bool:
    return period.kind is PeriodKind.MONTH and period.first_day.month == _DECEMBER


def _number(said: str) -> int:
    return NUMBERS.get(said.lower()) or int(said.removeprefix("N") or 0)

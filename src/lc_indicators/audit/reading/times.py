"""Moments, spans of years and numbers of years, as texts name them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.audit.claim import Moment
from lc_indicators.audit.lexicon.tokens import NUMBER, Token
from lc_indicators.audit.reading.moments import (
    LAST_DAY,
    MONTHS,
    MONTHS_A_YEAR,
    edge_at,
    has_unit,
    is_year,
    key_at,
    moment_at,
    part_at,
    stands,
    whole_at,
)

_DASHES = frozenset("-–—")
_UNTIL = _DASHES | {"đến", "tới", "to", "until", "through", "and", "sang"}
_NUMERALS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
#: What may stand before a year that has no "năm" of its own.
_BEFORE_YEAR = _DASHES | frozenset(
    """năm in by since from to until of during for đến tới và and ( từ than hết cuối đầu through , / học
    với with against vs on than year""".split()  # noqa: SIM905 - reads as words
)
#: What names a span before its years.
_SPAN_HEADS = tuple(
    tuple(head.split())
    for head in (
        "giai đoạn từ năm", "giai đoạn từ", "giai đoạn năm", "giai đoạn", "nhiệm kỳ", "thời kỳ",
        "trong các năm", "các năm", "những năm", "từ năm", "năm", "từ", "the period", "period", "between",
        "from", "during", "in", "trong", "các",
    )
)  # fmt: skip
_HEAD_STARTS = frozenset(words[0] for words in _SPAN_HEADS)
_SINCE = frozenset({"từ", "from", "since"})
_NOW = frozenset({"nay", "now", "date", "present"})
_CENTURY, _SHORT = 100, 2
#: Parts of a year that name no month; the longer before what they begin with.
_PARTS = tuple(
    tuple(words.split())
    for words in (
        "tính từ đầu năm đến nay", "từ đầu năm đến nay", "từ đầu năm đến", "từ đầu năm", "lũy kế từ đầu năm",
        "luỹ kế từ đầu năm", "lũy kế cả năm", "tính chung cả năm", "cả năm", "trong tháng", "tháng này",
        "trong quý", "quý này", "trong kỳ", "kỳ này", "năm qua", "year to date", "so far this year",
        "the whole year", "the full year", "the year as a whole", "the month", "this month", "this quarter",
    )
)  # fmt: skip
#: Says that a part is of the year before.
_YEAR_BEFORE = tuple(
    tuple(words.split())
    for words in (
        "năm trước",
        "năm ngoái",
        "của năm trước",
        "last year",
        "of last year",
        "of the previous year",
    )
)
#: The words that a time can begin with.
_STARTS = frozenset(
    """sau qua suốt over after within for vòng cả gần hơn past last the đầu cuối hết ngày tháng quý early late
    start beginning end close school nửa mười năm q first second third fourth""".split()  # noqa: SIM905 - reads as words
).union(_SINCE, _NUMERALS, MONTHS, (words[0] for words in (*_SPAN_HEADS, *_PARTS)))


@dataclass(frozen=True, slots=True)
class Time:
    """What a phrase says of time: a moment (its end alone), a span, or a number of years."""

    start: Moment | None = None
    end: Moment | None = None
    years: int = 0
    is_span: bool = False
    #: The part of a year that is named, and not which year's ("6 tháng đầu năm"); "" for none.
    part: str = ""


def time_at(tokens: Sequence[Token], index: int) -> tuple[int, Time] | None:
    """Return where the time that begins at *index* ends, and the time; None where none begins."""
    if tokens[index].kind != NUMBER and tokens[index].key not in _STARTS:
        return None
    for rule in (_start_of_span, _years_and_span, _span, _moment_alone, _day, _part_of_year):
        found = rule(tokens, index)
        if found:
            return found
    return None


def _start_of_span(tokens: Sequence[Token], index: int) -> tuple[int, Time] | None:
    """Read "đầu giai đoạn 2021-2025": its first year."""
    if key_at(tokens, index) != "đầu" or key_at(tokens, index + 1) not in {"giai", "nhiệm", "kỳ"}:
        return None
    span = _span(tokens, index + 1)
    return (span[0], Time(end=Moment(span[1].start.year))) if span and span[1].start else None


def _years_and_span(tokens: Sequence[Token], index: int) -> tuple[int, Time] | None:
    """Read "trong 5 năm", "5 năm 2016-2020", "over five years"."""
    start = index + (
        key_at(tokens, index) in {"trong", "sau", "qua", "suốt", "over", "in", "after", "within", "for"}
    )
    while key_at(tokens, start) in {"the", "vòng", "cả", "gần", "hơn", "past", "last"}:
        start += 1
    count = _small_number(tokens, start)
    unit = key_at(tokens, start + 1)
    if unit == "-" and key_at(tokens, start + 2) == "year":
        unit, start = "year", start + 1
    if count is None or unit not in {"năm", "years", "year"}:
        return None
    end = start + 2
    span = _span(tokens, end)
    if span:
        return span[0], Time(span[1].start, span[1].end, years=count, is_span=True)
    if key_at(tokens, end) in {"qua", "gần", "vừa"}:
        end += 1
    return end, Time(years=count)


def _span(tokens: Sequence[Token], index: int) -> tuple[int, Time] | None:
    first = _first_of_span(tokens, index)
    if first is None:
        return None
    end, start = first
    opens = key_at(tokens, index) in _SINCE
    if key_at(tokens, end) in _UNTIL:
        second = moment_at(tokens, end + 1, bare=True) or _short_year(tokens, end + 1, start)
        if second and second[1].boundary >= start.boundary:
            return second[0], Time(start, second[1], is_span=True)
        if opens and key_at(tokens, end + 1) in _NOW:
            return end + 2, Time(start, is_span=True)
    return (end, Time(start, is_span=True)) if opens else None


def _first_of_span(tokens: Sequence[Token], index: int) -> tuple[int, Moment] | None:
    is_head = key_at(tokens, index) in _HEAD_STARTS
    head = next((len(words) for words in _SPAN_HEADS if is_head and stands(tokens, index, words)), 0)
    found = moment_at(tokens, index + head, bare=True)
    if found is None and key_at(tokens, index) in _SINCE:
        return moment_at(tokens, index + 1, bare=True)
    begins = head or is_year(tokens, index) or edge_at(tokens, index)
    return found if begins else None


def _moment_alone(tokens: Sequence[Token], index: int) -> tuple[int, Time] | None:
    before = key_at(tokens, index - 1) if index else ""
    found = moment_at(tokens, index, bare=before in _BEFORE_YEAR or index == 0)
    return (found[0], Time(end=found[1])) if found else None


def _day(tokens: Sequence[Token], index: int) -> tuple[int, Time] | None:
    """Read a day without its year ("đến 30/9"): no figure, and a day of no known year."""
    before = key_at(tokens, index - 1) if index else ""
    if before not in {"ngày", "đến", "tới", "sáng", "chiều", "tối", "hôm"}:
        return None
    day, month = whole_at(tokens, index), whole_at(tokens, index + 2)
    fits = day is not None and month is not None and 0 < day <= LAST_DAY and 0 < month <= MONTHS_A_YEAR
    follows = key_at(tokens, index + 3) in {"xã", "huyện", "hộ", "thôn", "bản", "trường", "tiêu"}
    if not fits or key_at(tokens, index + 1) not in {"/", "-"} or follows:
        return None
    return index + 3, Time(part=f"{month}-{day}")


def _part_of_year(tokens: Sequence[Token], index: int) -> tuple[int, Time] | None:
    """Read "6 tháng đầu năm", "tháng 6", "cả năm" without the year: not of the whole year spoken of."""
    for words in _PARTS:
        if stands(tokens, index, words) and not is_year(tokens, index + len(words)):
            return index + len(words), Time(part=" ".join(words))
    found = part_at(tokens, index)
    if found is None:
        return None
    end, part = found
    before = next((words for words in _YEAR_BEFORE if stands(tokens, end, words)), ())
    return end + len(before), Time(part=part.text[2:] + (" before" if before else ""))


def _short_year(tokens: Sequence[Token], index: int, start: Moment) -> tuple[int, Moment] | None:
    number = whole_at(tokens, index)
    if number is None or len(tokens[index].text) != _SHORT or key_at(tokens, index - 1) not in _DASHES:
        return None
    if has_unit(tokens, index + 1):
        return None
    return index + 1, Moment(start.year // _CENTURY * _CENTURY + number)


def _small_number(tokens: Sequence[Token], index: int) -> int | None:
    number = whole_at(tokens, index)
    found = number if number is not None else _NUMERALS.get(key_at(tokens, index))
    return found if found is not None and found <= _CENTURY else None

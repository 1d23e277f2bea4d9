"""One year, month, day, quarter or school year, as texts write it.

Looking at the tokens of a text by place, past either end included.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from lc_indicators.audit.claim import END, START, Moment
from lc_indicators.audit.lexicon.tokens import NUMBER, Token

#: Years that a report may speak of.
FIRST_YEAR, LAST_YEAR = 1900, 2100
_DIGITS_OF_YEAR = 4

#: What makes a quantity of four digits that could be a year.
_UNITS = frozenset(
    [
        "%",
        "hộ",
        "xã",
        "tỷ",
        "triệu",
        "nghìn",
        "ha",
        "tấn",
        "người",
        "đồng",
        "households",
        "percent",
        "km",
        "m2",
    ]
)
_NO_UNITS = frozenset(["lệ", "trọng", "suất"])


def key_at(tokens: Sequence[Token], index: int) -> str:
    """Return the key of the token at *index*; "" outside the text."""
    return tokens[index].key if 0 <= index < len(tokens) else ""


def stands(tokens: Sequence[Token], index: int, keys: Sequence[str]) -> bool:
    """Return whether *keys* stand at *index*, one after the other."""
    # Most often the first key already differs.
    if key_at(tokens, index) != keys[0]:
        return False
    return all(key_at(tokens, index + offset) == key for offset, key in enumerate(keys))


def whole_at(tokens: Sequence[Token], index: int) -> int | None:
    """Return the whole number at *index*, or None."""
    if 0 <= index < len(tokens) and tokens[index].kind == NUMBER and tokens[index].text.isdigit():
        return int(tokens[index].text)
    return None


def is_year(tokens: Sequence[Token], index: int) -> bool:
    """Return whether a number that can be a year stands at *index*."""
    number = whole_at(tokens, index)
    return (
        number is not None
        and len(tokens[index].text) == _DIGITS_OF_YEAR
        and FIRST_YEAR <= number <= LAST_YEAR
    )


def has_unit(tokens: Sequence[Token], index: int) -> bool:
    """Return whether a unit stands at *index*: the number before it is no year then."""
    following = key_at(tokens, index)
    return following in _UNITS and not (following == "tỷ" and key_at(tokens, index + 1) in _NO_UNITS)


_EDGES = {"đầu": START, "cuối": END, "hết": END}
_EDGES_EN = {"start": START, "beginning": START, "end": END, "close": END}
_EARLY = {"early": START, "late": END}
MONTHS = {
    name: number
    for number, name in enumerate(
        ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
         "november", "december"),
        1,
    )
}  # fmt: skip
QUARTERS = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4, "một": 1, "hai": 2, "ba": 3, "tư": 4,
}  # fmt: skip
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
_MONTHS_A_QUARTER = 3
#: Numbers in words: of months that are counted, and of the months of a year by their names.
_COUNTS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mười": 10,
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11,
}  # fmt: skip
_MONTH_WORDS = {"giêng": 1, "tư": 4, "chạp": 12, **_COUNTS}
_TEENS = {"một": 1, "hai": 2}
_MAY = 5
#: What says at which end of a year months lie, and what may stand behind them.
_RUN_EDGES = {"first": START, "đầu": START, "last": END, "cuối": END}
_RUN_TAILS = frozenset({"đầu", "cuối", "qua"})
#: What may stand between a part of a year and the year, and how much of it.
_BEFORE_YEAR, _MOST_JOINTS = frozenset({"/", "-", "năm", ".", "của", "of", ",", "in", "the", "year"}), 3
#: Behind these a month is a day to which something is counted.
_UP_TO = frozenset({"đến", "tới", "hết", "cuối", "until", "by"})
LAST_DAY, MONTHS_A_YEAR = 31, 12
_DASHES = frozenset("-–—")


def moment_at(tokens: Sequence[Token], index: int, *, bare: bool) -> tuple[int, Moment] | None:
    """Return where the moment that begins at *index* ends, and the moment; None where none begins.

    A year without "năm" is one only where it may stand *bare*.
    """
    for rule in (_date, _english_date, _part_and_year, _school_year):
        found = rule(tokens, index)
        if found:
            return found
    edge = edge_at(tokens, index)
    start = index + (edge[0] if edge else 0)
    has_word = key_at(tokens, start) == "năm"
    year = start + has_word
    if not is_year(tokens, year) or not (has_word or bare or edge):
        return None
    end, moment = year + 1, Moment(int(tokens[year].text), edge=edge[1] if edge else "")
    # "2.020 hộ" was cut off as a number already; a year with a unit behind it is a quantity.
    return None if not has_word and has_unit(tokens, end) else (end, moment)


def edge_at(tokens: Sequence[Token], index: int) -> tuple[int, str] | None:
    """Return how many tokens name an edge of a year ("cuối", "the end of"), and the edge; or None."""
    key = key_at(tokens, index)
    if key in _EDGES:
        return 1, _EDGES[key]
    if key in _EARLY and is_year(tokens, index + 1):
        return 1, _EARLY[key]
    offset = key == "the"
    name = key_at(tokens, index + offset)
    if name not in _EDGES_EN:
        return None
    # "The end of 2020", "end-2020", "end 2020".
    joined = key_at(tokens, index + offset + 1)
    if joined == "of" or (joined == "-" and is_year(tokens, index + offset + 2)):
        return offset + 2, _EDGES_EN[name]
    return (offset + 1, _EDGES_EN[name]) if is_year(tokens, index + offset + 1) else None


def _date(tokens: Sequence[Token], index: int) -> tuple[int, Moment] | None:
    start = index + (key_at(tokens, index) == "ngày")
    day, month = whole_at(tokens, start), whole_at(tokens, start + 2)
    if day is None or month is None or not is_year(tokens, start + 4):
        return None
    marks = {key_at(tokens, start + 1), key_at(tokens, start + 3)}
    if not (0 < day <= LAST_DAY and 0 < month <= MONTHS_A_YEAR) or not marks <= {"/", "-", "."}:
        return None
    year = int(tokens[start + 4].text)
    return start + 5, _at_month(year, month)


def _english_date(tokens: Sequence[Token], index: int) -> tuple[int, Moment] | None:
    """Read "31 December 2024" and "December 31, 2024"."""
    first = index + (key_at(tokens, index) == "the")
    comes_first = key_at(tokens, first) in MONTHS
    name, day = (first, first + 1) if comes_first else (first + 1, first)
    year = first + 2 + (key_at(tokens, first + 2) == ",")
    number, month = whole_at(tokens, day), MONTHS.get(key_at(tokens, name), 0)
    if number is None or not 0 < number <= LAST_DAY or not month or not is_year(tokens, year):
        return None
    return year + 1, _at_month(int(tokens[year].text), month)


def _at_month(year: int, month: int) -> Moment:
    # The last day of a year is its end; of December as a month the reader of the claim decides.
    return Moment(year, edge=END) if month == MONTHS_A_YEAR else Moment(year, month=month)


def _part_and_year(tokens: Sequence[Token], index: int) -> tuple[int, Moment] | None:
    part = part_at(tokens, index)
    if part is None:
        return None
    year = part[0]
    while key_at(tokens, year) in _BEFORE_YEAR and year - part[0] < _MOST_JOINTS:
        year += 1
    if not is_year(tokens, year) or (key_at(tokens, year - 1) != "năm" and has_unit(tokens, year + 1)):
        return None
    moment = replace(part[1], year=int(tokens[year].text))
    if moment.month == MONTHS_A_YEAR and key_at(tokens, index - 1) in _UP_TO:
        moment = _at_month(moment.year, moment.month)
    return year + 1, moment


def part_at(tokens: Sequence[Token], index: int) -> tuple[int, Moment] | None:
    """Return where the part of a year that begins at *index* ends, and the part, of year 0; or None."""
    start = index + (key_at(tokens, index) == "the")
    for rule in (_month, _run_of_months, _quarter_or_half):
        if found := rule(tokens, start):
            return found
    return None


def _month(tokens: Sequence[Token], index: int) -> tuple[int, Moment] | None:
    key = key_at(tokens, index)
    if key in MONTHS and tokens[index].text[0].isupper():
        return index + 1, Moment(0, month=MONTHS[key])
    if key != "tháng":
        return None
    end, number = _number(tokens, index + 1, _MONTH_WORDS)
    if key_at(tokens, index + 1) == "năm":
        # "Tháng Năm" is May, "tháng năm 2020" nothing.
        end, number = (index + 2, _MAY) if tokens[index + 1].text == "Năm" else (end, 0)
    return (end, Moment(0, month=number)) if 0 < number <= MONTHS_A_YEAR else None


def _run_of_months(tokens: Sequence[Token], index: int) -> tuple[int, Moment] | None:
    """Read "6 tháng đầu năm", "chín tháng", "the first nine months", "6 tháng cuối năm"."""
    edge = _RUN_EDGES.get(key_at(tokens, index), "")
    start = index + bool(edge)
    end, count = _number(tokens, start, _COUNTS)
    if key_at(tokens, index) == "năm" and stands(tokens, index + 1, ("tháng", "đầu")):
        end, count = index + 1, _MAY
    end += key_at(tokens, end) == "-"
    if not 0 < count < MONTHS_A_YEAR or key_at(tokens, end) not in {"tháng", "months", "month"}:
        return None
    end += 1
    while key_at(tokens, end) in _RUN_TAILS or stands(tokens, end, ("năm", "nay")):
        edge = edge or _RUN_EDGES.get(key_at(tokens, end), "")
        end += 1
    # The year itself follows after "năm": "6 tháng đầu năm 2021".
    end += key_at(tokens, end) == "năm" and not is_year(tokens, end + 1)
    first = MONTHS_A_YEAR + 1 - count if edge == END else 1
    return end, Moment(0, months=count, first=first)


def _quarter_or_half(tokens: Sequence[Token], index: int) -> tuple[int, Moment] | None:
    key, behind = key_at(tokens, index), key_at(tokens, index + 1)
    if key == "quý" and behind in QUARTERS:
        return index + 2, _quarter(QUARTERS[behind])
    if key == "q" and behind in {"1", "2", "3", "4"}:
        return index + 2, _quarter(int(behind))
    if key in _ORDINALS and behind == "quarter":
        return index + 2, _quarter(_ORDINALS[key])
    half = key in {"first", "second"} and behind == "half"
    if half or (key == "nửa" and behind in {"đầu", "cuối"}):
        named = stands(tokens, index + 2, ("năm",)) and not is_year(tokens, index + 3)
        return index + 2 + named, Moment(0, months=6, first=1 if key == "first" or behind == "đầu" else 7)
    return None


def _quarter(number: int) -> Moment:
    return Moment(0, months=_MONTHS_A_QUARTER, first=_MONTHS_A_QUARTER * (number - 1) + 1)


def _number(tokens: Sequence[Token], index: int, words: Mapping[str, int]) -> tuple[int, int]:
    """Return where a number in digits or words ends, and the number; 0 for none."""
    number = whole_at(tokens, index)
    if number is not None:
        return index + 1, number
    if key_at(tokens, index) == "mười" and key_at(tokens, index + 1) in _TEENS:
        return index + 2, 10 + _TEENS[key_at(tokens, index + 1)]
    return index + 1, words.get(key_at(tokens, index), 0)


def _school_year(tokens: Sequence[Token], index: int) -> tuple[int, Moment] | None:
    head = 2 if stands(tokens, index, ("năm", "học")) or stands(tokens, index, ("school", "year")) else 0
    if not head or not is_year(tokens, index + head) or key_at(tokens, index + head + 1) not in _DASHES:
        return None
    last = index + head + 2
    return (last + 1, Moment(int(tokens[last].text))) if is_year(tokens, last) else None

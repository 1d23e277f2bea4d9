"""One year, month, day, quarter or school year, as texts write it."""

from __future__ import annotations

from collections.abc import Sequence

from lc_indicators.claims.lexicon.tokens import Token
from lc_indicators.claims.moment import END, START, Moment
from lc_indicators.claims.reading.looking import has_unit, is_year, key_at, stands, whole_at

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
QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_MONTHS_A_QUARTER = 3
LAST_DAY, MONTHS_A_YEAR = 31, 12
_DASHES = frozenset("-–—")


def moment_at(tokens: Sequence[Token], index: int, *, bare: bool) -> tuple[int, Moment] | None:
    """Return where the moment that begins at *index* ends, and the moment; None where none begins.

    A year without "năm" is one only where it may stand *bare*.
    """
    for rule in (_date, _month, _months, _quarter, _school_year):
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
    if name in _EDGES_EN and key_at(tokens, index + offset + 1) == "of":
        return offset + 2, _EDGES_EN[name]
    return None


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


def _at_month(year: int, month: int) -> Moment:
    return Moment(year, edge=END) if month == MONTHS_A_YEAR else Moment(year, month=month)


def _month(tokens: Sequence[Token], index: int) -> tuple[int, Moment] | None:
    if key_at(tokens, index) in MONTHS:
        offset = 1 + (key_at(tokens, index + 1) == ",")
        if is_year(tokens, index + offset):
            return index + offset + 1, _at_month(
                int(tokens[index + offset].text), MONTHS[key_at(tokens, index)]
            )
        return None
    if key_at(tokens, index) != "tháng":
        return None
    month, joint = whole_at(tokens, index + 1), key_at(tokens, index + 2)
    if month is None or not 0 < month <= MONTHS_A_YEAR or joint not in {"/", "-", "năm", "."}:
        return None
    return (index + 4, _at_month(int(tokens[index + 3].text), month)) if is_year(tokens, index + 3) else None


def _months(tokens: Sequence[Token], index: int) -> tuple[int, Moment] | None:
    count = whole_at(tokens, index)
    if count is None or not 0 < count < MONTHS_A_YEAR or key_at(tokens, index + 1) != "tháng":
        return None
    end = index + 2
    while key_at(tokens, end) in {"đầu", "của"}:
        end += 1
    end += key_at(tokens, end) == "năm"
    return (end + 1, Moment(int(tokens[end].text), months=count)) if is_year(tokens, end) else None


def _quarter(tokens: Sequence[Token], index: int) -> tuple[int, Moment] | None:
    quarter = QUARTERS.get(key_at(tokens, index + 1)) if key_at(tokens, index) == "quý" else None
    end = index + 2 + (key_at(tokens, index + 2) in {"/", "năm", "-"})
    if quarter is None or not is_year(tokens, end):
        return None
    return end + 1, _at_month(int(tokens[end].text), _MONTHS_A_QUARTER * quarter)


def _school_year(tokens: Sequence[Token], index: int) -> tuple[int, Moment] | None:
    head = 2 if stands(tokens, index, ("năm", "học")) or stands(tokens, index, ("school", "year")) else 0
    if not head or not is_year(tokens, index + head) or key_at(tokens, index + head + 1) not in _DASHES:
        return None
    last = index + head + 2
    return (last + 1, Moment(int(tokens[last].text))) if is_year(tokens, last) else None

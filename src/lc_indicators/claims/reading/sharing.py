"""Units told once: "từ 900 lên 1.350 doanh nghiệp", "18.0, 15.0 and 12.0 percent"; numbers in two parts."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lc_indicators.claims.lexicon import Lexicon
from lc_indicators.claims.lexicon.tokens import NUMBER, Token
from lc_indicators.claims.reading.looking import is_year
from lc_indicators.claims.reading.measures import Measure, measure_after, power_after
from lc_indicators.claims.reading.times import time_at

_JOINTS = frozenset({",", ";", "và", "and"})
_FROM = frozenset({"từ", "from", "mức"})
#: Members of a list that share a unit.
_MOST = 8


def shared_measure(
    tokens: Sequence[Token], keys: Sequence[str], index: int, *, words: Lexicon
) -> Measure | None:
    """Return the unit that a number shares with a later one of its list, or with where it led; or None."""
    place = index + 1
    if is_year(tokens, index):
        return None
    leads = index > 0 and keys[index - 1] in _FROM
    for _ in range(_MOST):
        if leads and place < len(keys) and (time := time_at(tokens, place)):
            # "from 12,400 in 2015 to 15,500 pupils": the year stands between.
            place = time[0]
        elif leads and place < len(keys) - 1 and keys[place] == "in" and (time := time_at(tokens, place + 1)):
            place = time[0]
        place = _next_member(keys, place, leads=leads, words=words)
        if place >= len(keys) or tokens[place].kind != NUMBER or is_year(tokens, place):
            return None
        if found := measure_after(keys, place + 1, words=words):
            return found[1]
        place += 1
    return None


def _next_member(keys: Sequence[str], place: int, *, leads: bool, words: Lexicon) -> int:
    """Return where the next number of the list would stand; past the end where the list ends."""
    start = place
    while place < len(keys) and keys[place] in _JOINTS:
        place += 1
    if place == start and leads:
        named = words.phrases.longest(keys, place)
        if named and named[1].role == "to":
            place = named[0]
            light = words.phrases.longest(keys, place)
            place = light[0] if light and light[1].role in {"qualifier", "estimate"} else place
    return place if place > start else len(keys)


def two_parts(
    tokens: Sequence[Token], keys: Sequence[str], index: int, *, words: Lexicon
) -> tuple[int, Decimal] | None:
    """Return the place of the second number of "1 triệu 250 nghìn đồng", and both in its unit; or None.

    Examples
    --------
    "2 tỷ 500 triệu đồng" is 2500 (million dong); "1 triệu 2 nghìn tỷ" is no such number.
    """
    second, high = power_after(keys, index + 1)
    if not high or second >= len(keys) or tokens[second].kind != NUMBER:
        return None
    low = power_after(keys, second + 1)[1]
    both = tokens[index].text, tokens[second].text
    if low >= high or not all(text.isdigit() for text in both) or is_year(tokens, second):
        return None
    if Decimal(both[1]) >= Decimal(10) ** (high - low) or not measure_after(keys, second + 1, words=words):
        return None
    return second, Decimal(both[0]).scaleb(high - low) + Decimal(both[1])

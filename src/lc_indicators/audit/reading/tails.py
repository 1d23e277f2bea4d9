"""What goes on behind a number: its torn tail, the whole of a part, the other end of a range, a margin.

Units told once: "từ 900 lên 1.350 doanh nghiệp", "18.0, 15.0 and 12.0 percent"; numbers in two parts.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lc_indicators.audit.lexicon import Lexicon
from lc_indicators.audit.lexicon.tokens import NUMBER, Token
from lc_indicators.audit.reading.measures import MANY, Measure, measure_after, power_after
from lc_indicators.audit.reading.numerals import minus_behind_joint
from lc_indicators.audit.reading.times import Times

_JOINTS = frozenset({",", ";", "và", "and"})
_FROM = frozenset({"từ", "from", "mức"})
#: Members of a list that share a unit.
_MOST = 8


def shared_measure(
    tokens: Sequence[Token], keys: Sequence[str], index: int, *, words: Lexicon
) -> Measure | None:
    """Return the unit that a number shares with a later one of its list, or with where it led; or None."""
    place = index + 1
    if tokens[index].is_year:
        return None
    leads = index > 0 and keys[index - 1] in _FROM
    for _ in range(_MOST):
        if leads and place < len(keys) and (time := Times(tokens).at(place)):
            # "from 12,400 in 2015 to 15,500 pupils": the year stands between.
            place = time[0]
        elif leads and place < len(keys) - 1 and keys[place] == "in" and (time := Times(tokens).at(place + 1)):
            place = time[0]
        place = _next_member(keys, place, leads=leads, words=words)
        if place >= len(keys) or tokens[place].kind != NUMBER or tokens[place].is_year:
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
    if low >= high or not all(text.isdigit() for text in both) or tokens[second].is_year:
        return None
    if Decimal(both[1]) >= Decimal(10) ** (high - low) or not measure_after(keys, second + 1, words=words):
        return None
    return second, Decimal(both[0]).scaleb(high - low) + Decimal(both[1])


_DASHES = frozenset("-–—")
_JOINS = _DASHES | {"đến", "tới", "to"}
#: Before such a word "2,5% đến 3%" are the ends of one range, not where something came from and led.
_WITHIN = frozenset({"khoảng", "chừng", "about", "around", "between", "mức"})
#: What stands between a part and its whole; the longer first.
_OF = (
    ("/",),
    ("trên", "tổng", "số"),
    ("trong", "tổng", "số"),
    ("out", "of", "the"),
    ("out", "of"),
    ("of", "the"),
    ("of",),
)
#: A number is torn at its mark into no more digits than these: "16, 33%", "96, 402 hộ".
_HEAD, _TAIL = 3, 3
_TORN_AT = frozenset(",.·")
#: Before such a word a list goes on, and its numbers are whole.
_GOES_ON = frozenset({",", ";", "và", "and", "hoặc", "or"})
_TURNS = frozenset({"lượt", "respectively"})
#: A word that says "in turn" stands no farther from its list.
_NEAR = 6
_MARGINS = (("±",), ("+", "/", "-"), ("+", "/", "−"), ("(", "±"), ("(", "+", "/", "-"))


def torn_tail(tokens: Sequence[Token], keys: Sequence[str], index: int, *, words: Lexicon) -> int | None:
    """Return the place of the tail of a number torn at its decimal mark: "16, 33%"; None for a whole one."""
    place = index + 2
    if not _is_number(tokens, place) or keys[index + 1] not in _TORN_AT:
        return None
    head, tail = tokens[index].text, tokens[place].text
    fits = head.isdigit() and len(head) <= _HEAD and tail.isdigit() and len(tail) <= _TAIL
    found = measure_after(keys, place + 1, words=words) if fits else None
    named = words.phrases.longest(keys, index - 1) if index else None
    if found is None or (named and named[1].role == "ordinal" and named[0] == index):
        return None
    listed = bool(_TURNS & {*keys[max(index - _NEAR, 0) : index], *keys[place : place + _NEAR]})
    before = keys[index - 1] if index else ""
    goes_on = found[0] + 1 < len(keys) and keys[found[0]] in _GOES_ON and _is_number(tokens, found[0] + 1)
    return None if listed or goes_on or before in _GOES_ON else place


def margin_tail(
    tokens: Sequence[Token], keys: Sequence[str], start: int, *, words: Lexicon
) -> tuple[int, Measure | None] | None:
    """Return where the margin that begins at *start* ends ("± 0,5%"), and its unit; None without one."""
    form = next((one for one in _MARGINS if tuple(keys[start : start + len(one)]) == one), None)
    place = start + len(form) if form else start
    if form is None or not _is_number(tokens, place):
        return None
    end, measure = measure_after(keys, place + 1, words=words) or (place + 1, None)
    closes = form[0] == "(" and end < len(keys) and keys[end] == ")"
    return end + closes, measure


def fraction_tail(tokens: Sequence[Token], keys: Sequence[str], index: int, *, words: Lexicon) -> int | None:
    """Return the place of the whole in "61/85", "61 xã/85 xã", "61 of 85 communes", "61 trên tổng số 85"."""
    joint = index + 1
    unit = words.units.longest(keys, joint)
    if unit and unit[0] < len(keys) and keys[unit[0]] == "/" and _is_number(tokens, unit[0] + 1):
        if keys[unit[0] + 1] in MANY:
            # "12 bác sĩ/10.000 dân": so many for each, no part of them.
            return None
        joint = unit[0]
    for form in _OF:
        place = joint + len(form)
        if tuple(keys[joint:place]) == form and _is_number(tokens, place):
            counted = form[0] != "of" or words.units.longest(keys, place + 1) is not None
            return place if counted else None
    return None


def range_tail(tokens: Sequence[Token], keys: Sequence[str], index: int, *, words: Lexicon) -> int | None:
    """Return the place of the other end in "3-4%", "3 đến 4%", "between 5 and 6 percent", "2,5% - 3%"."""
    joint = index + 1
    own = measure_after(keys, joint, words=words)
    if own and own[0] < len(keys) and keys[own[0]] in _JOINS:
        return _end_of_alike(tokens, keys, index, own=own, words=words)
    other = _number_behind(tokens, keys, joint)
    if joint >= len(keys) or other is None:
        return None
    before = keys[index - 1] if index else ""
    if keys[joint] in _DASHES or (keys[joint] == "and" and before == "between"):
        return other
    # "by 4,200 to 12,350" is a change and a level.
    said = keys[joint] in {"đến", "tới", "to"} and before not in {"by", "from"}
    return other if said and measure_after(keys, other + 1, words=words) else None


def _end_of_alike(
    tokens: Sequence[Token], keys: Sequence[str], index: int, *, own: tuple[int, Measure], words: Lexicon
) -> int | None:
    """Return the other end in "2,5% - 3%", "2,5% đến 3%": of one unit."""
    other = _number_behind(tokens, keys, own[0])
    if other is None:
        return None
    theirs = measure_after(keys, other + 1, words=words)
    if theirs is None or theirs[1].kind != own[1].kind:
        return None
    before = keys[index - 1] if index else ""
    if keys[own[0]] not in _DASHES:
        return other if before in _WITHIN else None
    # One of a list ("76% - 21,3% - 2,7%") is no range.
    in_list = before in _DASHES
    goes_on = theirs[0] < len(keys) and keys[theirs[0]] in _DASHES
    return None if goes_on or in_list else other


def _number_behind(tokens: Sequence[Token], keys: Sequence[str], joint: int) -> int | None:
    """Return the place of the number behind *joint*; a sign of its own may stand between."""
    if _is_number(tokens, joint + 1):
        return joint + 1
    signed = _is_number(tokens, joint + 2) and minus_behind_joint(keys, joint + 2)
    return joint + 2 if signed and (tokens[joint + 2].glued or keys[joint + 1].isalpha()) else None


def _is_number(tokens: Sequence[Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].kind == NUMBER

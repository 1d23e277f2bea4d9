"""Find what belongs to a number behind it: a range's end, a part's whole, a margin, a torn tail.

A unit may be told once for several numbers ("từ 900 lên 1.350 doanh nghiệp", "18.0, 15.0 and 12.0 percent"),
and a number in two parts ("1 triệu 250 nghìn đồng").
"""

from __future__ import annotations

from decimal import Decimal

from lc_indicators.audit.lexicon import word_set
from lc_indicators.audit.reading.sentence_words import SentenceWords
from lc_indicators.audit.reading.signs import minus_behind_joint
from lc_indicators.audit.reading.units_behind_numbers import MANY, Measure, power_after

_LIST_AND = word_set("list_and")
_FROM = word_set("leading_from")
#: Members of a list that share a unit.
_MOST_MEMBERS = 8


def shared_measure(words: SentenceWords, index: int) -> Measure | None:
    """Return the unit that a number shares with a later one of its list, or with where it led; or None."""
    place = index + 1
    if words.tokens[index].is_year:
        return None
    leads = index > 0 and words.keys[index - 1] in _FROM
    for _ in range(_MOST_MEMBERS):
        if leads:
            place = _behind_time(words, place)
        place = _next_member(words, place, leads=leads)
        if not words.is_number(place) or words.tokens[place].is_year:
            return None
        if found := words.measure(place + 1):
            return found[1]
        place += 1
    return None


def _behind_time(words: SentenceWords, place: int) -> int:
    """Return where "in 2015" ends that stands at *place*: "from 12,400 in 2015 to 15,500 pupils"."""
    for start in (place, place + 1) if words.key(place) == "in" else (place,):
        if start < len(words) and (time := words.times.at(start)):
            return time[0]
    return place


def _next_member(words: SentenceWords, place: int, *, leads: bool) -> int:
    """Return where the next number of the list would stand; past the end where the list ends."""
    start = place
    while words.key(place) in _LIST_AND:
        place += 1
    if place == start and leads:
        named = words.phrase(place)
        if named and named[1].role == "to":
            place = named[0]
            light = words.phrase(place)
            place = light[0] if light and light[1].role in {"qualifier", "estimate"} else place
    return place if place > start else len(words)


def two_parts(words: SentenceWords, index: int) -> tuple[int, Decimal] | None:
    """Return the place of the second number of "1 triệu 250 nghìn đồng", and both in its unit; or None.

    Examples
    --------
    "2 tỷ 500 triệu đồng" is 2500 (million dong); "1 triệu 2 nghìn tỷ" is no such number.
    """
    second, high = power_after(words.keys, index + 1)
    if not high or not words.is_number(second):
        return None
    low = power_after(words.keys, second + 1)[1]
    both = words.tokens[index].text, words.tokens[second].text
    if low >= high or not all(text.isdigit() for text in both) or words.tokens[second].is_year:
        return None
    if Decimal(both[1]) >= Decimal(10) ** (high - low) or not words.measure(second + 1):
        return None
    return second, Decimal(both[0]).scaleb(high - low) + Decimal(both[1])


_DASHES = frozenset("-–—")
_TO = word_set("range_to")
_JOINS = _DASHES | _TO
#: Before such a word "2,5% đến 3%" are the ends of one range, not where something came from and led.
_AROUND = word_set("around_range")
_CHANGES_BY = word_set("change_by")
#: What stands between a part and its whole; the longer first.
_OF = tuple(map(str.split, ("/", "trên tổng số", "trong tổng số", "out of the", "out of", "of the", "of")))
#: A number is torn at its mark into no more digits than these: "16, 33%", "96, 402 hộ".
_MOST_DIGITS = 3
_TORN_AT = frozenset(",.·")
#: Before such a word a list goes on, and its numbers are whole.
_GOES_ON = word_set("list_goes_on")
_IN_TURN = word_set("in_turn")
#: A word that says "in turn" stands no farther from its list.
_TOKENS_IN_TURN = 6
_MARGINS = tuple(map(str.split, ("±", "+ / -", "+ / −", "( ±", "( + / -")))
_MARGIN_STARTS = {form[0] for form in _MARGINS}


def torn_tail(words: SentenceWords, index: int) -> int | None:
    """Return the place of the tail of a number torn at its decimal mark: "16, 33%"; None for a whole one."""
    keys, place = words.keys, index + 2
    if not words.is_number(place) or keys[index + 1] not in _TORN_AT:
        return None
    halves = words.tokens[index].text, words.tokens[place].text
    fits = all(half.isdigit() and len(half) <= _MOST_DIGITS for half in halves)
    found = words.measure(place + 1) if fits else None
    named = words.phrase(index - 1) if index else None
    if found is None or (named and named[1].role == "ordinal" and named[0] == index):
        return None
    near = {*keys[max(index - _TOKENS_IN_TURN, 0) : index], *keys[place : place + _TOKENS_IN_TURN]}
    goes_on = words.key(found[0]) in _GOES_ON and words.is_number(found[0] + 1)
    return None if _IN_TURN & near or goes_on or words.key(index - 1) in _GOES_ON else place


def margin_tail(words: SentenceWords, start: int) -> tuple[int, Measure | None] | None:
    """Return where the margin that begins at *start* ends ("± 0,5%"), and its unit; None without one."""
    if words.key(start) not in _MARGIN_STARTS:
        return None
    form = next((one for one in _MARGINS if words.stands(start, one)), None)
    if form is None or not words.is_number(start + len(form)):
        return None
    place = start + len(form) + 1
    end, measure = words.measure(place) or (place, None)
    closes = form[0] == "(" and words.key(end) == ")"
    return end + closes, measure


def fraction_tail(words: SentenceWords, index: int) -> int | None:
    """Return the place of the whole in "61/85", "61 xã/85 xã", "61 of 85 communes", "61 trên tổng số 85"."""
    joint = index + 1
    unit = words.words.units.longest(words.keys, joint)
    if unit and words.key(unit[0]) == "/" and words.is_number(unit[0] + 1):
        if words.keys[unit[0] + 1] in MANY:
            # "12 bác sĩ/10.000 dân": so many for each, no part of them.
            return None
        joint = unit[0]
    for form in _OF:
        place = joint + len(form)
        if words.stands(joint, form) and words.is_number(place):
            counted = form[0] != "of" or words.words.units.longest(words.keys, place + 1) is not None
            return place if counted else None
    return None


def range_tail(words: SentenceWords, index: int) -> int | None:
    """Return the place of the other end in "3-4%", "3 đến 4%", "between 5 and 6 percent", "2,5% - 3%"."""
    joint, before = index + 1, words.key(index - 1)
    own = words.measure(joint)
    if own and words.key(own[0]) in _JOINS:
        return _end_of_alike(words, index, own=own)
    other = _number_behind(words, joint)
    if other is None:
        return None
    if words.key(joint) in _DASHES or (words.key(joint) == "and" and before == "between"):
        return other
    # "by 4,200 to 12,350" is a change and a level.
    said = words.key(joint) in _TO and before not in _CHANGES_BY
    return other if said and words.measure(other + 1) else None


def _end_of_alike(words: SentenceWords, index: int, *, own: tuple[int, Measure]) -> int | None:
    """Return the other end in "2,5% - 3%", "2,5% đến 3%": of one unit."""
    other, before = _number_behind(words, own[0]), words.key(index - 1)
    theirs = words.measure(other + 1) if other is not None else None
    if theirs is None or theirs[1].kind != own[1].kind:
        return None
    if words.keys[own[0]] not in _DASHES:
        return other if before in _AROUND else None
    # One of a list ("76% - 21,3% - 2,7%") is no range.
    return None if words.key(theirs[0]) in _DASHES or before in _DASHES else other


def _number_behind(words: SentenceWords, joint: int) -> int | None:
    """Return the place of the number behind *joint*; a sign of its own may stand between."""
    if words.is_number(joint + 1):
        return joint + 1
    signed = words.is_number(joint + 2) and minus_behind_joint(words.keys, joint + 2)
    return (
        joint + 2 if signed and (words.tokens[joint + 2].glued or words.keys[joint + 1].isalpha()) else None
    )

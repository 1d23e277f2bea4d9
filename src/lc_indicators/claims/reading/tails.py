"""The second number of a quantity: the whole of a part, the other end of a range."""

from __future__ import annotations

from collections.abc import Sequence

from lc_indicators.claims.lexicon import Lexicon
from lc_indicators.claims.lexicon.tokens import NUMBER, Token
from lc_indicators.claims.reading.measures import measure_after

_DASHES = frozenset("-–—")
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


def fraction_tail(tokens: Sequence[Token], keys: Sequence[str], index: int, *, words: Lexicon) -> int | None:
    """Return the place of the whole in "61/85", "61 xã/85 xã", "61 of 85 communes", "61 trên tổng số 85"."""
    joint = index + 1
    unit = words.units.longest(keys, joint)
    if unit and unit[0] < len(keys) and keys[unit[0]] == "/" and _is_number(tokens, unit[0] + 1):
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
    if own and own[0] < len(keys) and keys[own[0]] in _DASHES and _is_number(tokens, own[0] + 1):
        other = measure_after(keys, own[0] + 2, words=words)
        # One of a list ("76% - 21,3% - 2,7%") is no range.
        in_list = index > 0 and keys[index - 1] in _DASHES
        goes_on = other is not None and other[0] < len(keys) and keys[other[0]] in _DASHES
        alike = other is not None and other[1].kind == own[1].kind
        return own[0] + 1 if alike and not goes_on and not in_list else None
    if joint >= len(keys) or not _is_number(tokens, joint + 1):
        return None
    before = keys[index - 1] if index else ""
    if keys[joint] in _DASHES or (keys[joint] == "and" and before == "between"):
        return joint + 1
    # "by 4,200 to 12,350" is a change and a level.
    said = keys[joint] in {"đến", "tới", "to"} and before not in {"by", "from"}
    return joint + 1 if said and measure_after(keys, joint + 2, words=words) else None


def _is_number(tokens: Sequence[Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].kind == NUMBER

"""Read the sign before a number: a minus or plus of its own, or a dash that may be a joiner or a bullet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.audit.lexicon import word_set, word_values
from lc_indicators.audit.lexicon.tokens import NUMBER, Token
from lc_indicators.language import DASHES, MINUS_SIGNS

MINUS, PLUS = "-", "+"

#: Words and marks that can mean nothing but the sign.
_SURE = {**word_values("sign"), **dict.fromkeys(MINUS_SIGNS, MINUS), **dict.fromkeys("+＋", PLUS)}
#: Between the ends of a range.
_JOINTS = {*DASHES, *word_set("range_joint")}
#: What a glued sign may stand behind.
_OPENING = frozenset("([{:=“\"'«<>≤≥~≈")
#: Behind these a dash more likely joins, or begins an entry, than says minus.
_ENDED = frozenset({"quantity", "label"})
_LEADS = frozenset({"at", "to", "from", "equals", "up", "down", "by"})
_OPENS = frozenset({":", "(", "=", "["})


@dataclass(frozen=True, slots=True)
class Sign:
    """What stands before a number."""

    #: Minus, plus, or "" where it more likely is none.
    value: str
    #: Place of the number's token.
    place: int
    #: Whether it can be nothing else.
    is_sure: bool


def sign_at(tokens: Sequence[Token], index: int, *, role: str, mark: str) -> Sign | None:
    """Return the sign of the number behind the token at *index*; None where a mark there is surely none.

    *role*: of the item before, "" at the start of a sentence; *mark*: what that item is if it is a mark.
    """
    key, place = tokens[index].key, index + 1
    if place >= len(tokens) or tokens[place].kind != NUMBER or not (key in _SURE or key in DASHES):
        return None
    if index and tokens[index].glued and not key.isalpha() and tokens[index - 1].text not in _OPENING:
        return None
    if key in _SURE:
        # "+ 16 xã …" opens an entry of a list.
        bullet = not role and _SURE[key] == PLUS
        return None if bullet else Sign(_SURE[key], place, is_sure=role not in _ENDED)
    return _of_dash(place, glued=tokens[place].glued, role=role, mark=mark)


def minus_behind_joint(keys: Sequence[str], place: int) -> bool:
    """Return whether the number at *place* is the other end of a range, and below zero: "-2% đến -3%"."""
    return place > 1 and _says_minus(keys[place - 1]) and keys[place - 2] in _JOINTS


def _says_minus(key: str) -> bool:
    return _SURE.get(key) == MINUS or key in DASHES


def _of_dash(place: int, *, glued: bool, role: str, mark: str) -> Sign | None:
    if not role or role in _ENDED:
        # "-5 xã" opens an entry, "17% -43%" goes on with a list; or a minus was meant.
        return Sign("", place, is_sure=False) if glued else None
    if glued:
        return Sign(MINUS, place, is_sure=role != "time")
    leads = role in _LEADS or mark in _OPENS
    return Sign(MINUS if leads else "", place, is_sure=False)

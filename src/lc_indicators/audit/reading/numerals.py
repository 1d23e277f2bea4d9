"""The number that digits and marks stand for, by the habits of a language and what stands beside it.

Vietnamese prints 1.234,5 and English 1,234.5; but sources mix the two ("11.50%/năm" beside "41,79 triệu"),
so that a mark is read by where it stands: groups of three digits are thousands, anything else decimals.

Signs before a number: a minus or plus that belongs to it, or a dash that could be a joiner or a bullet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lc_indicators.audit.lexicon.tokens import NUMBER, Token
from lc_indicators.language import Language

MINUS, PLUS = "-", "+"

#: Words and marks that can mean nothing but the sign.
_SURE = {"âm": MINUS, "minus": MINUS, "negative": MINUS, "dương": PLUS, "plus": PLUS, "positive": PLUS,
         "−": MINUS, "－": MINUS, "﹣": MINUS, "+": PLUS, "＋": PLUS}  # fmt: skip
#: Marks that join, list and part as well.
_DASHES = frozenset("-–—‐‑‒")
#: Between the ends of a range.
_JOINTS = _DASHES | {"đến", "tới", "to", "and"}
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
    if place >= len(tokens) or tokens[place].kind != NUMBER or not (key in _SURE or key in _DASHES):
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
    return _SURE.get(key) == MINUS or key in _DASHES


def _of_dash(place: int, *, glued: bool, role: str, mark: str) -> Sign | None:
    if not role or role in _ENDED:
        # "-5 xã" opens an entry, "17% -43%" goes on with a list; or a minus was meant.
        return Sign("", place, is_sure=False) if glued else None
    if glued:
        return Sign(MINUS, place, is_sure=role != "time")
    leads = role in _LEADS or mark in _OPENS
    return Sign(MINUS if leads else "", place, is_sure=False)


#: The thousands mark of each language; the other mark is its decimal mark.
_THOUSANDS: dict[Language, str] = {"vi": ".", "en": ","}

_GROUPED = {mark: re.compile(rf"[1-9][0-9]{{0,2}}(?:{re.escape(mark)}[0-9]{{3}})+") for mark in ".,"}

#: Thousands parted by spaces or apostrophes leave nothing open: "1 023 208,5".
_PARTED = re.compile(r"([0-9]{1,3}(?:[^0-9.,·][0-9]{3})+)(?:[.,]([0-9]+))?")
_RAISED_POINT = re.compile(r"[0-9]+·[0-9]+")

_DECIMALS = re.compile(r"[0-9]+([.,])(?:[0-9]{1,2}|[0-9]{4,})")

#: So a number with two marks, or with one twice, shows which of them parts thousands.
_TELLING = re.compile(
    r"[1-9][0-9]{0,2}(?:(?:([.,])[0-9]{3})(?:\1[0-9]{3})+(?:[.,][0-9]+)?|([.,])[0-9]{3}[.,][0-9]+)"
)


def number_of(written: str, *, language: Language, small: bool) -> Decimal | None:
    """Return the number that *written* stands for, its decimals kept; None where it is none.

    *small*: it is a percentage or a factor, where one mark before three digits parts decimals, because
    thousands of percent are not what a report prints.

    Examples
    --------
    >>> number_of("914.368", language="vi", small=False), number_of("11.50", language="vi", small=True)
    (Decimal('914368'), Decimal('11.50'))
    >>> number_of("3,025", language="en", small=False), number_of("3,025", language="vi", small=False)
    (Decimal('3025'), Decimal('3.025'))
    >>> number_of("1.000", language="vi", small=True), number_of("1.234", language="vi", small=True)
    (Decimal('1000'), Decimal('1.234'))
    >>> number_of("1 023 208,5", language="en", small=False), number_of("16·33", language="vi", small=True)
    (Decimal('1023208.5'), Decimal('16.33'))
    """
    if parted := _PARTED.fullmatch(written):
        return Decimal(re.sub("[^0-9]", "", parted[1]) + (f".{parted[2]}" if parted[2] else ""))
    if "·" in written:
        return Decimal(written.replace("·", ".")) if _RAISED_POINT.fullmatch(written) else None
    marks = [character for character in written if character in ".,"]
    if not marks:
        return Decimal(written)
    if len(set(marks)) > 1:
        return _mixed(written, decimal=marks[-1])
    return _of_one_mark(written, marks[0], language=language, single=len(marks) == 1, small=small)


def _mixed(written: str, *, decimal: str) -> Decimal | None:
    whole, _, part = written.rpartition(decimal)
    thousands = "," if decimal == "." else "."
    if decimal in whole or not _GROUPED[thousands].fullmatch(whole):
        return None
    return Decimal(f"{whole.replace(thousands, '')}.{part}")


def _of_one_mark(written: str, mark: str, *, language: Language, single: bool, small: bool) -> Decimal | None:
    grouped = _GROUPED[mark].fullmatch(written) is not None
    if not single:
        return Decimal(written.replace(mark, "")) if grouped else None
    if grouped and mark == _THOUSANDS[language] and (not small or _is_round(written)):
        return Decimal(written.replace(mark, ""))
    return Decimal(written.replace(mark, "."))


def habit_of(numbers: Iterable[str]) -> Language | None:
    """Return the language by whose habit all numbers are printed that show one; None where they differ.

    Examples
    --------
    >>> habit_of(["860,789", "1,023,208"]), habit_of(["1.234,5"]), habit_of(["1,023,208", "1.023.208"])
    ('en', 'vi', None)
    """
    told = {match[1] or match[2] for match in map(_TELLING.fullmatch, numbers) if match}
    found = [language for language, mark in _THOUSANDS.items() if told == {mark}]
    return found[0] if found else None


def decimal_marks(numbers: Iterable[str]) -> frozenset[str]:
    """Return the marks that surely part decimals somewhere in a text: "41,79".

    Examples
    --------
    >>> sorted(decimal_marks(["41,79", "914.368", "1,5"]))
    [',']
    """
    return frozenset(match[1] for match in map(_DECIMALS.fullmatch, numbers) if match)


def is_foreign_thousands(written: str, *, language: Language) -> bool:
    """Return whether a number could be in the thousands of the other language: "96,402" in Vietnamese."""
    return any(
        _GROUPED[mark].fullmatch(written) is not None and written.count(mark) == 1
        for own, mark in _THOUSANDS.items()
        if own != language
    )


def could_be_thousands(written: str, *, language: Language) -> bool:
    """Return whether a percentage or factor is printed so that it could be in thousands: "1.234%"."""
    return _GROUPED[_THOUSANDS[language]].fullmatch(written) is not None


def _is_round(written: str) -> bool:
    # "1.000%": nobody prints three zeros behind a decimal mark.
    return re.fullmatch(r"[1-9].000", written) is not None

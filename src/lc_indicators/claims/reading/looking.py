"""Looking at the tokens of a text by place, past either end included."""

from __future__ import annotations

from collections.abc import Sequence

from lc_indicators.claims.lexicon.tokens import NUMBER, Token

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

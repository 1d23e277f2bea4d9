"""Factors that words alone say: "gấp đôi", "halved", "hơn hai lần"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lc_indicators.claims.reading.measures import TIMES, Measure
from lc_indicators.claims.reading.quantities import Quantity

#: Factors in words: beside another level ("gấp đôi năm 2015"), or of a movement.
_BESIDE = {
    "2": ("gấp đôi", "nhân đôi", "gấp hai", "twice the", "twice that", "twice as", "twice its", "double the",
          "double that", "double its"),
    "1.5": ("gấp rưỡi",),
    "3": ("gấp ba", "triple the", "triple that"),
    "4": ("gấp bốn",),
    "5": ("gấp năm lần",),
    "10": ("gấp mười",),
}  # fmt: skip
_UP = {
    "2": ("doubled", "doubling", "doubles", "twofold"),
    "3": ("tripled", "tripling", "triples", "trebled", "threefold"),
    "4": ("quadrupled", "quadrupling", "fourfold"),
    "5": ("quintupled", "fivefold"),
    "10": ("tenfold",),
}
_DOWN = {"2": ("halved", "halving", "halves", "in half")}
#: Halves that only a verb of decline makes a factor: "giảm một nửa", not "một nửa số hộ".
_HALVES = ("một nửa", "phân nửa", "quá nửa", "nửa", "half")
_FACTORS = {
    tuple(form.split()): (value, way)
    for way, table in (("beside", _BESIDE), ("up", _UP), ("down", _DOWN))
    for value, forms in table.items()
    for form in forms
} | {tuple(form.split()): ("2", "half") for form in _HALVES}
#: Numerals before "lần" and "times": "gấp hơn hai lần".
_COUNTS = {
    **dict.fromkeys(("hai", "two"), "2"), **dict.fromkeys(("ba", "three"), "3"),
    **dict.fromkeys(("bốn", "four"), "4"), **dict.fromkeys(("năm", "five"), "5"),
    **dict.fromkeys(("mười", "ten"), "10"),
}  # fmt: skip
_LONGEST = max(map(len, _FACTORS))
_TIMES = frozenset({"lần", "times"})
#: Behind these "một nửa" is what was lost.
_FALLS = frozenset({"down", "by"})


def factor_at(keys: Sequence[str], index: int, *, role: str = "") -> tuple[int, Quantity] | None:
    """Return the factor that words alone say ("gấp đôi", "halved") and where it ends; None without one.

    *role*: of the item before, words of doubt aside.
    """
    measure = Measure(TIMES, "times")
    if keys[index] in _COUNTS and index + 1 < len(keys) and keys[index + 1] in _TIMES:
        values = (Decimal(_COUNTS[keys[index]]),)
        return index + 2, Quantity(values, measure, None, first=index, last=index)
    for size in range(_LONGEST, 0, -1):
        form = tuple(keys[index : index + size])
        value, way = _FACTORS.get(form, ("", "")) if len(form) == size else ("", "")
        if way and (way != "half" or role in _FALLS):
            end, way = index + size, "down" if way == "half" else way
            return end, Quantity((Decimal(value),), measure, None, way=way, first=index, last=end - 1)
    return None

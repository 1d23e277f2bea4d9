"""What is written after a number: multiplier, unit, and per what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.audit.lexicon import Lexicon

PERCENT, POINTS, TIMES, MONEY, THING = "percent", "points", "times", "money", "thing"
#: So many for each thousand, ten thousand, …: "51,9‰", "41.1 per 1,000 live births".
OF_MANY = "of_many"

#: Words for powers of ten -> the power; several in a row multiply.
_POWERS = {
    "trăm": 2, "nghìn": 3, "vạn": 4, "triệu": 6, "tỷ": 9, "tr": 6, "trđ": 6, "tỷđ": 9, "ngđ": 3,
    "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "mn": 6, "bn": 9, "bln": 9, "mln": 6, "m": 6,
}  # fmt: skip
#: "Tỷ lệ" is a rate, no thousand millions.
_NO_POWERS = {("tỷ", "lệ"), ("tỷ", "trọng"), ("tỷ", "suất")}
_POWER_NAMES = {
    0: "", 2: "hundred_", 3: "thousand_", 4: "ten_thousand_", 5: "hundred_thousand_", 6: "million_",
    7: "ten_million_", 8: "hundred_million_", 9: "billion_", 11: "hundred_billion_", 12: "trillion_",
    13: "ten_trillion_", 15: "quadrillion_",
}  # fmt: skip
#: Beginnings of units with a multiplier.
POWERS = tuple(name for name in _POWER_NAMES.values() if name)
#: A multiplier of one letter or two is one only where money follows or precedes.
_SHORT = {"tr", "m", "mn"}


def _phrases(*forms: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(form.split()) for form in forms)


_PER = {
    "year": _phrases(
        "/ năm", "/ 1 năm", "mỗi năm", "một năm", "hàng năm", "hằng năm", "trên năm", "/ year", "a year",
        "per year", "per annum", "annually", "each year", "every year", "yearly", "- năm",
    ),
    "month": _phrases(
        "/ tháng", "/ 1 tháng", "mỗi tháng", "một tháng", "/ month", "a month", "per month", "monthly",
    ),
    "person": _phrases(
        "/ người", "/ đầu người", "/ nhân khẩu", "/ khẩu", "một người", "mỗi người", "/ người dân",
        "/ 1 người", "trên người", "/ person", "per capita", "per person", "a person", "per head", "/ capita",
    ),
}  # fmt: skip
#: Longest first, so that "/người dân" is not taken for "/người".
_PERS = sorted(
    ((form, name) for name, forms in _PER.items() for form in forms), key=lambda pair: -len(pair[0])
)
#: Most words begin none of these forms.
_PER_STARTS = frozenset(form[0] for form, _ in _PERS)

_KINDS = (
    (
        POINTS,
        "percentage_points",
        _phrases(
            "điểm phần trăm", "điểm %", "điểm tỷ lệ", "percentage points", "percentage point", "% points",
            "% điểm", "pp", "đpt", "- percentage - point", "- percentage point",
        ),
    ),
    (PERCENT, "percent", _phrases("%", "phần trăm", "percent", "per cent", "pct", "- percent")),
    (OF_MANY, "per_thousand", _phrases("‰", "phần nghìn", "per mille", "per mil", "per thousand")),
    (TIMES, "times", _phrases("lần", "times", "- fold", "fold", "- times")),
)  # fmt: skip
_KIND_STARTS = frozenset(form[0] for _, _, forms in _KINDS for form in forms)
#: Numbers that others are told for each of -> the unit that this makes.
MANY = {
    written: unit
    for unit, forms in {
        "per_thousand": ("1000", "1.000", "1,000", "1 000"),
        "per_ten_thousand": ("10000", "10.000", "10,000", "10 000"),
        "per_hundred_thousand": ("100000", "100.000", "100,000", "100 000"),
    }.items()
    for written in forms
}
_FOR_EACH = frozenset({"per", "trên", "/"})
#: Of whom so many are told; longest first.
_OF_WHOM = _phrases(
    "trẻ em đẻ ra sống", "trẻ đẻ ra sống", "trẻ đẻ sống", "trẻ em sinh sống", "trẻ sinh sống",
    "trẻ sinh ra sống", "ca sinh sống", "ca đẻ sống", "trẻ em", "người dân", "dân", "người",
    "live births", "births", "children", "people", "persons", "inhabitants", "population",
)  # fmt: skip
#: Money that English writes before its number.
BEFORE = {"vnd": "vnd", "usd": "usd", "us$": "usd", "$": "usd", "đ": "vnd", "eur": "eur"}


@dataclass(frozen=True, slots=True)
class Measure:
    """What a number is of."""

    kind: str
    #: Unit id with its multiplier: million_vnd.
    unit: str
    #: What it is counted per: "", or year, month, person in the order written.
    per: tuple[str, ...] = ()

    @property
    def is_yearly(self) -> bool:
        """Return whether it is of a year, and of nothing but a year."""
        return self.per == ("year",)

    @property
    def name(self) -> str:
        """Return the unit with what it is counted per."""
        if self.kind in {PERCENT, POINTS, TIMES, OF_MANY}:
            return self.unit
        people = "_per_person" if "person" in self.per else ""
        # A year's income per head is income per head; a month's is another thing.
        return self.unit + people + ("_per_month" if "month" in self.per else "")


def measure_after(
    keys: Sequence[str], start: int, *, words: Lexicon, money: str = ""
) -> tuple[int, Measure] | None:
    """Return where the unit that begins at *start* ends, and the unit; None where there is none.

    *money* is the currency where it was written before the number.
    """
    begins = start < len(keys) and keys[start] in _KIND_STARTS
    for kind, unit, forms in _KINDS if begins else ():
        for form in forms:
            if _stands(keys, start, form):
                return _with_pers(keys, start + len(form), Measure(kind, unit))
    if many := _of_many(keys, start):
        return many
    index, power = power_after(keys, start)
    if any(key.endswith("đ") for key in keys[start:index]):
        money = "vnd"
    named = words.units.longest(keys, index)
    if named:
        end, name = named
        kind = MONEY if name.kind == "money" else THING
        return _with_pers(keys, end, Measure(kind, _POWER_NAMES.get(power, f"e{power}_") + name.unit))
    if money:
        return _with_pers(keys, index, Measure(MONEY, _POWER_NAMES.get(power, f"e{power}_") + money))
    if index > start and keys[start] not in _SHORT:
        # "3,2 tỷ" without its đồng, "1,2 triệu" of what the noun after it says.
        return index, Measure(THING, _POWER_NAMES.get(power, f"e{power}_").rstrip("_"))
    return None


def _of_many(keys: Sequence[str], start: int) -> tuple[int, Measure] | None:
    """Return "per 1,000 live births", "trên 1.000 trẻ đẻ sống" as a unit."""
    unit = MANY.get(keys[start + 1]) if start + 1 < len(keys) and keys[start] in _FOR_EACH else None
    if unit is None:
        return None
    whom = next((form for form in _OF_WHOM if _stands(keys, start + 2, form)), ())
    return start + 2 + len(whom), Measure(OF_MANY, unit)


def power_after(keys: Sequence[str], start: int) -> tuple[int, int]:
    """Return where the words for powers of ten that begin at *start* end, and the power; 0 for none."""
    index, power = start, 0
    while index < len(keys) and keys[index] in _POWERS and tuple(keys[index : index + 2]) not in _NO_POWERS:
        power += _POWERS[keys[index]]
        index += 1
    # "41,79 tr.đ"
    dotted = index > start and tuple(keys[index : index + 1]) == (".",) and keys[index - 1] in _SHORT
    return index + (dotted and keys[index + 1 : index + 2] == ["đ"]), power


def _with_pers(keys: Sequence[str], end: int, measure: Measure) -> tuple[int, Measure]:
    per: list[str] = []
    while True:
        begins = end < len(keys) and keys[end] in _PER_STARTS
        for form, name in _PERS if begins else ():
            if _stands(keys, end, form) and name not in per:
                end += len(form)
                per.append(name)
                break
        else:
            if many := _of_many(keys, end):
                return many[0], Measure(measure.kind, f"{measure.unit}_{many[1].unit}", tuple(per))
            return end, Measure(measure.kind, measure.unit, tuple(per))


def _stands(keys: Sequence[str], start: int, form: Sequence[str]) -> bool:
    if start >= len(keys) or keys[start] != form[0]:
        return False
    return tuple(keys[start : start + len(form)]) == tuple(form)

"""Read the unit behind a number: multiplier, unit, and per what ("41,79 triệu đồng/người/năm")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.audit.lexicon import Lexicon, multipliers, word_forms, word_set, word_values

PERCENT, POINTS, TIMES, MONEY, THING = "percent", "points", "times", "money", "thing"
#: So many for each thousand, ten thousand, …: "51,9‰", "41.1 per 1,000 live births".
OF_MANY = "of_many"
#: Units that are no multiple of a thing or of money -> what they measure.
_RATIOS = {"percentage_points": POINTS, "percent": PERCENT, "per_thousand": OF_MANY, "times": TIMES}
_RATIO_UNITS = word_forms("ratio_unit")

#: Words for powers of ten -> the power; several in a row multiply.
_POWERS = {word: int(power) for word, power in word_values("power").items()}
#: "Tỷ lệ" is a rate, no thousand millions.
_NO_POWERS = {("tỷ", "lệ"), ("tỷ", "trọng"), ("tỷ", "suất")}
#: Power of ten -> the beginning of a unit with that multiplier.
_MULTIPLIERS = {0: ""} | {power: name for name, power in multipliers().items()}
#: A multiplier of one letter or two is one only where money follows or precedes.
_SHORT = word_set("money_multiplier_only")

_PER = word_forms("per")
#: Numbers that others are told for each of -> the unit that this makes.
MANY = word_values("so_many")
_FOR_EACH = word_set("for_each")
_OF_WHOM = word_forms("of_whom")
_AGO = word_set("other_time")
#: Money that English writes before its number.
BEFORE = word_values("money_before")


@dataclass(frozen=True, slots=True)
class Measure:
    """What a number is of."""

    kind: str
    #: Unit id with its multiplier: million_vnd.
    unit: str
    #: What it is counted per: "", or year, month, person in the order written.
    per: tuple[str, ...] = ()
    #: Whether a word that is not known says which of them: "431 new projects".
    is_of_some: bool = False

    @property
    def is_yearly(self) -> bool:
        """Return whether it is of a year, and of nothing but a year."""
        return self.per == ("year",)

    @property
    def name(self) -> str:
        """Return the unit with what it is counted per."""
        if self.kind in _RATIOS.values():
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
    if ratio := _RATIO_UNITS.longest(keys, start, loose=False):
        return _with_pers(keys, ratio[0], Measure(_RATIOS[ratio[1]], ratio[1]))
    if many := _of_many(keys, start):
        return many
    index, power = power_after(keys, start)
    if any(key.endswith("đ") for key in keys[start:index]):
        money = "vnd"
    multiplier = _MULTIPLIERS.get(power, f"e{power}_")
    if named := words.units.longest(keys, index):
        end, name = named
        kind = MONEY if name.kind == "money" else THING
        return _with_pers(keys, end, Measure(kind, multiplier + name.unit))
    if money:
        return _with_pers(keys, index, Measure(MONEY, multiplier + money))
    if index > start and keys[start] not in _SHORT:
        # "3,2 tỷ" without its đồng, "1,2 triệu" of what the noun after it says.
        return index, Measure(THING, multiplier.rstrip("_"))
    return None


def _of_many(keys: Sequence[str], start: int) -> tuple[int, Measure] | None:
    """Return "per 1,000 live births", "trên 1.000 trẻ đẻ sống" as a unit."""
    unit = MANY.get(keys[start + 1]) if start + 1 < len(keys) and keys[start] in _FOR_EACH else None
    if unit is None:
        return None
    whom = _OF_WHOM.longest(keys, start + 2, loose=False)
    return whom[0] if whom else start + 2, Measure(OF_MANY, unit)


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
    while (found := _PER.longest(keys, end, loose=False)) and found[1] not in per:
        if keys[found[0] : found[0] + 1] and keys[found[0]] in _AGO:
            # "576 million kWh a year earlier": of before, not of a year.
            break
        end = found[0]
        per.append(found[1])
    if many := _of_many(keys, end):
        return many[0], Measure(measure.kind, f"{measure.unit}_{many[1].unit}", tuple(per))
    return end, Measure(measure.kind, measure.unit, tuple(per))

"""Compare the unit that a table names, "nghìn người", with the one that its mapping has.

A table names its unit beside a figure, in a column of units, in the heading of a column, in its title or in a
line of its own.  The nearer one counts.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lc_indicators.catalogue.importers.source_table import AND, SourceTable
from lc_indicators.catalogue.kind_words import folded

#: Words for a power of ten -> the power.
_POWERS = {
    "nghin": 3, "ngan": 3, "thousand": 3, "thousands": 3, "thous": 3, "1000": 3, "1 000": 3, "000": 3,
    "miles de": 3, "miles": 3, "milliers de": 3, "milliers": 3, "tausend": 3, "tsd": 3, "tusen": 3,
    "tusental": 3, "tuhat": 3, "trieu": 6, "million": 6, "millions": 6, "mill": 6, "mio": 6, "mln": 6,
    "millones de": 6, "millones": 6, "millions de": 6, "millionen": 6, "miljoner": 6, "miljoonaa": 6,
    "1000000": 6, "1 000 000": 6, "ty": 9, "ti": 9, "nghin trieu": 9, "billion": 9, "billions": 9, "bn": 9,
    "nghin ty": 12, "trillion": 12, "trillions": 12, "tram": 2, "hundred": 2, "units": 0,
}  # fmt: skip
_POWER = re.compile(
    rf"(?P<word>{'|'.join(sorted(map(re.escape, _POWERS), key=len, reverse=True))})(?: of)?(?= |$)"
)
_TEN_TO = re.compile(r"10\^(?P<power>[0-9]+)")
#: What people are called in tables -> the name of their unit.
_ALIKE = dict.fromkeys(
    ("people", "inhabitants", "individuals", "habitants", "habitantes", "d habitants", "de habitantes",
     "nhan khau", "khau"), "persons",
)  # fmt: skip
_OTHER_NAME = re.compile(rf"(?:{'|'.join(sorted(_ALIKE, key=len, reverse=True))})$")
#: "% of population", "annual %": percent, of whatever; "percent of households" may be a unit of the data.
_OF_WHAT = re.compile(
    r"^\s*(?:%|percentage|pourcentage|porcentaje)\s+(?:of|der|des?|du|del?|trong|so với)\b.*$"
    r"|^\s*annual\s+%\s*$",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"[(\[](?P<text>[^()\[\]]+)[)\]]")
_AFTER_COLON = re.compile(
    r"\(?\s*(?:đvt|đơn vị tính|đơn vị|dvt|don vi tinh|units?(?: of measure(?:ment)?)?|unidad(?:es)?|unité"
    r"|einheit)\s*[:：]\s*(?P<text>[^)]+)\)?",
    re.IGNORECASE,
)  # fmt: skip
#: A table of items has its unit in each.
_LONGEST = 6


@dataclass(frozen=True)
class NamedUnit:
    """A unit as a table names it, and of which item."""

    item: str
    text: str
    #: Whether it is the item's own, and not that of the title.
    own: bool


@dataclass(frozen=True)
class _Meaning:
    """What a text for a unit says: which units of the data, and which power of ten; None for none."""

    units: frozenset[str]
    dimensions: frozenset[str]
    power: int | None


class UnitNames:
    """The units of the data by what people call them."""

    def __init__(self, rows: Iterable[Mapping[str, str]]) -> None:
        """Learn the rows of units.csv."""
        self._rows = {row["unit"]: row for row in rows}
        self._called: dict[str, set[str]] = {}
        for unit, row in self._rows.items():
            texts = [text for column, text in row.items() if column.startswith(("symbol_", "pattern_"))]
            for text in (unit.replace("_", " "), *texts):
                if key := _key(text.replace("{}", "")):
                    self._called.setdefault(key, set()).add(unit)

    def is_one(self, text: str) -> bool:
        """Return whether a text names a unit, or at least a power of ten."""
        meaning = self._meaning(text)
        return bool(meaning.units or meaning.dimensions) or (
            meaning.power is not None and len(text.split()) <= _LONGEST
        )

    def known(self, text: str) -> frozenset[str]:
        """Return the units of the data that a text may mean."""
        return self._meaning(text).units

    def _meaning(self, text: str) -> _Meaning:
        key = _key(_OF_WHAT.sub("%", text))
        units = frozenset(self._called.get(key, ()))
        power, rest = _power_of(key)
        base = self._called.get(rest, set()) if rest else set()
        base = base or self._called.get(_OTHER_NAME.sub(lambda name: _ALIKE[name[0]], rest), set())
        dimensions = {self._rows[unit]["dimension"] for unit in units or base}
        if units:
            powers = {int(self._rows[unit]["multiplier"] or 0) for unit in units}
            power = powers.pop() if len(powers) == 1 else power
        elif base and power is None:
            power = 0
        units = units or self._of(dimensions, power)
        return _Meaning(units, frozenset(dimensions), power)

    def _of(self, dimensions: set[str], power: int | None) -> frozenset[str]:
        """Return the units of one dimension with that power of ten: "milliers d'habitants"."""
        rows = self._rows.items() if len(dimensions) == 1 and power is not None else ()
        found = (
            unit
            for unit, row in rows
            if row["dimension"] in dimensions and int(row["multiplier"] or 0) == power
        )
        return frozenset(found)

    def clash(self, named: NamedUnit, unit: str) -> bool:
        """Return whether a table's unit cannot be that of a mapping: another power of ten, another thing."""
        meaning, row = self._meaning(named.text), self._rows.get(unit)
        if row is None or unit in meaning.units:
            return False
        if meaning.power is not None and meaning.power != int(row["multiplier"] or 0):
            return named.own or bool(_power_of(_key(named.text))[0]) or row["dimension"] in meaning.dimensions
        return named.own and bool(meaning.units) and row["dimension"] not in meaning.dimensions


def _key(text: str) -> str:
    """Return a text for a unit without capitals, marks and points: "Nghìn Người" is "nghin nguoi"."""
    apart = unicodedata.normalize("NFKD", text.casefold()).replace("đ", "d")
    bare = "".join(one for one in apart if not unicodedata.combining(one))
    return " ".join(re.sub(r"(?:[^\w%‰/^]|_)+", " ", bare).split())


def _power_of(key: str) -> tuple[int | None, str]:
    """Return the power of ten that a text begins with, and the rest; None where it says none."""
    if found := _TEN_TO.match(key):
        return int(found["power"]), key[found.end() :].strip()
    if found := _POWER.match(key):
        return _POWERS[found["word"]], key[found.end() :].strip()
    return None, key


def units_of(table: SourceTable, names: UnitNames) -> Iterator[NamedUnit]:
    """Yield the unit that a table names for each of its items, the nearest one; none for those without."""
    whole = table.unit or next(_of_whole(table, names), "")
    seen: set[tuple[str, str]] = set()
    for cell in table.cells:
        own = cell.unit or _in_item(cell.item, cell.column, names)
        text = own or whole
        if text and (cell.item, text) not in seen:
            seen.add((cell.item, text))
            yield NamedUnit(cell.item, text, bool(own))


def _of_whole(table: SourceTable, names: UnitNames) -> Iterator[str]:
    for line in (table.title, *table.notes):
        if found := _AFTER_COLON.search(line):
            yield found["text"].strip(" .")
    for line in table.notes:
        if len(line.split()) <= _LONGEST and (names.known(line) or _power_of(_key(line))[0]):
            yield line
    for found in _BRACKETS.finditer(table.title):
        if names.is_one(found["text"]):
            yield found["text"].strip()


def _in_item(item: str, column: str, names: UnitNames) -> str:
    """Return the unit in brackets at the end of an item's parts or of its column, or its last words."""
    for part in (*reversed(item.split(AND)), column):
        brackets = [found["text"] for found in _BRACKETS.finditer(part) if names.is_one(found["text"])]
        if brackets:
            return brackets[-1].strip()
    words = item.rsplit(AND, maxsplit=1)[-1].split()
    ends = (" ".join(words[-count:]) for count in range(min(_LONGEST, len(words) - 1), 0, -1))
    return next((end for end in ends if names.known(end) and folded(end) != folded(item)), "")

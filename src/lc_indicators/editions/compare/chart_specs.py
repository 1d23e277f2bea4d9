"""Compare two chart specifications part by part, and their data wherever the marks stand."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from lc_indicators.editions.compare.number_changes import as_number, decimals, numbers_in, same_number

Json = dict[str, Any]
Path = tuple[str, ...]

#: Where marks and labels stand, in pixels: a tenth of one is not seen.
PLACES = frozenset({"x", "x2", "y", "y2", "dx", "dy"})
_SIZES = frozenset({"padding", "height", "width", "range"})

#: Fields that say which row of the data a row is.
NAMES = ("name", "year", "period")

#: Said elsewhere (a chart's alternative text).
_DROPPED = frozenset({"description"})

#: So many characters of a part are shown.
_MOST = 80


@dataclass(frozen=True)
class Difference:
    """A part of a specification that is another one."""

    path: str
    old: str
    new: str
    #: True for where things stand.
    is_drawing: bool


@dataclass(frozen=True)
class Specs:
    """Compares two specifications; ``mark`` is the decimal mark of their printed figures."""

    mark: str

    def differences(self, old: Json, new: Json) -> Iterator[Difference]:
        """Yield what differs: numbers beyond the rounding of what is printed, everything else exactly."""
        digits = max((*map(self._digits, (*rows_of(old), *rows_of(new))), 0))
        yield from self._value(old, new, (), digits=digits)

    def _value(self, old: Any, new: Any, path: Path, *, digits: int) -> Iterator[Difference]:
        if isinstance(old, dict) and isinstance(new, dict):
            for name in dict.fromkeys((*new, *old)):
                if path or name not in _DROPPED:
                    yield from self._value(old.get(name), new.get(name), (*path, name), digits=digits)
        elif path[-2:] == ("data", "values") and isinstance(old, list) and isinstance(new, list):
            yield from self._data(old, new, path, digits=digits)
        elif isinstance(old, list) and isinstance(new, list):
            for number, (before, now) in enumerate(zip_longest(old, new), start=1):
                yield from self._value(before, now, (*path, str(number)), digits=digits)
        elif not same_number(old, new, digits=_digits_of(path)):
            yield _difference(path, old, new)

    def _data(self, old: list[Any], new: list[Any], path: Path, *, digits: int) -> Iterator[Difference]:
        before, now = _named(old), _named(new)
        for name in dict.fromkeys((*now, *before)):
            here = (*path[:-2], name)
            if name not in before or name not in now:
                yield _difference(here, before.get(name), now.get(name))
            else:
                yield from self._row(before[name], now[name], here, digits=digits)

    def _row(self, old: Json, new: Json, path: Path, *, digits: int) -> Iterator[Difference]:
        own = self._digits(new) if "printed" in new else digits
        for name in dict.fromkeys((*new, *old)):
            shown = 1 if name in PLACES else own
            are_numbers = not isinstance(old.get(name), str) and as_number(old.get(name)) is not None
            is_same = (
                same_number(old.get(name), new.get(name), digits=shown)
                if are_numbers
                else old.get(name) == new.get(name)
            )
            if not is_same:
                yield _difference((*path, name), old.get(name), new.get(name))

    def _digits(self, row: Mapping[str, Any]) -> int:
        return decimals(str(row.get("printed") or row.get("text") or ""), mark=self.mark)


def rows_of(spec: Any) -> Iterator[Json]:
    """Yield the rows of all data in a specification."""
    if isinstance(spec, dict):
        values = spec.get("values")
        if isinstance(values, list):
            yield from (row for row in values if isinstance(row, dict))
        else:
            for part in spec.values():
                yield from rows_of(part)
    elif isinstance(spec, list):
        for part in spec:
            yield from rows_of(part)


def _named(rows: Sequence[Any]) -> dict[str, Json]:
    """Return rows by what they are about; by their number where they name nothing."""
    seen: Counter[str] = Counter()
    named = {}
    for number, row in enumerate(rows, start=1):
        whole = row if isinstance(row, dict) else {"value": row}
        name = name_of(whole) or str(number)
        seen[name] += 1
        named[name if seen[name] == 1 else f"{name} ({seen[name]})"] = whole
    return named


def name_of(row: Json) -> str:
    """Return what a row of data is about."""
    return " · ".join(dict.fromkeys(str(row[key]) for key in NAMES if key in row))


def _digits_of(path: Path) -> int | None:
    return 1 if path and (path[-1] in PLACES or set(path) & _SIZES) else None


def _difference(path: Path, old: Any, new: Any) -> Difference:
    is_drawing = path[-1] in PLACES or bool(set(path) & _SIZES) or _is_placing(old) or _is_placing(new)
    return Difference(" › ".join(path), _written(old), _written(new), is_drawing)


def _is_placing(row: Any) -> bool:
    return isinstance(row, dict) and bool(row) and row.keys() <= PLACES


def _written(value: Any) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return text if len(text) <= _MOST else text[:_MOST] + "…"


#: How a mark looks, and which piece of a line it is.
_LOOKS = frozenset({"colour", "fill", "part", "shape", "stroke"})

#: Name of the row, field, number.
Said = tuple[str, str, str]


def moved_rows(old: Json, new: Json) -> list[str]:
    """Return the names of the rows of data that say another number."""
    names = [{name_of(row) for row in rows_of(spec)} for spec in (old, new)]
    before, now = (_said(spec, names[0] & names[1]) for spec in (old, new))
    written = [{one for one in rows if one[1] == "text"} for rows in (before - now, now - before)]
    # What is written into a drawing may find no room: only another number in its place is another number.
    ignored = set() if all(written) else written[0] | written[1]
    return sorted({name for name, _, _ in (before ^ now) - ignored})


def _said(spec: Json, both: Container[str]) -> set[Said]:
    """Return the numbers of all rows; a row whose name one side alone has is known by the numbers in that."""
    found = set()
    for row in rows_of(spec):
        name = name_of(row)
        known = name if name in both else " ".join(numbers_in(name))
        for field in row.keys() - PLACES - _LOOKS - {*NAMES}:
            found |= {(known, field, number) for number in _numbers(row[field])}
    return found


def _numbers(value: Any) -> tuple[str, ...]:
    # Two machines may compute a float in other last digits.
    return (f"{value:.9g}",) if isinstance(value, float) else numbers_in(str(value))

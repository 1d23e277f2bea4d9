"""What the data of a chart say, wherever its marks stand."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from lc_indicators.editions.numbers import numbers_in
from lc_indicators.editions.specs import NAMES, PLACES, name_of, rows_of

Json = dict[str, Any]

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

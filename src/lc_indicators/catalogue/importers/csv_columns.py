"""Tell what the columns of a file with a row a figure are, by their headings in several languages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from lc_indicators.catalogue.importers.column_words import ColumnRole, words_of
from lc_indicators.catalogue.kind_words import folded

_CODES = re.compile(
    r"(?P<name>.+?) (?:codes?|id|iso[23]?|m49)(?: [a-z0-9]+)?|(?:codes?|ma|ma so|cod|codigo|id) (?P<of>.+)"
)
_ALONE = frozenset({"code", "ma", "iso3", "iso", "geoareacode", "iso code"})
#: What a column of names adds to the name of its codes.
_LABELS = ("name", "description", "label")
#: INE calls its figures so where they are all that is left.
_LAST = "total"


@dataclass(frozen=True)
class CsvColumn:
    """One column, or a column of codes and one of names for the same."""

    heading: str
    role: ColumnRole
    #: Where its names stand, and its codes; the same where it has one column.
    label_at: int
    code_at: int
    #: Whether its cells hold both, "VN: Viet Nam".
    joined: bool = False


def columns_of(headings: Sequence[str]) -> list[CsvColumn]:
    """Return what the columns of a file are, a column of codes together with that of its names.

    Examples
    --------
    >>> [(one.heading, one.role) for one in columns_of(["Năm", "Mã tỉnh", "Tỉnh", "Giá trị"])]
    [('Năm', 'time'), ('Tỉnh', 'area'), ('Giá trị', 'value')]
    """
    plain = [_plain(heading) for heading in headings]
    codes = _codes(plain)
    found = []
    for place, heading in enumerate(headings):
        if place in codes:
            continue
        code = next((at for at, of in codes.items() if of == place), place)
        found.append(CsvColumn(heading, _role(plain[place]) or _role(plain[code]), place, code))
    return found


def with_last_total(columns: list[CsvColumn]) -> list[CsvColumn]:
    """Return columns with the last one as the figures, where none is called so and it is called "Total"."""
    if not columns or any(one.role == "value" for one in columns) or folded(columns[-1].heading) != _LAST:
        return columns
    return [*columns[:-1], replace(columns[-1], role="value")]


def is_long(columns: Sequence[CsvColumn]) -> bool:
    """Return whether columns are those of a table with a row a figure: a value, its period, what it is of."""
    roles = [column.role for column in columns]
    told = any(column.role in {"area", ""} and column.heading for column in columns)
    return roles.count("value") == 1 and "time" in roles and told


def _plain(heading: str) -> str:
    """Return a heading in plain words: "REF_AREA: Reference area" by its code, "sex.label" by its name."""
    text = heading.partition(":")[0] if ": " in heading else heading
    return folded(re.sub(r"([a-z])([A-Z])", r"\1 \2", text).replace(".label", "").replace("_", " "))


def _codes(plain: Sequence[str]) -> dict[int, int]:
    """Return the place of each column of codes with that of its names."""
    places = {name: place for place, name in reversed(list(enumerate(plain)))}
    found: dict[int, int] = {}
    for place, name in enumerate(plain):
        match = _CODES.fullmatch(name)
        of = (match["name"] or match["of"]) if match else ""
        names = [f"{name} {label}" for label in _LABELS]
        names += [f"{of} {label}" for label in _LABELS] + [of] if of else []
        at = next((places[one] for one in names if places.get(one, place) != place), None)
        if at is None and name in _ALONE:
            at = next(
                (one for one, other in enumerate(plain) if _role(other) == "area" and one != place), None
            )
        if at is not None and at not in found.values():
            found[place] = at
    return found


def _role(name: str) -> ColumnRole:
    bare = re.sub(rf" (?:{'|'.join(_LABELS)})$", "", name)
    return next(
        (
            role
            for one in (name, bare)
            for role, words in words_of().items()
            if one in words and role != "item"
        ),
        "",
    )

"""Check the rows against the table schemas: types, constraints, and codes that name a row of another file.

The words of a schema that this project's own files use are checked here, whenever the data are loaded.
Frictionless checks all that a schema may say, in :mod:`frictionless_check`.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from functools import partial
from typing import Any, TypeGuard

from lc_indicators.catalogue.checks.data_finding import DataFinding
from lc_indicators.catalogue.checks.package_rows import KEYS, DataFile, PackageRows, table_of
from lc_indicators.errors import UnknownNameError

#: What a cell holds, as its type reads it.
Value = str | int | Decimal

#: Columns whose form a check of our own words better.
_OWN_COLUMNS = frozenset({"period"})


def schema_findings(package: PackageRows) -> Iterator[DataFinding]:
    """Yield the cells that are not of their column's type, or break one of its constraints."""
    for data_file in package.files:
        if len(data_file.filled_lines) < len(data_file.lines):
            empty = (line for line in data_file.lines if not any(line.cells.values()))
            yield from (line.finding("", "has nothing in its cells: remove it") for line in empty)
        missing = data_file.schema.get("missingValues", [""])
        for field in data_file.schema["fields"]:
            flaws = partial(cell_flaws, field=field, missing=missing)
            yield from data_file.cell_findings(field["name"], flaws)
            if field.get("constraints", {}).get("unique"):
                yield from _repeated(data_file, field)


def cell_flaws(cell: str, *, field: Mapping[str, Any], missing: list[str]) -> list[str]:
    """Return what is wrong with a cell by the schema of its column; it may stand for a *missing* one.

    Examples
    --------
    >>> cell_flaws("vn", field={"name": "notation", "constraints": {"enum": ["vi", "en"]}}, missing=[""])
    ["'vn' is none of vi, en; nearest: vi"]
    """
    constraints = field.get("constraints", {})
    if cell in missing:
        return ["is empty: every row needs it"] if constraints.get("required") else []
    value = _value_of(cell, field)
    if value is None:
        return [f"{cell!r} is {_WRONG_TYPE[_type_of(field)]}"]
    if field["name"] in _OWN_COLUMNS:
        return []
    checked = [(name, broken) for name, broken in _CONSTRAINTS.items() if name in constraints]
    return [f"{cell!r} {flaw}" for name, broken in checked if (flaw := broken(value, constraints[name]))]


def _type_of(field: Mapping[str, Any]) -> str:
    """Return the type of a column, or its format where that says more."""
    form: str = field.get("format", "default")
    return str(field.get("type", "string")) if form == "default" else form


#: Type -> what a cell of another one is.
_WRONG_TYPE = {
    "number": "no number: write it with a decimal point and without thousands marks",
    "integer": "no whole number",
    "uri": "no uri",
}

#: A URI begins with a scheme.
_URI = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")


def _value_of(cell: str, field: Mapping[str, Any]) -> Value | None:
    """Return what a cell holds, or None where it is of another type; other types stay as they are written."""
    kind = _type_of(field)
    try:
        if kind == "number":
            return Decimal(cell.strip())
        if kind == "integer":
            return int(cell)
    except (InvalidOperation, ValueError):
        return None
    return None if kind == "uri" and not _URI.match(cell) else cell


def _not_listed(value: Value, limit: list[Any]) -> str:
    if value in limit:
        return ""
    nearest = difflib.get_close_matches(str(value), map(str, limit), n=1, cutoff=0.5)
    return f"is none of {', '.join(map(str, limit))}{f'; nearest: {nearest[0]}' if nearest else ''}"


def _not_of_form(value: Value, limit: str) -> str:
    fits = isinstance(value, str) and re.fullmatch(limit, value)
    return "" if fits else f"has not the form that the schema asks for: {limit}"


def _below(value: Value, limit: float | str) -> str:
    return f"is below {limit}" if _is_finite(value) and value < Decimal(str(limit)) else ""


def _above(value: Value, limit: float | str) -> str:
    return f"is above {limit}" if _is_finite(value) and value > Decimal(str(limit)) else ""


def _is_finite(value: Value) -> TypeGuard[int | Decimal]:
    return isinstance(value, int) or (isinstance(value, Decimal) and value.is_finite())


#: Constraint -> what a value that breaks it is.
_CONSTRAINTS: dict[str, Callable[[Any, Any], str]] = {
    "enum": _not_listed,
    "pattern": _not_of_form,
    "minimum": _below,
    "maximum": _above,
}


def _repeated(data_file: DataFile, field: Mapping[str, Any]) -> Iterator[DataFinding]:
    """Yield the rows whose value of a column stands in a row before; keys are checked over all files."""
    name = field["name"]
    if name in KEYS.get(table_of(data_file.file) or "", ()):
        return
    seen: set[Value | None] = set()
    for line in data_file.lines:
        value = _value_of(line[name], field) if line[name] else None
        if value is not None and value in seen:
            yield line.finding(name, f"{line[name]!r} stands in another row too")
        seen.add(value)


def foreign_findings(package: PackageRows) -> Iterator[DataFinding]:
    """Yield the codes that name no row.

    A table that could not be read whole is no witness: the code may stand in a lost row.
    """
    for data_file in package.files:
        for key in data_file.schema.get("foreignKeys", []):
            yield from _of_key(data_file, key, package)


def _of_key(data_file: DataFile, key: Mapping[str, Any], package: PackageRows) -> Iterator[DataFinding]:
    # An empty name is the file itself.
    name = key["reference"]["resource"] or data_file.name
    columns, codes = _names(key["fields"]), _names(key["reference"]["fields"])
    others = [other for other in package.files if other.name == name]
    if not others and not package.complete:
        return
    if not others or not set(columns) <= set(data_file.columns) or not set(codes) <= set(others[0].columns):
        message = (
            f"the schema's foreign key leads to {':'.join(codes)} of resource {name!r}, which is not there"
        )
        yield DataFinding(data_file.file, 0, columns[0], message)
    elif all(other.whole for other in others):
        known = {tuple(line[code] for code in codes) for other in others for line in other.lines}
        yield from _unknown(data_file, columns, known=known, kind=codes[0])


def _unknown(
    data_file: DataFile, columns: list[str], *, known: set[tuple[str, ...]], kind: str
) -> Iterator[DataFinding]:
    for line in data_file.lines:
        cells = tuple(line[column] for column in columns)
        if any(cells) and cells not in known:
            message = str(UnknownNameError(kind, ":".join(cells), map(":".join, known)))
            yield line.finding(columns[0], message)


def _names(fields: str | list[str]) -> list[str]:
    return [fields] if isinstance(fields, str) else fields

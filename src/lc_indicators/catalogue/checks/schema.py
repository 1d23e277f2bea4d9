"""The Frictionless schemas: types and constraints of every file.

What the schemas have against a cell, in plain words.

The foreign keys of the schemas: a code names a row of another file.

Frictionless checks them too, but names no column, and copies each table it looks into; the descriptors say
all that is needed.

Rows as the records that the loading makes of them: what cannot become one is found here.
"""

from __future__ import annotations

import difflib
import re
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping
from typing import Any

from lc_indicators.catalogue.catalogue import Catalogue
from lc_indicators.catalogue.checks.data_finding import Finding
from lc_indicators.catalogue.checks.row_index import KEYS, TABLES, Book, Line, Sheet, table_of
from lc_indicators.errors import LcIndicatorsError, UnknownNameError

_TYPES = {
    "number": "no number: write it with a decimal point and without thousands marks",
    "integer": "no whole number",
    "boolean": "neither true nor false",
}

_CONSTRAINT = re.compile(r'constraint "(\w+)"')


def type_missed(cell: str, field: Mapping[str, Any]) -> str:
    """Return what to say of a cell that is not of the field's type."""
    kind = str(field.get("type"))
    if field.get("format", "default") != "default":
        return f"{cell!r} is no {field['format']}"
    return f"{cell!r} is {_TYPES.get(kind, 'no ' + kind)}"


def constraint_broken(cell: str, field: Mapping[str, Any], *, note: str) -> str:
    """Return what to say of a cell that breaks the constraint that a Frictionless note names."""
    match = _CONSTRAINT.search(note)
    name = match[1] if match else ""
    limit = field.get("constraints", {}).get(name)
    said = {
        "required": "is empty: every row needs it",
        "enum": f"{cell!r} is none of {_listed(limit)}{_nearest(cell, limit)}",
        "pattern": f"{cell!r} has not the form that the schema asks for: {limit}",
        "minimum": f"{cell!r} is below {limit}",
        "maximum": f"{cell!r} is above {limit}",
    }
    return said.get(name, f"{cell!r}: {note}")


def _listed(known: object) -> str:
    return ", ".join(map(str, known)) if isinstance(known, list) else ""


def _nearest(cell: str, known: object) -> str:
    names = [str(name) for name in known] if isinstance(known, list) else []
    nearest = difflib.get_close_matches(cell, names, n=1, cutoff=0.5)
    return f"; nearest: {nearest[0]}" if nearest else ""


def foreign_findings(book: Book) -> Iterator[Finding]:
    """Yield the codes that name no row.

    A table that could not be read whole is no witness: the code may stand in a lost row.
    """
    for sheet in book.sheets:
        for key in sheet.schema.get("foreignKeys", []):
            yield from _of_key(sheet, key, book)


def _of_key(sheet: Sheet, key: Mapping[str, Any], book: Book) -> Iterator[Finding]:
    # An empty name is the file itself.
    name = key["reference"]["resource"] or sheet.name
    columns, codes = _names(key["fields"]), _names(key["reference"]["fields"])
    others = [other for other in book.sheets if other.name == name]
    if not others and not book.complete:
        return
    if not others or not set(columns) <= set(sheet.columns) or not set(codes) <= set(others[0].columns):
        message = (
            f"the schema's foreign key leads to {':'.join(codes)} of resource {name!r}, which is not there"
        )
        yield Finding(sheet.file, 0, columns[0], message)
    elif all(other.whole for other in others):
        known = {tuple(line[code] for code in codes) for other in others for line in other.lines}
        yield from _unknown(sheet, columns, known=known, kind=codes[0])


def _unknown(
    sheet: Sheet, columns: list[str], *, known: set[tuple[str, ...]], kind: str
) -> Iterator[Finding]:
    for line in sheet.lines:
        cells = tuple(line[column] for column in columns)
        if any(cells) and cells not in known:
            message = str(UnknownNameError(kind, ":".join(cells), map(":".join, known)))
            yield line.finding(columns[0], message)


def _names(fields: str | list[str]) -> list[str]:
    return [fields] if isinstance(fields, str) else fields


def record_findings(book: Book, *, flawed: Container[tuple[str, int]]) -> Iterator[Finding]:
    """Yield the rows that cannot become records, those apart that have a finding: it says why."""
    for table in TABLES:
        for line in book.lines(table):
            if (line.file, line.number) in flawed:
                continue
            try:
                _record(table, line)
            except KeyError as error:
                yield line.finding(str(error.args[0]), "is no column of the schema: the library needs it")
            except (LcIndicatorsError, ValueError, ArithmeticError) as error:
                yield line.finding("", f"cannot be read as a record: {str(error) or type(error).__name__}")


def catalogue_of(book: Book) -> Catalogue:
    """Return the catalogue of the rows that can become records."""
    # What the kinds are called matters to no check, and stands in the areas.
    records = {table: dict(_sound(book, table)) for table in TABLES if table != "kinds"}
    return Catalogue(**records)  # type: ignore[arg-type]


def _sound(book: Book, table: str) -> Iterator[tuple[str, object]]:
    for line in book.lines(table):
        try:
            yield ":".join(line[column] for column in KEYS[table]), _record(table, line)
        except (LcIndicatorsError, KeyError, ValueError, ArithmeticError):
            continue


def _record(table: str, line: Line) -> object:
    return TABLES[table][1](dict(line.cells))


#: Columns and types that checks of our own word better: what is wrong with them is found there.
_OWN_COLUMNS = frozenset({"period"})
_OWN_TYPES = frozenset({"date"})


#: Column -> cell -> the lines that have it there: a file may be wrong in each of many thousand rows.
Lines = dict[str, dict[str, list[Line]]]


def schema_findings(book: Book) -> Iterator[Finding]:
    """Yield what the schemas have against the rows.

    The rows go in as they were read here, so that a position is a line of the file.
    """
    from frictionless import FrictionlessException, Resource

    for sheet in book.sheets:
        looks = _looks(sheet)
        try:
            report = Resource.from_descriptor(_descriptor(sheet, looks)).validate(limit_errors=100_000)
        except FrictionlessException as exception:
            yield Finding(sheet.file, 0, "", f"has a schema that is not valid: {exception}")
            continue
        errors = (*report.errors, *(error for task in report.tasks for error in task.errors))
        lines: Lines = defaultdict(dict)
        # A cell that was looked at twice is found twice.
        yield from dict.fromkeys(
            finding for error in errors for finding in _of_error(error, sheet, looks, lines=lines)
        )


def _looks(sheet: Sheet) -> list[list[str]]:
    """Return the fewest rows that hold every cell of a file, each in its column.

    Types and constraints are of a cell: "2015" in a thousand rows needs one look.  A file that has a
    constraint on its rows together (unique), or an empty row, goes in as it is.
    """
    rows = [list(line.cells.values()) for line in sheet.lines]
    columns = [list(dict.fromkeys(column)) for column in zip(*rows, strict=True)]
    count = max(map(len, columns), default=0)
    # A shorter column begins again: its cells are looked at more than once.
    looks = [[column[place % len(column)] for column in columns] for place in range(count)]
    together = any(field.get("constraints", {}).get("unique") for field in sheet.schema["fields"])
    return rows if together or not all(map(any, rows)) or not all(map(any, looks)) else looks


def _descriptor(sheet: Sheet, rows: list[list[str]]) -> dict[str, Any]:
    """Return a file with *rows* as Frictionless takes it; keys are checked over all files of a table."""
    schema = {name: part for name, part in sheet.schema.items() if name not in {"primaryKey", "foreignKeys"}}
    return {"name": "rows", "type": "table", "data": [sheet.columns, *rows], "schema": schema}


def _of_error(error: Any, sheet: Sheet, looks: list[list[str]], *, lines: Lines) -> Iterator[Finding]:
    number = getattr(error, "row_number", 0)
    if not number:
        yield Finding(sheet.file, 0, "", error.message)
        return
    name = getattr(error, "field_name", "")
    # Frictionless counts the header as the first row.
    look = looks[number - 2]
    if error.type in {"type-error", "constraint-error"}:
        cell = look[sheet.columns.index(name)]
        if name not in lines:
            for line in sheet.lines:
                lines[name].setdefault(line[name], []).append(line)
        for line in lines[name].get(cell, ()):
            yield from _of_cell(error, line, sheet)
        return
    # Of rows: such a file went in as it is.
    line = sheet.lines[number - 2]
    if error.type != "unique-error":
        yield line.finding(name, error.note or error.title)
    elif name not in KEYS.get(table_of(sheet.file) or "", ()):
        yield line.finding(name, f"{line[name]!r} stands in another row too")


def _of_cell(error: Any, line: Line, sheet: Sheet) -> Iterator[Finding]:
    name = error.field_name
    field = next(field for field in sheet.schema["fields"] if field["name"] == name)
    if error.type == "type-error" and field.get("type") not in _OWN_TYPES:
        yield line.finding(name, type_missed(line[name], field))
    elif error.type == "constraint-error" and (name not in _OWN_COLUMNS or not line[name]):
        yield line.finding(name, constraint_broken(line[name], field, note=error.note))

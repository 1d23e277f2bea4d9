"""The Frictionless schemas: types and constraints of every file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from lc_indicators.catalogue.checks.book import KEYS, Book, Line, Sheet, table_of
from lc_indicators.catalogue.checks.finding import Finding
from lc_indicators.catalogue.checks.phrases import constraint_broken, type_missed

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

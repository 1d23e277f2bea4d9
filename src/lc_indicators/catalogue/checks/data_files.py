"""Text to rows: the comment, the header and the shape of a CSV file.

Bytes to text: what no parser should meet is found first, and named by line and byte.

Whether a table schema has the shape that the checks rely on; Frictionless judges the rest of it.

The package as ``datapackage.json`` and its schemas describe it.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from lc_indicators.catalogue.checks.data_finding import Finding
from lc_indicators.catalogue.checks.row_index import OPTIONAL, TABLES, Line, Sheet, table_of
from lc_indicators.catalogue.data_tables import HEAD_LINES

BOM = b"\xef\xbb\xbf"

#: What to do with a file that a spreadsheet saved.
TIDY = ", or run `lc-indicators tidy` on it"


def decoded(folder: Path, file: str) -> tuple[str | None, list[Finding]]:
    """Return the text of a file, or None and why there is none.

    A file is UTF-8 without a byte order mark, without NUL, with LF line ends, and not empty.
    """
    try:
        content = (folder / file).read_bytes()
    except FileNotFoundError:
        return None, [Finding(file, 0, "", "there is no such file")]
    except OSError as error:
        return None, [Finding(file, 0, "", f"cannot be read: {error.strerror}")]
    if flaw := _flaw(file, content):
        return None, [flaw]
    return content.decode("utf-8"), []


#: Bytes that a text file does not have, and what to do about them.
_FOREIGN = {
    b"\0": "a NUL byte: remove it",
    b"\r": "a carriage return: save the file with LF line ends" + TIDY,
}


def _flaw(file: str, content: bytes) -> Finding | None:
    if not content.strip():
        return Finding(file, 0, "", "is empty")
    if content.startswith(BOM):
        return Finding(file, 1, "", f"begins with a byte order mark: save it as UTF-8 without one{TIDY}")
    for byte, what in _FOREIGN.items():
        if (place := content.find(byte)) >= 0:
            return _at(file, content, place, what=what)
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        what = f"0x{content[error.start]:02X}, which is not UTF-8: save the file as UTF-8"
        return _at(file, content, error.start, what=what)
    return None


def _at(file: str, content: bytes, place: int, *, what: str) -> Finding:
    before = content[:place]
    line, column = before.count(b"\n") + 1, place - (before.rfind(b"\n") + 1) + 1
    return Finding(file, line, "", f"byte {place + 1} of the file, byte {column} of the line, is {what}")


def schema_flaw(schema: Any) -> str:
    """Return what is wrong with a table schema, or ""."""
    fields = schema.get("fields") if isinstance(schema, dict) else None
    if not isinstance(fields, list) or not fields or not all(_is_field(field) for field in fields):
        return "is no table schema: it needs fields with names"
    names = [field["name"] for field in fields]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        return f"has two fields of one name: {', '.join(twice)}"
    for field in fields:
        if not _compiles(field.get("constraints", {}).get("pattern", "")):
            return f"has a pattern for {field['name']} that is no regular expression"
    keys = schema.get("foreignKeys", [])
    if not isinstance(keys, list) or not all(_is_key(key) for key in keys):
        return "has a foreign key without fields, or without a reference to a resource and its fields"
    return ""


def _is_field(field: Any) -> bool:
    return (
        isinstance(field, dict)
        and _is_name(field.get("name"))
        and isinstance(field.get("constraints", {}), dict)
    )


def _compiles(pattern: Any) -> bool:
    try:
        re.compile(pattern)
    except (re.error, TypeError, RecursionError, OverflowError):
        return False
    return True


def _is_key(key: Any) -> bool:
    reference = key.get("reference") if isinstance(key, dict) else None
    return (
        isinstance(reference, dict)
        and isinstance(reference.get("resource"), str)
        and _are_names(key.get("fields"))
        and _are_names(reference.get("fields"))
    )


def _are_names(fields: Any) -> bool:
    names = [fields] if isinstance(fields, str) else fields
    return isinstance(names, list) and bool(names) and all(_is_name(name) for name in names)


def _is_name(name: Any) -> bool:
    return isinstance(name, str) and bool(name)


DESCRIPTOR = "datapackage.json"


@dataclass(frozen=True)
class Resource:
    """A file that the package lists."""

    name: str
    file: str
    schema: dict[str, Any]


def read_package(folder: Path) -> tuple[list[Resource], list[Finding]]:
    """Return the files that ``datapackage.json`` lists, and what is wrong with it and its schemas."""
    descriptor, findings = _json(folder, DESCRIPTOR)
    if findings:
        return [], findings
    entries = descriptor.get("resources")
    if not isinstance(entries, list) or not entries:
        return [], [Finding(DESCRIPTOR, 0, "", "lists no resources")]
    resources: list[Resource] = []
    for place, entry in enumerate(entries, start=1):
        try:
            resources.append(_resource(folder, entry))
        except _UnusableError as error:
            findings.extend(error.findings(f"resource {place}"))
    for what, names in (("name", [r.name for r in resources]), ("path", [r.file for r in resources])):
        twice = {name for name in names if names.count(name) > 1}
        findings += [Finding(DESCRIPTOR, 0, name, f"two resources have this {what}") for name in twice]
    return resources, findings + list(_unlisted(folder, entries))


class _UnusableError(Exception):
    """A resource that cannot be checked."""

    def __init__(self, message: str = "", found: list[Finding] | None = None) -> None:
        self.message, self.found = message, found
        super().__init__(message)

    def findings(self, what: str) -> list[Finding]:
        return self.found or [Finding(DESCRIPTOR, 0, what, self.message)]


def _resource(folder: Path, entry: Any) -> Resource:
    if not isinstance(entry, dict) or not isinstance(entry.get("name"), str):
        raise _UnusableError("is no object with a name")
    path = entry.get("path")
    if not isinstance(path, str) or not _is_inside(path):
        raise _UnusableError(f"path {path!r} is no file inside the data folder")
    return Resource(entry["name"], str(PurePosixPath(path)), _schema(folder, entry.get("schema")))


def _schema(folder: Path, schema: Any) -> dict[str, Any]:
    file = DESCRIPTOR
    if isinstance(schema, str):
        if not _is_inside(schema):
            raise _UnusableError(f"schema {schema!r} is no file inside the data folder")
        file = schema
        schema, findings = _json(folder, file)
        if findings:
            raise _UnusableError(found=findings)
    if flaw := schema_flaw(schema):
        raise _UnusableError(found=[Finding(file, 0, "", flaw)])
    sound: dict[str, Any] = schema
    return sound


def _is_inside(path: str) -> bool:
    parts = PurePosixPath(path)
    return bool(parts.parts) and not parts.is_absolute() and ".." not in parts.parts and path.isprintable()


def _unlisted(folder: Path, entries: list[Any]) -> Iterator[Finding]:
    paths = [entry.get("path") for entry in entries if isinstance(entry, dict)]
    listed = {str(PurePosixPath(path)) for path in paths if isinstance(path, str)}
    for table, (pattern, _) in TABLES.items():
        there = {path.relative_to(folder).as_posix() for path in folder.glob(pattern)}
        for file in sorted(there - listed):
            yield Finding(file, 0, "", f"is not listed in {DESCRIPTOR}: add it as a resource")
        if not there and table not in OPTIONAL and not any(table_of(path) == table for path in listed):
            yield Finding(DESCRIPTOR, 0, "", f"lists no file for {table} ({pattern})")


def _json(folder: Path, file: str) -> tuple[Any, list[Finding]]:
    text, findings = decoded(folder, file)
    if text is None:
        return None, findings
    try:
        content = json.loads(text)
    except json.JSONDecodeError as error:
        return None, [Finding(file, error.lineno, "", f"is no JSON: {error.msg} at character {error.colno}")]
    except (RecursionError, ValueError):
        return None, [Finding(file, 0, "", "is no JSON that can be read")]
    if not isinstance(content, dict):
        return None, [Finding(file, 0, "", "is no JSON object")]
    return content, []


#: What the csv module says -> what a reader needs to know.
_CSV_ERRORS = {
    "unexpected end of data": "a quotation mark opens a cell that is never closed",
    "',' expected after '\"'": "a quotation mark stands inside a quoted cell: double it",
}


def read_sheet(folder: Path, resource: Resource) -> tuple[Sheet, list[Finding]]:
    """Return the rows of a file that have the right shape, and what is wrong with the others."""
    text, findings = decoded(folder, resource.file)
    rows: list[tuple[int, list[str]]] = []
    if text is not None:
        rows, findings = _rows(text, resource)
    columns = [field["name"] for field in resource.schema["fields"]]
    lines = []
    for number, cells in rows:
        if message := _misshapen(cells, columns):
            findings.append(Finding(resource.file, number, "", message))
        else:
            lines.append(Line(resource.file, number, dict(zip(columns, cells, strict=True))))
    sheet = Sheet(resource.name, resource.file, resource.schema, tuple(lines), whole=not findings)
    return sheet, findings


def _rows(text: str, resource: Resource) -> tuple[list[tuple[int, list[str]]], list[Finding]]:
    introduction, _, body = text.partition("\n")
    if not introduction.startswith("#"):
        message = "is no comment: the first line introduces the file (“# …”)"
        return [], [Finding(resource.file, 1, "", message + (TIDY if introduction.startswith('"#') else ""))]
    rows: list[tuple[int, list[str]]] = []
    findings: list[Finding] = []
    for number, cells in _parsed(body):
        if isinstance(cells, str):
            findings.append(Finding(resource.file, number, "", cells))
        else:
            rows.append((number, cells))
    header = rows.pop(0)[1] if rows else []
    columns = [field["name"] for field in resource.schema["fields"]]
    if header != columns and not (findings and not header):
        message = _wrong_header(header, columns)
        if len(header) == 1 and len(columns) > 1 and columns[1] in header[0]:
            message = f"the header is not parted by commas: save the file so{TIDY}"
        return [], [*findings, Finding(resource.file, HEAD_LINES, "", message)]
    return rows, findings


def _parsed(body: str) -> Iterator[tuple[int, list[str] | str]]:
    reader = csv.reader(io.StringIO(body, newline=""), strict=True)
    line = HEAD_LINES
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            # What follows is not to be trusted: the rows are out of step.
            yield line, _CSV_ERRORS.get(str(error), f"is no CSV: {error}")
            return
        yield line, cells
        line = reader.line_num + HEAD_LINES


def _wrong_header(header: list[str], columns: list[str]) -> str:
    lacking = [name for name in columns if name not in header]
    surplus = [repr(name) for name in header if name not in columns]
    parts = [f"lacks {', '.join(lacking)}"] if lacking else []
    parts += [f"has {', '.join(surplus)} too many"] if surplus else []
    return f"the header {' and '.join(parts) or 'has another order'}; it should be {','.join(columns)}"


def _misshapen(cells: list[str], columns: list[str]) -> str:
    if not cells:
        return "is a blank line: remove it"
    if cells[0].startswith("#"):
        return "is a comment: only the first line may be one"
    if len(cells) == len(columns):
        return ""
    return f"has {len(cells)} cells, the header {len(columns)}: a cell with a comma needs quotation marks"

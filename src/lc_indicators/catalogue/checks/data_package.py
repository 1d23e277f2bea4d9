"""Read ``datapackage.json`` and the table schemas that it names.

A schema has to have the shape that the checks rely on; a file of ``data/`` that the package does not list is
a finding.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from lc_indicators.catalogue.checks.data_files import decoded
from lc_indicators.catalogue.checks.data_finding import DataFinding
from lc_indicators.catalogue.checks.package_rows import OPTIONAL, TABLES, Resource, table_of
from lc_indicators.catalogue.checks.project_languages import languages_of

DESCRIPTOR = "datapackage.json"

#: What to do with a table that is not listed.
_ADD = "run `lc-indicators check --add-tables`, or add it as a resource"


def read_package(folder: Path) -> tuple[list[Resource], list[DataFinding]]:
    """Return the files that ``datapackage.json`` lists, and what is wrong with it and its schemas."""
    descriptor, findings = _json(folder, DESCRIPTOR)
    if findings:
        return [], findings
    entries = descriptor.get("resources")
    if not isinstance(entries, list) or not entries:
        return [], [DataFinding(DESCRIPTOR, 0, "", "lists no resources")]
    resources: list[Resource] = []
    for place, entry in enumerate(entries, start=1):
        try:
            resources.append(_resource(folder, entry))
        except _UnusableError as error:
            findings.extend(error.findings(f"resource {place}"))
    for what, names in (("name", [r.name for r in resources]), ("path", [r.file for r in resources])):
        twice = {name for name in names if names.count(name) > 1}
        findings += [DataFinding(DESCRIPTOR, 0, name, f"two resources have this {what}") for name in twice]
    return resources, findings + list(_unlisted(folder, entries))


def read_languages(folder: Path) -> tuple[tuple[str, ...], list[DataFinding]]:
    """Return the languages that ``datapackage.json`` names, and what is wrong with them."""
    descriptor, findings = _json(folder, DESCRIPTOR)
    # What is wrong with the file is found where its resources are read.
    return ((), []) if findings else languages_of(descriptor)


class _UnusableError(Exception):
    """A resource that cannot be checked."""

    def __init__(self, message: str = "", found: list[DataFinding] | None = None) -> None:
        self.message, self.found = message, found
        super().__init__(message)

    def findings(self, what: str) -> list[DataFinding]:
        return self.found or [DataFinding(DESCRIPTOR, 0, what, self.message)]


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
        raise _UnusableError(found=[DataFinding(file, 0, "", flaw)])
    sound: dict[str, Any] = schema
    return sound


def _is_inside(path: str) -> bool:
    parts = PurePosixPath(path)
    return bool(parts.parts) and not parts.is_absolute() and ".." not in parts.parts and path.isprintable()


def _unlisted(folder: Path, entries: list[Any]) -> Iterator[DataFinding]:
    paths = [entry.get("path") for entry in entries if isinstance(entry, dict)]
    listed = {str(PurePosixPath(path)) for path in paths if isinstance(path, str)}
    for table, (pattern, _) in TABLES.items():
        there = {path.relative_to(folder).as_posix() for path in folder.glob(pattern)}
        for file in sorted(there - listed):
            yield DataFinding(file, 0, "", f"is not listed in {DESCRIPTOR}: {_ADD}")
        if not there and table not in OPTIONAL and not any(table_of(path) == table for path in listed):
            yield DataFinding(DESCRIPTOR, 0, "", f"lists no file for {table} ({pattern})")


def _json(folder: Path, file: str) -> tuple[Any, list[DataFinding]]:
    text, findings = decoded(folder, file)
    if text is None:
        return None, findings
    try:
        content = json.loads(text)
    except json.JSONDecodeError as error:
        return None, [
            DataFinding(file, error.lineno, "", f"is no JSON: {error.msg} at character {error.colno}")
        ]
    except (RecursionError, ValueError):
        return None, [DataFinding(file, 0, "", "is no JSON that can be read")]
    if not isinstance(content, dict):
        return None, [DataFinding(file, 0, "", "is no JSON object")]
    return content, []


#: The types that the standard has.
TYPES = frozenset({
    "any", "array", "boolean", "date", "datetime", "duration", "geojson", "geopoint", "integer", "list",
    "number", "object", "string", "time", "year", "yearmonth",
})  # fmt: skip


_NUMBERS = frozenset({"integer", "number"})
_LIMIT = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def schema_flaw(schema: Any) -> str:
    """Return what is wrong with a table schema, or ""."""
    fields = schema.get("fields") if isinstance(schema, dict) else None
    if not isinstance(fields, list) or not fields or not all(_is_field(field) for field in fields):
        return "is no table schema: it needs fields with names"
    names = [field["name"] for field in fields]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        return f"has two fields of one name: {', '.join(twice)}"
    if flaw := next(filter(None, map(_field_flaw, fields)), ""):
        return flaw
    keys = schema.get("foreignKeys", [])
    if not isinstance(keys, list) or not all(_is_key(key) for key in keys):
        return "has a foreign key without fields, or without a reference to a resource and its fields"
    return ""


def _field_flaw(field: Any) -> str:
    name, constraints = field["name"], field.get("constraints", {})
    if field.get("type", "any") not in TYPES:
        return f"has a type for {name} that no table schema has: {field['type']}"
    if not _compiles(constraints.get("pattern", "")):
        return f"has a pattern for {name} that is no regular expression"
    if not isinstance(constraints.get("enum", []), list):
        return f"has an enum for {name} that is no list"
    limits = [str(constraints[limit]) for limit in ("minimum", "maximum") if limit in constraints]
    if field.get("type") in _NUMBERS and not all(map(_LIMIT.fullmatch, limits)):
        return f"has a limit for {name} that is no number"
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

"""The package as ``datapackage.json`` and its schemas describe it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from lc_indicators.catalogue.checks.book import OPTIONAL, TABLES, table_of
from lc_indicators.catalogue.checks.decoding import decoded
from lc_indicators.catalogue.checks.finding import Finding
from lc_indicators.catalogue.checks.shapes import schema_flaw

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

"""Whether a table schema has the shape that the checks rely on; Frictionless judges the rest of it."""

from __future__ import annotations

import re
from typing import Any


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

"""What the schemas have against a cell, in plain words."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from typing import Any

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

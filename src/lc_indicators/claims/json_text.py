"""JSON with exact numbers: a printed figure goes out digit by digit."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

# One for all: making one takes longer than most of what it writes.
_ENCODER = json.JSONEncoder(ensure_ascii=False)


def json_text(tree: Any, indent: int = 0) -> str:
    """Return *tree* as JSON text; a Decimal is written digit by digit, its last zeros kept.

    Examples
    --------
    >>> print(json_text({"value": Decimal("11.50"), "range": [], "unit": "%"}))
    {
      "value": 11.50,
      "range": [],
      "unit": "%"
    }
    """
    if isinstance(tree, Decimal):
        return format(tree, "f")
    if not isinstance(tree, (dict, list)) or not tree:
        return _ENCODER.encode(tree)
    within = indent + 2
    if isinstance(tree, dict):
        signs, entries = "{}", [f"{_ENCODER.encode(name)}: {json_text(tree[name], within)}" for name in tree]
    else:
        signs, entries = "[]", [json_text(value, within) for value in tree]
    margin = "\n" + " " * within
    return f"{signs[0]}{margin}{f',{margin}'.join(entries)}\n{' ' * indent}{signs[1]}"

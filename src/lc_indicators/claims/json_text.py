"""JSON with exact numbers: a printed figure goes out digit by digit."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any

# One for all: making one takes longer than most of what it writes.
_ENCODER = json.JSONEncoder(ensure_ascii=False)

_HALF = re.compile("[\ud800-\udfff]")


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
        return _written(tree)
    within = indent + 2
    if isinstance(tree, dict):
        signs, entries = "{}", [f"{_written(name)}: {json_text(tree[name], within)}" for name in tree]
    else:
        signs, entries = "[]", [json_text(value, within) for value in tree]
    margin = "\n" + " " * within
    return f"{signs[0]}{margin}{f',{margin}'.join(entries)}\n{' ' * indent}{signs[1]}"


def _written(value: Any) -> str:
    # Half of a character is written as JSON can name it: no encoding of a file has it.
    return _HALF.sub(lambda half: f"\\u{ord(half[0]):04x}", _ENCODER.encode(value))

"""What columns and dimensions are called, in several languages: the table ``column_words.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal, cast

#: What a column is; "" for one more part of the item, which "item" names among the rows of a sheet.
ColumnRole = Literal[
    "area", "item", "time", "value", "unit", "status", "note", "decimals", "multiplier", "attribute", ""
]


@cache
def words_of() -> Mapping[ColumnRole, frozenset[str]]:
    """Return the names of columns by what these are."""
    text = (Path(__file__).parent / "column_words.toml").read_text(encoding="utf-8")
    return {cast("ColumnRole", role): frozenset(words) for role, words in tomllib.loads(text).items()}


def is_called(heading: str, role: ColumnRole) -> bool:
    """Return whether a folded heading is one of the names of a column."""
    return heading in words_of()[role]

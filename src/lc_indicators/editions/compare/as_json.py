"""A comparison as JSON: what other programs read, described field by field in ``diff.schema.json``."""

from __future__ import annotations

import json
from dataclasses import asdict
from importlib import resources
from typing import Any

from lc_indicators.editions.compare.difference_records import Change, Comparison

#: What a comparison in JSON says that it is; the number rises when a field changes its meaning or goes.
SCHEMA = "lc-indicators/diff/1"

_SCHEMA_FILE = "diff.schema.json"

Json = dict[str, Any]


def diff_schema() -> Json:
    """Return the JSON Schema (2020-12) that every :func:`comparison_json` fits.

    Examples
    --------
    >>> diff_schema()["properties"]["schema"]["const"] == SCHEMA
    True
    """
    file = resources.files("lc_indicators.editions.compare") / _SCHEMA_FILE
    schema: Json = json.loads(file.read_text(encoding="utf-8"))
    return schema


def comparison_json(comparison: Comparison) -> Json:
    """Return *comparison* as JSON; drawings are left out, as both editions have them."""
    return {
        "schema": SCHEMA,
        "is_same": comparison.is_same,
        "language": comparison.language,
        "old": asdict(comparison.old),
        "new": asdict(comparison.new),
        "counts": {name: len(changes) for name, changes in comparison.parts()},
        **{name: [_change(change) for change in changes] for name, changes in comparison.parts()},
        "background": [{"part": one.part, "old": one.old, "new": one.new} for one in comparison.background],
    }


def _change(change: Change) -> Json:
    return {
        "what": change.what.value,
        "section": asdict(change.section),
        "name": change.name,
        "key": change.key,
        "old": change.old,
        "new": change.new,
        "follows": change.follows,
        "reasons": [{"cause": one.cause.value, "words": one.words} for one in change.reasons],
        "details": [asdict(one) for one in change.details],
        "subjects": [
            {"indicator": one.indicator, "names": list(one.names), "period": one.period}
            for one in change.subjects
        ],
    }

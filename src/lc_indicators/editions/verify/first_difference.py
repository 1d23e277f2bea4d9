"""Say in words where two files of an edition differ first."""

from __future__ import annotations

import json
from collections.abc import Mapping
from itertools import zip_longest
from typing import Any

from lc_indicators.language import words_for_errors
from lc_indicators.publish.store.edition import FIGURES, MANIFEST, NOTEBOOK
from lc_indicators.shapes import READING_TYPE

Json = dict[str, Any]

#: Bytes shown on each side of the first one that differs.
_AROUND = 20

#: Characters shown of a value.
_MOST = 60


def first_difference(name: str, old: bytes | None, new: bytes | None) -> str:
    """Return where the file *name* of an edition differs first from one that was built again; "" nowhere.

    Parameters
    ----------
    name : str
        Its name in the edition; it decides what is told: a figure, a cell, an entry or a byte.
    old, new : bytes or None
        Its contents; None where it is not there.
    """
    if old == new:
        return ""
    if old is None or new is None:
        return "it is not in the edition" if old is None else "it is in the edition alone"
    tell = {FIGURES: _figure, NOTEBOOK: _cell, MANIFEST: _part}.get(name)
    try:
        told = tell(json.loads(old), json.loads(new)) if tell else ""
    except (AttributeError, LookupError, TypeError, ValueError):
        told = ""
    return told or _byte(old, new)


def _figure(old: Json, new: Json) -> str:
    # Figures are told apart by their ids: a list of all of them in order.
    before, after = ({figure["id"]: figure for figure in one["figures"]} for one in (old, new))
    for key in sorted({*before, *after}):
        one, other = before.get(key), after.get(key)
        if one == other:
            continue
        known = one or other or {}
        called = f"figure “{words_for_errors(known['label'])}”"
        if one is None or other is None:
            return f"{called} is {'new' if one is None else 'gone'}"
        if one["printed"] != other["printed"]:
            return f"{called}: {words_for_errors(one['printed'])} → {words_for_errors(other['printed'])}"
        return f"{called}: {_entry(one, other)}"
    return ""


def _cell(old: Json, new: Json) -> str:
    for number, (one, other) in enumerate(zip_longest(old["cells"], new["cells"]), start=1):
        if one == other:
            continue
        if one is None or other is None:
            return f"cell {number} is {'new' if one is None else 'gone'}"
        shown = (map(_shown, cell.get("outputs", ())) for cell in (one, other))
        for place, (said, says) in enumerate(zip_longest(*shown), start=1):
            if said != says:
                return f"cell {number}, output {place}: {_entry(said or {}, says or {})}"
        if "outputs" in one and {**one, "outputs": other.get("outputs")} == other:
            continue  # What it read of the data differs, which a manifest tells better.
        return f"cell {number}: {_entry(one, other)}"
    return _entry(old, new)


def _shown(output: Json) -> Json:
    """Return an output without the note of what its cell read."""
    data = {kind: content for kind, content in output.get("data", {}).items() if kind != READING_TYPE}
    return {**output, "data": data}


def _part(old: Json, new: Json) -> str:
    # What was read of the data comes first: the digests of all that was made from it follow from it.
    said, says = ({"data": one.get("data")} for one in (old, new))
    return _entry(said, says) or _entry(old, new)


def _entry(old: Any, new: Any, path: str = "") -> str:
    """Return the first entry, by its name, that is not the same in both."""
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        for name in sorted({*old, *new}):
            if old.get(name) != new.get(name):
                return _entry(old.get(name), new.get(name), f"{path}.{name}" if path else name)
    if isinstance(old, list) and isinstance(new, list):
        for place, (one, other) in enumerate(zip_longest(old, new), start=1):
            if one != other:
                return _entry(one, other, f"{path}[{place}]")
    return f"{path}: {_short(old)} → {_short(new)}" if old != new else ""


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False) if value is not None else "nothing"
    return text if len(text) <= _MOST else f"{text[:_MOST]}…"


def _byte(old: bytes, new: bytes) -> str:
    place = next((at for at, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), None)
    if place is None:
        return f"the first {min(len(old), len(new))} bytes are the same, then one of the two ends"
    start, end = max(0, place - _AROUND), place + _AROUND
    shown = (one[start:end].decode("utf-8", "backslashreplace") for one in (old, new))
    before, after = (json.dumps(text, ensure_ascii=False) for text in shown)
    return f"byte {place + 1} of {len(old)}: {before} → {after}"

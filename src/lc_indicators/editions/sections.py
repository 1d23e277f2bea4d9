"""In which section a report shows a figure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lc_indicators.editions.records import Section

Json = dict[str, Any]


def sections_of(
    shown: Iterable[tuple[Section, Json | None]], known: Mapping[str, Json]
) -> dict[str, Section]:
    """Return the section that shows a figure first, or a figure made from it, by the id of the figure."""
    found: dict[str, Section] = {}
    for section, block in shown:
        for id in walked(block):
            if id in known:
                found.setdefault(id, section)
    # What a figure was made from is read where the figure is.
    waiting = list(found)
    for id in waiting:
        for given in known[id].get("inputs", ()):
            inner = given.get("figure")
            if inner in known and inner not in found:
                found[inner] = found[id]
                waiting.append(inner)
    return found


def walked(value: Any) -> Iterator[str]:
    """Yield the ids of the figures that a block names, in their order."""
    if isinstance(value, dict):
        if isinstance(value.get("figure"), str):
            yield value["figure"]
        for name, part in value.items():
            # A drawing and its specification name none, and they are most of a chart.
            if name not in {"spec_narrow", "svg_wide", "svg_narrow"}:
                yield from walked(part)
    elif isinstance(value, list):
        for part in value:
            yield from walked(part)

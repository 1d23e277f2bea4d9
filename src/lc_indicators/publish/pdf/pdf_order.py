"""What stands where in a PDF: key figures in front, and where links to figures and numbers of charts lead."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Json = dict[str, Any]


def front_and_rest(parts: list[Json]) -> tuple[list[Json], list[Json]]:
    """Return the key figures that stand on the first page, and all other parts.

    Their heading goes where nothing else stands under it.
    """
    place = next((nth for nth, part in enumerate(parts) if part["type"] == "cards"), None)
    if place is None:
        return [], parts
    kinds = [part["type"] for part in parts[place - 1 : place + 2]] if place else []
    start = place - 1 if kinds[:1] == ["heading"] and kinds[2:] in ([], ["heading"]) else place
    return [parts[place]], parts[:start] + parts[place + 1 :]


def number_tables(parts: list[Json], *, lists: int, word: Mapping[str, str]) -> None:
    """Say at each chart in which table of the annex its numbers stand: behind all others and the *lists*."""
    annex = next((nth for nth, part in enumerate(parts) if part["type"] == "annex"), len(parts))
    before = sum(map(_tables_in, parts[:annex])) + lists
    for chart in (part for part in parts if part["type"] == "chart"):
        number = before + chart["nth"] + 1
        chart["numbers_in"] = f"{word['numbers_in']}\u00a0{number}" if annex < len(parts) else ""


def _tables_in(part: Any) -> int:
    """Return how many numbered tables a part sets; the numbers of a chart are set elsewhere."""
    if isinstance(part, list | tuple):
        return sum(map(_tables_in, part))
    if not isinstance(part, dict) or part.get("type") == "chart":
        return 0
    return bool(part["caption"]) if "pieces" in part else sum(map(_tables_in, part.values()))

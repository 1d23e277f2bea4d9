"""What stands where in a PDF: key figures in front, and where links to figures and numbers of charts lead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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


def number_tables(
    parts: list[Json], lists: Mapping[str, Sequence[Json]], word: Mapping[str, str]
) -> list[str]:
    """Say at each chart in which table its numbers stand: one of the report that has all, or the annex's.

    The annex's stand behind all others and the *lists* of figures; a chart whose numbers another table has
    brings none.  Return what the charts whose numbers are all computed call the list of these.
    """
    annex = next((nth for nth, part in enumerate(parts) if part["type"] == "annex"), len(parts))
    before, tables = 0, list[tuple[int, set[str], Json]]()
    for part in parts[:annex]:
        before += _tables_in(part)
        if part["type"] == "table" and part["caption"]:
            tables.append((before, _figures_in(part["rows"]), part))
    computed: Json = {"names": []}
    tables.append(
        (before + 1, {entry["id"] for row in lists["computed"] for entry in row["entries"]}, computed)
    )
    number = before + bool(lists["computed"]) + bool(lists["published"])
    for chart in (part for part in parts if part["type"] == "chart"):
        rows = [_figures_in(row) for row in chart["table"]["rows"]]
        # A row whose numbers lead nowhere stands in no other table.
        drawn = set[str]().union(*rows) if all(rows) else set[str]()
        found = next(((nth, table) for nth, has, table in tables if drawn and drawn <= has), None)
        if found:
            shown, table = found
            table.setdefault("names", []).append(f"numbers-{chart['nth']}")
            chart["table"] = None
        else:
            number += 1
            shown = number if annex < len(parts) else 0
        chart["numbers_in"] = f"{word['numbers_in']}\u00a0{shown}" if shown else ""
    names: list[str] = computed["names"]
    return names


def _figures_in(part: Any) -> set[str]:
    """Return the figures that a part prints, whether it leads to them or they are found there."""
    if isinstance(part, list | tuple):
        return {id for one in part for id in _figures_in(one)}
    if not isinstance(part, dict):
        return set()
    own = {part[key] for key in ("figure", "anchor") if part.get(key)}
    return own | {id for one in part.values() if isinstance(one, list | dict) for id in _figures_in(one)}


def _tables_in(part: Any) -> int:
    """Return how many numbered tables a part sets; the numbers of a chart are set elsewhere."""
    if isinstance(part, list | tuple):
        return sum(map(_tables_in, part))
    if not isinstance(part, dict) or part.get("type") == "chart":
        return 0
    return bool(part["caption"]) if "pieces" in part else sum(map(_tables_in, part.values()))

"""What stands where in a PDF: key figures in front, and where links to figures and numbers of charts lead."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from lc_indicators.publish.document.chart_numbers import COMPUTED

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
    parts: list[Json],
    lists: Mapping[str, Sequence[Json]],
    word: Mapping[str, str],
    *,
    elsewhere: Mapping[int, str],
    numbers: Callable[[int], Json],
) -> list[str]:
    """Say at each chart in which table its numbers stand: *elsewhere* in the report, or in the annex.

    The annex's stand behind all others and the *lists* of figures; a chart whose numbers another table has
    brings none, and *numbers* makes the table of every other.  Return what the charts whose numbers are all
    computed call the list of these.
    """
    annex = next((nth for nth, part in enumerate(parts) if part["type"] == "annex"), len(parts))
    before, tables = 0, dict[str, tuple[int, Json]]()
    for part in parts[:annex]:
        before += _tables_in(part)
        if part["type"] == "table" and part["caption"]:
            tables[f"table_{part['nth']}"] = before, part
    computed: Json = {"names": []}
    tables[COMPUTED] = before + 1, computed
    number = before + bool(lists["computed"]) + bool(lists["published"])
    for chart in (part for part in parts if part["type"] == "chart"):
        if found := tables.get(elsewhere.get(chart["nth"], "")):
            shown, table = found
            table.setdefault("names", []).append(f"numbers-{chart['nth']}")
        else:
            chart["table"] = numbers(chart["nth"])
            number += 1
            shown = number if annex < len(parts) else 0
        chart["numbers_in"] = f"{word['numbers_in']}\u00a0{shown}" if shown else ""
    names: list[str] = computed["names"]
    return names


def _tables_in(part: Any) -> int:
    """Return how many numbered tables a part sets; the numbers of a chart are set elsewhere."""
    if isinstance(part, list | tuple):
        return sum(map(_tables_in, part))
    if not isinstance(part, dict) or part.get("type") == "chart":
        return 0
    return bool(part["caption"]) if "pieces" in part else sum(map(_tables_in, part.values()))

"""What stands where in a PDF: key figures in front, and where links to figures and numbers of charts lead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from lc_indicators.publish.document.document import Document

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


def anchored(parts: Iterable[Json], document: Document) -> set[str]:
    """Mark where tables show each published figure first, and return the figures: links to them end there."""
    tables = (part.get("table", part) for part in parts if part["type"] in {"chart", "grid", "table"})
    cells = (cell for table in tables for row in table["rows"] for cell in row)
    found: set[str] = set()
    for span in (span for cell in cells for span in cell["spans"]):
        figure = document.figures.get(span.get("figure") or "")
        if figure is not None and not figure["metric"] and figure["id"] not in found:
            found.add(figure["id"])
            span["anchor"] = span.pop("figure")
    return found


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

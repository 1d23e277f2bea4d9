"""How each figure was obtained, as the annex of a PDF sets it: sources by their number in the list."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Any

from lc_indicators.publish.document.document import Document
from lc_indicators.publish.document.entries import FigureEntry, SourceEntry, figure_entries, source_entry

Json = dict[str, Any]

#: What is said of a computed figure beside its formula.
_FACTS = ("method", "interval", "status", "joined", "note")


def source_rows(document: Document) -> list[Json]:
    """Return the sources of the report, numbered in the order of its list.

    A source that no list names follows at the end, so that every figure can point to its own.
    """
    language = document.language
    found: dict[str, SourceEntry] = {}
    for block in document.blocks():
        if block["type"] == "sources":
            for row in block["rows"]:
                found.setdefault(row["source"], source_entry(row, language, note=row["note"]))
    for figure in document.figures.values():
        for source in figure["sources"]:
            found.setdefault(source["source"], source_entry(source, language))
    return [_source(entry, document, number=place) for place, entry in enumerate(found.values(), start=1)]


def computed_entries(document: Document, sources: list[Json]) -> list[Json]:
    """Return the figures that were computed, in the order in which the report comes to them."""
    return [
        _identity(entry)
        | {
            "formula": entry.facts.get("formula", ""),
            "facts": [[name, entry.facts[name]] for name in _FACTS if name in entry.facts],
            "inputs": [vars(given) for given in entry.inputs],
            "sources": _cited(entry.sources, sources),
        }
        for entry in figure_entries(document, computed=True)
    ]


def published_entries(document: Document, sources: list[Json]) -> list[Json]:
    """Return the figures that sources print, by name and period, as a reader would look one up."""
    periods = {id: figure["period"] or "" for id, figure in document.figures.items()}
    chosen = figure_entries(document, computed=False)
    chosen.sort(key=lambda one: (alphabetical(one.label), periods.get(one.id, ""), one.id))
    return [
        _identity(entry)
        | {name: entry.facts.get(name, "") for name in ("interval", "status", "in_source", "note")}
        | {"sources": _cited(entry.sources, sources)}
        for entry in chosen
    ]


def alphabetical(words: str) -> str:
    """Return a key that sorts Vietnamese and English words as a reader looks them up: â after a, đ after d.

    Examples
    --------
    >>> sorted(["Diện tích", "Đất", "Dân số"], key=alphabetical)
    ['Dân số', 'Diện tích', 'Đất']
    """
    return unicodedata.normalize("NFD", words.casefold()).replace("đ", "d\u0336")


def _identity(entry: FigureEntry) -> Json:
    return {
        "id": entry.id,
        "label": entry.label[:1].upper() + entry.label[1:],
        "printed": entry.printed,
    }


def _cited(cited: Sequence[SourceEntry], sources: list[Json]) -> list[Json]:
    numbers = {source["id"]: source["number"] for source in sources}
    return [{"id": one.id, "number": numbers[one.id], "place": one.place} for one in cited]


def _source(entry: SourceEntry, document: Document, *, number: int) -> Json:
    said = {name: part for name, part in vars(entry).items() if name not in {"place", "foreign"}}
    return {**said, "number": number, "language": entry.foreign or document.language}

"""How each figure was obtained: what the annex says, in words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Any

from lc_indicators.language import date_label
from lc_indicators.publish.document.document import Document
from lc_indicators.publish.html.html_entries import safe_url
from lc_indicators.publish.html.html_words import argument_words
from lc_indicators.shapes.figure_shape import CitationShape, FigureShape, InputShape, Words

Json = dict[str, Any]


def source_rows(document: Document) -> list[Json]:
    """Return the sources of the report, numbered in the order of its list.

    A source that no list names follows at the end, so that every figure can point to its own.
    """
    found: dict[str, tuple[CitationShape, str]] = {}
    for block in document.blocks():
        if block["type"] == "sources":
            for row in block["rows"]:
                found.setdefault(row["source"], (row, row["note"]))
    for figure in document.figures.values():
        for source in figure["sources"]:
            found.setdefault(source["source"], (source, ""))
    return [
        _source(row, document, number=place) | {"note": note}
        for place, (row, note) in enumerate(found.values(), start=1)
    ]


def computed_entries(document: Document, sources: list[Json]) -> list[Json]:
    """Return the figures that were computed, in the order in which the report comes to them."""
    chosen = (figure for figure in document.figures.values() if figure["metric"])
    return [
        _identity(figure, document)
        | {
            "formula": _in(figure["formula"], document),
            "facts": [[name, words] for name, words in _facts(figure, document) if words],
            "inputs": [_input(given, document) for given in figure["inputs"]],
            "sources": _cited(figure, sources, document),
        }
        for figure in chosen
    ]


def published_entries(document: Document, sources: list[Json]) -> list[Json]:
    """Return the figures that sources print, by name and period, as a reader would look one up."""
    chosen = [figure for figure in document.figures.values() if not figure["metric"]]
    chosen.sort(key=lambda one: (alphabetical(_in(one["label"], document)), one["period"] or "", one["id"]))
    return [
        _identity(figure, document)
        | {
            "interval": _in(figure["interval_text"], document) if figure["interval"] else "",
            "status": _in(figure["status"]["words"], document),
            "in_source": figure["printed_in_source"] or "",
            "note": _in(figure["note"], document),
            "sources": _cited(figure, sources, document),
        }
        for figure in chosen
    ]


def alphabetical(words: str) -> str:
    """Return a key that sorts Vietnamese and English words as a reader looks them up: â after a, đ after d.

    Examples
    --------
    >>> sorted(["Diện tích", "Đất", "Dân số"], key=alphabetical)
    ['Dân số', 'Diện tích', 'Đất']
    """
    return unicodedata.normalize("NFD", words.casefold()).replace("đ", "d\u0336")


def _identity(figure: FigureShape, document: Document) -> Json:
    label = _in(figure["label"], document)
    return {
        "id": figure["id"],
        "label": label[:1].upper() + label[1:],
        "printed": _in(figure["printed"], document),
    }


def _facts(figure: FigureShape, document: Document) -> Iterator[tuple[str, str]]:
    yield "method", _in(figure["metric_name"], document)
    yield "interval", _in(figure["interval_text"], document) if figure["interval"] else ""
    yield "status", _in(figure["status"]["words"], document)
    yield "joined", _in(figure.get("joined_because"), document)
    yield "note", _in(figure["note"], document)


def _in(text: Words | None, document: Document) -> str:
    return str(text[document.language]) if text else ""


def _input(given: InputShape, document: Document) -> Json:
    name = argument_words(given["argument"], document.language)
    figure = document.figures.get(given.get("figure", ""))
    if figure is None:
        return {"name": name, "printed": str(given.get("number", "")), "figure": None, "label": ""}
    return {
        "name": name,
        "printed": _in(figure["printed"], document),
        "figure": figure["id"],
        "label": _in(figure["label"], document),
    }


def _cited(figure: FigureShape, sources: list[Json], document: Document) -> list[Json]:
    numbers = {source["id"]: source["number"] for source in sources}
    return [
        {
            "id": source["source"],
            "number": numbers[source["source"]],
            "place": source["place"][document.language],
        }
        for source in figure["sources"]
    ]


def _source(row: CitationShape, document: Document, *, number: int) -> Json:
    return {
        "id": row["source"],
        "number": number,
        "publisher": row["publisher"],
        "title": row["title"],
        "language": row["language"] or document.language,
        "date": date_label(row["date"], document.language) if row["date"] else "",
        "url": safe_url(row["url"]) or "",
        "address": row["url"],
    }

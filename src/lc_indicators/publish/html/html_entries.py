"""How each figure was obtained: the entries of the annex, which the notes in the text show too.

Addresses that a reader may follow, and CSV files that the page itself holds.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlsplit

from lc_indicators.language import Language, date_label
from lc_indicators.publish.csv_files import csv_text
from lc_indicators.publish.document.document import Document
from lc_indicators.publish.html.html_words import argument_words, words_in
from lc_indicators.shapes.figure_shape import CitedSource, FigureShape, InputShape, Words


def safe_url(url: str | None) -> str | None:
    """Return *url* if it is a whole http or https address, else None.

    Examples
    --------
    >>> safe_url("https://example.org/a"), safe_url("javascript:alert(1)"), safe_url(None)
    ('https://example.org/a', None, None)
    """
    if not url or re.search(r"[\x00-\x20\x7f]", url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.netloc else None


def csv_address(rows: Iterable[Sequence[str]]) -> str:
    """Return a ``data:`` address that holds *rows* as a CSV file, so that downloading needs no network."""
    return "data:text/csv;charset=utf-8," + quote(csv_text(rows), safe="-_.~")


def picture_address(picture: dict[str, Any]) -> str:
    """Return a picture as a ``data:`` address: a drawing that stands in one can run and load nothing.

    Examples
    --------
    >>> picture_address({"format": "png", "data": "iVBOR"})
    'data:image/png;base64,iVBOR'
    """
    if "svg" in picture:
        return "data:image/svg+xml;base64," + b64encode(picture["svg"].encode()).decode()
    return f"data:image/{picture['format']};base64,{picture['data']}"


def file_name(name: str) -> str:
    """Return *name* as a name that any file system takes.

    Examples
    --------
    >>> file_name("../grdp data.csv")
    'grdp-data.csv'
    """
    return re.sub(r"[^\w.-]+", "-", name).strip(".-") or "data.csv"


Json = dict[str, Any]


@dataclass(frozen=True)
class Entry:
    """One figure of the annex."""

    #: The figure's id; the address of the entry is ``figure-<id>``.
    id: str
    label: str
    printed: str
    #: Name and words of each simple fact: formula, interval, status.
    facts: tuple[tuple[str, str], ...]
    inputs: tuple[Json, ...]
    sources: tuple[Json, ...]


def entries(document: Document, *, computed: bool) -> list[Entry]:
    """Return the computed figures, or the published ones, in the order in which the report comes to them."""
    chosen = (one for one in document.figures.values() if bool(one["metric"]) == computed)
    return [_entry(one, document) for one in chosen]


def _entry(figure: FigureShape, document: Document) -> Entry:
    language = document.language
    return Entry(
        id=figure["id"],
        label=figure["label"][language],
        printed=figure["printed"][language],
        facts=tuple((name, words) for name, words in _facts(figure, document) if words),
        inputs=tuple(_input(given, document) for given in figure["inputs"]),
        sources=tuple(source_view(source, language) for source in figure["sources"]),
    )


def _facts(figure: FigureShape, document: Document) -> Iterator[tuple[str, str | None]]:
    language, word = document.language, words_in(document.language)
    yield word["formula"], _in(figure["formula"], language)
    yield word["method"], _in(figure["metric_name"], language)
    yield word["interval"], _in(figure["interval_text"], language) if figure["interval"] else None
    yield word["status"], _in(figure["status"]["words"], language)
    yield word["in_source"], figure["printed_in_source"]
    yield word["period"], _in(figure["period_label"], language)
    yield word["area"], _area(figure["area"], document)
    yield word["indicator"], figure["indicator"]
    yield word["joined"], _in(figure.get("joined_because"), language)
    yield word["note"], _in(figure["note"], language)


def _in(text: Words | None, language: Language) -> str | None:
    return text[language] if text else None


def _area(code: str | None, document: Document) -> str | None:
    area = document.title["area"]
    return f"{area['name']} ({code})" if code and code == area["code"] else code


def _input(given: InputShape, document: Document) -> Json:
    name = argument_words(given["argument"], document.language)
    if "figure" not in given:
        return {"name": name, "text": str(given["number"]), "figure": None, "label": ""}
    figure = document.figures[given["figure"]]
    return {
        "name": name,
        "text": figure["printed"][document.language],
        "figure": figure["id"],
        "label": figure["label"][document.language],
    }


def source_view(source: CitedSource, language: Language) -> Json:
    """Return a source as the page shows it: its address only if it may be followed, its date in words."""
    return {
        **source,
        "url": safe_url(source["url"]),
        "date": date_label(source["date"], language),
        "place": source.get("place", {}).get(language, ""),
        "foreign": source["language"] if source["language"] not in {"", language} else "",
    }

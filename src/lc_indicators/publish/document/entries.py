"""How each figure was obtained, and from where: the entries that every output shows."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from urllib.parse import urlsplit

from lc_indicators.language import Language, date_label, messages
from lc_indicators.publish.document.document import Document
from lc_indicators.publish.document.once import once_a_document
from lc_indicators.shapes.figure_shape import CitationShape, FigureShape, InputShape, Words
from lc_indicators.shapes.span_shape import Span
from lc_indicators.shapes.walk import figures_in


@dataclass(frozen=True)
class SourceEntry:
    """A source as a reader sees it."""

    id: str
    publisher: str
    title: str
    #: The language of its title, where it is not that of the report.
    foreign: str
    #: In words.
    date: str
    #: Its address if a reader may follow it, else "".
    url: str
    #: Its address as it is written.
    address: str
    note: str = ""
    #: Where in it a figure stands.
    place: str = ""


@dataclass(frozen=True)
class InputEntry:
    """What a figure was made from: another figure, or a plain number."""

    name: str
    printed: str
    #: The id of the figure; None for a number.
    figure: str | None = None
    label: str = ""


@dataclass(frozen=True)
class FigureEntry:
    """One figure and how it was obtained."""

    #: The figure's id; the address of the entry is ``figure-<id>``.
    id: str
    label: str
    #: The same without the area of the report, for a list that says which this is.
    name: str
    printed: str
    #: Its formula, numbers in it that are figures with their ids; empty for a published figure.
    arithmetic: tuple[Span, ...]
    #: Name and words of what is known, such as ``formula``, ``interval`` and ``status``.
    facts: Mapping[str, str]
    inputs: tuple[InputEntry, ...]
    sources: tuple[SourceEntry, ...]


def figure_entries(document: Document, *, computed: bool) -> list[FigureEntry]:
    """Return the computed figures, or the published ones, in the order in which the report comes to them."""
    return [one for one in _entries(document) if bool(document.figures[one.id]["metric"]) == computed]


@once_a_document
def _entries(document: Document) -> tuple[FigureEntry, ...]:
    return tuple(_entry(one, document) for one in document.figures.values())


def figures_to_look_up(document: Document, *, shown: Container[str] = ()) -> list[FigureEntry]:
    """Return the published figures that a report prints, by name and period, as a reader would look one up.

    Left out are those that a table has *shown* already, and those that stand in a formula alone.
    """
    printed = _printed(document)
    periods = {id: figure["period"] or "" for id, figure in document.figures.items()}
    published = figure_entries(document, computed=False)
    found = (one for one in published if one.id in printed and one.id not in shown)
    return sorted(found, key=lambda one: (alphabetical(one.label), periods.get(one.id, ""), one.id))


def places(document: Document, *, shown: Container[str]) -> frozenset[str]:
    """Return the figures that links on paper can lead to: in a table, or in a list of the annex."""
    printed = _printed(document)
    return frozenset(
        id for id, figure in document.figures.items() if figure["metric"] or id in shown or id in printed
    )


def _printed(document: Document) -> set[str]:
    """Return the figures that the words of a report print, those of a correction among them."""
    corrected = (span["figure"] for span in document.title.get("corrected", ()) if "figure" in span)
    return {*figures_in(document.blocks()), *corrected}


def exact_and_others(
    entries: Iterable[FigureEntry], document: Document
) -> tuple[list[FigureEntry], list[FigureEntry]]:
    """Part computed figures into those that no rounding touches, such as ranks, and all others."""
    parted: tuple[list[FigureEntry], list[FigureEntry]] = ([], [])
    for entry in entries:
        parted[not is_exact(document.figures[entry.id])].append(entry)
    return parted


def is_exact(figure: FigureShape) -> bool:
    """Return whether no rounding touches a figure."""
    interval = figure["interval"]
    return interval is not None and interval["low"] == interval["high"] is not None


def listed_sources(document: Document) -> list[SourceEntry]:
    """Return the sources of the report in the order of its list.

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
    return list(found.values())


def grouped(sources: Iterable[SourceEntry]) -> list[list[SourceEntry]]:
    """Return *sources* in their order, those together that follow each other and differ by title alone."""
    alike = groupby(sources, lambda one: (one.publisher, one.foreign, one.date, one.address, one.note))
    return [[*group] for _, group in alike]


#: A report names the same few dates a thousand times.
_date_label = lru_cache(maxsize=1024)(date_label)


def source_entry(
    source: CitationShape, language: Language, *, note: str = "", place: Words | None = None
) -> SourceEntry:
    """Return a source as a reader in *language* sees it, with a *note* on it or the *place* in it."""
    return SourceEntry(
        id=source["source"],
        publisher=source["publisher"],
        title=source["title"],
        foreign=source["language"] if source["language"] != language else "",
        date=_date_label(source["date"], language),
        url=safe_url(source["url"]) or "",
        address=source["url"],
        note=note,
        place=place[language] if place else "",
    )


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


def alphabetical(words: str) -> str:
    """Return a key that sorts Vietnamese and English words as a reader looks them up: â after a, đ after d.

    Examples
    --------
    >>> sorted(["Diện tích", "Đất", "Dân số"], key=alphabetical)
    ['Dân số', 'Diện tích', 'Đất']
    """
    return unicodedata.normalize("NFD", words.casefold()).replace("đ", "d\u0336")


def argument_words(argument: str, language: Language) -> str:
    """Return what an argument of a metric is called; its own name where there are no words for it."""
    words = messages("arguments")
    what, _, number = argument.rpartition("_")
    if argument not in words and what in words and number.isdecimal():
        return f"{words[what][language]} {number}"
    return words[argument][language] if argument in words else argument.replace("_", " ")


def _entry(figure: FigureShape, document: Document) -> FigureEntry:
    language = document.language
    return FigureEntry(
        id=figure["id"],
        label=figure["label"][language],
        name=_without_area(figure, document),
        printed=figure["printed"][language],
        arithmetic=tuple(_arithmetic(figure, document)),
        facts={name: words for name, words in _facts(figure, document) if words},
        inputs=tuple(_input(given, document) for given in figure["inputs"]),
        sources=tuple(source_entry(source, language, place=source["place"]) for source in figure["sources"]),
    )


def _without_area(figure: FigureShape, document: Document) -> str:
    label, area = figure["label"][document.language], document.title["area"]
    return label.replace(f", {area['name']}", "", 1) if figure["area"] == area["code"] else label


def _arithmetic(figure: FigureShape, document: Document) -> Iterator[Span]:
    """Yield the formula in pieces: its inputs, as far as it prints them, and what is between."""
    left = _formula(figure, document.language) or ""
    for given in figure["inputs"]:
        id = given.get("figure", "")
        number = document.figures[id]["number"][document.language] if id in document.figures else ""
        found = re.search(rf"(?<![\d.,]){re.escape(number)}(?![\d]|[.,]\d)", left) if number else None
        if found:
            if found.start():
                yield {"text": left[: found.start()]}
            yield {"text": found[0], "figure": id}
            left = left[found.end() :]
    if left:
        yield {"text": left}


def _facts(figure: FigureShape, document: Document) -> Iterator[tuple[str, str | None]]:
    """Yield what a reader asks first, first."""
    language = document.language
    yield "formula", _formula(figure, language)
    yield "method", _in(figure["metric_name"], language)
    yield "interval", _in(figure["interval_text"], language) if figure["interval"] else None
    yield "status", _in(figure["status"]["words"], language)
    yield "in_source", figure["printed_in_source"]
    yield "period", _in(figure["period_label"], language)
    yield "area", _area(figure["area"], document)
    yield "indicator", figure["indicator"]
    yield "joined", _in(figure.get("joined_because"), language)
    yield "note", _in(figure["note"], language)


def _formula(figure: FigureShape, language: Language) -> str | None:
    """Return the formula; with what it is a comparison stands behind it unless the label says so already."""
    words = _in(figure["formula"], language) or ""
    bare, _, behind = words.rpartition(" (")
    is_said = words.endswith(")") and behind.removesuffix(")") in figure["label"][language]
    return (bare if is_said else words) or None


def _in(text: Words | None, language: Language) -> str | None:
    return text[language] if text else None


def _area(code: str | None, document: Document) -> str | None:
    area = document.title["area"]
    return f"{area['name']} ({code})" if code and code == area["code"] else code


def _input(given: InputShape, document: Document) -> InputEntry:
    name = argument_words(given["argument"], document.language)
    figure = document.figures.get(given.get("figure", ""))
    if figure is None:
        return InputEntry(name, str(given.get("number", "")))
    printed, label = (figure[part][document.language] for part in ("printed", "label"))
    return InputEntry(name, printed, figure["id"], label)

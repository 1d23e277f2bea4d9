"""The content of a PDF as JSON: what the template shows, in its order, numbered and checked.

The template gets nothing else and takes nothing in it for markup.

What the title page, the running head and the metadata of a PDF say.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from lc_indicators.publish.document.body import about, body
from lc_indicators.publish.document.document import Document
from lc_indicators.publish.document.entries import (
    figure_entries,
    figures_to_look_up,
    listed_sources,
    safe_url,
)
from lc_indicators.publish.pdf.pdf_parts import prepared
from lc_indicators.publish.pdf.pdf_words import words_of_document
from lc_indicators.publish.pdf.printable import printable
from lc_indicators.shapes.block_shapes import TitleBlock
from lc_indicators.shapes.walk import words_of

Json = dict[str, Any]

#: The colour of a project that has none of its own.
ACCENT = "#0b6b74"


def title_facts(document: Document) -> Json:
    """Return the title, what stands under it, and what the file says of itself."""
    title = document.title
    word = words_of_document(document.language)
    names = [title["area"]["name"], title["area"]["code"], title["period"]["label"], title["period"]["text"]]
    return {
        "title": title["title"],
        "subtitle": title["subtitle"],
        "head": " · ".join(part for part in _place(title) if part),
        "about": [list(fact) for fact in about(title, word)],
        "data_date": title["data_date_label"],
        "corrected": title.get("corrected", []),
        "summary": title["summary"],
        "description": words_of(title["summary"]),
        "keywords": list(dict.fromkeys(name for name in names if name)),
    }


def _place(title: TitleBlock) -> tuple[str, ...]:
    # Beside the report's own title a running head needs only what the title does not say.
    return tuple(title["head"][1:]) if "head" in title else (title["area"]["name"], title["period"]["label"])


def report_content(document: Document) -> Json:
    """Return what the template shows.

    Raises
    ------
    NotAReportError
        A chart holds no readable drawing.
    """
    word = words_of_document(document.language)
    content = {
        "language": document.language,
        "word": word,
        "accent": document.settings.colour or ACCENT,
        "title": title_facts(document),
        "parts": [
            {**prepared(part.block, document), "level": part.level, "nth": part.nth}
            for part in body(document, word)
        ],
        "sources": list(map(asdict, listed_sources(document))),
        "computed": list(map(asdict, figure_entries(document, computed=True))),
        "published": list(map(asdict, figures_to_look_up(document))),
    }
    ready: Json = printable(_with_safe_links(content, document))
    return ready


def _mark(part: Json, document: Document) -> Json:
    """Return what a mark, or a span that refers to a verdict, leads to; nothing if it is not listed."""
    entry = document.verdicts.get(part["verdict"])
    if entry is None:
        return {"verdict": None}
    mark = {key: entry[key] for key in ("outcome", "sign", "number")} | {"verdict": entry["id"]}
    return {"mark": mark} if "sign" not in part else mark


def _with_safe_links(content: Any, document: Document) -> Any:
    # A span leads to the annex only if the annex has the figure, and elsewhere only over http or https.
    if isinstance(content, list | tuple):
        return [_with_safe_links(part, document) for part in content]
    if not isinstance(content, dict):
        return content
    kept = {key: _with_safe_links(part, document) for key, part in content.items()}
    if "link" in kept:
        kept["link"] = safe_url(kept["link"])
    if "verdict" in kept:
        kept |= _mark(kept, document)
    if "figure" in kept and kept["figure"] not in document.figures:
        kept["figure"] = None
    return kept

"""The content of a PDF as JSON: what the template shows, in its order, numbered and checked.

The template gets nothing else and takes nothing in it for markup.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from lc_indicators.publish.document import Document
from lc_indicators.publish.html.links import safe_url
from lc_indicators.publish.pdf import audits, entries
from lc_indicators.publish.pdf.printable import printable, printable_svg
from lc_indicators.publish.pdf.prose import prose_part
from lc_indicators.publish.pdf.tables import prepared_table, words_of
from lc_indicators.publish.pdf.title import title_facts
from lc_indicators.publish.pdf.words import words_in

Json = dict[str, Any]

#: Blocks that close a report; one that it lacks is added, so that every link has its end.
_CLOSING = ("sources", "annex")


def report_content(document: Document) -> Json:
    """Return what the template shows.

    Raises
    ------
    NotAReportError
        A chart holds no readable drawing.
    """
    sources = entries.source_rows(document)
    content = {
        "language": document.language,
        "word": words_in(document.language),
        "title": title_facts(document),
        "parts": [*_parts(document), *_added(document)],
        "sources": sources,
        "computed": entries.computed_entries(document, sources),
        "published": entries.published_entries(document, sources),
    }
    ready: Json = printable(_with_safe_links(content, document))
    return ready


def _parts(document: Document) -> Iterator[Json]:
    level, words = 0, ""
    for block in _blocks(document):
        if block["type"] == "footnotes":
            continue  # They stand at the foot of the page.
        part = _PREPARED.get(block["type"], _as_it_is)(block, document)
        if part["type"] == "heading":
            # A reader of headings alone must find no level left out.
            part["level"] = level = min(block["level"] - 1, level + 1)
            words = words_of(block["spans"])
        if part["type"] == "annex":
            # A section of the annex's own name has said it already.
            part["title"] = "" if words == part["title"] else part["title"]
            level = 1
        if part["type"] == "verdicts":
            part["level"] = min(2, level + 1)
        yield part


def _blocks(document: Document) -> Iterator[Json]:
    """Yield the blocks below the title, those of the notebook's own text and outputs among them."""
    for cell in document.cells:
        yield from cell.prose
        for output in cell.outputs:
            yield from output.foreign
            if output.block and output.block["type"] != "title":
                yield output.block


def _added(document: Document) -> list[Json]:
    present = {block["type"] for block in document.blocks()}
    word = words_in(document.language)
    added: list[Json] = []
    for kind in _CLOSING:
        if kind not in present and document.figures:
            heading = {"type": "heading", "level": 1, "spans": [{"text": word[kind]}]}
            added += [heading, {"type": kind}] if kind == "sources" else [{"type": kind, "title": word[kind]}]
    return added


def _as_it_is(block: Json, document: Document) -> Json:  # noqa: ARG001 (one signature for all)
    return dict(block)


def _chart(block: Json, document: Document) -> Json:
    kept = {key: block[key] for key in ("type", "title", "subtitle", "note", "alt")}
    table = prepared_table(block["table"], document.language)
    return {**kept, "svg": printable_svg(block["svg_wide"]), "table": table}


def _table(block: Json, document: Document) -> Json:
    return {"type": "table", **prepared_table(block, document.language)}


def _cards(block: Json, document: Document) -> Json:  # noqa: ARG001 (likewise)
    cards = [{**card, "sparkline": _sparkline(card["sparkline"])} for card in block["cards"]]
    return {"type": "cards", "label": block["label"], "cards": cards}


def _sparkline(sparkline: Json | None) -> Json | None:
    return sparkline and {"svg": printable_svg(sparkline["svg"]), "alt": sparkline["alt"]}


_PREPARED: dict[str, Callable[[Json, Document], Json]] = {
    "chart": _chart,
    "table": _table,
    "cards": _cards,
    "marked_text": audits.text_part,
    "verdicts": audits.verdicts_part,
    **dict.fromkeys(("formula", "grid", "items", "paragraph", "picture", "quote", "heading"), prose_part),
}


def _mark(part: Json, document: Document) -> Json:
    """Return what a mark, or a span that refers to a verdict, leads to; nothing if it is not listed."""
    entry = document.verdicts.get(part["verdict"])
    if entry is None:
        return {"verdict": None}
    mark = {key: entry[key] for key in ("outcome", "sign", "number")} | {"verdict": entry["id"]}
    return {"mark": mark} if "sign" not in part else mark


def _with_safe_links(content: Any, document: Document) -> Any:
    # A span leads to the annex only if the annex has the figure, and elsewhere only over http or https.
    if isinstance(content, list):
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

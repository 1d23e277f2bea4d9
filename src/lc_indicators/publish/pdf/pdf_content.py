"""The content of a PDF as JSON: what the template shows, in its order, numbered and checked.

The template gets nothing else and takes nothing in it for markup.

An audited text and its verdicts, made ready to set.

What the title page, the running head and the metadata of a PDF say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from lc_indicators.publish.document.document import Document
from lc_indicators.publish.document.entries import safe_url
from lc_indicators.publish.html.html_page import about
from lc_indicators.publish.pdf import pdf_entries
from lc_indicators.publish.pdf.pdf_prose import prose_part
from lc_indicators.publish.pdf.pdf_words import words_of_document
from lc_indicators.publish.pdf.printable import prepared_table, printable, printable_svg
from lc_indicators.shapes.block_shapes import (
    BlockShape,
    CardsBlock,
    ChartBlock,
    MarkedTextBlock,
    SparklineShape,
    TableBlock,
    TitleBlock,
    VerdictsBlock,
    VerdictShape,
)
from lc_indicators.shapes.walk import words_of

Json = dict[str, Any]

#: A longer entry may go on over the page.
LONGEST_ENTRY = 1500


def text_part(block: MarkedTextBlock, document: Document) -> Json:
    """Return a marked text: runs whose marks lead to the list of verdicts, if it has them.

    A mark stands for its verdict, so its language-free parts (id, outcome) are kept as they are.
    """
    return {
        "type": "marked_text",
        "language": block["text_language"] or document.language,
        "key": block["key"],
        "paragraphs": block["paragraphs"],
    }


def verdicts_part(block: VerdictsBlock, document: Document) -> Json:  # noqa: ARG001 (one signature for all parts)
    """Return the verdicts by outcome; an entry that fits a page stays on one."""
    groups = [
        {
            **group,
            "entries": [{**entry, "whole": _length(entry) <= LONGEST_ENTRY} for entry in group["entries"]],
        }
        for group in block["groups"]
    ]
    return {"type": "verdicts", "groups": groups}


def _length(entry: VerdictShape) -> int:
    lines = [line for fact in entry["facts"] for line in fact["lines"]]
    return sum(len(span["text"]) for line in lines for span in line) + sum(map(len, entry["quote"] or ()))


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
        "summary": title["summary"],
        "description": words_of(title["summary"]),
        "keywords": list(dict.fromkeys(name for name in names if name)),
    }


def _place(title: TitleBlock) -> tuple[str, ...]:
    # Beside the report's own title a running head needs only what the title does not say.
    return tuple(title["head"][1:]) if "head" in title else (title["area"]["name"], title["period"]["label"])


#: Blocks that close a report; one that it lacks is added, so that every link has its end.
_CLOSING = ("sources", "annex")


def report_content(document: Document) -> Json:
    """Return what the template shows.

    Raises
    ------
    NotAReportError
        A chart holds no readable drawing.
    """
    sources = pdf_entries.source_rows(document)
    content = {
        "language": document.language,
        "word": words_of_document(document.language),
        "title": title_facts(document),
        "parts": [*_parts(document), *_added(document)],
        "sources": sources,
        "computed": pdf_entries.computed_entries(document, sources),
        "published": pdf_entries.published_entries(document, sources),
    }
    ready: Json = printable(_with_safe_links(content, document))
    return ready


def _parts(document: Document) -> Iterator[Json]:
    level, words = 0, ""
    for block in _blocks(document):
        if block["type"] == "footnotes":
            continue  # They stand at the foot of the page.
        prepare = _PREPARED.get(block["type"], _as_it_is)
        part = prepare(block, document)
        if part["type"] == "heading":
            # A reader of headings alone must find no level left out.
            part["level"] = level = min(part["level"] - 1, level + 1)
            words = words_of(part["spans"])
        if part["type"] == "annex":
            # A section of the annex's own name has said it already.
            part["title"] = "" if words == part["title"] else part["title"]
            level = 1
        if part["type"] == "verdicts":
            part["level"] = min(2, level + 1)
        yield part


def _blocks(document: Document) -> Iterator[BlockShape | Json]:
    """Yield the blocks below the title, those of the notebook's own text and outputs among them."""
    for cell in document.cells:
        yield from cell.prose
        for output in cell.outputs:
            yield from output.foreign
            if output.block and output.block["type"] != "title":
                yield output.block


def _added(document: Document) -> list[Json]:
    present = {block["type"] for block in document.blocks()}
    word = words_of_document(document.language)
    added: list[Json] = []
    for kind in _CLOSING:
        if kind not in present and document.figures:
            heading = {"type": "heading", "level": 1, "spans": [{"text": word[kind]}]}
            added += [heading, {"type": kind}] if kind == "sources" else [{"type": kind, "title": word[kind]}]
    return added


def _as_it_is(block: Any, document: Document) -> Json:  # noqa: ARG001 (one signature for all)
    return dict(block)


def _chart(block: ChartBlock, document: Document) -> Json:
    kept = {key: block[key] for key in ("type", "title", "subtitle", "note", "alt")}
    table = prepared_table(block["table"], document.language)
    return {**kept, "svg": printable_svg(block["svg_wide"]), "table": table}


def _table(block: TableBlock, document: Document) -> Json:
    return {"type": "table", **prepared_table(block, document.language)}


def _cards(block: CardsBlock, document: Document) -> Json:  # noqa: ARG001 (likewise)
    cards = [{**card, "sparkline": _sparkline(card["sparkline"])} for card in block["cards"]]
    return {"type": "cards", "label": block["label"], "cards": cards}


def _sparkline(sparkline: SparklineShape | None) -> Json | None:
    return {"svg": printable_svg(sparkline["svg"]), "alt": sparkline["alt"]} if sparkline else None


_PREPARED: dict[str, Callable[[Any, Document], Json]] = {
    "chart": _chart,
    "table": _table,
    "cards": _cards,
    "marked_text": text_part,
    "verdicts": verdicts_part,
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

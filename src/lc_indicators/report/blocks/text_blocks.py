"""Make titles, headings, paragraphs, lists, the list of sources, and the annex on how figures were made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import Literal

from lc_indicators.figure import Figure, with_inputs
from lc_indicators.language import Language, Text, date_label, message
from lc_indicators.report.blocks.block import Block, small_html, spans_html
from lc_indicators.report.blocks.text_spans import Sentence
from lc_indicators.shapes.block_shapes import (
    AnnexBlock,
    HeadingBlock,
    ListBlock,
    ParagraphBlock,
    SourceRow,
    SourcesBlock,
    TitleBlock,
    TitleFacts,
)
from lc_indicators.shapes.figure_shape import CitationShape, FigureShape
from lc_indicators.shapes.span_shape import Span

#: What a paragraph is for: a section's finding, running text, a note, or "no data for this section".
Role = Literal["finding", "body", "note", "empty"]


def heading(sentence: Sentence, *, id: str, level: int) -> Block:
    """Return a heading of *level* 2 or 3."""
    content: HeadingBlock = {"type": "heading", "id": id, "level": level, "spans": sentence.to_json()}
    return Block(content, sentence.figures, f"<h{level}>{spans_html(sentence.spans)}</h{level}>")


def paragraph(sentence: Sentence, *, id: str, role: Role) -> Block:
    """Return a paragraph of one of :data:`Role`."""
    content: ParagraphBlock = {"type": "paragraph", "id": id, "role": role, "spans": sentence.to_json()}
    html = f"<p>{spans_html(sentence.spans)}</p>" if role != "note" else small_html(sentence.spans)
    return Block(content, sentence.figures, html)


def bullet_list(sentences: list[Sentence], *, id: str) -> Block:
    """Return a list, one sentence an item."""
    content: ListBlock = {"type": "list", "id": id, "items": [sentence.to_json() for sentence in sentences]}
    items = "".join(f"<li>{spans_html(sentence.spans)}</li>" for sentence in sentences)
    figures = [figure for sentence in sentences for figure in sentence.figures]
    return Block(content, figures, f"<ul>{items}</ul>")


def title(facts: TitleFacts, summary: Sentence) -> Block:
    """Return the title of the report; *facts* are area, period, language, date of the data and version."""
    content: TitleBlock = {"type": "title", "id": "title", **facts, "summary": summary.to_json()}
    about = small_html([{"text": facts["subtitle"]}])
    html = f"<h1>{escape(facts['title'])}</h1>{about}<p>{spans_html(summary.spans)}</p>"
    return Block(content, summary.figures, html)


def source_list(rows: list[SourceRow], *, id: str, language: Language) -> Block:
    """Return the list of sources, each with the figures that come from it."""
    words = "".join(
        f"<li>{spans_html(_cited(row, language))}{small_html(_words(row['note']))}</li>" for row in rows
    )
    content: SourcesBlock = {"type": "sources", "id": id, "rows": rows}
    return Block(content, (), f"<ol>{words}</ol>")


def annex(name: str, *, id: str, figures: Iterable[Figure], language: Language) -> Block:
    """Return the place where exporters say how each figure was obtained; others list it at once."""
    found = list(with_inputs(figures).values())
    computed, published = ([it for it in found if bool(it["metric"]) is wanted] for wanted in (True, False))
    # As on the page: computed ones stand open, published ones, many and alike, are one line until opened.
    inside = _group(message("publish.page.computed"), computed, language, state=" open") + _group(
        message("publish.page.published"), published, language
    )
    html = f"<h2>{escape(name)}</h2>{inside}" if inside else ""
    content: AnnexBlock = {"type": "annex", "id": id, "title": name}
    return Block(content, (), html)


def _group(name: Text, figures: list[FigureShape], language: Language, *, state: str = "") -> str:
    items = "".join(f"<li>{spans_html(_obtained(figure, language))}</li>" for figure in figures)
    summary = f"<summary><b>{escape(name[language])}: {len(figures)}</b></summary>"
    return f"<details{state}>{summary}<ul>{items}</ul></details>" if figures else ""


def _obtained(figure: FigureShape, language: Language) -> Iterator[Span]:
    """Yield a figure, its arithmetic or what its source prints, its rounding interval and its sources."""
    yield {"text": f"{figure['label'][language]}: "}
    yield {"text": figure["printed"][language], "strong": True}
    interval = figure["interval_text"] if figure["interval"] else None
    said = (
        figure["formula"][language] if figure["formula"] else figure["printed_in_source"],
        interval[language] if interval else "",
        figure["status"]["words"][language],
    )
    for words in filter(None, said):
        yield {"text": f"; {words}"}
    for source in [] if figure["metric"] else figure["sources"]:
        yield {"text": ". "}
        yield from _cited(source, language)


def _cited(source: CitationShape, language: Language) -> list[Span]:
    title, date = source["title"] or source["url"], date_label(source["date"], language)
    spans: list[Span] = []
    for part in filter(None, (source["publisher"], title, date)):
        spans += [{"text": ", "}] if spans else []
        spans.append({"text": part, "link": source["url"] if part is title else ""})
    return spans


def _words(words: str) -> list[Span]:
    return [{"text": words}] if words else []

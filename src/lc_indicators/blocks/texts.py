"""Title, headings, paragraphs and lists."""

from __future__ import annotations

from typing import Any, Literal

from lc_indicators.blocks.block import Block, spans_html
from lc_indicators.blocks.spans import Sentence

#: What a paragraph is for: a section's finding, running text, a note, or "no data for this section".
Role = Literal["finding", "body", "note", "empty"]


def heading(sentence: Sentence, *, id: str, level: int) -> Block:
    """Return a heading of *level* 2 or 3."""
    content = {"type": "heading", "id": id, "level": level, "spans": sentence.to_json()}
    return Block(content, sentence.figures, f"<h{level}>{spans_html(sentence.spans)}</h{level}>")


def paragraph(sentence: Sentence, *, id: str, role: Role) -> Block:
    """Return a paragraph of one of :data:`Role`."""
    content = {"type": "paragraph", "id": id, "role": role, "spans": sentence.to_json()}
    return Block(content, sentence.figures, f"<p>{spans_html(sentence.spans)}</p>")


def bullet_list(sentences: list[Sentence], *, id: str) -> Block:
    """Return a list, one sentence an item."""
    content = {"type": "list", "id": id, "items": [sentence.to_json() for sentence in sentences]}
    items = "".join(f"<li>{spans_html(sentence.spans)}</li>" for sentence in sentences)
    figures = [figure for sentence in sentences for figure in sentence.figures]
    return Block(content, figures, f"<ul>{items}</ul>")


def title(facts: dict[str, Any], summary: Sentence) -> Block:
    """Return the title of the report; *facts* are area, period, language, date of the data and version."""
    content = {"type": "title", "id": "title", **facts, "summary": summary.to_json()}
    html = f"<h1>{spans_html([{'text': facts['title']}])}</h1><p>{spans_html(summary.spans)}</p>"
    return Block(content, summary.figures, html)


def source_list(rows: list[dict[str, Any]], *, id: str) -> Block:
    """Return the list of sources, each with the figures that come from it."""
    words = "".join(
        f"<li>{spans_html([{'text': row['publisher'] + ': ' + row['title']}])}</li>" for row in rows
    )
    return Block({"type": "sources", "id": id, "rows": rows}, (), f"<ol>{words}</ol>")


def annex(name: str, *, id: str) -> Block:
    """Return the place where exporters say how each figure was obtained."""
    return Block({"type": "annex", "id": id, "title": name}, (), f"<h2>{spans_html([{'text': name}])}</h2>")

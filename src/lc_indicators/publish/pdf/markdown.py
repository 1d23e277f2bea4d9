"""Markdown cells as parts of the PDF: headings, paragraphs, lists and tables; all else as its words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from mistune import Markdown, create_markdown

Json = dict[str, Any]
Spans = list[Json]

#: Levels of Markdown headings that open a section; the others open a part of one.
SECTIONS = (1, 2)


def markdown_parts(text: str) -> list[Json]:
    """Return the parts of a Markdown text as blocks of a report.

    Markup in it is shown as text, a picture as its words.

    Examples
    --------
    >>> markdown_parts("**a** <b>")[0]["spans"]
    [{'text': 'a', 'strong': True}, {'text': ' '}, {'text': '<b>'}]
    """
    tokens, _ = _markdown().parse(text)
    return [part for token in tokens if isinstance(token, dict) for part in _parts(token)]


def _parts(token: Json) -> Iterator[Json]:
    kind = token["type"]
    if kind == "heading":
        yield {
            "type": "heading",
            "level": 2 if token["attrs"]["level"] in SECTIONS else 3,
            "spans": _spans(token),
        }
    elif kind == "list":
        items = [_spans(item) for item in token["children"]]
        yield {"type": "list", "ordered": token["attrs"]["ordered"], "items": items}
    elif kind == "table":
        yield _table(token)
    elif kind == "block_quote":
        yield {"type": "paragraph", "role": "note", "spans": _spans(token)}
    elif spans := _spans(token):
        yield {"type": "paragraph", "role": "body", "spans": spans}


def _spans(token: Json, **style: object) -> Spans:
    kind = token["type"]
    if kind in {"softbreak", "linebreak"}:
        return [{"text": " "}]
    if kind == "list":
        # A list within a list becomes a clause of its item.
        return [span for item in token["children"] for span in ({"text": " – "}, *_spans(item, **style))]
    if kind == "strong":
        style["strong"] = True
    if kind == "link":
        style["link"] = token["attrs"]["url"]
    if "children" in token:
        return [span for child in token["children"] for span in _spans(child, **style)]
    words = token.get("raw", "").rstrip("\n")
    return [{"text": words, **style}] if words else []


def _table(token: Json) -> Json:
    head, body = token["children"]
    columns = [
        {"label": "".join(span["text"] for span in _spans(cell)), "unit": "", "align": _align(cell)}
        for cell in head["children"]
    ]
    rows = [{"cells": [_spans(cell) for cell in row["children"]]} for row in body["children"]]
    return {"type": "table", "caption": [], "columns": columns, "rows": rows, "notes": []}


def _align(cell: Json) -> str:
    return "right" if cell["attrs"].get("align") == "right" else "left"


@cache
def _markdown() -> Markdown:
    return create_markdown(renderer="ast", plugins=["table"])

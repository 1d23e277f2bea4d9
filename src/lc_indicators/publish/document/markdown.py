"""Markdown of a notebook, read once for every output: blocks and spans, no markup of its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from lc_indicators.publish.document.images import Showing
from lc_indicators.shapes.prose_shapes import (
    FootnotesBlock,
    GridBlock,
    ItemsBlock,
    ItemShape,
    NoteShape,
    ProseBlock,
    ProseSpan,
    ProseStyle,
)
from lc_indicators.shapes.walk import words_of

if TYPE_CHECKING:
    from mistune import Markdown

#: What the parser gives.
Token = dict[str, Any]
Spans = list[ProseSpan]

#: What Jupyter's own tools read beside plain Markdown, and notes.
_PLUGINS = ("table", "strikethrough", "footnotes", "task_lists", "url")

_STYLES: dict[str, ProseStyle] = {
    "strong": {"strong": True},
    "emphasis": {"emphasis": True},
    "strikethrough": {"struck": True},
    "codespan": {"code": True},
}
_COMMENT = re.compile(r"<!--.*?-->\s*", re.DOTALL)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
#: A dollar before a digit, or after a space, is money.
_MONEY = re.compile(r"\s.*|.*\s", re.DOTALL)


def markdown_blocks(text: str, showing: Showing) -> list[ProseBlock]:
    """Return what a Markdown text shows; markup of HTML in it is shown as text, comments are not shown.

    Raises
    ------
    NotShownError
        A picture that is not in the notebook, or a formula that is none.

    Examples
    --------
    >>> markdown_blocks("**a** <b>", Showing(1))[0]["spans"]
    [{'text': 'a', 'strong': True}, {'text': ' '}, {'text': '<b>'}]
    """
    tokens, _ = _markdown().parse(text)
    return _Reader(showing, tokens).blocks(tokens)


class _Reader:
    """Reads the tokens of one text."""

    def __init__(self, showing: Showing, tokens: Any) -> None:
        self._showing = showing
        notes = [item for token in tokens if token["type"] == "footnotes" for item in token["children"]]
        #: Notes that no place has referred to yet; the first that does has their words.
        self._notes: dict[int, Token] = {item["attrs"]["index"]: item for item in notes}

    def blocks(self, tokens: Any) -> list[ProseBlock]:
        return [block for token in tokens for block in self._blocks(token)]

    def _blocks(self, token: Token) -> Iterator[ProseBlock]:
        kind = token["type"]
        if kind == "heading":
            yield {"type": "heading", "level": token["attrs"]["level"], "spans": self._spans(token)}
        elif kind == "list":
            yield self._list(token)
        elif kind == "table":
            yield self._table(token)
        elif kind == "block_quote":
            yield {"type": "quote", "blocks": self.blocks(token["children"])}
        elif kind == "block_code":
            yield {"type": "verbatim", "role": "code", "lines": token["raw"].rstrip("\n").splitlines()}
        elif kind == "block_html":
            yield from self._paragraphs(_words(_COMMENT.sub("", token["raw"]).strip(), {}))
        elif kind == "thematic_break":
            yield {"type": "rule"}
        elif kind == "footnotes":
            yield self._footnotes(token)
        elif kind != "blank_line":
            yield from self._paragraphs(self._spans(token))

    def _list(self, token: Token) -> ItemsBlock:
        items: list[ItemShape] = [
            {"checked": item.get("attrs", {}).get("checked"), "blocks": self.blocks(item["children"])}
            for item in token["children"]
        ]
        attrs = token["attrs"]
        return {"type": "items", "ordered": attrs["ordered"], "start": attrs.get("start", 1),
                "tight": token["tight"], "items": items}  # fmt: skip

    def _table(self, token: Token) -> GridBlock:
        head, *bodies = token["children"]
        rows = [row for body in bodies for row in body["children"]]
        return {
            "type": "grid",
            "caption": [],
            "columns": [
                {
                    "label": words_of(self._spans(cell)),
                    "unit": "",
                    "align": cell["attrs"].get("align") or "left",
                }
                for cell in head["children"]
            ],
            "rows": [
                {"header": False, "cells": [self._spans(cell) for cell in row["children"]]} for row in rows
            ],
            "names": 1,
            "notes": [],
        }

    def _footnotes(self, token: Token) -> FootnotesBlock:
        items: list[NoteShape] = [
            {"number": self._showing.note(item["attrs"]["index"]), "blocks": self.blocks(item["children"])}
            for item in token["children"]
        ]
        return {"type": "footnotes", "items": items}

    def _paragraphs(self, spans: Spans) -> Iterator[ProseBlock]:
        """Yield words as paragraphs; a picture or formula that stands in a line of its own is no word."""
        line: Spans = []
        for span in [*spans, None]:
            formula = span.get("formula") if span else None
            if span is not None and not (formula and formula["block"]):
                line.append(span)
                continue
            yield from _paragraph(line)
            line = []
            if formula:
                yield {"type": "formula", **formula}

    def _spans(self, token: Token) -> Spans:
        return [span for child in token.get("children", ()) for span in self._span(child, {})]

    def _span(self, token: Token, style: ProseStyle) -> Spans:
        kind, raw = token["type"], token.get("raw", "")
        if kind in _SPECIAL:
            return _SPECIAL[kind](self, token, style)
        if kind == "linebreak" or (kind == "inline_html" and _BREAK.fullmatch(raw)):
            return [{"text": " ", "break": True}]
        style = {**style, **_STYLES.get(kind, {})}
        if kind == "link":
            style["link"] = token["attrs"]["url"]
        if "children" in token:
            return [span for child in token["children"] for span in self._span(child, style)]
        if kind == "inline_html":
            raw = _COMMENT.sub("", raw)
        return _words(" " if kind == "softbreak" else raw, style)

    def _image(self, token: Token, _: ProseStyle) -> Spans:
        alt = words_of(self._spans(token)) or token["attrs"].get("title") or ""
        made = self._showing.picture_at(token["attrs"]["url"], alt)
        return [{"text": made["alt"], "picture": made}]

    def _reference(self, token: Token, style: ProseStyle) -> Spans:
        index = token["attrs"]["index"]
        span = cast("ProseSpan", {"text": "", "note": self._showing.note(index), **style})
        if (item := self._notes.pop(index, None)) is not None:
            span["blocks"] = self.blocks(item["children"])
        return [span]

    def _math(self, token: Token, style: ProseStyle) -> Spans:
        latex, kind = token.get("raw", ""), token["type"]
        if kind == "latex_environment":
            name, body = token["attrs"]["name"], token["attrs"]["body"]
            latex = f"\\begin{{{name}}}{body}\\end{{{name}}}"
        elif kind == "inline_math" and _MONEY.fullmatch(latex):
            return _words(f"${latex}$", style)
        made = self._showing.formula(latex, block=kind != "inline_math")
        return [{"text": made["alt"], "formula": made}]


_SPECIAL: dict[str, Callable[[_Reader, Token, ProseStyle], Spans]] = {
    "image": _Reader._image,  # noqa: SLF001 (its own)
    "footnote_ref": _Reader._reference,  # noqa: SLF001 (likewise)
    **dict.fromkeys(("inline_math", "block_math", "latex_environment"), _Reader._math),  # noqa: SLF001 (likewise)
}


def _paragraph(line: Spans) -> Iterator[ProseBlock]:
    while line and not line[-1]["text"].strip() and "note" not in line[-1] and "picture" not in line[-1]:
        line.pop()
    while line and not line[0]["text"].strip() and "note" not in line[0] and "picture" not in line[0]:
        line.pop(0)
    if len(line) == 1 and "picture" in line[0]:
        yield line[0]["picture"]
    elif line:
        yield {"type": "paragraph", "role": "body", "spans": line}


def _words(text: str, style: ProseStyle) -> Spans:
    return [cast("ProseSpan", {"text": text.replace("\n", " "), **style})] if text else []


@cache
def _markdown() -> Markdown:
    from mistune import Markdown
    from mistune.plugins import import_plugin
    from nbconvert.filters.markdown_mistune import MathBlockParser, MathInlineParser

    # Jupyter's own reading of formulas.
    return Markdown(
        None,
        block=MathBlockParser(),
        inline=MathInlineParser(hard_wrap=False),
        plugins=[import_plugin(name) for name in _PLUGINS],
    )

"""HTML that a cell shows, read into blocks: tables, words, lists and pictures, and nothing that runs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from lxml.html import HtmlElement, document_fromstring

Json = dict[str, Any]
Spans = list[Json]

#: What needs a script or an address to be anything.
ACTIVE = frozenset(
    {"script", "iframe", "frame", "object", "embed", "applet", "video", "audio", "canvas", "form", "input"}
    | {"button", "select", "textarea", "meter", "progress"}
)
_DROPPED = frozenset({"style", "head", "title", "template", "noscript", "colgroup", "link", "meta", "base"})
_BLOCKS = frozenset(
    {"p", "div", "section", "article", "main", "header", "footer", "figure", "figcaption", "center", "body"}
    | {"details", "summary", "dl", "dt", "dd", "html", "nav", "aside", "address", "fieldset"}
    | {"table", "ul", "ol", "pre", "blockquote", "hr", "h1", "h2", "h3", "h4", "h5", "h6"}
)
#: Style -> the elements that mean it.
_STYLED = {
    "strong": ("b", "strong"),
    "emphasis": ("i", "em", "cite", "var"),
    "code": ("code", "kbd", "samp", "tt"),
    "struck": ("s", "del", "strike"),
}
_STYLES: dict[str, Json] = {name: {style: True} for style, names in _STYLED.items() for name in names} | {
    "sub": {"raised": "sub"},
    "sup": {"raised": "super"},
}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NUMBER = re.compile(
    r"[-+−(]?\s?(?:[$€£₫]\s?)?[0-9][0-9.,\u00a0\u202f ]*(?:e[-+]?[0-9]+)?\s?[%‰₫)]?"
    r"|nan|na|nat|none|<na>|[-–—…]|\.\.\.",
    re.IGNORECASE,
)

#: Address and alternative text of a picture to its block; it refuses what it does not take.
Picture = Callable[[str, str], Json]


def active_in(html: str) -> str:
    """Return the name of the first element of *html* that a page must not hold; "" where there is none."""
    return next((str(one.tag) for one in _root(html).iter() if one.tag in ACTIVE), "")


def html_blocks(html: str, picture: Picture) -> list[Json]:
    """Return what *html* shows as blocks; markup that is none of ours leaves its words."""
    return list(_blocks(_root(html), picture))


def is_number(words: str) -> bool:
    """Return whether a cell of a table holds a number, or a sign for one that is missing."""
    return bool(_NUMBER.fullmatch(words.strip()))


def _root(html: str) -> HtmlElement:
    return document_fromstring(f"<div>{html.replace(chr(0), '')}</div>")


def _blocks(element: HtmlElement, picture: Picture) -> Iterator[Json]:
    """Yield the blocks in *element*; words between them are paragraphs."""
    line = _words(element.text)
    for child in element:
        if not isinstance(child.tag, str) or _is_hidden(child):
            pass
        elif child.tag in _BLOCKS:
            yield from _paragraph(line)
            line = []
            yield from _block(child, picture)
        else:
            line += _spans(child, picture)
        line += _words(child.tail)
    yield from _paragraph(line)


def _block(element: HtmlElement, picture: Picture) -> Iterator[Json]:
    kind = str(element.tag)
    if kind == "table":
        yield from _table(element, picture)
    elif kind in {"ul", "ol"}:
        items = [{"checked": None, "blocks": list(_blocks(item, picture))} for item in element.iter("li")
                 if next(item.iterancestors("ul", "ol")) is element]  # fmt: skip
        start = element.get("start", "1")
        yield {"type": "items", "ordered": kind == "ol", "start": int(start) if start.isdecimal() else 1,
               "tight": all(len(one["blocks"]) <= 1 for one in items), "items": items}  # fmt: skip
    elif kind == "pre":
        yield {
            "type": "verbatim",
            "role": "printed",
            "lines": str(element.text_content()).strip("\n").splitlines(),
        }
    elif kind == "blockquote":
        yield {"type": "quote", "blocks": list(_blocks(element, picture))}
    elif kind == "hr":
        yield {"type": "rule"}
    elif re.fullmatch("h[1-6]", kind):
        yield {"type": "heading", "level": int(kind[1]), "spans": _inside(element, picture)}
    else:
        yield from _blocks(element, picture)


def _spans(element: HtmlElement, picture: Picture, **style: Any) -> Spans:
    kind = element.tag
    if not isinstance(kind, str) or kind in _DROPPED or _is_hidden(element):
        return []
    if kind == "br":
        return [{"text": " ", "break": True}]
    if kind == "img":
        return [_picture_span(picture(element.get("src", ""), element.get("alt", "")))]
    if kind == "svg":
        return [_picture_span(picture(_serialised(element), element.get("aria-label", "")))]
    style |= _STYLES.get(kind, {})
    if kind == "a" and element.get("href"):
        style["link"] = element.get("href")
    return _inside(element, picture, **style)


def _inside(element: HtmlElement, picture: Picture, **style: Any) -> Spans:
    found = _words(element.text, **style)
    for child in element:
        if child.tag in _BLOCKS and found:
            found.append({"text": " ", "break": True})
        found += _spans(child, picture, **style)
        found += _words(child.tail, **style)
    return found


def _picture_span(made: Json) -> Json:
    return {"text": made["alt"], "picture": made}


def _serialised(element: HtmlElement) -> str:
    from lxml import etree

    text: str = etree.tostring(element, encoding="unicode", with_tail=False)
    return text if "xmlns=" in text.partition(">")[0] else text.replace(
        "<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1
    )  # fmt: skip


def _words(text: str | None, **style: Any) -> Spans:
    words = re.sub(r"[ \t\r\n\f]+", " ", text or "")
    return [{"text": words, **style}] if words else []


def _paragraph(line: Spans) -> Iterator[Json]:
    while line and line[-1]["text"] == " ":
        line.pop()
    while line and line[0]["text"] == " ":
        line.pop(0)
    if len(line) == 1 and "picture" in line[0]:
        yield line[0]["picture"]
    elif line:
        yield {"type": "paragraph", "role": "body", "spans": line}


def _is_hidden(element: HtmlElement) -> bool:
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style", "")))


def _table(table: HtmlElement, picture: Picture) -> Iterator[Json]:
    rows = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
    grid = _grid(rows)
    count = max((len(line) for line in grid), default=0)
    if not count:
        return
    heads = _head_rows(rows)
    body = [line for number, line in enumerate(grid) if number not in heads]
    cells = [
        [_inside(cell, picture) if is_said else [] for cell, is_said in line]
        + [[] for _ in range(count - len(line))]
        for line in body
    ]
    named = [grid[number] for number in sorted(heads)]
    caption = table.find("caption")
    yield {
        "type": "grid",
        "caption": _inside(caption, picture) if caption is not None else [],
        "columns": [
            {"label": _label(named, place), "unit": "", "align": _align(cells, place)}
            for place in range(count)
        ],
        "rows": [{"header": bool(line) and line[0][0].tag == "th", "cells": row}
                 for line, row in zip(body, cells, strict=True)],
        # Leading columns that name a row; they are repeated where a wide table is set in parts.
        "names": max((_leading(line) for line in body), default=0),
        "notes": [],
    }  # fmt: skip


#: A cell's element, and whether its words stand here: one that spans columns has them in the first, one that
#: spans rows in each of them, so that every row is named wherever a page ends.
_Line = list[tuple[HtmlElement, bool]]
_Waiting = tuple[HtmlElement, bool, int]


def _grid(rows: list[HtmlElement]) -> list[_Line]:
    """Return the cells by row and column."""
    lines: list[_Line] = []
    waiting: dict[int, _Waiting] = {}
    for row in rows:
        line: _Line = []
        for cell in (one for one in row if one.tag in {"td", "th"}):
            _fill(line, waiting)
            for nth in range(_span(cell, "colspan")):
                if _span(cell, "rowspan") > 1:
                    waiting[len(line)] = (cell, nth == 0, _span(cell, "rowspan") - 1)
                line.append((cell, nth == 0))
        _fill(line, waiting)
        lines.append(line)
    return lines


def _fill(line: _Line, waiting: dict[int, _Waiting]) -> None:
    while (place := len(line)) in waiting:
        cell, is_said, left = waiting.pop(place)
        line.append((cell, is_said))
        if left > 1:
            waiting[place] = (cell, is_said, left - 1)


def _span(cell: HtmlElement, name: str) -> int:
    said = cell.get(name, "1")
    return min(max(int(said), 1), 200) if said.isdecimal() else 1


def _head_rows(rows: list[HtmlElement]) -> set[int]:
    inside = {number for number, row in enumerate(rows) if next(row.iterancestors("thead"), None) is not None}
    first = {0} if rows and len(rows) > 1 and all(one.tag == "th" for one in rows[0]) else set()
    return inside or first


def _label(heads: list[_Line], place: int) -> str:
    said = [" ".join(line[place][0].text_content().split()) for line in heads if place < len(line)]
    return ", ".join(dict.fromkeys(filter(None, said)))


def _align(rows: list[list[Spans]], place: int) -> str:
    words = ["".join(span["text"] for span in row[place]).strip() for row in rows]
    filled = [one for one in words if one]
    return "right" if filled and all(is_number(one) for one in filled) else "left"


def _leading(line: _Line) -> int:
    return next((place for place, (cell, _) in enumerate(line) if cell.tag != "th"), len(line))

"""HTML that a cell shows, read into blocks: tables, words, lists and pictures, and nothing that runs.

What an analyst's tags say of a cell: taken out of the report, folded, or allowed to fail.

The tags are those of Jupyter's own tools: ``remove-…`` of nbconvert, ``hide-…`` of Jupyter Book.

Data of a notebook that are nested too deeply to be walked: refused in words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Any, cast

from lxml.html import HtmlElement, document_fromstring

from lc_indicators.errors import NotAReportError
from lc_indicators.publish.document.hypertables import table_block
from lc_indicators.shapes import READING_TYPE
from lc_indicators.shapes.prose_shapes import ItemsBlock, PictureBlock, ProseBlock, ProseSpan, ProseStyle

if TYPE_CHECKING:
    from nbformat import NotebookNode


RAISES = "raises-exception"

#: Tag -> the parts of its cell that the page folds away.
_FOLDED = {
    "hide-input": frozenset({"input"}),
    "hide-output": frozenset({"output"}),
    "hide-cell": frozenset({"input", "output"}),
}

#: Tag -> the kind of output that it takes out.
_REMOVED_STREAMS = {"remove-stdout": "stdout", "remove-stderr": "stderr"}


def tags_of(cell: NotebookNode) -> AbstractSet[str]:
    """Return the tags of a cell; ``remove_cell`` is ``remove-cell``."""
    return {str(tag).replace("_", "-") for tag in cell.metadata.get("tags", ())}


def folded(cell: NotebookNode) -> frozenset[str]:
    """Return which of a cell's parts, ``input`` and ``output``, a reader has to open."""
    parts = frozenset(part for tag in tags_of(cell) for part in _FOLDED.get(tag, ()))
    is_closed = bool(cell.metadata.get("jupyter", {}).get("outputs_hidden"))
    return parts | ({"output"} if is_closed else frozenset())


def is_meant(cell: NotebookNode) -> bool:
    """Return whether the cell may end with an error."""
    return RAISES in tags_of(cell) or bool(cell.metadata.get("raises_exception"))


def hides_code(cell: NotebookNode) -> bool:
    """Return whether the code of a cell is no part of the report."""
    return bool({"remove-input", "remove-cell"} & tags_of(cell))


def take_out(notebook: NotebookNode) -> None:
    """Take out of *notebook*, in place, what its tags take out of the report.

    A removed cell stays as an empty one, so that the others keep their numbers.  Of code that is not to be
    shown the notebook stays the record.
    """
    for cell in notebook.cells:
        tags = tags_of(cell)
        if "remove-cell" in tags:
            cell["source"] = ""
            cell.pop("attachments", None)
        if cell.cell_type != "code":
            continue
        streams = {name for tag, name in _REMOVED_STREAMS.items() if tag in tags}
        without_any = bool({"remove-cell", "remove-output"} & tags)
        cell["outputs"] = [
            output
            for output in cell.get("outputs", ())
            # What a run read of the data stays where what the cell shows goes: a digest needs it.
            if READING_TYPE in output.get("data", {}) or not (without_any or output.get("name") in streams)
        ]


#: Levels within each other; drawings of charts have about twenty, and what walks them needs Python's stack.
MOST_LEVELS = 150


def refuse_deep(tree: Any, what: str) -> None:
    """Refuse JSON that is nested more deeply than :data:`MOST_LEVELS`; *what* says where it stands.

    Raises
    ------
    NotAReportError
        It is.
    """
    inner = [tree]
    for _ in range(MOST_LEVELS):
        holders = [one for one in inner if isinstance(one, (dict, list))]
        inner = [value for one in holders for value in (one.values() if isinstance(one, dict) else one)]
        if not inner:
            return
    raise too_deep(what)


def too_deep(what: str) -> NotAReportError:
    """Return the error that *what* is nested too deeply."""
    return NotAReportError(f"{what} nested more than {MOST_LEVELS} levels deep")


Spans = list[ProseSpan]

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
_STYLES: dict[str, ProseStyle] = {
    **{name: cast("ProseStyle", {style: True}) for style, names in _STYLED.items() for name in names},
    "sub": {"raised": "sub"},
    "sup": {"raised": "super"},
}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
#: Address and alternative text of a picture to its block; it refuses what it does not take.
Picture = Callable[[str, str], PictureBlock]


def active_in(html: str) -> str:
    """Return the name of the first element of *html* that a page must not hold; "" where there is none."""
    return next((str(one.tag) for one in _root(html).iter() if one.tag in ACTIVE), "")


def html_blocks(html: str, picture: Picture) -> list[ProseBlock]:
    """Return what *html* shows as blocks; markup that is none of ours leaves its words."""
    return list(_blocks(_root(html), picture))


def _root(html: str) -> HtmlElement:
    return document_fromstring(f"<div>{html.replace(chr(0), '')}</div>")


def _blocks(element: HtmlElement, picture: Picture) -> Iterator[ProseBlock]:
    """Yield the blocks in *element*; words between them are paragraphs."""
    line = _words(element.text, {})
    for child in element:
        if not isinstance(child.tag, str) or _is_hidden(child):
            pass
        elif child.tag in _BLOCKS:
            yield from _paragraph(line)
            line = []
            yield from _block(child, picture)
        else:
            line += _spans(child, picture, {})
        line += _words(child.tail, {})
    yield from _paragraph(line)


def _block(element: HtmlElement, picture: Picture) -> Iterator[ProseBlock]:
    kind = str(element.tag)
    if kind == "table":
        yield from table_block(element, lambda cell: _inside(cell, picture, {}))
    elif kind in {"ul", "ol"}:
        yield _list(element, picture)
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
        yield {"type": "heading", "level": int(kind[1]), "spans": _inside(element, picture, {})}
    else:
        yield from _blocks(element, picture)


def _list(element: HtmlElement, picture: Picture) -> ItemsBlock:
    own = (item for item in element.iter("li") if next(item.iterancestors("ul", "ol")) is element)
    found = [list(_blocks(item, picture)) for item in own]
    start = element.get("start", "1")
    return {
        "type": "items",
        "ordered": element.tag == "ol",
        "start": int(start) if start.isdecimal() else 1,
        "tight": all(len(blocks) <= 1 for blocks in found),
        "items": [{"checked": None, "blocks": blocks} for blocks in found],
    }


def _spans(element: HtmlElement, picture: Picture, style: ProseStyle) -> Spans:
    kind = element.tag
    if not isinstance(kind, str) or kind in _DROPPED or _is_hidden(element):
        return []
    if kind == "br":
        return [{"text": " ", "break": True}]
    if kind == "img":
        return [_picture_span(picture(element.get("src", ""), element.get("alt", "")))]
    if kind == "svg":
        return [_picture_span(picture(_serialised(element), element.get("aria-label", "")))]
    style = {**style, **_STYLES.get(kind, {})}
    if kind == "a" and (link := element.get("href")):
        style["link"] = link
    return _inside(element, picture, style)


def _inside(element: HtmlElement, picture: Picture, style: ProseStyle) -> Spans:
    found = _words(element.text, style)
    for child in element:
        if child.tag in _BLOCKS and found:
            found.append({"text": " ", "break": True})
        found += _spans(child, picture, style)
        found += _words(child.tail, style)
    return found


def _picture_span(made: PictureBlock) -> ProseSpan:
    return {"text": made["alt"], "picture": made}


def _serialised(element: HtmlElement) -> str:
    from lxml import etree

    text: str = etree.tostring(element, encoding="unicode", with_tail=False)
    return text if "xmlns=" in text.partition(">")[0] else text.replace(
        "<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1
    )  # fmt: skip


def _words(text: str | None, style: ProseStyle) -> Spans:
    words = re.sub(r"[ \t\r\n\f]+", " ", text or "")
    return [cast("ProseSpan", {"text": words, **style})] if words else []


def _paragraph(line: Spans) -> Iterator[ProseBlock]:
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

"""The Word document of a report as an output: how it is made, checked, and read for its words."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from lc_indicators.language import message
from lc_indicators.publish.output import Output, OutputCheck

if TYPE_CHECKING:
    from lc_indicators.publish.document.document import Document

_FILE = "report.docx"

_TEXT = "word/document.xml"

_WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def _render(document: Document) -> bytes:
    from lc_indicators.publish.docx.docx_render import render_docx

    return render_docx(document)


def document_faults(content: bytes) -> Iterator[str]:
    """Yield what in a document leads nowhere, is named twice, or cannot be heard: links, places, pictures."""
    root = _root(content)
    if root is None:
        yield _FILE
        return
    places = [one.get(f"{_WORDS}name") for one in root.iter(f"{_WORDS}bookmarkStart")]
    yield from (f"bookmark {name}" for name in sorted({name for name in places if places.count(name) > 1}))
    ends = {one.get(f"{_WORDS}anchor") for one in root.iter(f"{_WORDS}hyperlink")} - {None}
    yield from (f"link to {name}" for name in sorted(ends - set(places)))
    pictures = root.iter(f"{_DRAWING}docPr")
    yield from (one.get("name", "picture") for one in pictures if not one.get("descr", "").strip())


def document_words(content: bytes) -> list[str]:
    """Return the words of a document without those of its fields; none of what is none."""
    root = _root(content)
    if root is None:
        return []
    lines = ("".join(one.text or "" for one in line.iter(f"{_WORDS}t")) for line in root.iter(f"{_WORDS}p"))
    return " ".join(lines).split()


def _root(content: bytes) -> Any:
    from lxml import etree

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            return etree.fromstring(file.read(_TEXT), etree.XMLParser(resolve_entities=False))
    except (KeyError, zipfile.BadZipFile, etree.XMLSyntaxError):
        return None


DOCX = Output(
    file=_FILE,
    label="Word",
    purpose="the report as offices edit and issue it",
    media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    render=_render,
    check=OutputCheck(
        name=lambda: message("review.checks.docx"),
        looked_at=lambda: message("review.looked_at.docx"),
        faults=document_faults,
    ),
    words=document_words,
)

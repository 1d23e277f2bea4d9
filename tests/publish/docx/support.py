"""The sample report as a Word document, and what reads one back."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from lxml import etree

from lc_indicators.publish.document.document import CellPart, OutputPart
from lc_indicators.publish.docx import render_docx
from lc_indicators.settings import DocumentHead, Settings, Words
from lc_indicators.shapes.block_shapes import BLOCK_SHAPES
from tests.publish.sample import sample_document

SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
}
W = f"{{{SPACES['w']}}}"


def vietnamese(words: str) -> Words:
    """Return *words* as a file of settings may have them for Vietnamese alone."""
    return Words({"vi": words})


@cache
def sample_docx(language: str, head: DocumentHead | None = None) -> bytes:
    """Return the sample report as a Word document."""
    return render_docx(replace(sample_document(language), settings=Settings(document=head)))


def with_blocks(*blocks: Any, head: DocumentHead | None = None, language: str = "vi") -> bytes:
    """Return the sample report with *blocks* instead of its own, those of a notebook's own among them."""
    outputs = tuple(
        OutputPart(block) if block["type"] in BLOCK_SHAPES else OutputPart(foreign=(block,))
        for block in blocks
    )
    cell = CellPart(number=1, kind="code", source="x", outputs=outputs)
    return render_docx(replace(sample_document(language), cells=(cell,), settings=Settings(document=head)))


def part(content: bytes, name: str = "document") -> Any:
    """Return a part of a document, read."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return etree.fromstring(file.read(f"word/{name}.xml"))


def found(root: Any, path: str) -> list[Any]:
    """Return what stands at *path* in a part."""
    return list(root.xpath(path, namespaces=SPACES))


def styled(root: Any, style: str) -> list[str]:
    """Return the words of the paragraphs of a style."""
    return [words(one) for one in found(root, f"//w:p[w:pPr/w:pStyle/@w:val='{style}']")]


def words(element: Any) -> str:
    """Return the words in an element."""
    return "".join(found(element, ".//w:t/text()"))


def lines(root: Any) -> Iterator[str]:
    """Yield the words of each paragraph."""
    return (words(one) for one in found(root, "//w:p"))


def text(content: str) -> dict[str, Any]:
    """Return a paragraph of a report."""
    return {"type": "paragraph", "id": "p", "role": "body", "spans": [{"text": content}]}

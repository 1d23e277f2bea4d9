"""The document of a report as an output: how it is made, and what it must say of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lc_indicators.language import message
from lc_indicators.publish.output import Output, OutputCheck

if TYPE_CHECKING:
    from lc_indicators.publish.document.document import Document

#: What a document says of itself, in its metadata.
_PARTS = ((rb"pdfaid:part", b"2"), (rb"pdfaid:conformance", b"A"), (rb"pdfuaid:part", b"1"))


def _render(document: Document) -> bytes:
    from lc_indicators.publish.pdf.pdf_render import render_pdf

    return render_pdf(document)


def document_faults(content: bytes) -> Iterator[str]:
    """Yield what a document does not say of itself: archive (PDF/A-2a), tagged (PDF/UA-1)."""
    for name, value in _PARTS:
        if not re.search(name + rb"(?:>|=\")" + value, content):
            yield f"{name.decode()} {value.decode()}"


def _free_memory() -> None:
    from lc_indicators.publish.pdf.pdf_render import forget_layouts

    forget_layouts()


PDF = Output(
    file="report.pdf",
    label="PDF",
    purpose="the report as readers print and archive it",
    media_type="application/pdf",
    render=_render,
    check=OutputCheck(
        name=lambda: message("review.checks.pdf"),
        looked_at=lambda: message("review.looked_at.pdf"),
        faults=document_faults,
    ),
    free_memory=_free_memory,
)

"""Notebooks of an analyst's own, as a run leaves them, and what page and PDF make of them."""

from __future__ import annotations

import re
import subprocess
from typing import Any

from lxml.html import HtmlElement, document_fromstring
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from lc_indicators.publish.document import BLOCK_TYPE, Document, read_document
from lc_indicators.publish.html.render import render_html
from lc_indicators.publish.pdf import render_pdf
from tests.publish import sample_blocks as make

#: One dark pixel.
PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


def notebook(*cells: NotebookNode, language: str = "vi") -> NotebookNode:
    """Return an executed report whose title is followed by *cells*."""
    title = new_output("display_data", data={BLOCK_TYPE: make.title(language), "text/plain": "title"})
    opening = new_code_cell("report.title()", outputs=[title], execution_count=1)
    return new_notebook(cells=[opening, *cells], metadata={"language_info": {"name": "python"}})


def text(source: str, *tags: str, attachments: dict[str, Any] | None = None) -> NotebookNode:
    """Return a cell of Markdown."""
    cell = new_markdown_cell(source, metadata={"tags": [*tags]})
    if attachments:
        cell["attachments"] = attachments
    return cell


def code(source: str, *outputs: NotebookNode, tags: tuple[str, ...] = ()) -> NotebookNode:
    """Return a cell that ran."""
    return new_code_cell(source, outputs=[*outputs], execution_count=1, metadata={"tags": [*tags]})


def shows(about: dict[str, Any] | None = None, **data: Any) -> NotebookNode:
    """Return an output by kinds: ``text_html`` is ``text/html``."""
    kinds = {name.replace("_", "/", 1).replace("svg", "svg+xml"): content for name, content in data.items()}
    return new_output("display_data", data=kinds, metadata=about or {})


def prints(words: str, name: str = "stdout") -> NotebookNode:
    """Return printed words."""
    return new_output("stream", name=name, text=words)


def read(*cells: NotebookNode, language: str = "vi") -> Document:
    """Return the report of *cells* as exporters read it."""
    return read_document(notebook(*cells, language=language))


def page(document: Document) -> HtmlElement:
    """Return the article of the page."""
    return document_fromstring(render_html(document)).find(".//article")


def pdf_text(document: Document) -> str:
    """Return the words of the PDF, which the compiler checked against its standards; one space between."""
    done = subprocess.run(
        ["pdftotext", "-layout", "-", "-"], input=render_pdf(document), capture_output=True, check=True
    )
    return re.sub(r"\s+", " ", done.stdout.decode().replace("\u200b", ""))

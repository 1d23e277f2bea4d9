"""What the page and the document of an edition must be, read from their bytes."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from lxml.etree import ParserError

from lc_indicators.publish.naming import HTML, PDF

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LOADING = {"src", "srcset", "poster", "action", "formaction", "background", "data", "xlink:href"}
_LOADED_BY_HREF = {"link", "base", "use", "image"}

#: What a document says of itself, in its metadata.
_PARTS = ((rb"pdfaid:part", b"2"), (rb"pdfaid:conformance", b"A"), (rb"pdfuaid:part", b"1"))


def page_faults(folder: Path) -> Iterator[str]:
    """Yield what in the page of an edition could reach a network, or run though nobody vouched for it."""
    from lxml import html

    try:
        page = html.fromstring((folder / HTML).read_bytes())
    except (OSError, ParserError):
        yield HTML
        return
    policy = "".join(page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content"))
    if not policy.startswith("default-src 'none'") or re.search(r"https?:|\*|unsafe-eval", policy):
        yield "Content-Security-Policy"
    yield from (f"<{one.tag} {name}>" for one in page.iter("*") for name in _loaded(one))
    # Data of a chart are no script: nothing runs them.
    scripts = page.xpath("//script[not(@type='application/json')]")
    for number, script in enumerate(scripts, start=1):
        digest = b64encode(hashlib.sha256((script.text or "").encode()).digest()).decode()
        if f"'sha256-{digest}'" not in policy:
            yield f"<script> {number}"


def _loaded(element: HtmlElement) -> Iterator[str]:
    """Yield the attributes by which an element would load something that is not in the page."""
    loading = _LOADING | ({"href"} if element.tag in _LOADED_BY_HREF else set())
    return (
        name
        for name, value in element.attrib.items()
        if name in loading and not value.startswith(("data:", "#"))
    )


def document_faults(folder: Path) -> Iterator[str]:
    """Yield what the document of an edition does not say of itself: archive (PDF/A-2a), tagged (PDF/UA-1)."""
    try:
        content = (folder / PDF).read_bytes()
    except OSError:
        yield PDF
        return
    for name, value in _PARTS:
        if not re.search(name + rb"(?:>|=\")" + value, content):
            yield f"{name.decode()} {value.decode()}"

"""The page of a report as an output: how it is made, checked, and read for its words."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lc_indicators.language import message
from lc_indicators.publish.output import Output, OutputCheck

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from lc_indicators.publish.document.document import Document

_FILE = "report.html"

_LOADING = {"src", "srcset", "poster", "action", "formaction", "background", "data", "xlink:href"}
_LOADED_BY_HREF = {"link", "base", "use", "image"}
_MAY_LOAD = _LOADING | {"href"}

#: Drawings have their words from a font and a platform; scripts and styles have none.
_WORDLESS = "self::script or self::style or self::template or self::*[local-name()='svg']"


def _render(document: Document) -> bytes:
    from lc_indicators.publish.html.html_render import render_html

    return render_html(document).encode()


def page_faults(content: bytes) -> Iterator[str]:
    """Yield what in a page could reach a network, or run though nobody vouched for it."""
    from lxml import html
    from lxml.etree import ParserError

    try:
        page = html.fromstring(content)
    except ParserError:
        yield _FILE
        return
    policy = "".join(page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content"))
    if not policy.startswith("default-src 'none'") or re.search(r"https?:|\*|unsafe-eval", policy):
        yield "Content-Security-Policy"
    # Of thirty thousand elements hardly one has such an attribute.
    suspects = (one for one in page.iter("*") if not _MAY_LOAD.isdisjoint(one.keys()))
    yield from (f"<{one.tag} {name}>" for one in suspects for name in _loaded(one))
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


def page_words(content: bytes) -> list[str]:
    """Return the words of a page, those of drawings, scripts and styles left out; none of what is no page.

    Examples
    --------
    >>> page_words(b"<p>41.79 <b>million</b></p><svg><text>41</text></svg><script>1</script>")
    ['41.79', 'million']
    """
    from lxml import html
    from lxml.etree import ParserError

    try:
        page = html.document_fromstring(content)
    except (ParserError, ValueError):
        return []
    texts = page.xpath(f"//text()[not(ancestor::*[{_WORDLESS}])]")
    return " ".join(texts).split()


HTML = Output(
    file=_FILE,
    label="HTML",
    purpose="the report as one page that needs no network",
    media_type="text/html",
    render=_render,
    check=OutputCheck(
        name=lambda: message("review.checks.page"),
        looked_at=lambda: message("review.looked_at.page"),
        faults=page_faults,
    ),
    words=page_words,
)

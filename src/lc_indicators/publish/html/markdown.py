"""Markdown cells as HTML: no markup of their own, no pictures from elsewhere, no address that is not one."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Any

from markupsafe import Markup, escape
from mistune import HTMLRenderer, Markdown, create_markdown

from lc_indicators.publish.html.links import safe_url


class _Renderer(HTMLRenderer):
    """Writes HTML without raw markup, pictures or unsafe addresses."""

    def link(self, text: str, url: str, title: str | None = None) -> str:  # noqa: ARG002 (mistune's own signature)
        """Return a link, or its words alone where the address is not to be followed."""
        address = safe_url(url)
        return f'<a href="{escape(address)}" rel="noopener noreferrer">{text}</a>' if address else text

    def image(self, text: str, url: str, title: str | None = None) -> str:  # noqa: ARG002 (likewise)
        """Return the words for a picture: the page loads none."""
        return text

    def heading(self, text: str, level: int, **attributes: Any) -> str:  # noqa: ARG002 (likewise)
        """Return a heading below the report's own title, with an address."""
        rank = max(level, 2)
        return f'<h{rank} id="text-{slug(text)}">{text}</h{rank}>\n'


def markdown_html(text: str) -> Markup:
    r"""Return Markdown as HTML.

    Examples
    --------
    >>> str(markdown_html("**a** <b> [x](javascript:1)"))
    '<p><strong>a</strong> &lt;b&gt; x</p>\n'
    """
    return Markup(str(_markdown()(text)))  # noqa: S704 (the renderer escapes)


def slug(text: str) -> str:
    """Return words as an address within the page.

    Examples
    --------
    >>> slug("Đời sống & việc làm")
    'doi-song-viec-lam'
    """
    plain = re.sub(r"<[^>]*>|&\w+;", " ", text).replace("đ", "d").replace("Đ", "D")
    ascii_only = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.lower()).strip("-") or "section"


@cache
def _markdown() -> Markdown:
    return create_markdown(renderer=_Renderer(escape=True), plugins=["table", "strikethrough"])

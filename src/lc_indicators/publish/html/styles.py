"""The page's style sheet: faces, colours, and the files of the package."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from functools import cache

from lc_indicators.fonts import FAMILY, web_fonts
from lc_indicators.publish.html.colours import scheme_css
from lc_indicators.publish.html.scripts import static

_FILES = (
    "base.css",
    "layout.css",
    "text.css",
    "cards.css",
    "tables.css",
    "charts.css",
    "notes.css",
    "audits.css",
    "code.css",
    "print.css",
)


def style_sheet(colours: Iterable[str]) -> str:
    """Return all styles of a page whose charts use *colours*."""
    return "\n".join([_faces(), scheme_css(colours), *(static(name) for name in _FILES)])


@cache
def _faces() -> str:
    return "\n".join(
        f'@font-face{{font-family:"{FAMILY}";font-weight:{font.weight};font-style:{font.style};'
        f'src:url("data:font/woff2;base64,{b64encode(font.data).decode()}") format("woff2")}}'
        for font in web_fonts()
    )

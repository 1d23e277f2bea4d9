"""The page's style sheet: faces, colours, and the files of the package.

The page's scripts, and the policy that lets these run and nothing else.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files

from lc_indicators.fonts import FAMILY, web_fonts
from lc_indicators.publish.html.colours import scheme_css

#: Files of the script that every page has, in their order.
_PAGE = ("tools.js", "contents.js", "annex.js", "notes.js", "tables.js", "sorting.js")


def page_script() -> str:
    """Return the script for switches, contents, notes and tables."""
    return wrapped(*_PAGE)


def chart_script() -> str:
    """Return the script by which charts say what a mark is of, and are saved as pictures."""
    return wrapped("charts.js")


def wrapped(*names: str) -> str:
    """Return script files as one, each in a scope of its own."""
    return "\n".join(scoped(static(name)) for name in names)


def scoped(script: str) -> str:
    """Return a script in a scope of its own."""
    return f'(() => {{\n"use strict";\n{script}}})();'


def static(name: str) -> str:
    """Return a file of the package's ``static`` folder."""
    return (files("lc_indicators.publish.html") / "static" / name).read_text(encoding="utf-8")


def policy(scripts: Sequence[str]) -> str:
    """Return the Content-Security-Policy of a page that holds exactly *scripts*."""
    hashes = " ".join(
        f"'sha256-{b64encode(hashlib.sha256(script.encode()).digest()).decode()}'" for script in scripts
    )
    return (
        f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; img-src data:; font-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


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


def style_sheet(colours: Iterable[str], accent: str | None = None) -> str:
    """Return all styles of a page whose charts use *colours*, and which may have an *accent* of its own."""
    return "\n".join([_faces(), scheme_css(colours, accent), *(static(name) for name in _FILES)])


@cache
def _faces() -> str:
    return "\n".join(
        f'@font-face{{font-family:"{FAMILY}";font-weight:{font.weight};font-style:{font.style};'
        f'src:url("data:font/woff2;base64,{b64encode(font.data).decode()}") format("woff2")}}'
        for font in web_fonts()
    )

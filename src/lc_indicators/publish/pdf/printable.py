"""Text and drawings made fit for the compiler: every character drawn, no word wider than its column."""

from __future__ import annotations

import re
import sys
from functools import lru_cache
from typing import Any
from xml.etree.ElementTree import tostring

from lc_indicators.errors import NotAReportError
from lc_indicators.fonts import show_uncovered
from lc_indicators.publish.document.column_needs import LONGEST_RUN
from lc_indicators.publish.document.drawings import safe_drawing
from lc_indicators.publish.document.shown_logo import ShownLogo

#: Keys whose strings are names and addresses and not shown, or drawings.
NOT_TEXT = frozenset(
    {
        "id",
        "figure",
        "verdict",
        "outcome",
        "link",
        "url",
        "svg",
        "type",
        "role",
        "align",
        "language",
        "foreign",
        "names",
    }
)

_LONG_RUN = re.compile(rf"[^\s\u200b]{{{LONGEST_RUN + 1},}}")
#: The compiler breaks an address at its signs, so only a piece between two of them may be too long.
_LONG_PIECE = re.compile(r"\w{61,}")
_ENTITY = re.compile(r"&#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}));")


def printable(content: Any) -> Any:
    """Return *content* with every shown string as :func:`printable_text` gives it."""
    if isinstance(content, str):
        return printable_text(content)
    if isinstance(content, list | tuple):
        return [printable(part) for part in content]
    if isinstance(content, dict) and "tree" in content:
        return {**content, "tree": _printable_formula(content["tree"])}
    if isinstance(content, dict):
        return {key: part if key in NOT_TEXT else printable(part) for key, part in content.items()}
    return content


# Names, units and sources come again and again.
@lru_cache(maxsize=4096)
def printable_text(text: str) -> str:
    r"""Return *text* on one line, characters outside the fonts as code points, long words breakable.

    Addresses stay as they are, so that they can be copied, unless a piece of one is wider than a line.

    Examples
    --------
    >>> printable_text("Lai Châu\n中")
    'Lai Châu ⟨U+4E2D⟩'
    """
    one_line = show_uncovered(re.sub(r"[\r\n\t\v\f]+", " ", text))
    is_address = one_line.startswith(("http://", "https://"))
    return (_LONG_PIECE if is_address else _LONG_RUN).sub(_with_breaks, one_line)


def printable_drawing(svg: str) -> str:
    """Return an analyst's drawing, which runs and loads nothing, with text that the fonts can draw."""
    return show_uncovered(_ENTITY.sub(_outside_fonts, svg))


def printable_logo(logo: ShownLogo) -> bytes:
    """Return a logo whose text the fonts can draw."""
    return printable_drawing(logo.content.decode()).encode() if logo.kind == "svg" else logo.content


# The PDF sets a chart that Word shows, too.
@lru_cache(maxsize=64)
def printable_svg(svg: str) -> str:
    """Return a drawing whose text the fonts can draw and that refers to nothing outside itself.

    Raises
    ------
    NotAReportError
        It is no SVG, nested too deeply, or it declares a document type (which could name entities).
    """
    drawn = printable_drawing(svg)
    root = safe_drawing(drawn)
    if "<!DOCTYPE" in drawn:
        raise NotAReportError("a chart holds a drawing that is no SVG")
    return tostring(root, encoding="unicode")


def _printable_formula(node: Any) -> Any:
    # The signs of mathematics stand in a font of their own.
    if node["is"] == "mtext":
        return {**node, "text": show_uncovered(node["text"])}
    return {**node, "of": [_printable_formula(part) for part in node["of"]]} if "of" in node else node


def _with_breaks(match: re.Match[str]) -> str:
    run = match[0]
    return "\u200b".join(run[start : start + LONGEST_RUN] for start in range(0, len(run), LONGEST_RUN))


def _outside_fonts(match: re.Match[str]) -> str:
    # A reference to a plain character stays as it is: "&#60;" must not become a tag.
    code = int(match[1], 16) if match[1] else int(match[2])
    character = chr(code) if code <= sys.maxunicode else "\ufffd"
    shown = show_uncovered(character)
    return match[0] if shown == character else shown

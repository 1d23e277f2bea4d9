"""Drawings and data of a notebook that are nested too deeply to be walked: refused in words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast
from xml.etree.ElementTree import Element, ParseError, XMLPullParser

from lc_indicators.errors import NotAReportError

#: Levels within each other; drawings of charts have about twenty, and what walks them needs Python's stack.
MOST_LEVELS = 150

#: Characters that are parsed at a time, so that a deep drawing is refused before its tree is large.
_PIECE = 4096


def svg_root(svg: str) -> Element:
    """Return the drawing *svg*, which is no deeper than :data:`MOST_LEVELS`.

    Raises
    ------
    NotAReportError
        It is no SVG, or nested more deeply.
    """
    parser: XMLPullParser[Any] = XMLPullParser(("start", "end"))
    level = 0
    root: Element | None = None
    try:
        for start in range(0, len(svg), _PIECE):
            parser.feed(svg[start : start + _PIECE])
            for event, element in cast("Iterable[tuple[str, Element]]", parser.read_events()):
                root = element if root is None else root
                level += 1 if event == "start" else -1
                if level > MOST_LEVELS:
                    raise _too_deep("a chart holds a drawing")
        parser.close()
    except ParseError as error:
        raise NotAReportError(f"a chart holds no readable SVG ({error})") from None
    if root is None or root.tag != "{http://www.w3.org/2000/svg}svg":
        raise NotAReportError("a chart holds a drawing that is no SVG")
    return root


def refuse_deep(tree: Any, what: str) -> None:
    """Refuse JSON that is nested more deeply than :data:`MOST_LEVELS`; *what* says where it stands.

    Raises
    ------
    NotAReportError
        It is.
    """
    inner = [tree]
    for _ in range(MOST_LEVELS):
        holders = [one for one in inner if isinstance(one, (dict, list))]
        inner = [value for one in holders for value in (one.values() if isinstance(one, dict) else one)]
        if not inner:
            return
    raise _too_deep(what)


def _too_deep(what: str) -> NotAReportError:
    return NotAReportError(f"{what} nested more than {MOST_LEVELS} levels deep")

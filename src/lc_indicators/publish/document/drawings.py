"""Drawings (SVG) that are shown: nothing in them runs or loads, whoever drew them.

A chart of the report consists of what one list allows, in a page and in a PDF alike.  A drawing of an
analyst's own is a picture by itself and keeps what it consists of, without what would run, load or be random.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, cast
from xml.etree.ElementTree import (
    Element,
    ParseError,
    XMLPullParser,
    fromstring,
    register_namespace,
    tostring,
)

from lc_indicators.errors import NotAReportError
from lc_indicators.publish.document.hypertext import MOST_LEVELS, too_deep

_SVG = "{http://www.w3.org/2000/svg}"
_HREFS = ("href", "{http://www.w3.org/1999/xlink}href")

#: Elements that run, load or frame; ``metadata`` holds the hour at which it was drawn.
_UNWANTED = frozenset(
    f"{_SVG}{name}"
    for name in (
        *("script", "foreignObject", "iframe", "feImage", "metadata", "a"),
        *("set", "animate", "animateMotion", "animateTransform"),
    )
)
_ELSEWHERE = re.compile(r"url\(\s*[\"']?(?!#)|@import|expression\s*\(|\\", re.IGNORECASE)
_PIXELS = re.compile(r"data:image/(?:png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=\s]*", re.IGNORECASE)
_ID = re.compile(r'(?<=\sid=")[^"]+(?=")')
#: Ids of charts that the report draws itself: they begin with the cell's number, for pages that hold several.
_OWN_ID = re.compile(r"cell-\d+-\d+-[a-z]+\d+")
register_namespace("", _SVG.strip("{}"))
register_namespace("xlink", "http://www.w3.org/1999/xlink")

#: Elements of a chart that a page and a PDF draw.
_ELEMENTS = frozenset(
    {"svg", "g", "path", "rect", "line", "circle", "ellipse", "polygon", "polyline", "text", "tspan", "title"}
    | {"defs", "clipPath", "linearGradient", "stop", "pattern"}
)

#: What draws; classes, roles and handlers are left behind (the drawing as a whole has its alternative text).
_ATTRIBUTES = frozenset(
    {"id", "d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "dx", "dy", "width", "height"}
    | {"points", "transform", "viewBox", "preserveAspectRatio", "opacity", "display", "visibility"}
    | {"fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray"}
    | {"stroke-dashoffset", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "paint-order"}
    | {"font-family", "font-size", "font-weight", "font-style", "text-anchor", "dominant-baseline"}
    | {"clip-path", "clip-rule", "letter-spacing", "offset", "stop-color", "stop-opacity", "gradientUnits"}
    | {"gradientTransform", "patternUnits", "patternTransform", "patternContentUnits"}
)

_REFERENCE = re.compile(r"url\(\s*[\"']?(?!#)", re.IGNORECASE)

#: Characters that are parsed at a time, so that a deep drawing is refused before its tree is large.
_PIECE = 4096


def safe_drawing(svg: str) -> Element:
    """Return the drawing *svg* with the elements and attributes of fixed lists, and no others.

    What is left out goes with all that it holds: scripts, foreign objects, images, links and handlers, and
    every reference to something outside the drawing.

    Raises
    ------
    NotAReportError
        It is no SVG, or nested more deeply than :data:`MOST_LEVELS`.
    """
    root = svg_root(svg)
    _reduce(root)
    return root


def local_name(element: Element) -> str:
    """Return the name of an element of a drawing without its namespace."""
    return str(element.tag).removeprefix(_SVG)


def _reduce(element: Element) -> None:
    for name, value in list(element.attrib.items()):
        if not _is_drawn(name, value):
            del element.attrib[name]
    before: Element | None = None
    for child in list(element):
        if local_name(child) in _ELEMENTS:
            _reduce(child)
            before = child
            continue
        # The words behind it are not its own.
        if before is None:
            element.text = (element.text or "") + (child.tail or "")
        else:
            before.tail = (before.tail or "") + (child.tail or "")
        element.remove(child)


# A drawing says the same of most of its marks.
@lru_cache(maxsize=8192)
def _is_drawn(name: str, value: str) -> bool:
    return name in _ATTRIBUTES and not _REFERENCE.search(value)


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
                    raise too_deep("a chart holds a drawing")
        parser.close()
    except ParseError as error:
        raise NotAReportError(f"a chart holds no readable SVG ({error})") from None
    if root is None or root.tag != f"{_SVG}svg":
        raise NotAReportError("a chart holds a drawing that is no SVG")
    return root


def still(svg: str) -> str:
    """Return a drawing that runs nothing, loads nothing and is the same at each run.

    Raises
    ------
    ValueError
        It is no SVG.
    """
    plain = re.sub(r"<\?xml[^>]*\?>|<!DOCTYPE[^>\[]*(?:\[[^\]]*\])?[^>]*>", "", svg).strip()
    try:
        root = fromstring(plain)  # noqa: S314 (expat refuses to expand entities without end)
    except ParseError as error:
        raise ValueError(str(error)) from None
    if root.tag != f"{_SVG}svg":
        raise ValueError(f"its first element is {root.tag}")
    _quieten(root)
    return with_settled_ids(tostring(root, encoding="unicode"))


def with_settled_ids(svg: str) -> str:
    """Return a drawing with its ids numbered in their order: those of a drawing program are random.

    Examples
    --------
    >>> with_settled_ids('<g id="p3f8"/><use href="#p3f8"/>')
    '<g id="d1"/><use href="#d1"/>'
    """
    found = [name for name in dict.fromkeys(_ID.findall(svg)) if not _OWN_ID.fullmatch(name)]
    names = {name: f"d{number}" for number, name in enumerate(found, start=1)}
    if not names:
        return svg
    known = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.sub(rf'((?<=\sid=")|#)({known})(?=["\')\s])', lambda m: m[1] + names[m[2]], svg)


def _quieten(element: Element) -> None:
    for name, value in list(element.attrib.items()):
        if not _is_quiet(name, value):
            del element.attrib[name]
    for child in list(element):
        if child.tag in _UNWANTED or (child.tag == f"{_SVG}style" and _ELSEWHERE.search(child.text or "")):
            element.remove(child)
        else:
            _quieten(child)


def _is_quiet(name: str, value: str) -> bool:
    if name in _HREFS:
        return value.startswith("#") or bool(_PIXELS.fullmatch(value))
    return not name.lower().startswith("on") and not _ELSEWHERE.search(value)

"""SVG drawings made fit for the page: nothing in them runs, loads or hides, and colours follow the page."""

from __future__ import annotations

import re
from functools import lru_cache
from xml.etree.ElementTree import Element

from markupsafe import Markup, escape

from lc_indicators.publish.html.colours import HEX, with_variables
from lc_indicators.publish.nesting import svg_root

_SPACE = "{http://www.w3.org/2000/svg}"

_ELEMENTS = frozenset(
    {"svg", "g", "path", "rect", "line", "circle", "ellipse", "polygon", "polyline", "text", "tspan"}
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

_NAMED = {"white": "#ffffff", "black": "#000000"}
_REFERENCE = re.compile(r"url\(\s*[\"']?(?!#)", re.IGNORECASE)


def safe_svg(svg: str, alt: str) -> Markup:
    """Return *svg* as one picture with the alternative text *alt*; ``""`` makes it decoration.

    Elements and attributes outside a fixed list are dropped with what they hold: scripts, foreign objects,
    images, links and handlers among them.

    Raises
    ------
    NotAReportError
        The drawing is no SVG, or nested too deeply.
    """
    root = svg_root(svg)
    spoken = Markup('role="img" aria-label="{}"').format(alt) if alt else Markup('aria-hidden="true"')
    inside = "".join(_written(child) for child in root)
    return Markup("<svg {} {}>{}</svg>").format(spoken, _attributes(root), Markup(inside))  # noqa: S704 (escaped below)


def colours_of(svg: str) -> set[str]:
    """Return the colours that a drawing uses, as they stand in it."""
    return set(HEX.findall(svg)) | {_NAMED[word] for word in re.findall(r'"(white|black)"', svg)}


def size_of(svg: str) -> tuple[float, float]:
    """Return width and height of a drawing in CSS pixels, from its view box."""
    match = re.search(r'viewBox="[-0-9.]+ [-0-9.]+ ([0-9.]+) ([0-9.]+)"', svg)
    return (float(match[1]), float(match[2])) if match else (0.0, 0.0)


def _written(element: Element) -> str:
    name = str(element.tag).removeprefix(_SPACE)
    if name not in _ELEMENTS:
        return str(escape(element.tail or ""))
    inside = str(escape(element.text or "")) + "".join(_written(child) for child in element)
    return f"<{name} {_attributes(element)}>{inside}</{name}>{escape(element.tail or '')}"


def _attributes(element: Element) -> Markup:
    kept = ((name, value) for name, value in element.attrib.items() if name in _ATTRIBUTES)
    return Markup(" ".join(filter(None, (_attribute(name, value) for name, value in kept))))  # noqa: S704 (escaped below)


# A drawing says the same of most of its marks.
@lru_cache(maxsize=8192)
def _attribute(name: str, value: str) -> str:
    drawn = _NAMED.get(value, value)
    return "" if _REFERENCE.search(drawn) else f'{name}="{escape(with_variables(drawn))}"'

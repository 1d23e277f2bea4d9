"""Charts of the page: a drawing for a wide and for a narrow place, in the colours of the page.

A mark says in its title what it is of: the page shows it where scripts run, the browser where none do.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import starmap
from xml.etree.ElementTree import Element

from markupsafe import Markup, escape

from lc_indicators.publish.document.drawings import local_name, safe_drawing
from lc_indicators.publish.html.colours import HEX, with_variables
from lc_indicators.shapes.block_shapes import ChartBlock

_NAMED = {"white": "#ffffff", "black": "#000000"}


def safe_svg(svg: str, alt: str) -> Markup:
    """Return *svg* as one picture with the alternative text *alt*; ``""`` makes it decoration.

    Raises
    ------
    NotAReportError
        The drawing is no SVG, or nested too deeply.
    """
    root = safe_drawing(svg)
    spoken = Markup('role="img" aria-label="{}"').format(alt) if alt else Markup('aria-hidden="true"')
    inside = "".join(map(_serialised, root))
    return Markup("<svg {} {}>{}</svg>").format(spoken, Markup(_attributes(root)), Markup(inside))  # noqa: S704 (escaped below)


def colours_of(svg: str) -> set[str]:
    """Return the colours that a drawing uses, as they stand in it."""
    return set(HEX.findall(svg)) | {_NAMED[word] for word in re.findall(r'"(white|black)"', svg)}


def size_of(svg: str) -> tuple[float, float]:
    """Return width and height of a drawing in CSS pixels, from its view box."""
    match = re.search(r'viewBox="[-0-9.]+ [-0-9.]+ ([0-9.]+) ([0-9.]+)"', svg)
    return (float(match[1]), float(match[2])) if match else (0.0, 0.0)


def _serialised(element: Element) -> str:
    name = local_name(element)
    # Most elements hold no words.
    before = escape(element.text) if element.text else ""
    behind = escape(element.tail) if element.tail else ""
    inside = "".join(map(_serialised, element))
    return f"<{name} {_attributes(element)}>{before}{inside}</{name}>{behind}"


def _attributes(element: Element) -> str:
    return " ".join(starmap(_attribute, element.items()))


# A drawing says the same of most of its marks.
@lru_cache(maxsize=8192)
def _attribute(name: str, value: str) -> str:
    return f'{name}="{escape(with_variables(_NAMED.get(value, value)))}"'


@dataclass(frozen=True)
class Drawing:
    """One drawing of a chart."""

    #: ``wide`` or ``narrow``.
    form: str
    svg: Markup
    #: Width in CSS pixels as drawn.
    width: float


def drawings(block: ChartBlock) -> list[Drawing]:
    """Return the drawings of a chart block."""
    forms = (("wide", block["svg_wide"]), ("narrow", block["svg_narrow"]))
    return [Drawing(form, safe_svg(svg, block["alt"]), size_of(svg)[0]) for form, svg in forms if svg]

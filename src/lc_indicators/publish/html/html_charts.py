"""Charts of the page: a drawing for a wide and for a narrow place, and what makes each interactive.

The colours of a drawing follow the page.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import metadata
from typing import Any
from xml.etree.ElementTree import Element

from markupsafe import Markup, escape

from lc_indicators.files import cache_folder, cached
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
    inside = "".join(_serialised(child) for child in root)
    return Markup("<svg {} {}>{}</svg>").format(spoken, _attributes(root), Markup(inside))  # noqa: S704 (escaped below)


def colours_of(svg: str) -> set[str]:
    """Return the colours that a drawing uses, as they stand in it."""
    return set(HEX.findall(svg)) | {_NAMED[word] for word in re.findall(r'"(white|black)"', svg)}


def size_of(svg: str) -> tuple[float, float]:
    """Return width and height of a drawing in CSS pixels, from its view box."""
    match = re.search(r'viewBox="[-0-9.]+ [-0-9.]+ ([0-9.]+) ([0-9.]+)"', svg)
    return (float(match[1]), float(match[2])) if match else (0.0, 0.0)


def _serialised(element: Element) -> str:
    name = local_name(element)
    inside = str(escape(element.text or "")) + "".join(_serialised(child) for child in element)
    return f"<{name} {_attributes(element)}>{inside}</{name}>{escape(element.tail or '')}"


def _attributes(element: Element) -> Markup:
    return Markup(" ".join(_attribute(name, value) for name, value in element.attrib.items()))  # noqa: S704 (escaped below)


# A drawing says the same of most of its marks.
@lru_cache(maxsize=8192)
def _attribute(name: str, value: str) -> str:
    return f'{name}="{escape(with_variables(_NAMED.get(value, value)))}"'


Json = dict[str, Any]

#: Parts of a specification that could load something or that steer the embedding page.
_DROPPED = frozenset({"url", "usermeta", "href", "$schema"})


@dataclass(frozen=True)
class Drawing:
    """One drawing of a chart."""

    #: ``wide`` or ``narrow``.
    form: str
    svg: Markup
    #: Width in CSS pixels as drawn.
    width: float
    #: The specification as JSON, safe inside a script element; "" where there is none.
    spec: Markup


def drawings(block: ChartBlock, spec: Json | None, *, live: bool = True) -> list[Drawing]:
    """Return the drawings of a chart block; *spec* is the one beside it, left out unless *live*."""
    forms = (("wide", block["svg_wide"], spec), ("narrow", block["svg_narrow"], block.get("spec_narrow")))
    return [
        Drawing(form, safe_svg(svg, block["alt"]), size_of(svg)[0], spec=_spec_script(of if live else None))
        for form, svg, of in forms
        if svg
    ]


def _spec_script(spec: Json | None) -> Markup:
    return script_json(page_spec(spec)) if spec else Markup()


def page_spec(spec: Json) -> Json:
    """Return a specification whose colours follow the page and that can load nothing."""
    return {name: _page_value(name, value) for name, value in spec.items() if name not in _DROPPED}


def _page_value(name: str, value: Any) -> Any:
    if name in {"values", "datasets"}:
        return _page_data(value)
    if isinstance(value, dict):
        return page_spec(value)
    if isinstance(value, list):
        return [_page_value("", item) for item in value]
    return with_variables(value) if isinstance(value, str) else value


def _page_data(value: Any) -> Any:
    # Data may name a colour for each mark; a word that merely holds one stays as it is.
    if isinstance(value, dict):
        return {name: _page_data(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_page_data(item) for item in value]
    return with_variables(value) if isinstance(value, str) and HEX.fullmatch(value) else value


def script_json(value: object) -> Markup:
    r"""Return *value* as JSON that cannot end the script element it stands in.

    Examples
    --------
    >>> str(script_json({"a": "</script>"}))
    '{"a":"\\u003c/script>"}'
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    safe = text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return Markup(safe)  # noqa: S704 - nothing in it ends the script


def have_specs(charts: Iterable[Drawing]) -> bool:
    """Return whether any chart can be made interactive, so that the page needs Vega at all."""
    return any(drawing.spec for drawing in charts)


@cache
def vega_bundle() -> str:
    """Return Vega, Vega-Lite and Vega-Embed as one script, made on first use and cached.

    Making it takes seconds and a hundred megabytes.
    """
    # The converter holds the libraries: another version of it may hold others.
    name = f"vega-{metadata.version('vl-convert-python')}.js"
    bundle = cached(cache_folder() / "scripts" / name, _made_bundle).decode()
    # A script element ends at the first "</script", wherever it stands.
    return bundle.replace("</script", "<\\/script").replace("<!--", "<\\!--")


def _made_bundle() -> bytes:
    import vl_convert

    bundle: str = vl_convert.javascript_bundle(snippet="window.vegaEmbed = vegaEmbed;")
    return bundle.encode()

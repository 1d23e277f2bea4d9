"""Charts to SVG and to Vega-Lite, the same bytes each time, and the renderer for notebooks."""

from __future__ import annotations

import json
import re
from contextlib import AbstractContextManager
from functools import cache
from hashlib import sha256
from typing import Any

import altair as alt
from altair.utils import schemapi

from lc_indicators.fonts import font_folder

#: A type that notebooks may hold as an object; Altair's own ends in ".json", which nbformat refuses.
VEGA_LITE_TYPE = "application/vnd.vegalite.v6+json"
SVG_TYPE = "image/svg+xml"

#: The address of the schema names the major version alone: a chart does not change with Altair's patches.
SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"

RENDERER = "lc_indicators"

_NUMBERED = re.compile(r'(?P<before>\bid="|url\(#|href="#)(?P<kind>clip|gradient_|mask)(?P<number>\d+)')
#: What Vega says of marks in English; the page gives the picture its name and description.
_SPOKEN = re.compile(r' (?:role|aria-[a-z]+)="[^"]*"')

AnyChart = alt.Chart | alt.LayerChart | alt.HConcatChart | alt.VConcatChart | alt.ConcatChart | alt.FacetChart


def unchecked() -> AbstractContextManager[None]:
    """Return a context in which Altair takes every part of a chart as it is given, at half the time.

    The chart forms are held against Vega-Lite's schema by their tests; outside it Altair checks as ever.
    """
    return schemapi.debug_mode(False)


def vega_lite_spec(chart: AnyChart) -> dict[str, Any]:
    """Return *chart* as Vega-Lite, its data in place (no data set is named by a hash).

    It is not held against Vega-Lite's schema, which takes a third of a report's time: the chart forms are, by
    their tests, and Altair itself checks a chart of the notebook's own.
    """
    with alt.data_transformers.enable("default", consolidate_datasets=False, max_rows=None):
        spec: dict[str, Any] = chart.to_dict(validate=False)
    return {**spec, "$schema": SCHEMA}


def to_svg(chart: AnyChart, *, name: str) -> str:
    """Return *chart* as SVG whose ids begin with *name*, so that several stand on one page.

    The picture names its font and holds no role or description of its own: the page gives it both.
    """
    return spec_to_svg(vega_lite_spec(chart), name=name)


def spec_to_svg(spec: dict[str, Any], *, name: str) -> str:
    """Return a Vega-Lite *spec* as SVG; see :func:`to_svg`."""
    import vl_convert

    _register_fonts()
    # No address is allowed: a chart's data stand in it, and nothing is fetched.
    svg: str = vl_convert.vegalite_to_svg(spec, vl_version="6.4", allowed_base_urls=[])
    return _SPOKEN.sub("", with_own_ids(svg, name=name))


def with_own_ids(svg: str, *, name: str) -> str:
    """Return *svg* with the ids that Vega numbers per process numbered from 1 and prefixed with *name*.

    Examples
    --------
    >>> with_own_ids('<clipPath id="clip7"/><g clip-path="url(#clip7)"/>', name="poverty")
    '<clipPath id="poverty-clip1"/><g clip-path="url(#poverty-clip1)"/>'
    """
    numbers: dict[str, int] = {}

    def renumbered(match: re.Match[str]) -> str:
        number = numbers.setdefault(match["kind"] + match["number"], len(numbers) + 1)
        return f"{match['before']}{name}-{match['kind'].rstrip('_')}{number}"

    return _NUMBERED.sub(renumbered, svg)


@cache
def _register_fonts() -> None:
    """Make the typeface known to the converter, once a process: without it texts have other widths."""
    import vl_convert

    vl_convert.register_font_directory(str(font_folder()))


def mime_bundle(spec: dict[str, Any], **_options: object) -> dict[str, Any]:
    """Return what a notebook keeps of a chart: the drawing for interaction and the picture for everybody."""
    spec = {**spec, "$schema": SCHEMA}
    name = "chart-" + sha256(json.dumps(spec, sort_keys=True).encode()).hexdigest()[:8]
    return {VEGA_LITE_TYPE: spec, SVG_TYPE: spec_to_svg(spec, name=name)}


def register_renderer() -> None:
    """Let charts show themselves in notebooks by :func:`mime_bundle`, with no script from anywhere else."""
    alt.renderers.register(RENDERER, mime_bundle)
    alt.renderers.enable(RENDERER)
    alt.data_transformers.enable("default", consolidate_datasets=False)

"""Charts to SVG and to Vega-Lite, the same bytes each time, and the renderer for notebooks."""

from __future__ import annotations

import json
from contextlib import AbstractContextManager
from hashlib import sha256
from typing import Any

import altair as alt
from altair.utils import schemapi

from lc_indicators.charts.drawing.points import SAID
from lc_indicators.pictures import spec_to_svg, standing_alone

#: A type that notebooks may hold as an object; Altair's own ends in ".json", which nbformat refuses.
VEGA_LITE_TYPE = "application/vnd.vegalite.v6+json"
SVG_TYPE = "image/svg+xml"

#: The address of the schema names the major version alone: a chart does not change with Altair's patches.
SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"

RENDERER = "lc_indicators"

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
    return {**spec, **_titled(spec), "$schema": SCHEMA}


def _titled(spec: dict[str, Any]) -> dict[str, Any]:
    """Return the layers of *spec*; those with a tooltip have its words in the drawing, as titles of marks."""
    if "layer" not in spec:
        return {}
    said = {"field": SAID, "type": "nominal"}
    layers = []
    for layer in spec["layer"]:
        encoding, mark = layer.get("encoding", {}), layer.get("mark")
        is_titled = isinstance(mark, dict) and isinstance(encoding.get("tooltip"), list)
        is_titled = is_titled and all(SAID in row for row in layer.get("data", {}).get("values", ()))
        layers.append(
            {**layer, "mark": {**mark, "aria": True}, "encoding": {**encoding, "description": said}}
            if is_titled
            else layer
        )
    return {"layer": layers}


def to_svg(chart: AnyChart, *, name: str) -> str:
    """Return *chart* as SVG; see :func:`lc_indicators.pictures.spec_to_svg`."""
    return spec_to_svg(vega_lite_spec(chart), name=name)


def mime_bundle(spec: dict[str, Any], **_options: object) -> dict[str, Any]:
    """Return what a notebook keeps of a chart: the drawing for interaction and the picture for everybody."""
    spec = {**spec, "$schema": SCHEMA}
    name = "chart-" + sha256(json.dumps(spec, sort_keys=True).encode()).hexdigest()[:8]
    return {VEGA_LITE_TYPE: spec, SVG_TYPE: standing_alone(spec_to_svg(spec, name=name))}


def register_renderer() -> None:
    """Let charts show themselves in notebooks by :func:`mime_bundle`, with no script from anywhere else."""
    alt.renderers.register(RENDERER, mime_bundle)
    alt.renderers.enable(RENDERER)
    alt.data_transformers.enable("default", consolidate_datasets=False)

"""A chart as a block: drawn wide and narrow, with its finding, its sources, its alt text and its numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lc_indicators.blocks.block import Block, spans_html
from lc_indicators.blocks.spans import Sentence
from lc_indicators.blocks.tables import table_html
from lc_indicators.figure import Figure
from lc_indicators.pictures import easel

if TYPE_CHECKING:
    import altair as alt

    Drawn = alt.Chart | alt.LayerChart | alt.HConcatChart | alt.VConcatChart

#: Widths in CSS pixels: the column of text and charts on a desk, and a phone of 390 less its margins.
WIDE, NARROW = 720, 342


@dataclass(frozen=True)
class ChartText:
    """The words around a chart."""

    #: The finding, as a sentence with the figure.
    title: Sentence
    #: Measure, unit, area, standard.
    subtitle: str
    #: Source, vintage, status marks, breaks.
    note: Sentence
    #: What a reader who does not see the chart is told.
    alt: str


def chart(
    draw: Callable[[int], Drawn],
    words: ChartText,
    *,
    id: str,
    table: dict[str, Any],
    figures: Sequence[Figure],
) -> Block:
    """Return the chart that *draw* makes for a width, with *table*, the content of a table of its numbers."""
    # Loading what draws takes seconds, and a report without charts is made without it.
    from lc_indicators.charts import SVG_TYPE, VEGA_LITE_TYPE, unchecked, vega_lite_spec

    with unchecked():
        wide, narrow = (vega_lite_spec(draw(width)) for width in (WIDE, NARROW))
    svg = easel.picture(wide, name=id)
    content = {
        "type": "chart",
        "id": id,
        "title": words.title.to_json(),
        "subtitle": words.subtitle,
        "note": words.note.to_json(),
        "alt": words.alt,
        "table": table,
        "svg_wide": svg,
        "svg_narrow": easel.picture(narrow, name=f"{id}-narrow"),
        "width": WIDE,
        "spec_narrow": _described(narrow, words.alt),
    }
    html = (
        f"<figure><figcaption>{spans_html(words.title.spans)}</figcaption>{svg}</figure>{table_html(table)}"
    )
    extra = {VEGA_LITE_TYPE: _described(wide, words.alt), SVG_TYPE: svg}
    return Block(content, [*words.title.figures, *words.note.figures, *figures], html, extra)


def _described(spec: Mapping[str, Any], alt_text: str) -> dict[str, Any]:
    # Vega-Lite's own place for what a reader who does not see the chart is told.
    return {**spec, "description": alt_text}

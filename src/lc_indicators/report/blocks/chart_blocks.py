"""Make the block of a chart: drawn wide and narrow, with finding, sources, alternative text and numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from lc_indicators.charts import Spec
from lc_indicators.figure import Figure
from lc_indicators.language import Language, message
from lc_indicators.pictures import address_of, easel, standing_alone
from lc_indicators.report.blocks.block import Block, small_html, spans_html, styled
from lc_indicators.report.blocks.table_blocks import table_html
from lc_indicators.report.blocks.text_spans import Sentence
from lc_indicators.shapes import SPEC_TYPE
from lc_indicators.shapes.block_shapes import ChartBlock, TableBlock

_SVG = "image/svg+xml"

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
    draw: Callable[[int], Spec],
    words: ChartText,
    *,
    id: str,
    table: TableBlock,
    figures: Sequence[Figure],
    language: Language,
) -> Block:
    """Return the chart that *draw* makes for a width, with *table*, the content of a table of its numbers."""
    wide, narrow = draw(WIDE), draw(NARROW)
    svg = easel.picture(wide, name=id)
    content: ChartBlock = {
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
    extra = {SPEC_TYPE: _described(wide, words.alt), _SVG: standing_alone(svg)}
    shown = [*words.title.figures, *words.note.figures, *figures]
    return Block(content, shown, _html(content, numbers=message("publish.page.numbers")[language]), extra)


def _html(content: ChartBlock, *, numbers: str) -> str:
    """Return what others show: all that the page has around a chart, the numbers folded."""
    picture = (
        f'<img src="{address_of(content["svg_wide"])}" alt="{escape(content["alt"])}" '
        f'width="{content["width"]}" style="background:#ffffff;padding:8px;border-radius:4px">'
    )
    return "".join(
        (
            styled("p", "font-weight:600;margin:0.5em 0 0", spans_html(content["title"])),
            small_html([{"text": content["subtitle"]}]),
            picture,
            small_html(content["note"]),
            f"<details><summary>{numbers}</summary>{table_html(content['table'], is_named=False)}</details>",
        )
    )


def _described(spec: Mapping[str, Any], alt_text: str) -> dict[str, Any]:
    # Vega-Lite's own place for what a reader who does not see the chart is told.
    return {**spec, "description": alt_text}

"""What a cell shows that is none of the library's blocks: tables, charts, pictures, print, errors.

Each becomes blocks that a page and a PDF write in their own ways, or is refused by the cell's number:
nothing is left out in silence, and no markup of it is passed on.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from lc_indicators.language import message
from lc_indicators.publish.document.hypertext import active_in, html_blocks
from lc_indicators.publish.document.images import FORMATS, Showing
from lc_indicators.publish.document.markdown import markdown_blocks
from lc_indicators.shapes import FIGURE_TYPE
from lc_indicators.shapes.figure_shape import FigureShape
from lc_indicators.shapes.prose_shapes import ProseBlock
from lc_indicators.shapes.shape_check import checked_figures

if TYPE_CHECKING:
    from nbformat import NotebookNode

Blocks = list[ProseBlock]

_COLOURS = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_SHOWN = "application/vnd.lc-indicators."
_CHART = "application/vnd.vegalite."


_ADVICE = "Show it as a table, as text or as a picture (PNG, SVG)"


def output_blocks(output: NotebookNode, showing: Showing) -> tuple[ProseBlock, ...]:
    """Return what a cell's *output* shows.

    Raises
    ------
    NotShownError
        A page and a PDF cannot show it.
    """
    if output.output_type == "stream":
        return _verbatim(output.text, role="printed" if output.name == "stdout" else "warned")
    if output.output_type == "error":
        return _verbatim("\n".join(output.traceback) or f"{output.ename}: {output.evalue}", role="error")
    return tuple(_best(_Bundle(output.data, output.get("metadata", {}), showing)))


@dataclass(frozen=True)
class _Bundle:
    """What one output offers: the same thing in several kinds."""

    data: Mapping[str, Any]
    about: Mapping[str, Any]
    showing: Showing

    def text(self, kind: str) -> str:
        """Return what is offered as a *kind* of text; "" where nothing is."""
        return _text(self.data.get(kind, ""))


def _best(bundle: _Bundle) -> Blocks:
    """Return the fullest of the kinds that a page and a PDF can show."""
    data, showing = bundle.data, bundle.showing
    if FIGURE_TYPE in data:
        return _figure(checked_figures(data[FIGURE_TYPE], f"cell {showing.cell}"), showing)
    active = ""
    for kind, read in _kinds(data):
        if kind == "text/html" and (active := active_in(bundle.text(kind))):
            continue
        if kind == "text/plain" and (other := active or _foreign(data)):
            raise showing.refusal(f"what only a script can draw ({other})", _ADVICE)
        return read(bundle, kind)
    if other := active or _foreign(data):
        raise showing.refusal(f"what no page without scripts can show ({other})", _ADVICE)
    return []


def _figure(figures: Mapping[str, FigureShape], showing: Showing) -> Blocks:
    """Return a Figure that a cell ends with, as a line that leads to how it was obtained."""
    given = {one.get("figure") for figure in figures.values() for one in figure["inputs"]}
    return [
        {
            "type": "paragraph",
            "role": "body",
            "spans": [
                {"text": f"{figure['label'][showing.language]}: "},
                {"text": figure["printed"][showing.language], "figure": id, "strong": True},
            ],
        }
        for id, figure in figures.items()
        if id not in given
    ]


_Read = Callable[[_Bundle, str], Blocks]


def _kinds(data: Mapping[str, Any]) -> list[tuple[str, _Read]]:
    charts = sorted(kind for kind in data if kind.startswith(_CHART))
    return [(kind, _chart) for kind in charts] + [
        (kind, read) for kind, read in _READ.items() if kind in data
    ]


def _foreign(data: Mapping[str, Any]) -> str:
    return next((kind for kind in sorted(data) if kind not in _READ and not kind.startswith(_SHOWN)), "")


def _chart(bundle: _Bundle, kind: str) -> Blocks:
    spec, showing = bundle.data[kind], bundle.showing
    if not (svg := bundle.text("image/svg+xml")):
        advice = "Put its data into the chart itself, as alt.Chart(frame) does"
        raise showing.refusal("a chart that cannot be drawn", advice)
    return [{**showing.picture("image/svg+xml", svg, chart_words(spec, showing)), "spec": spec}]


def chart_words(spec: Mapping[str, Any], showing: Showing) -> str:
    """Return the alternative text of a chart: its description, its title, or what its axes show."""
    if isinstance(spec.get("description"), str) and spec["description"].strip():
        return str(spec["description"])
    title = spec.get("title", "")
    title = title.get("text", "") if isinstance(title, dict) else title
    title = " ".join(title) if isinstance(title, list) else str(title or "")
    words = [*filter(None, [title]), *([] if title else dict.fromkeys(_fields(spec)))]
    if not words:
        return message("publish.pictures.chart")[showing.language].format(cell=showing.cell)
    return message("publish.pictures.chart_of")[showing.language].format(words=", ".join(words))


def _fields(spec: Any) -> list[str]:
    if isinstance(spec, list):
        return [name for one in spec for name in _fields(one)]
    if not isinstance(spec, dict):
        return []
    channels = [one for one in (spec.get("encoding") or {}).values() if isinstance(one, dict)]
    named = [one.get("title") or one.get("field") for one in channels]
    parts = [spec[name] for name in ("layer", "hconcat", "vconcat", "concat", "spec") if name in spec]
    return [one for one in named if isinstance(one, str)] + [name for part in parts for name in _fields(part)]


def _html(bundle: _Bundle, kind: str) -> Blocks:
    return html_blocks(bundle.text(kind), bundle.showing.picture_at)


def _markdown(bundle: _Bundle, kind: str) -> Blocks:
    return markdown_blocks(bundle.text(kind), bundle.showing)


def _latex(bundle: _Bundle, kind: str) -> Blocks:
    text = bundle.text(kind).strip()
    for mark in ("$$", "$"):
        if text.startswith(mark) and text.endswith(mark) and mark not in text[len(mark) : -len(mark)]:
            text = text[len(mark) : -len(mark)]
    return markdown_blocks(text if "$" in text else f"$$\n{text}\n$$", bundle.showing)


def _picture(bundle: _Bundle, kind: str) -> Blocks:
    own = bundle.about.get(kind, {})
    alt = str(own.get("alt") or bundle.about.get("alt") or _named(bundle.text("text/plain")))
    width = own.get("width") or bundle.about.get("width")
    made = bundle.showing.picture(kind, bundle.data[kind], alt)
    if isinstance(width, int | float) and width > 0:
        made["width"] = int(width)
    return [made]


def _named(plain: str) -> str:
    # "<Figure size 640x480 with 1 Axes>" says nothing to anybody.
    return "" if re.fullmatch(r"\s*(?:<.*>|\w+\(.*\))\s*", plain, re.DOTALL) else plain[:200]


def _json(bundle: _Bundle, kind: str) -> Blocks:
    return list(_verbatim(json.dumps(bundle.data[kind], ensure_ascii=False, indent=1), role="printed"))


def _plain(bundle: _Bundle, kind: str) -> Blocks:
    return list(_verbatim(bundle.text(kind), role="printed"))


_READ: dict[str, _Read] = {
    "text/html": _html,
    "text/markdown": _markdown,
    "image/svg+xml": _picture,
    **dict.fromkeys(FORMATS, _picture),
    "text/latex": _latex,
    "application/json": _json,
    "text/plain": _plain,
}


def _verbatim(
    text: str | list[str], *, role: Literal["printed", "warned", "error"]
) -> tuple[ProseBlock, ...]:
    lines = [_typed(line) for line in _COLOURS.sub("", _text(text)).rstrip().split("\n")]
    return ({"type": "verbatim", "role": role, "lines": lines},) if any(lines) else ()


def _typed(line: str) -> str:
    # A bar of progress writes its line again and again: its last state is what it shows.
    last = line.rstrip("\r").rpartition("\r")[2].expandtabs()
    return _CONTROL.sub("\ufffd", last).rstrip()


def _text(content: str | list[str]) -> str:
    return content if isinstance(content, str) else "".join(content)

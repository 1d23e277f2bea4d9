"""A block is one thing that a report shows, as one output of the notebook.

The output holds the block for our exporters, its Figures beside it, and HTML and plain text for everybody
else (JupyterLab, a repository's web view).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any

from lc_indicators.figure import Figure, with_inputs
from lc_indicators.pictures import easel
from lc_indicators.shapes import BLOCK_TYPE, FIGURE_TYPE
from lc_indicators.shapes.block_shapes import BlockShape
from lc_indicators.shapes.span_shape import Span
from lc_indicators.shapes.verdict_shapes import RunShape
from lc_indicators.shapes.walk import words_of


@dataclass(frozen=True)
class Block:
    """One output: what the exporters read, what others see, and the Figures in it."""

    content: BlockShape
    figures: Sequence[Figure]
    html: str
    #: Further MIME types, such as a chart's specification.
    extra: dict[str, Any] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """Return the block in words."""
        return plain_text(self.content)

    def mime_bundle(self) -> dict[str, Any]:
        """Return all that the output holds, by MIME type."""
        bundle: dict[str, Any] = {BLOCK_TYPE: self.content, "text/html": self.html, "text/plain": self.text}
        if self.figures:
            bundle[FIGURE_TYPE] = {"figures": with_inputs(unique(self.figures))}
        return bundle | self.extra

    def show(self) -> None:
        """Put the block into the output of the running cell."""
        from IPython.display import display

        # A heading that waited for a chart is shown after the chart was drawn: the pictures are not its own.
        left = {} if self.content["type"] == "heading" else easel.take_left()
        display(self.mime_bundle() | left, raw=True)  # type: ignore[no-untyped-call]


def unique(figures: Iterable[Figure]) -> list[Figure]:
    """Return *figures*, each once, in their order."""
    return list({figure.id: figure for figure in figures}.values())


def spans_html(spans: Iterable[Span]) -> str:
    """Return spans as HTML for JupyterLab: figures stand out, sources are followed."""
    return "".join(map(_span_html, spans))


def styled(tag: str, style: str, inside: str) -> str:
    """Return an element with a style of its own, the one kind that stays in a notebook that is not trusted.

    Colours are none of it: those of JupyterLab's themes hold.
    """
    return f'<{tag} style="{style}">{inside}</{tag}>'


def small_html(spans: Sequence[Span]) -> str:
    """Return a note, a source, what is measured: a small paragraph; nothing for no words."""
    return styled("p", "font-size:90%;margin:0.3em 0", spans_html(spans)) if spans else ""


def _span_html(span: Span) -> str:
    words = escape(span["text"])
    if (link := span.get("link", "")).startswith(("https://", "http://")):
        return f'<a href="{escape(link)}" rel="noopener noreferrer">{words}</a>'
    return f"<b>{words}</b>" if "figure" in span or span.get("strong") else words


def plain_text(content: BlockShape) -> str:
    """Return the words of a block: its sentences, or a line for each card and row."""
    return "\n".join(_lines(content))


def _lines(content: BlockShape) -> list[str]:  # noqa: C901, PLR0911 (a line a type)
    match content["type"]:
        case "cards":
            return [f"{words_of(c['label'])}: {c['number']} {c['unit']}".strip() for c in content["cards"]]
        case "table":
            return ["\t".join(map(words_of, row["cells"])) for row in content["rows"]]
        case "chart":
            return [words_of(content["title"]), content["alt"]]
        case "title":
            return [f"{content['title']}: {words_of(content['summary'])}"]
        case "list":
            return list(map(words_of, content["items"]))
        case "sources":
            return [f"{row['publisher']}: {row['title']}" for row in content["rows"]]
        case "annex":
            return [content["title"]]
        case "marked_text":
            return [_marked_line(line) for lines in content["paragraphs"] for line in lines]
        case "verdicts":
            return [
                f"{group['sign']} {entry['title']}. {entry['reason']}"
                for group in content["groups"]
                for entry in group["entries"]
            ]
        case "heading" | "paragraph":
            return [words_of(content["spans"])]


def _marked_line(runs: Iterable[RunShape]) -> str:
    return "".join(
        run["text"] + "".join(f" [{mark['sign']} {mark['word']}]" for mark in run.get("marks", ()))
        for run in runs
    )

"""A block: one thing that a report shows, as one output of the notebook.

The output holds the block for our exporters, its Figures beside it, and HTML and plain text for everybody
else (JupyterLab, a repository's web view).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any

from lc_indicators.figure import FIGURE_TYPE, Figure, with_inputs
from lc_indicators.pictures import easel

BLOCK_TYPE = "application/vnd.lc-indicators.block+json"


@dataclass(frozen=True)
class Block:
    """One output: what the exporters read, what others see, and the Figures in it."""

    #: The block, of the type named in it.
    content: dict[str, Any]
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


def spans_html(spans: Iterable[dict[str, Any]]) -> str:
    """Return spans as HTML for JupyterLab: figures stand out, sources are followed."""
    return "".join(map(_span_html, spans))


def styled(tag: str, style: str, inside: str) -> str:
    """Return an element with a style of its own, the one kind that stays in a notebook that is not trusted.

    Colours are none of it: those of JupyterLab's themes hold.
    """
    return f'<{tag} style="{style}">{inside}</{tag}>'


def small_html(spans: Sequence[dict[str, Any]]) -> str:
    """Return a note, a source, what is measured: a small paragraph; nothing for no words."""
    return styled("p", "font-size:90%;margin:0.3em 0", spans_html(spans)) if spans else ""


def _span_html(span: dict[str, Any]) -> str:
    words = escape(span["text"])
    if span.get("link", "").startswith(("https://", "http://")):
        return f'<a href="{escape(span["link"])}" rel="noopener noreferrer">{words}</a>'
    return f"<b>{words}</b>" if "figure" in span or span.get("strong") else words


def plain_text(content: dict[str, Any]) -> str:
    """Return the words of a block: its sentences, or a line for each card and row."""
    return "\n".join(_lines(content))


def _lines(content: dict[str, Any]) -> list[str]:
    kind = content["type"]
    lines: dict[str, Callable[[], list[str]]] = {
        "cards": lambda: [
            f"{text_of(c['label'])}: {c['number']} {c['unit']}".strip() for c in content["cards"]
        ],
        "table": lambda: ["\t".join(text_of(cell) for cell in row["cells"]) for row in content["rows"]],
        "chart": lambda: [text_of(content["title"]), content["alt"]],
        "title": lambda: [f"{content['title']}: {text_of(content['summary'])}"],
        "list": lambda: [text_of(item) for item in content["items"]],
        "sources": lambda: [f"{row['publisher']}: {row['title']}" for row in content["rows"]],
        "annex": lambda: [content["title"]],
        "marked_text": lambda: [_marked_line(line) for lines in content["paragraphs"] for line in lines],
        "verdicts": lambda: [
            f"{group['sign']} {entry['title']}. {entry['reason']}"
            for group in content["groups"]
            for entry in group["entries"]
        ],
    }
    return lines[kind]() if kind in lines else [text_of(content["spans"])]


def _marked_line(runs: Iterable[dict[str, Any]]) -> str:
    return "".join(
        run["text"] + "".join(f" [{mark['sign']} {mark['word']}]" for mark in run.get("marks", ()))
        for run in runs
    )


def text_of(spans: Iterable[dict[str, Any]]) -> str:
    """Return the words of spans."""
    return "".join(span["text"] for span in spans)

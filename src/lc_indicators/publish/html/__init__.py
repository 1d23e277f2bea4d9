"""The report as one HTML file that needs no network: exporter, templates, styles and scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lc_indicators.publish.html.html_render import render_html

if TYPE_CHECKING:
    from lc_indicators.publish.html.html_exporter import LcHtmlExporter as LcHtmlExporter

__all__ = ["LcHtmlExporter", "render_html"]


def __getattr__(name: str) -> Any:
    # nbconvert takes a second to load, and only its own export needs it.
    if name == "LcHtmlExporter":
        from lc_indicators.publish.html.html_exporter import LcHtmlExporter

        return LcHtmlExporter
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

"""The report as one HTML file that needs no network: exporter, templates, styles and scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lc_indicators.publish.exporters import LcHtmlExporter as LcHtmlExporter
    from lc_indicators.publish.html.html_render import render_html as render_html

__all__ = ["LcHtmlExporter", "render_html"]


def __getattr__(name: str) -> Any:
    # Who asks for the list of outputs loads no templates, and nbconvert takes a second.
    if name == "LcHtmlExporter":
        from lc_indicators.publish.exporters import LcHtmlExporter

        return LcHtmlExporter
    if name == "render_html":
        from lc_indicators.publish.html.html_render import render_html

        return render_html
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

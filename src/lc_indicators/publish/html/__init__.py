"""The report as one HTML file that needs no network: exporter, templates, styles and scripts."""

from __future__ import annotations

from lc_indicators.publish.html.exporter import LcHtmlExporter
from lc_indicators.publish.html.render import render_html

__all__ = ["LcHtmlExporter", "render_html"]

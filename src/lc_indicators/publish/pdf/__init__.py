"""The report as a PDF for print and archive: exporter, content, Typst templates."""

from __future__ import annotations

from lc_indicators.publish.pdf.pdf_exporter import LcPdfExporter
from lc_indicators.publish.pdf.pdf_render import render_pdf

__all__ = ["LcPdfExporter", "render_pdf"]

"""The report as a PDF for print and archive: exporter, content, Typst templates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lc_indicators.publish.exporters import LcPdfExporter as LcPdfExporter
    from lc_indicators.publish.pdf.pdf_render import render_pdf as render_pdf

__all__ = ["LcPdfExporter", "render_pdf"]


def __getattr__(name: str) -> Any:
    # Who asks for the list of outputs loads no compiler, and nbconvert takes a second.
    if name == "LcPdfExporter":
        from lc_indicators.publish.exporters import LcPdfExporter

        return LcPdfExporter
    if name == "render_pdf":
        from lc_indicators.publish.pdf.pdf_render import render_pdf

        return render_pdf
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

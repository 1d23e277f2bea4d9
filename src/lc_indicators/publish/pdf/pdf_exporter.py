"""The report as PDF for nbconvert's command line and JupyterLab's export menu."""

from __future__ import annotations

from typing import Any

from nbconvert.exporters import Exporter
from nbformat import NotebookNode
from traitlets import default

from lc_indicators.publish.document.document import read_document
from lc_indicators.publish.pdf.pdf_render import render_pdf


class LcPdfExporter(Exporter):
    """Exports an executed report notebook as a PDF.

    Raises
    ------
    NotAReportError
        The notebook was not executed, stopped at an error, or is no report.
    """

    output_mimetype = "application/pdf"
    export_from_notebook = "LC report (PDF)"

    @default("file_extension")
    def _file_extension_default(self) -> str:
        return ".pdf"

    def from_notebook_node(  # type: ignore[override]
        self,
        nb: NotebookNode,
        resources: Any = None,
        **options: object,
    ) -> tuple[bytes, Any]:
        """Return the PDF and nbconvert's resources."""
        prepared, resources = super().from_notebook_node(nb, resources, **options)
        return render_pdf(read_document(prepared)), resources

"""The report as HTML for nbconvert's command line and JupyterLab's export menu."""

from __future__ import annotations

from typing import Any

from nbconvert.exporters import Exporter
from nbformat import NotebookNode
from traitlets import default

from lc_indicators.publish.document.document import read_document
from lc_indicators.publish.html.html_render import render_html


class LcHtmlExporter(Exporter):
    """Exports an executed report notebook as one HTML file.

    Raises
    ------
    NotAReportError
        The notebook was not executed, stopped at an error, or is no report.
    """

    output_mimetype = "text/html"
    export_from_notebook = "LC report (HTML)"

    @default("file_extension")
    def _file_extension_default(self) -> str:
        return ".html"

    # nbconvert's own exporters return text here too; only its base class speaks of a notebook.
    def from_notebook_node(  # type: ignore[override]
        self,
        nb: NotebookNode,
        resources: Any = None,
        **options: object,
    ) -> tuple[str, Any]:
        """Return the page and nbconvert's resources."""
        prepared, resources = super().from_notebook_node(nb, resources, **options)
        return render_html(read_document(prepared)), resources

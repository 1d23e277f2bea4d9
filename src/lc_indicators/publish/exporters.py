"""The outputs of a report for nbconvert's command line and JupyterLab's export menu."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePath
from typing import Any, ClassVar

from nbconvert.exporters import Exporter
from nbformat import NotebookNode
from traitlets import default

from lc_indicators.publish.document.document import read_document
from lc_indicators.publish.docx.docx_output import DOCX
from lc_indicators.publish.html.html_output import HTML
from lc_indicators.publish.output import Output
from lc_indicators.publish.pdf.pdf_output import PDF
from lc_indicators.publish.run.source_notebook import as_shown
from lc_indicators.publish.sheets.sheets_output import ODS, XLSX
from lc_indicators.settings import settings_above


class OutputExporter(Exporter):
    """Exports an executed report notebook as its output; a page as text, anything else as bytes.

    Raises
    ------
    NotAReportError
        The notebook was not executed, stopped at an error, or is no report.
    SettingsError
        The settings of the project that is worked in cannot be read.
    """

    output: ClassVar[Output]

    @default("file_extension")
    def _file_extension_default(self) -> str:
        return PurePath(self.output.file).suffix

    # nbconvert's own exporters return text or bytes here too; only its base class speaks of a notebook.
    def from_notebook_node(  # type: ignore[override]
        self,
        nb: NotebookNode,
        resources: Any = None,
        **options: object,
    ) -> tuple[str | bytes, Any]:
        """Return the content of the file and nbconvert's resources."""
        prepared, resources = super().from_notebook_node(as_shown(nb), resources, **options)
        document = replace(read_document(prepared), settings=settings_above(Path.cwd()))
        content = self.output.render(document)
        return content.decode() if self.output.media_type.startswith("text/") else content, resources


class LcHtmlExporter(OutputExporter):
    """The report as one HTML file."""

    output = HTML
    output_mimetype = HTML.media_type
    export_from_notebook = "LC report (HTML)"


class LcPdfExporter(OutputExporter):
    """The report as a PDF."""

    output = PDF
    output_mimetype = PDF.media_type
    export_from_notebook = "LC report (PDF)"


class LcWordExporter(OutputExporter):
    """The report as a Word document."""

    output = DOCX
    output_mimetype = DOCX.media_type
    export_from_notebook = "LC report (Word)"


class LcXlsxExporter(OutputExporter):
    """The report's tables as an Excel workbook."""

    output = XLSX
    output_mimetype = XLSX.media_type
    export_from_notebook = "LC report (Excel)"


class LcOdsExporter(OutputExporter):
    """The report's tables as an OpenDocument workbook."""

    output = ODS
    output_mimetype = ODS.media_type
    export_from_notebook = "LC report (OpenDocument)"

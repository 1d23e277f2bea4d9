from importlib.metadata import EntryPoint

import pytest

from lc_indicators.errors import NotAReportError
from lc_indicators.publish.pdf import LcPdfExporter
from tests.publish.pdf.support import sample_pdf
from tests.publish.sample import foreign_notebook, sample_notebook, unexecuted_notebook


def test_exporter_gives_the_report() -> None:
    """The command line and JupyterLab get what a run writes, as bytes with the ending of a PDF."""
    content, resources = LcPdfExporter().from_notebook_node(sample_notebook("vi"))

    assert sample_pdf("vi") == content
    assert ".pdf" == resources["output_extension"]


def test_exporter_introduces_itself() -> None:
    """JupyterLab's menu shows a name; a browser is told the type."""
    exporter = LcPdfExporter()

    assert ("LC report (PDF)", "application/pdf", ".pdf") == (
        exporter.export_from_notebook,
        exporter.output_mimetype,
        exporter.file_extension,
    )


def test_entry_point_leads_to_the_exporter() -> None:
    """The name that pyproject.toml registers loads this class."""
    entry = EntryPoint(
        name="lc_pdf", value="lc_indicators.publish.pdf:LcPdfExporter", group="nbconvert.exporters"
    )

    assert LcPdfExporter is entry.load()


def test_unexecuted_notebook_is_refused() -> None:
    """Nothing is published from code alone."""
    with pytest.raises(NotAReportError, match="it has not been executed"):
        LcPdfExporter().from_notebook_node(unexecuted_notebook())


def test_foreign_notebook_is_refused() -> None:
    """A notebook without a report title is not ours."""
    with pytest.raises(NotAReportError, match="holds no report title"):
        LcPdfExporter().from_notebook_node(foreign_notebook())

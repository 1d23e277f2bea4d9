"""The exporter as nbconvert and JupyterLab use it."""

from __future__ import annotations

import pytest
from traitlets.config import Config

from lc_indicators.errors import NotAReportError
from lc_indicators.publish.html import LcHtmlExporter, render_html
from tests.publish.sample import foreign_notebook, sample_document, sample_notebook, unexecuted_notebook


def test_the_exporter_gives_the_page() -> None:
    """The exporter and the report command make the same page."""
    page, resources = LcHtmlExporter().from_notebook_node(sample_notebook("vi"))

    assert render_html(sample_document("vi")) == page
    assert ".html" == resources["output_extension"]


def test_the_exporter_leaves_the_notebook_alone() -> None:
    """Exporting changes nothing in the notebook."""
    notebook = sample_notebook("vi", charts=False)
    LcHtmlExporter().from_notebook_node(notebook)

    assert sample_notebook("vi", charts=False) == notebook


def test_jupyterlab_offers_the_exporter() -> None:
    """The export menu needs a name and a media type, and nbconvert's configuration is taken."""
    exporter = LcHtmlExporter(config=Config())

    assert ("LC report (HTML)", "text/html", ".html") == (
        exporter.export_from_notebook, exporter.output_mimetype, exporter.file_extension,
    )  # fmt: skip


def test_an_unexecuted_notebook_is_refused() -> None:
    """A notebook without outputs holds no figures: the message says to run it first."""
    with pytest.raises(NotAReportError, match=r"has not been executed.*Run it first"):
        LcHtmlExporter().from_notebook_node(unexecuted_notebook())


def test_a_foreign_notebook_is_refused() -> None:
    """A notebook of somebody else's holds no report."""
    with pytest.raises(NotAReportError, match="not a notebook of lc-indicators"):
        LcHtmlExporter().from_notebook_node(foreign_notebook())

"""The exporters as nbconvert and JupyterLab use them."""

from __future__ import annotations

from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pytest
from traitlets.config import Config

from lc_indicators.errors import NotAReportError
from lc_indicators.publish.docx import LcWordExporter
from lc_indicators.publish.docx.docx_output import DOCX
from lc_indicators.publish.html import LcHtmlExporter, render_html
from lc_indicators.publish.output_registry import OUTPUTS
from lc_indicators.publish.pdf import LcPdfExporter
from lc_indicators.publish.sheets import LcOdsExporter, LcXlsxExporter
from lc_indicators.settings import DocumentHead
from tests.publish.docx.support import sample_docx, vietnamese
from tests.publish.pdf.support import sample_pdf
from tests.publish.sample import foreign_notebook, sample_document, sample_notebook, unexecuted_notebook

EXPORTERS = (LcHtmlExporter, LcPdfExporter, LcWordExporter, LcXlsxExporter, LcOdsExporter)


def test_every_output_has_its_exporter() -> None:
    """What a run writes can be exported by hand, too."""
    assert list(OUTPUTS) == [exporter.output for exporter in EXPORTERS]


def test_the_exporters_give_what_a_run_writes() -> None:
    """The page as text, the PDF and the Word document as bytes."""
    page, about_page = LcHtmlExporter().from_notebook_node(sample_notebook("vi"))
    word, about_word = LcWordExporter().from_notebook_node(sample_notebook("vi"))
    pdf, about_pdf = LcPdfExporter().from_notebook_node(sample_notebook("vi"))

    assert (render_html(sample_document("vi")), ".html") == (page, about_page["output_extension"])
    assert (sample_pdf("vi"), ".pdf") == (pdf, about_pdf["output_extension"])
    assert (sample_docx("vi"), ".docx") == (word, about_word["output_extension"])


def test_an_exporter_leaves_the_notebook_alone() -> None:
    """Exporting changes nothing in the notebook."""
    notebook = sample_notebook("vi", charts=False)
    LcHtmlExporter().from_notebook_node(notebook)

    assert sample_notebook("vi", charts=False) == notebook


@pytest.mark.parametrize(
    ("exporter", "expected"),
    [
        (LcHtmlExporter, ("LC report (HTML)", "text/html", ".html")),
        (LcPdfExporter, ("LC report (PDF)", "application/pdf", ".pdf")),
        (LcWordExporter, ("LC report (Word)", DOCX.media_type, ".docx")),
    ],
)
def test_jupyterlab_offers_the_exporter(exporter: Any, expected: tuple[str, ...]) -> None:
    """The export menu needs a name and a media type, and nbconvert's configuration is taken."""
    made = exporter(config=Config())

    assert expected == (made.export_from_notebook, made.output_mimetype, made.file_extension)


@pytest.mark.parametrize(
    ("value", "exporter"),
    [
        ("lc_indicators.publish.html:LcHtmlExporter", LcHtmlExporter),
        ("lc_indicators.publish.pdf:LcPdfExporter", LcPdfExporter),
        ("lc_indicators.publish.docx:LcWordExporter", LcWordExporter),
    ],
)
def test_an_entry_point_leads_to_the_exporter(value: str, exporter: Any) -> None:
    """The name that pyproject.toml registers loads this class."""
    assert exporter is EntryPoint(name="lc", value=value, group="nbconvert.exporters").load()


@pytest.mark.parametrize("exporter", EXPORTERS)
def test_an_unexecuted_notebook_is_refused(exporter: Any) -> None:
    """A notebook without outputs holds no figures: the message says to run it first."""
    with pytest.raises(NotAReportError, match=r"has not been executed.*Run it first"):
        exporter().from_notebook_node(unexecuted_notebook())


@pytest.mark.parametrize("exporter", EXPORTERS)
def test_a_foreign_notebook_is_refused(exporter: Any) -> None:
    """A notebook of somebody else's holds no report."""
    with pytest.raises(NotAReportError, match=r"no report title.*not a notebook of lc-indicators"):
        exporter().from_notebook_node(foreign_notebook())


def test_a_document_that_is_exported_has_the_head_of_the_project_that_is_worked_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the command writes and what is exported by hand are the same."""
    settings = "[document]\npublisher = { vi = 'Cục Thống kê' }\n"
    (tmp_path / "lc-indicators.toml").write_text(settings, encoding="utf-8")
    (tmp_path / "notebooks").mkdir()
    monkeypatch.chdir(tmp_path / "notebooks")

    word, _ = LcWordExporter().from_notebook_node(sample_notebook("vi"))

    assert sample_docx("vi", DocumentHead(publisher=vietnamese("Cục Thống kê"))) == word

"""Pages of whole reports, as PDF and as Word: how many, how full, and no figure parted in a table."""

from __future__ import annotations

import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
import pikepdf
import pytest

from lc_indicators.fonts import text_width
from lc_indicators.language import Language
from lc_indicators.publish.document.document import Document, read_document
from lc_indicators.publish.document.no_break import unparted
from lc_indicators.publish.pdf.heights import WIDTH
from lc_indicators.publish.pdf.pdf_content import report_content
from lc_indicators.publish.run.request import Request
from lc_indicators.publish.run.run import run_report
from lc_indicators.shapes.walk import words_of
from tests.lai_chau import DATA
from tests.picture_checks import cut_in, empty_bands, touching_in

pytestmark = pytest.mark.slow

NOTEBOOK = Path(__file__).parents[1] / "notebooks" / "period_report.ipynb"

#: Area, period, language, and how many pages the PDF may have.
REPORTS: list[tuple[str, str, Language, range]] = [
    ("VN-01", "2015-2020", "vi", range(12, 17)),
    ("VN-01", "2015-2020", "en", range(12, 17)),
    ("VN-05", "2010-2016", "vi", range(8, 13)),
    ("VN-05", "2010-2016", "en", range(8, 13)),
    ("VN-05", "2018-2022", "en", range(2, 7)),
    ("VN-SG", "2010-2016", "vi", range(8, 13)),
    ("VN-SG", "2010-2016", "en", range(8, 13)),
    ("VN", "2010-2016", "vi", range(6, 11)),
    ("VN", "2018-2022", "vi", range(2, 5)),
    ("VN", "2023", "en", range(1, 4)),
]

#: A page has no empty band so large, in parts of its height.
EMPTY = 1 / 3

#: A longer cell is words.
FIGURE = 13.0

#: What no line of a cell is: half of a mark.
PARTED = re.compile(r"[a-z]\]|.*\[[a-z],")


@pytest.fixture(scope="module", params=REPORTS, ids=lambda one: "-".join(one[:3]))
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, range]:
    """Return the folder of each report, and how many pages it may have."""
    area, period, language, pages = request.param
    out = tmp_path_factory.mktemp("reports")
    wanted = Request(notebook=NOTEBOOK, area=area, period=period, language=language, data=DATA, out=out)
    return run_report(wanted).folder, pages


@pytest.fixture
def folder(made: tuple[Path, range]) -> Path:
    """Return the folder of each report."""
    return made[0]


def _document(folder: Path) -> Document:
    return unparted(read_document(nbformat.read(folder / "report.ipynb", as_version=4)))


def _pages(pdf: Path) -> int:
    with pikepdf.open(pdf) as opened:
        return len(opened.pages)


def test_a_report_is_as_long_as_promised(made: tuple[Path, range]) -> None:
    """Whoever prints it gets what is said of it."""
    folder, pages = made

    assert _pages(folder / "report.pdf") in pages


def test_no_page_is_a_third_empty(folder: Path) -> None:
    """But the last, a page is filled to two thirds at least."""
    if shutil.which("pdftoppm") is None:
        pytest.skip("pdftoppm is not installed (Debian package poppler-utils)")
    bands = empty_bands(folder / "report.pdf")

    assert {} == {page: band for page, band in bands.items() if band > EMPTY}


def test_charts_are_whole(folder: Path) -> None:
    """In every chart, wide and narrow, no word touches another or is cut."""
    charts = [block for block in _document(folder).blocks() if block["type"] == "chart"]
    drawn = {
        (block["id"], form): ET.fromstring(block[form])  # noqa: S314 (our own)
        for block in charts
        for form in ("svg_wide", "svg_narrow")
    }

    assert {} == {name: found for name, root in drawn.items() if (found := touching_in(root))}
    assert {} == {name: found for name, root in drawn.items() if (found := cut_in(root))}


def test_columns_hold_their_figures_on_one_line(folder: Path) -> None:
    """In each table a number, its unit and its mark have the room that their letters take."""
    tables = list(_tables(report_content(_document(folder))))
    too_narrow = [
        words
        for table in tables
        for piece in table["pieces"]
        for words, width in _figures(table, piece)
        if width < text_width(words, 400)
    ]

    assert tables
    assert [] == too_narrow


def _tables(content: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for part in content["parts"]:
        if part["type"] == "table":
            yield part
        elif part["type"] == "chart" and part["table"]:
            yield part["table"]


def _figures(table: dict[str, Any], piece: dict[str, Any]) -> Iterator[tuple[str, float]]:
    """Yield the figures of a piece of a table, each with the room in ems between the edges of its column."""
    whole = WIDTH / (2 if table.get("narrow") else 1) - (8.5 if table.get("narrow") else 0)
    unit = whole / sum(piece["widths"]) / table["size"]
    for place, width in zip(piece["columns"], piece["widths"], strict=True):
        if table["columns"][place]["align"] == "right":
            cells = (words_of(row[place]["spans"]) for row in table["rows"])
            for words in cells:
                if re.search(r"\d", words) and text_width(words, 400) <= FIGURE:
                    yield words, width * unit - 1.2


def test_no_mark_is_parted(folder: Path) -> None:
    """As a reader sees it: no mark begins on one line and ends on the next."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed (Debian package poppler-utils)")
    command = ["pdftotext", "-bbox-layout", "report.pdf", "-"]
    said = subprocess.run(command, cwd=folder, capture_output=True, check=True).stdout.decode()
    lines = [
        " ".join(re.findall(r">([^<]+)</word>", line))
        for line in re.findall(r"<line.*?</line>", said, re.DOTALL)
    ]

    assert lines
    assert [] == [line for line in lines if PARTED.fullmatch(line)]


def test_word_has_the_pages_of_the_pdf(folder: Path, tmp_path: Path) -> None:
    """LibreOffice sets the document in as many pages, give or take one, and none of them is a third empty."""
    office = shutil.which("libreoffice") or shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed (Debian package libreoffice-writer)")
    command = [office, "--headless", f"-env:UserInstallation=file://{tmp_path}/profile",
               "--convert-to", "pdf", "--outdir", str(tmp_path), str(folder / "report.docx")]  # fmt: skip
    subprocess.run(command, capture_output=True, check=True, timeout=180)

    assert abs(_pages(tmp_path / "report.pdf") - _pages(folder / "report.pdf")) <= 1
    assert {} == {page: band for page, band in empty_bands(tmp_path / "report.pdf").items() if band > EMPTY}

"""Hostile data go through the whole pipeline and come out as words: page, PDF, CSV, notebook and list."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import json
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pikepdf
import pytest

from lc_indicators.csv_cells import FORMULA_STARTS
from lc_indicators.editions.review import write_review
from lc_indicators.publish.run.request import Request
from lc_indicators.publish.run.run import run_report
from lc_indicators.publish.site import write_index
from lc_indicators.publish.store.layout import KEPT, OUTPUT_FILES
from tests.hostile.hostile_data import FORMULA, MARKUP, hostile_package

pytestmark = pytest.mark.slow

#: A parameter that would end its string, its line, or its cell.
BREAKING_OUT = (
    """"; raise SystemExit('out') # ' ''' \\" \\N{DASH} \n# %% {report} <script>alert('p')</script>"""
)

NEVER = {"iframe", "object", "embed", "base", "img"}

#: Page -> what it names beside itself: files of its folder, the page in the other language, the list of all.
BESIDE = {
    "report": {*OUTPUT_FILES, *KEPT, "../vi/report.html", "../../../index.html"},
    "review": {f"../en/{file}" for file in (*OUTPUT_FILES, "report.ipynb")},
}


class Page(HTMLParser):
    """What a browser would find in a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.handlers: list[str] = []
        self.addresses: list[str] = []
        self.loaded: list[str] = []
        self.scripts: list[str] = []
        self.policy = ""
        self._in_script = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note one element."""
        named = {name: value or "" for name, value in attrs}
        self.elements.add(tag)
        self.handlers += [name for name in named if name.startswith("on")]
        self.addresses += [named[name] for name in ("href", "src", "action", "xlink:href") if name in named]
        self.loaded += [named.get("href", "")] if tag == "link" else [named["src"]] if "src" in named else []
        self._in_script = tag == "script"
        if named.get("http-equiv") == "Content-Security-Policy":
            self.policy = named["content"]
        if tag == "script" and named.get("type", "") != "application/json":
            self.scripts.append("")

    def handle_endtag(self, tag: str) -> None:
        """Note the end of a script."""
        self._in_script = self._in_script and tag != "script"

    def handle_data(self, data: str) -> None:
        """Note a script's text."""
        if self._in_script and self.scripts:
            self.scripts[-1] += data


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory, notebooks: Path) -> Path:
    """Return the folder of a report of hostile data, with a hostile parameter."""
    folder = tmp_path_factory.mktemp("hostile")
    request = Request(
        notebooks / "showing.ipynb", "VN-01", "2006-2020", "en",
        data=hostile_package(folder / "data"), out=folder / "out", more={"words": BREAKING_OUT},
    )  # fmt: skip
    return run_report(request).folder


def _text(edition: Path, name: str) -> str:
    return (edition / name).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def pages(edition: Path) -> dict[str, str]:
    """Return the report's page and its review page."""
    review = write_review(edition, data=edition.parents[3] / "data").path
    return {"report": _text(edition, "report.html"), "review": review.read_text(encoding="utf-8")}


@pytest.mark.parametrize("name", ["report", "review"])
def test_in_the_page_all_of_it_is_words(pages: dict[str, str], name: str) -> None:
    """No element, no handler, no address comes from data."""
    page = Page(pages[name])

    assert [] == page.handlers
    assert set() == NEVER & page.elements
    assert [] == [one for one in page.loaded if not one.startswith("data:")]
    assert {"https", "data", "#"} >= {
        one[0] if one[0] == "#" else one.split(":")[0] for one in page.addresses if one not in BESIDE[name]
    }
    assert "&lt;script&gt;alert(&#39;x&#39;)" in pages[name]


@pytest.mark.parametrize("name", ["report", "review"])
def test_the_page_runs_its_own_scripts_and_asks_no_network(pages: dict[str, str], name: str) -> None:
    """The policy names each script by its hash; nothing may be loaded, sent, framed or evaluated."""
    page = Page(pages[name])
    allowed = re.search("script-src ([^;]*)", page.policy)
    digests = {base64.b64encode(hashlib.sha256(one.encode()).digest()).decode() for one in page.scripts}

    assert page.policy.startswith("default-src 'none'; ")
    assert allowed
    assert {f"'sha256-{digest}'" for digest in digests} == set(allowed[1].split())
    assert not re.search(r"unsafe-eval|https?:|connect-src|\*", page.policy)


def test_in_downloads_no_cell_is_a_formula(edition: Path) -> None:
    """A spreadsheet shows what data say and computes none of it."""
    files = [one for one in Page(_text(edition, "report.html")).addresses if one.startswith("data:text/csv")]
    rows = [
        row
        for one in files
        for row in csv.reader(io.StringIO(unquote(one.partition(",")[2]).removeprefix("\ufeff"), newline=""))
    ]
    cells = [cell for row in rows for cell in row]

    assert any(FORMULA in cell for cell in cells)
    assert [] == [
        cell for cell in cells if cell.startswith(FORMULA_STARTS) and not re.fullmatch(r"-[\d.]+", cell)
    ]


def test_in_the_pdf_all_of_it_is_words(edition: Path) -> None:
    """Neither markup nor a file of the machine; no script, no attachment, no address but of the web."""
    with pikepdf.open(edition / "report.pdf") as pdf:
        actions = [
            note.A
            for page in pdf.pages
            for note in page.get("/Annots", [])
            if "/A" in note and note.A.get("/S") != "/GoTo"
        ]
        addresses = {str(action.get("/URI", action)).split(":")[0] for action in actions}
        names = set(pdf.Root.keys()) | set(pdf.Root.get("/Names", pikepdf.Dictionary()).keys())

    assert {"https"} >= addresses
    assert set() == {"/OpenAction", "/AA", "/JavaScript", "/EmbeddedFiles"} & names
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed (Debian package poppler-utils)")
    shown = subprocess.run(["pdftotext", edition / "report.pdf", "-"], capture_output=True, check=True)
    # Long words may break at places of no width.
    words = re.sub(r"[\s\u200b]", "", shown.stdout.decode())
    assert re.sub(r"\s", "", MARKUP.partition(" c ")[0]) in words
    assert "root:x:0" not in words


def test_in_the_notebook_drawings_run_nothing(edition: Path) -> None:
    """What a repository's web view shows holds no script, no handler and no address of a script."""
    cells = json.loads(_text(edition, "report.ipynb"))["cells"]
    bundles = [output["data"] for cell in cells for output in cell.get("outputs", []) if "data" in output]
    shown = [
        Page("".join(one[kind])) for one in bundles for kind in ("text/html", "image/svg+xml") if kind in one
    ]

    assert shown
    for one in shown:
        assert [] == one.handlers
        assert set() == ((NEVER | {"script"}) - {"img"}) & one.elements
        # A chart is an image that stands in the page; the words of the data make none.
        assert [] == [src for src in one.loaded if not src.startswith("data:image/svg+xml;base64,")]
        assert [] == [address for address in one.addresses if address.startswith(("javascript", "file"))]


def test_a_parameter_stays_in_its_string(edition: Path) -> None:
    """What would break out of its cell is the value that the notebook sees, to the letter."""
    title = json.loads(_text(edition, "manifest.json"))["parameters"]
    page = _text(edition, "report.html")

    assert BREAKING_OUT == title["words"]
    assert "raise SystemExit(&#39;out&#39;)" in page
    assert "&lt;script&gt;alert(&#39;p&#39;)" in page


def test_figures_keep_the_words_as_they_are(edition: Path) -> None:
    """Nothing is lost on the way: a reader of the data sees what the source file says."""
    figures = json.loads(_text(edition, "figures.json"))["figures"]

    assert any(MARKUP in figure["label"]["en"] for figure in figures)
    assert any(MARKUP in source["title"] for figure in figures for source in figure["sources"])


def test_in_the_list_of_reports_names_are_words(edition: Path) -> None:
    """The list shows the area's name, and nothing of it runs."""
    index = write_index(edition.parents[2])
    assert index
    page = Page(index.read_text(encoding="utf-8"))

    assert ([], set()) == (page.handlers, NEVER & page.elements)
    assert 1 == len(page.scripts)
    assert "&lt;script&gt;alert(&#39;x&#39;)" in index.read_text(encoding="utf-8")

"""The notebook that audits a text, executed on the example: figures, page and document in both languages."""

from __future__ import annotations

import json
import subprocess
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import nbformat
import pytest

from lc_indicators.publish.document.document import Document, read_document
from lc_indicators.publish.run.request import Request
from lc_indicators.publish.run.run import run_report
from lc_indicators.publish.store.layout import OUTPUT_FILES
from tests.accepted_editions import REFERENCES, hold_to
from tests.lai_chau import DATA, LANGUAGES
from tests.publish.browser import chromium, opened, sideways

if TYPE_CHECKING:
    from playwright.sync_api import Browser

__all__ = ["chromium"]

NOTEBOOK = Path(__file__).parents[1] / "notebooks" / "claim_audit.ipynb"

#: What the audit must say of figures of the example, as each language prints them.
OUTCOMES = {
    ("2,3", "2.3"): "supported",
    ("4,75%/năm", "4.75%"): "supported",
    ("2,8", "2.8"): "contradicted",
    ("141", "141"): "undecidable",
    ("914.368m2", "914,368"): "undecidable",
    ("1.250", "1,250"): "undecidable",
    ("147", "147"): "undecidable",
}

#: Numbers of the example that claim nothing.
NO_CLAIMS = ("2069", "09", "9 November")


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return the folders of the audit in both languages, built once."""
    out = tmp_path_factory.mktemp("reports")
    wanted = {
        language: Request(NOTEBOOK, area="", period="", language=language, data=DATA, out=out)
        for language in LANGUAGES
    }
    return {language: run_report(request).folder for language, request in wanted.items()}


def _document(folder: Path) -> Document:
    return read_document(nbformat.read(folder / "report.ipynb", as_version=4))


def _outcomes(document: Document) -> dict[str, set[str]]:
    (block,) = [block for block in document.blocks() if block["type"] == "marked_text"]
    found: dict[str, set[str]] = {}
    for lines in block["paragraphs"]:
        for run in (run for line in lines for run in line if "outcome" in run):
            found.setdefault(run["text"], set()).update(mark["outcome"] for mark in run["marks"])
    return found


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_audit_says_what_was_accepted(editions: dict[str, Path], tmp_path: Path, language: str) -> None:
    """The notebook is executed again: every verdict, figure and word is the reference's."""
    reference = REFERENCES / "audits" / "lai_chau_2020" / language

    hold_to(reference, editions[language], page=tmp_path / "changes.html")


@pytest.mark.slow
@pytest.mark.parametrize(("place", "language"), tuple(enumerate(LANGUAGES)))
def test_the_audit_says_what_the_data_say(editions: dict[str, Path], place: int, language: str) -> None:
    """The figures of the issue have their verdicts, in place."""
    found = _outcomes(_document(editions[language]))

    assert {pair[place]: {outcome} for pair, outcome in OUTCOMES.items()} == {
        pair[place]: found.get(pair[place]) for pair in OUTCOMES
    }
    assert not set(NO_CLAIMS) & set(found)


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_stands_word_for_word(editions: dict[str, Path], language: str) -> None:
    """Marking a text changes none of its words."""
    text = (NOTEBOOK.parent / "texts" / f"lai_chau_2020.{language}.txt").read_text(encoding="utf-8")
    (block,) = [block for block in _document(editions[language]).blocks() if block["type"] == "marked_text"]
    shown = ["".join(run["text"] for run in line) for lines in block["paragraphs"] for line in lines]

    assert [line for line in text.splitlines() if line] == shown


@pytest.mark.slow
def test_the_audit_stands_apart_and_names_its_text(editions: dict[str, Path]) -> None:
    """It leaves the period report where it is, and its manifest has the text's digest."""
    for language, folder in editions.items():
        text = NOTEBOOK.parent / "texts" / f"lai_chau_2020.{language}.txt"
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))

        assert ("audits", "lai_chau_2020", language) == folder.parts[-3:]
        assert {f"texts/{text.name}": sha256(text.read_bytes()).hexdigest()} == manifest["texts"]
        assert {*OUTPUT_FILES, "report.ipynb", "figures.json", "manifest.json"} == {
            entry.name for entry in folder.iterdir()
        }


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [1280, 390])
def test_the_page_opens_quietly_and_fits(
    editions: dict[str, Path], chromium: Browser, language: str, width: int
) -> None:
    """No request leaves the page, nothing complains, a mark opens, and a phone scrolls one way only."""
    with opened(chromium, editions[language] / "report.html", width=width) as it:
        it.page.locator(".sheet a.claim.contradicted").first.click()

        assert it.page.locator("#note").is_visible()
        assert [] == it.requests + it.complaints
        assert not sideways(it.page)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("vi", ["Kiểm tra số liệu của văn bản", "✗ trái với số liệu", "số của chính văn bản"]),
        ("en", ["The claims of a text, checked", "✗ contradicted", "the text’s own figure"]),
    ],
)
def test_the_document_reads_back(editions: dict[str, Path], language: str, words: list[str]) -> None:
    """The PDF holds its text, in both languages, with all diacritics."""
    command = ["pdftotext", "-layout", str(editions[language] / "report.pdf"), "-"]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout

    assert [] == [word for word in words if word not in text]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("area", "outcome"),
    [
        # Hà Giang has its population of 2015 and not of 2019; Lai Châu in its old borders has neither.
        ("VN-03", "supported"),
        ("VN-F01", "undecidable"),
    ],
)
def test_an_area_with_gaps_or_without_data_is_audited_all_the_same(
    tmp_path: Path, area: str, outcome: str
) -> None:
    """What the data do not hold is undecidable, and the notebook runs to its end."""
    text = tmp_path / "text.txt"
    said = "Năm 2015, dân số trung bình của tỉnh là 802 nghìn người, năm 2019 là 860 nghìn người."
    text.write_text(said, encoding="utf-8")
    request = Request(
        NOTEBOOK, area=area, period="2015-2020", language="vi", data=DATA, out=tmp_path / "out", text=text
    )

    found = _outcomes(_document(run_report(request).folder))

    assert {"802": {outcome}, "860": {"undecidable"}} == found

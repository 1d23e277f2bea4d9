"""The period report of Lai Châu, executed again: figures, page and document in both languages."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import nbformat
import pytest
from playwright.sync_api import Browser

from lc_indicators.publish.document import Document, read_document
from lc_indicators.publish.edition import Edition
from lc_indicators.publish.request import Request
from lc_indicators.publish.run import run_report
from lc_indicators.wording import LANGUAGES, Language
from tests.lai_chau import DATA
from tests.publish.browser import chromium, cut_tables, drawn_charts, opened, sideways

__all__ = ["chromium"]

NOTEBOOK = Path(__file__).parents[1] / "notebooks" / "period_report.ipynb"

#: What the report of 2015–2020 must say, whatever else it says: key of the figure -> (Vietnamese, English).
SAID = {
    "grdp_per_capita:VN-01:2020:interview_2020": ("41,79 triệu đồng", "41.79 million dong"),
    "grdp_per_capita:VN-01:2015:derivation": ("18,2 triệu đồng", "18.2 million dong"),
    "growth_factor(start=grdp_per_capita:VN-01:2015:derivation, "
    "end=grdp_per_capita:VN-01:2020:interview_2020)": ("2,3 lần", "2.3 times"),
    "poverty_rate_molisa_2016:VN-01:2015:derivation": ("40,40%", "40.40%"),
    "average_annual_change(start=poverty_rate_molisa_2016:VN-01:2015:derivation, "
    "end=poverty_rate_molisa_2016:VN-01:2020:baodansinh_2021, n_periods=5)": (
        "−4,81 điểm phần trăm/năm",
        "−4.81 percentage points a year",
    ),
    "unnamed_share(first=grdp_share_agriculture:VN-01:2020:interview_2020, "
    "second=grdp_share_industry_construction:VN-01:2020:interview_2020, "
    "third=grdp_share_services:VN-01:2020:interview_2020)": ("6,96%", "6.96%"),
    "grdp_growth_average:VN-01:2015/2020:interview_2020": ("trên 11,50%/năm", "over 11.50% a year"),
    "upper_secondary_graduation_rate_gso:VN-01:2015-09-01/P1Y:gso_graduation": ("97,92%", "97.92%"),
    "awards_province_individuals:VN-01:2015/2020:interview_2020": ("12.203 người", "12,203 persons"),
    "movement_ntm_land_donated:VN-01:2015/2020:interview_2020": ("914.368 m²", "914,368 m²"),
}

SECTIONS = (
    "key-figures", "economy", "growth", "grdp-per-head", "structure", "poverty", "education", "movements",
    "awards", "standing", "disagreements", "claims", "sources",
)  # fmt: skip


def _edition(out: Path, language: Language, *, area: str = "VN-01", period: str = "2015-2020") -> Edition:
    request = Request(notebook=NOTEBOOK, area=area, period=period, language=language, data=DATA, out=out)
    return run_report(request)


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return the folders of the report in both languages, built once."""
    out = tmp_path_factory.mktemp("reports")
    return {language: _edition(out, language).folder for language in LANGUAGES}


def _document(folder: Path) -> Document:
    return read_document(nbformat.read(folder / "report.ipynb", as_version=4))


def _figures(folder: Path) -> dict[str, Any]:
    figures = json.loads((folder / "figures.json").read_text(encoding="utf-8"))["figures"]
    return {figure["key"]: figure for figure in figures}


@pytest.mark.slow
@pytest.mark.parametrize(("place", "language"), tuple(enumerate(LANGUAGES)))
def test_the_report_says_what_the_data_say(editions: dict[str, Path], place: int, language: str) -> None:
    """Every figure of the issue stands in the report, with its digits and its unit."""
    figures = _figures(editions[language])

    assert {key: words[place] for key, words in SAID.items()} == {
        key: figures[key]["printed"][language] for key in SAID
    }


@pytest.mark.slow
def test_the_ordinary_kernel_gives_the_same_bytes(
    editions: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether a kernel was forked does not reach a report: page, document, notebook, figures, manifest."""
    monkeypatch.setenv("LC_INDICATORS_KERNEL", "ordinary")

    ordinary = _edition(tmp_path, "vi").folder

    assert {file.name: file.read_bytes() for file in editions["vi"].iterdir()} == {
        file.name: file.read_bytes() for file in ordinary.iterdir()
    }


@pytest.mark.slow
def test_both_languages_hold_the_same_figures(editions: dict[str, Path]) -> None:
    """Vietnamese first, English equal: one set of figures, said twice."""
    vi, en = (_figures(editions[language]) for language in LANGUAGES)

    assert vi == en


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_has_its_sections_in_order(editions: dict[str, Path], language: str) -> None:
    """What matters first, how it was obtained last."""
    document = _document(editions[language])
    headings = [block["id"] for block in document.blocks() if block["type"] == "heading"]

    assert list(SECTIONS) == headings
    assert "annex" == list(document.blocks())[-1]["type"]


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_printed_changes_have_their_verdicts(editions: dict[str, Path], language: str) -> None:
    """Each claim of the period is judged by the audit; what is contradicted comes first."""
    document = _document(editions[language])
    outcomes = {id: entry["outcome"] for id, entry in document.verdicts.items()}

    assert "supported" == outcomes["interview_grdp_per_capita_factor"]
    assert "supported" == outcomes["interview_poverty_average_fall"]
    assert "contradicted" == outcomes["interview_poverty_factor"]
    assert ["contradicted"] == [*dict.fromkeys(outcomes.values())][:1]
    assert "interview_poverty_average_fall_again" not in outcomes


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_printed_change_is_a_figure(editions: dict[str, Path], language: str) -> None:
    """What a source printed opens like every other Figure: its source, its place, its interval."""
    document = _document(editions[language])
    spans = [
        span
        for entry in document.verdicts.values()
        for fact in entry["facts"]
        for line in fact["lines"]
        for span in line
    ]
    keys = {document.figures[span["figure"]]["key"] for span in spans if "figure" in span}

    assert {f"claim:{id}" for id in document.verdicts} <= keys


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_is_traced_to_a_source(editions: dict[str, Path], language: str) -> None:
    """There are no orphan numbers: each has sources, and each derived one its inputs."""
    figures = _figures(editions[language])
    known = {figure["id"] for figure in figures.values()}

    assert [] == [key for key, figure in figures.items() if not figure["sources"]]
    assert [] == [key for key, figure in figures.items() if figure["metric"] and not figure["formula"]]
    assert all(given.get("figure", "") in known | {""} for f in figures.values() for given in f["inputs"])


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [1280, 390])
def test_the_page_opens_quietly_and_fits(
    editions: dict[str, Path], chromium: Browser, language: str, width: int
) -> None:
    """No request leaves the page, nothing complains, charts are drawn, and a phone scrolls one way only."""
    with opened(chromium, editions[language] / "report.html", width=width) as shown:
        charts = drawn_charts(shown.page)

        assert [] == shown.requests
        assert [] == shown.complaints
        assert charts
        assert not sideways(shown.page)


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_column_of_a_table_is_out_of_sight_on_a_desk(
    editions: dict[str, Path], chromium: Browser, language: str
) -> None:
    """A phone may scroll a table in its box; at 1280 pixels every word of every table is there to read."""
    with opened(chromium, editions[language] / "report.html", width=1280) as shown:
        assert [] == cut_tables(shown.page)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("vi", ["Báo cáo chỉ tiêu kinh tế", "Tỷ lệ hộ nghèo", "2,3 lần"]),
        ("en", ["Poverty", "2.3 times", "6.96%"]),
    ],
)
def test_the_document_reads_back(editions: dict[str, Path], language: str, words: list[str]) -> None:
    """The PDF holds its text, in both languages, with all diacritics."""
    import pikepdf

    file = editions[language] / "report.pdf"
    with pikepdf.open(file) as document:
        assert language == str(document.Root.Lang)[:2]
        assert bool(document.Root.MarkInfo.Marked)
        assert 8 <= len(document.pages) <= 40
    text = subprocess.run(
        ["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True, check=True
    )

    assert [] == [word for word in words if word not in text.stdout]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("area", "period", "empty"),
    [
        # The country has GSO's series alone; Lai Châu in its borders until 2003 has nothing of that time.
        ("VN", "2010-2016", {"economy", "movements", "awards"}),
        ("VN-F01", "2015-2020", {"key-figures", "economy", "poverty", "education", "movements", "awards"}),
    ],
)
def test_a_section_without_data_says_so_and_does_not_fail(
    tmp_path: Path, area: str, period: str, empty: set[str]
) -> None:
    """One line where there is nothing, no empty chart and no error."""
    document = _document(_edition(tmp_path, "en", area=area, period=period).folder)
    section, found = "", set()
    for block in document.blocks():
        section = block["id"] if block["type"] == "heading" and block["level"] == 2 else section
        if block["type"] == "paragraph" and block["role"] == "empty":
            found.add(section)

    assert empty == found

"""The period report of Lai Châu, executed again: figures, page and document in both languages."""

from __future__ import annotations

import csv
import json
import re
import subprocess
from collections.abc import Iterator
from itertools import chain, pairwise
from pathlib import Path
from typing import Any

import nbformat
import pytest
from playwright.sync_api import Browser

from lc_indicators.language import Language
from lc_indicators.periods import Period
from lc_indicators.pictures import easel
from lc_indicators.publish.document.document import Document, read_document
from lc_indicators.publish.run.request import Request
from lc_indicators.publish.run.run import run_report
from lc_indicators.publish.store.edition import Edition
from lc_indicators.report.blocks import Block
from lc_indicators.report.blocks.block import plain_text
from lc_indicators.shapes.walk import words_of as text_of
from tests.lai_chau import DATA, LANGUAGES, catalogue
from tests.publish.browser import chromium, cut_tables, drawn_charts, opened, sideways

__all__ = ["chromium"]

Json = dict[str, Any]

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
    "key-figures", "living", "economy", "education", "health", "place", "movements", "awards", "trust",
    "sources",
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
        ("vi", ["Báo cáo các chỉ tiêu kinh tế – xã hội", "Tỷ lệ hộ nghèo", "2,3 lần"]),
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


PERIODS = ("2016", "2020", "1999", "2015-2020", "2020–2025", "2010-2016", "2018 - 2022", "2002-2007")
#: A province with rich data, one with GSO's alone, the country, a region, and a province that is no more.
AREAS = ("VN-01", "VN-05", "VN", "VN-R2", "VN-15")


#: Charts of lines, whose rows are years: those before the report's stand in brackets.
LINES = {"upper-secondary-graduation-rate", "grdp-per-capita", "poverty-rate", "income-per-capita-month"}


def _cells() -> list[str]:
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    return [cell.source for cell in code if "parameters" not in cell.metadata.get("tags", ())]


def shown_blocks(monkeypatch: pytest.MonkeyPatch, **parameters: str) -> list[Json]:
    """Return what the notebook shows, run here, its pictures not drawn."""
    shown: list[Json] = []

    monkeypatch.setattr(Block, "show", lambda block: shown.append(block.content))
    monkeypatch.setattr(easel, "_leaves", True)
    names: dict[str, Any] = {"as_of": "", **parameters}
    for source in _cells():
        exec(source, names)  # noqa: S102 - the project's own notebook
    return shown


def _words(block: Json) -> str:
    return plain_text(block)


def _with_units(block: Json) -> Iterator[str]:
    """Yield each figure of a table with what its row has in the column of units."""
    heads = [one["label"] for one in block.get("columns", ())]
    unit_at = next((place for place, head in enumerate(heads) if head in ("Đơn vị", "Unit")), None)
    for row in block.get("rows", ()) if unit_at is not None else ():
        cells = [text_of(cell) for cell in row["cells"]]
        unit = cells[unit_at] if cells[unit_at] == "%" else f" {cells[unit_at]}"
        yield from (f"{cell.partition(' [')[0]}{unit}" for cell in cells[unit_at + 1 :] if cell)


def _years(text: str) -> set[int]:
    return {int(year) for year in re.findall(r"\b(?:19|20)[0-9]{2}\b", text)}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize("period", PERIODS)
def test_each_kind_of_period_ends_with_a_report(
    monkeypatch: pytest.MonkeyPatch, period: str, area: str, language: str
) -> None:
    """A year, a span, a period without data: a report without an empty heading, of its own years."""
    blocks = shown_blocks(monkeypatch, area=area, period=period, language=language)
    span = Period.read(period)
    followed = pairwise(blocks)
    empty = [one["id"] for one, other in followed if "heading" == one["type"] == other["type"]
             and other["level"] <= one["level"]]  # fmt: skip
    titles = " ".join(text_of(block["title"]) for block in blocks if block["type"] == "chart")
    beyond = {year for year in _years(titles) if not span.start_year - 1 <= year <= span.end_year}
    last_words = " ".join(map(_words, blocks[-8:]))

    assert "title" == blocks[0]["type"]
    assert "heading" != blocks[-1]["type"]
    assert [] == empty
    # The poverty standards name years in their own names, and a school year begins in the year before.
    assert set() == {year for year in beyond if f"–{year}" not in titles and f"{year}–" not in titles}
    assert not any("Chưa có số liệu công bố" in _words(block) for block in blocks)
    assert not any("No published figures" in _words(block) for block in blocks)
    assert f"{span.start_year} → {span.start_year}" not in last_words
    for block in blocks:
        if block["type"] == "chart" and block["id"] in LINES:
            rows = [text_of(row["cells"][0]) for row in block["table"]["rows"]]
            assert any("(" not in row for row in rows)
            assert len(rows) > 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_of_a_year_tells_levels_and_ranks(monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    """How high it was, what has changed on the year before, and where the area stood."""
    blocks = shown_blocks(monkeypatch, area="VN-05", period="2016", language=language)
    summary = text_of(blocks[0]["summary"])
    [cards] = [block["cards"] for block in blocks if block["type"] == "cards"]
    said = {
        "vi": "Tỷ lệ hộ nghèo giảm 2,6 điểm phần trăm so với năm trước, xuống 20,0% (sơ bộ). "
        "Đây là năm giảm thứ tư liên tiếp. "
        "Về chỉ tiêu này, Sơn La đứng thứ 58 trong 62 tỉnh, thành phố có số liệu năm 2016.",
        "en": "The poverty rate fell 2.6 percentage points on the year before, to 20.0% (provisional). "
        "It was the fourth yearly fall in a row. "
        "On this measure, Sơn La was 58th of 62 provinces with data in 2016.",
    }

    assert summary.startswith(said[language])
    assert cards[0]["change"]
    assert {"2015"} == {card["change"][-1]["text"] for card in cards if card["change"]}
    assert "place" in {block["id"] for block in blocks if block["type"] == "heading"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_change_names_its_years(monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    """23.88 and 19.46 are of 2023 and 2024, whatever the years of the report."""
    blocks = shown_blocks(monkeypatch, area="VN-01", period="2020-2025", language=language)
    said = {
        "vi": "Tỷ lệ hộ nghèo giảm từ 23,88% năm 2023 xuống 19,46% năm 2024",
        "en": "The poverty rate fell from 23.88% in 2023 to 19.46% in 2024",
    }

    assert said[language] in text_of(blocks[0]["summary"])


@pytest.mark.parametrize(
    ("area", "period"), [("VN-01", "2015-2020"), ("VN-05", "2018-2022"), ("VN-01", "2018")]
)
def test_who_only_repeats_others_stands_in_notes_alone(
    monkeypatch: pytest.MonkeyPatch, area: str, period: str
) -> None:
    """A copy, a reprint, a page that names no origin is no publisher; the disagreements may name it."""
    names = {one.publisher for one in catalogue().sources.values() if one.secondary}
    named = set()
    for block in shown_blocks(monkeypatch, area=area, period=period, language="vi"):
        is_note = block["type"] == "paragraph" and block["role"] == "note"
        if block["type"] in {"sources", "annex"} or is_note or block.get("role") == "conflicts":
            continue
        text = _words(block) + text_of(block.get("note") or [])
        named |= {name for name in names if name in text}

    assert {"DSTai (GitHub)", "aloxekhach.com"} <= names
    assert set() == named


@pytest.mark.slow
@pytest.mark.parametrize(
    ("area", "period", "absent"),
    [
        # The country has GSO's series alone; Lai Châu in its borders until 2003 has nothing of that time.
        ("VN", "2010-2016", {"economy", "place", "movements", "awards"}),
        ("VN-F01", "2015-2020", {"living", "economy", "education", "health", "place", "movements", "awards"}),
        ("VN-05", "2016", {"economy", "movements", "awards"}),
    ],
)
def test_what_the_data_lack_stands_in_one_line_at_the_end(
    tmp_path: Path, area: str, period: str, absent: set[str]
) -> None:
    """No section without content in page or PDF, no empty chart and no error."""
    import pikepdf

    folder = _edition(tmp_path, "en", area=area, period=period).folder
    blocks = list(_document(folder).blocks())
    headings = {block["id"]: text_of(block["spans"]) for block in blocks if block["type"] == "heading"}
    # In the PDF the key figures stand on the first page, under its title.
    bookmarked = {text for id, text in headings.items() if id != "key-figures"}
    with pikepdf.open(folder / "report.pdf") as document, document.open_outline() as outline:
        marked = {item.title for item in outline.root}
    notes = [_words(block) for block in blocks if block["type"] == "paragraph" and block["role"] == "note"]

    assert set() == absent & headings.keys()
    assert bookmarked <= {title.replace("\xa0", " ") for title in marked}
    assert 1 == sum("the data hold" in note for note in notes)


#: What the interview of 2020 prints, as the report says it in each language.
SEED = Path(__file__).parent / "cases" / "interview_figures.csv"


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_of_the_interview_stands_in_the_report(editions: dict[str, Path], language: str) -> None:
    """The levels, awards, movements with their plans, and the printed changes: none is lost to a rule."""
    with SEED.open(encoding="utf-8", newline="") as file:
        wanted = [row[language] for row in csv.DictReader(file)]
    blocks = list(_document(editions[language]).blocks())
    said = " ".join([*map(_words, blocks), *chain.from_iterable(map(_with_units, blocks))])

    assert [] == [figure for figure in wanted if figure not in said.replace("\xa0", " ")]


#: Language -> words that stand in no page of it.
FOREIGN = {
    "vi": "the of and was rose fell provinces percent figures report prices source current movements",
    "en": "của và là năm tỷ tỉnh thành phố xã số liệu chuẩn vùng giá cả nước tháng",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_stands_alone(monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    """No English word in a Vietnamese page, and none the other way round: names and sources aside."""
    foreign = set(FOREIGN[language].split())
    found = set()
    for area, period in (
        ("VN-01", "2015-2020"),
        ("VN-05", "2010-2016"),
        ("VN", "2018-2022"),
        ("VN-SG", "2015"),
    ):
        for block in shown_blocks(monkeypatch, area=area, period=period, language=language):
            if block["type"] not in {"sources", "annex"} and block.get("role") != "conflicts":
                words = set(re.findall(r"[^\W\d_]+", _words(block)))
                found |= {(block["id"], word) for word in words & foreign}

    assert set() == found


#: Area and period -> what a reader recomputed from the data, as each language prints it.
FOUND = {
    ("VN-05", "2010-2016"): {
        "vi": ["lùi từ thứ 58 xuống thứ 62", "21,2", "25,9"],
        "en": ["slipped from 58th to 62nd", "21.2", "25.9"],
    },
    ("VN-01", "2010-2016"): {
        "vi": ["17,0", "23,6", "567", "1.314", "43,1%", "thấp nhất trong 63", "163", "385"],
        "en": ["17.0", "23.6", "567", "1,314", "43.1%", "lowest literacy rate", "163", "385"],
    },
    ("VN-SG", "2010-2016"): {"vi": ["32,2", "40,1"], "en": ["32.2", "40.1"]},
    ("VN", "2010-2016"): {"vi": ["30,2", "31,4"], "en": ["30.2", "31.4"]},
    ("VN-01", "2015-2020"): {"vi": ["23,6%", "14,48%"], "en": ["23.6%", "14.48%"]},
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("area", "period"), FOUND)
def test_a_report_says_by_itself_what_a_reader_would_find(
    monkeypatch: pytest.MonkeyPatch, area: str, period: str, language: str
) -> None:
    """What the data say of four places stands in sentences and titles, whichever the place."""
    blocks = shown_blocks(monkeypatch, area=area, period=period, language=language)
    titles = [text_of(block["title"]) for block in blocks if block["type"] == "chart"]
    texts = [text_of(block["spans"]) for block in blocks if block["type"] == "paragraph"]
    told = " ".join([text_of(blocks[0]["summary"]), *titles, *texts]).replace("\xa0", " ")

    assert [] == [words for words in FOUND[area, period][language] if words not in told]

"""The monthly report of the project's own data: what it says of each kind of period, in both languages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from lc_indicators.audit import audit_text
from lc_indicators.language import Language, messages
from lc_indicators.publish.run.request import Request
from lc_indicators.publish.run.run import run_report
from tests.lai_chau import DATA, LANGUAGES, catalogue
from tests.report.story.told import blocks_of, summary, text, whole
from tests.report.test_showing import Recorded

NOTEBOOK = Path(__file__).parents[1] / "notebooks" / "monthly_report.ipynb"

#: Area, period: what its report says, English and Vietnamese.
SAID = {
    ("VN", "2024-09"): (
        "stood at 165.34 (monthly average of 2015 = 100), up 8.6% on a year earlier but down 3.39%",
        "Đây là tháng giảm đầu tiên sau sáu tháng tăng liên tiếp.",
    ),
    ("VN", "2024-Q3"): (
        "The level is the highest since the fourth quarter of 2022.",
        "bình quân đạt 168,67 (bình quân tháng năm 2015 = 100), tăng 10,3% so với cùng kỳ năm trước",
    ),
    ("VN", "2024-01-01/P9M"): (
        "In January–September 2024 the index of industrial production averaged 159.7",
        "9 tháng đầu năm 2024, chỉ số sản xuất công nghiệp bình quân đạt 159,7",
    ),
    ("VN", "2024-S1"): ("electricity and gas", "điện, khí đốt"),
    # A year is told by the rules of the yearly report.
    ("VN", "2023"): (
        "The whole country: the index of industrial production, 149 (2023).",
        "Cả nước: chỉ số sản xuất công nghiệp 149 (2023).",
    ),
    ("VN-66", "2025-06"): (
        "came to 9,482 billion dong, up 16.0% on the month before.",
        "Tính chung 6 tháng đầu năm 2025 đạt 55.832 tỷ đồng.",
    ),
    ("VN-N66", "2025-07"): (
        "came to 17,776 billion dong. Over January–July 2025 the total came to 118,927 billion dong.",
        "đạt 17.776 tỷ đồng.",
    ),
    ("VN-N66", "2025-10"): (
        "It was the third monthly rise in a row.",
        "Tính chung 10 tháng đầu năm 2025 đạt 179.700 tỷ đồng.",
    ),
    ("VN-26", "2023-10"): (
        "came to an estimated 4,671.4 billion dong, up 13.0% on a year earlier but down 1.36% on the",
        "Các thành phần đều tăng so với cùng kỳ năm trước, cao nhất là lữ hành (77,9%), thấp",
    ),
    ("VN-05", "2016"): (
        "In 2016 the poverty rate was 6.2 percentage points above the region",
        "Năm 2016, tỷ lệ hộ nghèo cao hơn 6,2 điểm phần trăm so với vùng Trung du và miền núi phía Bắc",
    ),
}

#: Digits that are no figure: periods, the year that an index stands on, ages and "per 10,000" in names, and
#: among how many areas a rank is, which its figure says.
NO_FIGURE = re.compile(
    r"\d{1,2}/\d{4}|(?:19|20)\d{2}|\d+ tháng|= 100|tháng \d{1,2}|\d+ tuổi|aged \d+|at 15 and over"
    r"|trên 10\.000 dân|per 10,000 people|\d+ tỉnh, thành phố|\d+ provinces"
)


#: Retail trade of Huế in October 2023 as the province published it: the total, then its parts.
PUBLISHED = """\
4736,0 4671,4 45896,9 113,0 115,1
3451,7 3415,7 33871,4 113,7 113,1
140,8 130,7 1346,3 139,1 186,5
755,3 726,9 7305,4 106,2 120,3
32,3 30,9 238,0 177,9 202,3
355,9 367,2 3135,8 110,4 103,9
"""


@pytest.fixture(scope="module", params=SAID, ids=" ".join)
def told(request: pytest.FixtureRequest) -> tuple[tuple[str, str], dict[Language, Recorded]]:
    """Return area and period, and the report in each language."""
    area, period = request.param
    return request.param, {
        one: whole(catalogue(), area=area, period=period, language=one) for one in LANGUAGES
    }


Told = tuple[tuple[str, str], dict[Language, Recorded]]


@pytest.mark.slow
def test_a_report_says_what_the_data_say(told: Told) -> None:
    """Sentences that a statistician read, of each kind of period."""
    asked, reports = told
    en, vi = SAID[asked]

    assert en in text(reports["en"])
    assert vi in text(reports["vi"])


@pytest.mark.slow
def test_both_languages_show_the_same_figures(told: Told) -> None:
    """One set of figures, said twice."""
    _, reports = told

    assert reports["vi"].shown.keys() == reports["en"].shown.keys()


@pytest.mark.slow
def test_no_figure_is_an_orphan(told: Told) -> None:
    """Each number in a sentence is a figure, and each figure has sources."""
    _, reports = told
    for report in reports.values():
        loose = [NO_FIGURE.sub("", span["text"]) for span in _spans(report) if "figure" not in span]

        assert [] == [words for words in loose if re.search(r"\d", words)]
        assert all(figure.sources for figure in report.shown.values())


@pytest.mark.slow
def test_no_section_is_empty_and_no_fact_is_told_twice(told: Told) -> None:
    """Behind each heading stands something; a paragraph has each figure once."""
    _, reports = told
    for report in reports.values():
        kinds = [block.content["type"] for block in report.blocks]
        keys = [figure.key for block in report.blocks if block.content.get("role") in {"finding", "body"}
                for figure in block.figures]  # fmt: skip

        assert ("heading", "heading") not in {*pairwise(kinds)}
        assert sorted({*keys}) == sorted(keys)


@pytest.mark.slow
def test_the_audit_contradicts_nothing_that_it_reads(told: Told) -> None:
    """What the report says of its own data is not refuted by them."""
    (area, period), reports = told
    for report in reports.values():
        found = audit_text(text(report), catalogue=catalogue(), area=area, period=period)

        assert [] == [one for one in found.verdicts if str(one.outcome) == "contradicted"]


@pytest.mark.parametrize(
    ("area", "period", "words"),
    [
        (
            "VN-66",
            "2025-07",
            "Figures since then are of Hưng Yên: ask for the report of VN-N66.",
        ),
        (
            "VN-N66",
            "2025-06",
            "what it was made of, Hưng Yên, Thái Bình: ask for the report of VN-66, VN-20.",
        ),
    ],
)
def test_where_the_area_is_not_there_the_report_says_where_to_look(
    area: str, period: str, words: str
) -> None:
    """The line names the other area, and the months that the data have."""
    report = whole(catalogue(), area=area, period=period)

    assert words in summary(report)
    assert [] == report.themes
    assert " 2025 to " in text(report, "note")


def test_new_borders_are_said_once_and_no_change_crosses_them() -> None:
    """July 2025 has no change on June; the summary says why."""
    report = whole(catalogue(), area="VN-N66", period="2025-07")

    assert 1 == summary(report).count("new borders since 1 July 2025")
    assert {None} == {figure.metric for figure in report.shown.values()}


def test_the_parts_are_key_figures_where_there_is_one_whole() -> None:
    """A report of one index has a card for it and for each of its branches."""
    report = whole(catalogue(), area="VN", period="2024-09")

    assert 5 == len(blocks_of(report, "cards")[0]["cards"])


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_notebook_builds_a_report(tmp_path: Path, language: Language) -> None:
    """From the notebook to page, document and figures: each has sources, each derived one its inputs."""
    request = Request(
        notebook=NOTEBOOK, area="VN-N66", period="2025-10", language=language, data=DATA, out=tmp_path
    )
    folder = run_report(request).folder
    figures = json.loads((folder / "figures.json").read_text(encoding="utf-8"))["figures"]

    assert {"report.html", "report.pdf"} <= {file.name for file in folder.iterdir()}
    assert all(one["sources"] and (one["inputs"] or not one["metric"]) for one in figures)


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_built_report_holds_the_table_of_an_office_cell_for_cell(
    tmp_path: Path, language: Language
) -> None:
    """In the printed digits, under it what the other figures say of the printed changes."""
    request = Request(
        notebook=NOTEBOOK, area="VN-26", period="2023-10", language=language, data=DATA, out=tmp_path
    )
    page = (run_report(request).folder / "report.html").read_text(encoding="utf-8")
    table = page.partition('id="trade-table"')[2].partition("</table>")[0]
    rows = [re.findall(r"<td[^>]*><a[^>]*>([^<]*)</a>", row) for row in table.split("<tr>")[2:]]
    as_published = str.maketrans({".": "", ",": ","} if language == "vi" else {",": "", ".": ","})

    assert [line.split() for line in PUBLISHED.splitlines()] == [
        [cell.translate(as_published) for cell in row] for row in rows
    ]
    assert messages("report.held_changes")["allowed"][language].partition("–")[0] in page


def _spans(report: Recorded) -> Iterator[dict[str, Any]]:
    for block in report.blocks:
        content: dict[str, Any] = dict(block.content)
        if content.get("role") in {"finding", "body"}:
            yield from content["spans"]

"""A revision is told with both figures, their difference, and what follows for growth and rank."""

from __future__ import annotations

from pathlib import Path

import pytest

from lc_indicators.errors import ArgumentError, ParameterError
from lc_indicators.language import Language
from lc_indicators.report import Report, open_report
from lc_indicators.report.blocks import Block
from tests.catalogue.vintage_package import add_vintages
from tests.data_fixtures import append, small_package
from tests.lai_chau import DATA, LANGUAGES

FILE = "observations/provincial_series.csv"

#: A level that was estimated at 43.10 in 2021 and is 42.50 since 2022; the year before is 41.79.
LEVELS = (
    'grdp_per_capita,VN-01,2021,"43,10",vi,43.10,,E,,interview_2020,dòng 1,line 1,,2021-12,estimate',
    'grdp_per_capita,VN-01,2021,"42,50",vi,42.50,,A,,baodansinh_2021,dòng 1,line 1,,2022-10-15,official',
)


@pytest.fixture
def revised(tmp_path: Path) -> Path:
    """Return a small package in which a level was revised."""
    folder = small_package(tmp_path / "data")
    add_vintages(folder, FILE)
    for row in LEVELS:
        append(folder, FILE, row)
    return folder


def _half_year(language: Language = "en", *, period: str = "2025-S1", as_of: str = "") -> Report:
    return open_report(area="VN-N66", period=period, language=language, data=DATA, as_of=as_of)


def test_first_latest_and_difference_are_figures_with_formula_and_sources() -> None:
    """Of a growth rate the difference is in percentage points."""
    [found] = _half_year().revisions()

    assert ["8.10%", "8.06%"] == [str(found.first), str(found.latest)]
    assert "−0.04 percentage points" == str(found.difference)
    assert "8.06 − 8.10 = −0.04" == found.difference.formula("en")
    assert {"hungyen_2025_s1", "hungyen_2025_09"} == {one.source.source for one in found.difference.sources}
    assert [("estimate", "2025-Q3"), ("preliminary", "2025-10-03")] == [
        (one.stage, str(one.published_on)) for one in found.vintages
    ]
    # A rate of growth has no growth, and neither source tells of a peer.
    assert (None, None) == (found.growth, found.rank)


@pytest.mark.parametrize(
    ("since", "count"),
    [("2025-10-02", 1), ("2025-10-03", 0), ("2025-09", 1), ("2025", 0), ("", 0)],
)
def test_since_the_last_report_are_those_that_came_out_after_it(since: str, count: int) -> None:
    """Of any period up to the report's own; a revision that may have been known is none since then."""
    assert count == len(_half_year(period="2025-09").revisions(since=since))


def test_what_came_out_after_the_date_of_a_report_revises_nothing() -> None:
    """Its figure is then the first one."""
    assert [] == _half_year(as_of="2025-09-30").revisions()


def test_a_date_that_is_none_is_refused() -> None:
    """As everywhere."""
    with pytest.raises(ParameterError):
        _half_year().revisions(since="last month")


def test_a_revised_level_changes_its_growth(revised: Path) -> None:
    """The change on the year before, with either figure."""
    report = open_report(area="VN-01", period="2021", language="en", data=revised)
    [found] = report.revisions()

    assert "−0.6 million dong" in str(found.difference) or "−0.60 million dong" in str(found.difference)
    assert found.growth is not None
    before, now = found.growth
    # 43.10 ÷ 41.79 and 42.50 ÷ 41.79, by hand.
    assert ["3.1%", "1.7%"] == [str(before), str(now)]
    assert str(found.latest) == str(report.figure("grdp_per_capita", 2021))


def test_a_revision_may_move_the_place_among_peers(tmp_path: Path) -> None:
    """Counted in the source of the first figure and in that of the latest one."""
    folder = small_package(tmp_path / "data")
    add_vintages(folder, FILE)
    append(folder, "areas.csv", "VN-02,Lào Cai,Lào Cai,province,VN-R2,,")
    for area, source, value, when, stage in (
        ("VN-01", "interview_2020", "43", "2021", "estimate"),
        ("VN-02", "interview_2020", "42", "2021", "estimate"),
        ("VN-01", "baodansinh_2021", "41", "2022", "official"),
        ("VN-02", "baodansinh_2021", "42", "2022", "official"),
    ):
        status = "E" if stage == "estimate" else "A"
        append(
            folder,
            FILE,
            f"grdp_per_capita,{area},2021,{value},vi,{value},,{status},,{source},a,a,,{when},{stage}",
        )
    [found] = open_report(area="VN-01", period="2021", language="en", data=folder).revisions()

    assert found.rank is not None
    assert [1, 2] == [int(one.from_highest.known_value) for one in found.rank]


def _shown(report: Report) -> Block:
    blocks: list[Block] = []
    report._writer._show_block = blocks.append
    report.revision_table("t", report.revisions(), vi="Số liệu điều chỉnh", en="Figures revised")
    return blocks[-1]


@pytest.mark.parametrize(
    ("language", "row"),
    [
        (
            "vi",
            [
                "Tăng trưởng GRDP, 6 tháng đầu năm 2025",
                "8,10% (ước tính; công bố quý III năm 2025)",
                "8,06% (sơ bộ; công bố ngày 3/10/2025)",
                "-0.04",
            ],
        ),
        (
            "en",
            [
                "GRDP growth, first half of 2025",
                "8.10% (estimate; published in the third quarter of 2025)",
                "8.06% (preliminary; published on 3 October 2025)",
                "-0.04",
            ],
        ),
    ],
)
def test_the_table_says_which_life_a_figure_is_in_and_when_it_came_out(
    language: Language, row: list[str]
) -> None:
    """A column without anything in it is left out."""
    content = _shown(_half_year(language)).content

    assert content["type"] == "table"
    assert row == content["csv_rows"][1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_has_growth_before_and_now(revised: Path, language: Language) -> None:
    """Where a level was revised."""
    content = _shown(open_report(area="VN-01", period="2021", language=language, data=revised)).content

    assert content["type"] == "table"
    assert {"vi": "3,1% → 1,7%", "en": "3.1% → 1.7%"}[language] == content["csv_rows"][1][-1]


def test_a_table_of_nothing_is_refused() -> None:
    """A caption over no row would say what is not so."""
    with pytest.raises(ArgumentError, match="there are no revisions"):
        _half_year().revision_table("t", [], vi="a", en="a")


@pytest.mark.parametrize(
    ("language", "now", "first"),
    [
        (
            "vi",
            "Tăng trưởng GRDP, 6 tháng đầu năm 2025: 8,06%, thấp hơn 0,04 điểm phần trăm",
            " so với số công bố lần đầu (8,10%)",
        ),
        (
            "en",
            "GRDP growth, first half of 2025: 8.06%, 0.04 percentage points below",
            " what was published first (8.10%)",
        ),
    ],
)
def test_a_revision_is_a_phrase(language: Language, now: str, first: str) -> None:
    """For a sentence or a point of a list."""
    report = _half_year(language)
    [found] = report.revisions()

    assert now + first == "".join(span["text"] for span in report.revised(found).spans)


def test_a_disagreement_table_may_tell_a_revision() -> None:
    """Readers find it where they look for what differs: both figures, who says them, and that it is one."""
    report = _half_year()
    blocks: list[Block] = []
    report._writer._show_block = blocks.append
    report.disagreement_table("t", report.revisions(), vi="a", en="a")

    office = "Hưng Yên Statistics Office"
    [head, *rows] = [line.split("\t") for line in blocks[-1].text.splitlines()]

    assert head[0].endswith(": revised by −0.04 percentage points")
    assert [
        [office, "8.06%", "provisional", "3 October 2025"],
        [office, "8.10%", "estimate", "2025"],
    ] == rows

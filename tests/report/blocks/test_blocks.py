"""Blocks as the outputs of a notebook: content for exporters, HTML and text for everybody else."""

from __future__ import annotations

import re

import pytest

import lc_indicators as lc
from lc_indicators.errors import WordingError
from lc_indicators.figure import FIGURE_TYPE
from lc_indicators.report import blocks
from lc_indicators.report.blocks import BLOCK_TYPE, Block, Card, Column
from tests.lai_chau import POVERTY, figure, report


def _bundle(block: Block) -> dict[str, object]:
    return block.mime_bundle()


def test_a_block_carries_its_figures_and_their_inputs() -> None:
    """The notebook alone is enough to publish from."""
    factor = lc.growth_factor(figure("grdp_per_capita", 2015), figure("grdp_per_capita", 2020))
    sentence = report().sentence(vi="gấp {it}", en="{it}", it=factor)
    bundle = _bundle(blocks.paragraph(sentence, id="p1", role="finding"))

    assert {"type": "paragraph", "id": "p1", "role": "finding"}.items() <= bundle[BLOCK_TYPE].items()  # type: ignore[attr-defined]
    assert 5 == len(bundle[FIGURE_TYPE]["figures"])  # type: ignore[index]
    assert "gấp 2,3 lần" == bundle["text/plain"]
    assert "<p>gấp <b>2,3 lần</b></p>" == bundle["text/html"]


def test_words_in_a_block_are_text_and_no_markup() -> None:
    """A label with a script in it is shown, not run."""
    block = blocks.paragraph(blocks.plain("<script>alert(1)</script>"), id="p1", role="body")

    assert "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>" == block.html
    assert FIGURE_TYPE not in _bundle(block)


def test_a_card_says_value_change_direction_and_status() -> None:
    """Direction is shown by arrow and word; whether it is good depends on the indicator."""
    fall = lc.average_annual_change(
        figure(POVERTY, 2015), figure(POVERTY, 2020, source="interview_2020"), n_periods=5
    )
    card = Card("c1", blocks.plain("Hộ nghèo"), figure(POVERTY, 2020, source="interview_2020"), moved=fall)
    content = blocks.cards([card], id="cards", label="Chính", language="vi").content["cards"][0]

    assert ("16,7", "%", "down", True) == tuple(
        content[key] for key in ("number", "unit", "direction", "good")
    )
    assert {"code": "E", "mark": "e", "words": "ước tính"} == content["status"]


@pytest.mark.parametrize(
    ("start", "end", "direction"),
    [(2015, 2020, "up"), (2020, 2015, "down"), (2020, 2020, "flat"), (None, None, None)],
)
def test_the_direction_of_a_factor_is_against_one(
    start: int | None, end: int | None, direction: str | None
) -> None:
    """2.3 times is up, 0.4 times is down, once is flat."""
    moved = (
        start and end and lc.growth_factor(figure("grdp_per_capita", start), figure("grdp_per_capita", end))
    )

    assert direction == blocks.direction_of(moved or None)


def test_cards_stand_apart_where_nobody_styles_them() -> None:
    """Label, number with its unit, change and status are lines of their own, in any viewer of notebooks."""
    change = blocks.plain("bình quân giảm 4,75 điểm")
    card = Card("c1", blocks.plain("Hộ nghèo"), figure(POVERTY, 2020, source="interview_2020"), change=change)
    html = blocks.cards([card, card], id="cards", label="Chính", language="vi").html

    lines = [line for line in re.split(r"</?(?:p|div)[^>]*>", html) if line]
    assert [
        "Hộ nghèo",
        '<b style="font-size:160%">16,7</b> %',
        "bình quân giảm 4,75 điểm",
        "ước tính",
    ] * 2 == lines


def test_a_table_in_a_notebook_has_units_notes_and_sides() -> None:
    """Words stand left, figures right, whatever JupyterLab does with cells; the unit stands in the head."""
    content, figures = blocks.table_content(
        blocks.plain("Giáo dục"),
        [Column("Tên"), Column("Số", unit="cái", numeric=True)],
        rows=[["Phòng học", figure("classrooms", 2020)]],
        id="t1",
        language="vi",
        notes=[blocks.plain("Nguồn: Sở Giáo dục.")],
    )
    html = blocks.table(content, figures).html

    assert ["left:Tên", "right:Số (cái)", "left:Phòng học", "right:<b>5.711</b>"] == [
        f"{side}:{words}" for side, words in re.findall(r"text-align:(\w+);vertical[^>]*>(.*?)</t[hd]>", html)
    ]
    assert "Nguồn: Sở Giáo dục.</p>" in html


def test_the_annex_of_a_notebook_says_how_each_figure_was_obtained() -> None:
    """A computed figure with its arithmetic, a published one with its source; no heading over nothing."""
    factor = lc.growth_factor(figure("grdp_per_capita", 2015), figure("grdp_per_capita", 2020))
    html = blocks.annex("Phụ lục", id="a", figures=[factor], language="vi").html

    assert html.startswith("<h2>Phụ lục</h2>")
    assert ["Số liệu tính toán: 2", "Số liệu đã công bố: 3"] == re.findall(r"<summary><b>(.*?)</b>", html)
    assert "<b>2,3 lần</b>; 41,79 ÷ 18,2 ≈ 2,3" in html
    assert '<a href="https://' in html
    assert "" == blocks.annex("Phụ lục", id="a", figures=[], language="vi").html


def test_a_source_in_a_notebook_is_followed_only_to_the_web() -> None:
    """An address that would run something is words."""
    row = {
        "publisher": "Sở",
        "title": "Bài",
        "date": "2020-10",
        "note": "bản sao",
        "url": "javascript:alert(1)",
    }
    shown = [
        blocks.source_list([row | {"url": url}], id="s", language="vi").html
        for url in (row["url"], "https://example.org/?a&b")
    ]

    assert '<li>Sở, Bài, tháng 10/2020<p style="font-size:90%;margin:0.3em 0">bản sao</p></li>' in shown[0]
    assert '<a href="https://example.org/?a&amp;b" rel="noopener noreferrer">Bài</a>' in shown[1]


def test_a_table_prints_figures_and_downloads_canonical_numbers() -> None:
    """A cell follows the language; the CSV has a point, no thousands mark, nothing where missing."""
    rows = [
        ["Phòng học", figure("classrooms", 2020)],
        ["Trường", figure("schools_lower_upper_secondary", 2005)],
    ]
    content, figures = blocks.table_content(
        blocks.plain("Giáo dục"),
        [Column(""), Column("Số", unit="cái", numeric=True)],
        rows=rows,
        id="t1",
        language="vi",
    )

    assert "5.711" == content["rows"][0]["cells"][1][0]["text"]
    assert [["", "Số (cái)"], ["Phòng học", "5711"], ["Trường", ""]] == content["csv_rows"]
    assert 2 == len(figures)


def test_a_row_that_does_not_fit_its_columns_is_refused() -> None:
    """A shifted row would put figures under the wrong head."""
    with pytest.raises(WordingError, match="a row has 1 cells for 2 columns"):
        blocks.table_content(
            blocks.plain(""), [Column("a"), Column("b")], rows=[["x"]], id="t", language="vi"
        )

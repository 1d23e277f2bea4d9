"""The table of plans: bound in words, signs, decisions; the same in both languages and in every output."""

from __future__ import annotations

import pytest

from lc_indicators.language import Language, Text
from lc_indicators.report import Report
from lc_indicators.report.blocks import Block
from lc_indicators.report.plan_results import SIGNS, PlanOutcome
from lc_indicators.shapes.block_shapes import ChartBlock, TableBlock
from lc_indicators.shapes.walk import words_of
from tests.lai_chau import LANGUAGES, report
from tests.report.monthly_catalogue import said
from tests.report.planned import planned, target


def _shown(made: Report, *, note: Text | None = None) -> TableBlock:
    shown: list[Block] = []
    made._writer._show_block = shown.append
    made.scorecard("plan", vi="Thực hiện kế hoạch", en="Plan and results", note=note)
    (block,) = shown
    assert block.content["type"] == "table"
    return block.content


def _rows(table: TableBlock) -> list[list[str]]:
    return [[words_of(cell) for cell in row["cells"]] for row in table["rows"]]


def test_a_row_says_plan_result_judgement_and_decision() -> None:
    """Of Lai Châu 2025: bound in words, months reached, sign and word, who decided when."""
    rows = {row[0]: row[1:] for row in _rows(_shown(report("en", period="2025")))}

    assert rows["Output of cereals"] == [
        "at least 226,000 tonnes", "226 thousand tonnes [e]", "100% [e]", "≈ met within rounding",
        "VietnamMoi, 26 October 2022",
    ]  # fmt: skip
    assert rows["State budget revenue in the area"] == [
        "3,000 billion dong", "2,540.17 billion dong (January–October 2025)", "84.67%",
        "↗ on course (2,500 billion dong to be expected by the months gone)", "VietnamMoi, 26 October 2022",
    ]  # fmt: skip
    assert rows["Average annual GRDP growth"][:2] == [
        "9 to 10% a year (2020–2025)", "3.91% a year (2020–2023) [e]",
    ]  # fmt: skip


def test_the_same_in_vietnamese() -> None:
    """Words and numbers of the language."""
    rows = {row[0]: row[1:] for row in _rows(_shown(report("vi", period="2025")))}

    assert rows["Sản lượng lương thực có hạt"] == [
        "từ 226.000 tấn trở lên", "226 nghìn tấn [e]", "100% [e]", "≈ đạt trong phạm vi làm tròn",
        "VietnamMoi, 26/10/2022",
    ]  # fmt: skip


def test_marks_and_the_rule_of_bare_figures_are_explained_once() -> None:
    """[e], [x] and [s] stand in one note."""
    notes = [words_of(note) for note in _shown(report("en", period="2020-2025"))["notes"]]

    assert notes[0].startswith("A plan that names a bare figure or a range counts as met")
    assert "Marks: [e] estimate; [x] missing value; [s] second-hand source." == notes[-1]
    assert 1 == sum("Marks:" in note for note in notes)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_later_decision_says_what_it_replaced(language: Language) -> None:
    """Figure, source and date of the earlier one stand beside it."""
    targets = [
        target("retail", "2024", "600", date="2023-12-08"),
        target("retail", "2024", "660", source="derivation", date="2024-07-15", replaces="interview_2020"),
    ]
    made = planned(targets, said("retail", {"2024": "640"}), period="2024", language=language)
    ((*_, judged, decision),) = _rows(_shown(made))

    words = {
        "en": ("✗ not met", "; replaces 600 billion dong ("),
        "vi": ("✗ không đạt", "; thay cho mức 600 tỷ đồng ("),
    }
    assert words[language][0] == judged
    assert words[language][1] in decision


def test_every_outcome_has_a_sign_of_its_own() -> None:
    """No judgement depends on colour."""
    assert set(PlanOutcome) == set(SIGNS)
    assert len(SIGNS) == len(set(SIGNS.values()))


def test_a_period_without_plans_shows_nothing() -> None:
    """The heading above it waits in vain."""
    shown: list[Block] = []
    made = report("en", period="2016")
    made._writer._show_block = shown.append
    made.section("plan", vi="Kế hoạch", en="Plan")
    made.scorecard("plan-table", vi="Thực hiện kế hoạch", en="Plan and results")
    made.no_data()

    assert [] == shown
    assert ["Plan"] == [one.text for one in made.absent]


def test_a_note_of_the_writer_stands_under_it() -> None:
    """Behind the sources."""
    table = _shown(report("en", period="2025"), note=Text(vi="Số ước tính.", en="As estimated."))

    assert any(words_of(note).endswith("As estimated.") for note in table["notes"])


def _chart(made: Report) -> ChartBlock | None:
    shown: list[Block] = []
    made._writer._show_block = shown.append
    made.plan_chart("plan-bars")
    found = [block.content for block in shown if block.content["type"] == "chart"]
    return found[0] if found else None


def test_bars_of_plans_count_what_was_reached() -> None:
    """100 of 80 is reached, 40 of 50 is not: one of two, each in its unit."""
    targets = [target("retail", "2020", "80"), target("income", "2020", "50", unit="million_vnd_per_person")]
    rows = [said("retail", {"2020": "100"}), said("income", {"2020": "40"})]

    chart = _chart(planned(targets, *rows, period="2020"))

    assert chart is not None
    assert "1 of 2 plans have been reached" == words_of(chart["title"])
    assert 2 == len(chart["table"]["rows"])


def test_one_plan_is_no_picture() -> None:
    """The table says the same; of what is not known there is no bar."""
    targets = [target("retail", "2020", "80"), target("income", "2020", "50", unit="million_vnd_per_person")]

    assert _chart(planned(targets, said("retail", {"2020": "100"}), period="2020")) is None

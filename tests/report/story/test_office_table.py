"""Flows with parts in the table that offices print; all else in the story's own table."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from lc_indicators.shapes.walk import words_of
from tests.report.monthly_catalogue import months, said
from tests.report.planned import target
from tests.report.story.told import blocks_of, catalogue_of, told, whole
from tests.report.test_showing import Recorded

RETAIL = said("retail", months("110.0 121.0 150.0") | months("100.0 110.0 120.0", year=2023))
PART = said("unsaid", months("40.0 41.0 50.0"))
FLOW_PART: dict[str, Any] = {"measure": "flow", "part_of": "retail", "bases": ()}


def _cells(table: dict[str, Any], first: int = 1) -> list[list[str]]:
    return [[words_of(cell) for cell in row["cells"][first:]] for row in table["rows"]]


def _names(report: Recorded) -> list[list[str]]:
    """Return the names of the rows of each table."""
    return [[row[0] for row in _cells(table, 0)] for table in blocks_of(report, "table")]


def test_a_flow_with_parts_is_laid_out_in_five_columns() -> None:
    """The month before, the month, the year so far, and two changes; parts stand further in."""
    report = told(RETAIL, PART, period="2024-03", unsaid=FLOW_PART)
    (table,) = blocks_of(report, "table")

    assert ["121.0", "150.0", "381.0", "125.0", "115.5"] == _cells(table)[0]
    assert [0, 1] == [row.get("level", 0) for row in table["rows"]]


def test_a_plan_of_the_year_makes_ten_columns() -> None:
    """The plan stands first."""
    planned = target("retail", "2024", "600", bound="at_least")
    data = replace(catalogue_of(RETAIL, PART, unsaid=FLOW_PART), targets={planned.key: planned})
    (table,) = blocks_of(whole(data, period="2024-03"), "table")

    assert 10 == len(_cells(table)[0])
    assert ["≥ 600", "120.0", "121.0", "150.0"] == _cells(table)[0][:4]


def test_what_is_no_flow_of_the_theme_has_a_table_of_its_own() -> None:
    """No figure is lost, and none stands twice."""
    rows = RETAIL, PART, said("industry", months("101.0 102.0 104.0")), said("schools", {"2024-03": "9"})
    report = told(*rows, period="2024-03", unsaid=FLOW_PART)

    assert [["retail", "unsaid"], ["schools", "industry"]] == _names(report)
    assert [
        "Industry: figures of March 2024, in billion dong",
        "Industry: other figures of March 2024",
    ] == [words_of(table["caption"]) for table in blocks_of(report, "table")]


def test_without_parts_the_story_has_its_own_table() -> None:
    """Two flows beside each other are no whole and its parts."""
    flow = {**FLOW_PART, "part_of": ""}
    report = told(RETAIL, PART, period="2024-03", unsaid=flow)

    assert [["retail", "unsaid"]] == _names(report)
    assert "150.0" == _cells(blocks_of(report, "table")[0])[0][0].removesuffix(" billion dong")

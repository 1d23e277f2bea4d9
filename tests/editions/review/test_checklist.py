"""The checklist names what there is to see in this edition, with how many there are."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lc_indicators.editions.review.checklist import (
    checklist,
    conflict_tables,
    contradictions,
    disagreements,
    unsettled,
)
from lc_indicators.editions.review.reviewed import read_reviewed
from tests.editions.compare.small_editions import SmallEdition
from tests.editions.review.reference_editions import REFERENCES, swap
from tests.lai_chau import LANGUAGES

GROUPS = {
    "vi": ["Số liệu", "Nguồn", "Biểu đồ", "Câu chữ", "Các ngôn ngữ"],
    "en": ["Figures", "Sources", "Charts", "Wording", "All languages"],
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_has_a_head_for_each_thing_that_takes_eyes(language: str) -> None:
    """Figures, sources, charts, wording, all languages; none is empty, no line is left unfilled."""
    groups = checklist(read_reviewed(REFERENCES / language))

    assert GROUPS[language] == [group.name for group in groups]
    assert all(group.lines for group in groups)
    assert [] == [line for group in groups for line in group.lines if "{" in line or not line.endswith(".")]


def test_it_counts_what_this_edition_holds() -> None:
    """Ten conflicts of sources, a revision and two contradicted claims, as the report shows them."""
    reviewed = read_reviewed(REFERENCES / "en")
    lines = "\n".join(line for group in checklist(reviewed) for line in group.lines)

    assert 11 == len(disagreements(reviewed))
    assert 1 == len(conflict_tables(reviewed))
    claims = [one.id for one in contradictions(reviewed)]
    assert ["baodantoc_2020_average", "interview_poverty_factor"] == claims
    for counted in (
        "Published figures (282)",
        "Computed figures (106)",
        "Figures that differ by source (11)",
        "Contradicted claims (2)",
        "Sources (36)",
        "Charts (11)",
    ):
        assert counted in lines
    assert all(f"marked “{status}” ({count})" in lines for status, count in unsettled(reviewed).items())


def test_figures_that_changed_are_to_be_accounted_for(tmp_path: Path) -> None:
    """Only where an edition before is known, and says another figure."""
    before = Path(shutil.copytree(REFERENCES / "en", tmp_path / "before"))
    swap(before, "16.33", "16.43", "figures.json", "report.ipynb")

    reviewed = read_reviewed(REFERENCES / "en", before=before)
    lines = "\n".join(line for group in checklist(reviewed) for line in group.lines)

    assert reviewed.comparison is not None
    assert f"Figures that changed ({len(reviewed.comparison.figures)})" in lines
    assert "Figures that changed" not in str(checklist(read_reviewed(REFERENCES / "en")))


def test_an_edition_with_less_has_a_shorter_list(tmp_path: Path) -> None:
    """No chart, no other language, no conflict: it is said, or nothing is asked."""
    made = SmallEdition()
    made.drop("grdp")
    made.manifest["outputs"] = {"report.html": ""}

    groups = {group.name: group.lines for group in checklist(read_reviewed(made.write(tmp_path / "en")))}

    assert ("The report has no chart.",) == groups["Charts"]
    assert "none stands beside" in groups["All languages"][0]
    assert "Conflicts" not in str(groups["Figures"])


def test_a_row_a_source_is_part_of_its_disagreement() -> None:
    """Two sources below one head are one thing to decide, not three."""
    reviewed = read_reviewed(REFERENCES / "en")
    [table] = (block for block in reviewed.document.blocks() if block.get("role") == "conflicts")
    assert table["type"] == "table"
    cells = table["rows"][0]["cells"]
    before = len(disagreements(reviewed))
    table["rows"] += [{"cells": cells, "header": True, "level": 1} for _ in range(2)]

    assert before == len(disagreements(reviewed))

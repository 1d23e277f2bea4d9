"""What reports cannot draw is found in the data, not in the PDF."""

from __future__ import annotations

from pathlib import Path

import pytest

from lc_indicators.catalogue.checks.printed_figures import character_findings
from tests.data_fixtures import found, set_cell

SPOILED = [
    # cell, what the finding says
    ("Lai Châu 中", "holds 中 U+4E2D (cjk unified ideograph-4e2d), which the fonts of the reports lack"),
    ("Lai Châu 😀", "holds 😀 U+1F600 (grinning face), which the fonts of the reports lack"),
    ("Lai\x07Châu", "holds U+0007 (a character without a name), which the fonts of the reports lack"),
    ("Lai Châu ", "'Lai Châu ' begins or ends with white space: remove it"),
    ("\nLai Châu", "' Lai Châu' begins or ends with white space: remove it"),
]


@pytest.mark.parametrize(("cell", "message"), SPOILED)
def test_when_a_character_cannot_be_drawn_then_its_code_point_is_named(
    package: Path, cell: str, message: str
) -> None:
    """A character that a font lacks breaks a PDF; white space at an end makes another name of a name."""
    line = set_cell(package, "areas.csv", row="VN-01", column="name_vi", cell=cell)

    findings = [finding.replace("\\n", " ") for finding in found(package, character_findings)]

    assert [f"areas.csv:{line} name_vi: {message}"] == findings


def test_vietnamese_is_drawn_composed_and_decomposed(package: Path) -> None:
    """Both forms of Unicode occur in sources."""
    set_cell(package, "areas.csv", row="VN-01", column="name_vi", cell="Lai Cha\u0302u, ngh\u00e8o \u1ec7")

    assert [] == found(package, character_findings)


def test_every_character_is_named_at_its_cell(package: Path) -> None:
    """Two cells with one strange character are two findings."""
    set_cell(package, "areas.csv", row="VN-01", column="name_vi", cell="中")
    set_cell(package, "areas.csv", row="VN-01", column="name_en", cell="中文")

    assert ["name_en", "name_en", "name_vi"] == [
        finding.split()[1].rstrip(":") for finding in found(package, character_findings)
    ]

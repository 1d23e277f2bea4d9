"""A code that names no row is found at its column, with the nearest that do."""

from __future__ import annotations

from pathlib import Path

import pytest

from lc_indicators.catalogue.checks import check_data
from lc_indicators.catalogue.checks.table_schema import foreign_findings
from tests.data_fixtures import append, edit, found, set_cell

INTERVIEW, GRDP = "observations/interview.csv", "grdp_per_capita,VN-01,2020"
CLAIMS, CLAIM = "claims/interview.csv", "interview_poverty_factor"

SPOILED = [
    # file, row, column, cell, what the finding says
    (INTERVIEW, GRDP, "indicator", "grdp_per_capta", "indicator 'grdp_per_capta'. Nearest: grdp_per_capita"),
    (INTERVIEW, GRDP, "area", "VN-1", "area 'VN-1'. Nearest: VN-01"),
    (INTERVIEW, GRDP, "status", "Y", "status 'Y'."),
    (INTERVIEW, GRDP, "qualifier", "ovr", "qualifier 'ovr'. Nearest: over"),
    (INTERVIEW, GRDP, "source", "interview", "source 'interview'. Nearest: interview_2020"),
    (CLAIMS, CLAIM, "unit", "time", "unit 'time'. Nearest: times"),
    (CLAIMS, CLAIM, "area", "VN-2", "area 'VN-2'. Nearest: VN-R2"),
    ("indicators.csv", "grdp_per_capita", "unit", "times_a_year", "unit 'times_a_year'. Nearest: "),
    ("units.csv", "times", "change_unit", "tims", "unit 'tims'. Nearest: times"),
    (
        "units.csv",
        "persons",
        "per_year_unit",
        "persons_a_year",
        "unit 'persons_a_year'. Nearest: persons_per_year",
    ),
    ("areas.csv", "VN-01", "parent", "VN-R9", "area 'VN-R9'. Nearest: VN-R2"),
    ("movements.csv", "poor", "source", "interview2020", "source 'interview2020'. Nearest: interview_2020"),
    ("derivations.csv", "grdp_per_capita", "area", "VN-10", "area 'VN-10'. Nearest: VN-01"),
]


@pytest.mark.parametrize(("file", "row", "column", "cell", "message"), SPOILED)
def test_when_a_code_names_no_row_then_the_nearest_are_named(
    package: Path, file: str, row: str, column: str, cell: str, message: str
) -> None:
    """A mistyped code is seldom far from the one that was meant."""
    line = set_cell(package, file, row=row, column=column, cell=cell)

    [finding] = found(package, foreign_findings)

    assert finding.startswith(f"{file}:{line} {column}: Unknown {message}")


def test_an_empty_cell_names_nothing(package: Path) -> None:
    """The country has no parent, and most figures no qualifier."""
    assert [] == found(package, foreign_findings)


def test_a_table_with_lost_rows_is_no_witness(package: Path) -> None:
    """The code that seems to lack may stand in the row that could not be read."""
    line = append(package, "sources.csv", "new_source,only two cells")
    set_cell(package, INTERVIEW, row=GRDP, column="source", cell="new_source")

    assert [("sources.csv", line)] == [(finding.file, finding.row) for finding in check_data(package)]


def test_a_key_into_nowhere_is_a_finding(package: Path) -> None:
    """A schema that refers to a file that is not there would check nothing."""
    edit(package, "schemas/movement.json", old='"resource": "areas"', new='"resource": "area"')

    assert [
        "movements.csv area: the schema's foreign key leads to area of resource 'area', which is not there"
    ] == found(package, foreign_findings)


def test_a_file_that_cannot_be_checked_is_named_once(package: Path) -> None:
    """Without its schema a file is out; what refers to it is not to blame."""
    (package / "schemas" / "area.json").write_text("{", encoding="utf-8")

    assert ["schemas/area.json"] == [finding.file for finding in check_data(package)]

"""What the table schemas ask for is checked whenever the data are loaded: file, line, column, advice."""

from __future__ import annotations

from pathlib import Path

import pytest

from lc_indicators.catalogue import load_catalogue
from lc_indicators.catalogue.checks import check_data, validate_package
from lc_indicators.catalogue.checks.frictionless_check import frictionless_findings
from lc_indicators.catalogue.checks.table_schema import schema_findings
from lc_indicators.errors import DataError
from tests.data_fixtures import append, edit, found, set_cell
from tests.lai_chau import DATA

INTERVIEW, GRDP = "observations/interview.csv", "grdp_per_capita,VN-01,2020"
CLAIMS, CLAIM = "claims/interview.csv", "interview_poverty_factor"

NO_NUMBER = "no number: write it with a decimal point and without thousands marks"

#: File, row, column, cell, finding.
SPOILED = [
    (INTERVIEW, GRDP, "value", "41,79", f"'41,79' is {NO_NUMBER}"),
    (
        INTERVIEW,
        GRDP,
        "notation",
        "vn",
        "'vn' is none of vi, en, point, fr, si, ch, es, in, text; nearest: vi",
    ),
    (INTERVIEW, GRDP, "printed", "", "is empty: every row needs it"),
    (INTERVIEW, GRDP, "source", "", "is empty: every row needs it"),
    (CLAIMS, CLAIM, "direction", "dwn", "'dwn' is none of up, down; nearest: down"),
    (CLAIMS, CLAIM, "period", "", "is empty: every row needs it"),
    ("indicators.csv", "grdp_per_capita", "decimals", "two", "'two' is no whole number"),
    ("indicators.csv", "poverty_rate_gso", "decimals", "7", "'7' is above 6"),
    ("indicators.csv", "movement_poor_plan", "decimals", "-1", "'-1' is below 0"),
    ("statuses.csv", "A", "rank", "19", "'19' stands in another row too"),
    ("sources.csv", "interview_2020", "url", "laichau", "'laichau' is no uri"),
    (
        "sources.csv",
        "interview_2020",
        "date",
        "autumn",
        r"'autumn' has not the form that the schema asks for: ^\d{4}(-\d{2}(-\d{2})?)?$",
    ),
]  # fmt: skip


def test_when_a_cell_breaks_its_schema_then_it_is_named(package: Path) -> None:
    """Type, code list, form, range: the finding names the cell and says what to write."""
    expected = [
        f"{file}:{set_cell(package, file, row=row, column=column, cell=cell)} {column}: {message}"
        for file, row, column, cell, message in SPOILED
    ]

    assert sorted(expected) == found(package, schema_findings)


def test_a_sound_package_has_no_findings(package: Path) -> None:
    """The fixture is what the schemas ask for."""
    assert [] == found(package, schema_findings)


def test_a_row_without_content_is_one_finding(package: Path) -> None:
    """Nobody is told of each of its cells."""
    line = append(package, "areas.csv", ",,,,,,")

    assert [f"areas.csv:{line}: has nothing in its cells: remove it"] == found(package, schema_findings)


def test_what_other_checks_word_better_is_left_to_them(package: Path) -> None:
    """A period and a date have checks of their own: one mistake is one finding."""
    set_cell(package, INTERVIEW, row=GRDP, column="reference_date", cell="2020-02-30")
    set_cell(package, CLAIMS, row=CLAIM, column="period", cell="2015-2020")

    assert [] == found(package, schema_findings)


def test_when_a_schema_asks_for_more_then_frictionless_says_what_breaks_it(package: Path) -> None:
    """A word that our own checks leave alone does not stop the loading; `lc-indicators check` knows it."""
    edit(
        package,
        "schemas/qualifier.json",
        old='"description": "Words around the figure, English",\n      "constraints": {\n',
        new='"description": "Words around the figure, English",\n      "constraints": {\n"maxLength": 6,',
    )

    findings = validate_package(package)

    assert [] == check_data(package)
    assert findings
    assert {("qualifiers.csv", "pattern_en")} == {(one.file, one.column) for one in findings}


def test_what_frictionless_finds_keeps_data_from_being_loaded(package: Path) -> None:
    """A mistake that any tool finds is found without one, at the same place."""
    spoiled = {
        (file, set_cell(package, file, row=row, column=column, cell=cell), column)
        for file, row, column, cell, _ in SPOILED
    }

    by_frictionless = {(one.file, one.row, one.column) for one in validate_package(package)}
    ours = {(one.file, one.row, one.column) for one in check_data(package)}

    assert spoiled <= by_frictionless <= ours
    with pytest.raises(DataError):
        load_catalogue(package)


@pytest.mark.slow
def test_any_tool_can_validate_the_package() -> None:
    """The descriptor on disk is a Frictionless Data Package: its own tool finds nothing either."""
    assert [] == list(frictionless_findings(DATA))

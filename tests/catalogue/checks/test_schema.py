"""The Frictionless schemas speak plainly: file, line, column, what to write."""

from __future__ import annotations

from pathlib import Path

import pytest
from frictionless import Package

from lc_indicators.catalogue.checks.schema import schema_findings
from tests.data_fixtures import edit, found, set_cell
from tests.lai_chau import DATA

INTERVIEW, GRDP = "observations/interview.csv", "grdp_per_capita,VN-01,2020"
CLAIMS, CLAIM = "claims/interview.csv", "interview_poverty_factor"

NO_NUMBER = "no number: write it with a decimal point and without thousands marks"

#: Every mistake stands in one package, so that Frictionless runs once: file, row, column, cell, finding.
SPOILED = [
    (INTERVIEW, GRDP, "value", "41,79", f"'41,79' is {NO_NUMBER}"),
    (INTERVIEW, GRDP, "notation", "vn", "'vn' is none of vi, en, point, text; nearest: vi"),
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


def test_what_other_checks_word_better_is_left_to_them(package: Path) -> None:
    """A period and a date have checks of their own: one mistake is one finding."""
    set_cell(package, INTERVIEW, row=GRDP, column="reference_date", cell="2020-02-30")
    set_cell(package, CLAIMS, row=CLAIM, column="period", cell="2015-2020")

    assert [] == found(package, schema_findings)


def test_when_a_schema_is_wrong_then_frictionless_says_so(package: Path) -> None:
    """A type that does not exist is a finding, no traceback."""
    edit(
        package,
        "schemas/status.json",
        old='"name": "rank",\n      "type": "integer"',
        new='"name": "rank",\n      "type": "ordinal"',
    )

    [finding] = found(package, schema_findings)

    assert finding.startswith("statuses.csv: has a schema that is not valid: ")
    assert "ordinal" in finding


@pytest.mark.slow
def test_any_tool_can_validate_the_package() -> None:
    """The descriptor on disk is a Frictionless Data Package: its own tool finds nothing either."""
    report = Package(str(DATA / "datapackage.json")).validate()

    assert [] == report.flatten(["type", "message"])

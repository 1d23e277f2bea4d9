"""A value is what is printed, fits its indicator, and goes with its status."""

from __future__ import annotations

from pathlib import Path

import pytest

from lc_indicators.catalogue.checks.printed_figures import figure_findings
from tests.data_fixtures import append, found, set_cell

INTERVIEW = "observations/interview.csv"
GRDP = "grdp_per_capita,VN-01,2020"
PLAN = "movement_poor_plan,VN-01"
PLAIN = "is no plain number: at most 15 digits before the point and 10 after it, no exponent"


def _observation(period: str, *figure: str) -> str:
    printed, notation, value, status = figure
    cells = ["poverty_rate_gso,VN-01", period, f'"{printed}"', notation, value, "", status, ""]
    return ",".join([*cells, "gso_poverty_rate,cột,column,"])


def test_a_sound_package_has_no_findings(package: Path) -> None:
    """Printed and value agree, trailing zeros included."""
    assert [] == found(package, figure_findings)


SPOILED = [
    # row, column, cell, column of the finding, what it says
    (GRDP, "value", "41.7", "value", "'41.7' is not what '41,79' says in notation vi: 41.79"),
    (GRDP, "value", "4179", "value", "'4179' is not what '41,79' says in notation vi: 41.79"),
    (
        GRDP,
        "printed",
        "41.79",
        "printed",
        "Printed figure '41.79' is not a number in notation 'vi': it has ',' before decimals and '.' between",
    ),
    (GRDP, "value", "", "value", "is empty, but '41,79' is a number in notation vi: 41.79"),
    (PLAN, "value", "1054", "value", "'1054' stands beside notation text: a text has no value"),
    (GRDP, "value", "NaN", "value", f"'NaN' {PLAIN}"),
    (GRDP, "value", "-inf", "value", f"'-inf' {PLAIN}"),
    (GRDP, "value", "4179e-2", "value", f"'4179e-2' {PLAIN}"),
    (GRDP, "value", "1e999999999", "value", f"'1e999999999' {PLAIN}"),
    (GRDP, "value", "4" * 16, "value", f"'{'4' * 16}' {PLAIN}"),
    (GRDP, "value", " 41.79", "value", f"' 41.79' {PLAIN}"),
]


@pytest.mark.parametrize(("row", "column", "cell", "where", "message"), SPOILED)
def test_when_a_value_is_not_what_is_printed_then_both_are_named(
    package: Path, row: str, column: str, cell: str, where: str, message: str
) -> None:
    """A printed figure is read under its notation, never guessed; infinities are no figures."""
    line = set_cell(package, INTERVIEW, row=row, column=column, cell=cell)

    assert any(
        f.startswith(f"{INTERVIEW}:{line} {where}: {message}") for f in found(package, figure_findings)
    )


def test_when_trailing_zeros_are_lost_then_the_finding_says_so(package: Path) -> None:
    """11.50 is not 11.5: the zero says how exact it is."""
    line = append(package, INTERVIEW, _observation("2017", "11,50", "vi", "11.5", "A"))

    said = "'11.5' is not what '11,50' says in notation vi: 11.50, trailing zeros included"

    assert f"{INTERVIEW}:{line} value: {said}" in found(package, figure_findings)


FITTING = [
    # printed, notation, value, status, what the finding says ("" for none)
    ("27", "vi", "27", "A", ""),
    ("27,91", "vi", "27.91", "A", "value: '27.91' has 2 decimals, poverty_rate_gso"),
    ("101", "vi", "101", "A", "value: '101' is above the maximum 100 of poverty_rate_gso"),
    ("-1", "vi", "-1", "A", "value: '-1' is below the minimum 0 of poverty_rate_gso"),
    ("..", "point", "", "O", ""),
    ("..", "point", "", "A", "value: is empty, but status A goes with a value"),
    ("27,9", "vi", "27.9", "O", "status: O goes without a value, but there is 27.9"),
    ("27,9", "vi", "27.9", "B", ""),
    ("..", "point", "", "B", ""),
]


@pytest.mark.parametrize(("printed", "notation", "value", "status", "message"), FITTING)
def test_a_value_fits_its_indicator_and_its_status(
    package: Path, printed: str, notation: str, value: str, status: str, message: str
) -> None:
    """Fewer decimals than others print are fine, more are a slip; a status says whether there is a value."""
    line = append(package, INTERVIEW, _observation("2017", printed, notation, value, status))
    findings = found(package, figure_findings)

    assert bool(message) == bool(findings)
    assert all(finding.startswith(f"{INTERVIEW}:{line} {message}") for finding in findings)


CLAIMS = [
    ("interview_poverty_factor", "value", "2.9", "'2.9' is not what '2,8' says in notation vi: 2.8"),
    ("interview_poverty_factor", "value", "", "is empty: a claim has a figure"),
    ("interview_poverty_factor", "value", "-2.8", "'-2.8' has a sign: a claim's direction says up or down"),
    ("interview_poverty_factor", "status", "O", "O goes without a value, but there is 2.8"),
]


@pytest.mark.parametrize(("claim", "column", "cell", "message"), CLAIMS)
def test_claims_are_read_as_strictly_as_observations(
    package: Path, claim: str, column: str, cell: str, message: str
) -> None:
    """A claim is a size with a direction; without a figure it claims nothing."""
    line = set_cell(package, "claims/interview.csv", row=claim, column=column, cell=cell)

    assert f"claims/interview.csv:{line} {column}: {message}" in found(package, figure_findings)


def test_a_claimed_level_lies_in_the_range_of_its_indicator(package: Path) -> None:
    """A level of a rate above 100 is a slip; a change of it is measured by no range."""
    for column, cell in (("printed", "127,9"), ("value", "127.9")):
        line = set_cell(
            package, "claims/provincial_series.csv", row="xaydungdang_2022_end", column=column, cell=cell
        )

    [finding] = found(package, figure_findings)

    assert finding.startswith(
        f"claims/provincial_series.csv:{line} value: '127.9' is above the maximum 100 of"
    )


def test_the_range_of_an_indicator_is_a_range(package: Path) -> None:
    """A minimum above the maximum would refuse every value."""
    line = set_cell(package, "indicators.csv", row="movement_poor_plan", column="minimum", cell="5")
    set_cell(package, "indicators.csv", row="movement_poor_plan", column="maximum", cell="4")

    assert [f"indicators.csv:{line} minimum: '5' is above the maximum 4"] == found(package, figure_findings)

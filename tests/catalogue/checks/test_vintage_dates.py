"""A stage goes with the day of publication, with the status, and with what was published before."""

from __future__ import annotations

from pathlib import Path

import pytest

from lc_indicators.catalogue.checks import check_data
from lc_indicators.catalogue.checks.dates_and_keys import date_findings
from lc_indicators.catalogue.checks.vintage_dates import vintage_findings
from tests.catalogue.vintage_package import add_vintages
from tests.data_fixtures import append, found, set_cell

FILE = "observations/provincial_series.csv"

#: Another source of the publisher of the interview.
LATER = "portal_2021,Cổng Thông tin điện tử tỉnh Lai Châu,,,Bài,2021,,vi,media_report,,,,"


def _row(*, source: str, status: str = "A", note: str = "", published_on: str = "", stage: str = "") -> str:
    return (
        f'grdp_per_capita,VN-01,2019,"40,1",vi,40.1,,{status},,{source},trang 1,page 1,{note},'
        f"{published_on},{stage}"
    )


@pytest.fixture
def vintages(package: Path) -> Path:
    """Return a small package whose provincial series have the two columns."""
    add_vintages(package, FILE)
    return package


def _findings(package: Path, *rows: str) -> list[str]:
    for row in rows:
        append(package, FILE, row)
    return [finding.partition(" ")[2] for finding in found(package, vintage_findings)]


def test_a_package_with_and_one_without_the_columns_are_sound(package: Path) -> None:
    """Both columns are optional, and so is each cell of them."""
    assert [] == check_data(package)
    add_vintages(package, FILE)
    assert [] == check_data(package)


@pytest.mark.parametrize(
    "row",
    [
        _row(source="interview_2020", published_on="2020", stage="official"),
        _row(source="interview_2020", published_on="2019-06-30", stage="estimate"),
        _row(source="interview_2020", status="P", published_on="2020-02-01"),
        _row(source="interview_2020", status="E", stage="estimate"),
        # In a year that is known to the year alone it may have come out on its last day.
        _row(source="interview_2020", published_on="2019", stage="preliminary"),
    ],
)
def test_a_sound_stage_has_no_findings(vintages: Path, row: str) -> None:
    """An estimate may come out before its period has ended, every other figure after it."""
    append(vintages, FILE, row)

    assert [] == check_data(vintages)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (
            _row(source="interview_2020", published_on="2019-11", stage="official"),
            "stage: official, and published in 2019-11, before 2019 ended: until then there is only an",
        ),
        (
            _row(source="interview_2020", status="P", published_on="2019-11"),
            "status: preliminary, and published in 2019-11, before 2019 ended",
        ),
        (
            _row(source="interview_2020", status="E", stage="official"),
            "stage: official contradicts the status E: estimate; change one of them",
        ),
    ],
)
def test_what_a_stage_cannot_be_is_found(vintages: Path, row: str, said: str) -> None:
    """Where it stands, what contradicts what, and what to do."""
    [finding] = _findings(vintages, row)

    assert finding.startswith(said)


def test_a_source_speaks_for_its_rows(vintages: Path) -> None:
    """Its stage and its date are those of a row that has none of its own."""
    set_cell(vintages, "sources.csv", row="interview_2020", column="date", cell="2019-06")
    set_cell(vintages, "sources.csv", row="interview_2020", column="stage", cell="official")
    append(vintages, FILE, _row(source="interview_2020"))

    findings = [one for one in found(vintages, vintage_findings) if one.startswith(FILE)]

    assert "official, and published in 2019-06, before 2019 ended" in findings[0]


def test_one_publisher_does_not_go_back_to_an_earlier_stage(vintages: Path) -> None:
    """An estimate after the official figure is a slip, or a note says what it is."""
    official = _row(source="interview_2020", published_on="2020-03", stage="official")
    append(
        vintages,
        "sources.csv",
        "portal_2021,Cổng Thông tin điện tử tỉnh Lai Châu,,,Bài,2021,,vi,media_report,,,,",
    )

    assert [] == _findings(vintages, official)
    [finding] = _findings(vintages, _row(source="portal_2021", stage="estimate"))
    assert finding.startswith("stage: estimate came out after the official figure of observations/")


def test_a_note_says_why_a_publisher_goes_back(vintages: Path) -> None:
    """With a word of why, it is the data's own."""
    append(
        vintages,
        "sources.csv",
        "portal_2021,Cổng Thông tin điện tử tỉnh Lai Châu,,,Bài,2021,,vi,media_report,,,,",
    )

    assert [] == _findings(
        vintages,
        _row(source="interview_2020", published_on="2020-03", stage="official"),
        _row(source="portal_2021", stage="estimate", note="Repeats the estimate of 2019"),
    )


@pytest.mark.parametrize("text", ["2019-13", "2019-02-30"])
def test_a_day_that_is_none_is_found(vintages: Path, text: str) -> None:
    """As with the date of a source."""
    append(vintages, FILE, _row(source="interview_2020", published_on=text))

    [finding] = found(vintages, date_findings)
    assert f"published_on: {text!r} is no date: write 2020, 2020-10 or 2020-10-28" in finding

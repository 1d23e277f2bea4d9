"""The course of a series, by hand: runs, turns and records; a change within rounding goes no way."""

from __future__ import annotations

import pytest

from lc_indicators.figure import Figure
from lc_indicators.periods import PeriodKind
from lc_indicators.report.story.runs_and_records import Record, Run, record_of, run_of, run_on_year
from tests.report.monthly_catalogue import monthly, said


def _steps(values: list[str], first_year: int = 2022) -> list[Figure]:
    """Return figures of months from January of a year on, the last one first."""
    rows: dict[str, str] = {}
    for at, value in enumerate(values):
        rows[f"{first_year + at // 12}-{at % 12 + 1:02d}"] = value
    report = monthly(said("industry", rows))
    return [report.figure("industry", period) for period in reversed([*rows])]


@pytest.mark.parametrize(
    ("values", "run"),
    [
        ("100 101 102 103 99", Run("down", 1, 3)),
        ("103 102 101 100 105", Run("up", 1, 3)),
        ("100 99 101 102 103", Run("up", 3, 1)),
        ("100 101", Run("up", 1, 0)),
        ("100 100", None),
        ("100", None),
    ],
)
def test_a_run_ends_with_the_newest_change(values: str, run: Run | None) -> None:
    """One fall after three rises; three rises after a fall; equal figures go no way."""
    assert run == run_of(_steps(values.split()))


def test_changes_on_a_year_before_have_runs_of_their_own() -> None:
    """Twelve months at 100, then 101, 102, 99, 103, 104: two in a row above the year before."""
    values = ["100"] * 12 + ["101", "102", "99", "103", "104"]

    assert Run("up", 2, 0) == run_on_year(_steps(values), PeriodKind.MONTH)
    assert run_on_year(_steps(["100"] * 12), PeriodKind.MONTH) is None


def test_a_record_is_above_all_others_whatever_the_rounding() -> None:
    """Of 30 months the last one is the highest of all; one that equals an earlier one is none."""
    low = [str(100 + at % 5) for at in range(29)]
    found = record_of(_steps([*low, "120"]), PeriodKind.MONTH)

    assert found is not None
    assert ("up", "2022-01", True) == (found.way, found.since.text, found.is_of_all)
    assert record_of(_steps([*low, "104"]), PeriodKind.MONTH) is None


def test_a_high_since_long_ago_is_a_record_since_then() -> None:
    """130 in January 2022, then about 100, then 120 in June 2024: the highest since January 2022."""
    values = ["130", *(str(100 + at % 5) for at in range(28)), "120"]
    found = record_of(_steps(values), PeriodKind.MONTH)

    assert found == Record("up", found.since, is_of_all=False) if found else False
    assert found is not None
    assert "2022-01" == found.since.text


def test_a_short_series_has_no_records() -> None:
    """The highest of four months is nothing to write of."""
    assert record_of(_steps(["100", "101", "102", "120"]), PeriodKind.MONTH) is None

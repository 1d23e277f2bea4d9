"""Finding figures for the report of a month, a quarter or nine months: its series, its history, its ends."""

from __future__ import annotations

import pytest

from lc_indicators.figure import Figure
from lc_indicators.periods import Period
from tests.report.monthly_catalogue import monthly, months, said

YEARS = {"2022": "80", "2023": "90", "2024": "99"}
VALUES = (
    months("10 11 12 13", year=2023) | months("14 15 16 17 18") | YEARS | {"2023-Q1": "33", "2024-Q1": "45"}
    | {"2023-01-01/P9M": "60", "2024-01-01/P9M": "70", "2024-01-01/P4M": "62"}
)  # fmt: skip


def _periods(figures: list[Figure]) -> list[str]:
    return [str(figure.period) for figure in figures]


@pytest.mark.parametrize(
    ("period", "series"),
    [
        ("2024-03", ["2024-01", "2024-02", "2024-03"]),
        ("2024-Q1", ["2024-Q1"]),
        ("2024-01-01/P9M", ["2024-01-01/P9M"]),
        ("2024", ["2024"]),
        ("2022-2024", ["2022", "2023", "2024"]),
    ],
)
def test_a_series_has_the_periods_that_the_report_is_of(period: str, series: list[str]) -> None:
    """A month's report has months up to its own; no year, quarter or run of months stands among them."""
    assert series == _periods(monthly(said("retail", VALUES), period=period).series("retail"))


def test_the_history_of_a_month_are_the_months_before_it() -> None:
    """It goes back so many years, and is none where the month itself has no figure."""
    assert [f"2023-0{n}" for n in range(1, 5)] + ["2024-01", "2024-02"] == _periods(
        monthly(said("retail", VALUES), period="2024-02").history("retail")
    )
    assert ["2023-01-01/P9M", "2024-01-01/P9M"] == _periods(
        monthly(said("retail", VALUES), period="9 months 2024").history("retail", years=1)
    )
    assert [] == monthly(said("retail", VALUES), period="2024-08").history("retail")


@pytest.mark.parametrize(
    ("period", "inside", "outside"),
    [("2024-03", "2024-03", "2024-02"), ("2024-Q1", "2024-03", "2024-04"), ("2024", "2024", "2023")],
)
def test_a_report_covers_what_lies_in_its_period(period: str, inside: str, outside: str) -> None:
    """Months of the quarter are of its report; those before and after it are not."""
    report = monthly(said("retail", VALUES), period=period)

    assert report.covers(Period.parse(inside))
    assert not report.covers(Period.parse(outside))


def test_the_ends_of_months_do_not_cross_a_break() -> None:
    """Borders that change in March leave March and April to compare."""
    rows = [said("retail", months("5 6")), said("retail", {"2024-03": "9"}, status="B")]
    found = monthly(*rows, said("retail", {"2024-04": "8"}), period="2024-04").ends("retail")

    assert found is not None
    assert ["2024-03", "2024-04"] == _periods(list(found))


def test_the_latest_figure_of_a_month_is_its_own() -> None:
    """What ends after the month, or lasts longer, is not the month's."""
    latest = monthly(said("retail", VALUES), period="2024-03").latest("retail")

    assert latest is not None
    assert "16" == latest.number("en")


def test_breaks_are_periods() -> None:
    """A month in which the series breaks is no break of its whole year."""
    rows = [said("retail", months("5 6")), said("retail", {"2024-03": "9"}, status="B")]
    report = monthly(*rows)

    assert (Period.parse("2024-03"),) == report.catalogue.breaks("retail", "VN-01")
    assert (Period.parse("2024-03"),) == report.figure("retail", "2024-01").breaks

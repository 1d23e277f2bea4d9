"""A new row makes those reports stale that tell of its period, and no others."""

from __future__ import annotations

from contextlib import suppress

import pytest

from lc_indicators.catalogue import Catalogue
from lc_indicators.catalogue.records import Observation
from lc_indicators.catalogue.tracking import Notes, recording, what_changed
from lc_indicators.errors import LcIndicatorsError
from lc_indicators.report import Report
from tests.report.monthly_catalogue import data, months, said

KNOWN = said(
    "retail",
    months("10 11 12 13 14 15 16 17 18 19 20 21", year=2023) | months("14 15 16 17 18")
    | {"2023": "186", "2023-Q1": "33", "2024-Q1": "45", "2024-01-01/P4M": "62"},
)  # fmt: skip


def _read(catalogue: Catalogue, period: str) -> Notes:
    """Return what the report of a period reads of the data where it asks what a notebook asks."""
    notes = Notes()
    report = Report(recording(catalogue, notes), area="VN-01", period=period, language="en")
    report.series("retail")
    report.history("retail")
    report.leading("retail")
    report.disagreements()
    report.totals_apart()
    figure = report.latest("retail")
    # An error says which periods there are, and of years it names them all.
    for base in ("previous", "year_before", "december_before", "to_date") if "-" in period else ():
        with suppress(LcIndicatorsError):
            report.compare(figure, base)
    return notes


def _stale(period: str, new: list[Observation]) -> bool:
    return any(what_changed(_read(data(KNOWN), period), data(KNOWN, new)))


@pytest.mark.parametrize(
    ("new", "stale"),
    [
        ("2024-06", {"2024", "2022-2024"}),
        ("2024-Q2", {"2024", "2022-2024"}),
        ("2024-01-01/P5M", {"2024-05", "2024", "2022-2024"}),
        ("2022-12", {"2024-05", "2024-04", "2024-03", "2023-01", "2022-2024"}),
        # The error that January has no December before it names the periods that end before January does.
        ("2022", {"2023-01", "2024", "2023", "2022-2024"}),
        ("2023-01-01/P4M", {"2024-01-01/P4M", "2024-04", "2023", "2022-2024"}),
    ],
)
def test_a_new_row_makes_stale_what_tells_of_its_period(new: str, stale: set[str]) -> None:
    """The month's own report, those that it is the history of, and the years that it lies in."""
    parts = ("2023-01", "2024-03", "2024-04", "2024-05", "2024-Q1", "2024-01-01/P4M")
    years = ("2023", "2024", "2022-2024")

    assert stale == {period for period in (*parts, *years) if _stale(period, said("retail", {new: "22"}))}

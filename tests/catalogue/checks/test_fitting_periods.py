"""A figure is of a time that its source could know, and that what is measured can have."""

from __future__ import annotations

from pathlib import Path

import pytest

from lc_indicators.catalogue.checks.fitting_periods import period_findings
from tests.data_fixtures import found, set_cell

INTERVIEW, POVERTY = "observations/interview.csv", "poverty_rate_molisa_2016,VN-01,2020"


def test_a_figure_of_the_future_of_its_source_is_found(package: Path) -> None:
    """What begins after its source came out is a slip in the period, or a forecast and says so."""
    line = set_cell(package, "sources.csv", row="interview_2020", column="date", cell="2019-12")
    findings = found(package, period_findings)

    assert line
    assert any(
        "2020 begins after 2019-12, when interview_2020 was published: look the period up" in finding
        for finding in findings
    )
    set_cell(package, INTERVIEW, row=POVERTY, column="status", cell="F")
    assert len(findings) - 1 == len(found(package, period_findings))


@pytest.mark.parametrize("date", ["2020", "2020-10", "2020-10-28", "2021-01-05", "", "soon"])
def test_a_figure_may_be_of_the_time_in_which_its_source_came_out(package: Path, date: str) -> None:
    """October's report tells of the year that is not over; a date that is unknown or wrong proves nothing."""
    set_cell(package, "sources.csv", row="interview_2020", column="date", cell=date)

    assert [] == [finding for finding in found(package, period_findings) if POVERTY in finding]


def test_a_stock_has_no_span(package: Path) -> None:
    """Two ends of year are compared by a change; a stock is of one of them."""
    set_cell(package, "indicators.csv", row="poverty_rate_molisa_2016", column="measure", cell="stock")
    line = set_cell(package, INTERVIEW, row=POVERTY, column="period", cell="2015/2020")

    said = "poverty_rate_molisa_2016 is a stock, and 2015/2020 compares two ends of year"
    to_do = "write the year, month or days that the figure is of"
    assert [f"{INTERVIEW}:{line} period: {said}: {to_do}"] == found(package, period_findings)

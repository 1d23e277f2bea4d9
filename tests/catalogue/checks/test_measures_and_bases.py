"""An indicator says what its figures do over time, and what they are compared with."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lc_indicators.catalogue import load_catalogue
from lc_indicators.catalogue.checks.measures_and_bases import measure_findings
from lc_indicators.catalogue.data_tables import read_rows
from tests.catalogue.package_figures import rewrite
from tests.data_fixtures import found, set_cell


def _findings(package: Path, *, row: str, column: str, cell: str) -> tuple[int, list[str]]:
    line = set_cell(package, "indicators.csv", row=row, column=column, cell=cell)
    return line, found(package, measure_findings)


def test_a_sound_package_has_no_findings(package: Path) -> None:
    """The words of the data are known and go with the units."""
    assert [] == found(package, measure_findings)


def test_an_indicator_tells_its_measure_and_its_bases(package: Path) -> None:
    """What adds up over months, and what it is told in comparison with, stand in the data."""
    poverty = load_catalogue(package).indicators["poverty_rate_molisa_2016"]

    assert ("rate", ("year_before", "plan")) == (poverty.measure, poverty.bases)


def test_an_unknown_measure_is_a_finding(package: Path) -> None:
    """A word of no meaning names the words that there are."""
    line, findings = _findings(package, row="grdp_per_capita", column="measure", cell="flaw")

    said = "Unknown measure 'flaw'. Nearest: flow. Write flow, stock, rate, index, growth, or leave it empty."
    assert [f"indicators.csv:{line} measure: {said}"] == findings


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("year_before plans", "Unknown base 'plans'. Nearest: plan, previous."),
        ("plan year_before plan", "plan stands there more than once: write it once"),
    ],
)
def test_a_base_is_known_and_told_once(package: Path, cell: str, said: str) -> None:
    """A base that there is not, or that is told twice, is a finding."""
    line, [finding] = _findings(package, row="grdp_per_capita", column="bases", cell=cell)

    assert finding.startswith(f"indicators.csv:{line} bases: {said}")


@pytest.mark.parametrize(
    ("row", "measure"),
    [
        ("poverty_rate_gso", "index"),
        ("poverty_rate_gso", "flow"),
        ("grdp_per_capita", "flow"),
        ("movement_poor_plan", "stock"),
    ],
)
def test_a_measure_goes_with_the_unit(package: Path, row: str, measure: str) -> None:
    """A percentage does not add up, an amount per person neither, and a document is no stock."""
    line, [finding] = _findings(package, row=row, column="measure", cell=measure)

    assert finding.startswith(f"indicators.csv:{line} measure: a {measure} has a unit of kind ")
    assert finding.endswith("choose another measure or unit, or leave it empty")


@pytest.mark.parametrize(
    ("row", "measure"), [("poverty_rate_gso", "growth"), ("grdp_per_capita", "rate"), ("grdp_per_capita", "")]
)
def test_what_a_measure_goes_with_is_no_finding(package: Path, row: str, measure: str) -> None:
    """A percentage may be a change, an amount per person is a ratio, and an indicator need not say."""
    assert [] == _findings(package, row=row, column="measure", cell=measure)[1]


def test_data_without_the_columns_load(package: Path) -> None:
    """Data that say nothing of measures and bases have none: both are empty."""
    new = {"measure", "bases"}
    schema = package / "schemas" / "indicator.json"
    content = json.loads(schema.read_text(encoding="utf-8"))
    content["fields"] = [field for field in content["fields"] if field["name"] not in new]
    schema.write_text(json.dumps(content), encoding="utf-8")
    table = package / "indicators.csv"
    columns = list(next(read_rows(table))[1])
    kept = [place for place, name in enumerate(columns) if name not in new]
    rewrite(table, lambda rows: [[row[place] for place in kept] for row in rows])

    indicators = load_catalogue(package).indicators.values()

    assert {("", ())} == {(indicator.measure, indicator.bases) for indicator in indicators}


@pytest.mark.parametrize(
    ("column", "cell", "said"),
    [
        ("part_of", "grdp_per_capita", "grdp_per_capita is the indicator itself: name another"),
        ("change_of", "poverty_rate_gso", "a change of poverty_rate_gso is of measure growth: write that"),
    ],
)
def test_an_indicator_is_a_part_of_another_and_a_change_where_it_is_growth(
    package: Path, column: str, cell: str, said: str
) -> None:
    """Nothing is a part of itself, and a level is no change."""
    line, [finding] = _findings(package, row="grdp_per_capita", column=column, cell=cell)

    assert finding.startswith(f"indicators.csv:{line} {column}: {said}")

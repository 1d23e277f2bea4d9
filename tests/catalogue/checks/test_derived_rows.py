"""Derivations name what is there, end somewhere, compute, keep units apart and follow from print."""

from __future__ import annotations

from pathlib import Path

import pytest

from lc_indicators.catalogue.checks.data_finding import DataFinding
from lc_indicators.catalogue.checks.derived_rows import derivation_findings
from lc_indicators.catalogue.checks.package_rows import PackageRows
from lc_indicators.catalogue.checks.row_records import records_of
from tests.data_fixtures import append, found, set_cell

FILE = "derivations.csv"
GRDP = "grdp_per_capita,VN-01,2015"
POVERTY = "poverty_rate_molisa_2016,VN-01,2015"
END = "grdp_per_capita:VN-01:2016:sokhdt_hanoi_2017"
CHANGE = "claim:sokhdt_hanoi_2017_change"

SERIES = (
    "end is grdp_per_capita of VN-01, absolute_change is grdp_per_capita of VN-01, "
    "the result is poverty_rate_gso of VN-01: they need one series"
)


def check(package: PackageRows) -> list[DataFinding]:
    """Return the findings of a package without flaws."""
    return list(derivation_findings(package, records_of(package)[0], flawed=frozenset()))


def test_a_sound_package_has_no_findings(package: Path) -> None:
    """18.2 = 22.5 − 4.3 and 40.40 = 16.33 + 24.07."""
    assert [] == found(package, check)


SPOILED = [
    # column, cell, column of the finding, what it says
    ("metric", "implied_stat", "metric", "Unknown metric 'implied_stat'. Nearest: implied_start"),
    ("arguments", f"absolute_change={CHANGE}", "arguments", "implied_start needs end too"),
    (
        "arguments",
        f"end={END}; change={CHANGE}",
        "arguments",
        "Unknown argument of implied_start 'change'. Nearest: absolute_change",
    ),
    ("arguments", f"end={END}; end={END}; absolute_change={CHANGE}", "arguments", "gives end twice"),
    (
        "arguments",
        f"end={END}; absolute_change=claim:sokhdt_2017_change",
        "arguments",
        "absolute_change: Unknown claim 'sokhdt_2017_change'. Nearest: sokhdt_hanoi_2017_change",
    ),
    (
        "arguments",
        f"end={END}x; absolute_change={CHANGE}",
        "arguments",
        f"end: Unknown observation '{END}x'. Nearest: {END}",
    ),
    ("arguments", f"end=5; absolute_change={CHANGE}", "arguments", "end: Unknown observation '5'."),
    (
        "arguments",
        f"end={END}; average_annual_change={CHANGE}; n_periods=²",
        "arguments",
        "n_periods: '²' is no number of years from 1 to 999",
    ),
    ("arguments", f"end={END}", "arguments", "does not compute: implied_start: change is not given"),
    (
        "arguments",
        f"end={END}; growth_factor={CHANGE}",
        "arguments",
        "growth_factor is in million_vnd_per_person, but for an end in",
    ),
    (
        "arguments",
        f"end={END}; absolute_change=claim:interview_grdp_per_capita_factor",
        "arguments",
        "absolute_change is in times, but for an end in million_vnd_per_person it needs million_vnd",
    ),
    (
        "indicator",
        "poverty_rate_gso",
        "indicator",
        "is in percent_of_households, but implied_start gives million_vnd_per_person",
    ),
    (
        "indicator",
        "poverty_rate_gso",
        "arguments",
        SERIES,
    ),
    (
        "period",
        "2014",
        "arguments",
        "absolute_change is of 2015/2016, but from start to end it is 2014/2016",
    ),
]


@pytest.mark.parametrize(("column", "cell", "where", "message"), SPOILED)
def test_when_a_derivation_cannot_be_then_the_finding_says_why(
    package: Path, column: str, cell: str, where: str, message: str
) -> None:
    """Names, units, series and periods are checked before anything is computed."""
    line = set_cell(package, FILE, row=GRDP, column=column, cell=cell)

    assert any(f.startswith(f"{FILE}:{line} {where}: {message}") for f in found(package, check))


def test_when_derivations_rest_on_each_other_then_the_circle_is_named(package: Path) -> None:
    """A circle has no printed figure at its ground."""
    first, second = "grdp_per_capita:VN-01:2015:derivation", "grdp_per_capita:VN-01:2014:derivation"
    one = set_cell(
        package, FILE, row=GRDP, column="arguments", cell=f"end={second}; absolute_change={CHANGE}"
    )
    other = append(
        package,
        FILE,
        f"grdp_per_capita,VN-01,2014,derivation,implied_start,end={first}; absolute_change={CHANGE},,",
    )

    assert [
        f"{FILE}:{one} arguments: rests on itself: {first} → {second} → {first}",
        f"{FILE}:{other} arguments: rests on itself: {second} → {first} → {second}",
    ] == found(package, check)


def test_when_a_derivation_rests_on_an_unsound_one_then_that_one_alone_is_found(package: Path) -> None:
    """One mistake is one finding."""
    append(
        package,
        FILE,
        f"grdp_per_capita,VN-01,2014,derivation,implied_start,end={GRDP.replace(',', ':')}:derivation; "
        f"absolute_change={CHANGE},,",
    )
    line = set_cell(package, FILE, row=GRDP, column="metric", cell="implied")

    [finding] = found(package, check)

    assert finding.startswith(f"{FILE}:{line} metric: ")


def test_when_its_source_prints_something_else_then_it_no_longer_follows(package: Path) -> None:
    """What a source prints itself must agree with what follows from it."""
    append(
        package,
        "observations/provincial_series.csv",
        'grdp_per_capita,VN-01,2015,"19,4",vi,19.4,,A,,sokhdt_hanoi_2017,câu,sentence,',
    )

    said = "no longer follows: it is 18.1 to 18.3, but sokhdt_hanoi_2017 itself prints 19,4"

    assert [f"{FILE}:3 arguments: {said}"] == found(package, check)


def test_another_source_may_disagree(package: Path) -> None:
    """36.9 of one source beside 40.40 that follows from another is a conflict to show, no mistake."""
    append(
        package,
        "observations/provincial_series.csv",
        'grdp_per_capita,VN-01,2015,"19,4",vi,19.4,,A,,thanhtra_2020,câu,sentence,',
    )

    assert [] == found(package, check)


def test_when_an_input_is_missing_then_it_is_named(package: Path) -> None:
    """Nothing follows from what is not known."""
    file = "observations/provincial_series.csv"
    append(package, file, "poverty_rate_molisa_2016,VN-01,2021,..,point,,,O,,baodansinh_2021,câu,sentence,")
    end = "poverty_rate_molisa_2016:VN-01:2021:baodansinh_2021"
    cell = f"end={end}; absolute_change=claim:baodansinh_2021_change"
    line = set_cell(package, FILE, row=POVERTY, column="arguments", cell=cell)

    assert [f"{FILE}:{line} arguments: end: {end} has no value"] == found(package, check)


GSO = "poverty_rate_gso:VN-01:{}:gso_poverty_rate".format
SHARE = "movement_poor_agencies_with_plan"

METRICS = [
    # indicator, metric, arguments, what the finding says ("" for none)
    ("grdp_per_capita", "absolute_change", f"start={END}; end=grdp_per_capita:VN-01:2020:interview_2020", ""),
    (
        "poverty_rate_gso",
        "absolute_change",
        f"start={GSO(2015)}; end={GSO(2016)}",
        "indicator: is in percent_of_households, but absolute_change gives percentage_points",
    ),
    (
        "poverty_rate_gso",
        "growth_factor",
        f"start={GSO(2015)}; end={GSO(2016)}",
        "indicator: is in percent_of_households, but growth_factor gives factor",
    ),
    (
        SHARE,
        "share_of_total",
        f"part={GSO(2015)}; total={GSO(2016)}",
        "arguments: part is 2015, total is 2016: they need one period",
    ),
    (
        SHARE,
        "share_of_total",
        f"part={GSO(2016)}; total={END}",
        "arguments: part is percent_of_households, total is million_vnd_per_person: they need one unit",
    ),
    (
        SHARE,
        "percentage_change",
        f"start=poverty_rate_molisa_2016:VN-01:2019:comingo_2020; end={GSO(2016)}",
        "arguments: start is poverty_rate_molisa_2016 of VN-01, end is poverty_rate_gso of VN-01: they",
    ),
]


@pytest.mark.parametrize(("indicator", "metric", "arguments", "message"), METRICS)
def test_inputs_go_together_and_give_what_the_indicator_is_in(
    package: Path, indicator: str, metric: str, arguments: str, message: str
) -> None:
    """Two standards are no series, two periods no share, and points are no percent."""
    line = append(package, FILE, f"{indicator},VN-01,2019,derivation,{metric},{arguments},,")

    findings = found(package, check)

    assert bool(message) == bool(findings)
    assert all(finding.startswith(f"{FILE}:{line} {message}") for finding in findings)


def test_what_rests_on_a_flawed_row_waits_for_it(package: Path) -> None:
    """The flaw has a finding of its own."""
    file = "observations/provincial_series.csv"
    append(package, file, 'grdp_per_capita,VN-01,2015,"19,4",vi,19.4,,A,,sokhdt_hanoi_2017,câu,sentence,')

    def flawed(package: PackageRows) -> list[DataFinding]:
        lines = [line for line in package.lines("observations") if line["source"] == "sokhdt_hanoi_2017"]
        flawed = {(line.file, line.number) for line in lines}
        return list(derivation_findings(package, records_of(package)[0], flawed=flawed))

    assert [] == found(package, flawed)


_POOR = [
    "poverty_rate_molisa_2016:VN-01:2019:comingo_2020",
    "poverty_rate_molisa_2016:VN-01:2020:baodansinh_2021",
]
_TOTALS = [
    ("poverty_rate_molisa_2016", f"part_1={_POOR[0]}; part_2={_POOR[1]}", ""),
    ("grdp_per_capita", f"part_1={_POOR[0]}", "indicator: is in million_vnd_per_person, but total gives"),
    ("poverty_rate_molisa_2016", f"part_1={_POOR[0]}; part_2={END}", "arguments: part_1 is percent_of_house"),
    ("poverty_rate_molisa_2016", f"first={_POOR[0]}", "arguments: Unknown argument of total 'first'."),
    ("poverty_rate_molisa_2016", f"part_2={_POOR[0]}", "arguments: total needs part_1 too"),
]


@pytest.mark.parametrize(("indicator", "arguments", "message"), _TOTALS)
def test_a_metric_of_many_parts_takes_any_number(
    package: Path, indicator: str, arguments: str, message: str
) -> None:
    """They are part_1, part_2 and so on; all are of the unit and the series of the result."""
    line = append(package, FILE, f"{indicator},VN-01,2019/2020,derivation,total,{arguments},,")
    said = [finding for finding in found(package, check) if finding.startswith(f"{FILE}:{line} ")]

    assert bool(message) == bool(said)
    assert all(message in finding for finding in said[:1])

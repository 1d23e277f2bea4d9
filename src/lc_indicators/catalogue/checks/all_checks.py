"""Run all checks of this library, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from lc_indicators.catalogue.checks.area_boundaries import boundary_findings
from lc_indicators.catalogue.checks.changes_of_areas import change_findings
from lc_indicators.catalogue.checks.data_files import NO_FILE, read_data_file
from lc_indicators.catalogue.checks.data_finding import DataFinding
from lc_indicators.catalogue.checks.data_package import DESCRIPTOR, read_languages, read_package
from lc_indicators.catalogue.checks.dates_and_keys import date_findings, reference_findings
from lc_indicators.catalogue.checks.derived_rows import derivation_findings
from lc_indicators.catalogue.checks.fitting_periods import period_findings
from lc_indicators.catalogue.checks.map_tiles import tile_findings
from lc_indicators.catalogue.checks.measures_and_bases import claim_base_findings, measure_findings
from lc_indicators.catalogue.checks.needed_units import needed_unit_findings
from lc_indicators.catalogue.checks.package_rows import PackageRows
from lc_indicators.catalogue.checks.plan_targets import target_findings
from lc_indicators.catalogue.checks.printed_figures import character_findings, figure_findings
from lc_indicators.catalogue.checks.project_languages import language_findings
from lc_indicators.catalogue.checks.row_records import records_of
from lc_indicators.catalogue.checks.table_schema import foreign_findings, schema_findings
from lc_indicators.catalogue.checks.vintage_dates import vintage_findings

#: So many files that are not there are named one by one.
MOST_MISSING = 3

Check = Callable[[PackageRows], Iterable[DataFinding]]

#: What each check finds in the rows, in the order of reading.
CHECKS: tuple[Check, ...] = (
    language_findings,
    schema_findings,
    foreign_findings,
    figure_findings,
    date_findings,
    period_findings,
    reference_findings,
    change_findings,
    measure_findings,
    needed_unit_findings,
    claim_base_findings,
    target_findings,
    tile_findings,
    vintage_findings,
    character_findings,
)


def all_findings(folder: Path) -> list[DataFinding]:
    """Return every finding once, in the order of files and lines."""
    package, findings = read_package_rows(folder)
    for check in CHECKS:
        findings.extend(check(package))
    findings.extend(boundary_findings(folder, package))
    catalogue, found = records_of(package, flawed=_places(findings))
    findings.extend(found)
    findings.extend(derivation_findings(package, catalogue, flawed=_places(findings)))
    return sorted({*_with_missing_files_told_together(findings)})


def _with_missing_files_told_together(findings: Sequence[DataFinding]) -> Iterator[DataFinding]:
    """Yield the findings; of many files that are not there, as of a descriptor that was copied, one line."""
    missing = sorted({one.file for one in findings if one.message == NO_FILE})
    if len(missing) <= MOST_MISSING:
        yield from findings
        return
    yield from (one for one in findings if one.message != NO_FILE)
    named = ", ".join(missing[:MOST_MISSING])
    yield DataFinding(
        DESCRIPTOR, 0, "",
        f"lists {len(missing)} files that are not there, {named} and others: take out the entries of those "
        "that the project does without, or begin with `lc-indicators init`, which writes what is needed",
    )  # fmt: skip


def read_package_rows(folder: Path) -> tuple[PackageRows, list[DataFinding]]:
    """Return the rows that can be read, and what is wrong with the bytes and the shape of the files."""
    resources, findings = read_package(folder)
    complete = not findings
    languages, found = read_languages(folder)
    findings += found
    files = []
    for resource in resources:
        data_file, found = read_data_file(folder, resource)
        files.append(data_file)
        findings.extend(found)
    return PackageRows(tuple(files), complete=complete, languages=languages), findings


def _places(findings: Iterable[DataFinding]) -> frozenset[tuple[str, int]]:
    return frozenset((finding.file, finding.row) for finding in findings)

"""All checks, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from lc_indicators.catalogue.checks.data_files import read_package, read_sheet
from lc_indicators.catalogue.checks.data_finding import Finding
from lc_indicators.catalogue.checks.dates_and_sources import date_findings, reference_findings
from lc_indicators.catalogue.checks.derived_rows import derivation_findings
from lc_indicators.catalogue.checks.printed_figures import character_findings, figure_findings
from lc_indicators.catalogue.checks.row_index import Book
from lc_indicators.catalogue.checks.schema import foreign_findings, record_findings, schema_findings

Check = Callable[[Book], Iterable[Finding]]

#: What each check finds in the rows, in the order of reading.
CHECKS: tuple[Check, ...] = (
    schema_findings,
    foreign_findings,
    figure_findings,
    date_findings,
    reference_findings,
    character_findings,
)

#: Those that load no foreign library, which takes seconds: what only a report or a stranger would miss.
OWN_CHECKS = tuple(check for check in CHECKS if check not in {schema_findings, character_findings})


def all_findings(folder: Path, checks: Iterable[Check] = CHECKS) -> list[Finding]:
    """Return every finding once, in the order of files and lines."""
    book, findings = read_book(folder)
    for check in checks:
        findings.extend(check(book))
    findings.extend(record_findings(book, flawed=_places(findings)))
    findings.extend(derivation_findings(book, flawed=_places(findings)))
    return sorted(set(findings))


def read_book(folder: Path) -> tuple[Book, list[Finding]]:
    """Return the rows that can be read, and what is wrong with the bytes and the shape of the files."""
    resources, findings = read_package(folder)
    complete = not findings
    sheets = []
    for resource in resources:
        sheet, found = read_sheet(folder, resource)
        sheets.append(sheet)
        findings.extend(found)
    return Book(tuple(sheets), complete=complete), findings


def _places(findings: Iterable[Finding]) -> frozenset[tuple[str, int]]:
    return frozenset((finding.file, finding.row) for finding in findings)

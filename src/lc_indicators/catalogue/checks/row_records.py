"""Make the records of a data package of its rows, and find the rows that cannot become one."""

from __future__ import annotations

from collections.abc import Container, Iterator

from lc_indicators.catalogue.catalogue import Catalogue
from lc_indicators.catalogue.checks.data_finding import DataFinding
from lc_indicators.catalogue.checks.package_rows import KEYS, TABLES, DataRow, PackageRows
from lc_indicators.errors import LcIndicatorsError


def record_findings(package: PackageRows, *, flawed: Container[tuple[str, int]]) -> Iterator[DataFinding]:
    """Yield the rows that cannot become records, those apart that have a finding: it says why."""
    for table in TABLES:
        for line in package.lines(table):
            if (line.file, line.number) in flawed:
                continue
            try:
                _record(table, line)
            except KeyError as error:
                yield line.finding(str(error.args[0]), "is no column of the schema: the library needs it")
            except (LcIndicatorsError, ValueError, ArithmeticError) as error:
                yield line.finding("", f"cannot be read as a record: {str(error) or type(error).__name__}")


def catalogue_of(package: PackageRows) -> Catalogue:
    """Return the catalogue of the rows that can become records."""
    # What the kinds are called matters to no check, and stands in the areas.
    records = {table: dict(_sound(package, table)) for table in TABLES if table != "kinds"}
    return Catalogue(**records)  # type: ignore[arg-type]


def _sound(package: PackageRows, table: str) -> Iterator[tuple[str, object]]:
    for line in package.lines(table):
        try:
            yield ":".join(line[column] for column in KEYS[table]), _record(table, line)
        except (LcIndicatorsError, KeyError, ValueError, ArithmeticError):
            continue


def _record(table: str, line: DataRow) -> object:
    return TABLES[table][1](dict(line.cells))

"""Make the records of a data package of its rows, and find the rows that cannot become one."""

from __future__ import annotations

from collections.abc import Container

from lc_indicators.catalogue.catalogue import Catalogue
from lc_indicators.catalogue.checks.data_finding import DataFinding
from lc_indicators.catalogue.checks.package_rows import DATED, KEYS, TABLES, DataRow, PackageRows
from lc_indicators.errors import LcIndicatorsError


def records_of(
    package: PackageRows, *, flawed: Container[tuple[str, int]] = ()
) -> tuple[Catalogue, list[DataFinding]]:
    """Return the catalogue of the rows that can become records, and what keeps the others from it.

    Rows at *flawed* places have findings of their own, which say why.
    """
    records: dict[str, dict[str, object]] = {table: {} for table in TABLES}
    findings: list[DataFinding] = []
    for table, (_, record_of) in TABLES.items():
        others = (records["sources"],) if table in DATED else ()
        for line in package.lines(table):
            try:
                records[table][":".join(line[column] for column in KEYS[table])] = record_of(
                    dict(line.cells), *others
                )
            except (LcIndicatorsError, KeyError, ValueError, ArithmeticError) as error:
                if (line.file, line.number) not in flawed:
                    findings.append(_finding(line, error))
                if isinstance(error, KeyError):
                    break  # The column lacks in every row.
    # What the kinds are called matters to no check, and stands in the areas.
    del records["kinds"]
    return Catalogue(**records, languages=package.languages), findings  # type: ignore[arg-type]


def _finding(line: DataRow, error: Exception) -> DataFinding:
    if isinstance(error, KeyError):
        return line.finding(str(error.args[0]), "is no column of the schema: the library needs it")
    return line.finding("", f"cannot be read as a record: {str(error) or type(error).__name__}")

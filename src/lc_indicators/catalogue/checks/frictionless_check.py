"""Ask Frictionless, the reference tool of the standard, what it has against a data package.

Loading does not ask it: it takes seconds.  It knows types and constraints that our own checks leave alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lc_indicators.catalogue.checks.data_finding import DataFinding
from lc_indicators.catalogue.checks.data_package import DESCRIPTOR


def frictionless_findings(folder: Path) -> Iterator[DataFinding]:
    """Yield what Frictionless finds in data that our own checks pass, in its own words."""
    from frictionless import FrictionlessException, Package

    try:
        package = Package(str(folder / DESCRIPTOR))
        report = package.validate(limit_errors=1000)
    except FrictionlessException as exception:
        yield DataFinding(DESCRIPTOR, 0, "", f"is no valid data package: {exception}")
        return
    for error in report.errors:
        yield DataFinding(DESCRIPTOR, 0, "", error.message)
    for task in report.tasks:
        for error in task.errors:
            row, column = getattr(error, "row_number", 0) or 0, getattr(error, "field_name", "")
            yield DataFinding(task.place or DESCRIPTOR, row, column, error.message)

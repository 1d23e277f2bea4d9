"""Check that the data have the units that metrics print their results in."""

from __future__ import annotations

from collections.abc import Iterator

from lc_indicators.catalogue.checks.data_finding import DataFinding
from lc_indicators.catalogue.checks.package_rows import PackageRows
from lc_indicators.metrics.base import RESULT_UNITS

_UNITS = "units.csv"

_WHAT = {
    "factor": "of a growth factor",
    "percent": "of a change in percent, and of a share",
    "percent_per_period": "of a growth rate a year",
    "points": "of a change of a rate",
    "index": "of an index that is put on another base",
    "rank": "of a place among areas",
}


def needed_unit_findings(package: PackageRows) -> Iterator[DataFinding]:
    """Yield the units that a report would miss: it would stop at the first metric that needs one."""
    known = package.by_key("units", "unit")
    if not known or not package.is_whole("units"):
        return  # A finding says so.
    for result, unit in RESULT_UNITS.items():
        if unit not in known:
            yield DataFinding(_UNITS, 0, "unit", f"lacks {unit!r}, the unit {_WHAT[result]}: add it")

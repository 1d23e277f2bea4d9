"""Find everything that can be wrong with the data, in one go.

The order of the checks is that of reading: bytes, CSV, schema, then what only this library knows of
figures, dates, codes and derivations.  A check sees what the ones before it could read, so one mistake
does not hide the others.
"""

from __future__ import annotations

from pathlib import Path

from lc_indicators.catalogue.checks.clean_marks import unless_clean
from lc_indicators.catalogue.checks.data_finding import DataFinding
from lc_indicators.catalogue.learned_metrics import learn_metrics

__all__ = ["DataFinding", "check_data", "remarks_on", "validate_package"]


def check_data(folder: Path) -> list[DataFinding]:
    """Return all that keeps a data package from being loaded, in the order of files and lines.

    These are the checks of this library; *folder* is where ``datapackage.json`` lies.

    Notes
    -----
    A clean pass is remembered by the content of the files, so checking again takes milliseconds.
    """
    learn_metrics(folder)

    def findings() -> list[DataFinding]:
        from lc_indicators.catalogue.checks.all_checks import all_findings

        return all_findings(folder)

    return unless_clean(folder, "sound", findings)


def validate_package(folder: Path) -> list[DataFinding]:
    """Return what Frictionless has against data that our own checks pass; it takes seconds."""

    def findings() -> list[DataFinding]:
        from lc_indicators.catalogue.checks.frictionless_check import frictionless_findings

        return sorted(set(frictionless_findings(folder)))

    return unless_clean(folder, "valid", findings)


def remarks_on(folder: Path) -> list[DataFinding]:
    """Return what looks odd in the data and may be right, in the order of files and lines."""

    def remarks() -> list[DataFinding]:
        from lc_indicators.catalogue.checks.all_checks import read_package_rows
        from lc_indicators.catalogue.checks.magnitude_slips import magnitude_remarks

        return sorted(set(magnitude_remarks(read_package_rows(folder)[0])))

    return unless_clean(folder, "unremarkable", remarks)

"""Everything that can be wrong with the data, found in one go.

The order of the checks is that of reading: bytes, CSV, schema, then what only this library knows of
figures, dates, codes and derivations.  A check sees what the ones before it could read, so one mistake
does not hide the others.
"""

from __future__ import annotations

from pathlib import Path

from lc_indicators.catalogue.checks.clean_marks import digest_of, is_known_clean, remember_clean
from lc_indicators.catalogue.checks.data_finding import Finding

__all__ = ["Finding", "check_data", "remarks_on"]


def check_data(folder: Path, *, quick: bool = False) -> list[Finding]:
    """Return all that is wrong with a data package, in the order of files and lines; [] if nothing is.

    Parameters
    ----------
    folder : Path
        Where ``datapackage.json`` lies.
    quick : bool
        Whether data that pass the checks of this library are taken as sound, without Frictionless, which
        takes seconds, and without the fonts of reports.  Data with a finding are checked whole.

    Notes
    -----
    A clean pass is remembered by the content of the files, so checking again takes milliseconds.
    """
    try:
        digest = digest_of(folder)
    except OSError:
        digest = ""  # The checks say which file cannot be read.
    if digest and is_known_clean(digest):
        return []
    from lc_indicators.catalogue.checks.all_checks import OWN_CHECKS, all_findings

    if quick and not all_findings(folder, OWN_CHECKS):
        return []
    findings = all_findings(folder)
    if digest and not findings:
        remember_clean(digest)
    return findings


def remarks_on(folder: Path) -> list[Finding]:
    """Return what looks odd in the data and may be right, in the order of files and lines."""
    from lc_indicators.catalogue.checks.all_checks import read_book
    from lc_indicators.catalogue.checks.magnitudes import magnitude_remarks

    try:
        digest = f"{digest_of(folder)}-unremarkable"
    except OSError:
        return []  # The checks say which file cannot be read.
    if is_known_clean(digest):
        return []
    remarks = sorted(set(magnitude_remarks(read_book(folder)[0])))
    if not remarks:
        remember_clean(digest)
    return remarks

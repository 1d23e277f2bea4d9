"""The formats of tables that can be imported: a file for each, and a line here."""

from __future__ import annotations

from lc_indicators.catalogue.importers.encoding import refuse_others
from lc_indicators.catalogue.importers.formats import (
    jsonstat,
    long_csv,
    px,
    pxweb,
    sdmx_csv,
    wide_csv,
    xlsx,
)
from lc_indicators.catalogue.importers.grid import TableFormat

#: By the names that the command line has for them, in the order in which a file is held against them.
FORMATS: dict[str, TableFormat] = {
    one.name: one
    for one in (
        xlsx.FORMAT,
        jsonstat.FORMAT,
        px.FORMAT,
        sdmx_csv.FORMAT,
        long_csv.FORMAT,
        wide_csv.FORMAT,
        pxweb.FORMAT,
    )
}


def recognised(content: bytes) -> TableFormat:
    """Return the format of a file, by what is in it.

    Raises
    ------
    TableRefusedError
        It is a file of another kind; the words say which, and what to do.
    """
    found = next((one for one in FORMATS.values() if one.fits and one.fits(content)), None)
    if found is None:
        refuse_others(content)
    return found or pxweb.FORMAT

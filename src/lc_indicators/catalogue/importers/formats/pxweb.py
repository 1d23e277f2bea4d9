"""Read a table as a PX-Web site exports it, or a sheet saved as text: CSV of any separator and encoding."""

from __future__ import annotations

from lc_indicators.catalogue.importers.csv_text import csv_of
from lc_indicators.catalogue.importers.grid import Grid, TableFormat, grid_of


def read(content: bytes) -> tuple[Grid, ...]:
    """Return the grid of a file.

    Raises
    ------
    TableRefusedError
        It is no text, no separator makes a table of it, or a row is wider or narrower than the others.
    """
    found = csv_of(content)
    return (grid_of(found.rows, form=FORMAT.name, read_as=found.read_as, joiner=found.separator),)


FORMAT = TableFormat(
    "pxweb",
    "tables as a PX-Web site exports them (CSV)",
    read,
    mind=(
        "and any other table in text that none of the others fits: areas × years, indicators × years, "
        "years × indicators; title above, notes below"
    ),
)

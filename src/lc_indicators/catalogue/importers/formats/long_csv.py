"""Read a file with a row a figure: columns for area, period, value and whatever tells the figures apart."""

from __future__ import annotations

from lc_indicators.catalogue.importers.csv_columns import columns_of, is_long, with_last_total
from lc_indicators.catalogue.importers.csv_cube import cube_of_rows
from lc_indicators.catalogue.importers.csv_text import CsvText, csv_of
from lc_indicators.catalogue.importers.cube import Cube
from lc_indicators.catalogue.importers.grid import TableFormat
from lc_indicators.errors import TableRefusedError

#: So many lines may stand above the heading.
_HEAD_LINES = 12
#: Fewer columns all have a heading.
_LEAST = 3


def read(content: bytes) -> tuple[Cube, ...]:
    """Return the table of a file.

    Raises
    ------
    TableRefusedError
        It has no row of headings with a period and a value, or a row that is longer or shorter.
    """
    found = csv_of(content)
    at = _heading(found)
    if at is None:
        raise TableRefusedError(
            "no row has headings for a value and a period (such as area, indicator, year, value): name its "
            "columns so"
        )
    above = [" ".join(filter(None, cells)) for _, cells in found.rows[:at]]
    columns = with_last_total(columns_of(found.rows[at][1]))
    return (
        cube_of_rows(
            found.rows[at + 1 :], columns, form=FORMAT.name, read_as=found.read_as,
            title=above[0] if above else "",
            notes=tuple(above[1:]),
        ),
    )  # fmt: skip


def has_long_head(content: bytes) -> bool:
    """Return whether a file is a text with headings for a value and a period, and for what they are of."""
    try:
        return _heading(csv_of(content)) is not None
    except TableRefusedError:
        return False


def _heading(found: CsvText) -> int | None:
    for place, (_, cells) in enumerate(found.rows[:_HEAD_LINES]):
        if not all(cells) and len(cells) <= _LEAST:
            continue
        if is_long(with_last_total(columns_of(cells))):
            return place
    return None


FORMAT = TableFormat(
    "long-csv",
    "CSV with a row a figure: area, indicator, period, value",
    read,
    has_long_head,
    mind=(
        "columns for unit, status and note are read; headings in several languages, in any order; a "
        "year and its month or quarter may be two columns"
    ),
)

"""Read a file with a column a period beside those of areas and indicators: World Bank, TSV of Eurostat."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.catalogue.importers.column_words import ColumnRole
from lc_indicators.catalogue.importers.csv_columns import CsvColumn, columns_of
from lc_indicators.catalogue.importers.csv_cube import cube_of_rows
from lc_indicators.catalogue.importers.csv_text import CsvText, csv_of
from lc_indicators.catalogue.importers.cube import Cube, Member
from lc_indicators.catalogue.importers.cube_periods import period_of
from lc_indicators.catalogue.importers.grid import Row, TableFormat
from lc_indicators.catalogue.importers.printed_cells import is_value
from lc_indicators.errors import TableRefusedError

#: So many lines may stand above the heading: "Data Source", "Last Updated Date".
_HEAD_LINES = 12
#: Eurostat: names of the columns, parted by commas, then that of what runs across.
_ACROSS = "\\"


@dataclass(frozen=True)
class _Wide:
    """Where the heading stands, and its columns."""

    at: int
    names: list[str]
    columns: list[CsvColumn]
    #: The places of the columns of figures, each with its period.
    periods: dict[int, str]


def read(content: bytes) -> tuple[Cube, ...]:
    """Return the table of a file.

    Raises
    ------
    TableRefusedError
        No row has headings for areas, indicators and periods.
    """
    found = csv_of(content)
    rows = _with_parted_heads(found)
    wide = _heading(rows)
    if wide is None:
        raise TableRefusedError("no row has headings for area, indicator and periods")
    above = [": ".join(filter(None, cells)) for _, cells in rows[: wide.at]]
    body, below = _body(rows[wide.at + 1 :], wide)
    long = list(_long(body, wide))
    made: tuple[tuple[str, ColumnRole], ...] = (("period", "time"), ("value", "value"), ("flag", "status"))
    columns = [
        *wide.columns,
        *(CsvColumn(name, role, at, at) for at, (name, role) in enumerate(made, len(wide.names))),
    ]
    is_told = bool(above or below) or _ACROSS in found.rows[0][1][0]
    return (
        cube_of_rows(
            long, columns, form=FORMAT.name, title=_title(above), read_as=found.read_as,
            notation="point" if is_told else "", notes=(*above, *below),
        ),
    )  # fmt: skip


def _title(above: Sequence[str]) -> str:
    """Return what the lines above say that it is: "Data Source: World Development Indicators"."""
    return next((line.partition(": ")[2] or line for line in above), "")


def is_wide(content: bytes) -> bool:
    """Return whether a file has headings for areas, indicators and periods."""
    try:
        return _heading(_with_parted_heads(csv_of(content))) is not None
    except TableRefusedError:
        return False


def _with_parted_heads(found: CsvText) -> list[Row]:
    """Return the rows, the first column of a TSV of Eurostat parted into its dimensions."""
    first = found.rows[0][1][0]
    if _ACROSS not in first or "," not in first:
        return found.rows
    count = first.count(",")
    parted = [(line, [*cells[0].partition(_ACROSS)[0].split(","), *cells[1:]]) for line, cells in found.rows]
    return [row for row in parted if len(row[1]) >= count]


def _heading(rows: Sequence[Row]) -> _Wide | None:
    for place, (_, cells) in enumerate(rows[:_HEAD_LINES]):
        filled = [cell for cell in cells if cell]
        if len(filled) < 3:  # noqa: PLR2004 - an area, an indicator, a period
            continue
        periods = {at: cell for at, cell in enumerate(cells) if cell and period_of(Member(cell, cell))}
        names = [cell for at, cell in enumerate(cells) if at not in periods and cell]
        columns = columns_of(names)
        roles = [column.role for column in columns]
        codes = len(columns) < len(names) or any(name.lower() in {"geo", "freq"} for name in names)
        if periods and codes and "area" in roles and "value" not in roles and min(periods) >= len(names):
            return _Wide(place, names, columns, periods)
    return None


def _body(rows: Sequence[Row], wide: _Wide) -> tuple[list[Row], tuple[str, ...]]:
    """Return the rows of figures, and the lines below them that have nothing but words."""
    figures, below = [], []
    for line, cells in rows:
        if sum(map(bool, cells)) <= 1:
            below.append(" ".join(filter(None, cells)))
        elif len(cells) <= max(wide.periods):
            raise TableRefusedError(
                f"line {line} has {len(cells)} cells where the table has {max(wide.periods) + 1}"
            )
        else:
            figures.append((line, cells))
    return figures, tuple(below)


def _long(rows: Sequence[Row], wide: _Wide) -> list[Row]:
    labels = len(wide.names)
    return [
        (line, [*cells[:labels], period, *_with_flag(cells[at])])
        for line, cells in rows
        for at, period in wide.periods.items()
    ]


def _with_flag(cell: str) -> tuple[str, str]:
    """Return the figure and the flag of a cell: Eurostat has "97582694 bep" and ": c"."""
    figure, gap, flag = cell.rpartition(" ")
    return (figure, flag) if gap and flag.isalpha() and flag.islower() and is_value(figure) else (cell, "")


FORMAT = TableFormat(
    "wide-csv",
    "CSV with a column a year, as the World Bank and Eurostat (TSV) give it",
    read,
    is_wide,
    mind=(
        "the World Bank's WDI and DataBank, with the lines above and below; TSV of Eurostat with its "
        "flags behind figures"
    ),
)

"""A table and its mapping to rows of observations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lc_indicators.catalogue.pxweb.mapping import Column, Former, Imports, Mapping, Mark
from lc_indicators.catalogue.pxweb.table import Cell, Table
from lc_indicators.errors import PeriodError, TableRefusedError
from lc_indicators.periods import Period

Row = dict[str, str]


@dataclass(frozen=True)
class Imported:
    """The observations of one table, in the order of its mapping."""

    mapping: Mapping
    rows: tuple[Row, ...]


def import_table(table: Table, imports: Imports, *, named: str = "") -> Imported:
    """Return the observations that a table holds.

    Raises
    ------
    TableRefusedError
        No mapping says what it means, or the mapping does not fit.
    """
    mapping = imports.mapping_of(table, named=named)
    if mapping is None:
        raise TableRefusedError(
            "no mapping in data/imports/tables.csv has its title: add one, or name one with --table"
        )
    imports.check_units(mapping)
    formers = _Formers(table, imports.formers)
    rows: list[Row] = []
    for column in mapping.columns.values():
        if column.indicator:
            cells = [cell for cell in table.cells if cell.area and mapping.column(cell.item) is column]
            rows.extend(
                _series(
                    cells,
                    column,
                    mapping=mapping,
                    notation=table.notation,
                    formers=formers,
                    marks=imports.marks,
                )
            )
    if not rows:
        raise TableRefusedError(
            f"no column of it is in the mapping {mapping.table}: it would give no observation"
        )
    return Imported(mapping, tuple(rows))


class _Formers:
    """Which figures are of an area in its former borders."""

    def __init__(self, table: Table, formers: tuple[Former, ...]) -> None:
        self._by_area = {former.area: former for former in formers}
        self._by_other = {former.other: former for former in formers}
        self._given = {(cell.area, cell.period) for cell in table.cells if cell.value}
        self._named = set(table.areas)

    def of(self, cell: Cell, year: int) -> Former | None:
        """Return the former area that a cell is about, or None for today's."""
        former = self._by_area.get(cell.area or "")
        return former if former and self._is_before(former, cell, year) else None

    def note(self, area: str) -> str:
        """Return what to say of the first figure in today's borders."""
        return self._by_area[area].note

    def lacks(self, cell: Cell, year: int) -> bool:
        """Return whether the area of a cell was not there yet, or not any more."""
        former = self._by_other.get(cell.area or "")
        return former is not None and self._is_before(former, cell, year) is former.came

    def _is_before(self, former: Former, cell: Cell, year: int) -> bool:
        if year != former.year or former.other not in self._named:
            return year < former.year
        # In the year itself the table tells: the one that came is not given yet, the one that went is still.
        return ((former.other, cell.period) in self._given) is not former.came


def _series(
    cells: list[Cell],
    column: Column,
    *,
    mapping: Mapping,
    notation: str,
    formers: _Formers,
    marks: tuple[Mark, ...],
) -> Iterator[Row]:
    broken: set[str] = set()
    for read in cells:
        cell = replace(read, period=read.period or mapping.period)
        period = _period(cell)
        row = _row(cell, column, mapping=mapping) | {"notation": notation}
        if former := formers.of(cell, period.end_year):
            broken.add(row["area"])
            row["area"] = former.former
        elif row["area"] in broken:
            broken.remove(row["area"])
            if row["value"]:
                row["note"] = formers.note(row["area"])
                row["status"] = "B" if row["status"] == "A" else row["status"]
        if not row["value"] and formers.lacks(cell, period.end_year):
            row["status"] = "M"
        for mark in marks:
            _apply(mark, row, mapping)
        yield row


def _period(cell: Cell) -> Period:
    if not cell.period:
        raise TableRefusedError("neither its columns, its rows, its title nor its mapping name a period")
    try:
        return Period.parse(cell.period)
    except PeriodError:
        raise TableRefusedError(
            f"column {cell.column!r}: the data hold no period such as {cell.period}"
        ) from None


def _row(cell: Cell, column: Column, *, mapping: Mapping) -> Row:
    return {
        "indicator": column.indicator,
        "area": cell.area or "",
        "period": cell.period,
        "printed": cell.printed,
        "value": cell.value,
        "qualifier": "",
        "status": cell.status,
        "reference_date": f"{cell.period[:4]}-{mapping.day}" if mapping.day else "",
        "source": mapping.source,
        "place_vi": f"cột {cell.column}",
        "place_en": f"column {cell.column}",
        "note": column.note,
    }


def _apply(mark: Mark, row: Row, mapping: Mapping) -> None:
    wanted = (mark.indicator, mark.area, mark.period)
    there = (row["indicator"], row["area"], row["period"])
    if mark.table == mapping.table and all(
        not one or one == two for one, two in zip(wanted, there, strict=True)
    ):
        row["note"] = "; ".join(filter(None, (row["note"], mark.note)))
        if mark.status and row["value"]:
            row["status"] = mark.status

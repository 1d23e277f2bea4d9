"""Turn a table into observations by its mapping, and write them to a file of the data package.

The same rows give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lc_indicators.catalogue.importers.areas import Borders, Owner
from lc_indicators.catalogue.importers.mapping import ImportMark, Imports, MappedColumn, TableMapping
from lc_indicators.catalogue.importers.printed_cells import meaning_of, parted, status_of
from lc_indicators.catalogue.importers.source_table import SourceCell, SourceTable
from lc_indicators.catalogue.importers.unit_check import refuse_other_units
from lc_indicators.catalogue.vintages import STAGE_OF_STATUS
from lc_indicators.errors import PeriodError, TableRefusedError
from lc_indicators.language import message
from lc_indicators.periods import Period

Row = dict[str, str]

#: So many names are enough to find the others.
MOST = 12


@dataclass(frozen=True)
class Imported:
    """The observations of one table, in the order of its mapping."""

    mapping: TableMapping
    rows: tuple[Row, ...]
    #: The name of the format that the table came in.
    form: str
    #: What the table has and these rows do not, in words; nothing that is left out on purpose.
    dropped: tuple[str, ...]


def import_table(table: SourceTable, imports: Imports, *, named: str = "") -> Imported:
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
    refuse_other_units(table, imports, mapping)
    if not any(cell.area for cell in table.cells) and not table.unknown:
        raise TableRefusedError(
            "nothing in it names an area of the data: say its one area with --area, or in its mapping"
        )
    reading = _Reading(table, imports, mapping)
    rows = [row for column in mapping.columns.values() if column.indicator for row in reading.series(column)]
    dropped = tuple(reading.dropped())
    if not rows:
        what = reading.homeless() or f"no column of it is in the mapping {mapping.table}"
        items = "; ".join(item or "(the title)" for item in table.items[:MOST])
        raise TableRefusedError(f"{what}: it would give no observation (its items: {items})")
    return Imported(mapping, tuple(rows), table.form, dropped)


class _Reading:
    """A table under its mapping: the rows of each column, and what none of them takes."""

    def __init__(self, table: SourceTable, imports: Imports, mapping: TableMapping) -> None:
        self._table, self._imports, self._mapping = table, imports, mapping
        self._borders = Borders(table, imports.formers, imports.lineage)
        self._homeless: list[str] = []

    def series(self, column: MappedColumn) -> Iterator[Row]:
        """Yield the rows of one column."""
        cells = [replace(cell, period=cell.period or self._mapping.period) for cell in self._table.cells
                 if cell.area and self._mapping.column_of(cell) is column]  # fmt: skip
        owners = [self._owner(cell) for cell in cells]
        firsts = _firsts(cells, owners)
        for place, (cell, owner) in enumerate(zip(cells, owners, strict=True)):
            if not owner.area:
                ended = self._imports.lineage.areas[cell.area or ""].valid_to
                self._homeless.append(f"{cell.name} {cell.period} ({cell.area} ended on {ended})")
                continue
            row = self._row(cell, column) | {"area": owner.area}
            if place in firsts:
                row["note"] = "; ".join(filter(None, (owner.note, row["note"])))
                row["status"] = "B" if row["status"] == "A" else row["status"]
            if not row["value"] and owner.lacking:
                row["status"] = "M"
            for mark in self._imports.marks:
                _apply(mark, row, self._mapping)
            yield row

    def _owner(self, cell: SourceCell) -> Owner:
        # An export of this library has the codes of the data, borders looked after.
        return Owner(cell.area or "") if cell.own else self._borders.owner(cell, _period(cell))

    def _row(self, cell: SourceCell, column: MappedColumn) -> Row:
        row = _row(cell, column, mapping=self._mapping) | {"notation": cell.notation or self._table.notation}
        said = message("imports.column", column=cell.column)
        row |= {f"place_{language}": said[language] for language in self._imports.languages}
        marks = [mark for mark in (*cell.marks, *parted(cell.item)[1]) if status_of([mark]) != row["status"]]
        meant = {mark: meaning_of(mark, self._table.notes) for mark in marks}
        if row["value"] and row["status"] == "A":
            row["status"] = next((status for _, status in meant.values() if status), "A")
        explained = any(_is_of(mark, row, self._mapping) for mark in self._imports.marks)
        explanations = [f"Marked {mark}: {text or 'not explained'}" for mark, (text, _) in meant.items()
                if text or not explained]  # fmt: skip
        row["note"] = "; ".join(filter(None, (row["note"], cell.note, *explanations)))
        row |= {name: said for name, said in cell.own.items() if name in row or name in DATED}
        # What the source says of all its figures, and what a status says of a stage, is not said again.
        source = self._imports.lives.get(row["source"], {})
        of_all = {**source, "stage": source.get("stage") or STAGE_OF_STATUS.get(row["status"], "")}
        return {name: text for name, text in row.items() if name not in DATED or text != of_all.get(name)}

    def dropped(self) -> Iterator[str]:
        """Yield what the table has and no row took, once the series are made."""
        figures = [cell for cell in self._table.cells if cell.value]
        unmapped = [cell.item or "(the title)" for cell in figures if not self._mapping.column_of(cell)]
        if unmapped:
            yield f"figures of items that the mapping does not have: {_counted(unmapped)}"
        wanted = [cell for cell in figures if (column := self._mapping.column_of(cell)) and column.indicator]
        unknown = [cell.name or f"(line {cell.line})" for cell in wanted if cell.name in self._table.unknown]
        if unknown:
            yield f"figures of areas that the data do not have: {_counted(unknown)}"
        if homeless := self.homeless():
            yield homeless

    def homeless(self) -> str:
        """Return which figures are of areas that came to an end before, or ""."""
        if not self._homeless:
            return ""
        ended = f"figures of areas after their end: {_counted(self._homeless)}"
        return f"{ended}; successions.csv names no area of that name for since"


def _firsts(cells: list[SourceCell], owners: list[Owner]) -> set[int]:
    """Return the places of the first figures in other borders than before, in the order of time."""
    found: set[int] = set()
    eras: dict[str | None, int] = {}
    for place in sorted(range(len(cells)), key=lambda place: _period(cells[place])):
        cell, owner = cells[place], owners[place]
        before = eras.setdefault(cell.area, owner.era - owner.fresh)
        if cell.value:
            if before < owner.era:
                found.add(place)
            eras[cell.area] = owner.era
    return found


def _counted(names: list[str]) -> str:
    shown = list(dict.fromkeys(names))
    more = f" and {len(shown) - MOST} more" if len(shown) > MOST else ""
    return f"{len(names)} ({'; '.join(shown[:MOST])}{more})"


#: What a stock is mostly counted on.
_YEAR_END = "12-31"


def _period(cell: SourceCell) -> Period:
    if not cell.period:
        raise TableRefusedError("neither its columns, its rows, its title nor its mapping name a period")
    try:
        return Period.parse(cell.period)
    except PeriodError:
        raise TableRefusedError(
            f"column {cell.column!r}: the data hold no period such as {cell.period}"
        ) from None


def _row(cell: SourceCell, column: MappedColumn, *, mapping: TableMapping) -> Row:
    period = _period(cell)
    return {
        "indicator": column.indicator,
        "area": cell.area or "",
        "period": period.text,
        "printed": cell.printed,
        "value": cell.value,
        "qualifier": "",
        "status": cell.status,
        "reference_date": _counted_on(period, mapping.day),
        # A file of several sources names that of each figure: one source for all would be a false one.
        "source": cell.own_source or mapping.source,
        "note": column.note,
    }


def _counted_on(period: Period, day: str) -> str:
    """Return the date of a *day* of the year in a period; of a part of a year its last day stands for 12-31.

    "" where no day is given, or where the part of the year does not hold it.
    """
    if not day:
        return ""
    counted = f"{period.start_year}-{day}"
    is_part = not period.is_annual and not period.is_span
    if is_part and day == _YEAR_END:
        return period.last_day.isoformat()
    is_outside = is_part and not period.first_day.isoformat() <= counted <= period.last_day.isoformat()
    return "" if is_outside else counted


def _apply(mark: ImportMark, row: Row, mapping: TableMapping) -> None:
    if _is_of(mark, row, mapping):
        row["note"] = "; ".join(filter(None, (row["note"], mark.note)))
        if mark.status and row["value"]:
            row["status"] = mark.status


def _is_of(mark: ImportMark, row: Row, mapping: TableMapping) -> bool:
    wanted = (mark.indicator, mark.area, mark.period)
    there = (row["indicator"], row["area"], row["period"])
    return mark.table == mapping.table and all(
        not one or one == two for one, two in zip(wanted, there, strict=True)
    )


#: Columns that a file of observations has where its source does not say it of all its figures.
DATED = ("published_on", "stage")


def together(parts: Sequence[Imported]) -> Imported:
    """Return the observations of several tables of one mapping as those of one: a sheet a year, or an area.

    Raises
    ------
    TableRefusedError
        Two of them give the same observation.
    """
    first = parts[0]
    seen: set[str] = set()
    rows = tuple(row for part in parts for row in part.rows)
    for row in rows:
        if key_of(row) in seen:
            raise TableRefusedError(f"two of its tables give {key_of(row)}")
        seen.add(key_of(row))
    return replace(first, rows=rows, dropped=tuple(what for part in parts for what in part.dropped))


def key_of(row: Row) -> str:
    """Return what tells an observation from all others, as the data write it."""
    return ":".join(row[name] for name in ("indicator", "area", "period", "source"))

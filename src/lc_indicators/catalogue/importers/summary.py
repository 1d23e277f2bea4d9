"""Describe a table in lines: what was read, what each column was taken for, what its mapping lacks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from lc_indicators.catalogue.importers.mapping import Imports, TableMapping
from lc_indicators.catalogue.importers.printed_cells import says_nothing
from lc_indicators.catalogue.importers.source_table import SourceCell, SourceTable
from lc_indicators.catalogue.importers.units_named import units_of

#: So many values are shown of a table, and so many of its items and names.
_CORNER, _MOST = 6, 40


def summary_of(table: SourceTable, imports: Imports, mapping: TableMapping | None) -> Iterator[str]:
    """Yield the lines that describe a table; *mapping* is what would import it."""
    yield f"title: {table.title or '(none)'}"
    yield f"read as: {table.read_as}, notation {table.notation}"
    yield from table.said
    yield f"areas matched: {len(table.areas)}"
    yield f"areas not matched: {_counted(table.unknown)}"
    if table.left_out:
        yield f"areas left out on purpose: {_counted(table.left_out)}"
    if table.codes:
        yield f"columns of codes, not read: {_counted(table.codes)}"
    yield f"periods: {_counted(period or '(none stated)' for period in table.periods)}"
    yield f"items: {_counted(item or '(the title)' for item in table.items)}"
    counts = Counter(cell.status for cell in table.cells)
    values = ", ".join(f"{status} {counts[status]}" for status in sorted(counts))
    yield f"values by status: {values}{f', empty {table.empty}' if table.empty else ''}"
    yield from _units(table, imports, mapping)
    yield f"mapping: {mapping.table if mapping else '(none)'}"
    missing = {cell.item for cell in table.cells if not mapping or mapping.column_of(cell) is None}
    in_order = [item for item in table.items if item in missing]
    yield f"columns without a mapping: {_counted(item or '(the title)' for item in in_order)}"
    marks = sorted({mark for cell in table.cells if not _explained(cell, imports, mapping)
                    for mark in cell.marks if says_nothing(mark, table.notes)})  # fmt: skip
    if marks:
        yield f"marks without a meaning: {' '.join(marks)}"
    for note in table.notes:
        yield f"note: {note}"


def _explained(cell: SourceCell, imports: Imports, mapping: TableMapping | None) -> bool:
    """Return whether marks.csv says something of a figure."""
    column = mapping.column_of(cell) if mapping else None
    there = (mapping.table if mapping else "", column.indicator if column else "", cell.area, cell.period)
    said = ((mark.table, mark.indicator, mark.area, mark.period) for mark in imports.marks)
    return mapping is not None and any(
        all(one in {"", two} for one, two in zip(wanted, there, strict=True)) for wanted in said
    )


def _units(table: SourceTable, imports: Imports, mapping: TableMapping | None) -> Iterator[str]:
    """Yield the units that the table names, each held against that of the mapping."""
    columns = {cell.item: mapping.column_of(cell) for cell in table.cells} if mapping else {}
    said: dict[str, list[str]] = {}
    for named in units_of(table, imports.unit_names):
        column = columns.get(named.item)
        if column is None or not column.indicator:
            verdict = "not mapped"
        elif imports.unit_names.clash(named, column.unit):
            verdict = f"NOT {column.unit}, the unit of its mapping"
        elif column.unit in imports.unit_names.known(named.text):
            verdict = f"as in its mapping ({column.unit})"
        else:
            verdict = f"compare it with {column.unit}, the unit of its mapping"
        said.setdefault(f"{named.text!r}, {verdict}", []).append(named.item or "(the title)")
    for what, items in said.items():
        yield f"unit named: {what}: {_counted(items)}"


def corner_of(table: SourceTable) -> Iterator[str]:
    """Yield what each column or dimension was taken for, and the first values."""
    for heading, taken in table.taken[:_MOST]:
        yield f"{heading or '(no heading)'!r} taken for: {taken}"
    for cell in table.cells[:_CORNER]:
        area = f"{cell.name} = {cell.area}" if cell.area else f"{cell.name or '(no area)'} = ?"
        value = cell.value or f"missing ({cell.status})"
        shown = (
            area,
            cell.period or "(no period)",
            cell.item or "(the title)",
            f"{cell.printed} = {value}",
            cell.status,
            cell.unit,
        )
        yield f"line {cell.line}: {' · '.join(filter(None, shown))}"


def _counted(names: Iterable[str]) -> str:
    found = list(names)
    more = f"; and {len(found) - _MOST} more" if len(found) > _MOST else ""
    return f"{len(found)} ({'; '.join(found[:_MOST])}{more})" if found else "0"

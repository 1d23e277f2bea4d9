"""Describe what was read of a table, in lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from lc_indicators.catalogue.importers.mapping import Imports
from lc_indicators.catalogue.importers.printed_cells import says_nothing
from lc_indicators.catalogue.importers.source_table import SourceTable


def summary_of(table: SourceTable, imports: Imports, *, named: str = "") -> Iterator[str]:
    """Yield the lines that describe a table; *named* is the mapping that was asked for."""
    mapping = imports.mapping_of(table, named=named)
    yield f"title: {table.title or '(none)'}"
    yield f"read as: {table.read_as}, notation {table.notation}"
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
    yield f"mapping: {mapping.table if mapping else '(none)'}"
    missing = [item for item in table.items if not mapping or mapping.column(item) is None]
    yield f"columns without a mapping: {_counted(item or '(the title)' for item in missing)}"
    marks = sorted({mark for cell in table.cells for mark in cell.marks if says_nothing(mark, table.notes)})
    if marks:
        yield f"marks without a meaning: {' '.join(marks)}"
    for note in table.notes:
        yield f"note: {note}"


def _counted(names: Iterable[str]) -> str:
    found = list(names)
    return f"{len(found)} ({'; '.join(found)})" if found else "0"

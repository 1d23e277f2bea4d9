"""Import the tables of files: describe each in lines, and write its observations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from lc_indicators.catalogue.file_outcomes import FileListener, FileOutcome, FileState, outcomes_of
from lc_indicators.catalogue.importers.mapping import Imports, read_imports
from lc_indicators.catalogue.importers.printed_cells import says_nothing
from lc_indicators.catalogue.importers.read_table import read_table
from lc_indicators.catalogue.importers.source_table import SourceTable
from lc_indicators.catalogue.importers.to_observations import import_table, write_observations
from lc_indicators.catalogue.load import data_folder


def import_files(
    files: Iterable[Path],
    *,
    form: str,
    table: str = "",
    data: Path | None = None,
    dry_run: bool = False,
    listener: FileListener | None = None,
) -> list[FileOutcome]:
    """Import the tables of *files* into the data, and return what came of each.

    Parameters
    ----------
    files : iterable of Path
        The files with the tables.
    form : str
        The name of their format, one of ``FORMATS``.
    table : str, optional
        The mapping to use; by default the one that the title of a table names.
    data : Path, optional
        The data folder; the project's own by default.
    dry_run : bool, optional
        Read only, and write nothing.
    listener : callable, optional
        Is called with the outcome of each file as soon as it is known.

    Raises
    ------
    NoDataError, UnknownNameError, OutputError
        There is no data folder; no mapping has this name; an observation file cannot be written.
    """
    folder = data_folder(data)
    imports = read_imports(folder)
    notation = imports.mappings[table].notation if table in imports.mappings else ""

    def work(outcome: FileOutcome) -> None:
        name = outcome.file.name
        read = read_table(outcome.file.read_bytes(), imports.places, form=form, notation=notation)
        outcome.lines += [f"{name}: {line}" for line in _summary_of(read, imports, named=table)]
        if dry_run and imports.mapping_of(read, named=table) is None:
            return
        imported = import_table(read, imports, named=table)
        for what in imported.dropped:
            outcome.end(FileState.IN_PART, f"{name}: left out: {what}")
        if not dry_run:
            path = write_observations(imported, folder).relative_to(folder).as_posix()
            outcome.lines.append(f"{name}: observations: {len(imported.rows)} in {path}")

    return outcomes_of(files, work, listener)


def _summary_of(table: SourceTable, imports: Imports, *, named: str) -> Iterator[str]:
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

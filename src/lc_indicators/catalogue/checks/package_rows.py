"""Hold the rows of a data package for the checks: each row knows its file and line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import PurePosixPath
from typing import Any

from lc_indicators.catalogue import data_tables
from lc_indicators.catalogue.checks.data_finding import DataFinding
from lc_indicators.language import Language

#: Table -> the files that hold it, as the loading finds them, and what makes its records.
TABLES: dict[str, tuple[str, Callable[..., object]]] = {
    "kinds": ("kinds.csv", data_tables.area_kind),
    "areas": ("areas.csv", data_tables.area),
    "successions": ("successions.csv", data_tables.succession),
    "units": ("units.csv", data_tables.unit),
    "statuses": ("statuses.csv", data_tables.status),
    "qualifiers": ("qualifiers.csv", partial(data_tables.text, name="pattern")),
    "indicators": ("indicators.csv", data_tables.indicator),
    "sources": ("sources.csv", data_tables.source),
    "observations": ("observations/*.csv", data_tables.observation),
    "derivations": ("derivations.csv", data_tables.derivation),
    "claims": ("claims/*.csv", data_tables.claim),
    "targets": ("targets.csv", data_tables.target),
    "tiles": ("tiles.csv", data_tables.tile),
    "movements": ("movements.csv", data_tables.movement),
    "events": ("events.csv", data_tables.event),
}


#: Tables whose records ask the sources when they were published.
DATED = frozenset({"observations", "claims"})

#: Tables that a project may do without.
OPTIONAL = frozenset(
    {
        *("kinds", "qualifiers", "derivations", "claims", "successions", "targets", "tiles"),
        *("movements", "events"),
    }
)

#: Table -> what names a row in it; over all of its files.
KEYS = {
    "kinds": ("kind",),
    "areas": ("area",),
    "successions": ("area", "successor"),
    "units": ("unit",),
    "statuses": ("status",),
    "qualifiers": ("qualifier",),
    "indicators": ("indicator",),
    "sources": ("source",),
    "observations": ("indicator", "area", "period", "source"),
    "derivations": ("indicator", "area", "period", "source"),
    "claims": ("claim",),
    "targets": ("indicator", "area", "period", "source"),
    "tiles": ("grid", "area"),
    "movements": ("movement",),
    "events": ("event",),
}


def table_of(path: str) -> str | None:
    """Return the table that a file belongs to, or None for a file that the library does not read."""
    for table, (pattern, _) in TABLES.items():
        if path.count("/") == pattern.count("/") and PurePosixPath(path).match(pattern):
            return table
    return None


@dataclass(frozen=True)
class Resource:
    """A file that the package lists."""

    name: str
    file: str
    schema: dict[str, Any]


@dataclass(frozen=True)
class DataRow:
    """One row of data and where it stands."""

    file: str
    number: int
    #: Column -> cell, every column of the schema.
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def beginning(self, start: str) -> Iterator[tuple[str, str]]:
        """Yield the columns whose names begin so, with their cells: those of a text in each language."""
        return ((column, cell) for column, cell in self.cells.items() if column.startswith(start))

    def finding(self, column: str, message: str) -> DataFinding:
        """Return a finding at this row."""
        return DataFinding(self.file, self.number, column, message)


@dataclass(frozen=True)
class DataFile:
    """One file of the package: its schema and the rows that could be read."""

    #: The resource's name.
    name: str
    file: str
    schema: Mapping[str, Any]
    lines: tuple[DataRow, ...]
    #: Whether every row could be read; if not, a code that seems to lack may stand in a lost row.
    whole: bool

    @property
    def columns(self) -> list[str]:
        """Return the columns' names, in order."""
        return [field["name"] for field in self.schema["fields"]]

    @cached_property
    def filled_lines(self) -> tuple[DataRow, ...]:
        """Return the rows that have something in their cells."""
        return tuple(line for line in self.lines if any(line.cells.values()))

    def cell_findings(self, column: str, flaws: Callable[[str], Iterable[str]]) -> Iterator[DataFinding]:
        """Yield the *flaws* of the cells of a column; what stands in many rows is looked at once.

        A row without any content has a finding of its own.
        """
        known: dict[str, tuple[str, ...]] = {}
        for line in self.filled_lines:
            cell = line[column]
            if cell not in known:
                known[cell] = tuple(flaws(cell))
            for flaw in known[cell]:
                yield line.finding(column, flaw)


@dataclass(frozen=True)
class PackageRows:
    """All files of a package."""

    files: tuple[DataFile, ...]
    #: Whether every file that the descriptor lists is among them.
    complete: bool = True
    #: Those that the project names.
    languages: tuple[Language, ...] = ()

    def lines(self, table: str) -> Iterator[DataRow]:
        """Yield the rows of a table, whichever files it has."""
        for data_file in self.files:
            if table_of(data_file.file) == table:
                yield from data_file.lines

    def is_whole(self, *names: str) -> bool:
        """Return whether every row of these tables could be read; a table that a project need not have is."""
        return all(
            (name in OPTIONAL or any(table_of(data_file.file) == name for data_file in self.files))
            and all(data_file.whole for data_file in self.files if table_of(data_file.file) == name)
            for name in names
        )

    def by_key(self, table: str, column: str) -> dict[str, DataRow]:
        """Return the rows of a table by the code in a column."""
        return {line[column]: line for line in self.lines(table)}

"""Read what the columns of the tables mean: the files in ``data/imports/``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lc_indicators.catalogue import data_tables
from lc_indicators.catalogue.importers.areas import Former, Places, Successor
from lc_indicators.catalogue.importers.printed_cells import parted
from lc_indicators.catalogue.importers.source_table import SourceTable
from lc_indicators.catalogue.kind_words import folded, kind_words
from lc_indicators.errors import TableRefusedError, UnknownNameError

FOLDER = "imports"


@dataclass(frozen=True)
class MappedColumn:
    """What an item of a table means."""

    item: str
    #: "" for an item that is left out on purpose; the note says why.
    indicator: str
    unit: str
    note: str


@dataclass(frozen=True)
class TableMapping:
    """What one table means."""

    table: str
    title: str
    source: str
    #: Where no column and no row says it.
    period: str
    #: "" to find it out.
    notation: str
    #: MM-DD on which a stock was counted; "" for none.
    day: str
    note: str
    columns: Mapping[str, MappedColumn]

    def column(self, item: str) -> MappedColumn | None:
        """Return what an item means, with or without the marks behind it, or None."""
        return self.columns.get(folded(item)) or self.columns.get(folded(parted(item)[0]))


@dataclass(frozen=True)
class ImportMark:
    """A status or a note that the table itself does not print."""

    table: str
    #: Each "" for all of them.
    indicator: str
    area: str
    period: str
    status: str
    note: str


@dataclass(frozen=True)
class Imports:
    """All that ``data/imports/`` says."""

    mappings: Mapping[str, TableMapping]
    marks: tuple[ImportMark, ...]
    formers: tuple[Former, ...]
    successors: Mapping[str, Successor]
    places: Places
    #: Indicator -> its unit.
    units: Mapping[str, str]

    def mapping_of(self, table: SourceTable, *, named: str = "") -> TableMapping | None:
        """Return the mapping with this name, or that of the table's title, or None.

        Raises
        ------
        UnknownNameError
            There is no mapping *named* so.
        """
        if named and named not in self.mappings:
            raise UnknownNameError("table", named, self.mappings)
        if named:
            return self.mappings[named]
        for title in (table.title, parted(table.title)[0]):
            for one in self.mappings.values():
                if folded(title) and folded(title) in {folded(one.title), folded(parted(one.title)[0])}:
                    return one
        return None

    def check_units(self, mapping: TableMapping) -> None:
        """Refuse a mapping whose units are not those of its indicators."""
        for column in mapping.columns.values():
            unit = self.units.get(column.indicator, "")
            if column.indicator and unit != column.unit:
                raise TableRefusedError(
                    f"its mapping has {column.item!r} in {column.unit or 'no unit'}, "
                    f"but {column.indicator} is in {unit or 'none'}"
                )


def read_imports(folder: Path) -> Imports:
    """Return what the mapping files of a data folder say; there may be none."""
    files = ("tables", "marks", "formers", "successors", "names")
    rows = {name: _rows(folder, f"{FOLDER}/{name}.csv") for name in files}
    areas = _rows(folder, "areas.csv")
    # A name stands for the area that has it today, or that had it first: dates say which one is meant.
    others = {row["former"] for row in rows["formers"]} | {row["successor"] for row in rows["successors"]}
    others -= {row["area"] for row in rows["successors"]}
    names = [(row[f"name_{language}"], row["area"]) for row in areas for language in ("vi", "en")
             if row["area"] not in others]  # fmt: skip
    mappings = {
        row["table"]: TableMapping(**row, columns=_columns(folder, row["table"])) for row in rows["tables"]
    }  # fmt: skip
    return Imports(
        mappings=mappings,
        marks=tuple(ImportMark(**row) for row in rows["marks"]),
        formers=tuple(Former.of(row) for row in rows["formers"]),
        successors={row["area"]: Successor.of(row) for row in rows["successors"]},
        places=Places(
            [*names, *((row["name"], row["area"]) for row in rows["names"])],
            {row["area"]: row["kind"] for row in areas},
            kind_words(map(data_tables.area_kind, _rows(folder, "kinds.csv"))),
        ),
        units={row["indicator"]: row["unit"] for row in _rows(folder, "indicators.csv")},
    )


def _columns(folder: Path, table: str) -> dict[str, MappedColumn]:
    return {folded(row["item"]): MappedColumn(**row) for row in _rows(folder, f"{FOLDER}/tables/{table}.csv")}


def _rows(folder: Path, file: str) -> list[dict[str, str]]:
    path = folder / file
    return [row for _, row in data_tables.read_rows(path)] if path.is_file() else []

"""Read what the columns of the tables mean: the files in ``data/imports/``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lc_indicators.catalogue import data_tables
from lc_indicators.catalogue.importers.areas import Former, Places
from lc_indicators.catalogue.importers.printed_cells import parted
from lc_indicators.catalogue.importers.source_table import SourceCell, SourceTable
from lc_indicators.catalogue.importers.units_named import UnitNames
from lc_indicators.catalogue.kind_words import folded, kind_words
from lc_indicators.catalogue.lineage import Lineage
from lc_indicators.errors import TableRefusedError, UnknownNameError
from lc_indicators.language import Language
from lc_indicators.settings.data_languages import languages_named

FOLDER = "imports"

#: Stands for an indicator in a mapping that nobody has completed.
UNDECIDED = "?"


@dataclass(frozen=True)
class MappedColumn:
    """What an item of a table means."""

    item: str
    #: "" for an item that is left out on purpose; the note says why.
    indicator: str
    unit: str
    note: str


@dataclass(frozen=True, kw_only=True)
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
    #: Area of all figures, where the table names none.
    area: str = ""
    columns: Mapping[str, MappedColumn]

    def column(self, item: str) -> MappedColumn | None:
        """Return what an item means, with or without the marks behind it, or None."""
        return self.columns.get(folded(item)) or self.columns.get(folded(parted(item)[0]))

    def column_of(self, cell: SourceCell) -> MappedColumn | None:
        """Return what the item of a cell means, by its words or by its codes, or None."""
        return self.column(cell.item) or (
            self.columns.get(folded(cell.item_code)) if cell.item_code else None
        )


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
    #: Areas with what went over into what.
    lineage: Lineage
    places: Places
    #: Indicator -> its unit.
    units: Mapping[str, str]
    unit_names: UnitNames
    #: Name of an indicator, folded, -> the indicators that are called so.
    indicators: Mapping[str, tuple[str, ...]]
    #: Source -> when its figures were published, and in which stage, where no row says another.
    lives: Mapping[str, Mapping[str, str]]
    #: Those of the project.
    languages: tuple[Language, ...]

    def mapping_of(self, table: SourceTable, *, named: str = "") -> TableMapping | None:
        """Return the mapping with this name, or that of the table's title, or None.

        Raises
        ------
        UnknownNameError
            There is no mapping *named* so.
        """
        if named and named not in self.mappings:
            raise UnknownNameError("table", named, self.mappings)
        return self.mappings[named] if named else self.mapping_of_title(table.title)

    def mapping_of_title(self, whole: str) -> TableMapping | None:
        """Return the mapping of a title, marks aside, or None."""
        for title in (whole, parted(whole)[0]):
            for one in self.mappings.values():
                if folded(title) and folded(title) in {folded(one.title), folded(parted(one.title)[0])}:
                    return one
        return None

    def check_units(self, mapping: TableMapping) -> None:
        """Refuse a mapping whose units are not those of its indicators, and one that is not completed."""
        for name in ("source", "period", "area"):
            if getattr(mapping, name) == UNDECIDED:
                raise TableRefusedError(
                    f"imports/tables.csv does not say yet the {name} of {mapping.table}: write it there"
                )
        for column in mapping.columns.values():
            if column.indicator.startswith(UNDECIDED):
                raise TableRefusedError(
                    f"imports/tables/{mapping.table}.csv does not say yet what {column.item!r} is: write its "
                    "indicator, or leave the cell empty to leave it out"
                )
            unit = self.units.get(column.indicator, "")
            if column.indicator and unit != column.unit:
                raise TableRefusedError(
                    f"its mapping has {column.item!r} in {column.unit or 'no unit'}, "
                    f"but {column.indicator} is in {unit or 'none'}"
                )


def read_imports(folder: Path) -> Imports:
    """Return what the mapping files of a data folder say; there may be none."""
    files = ("tables", "marks", "formers", "names")
    rows = {name: _rows(folder, f"{FOLDER}/{name}.csv") for name in files}
    indicators = _rows(folder, "indicators.csv")
    kinds = {kind.kind: kind for kind in map(data_tables.area_kind, _rows(folder, "kinds.csv"))}
    areas = [data_tables.area(row, kinds) for row in _rows(folder, "areas.csv")]
    lineage = Lineage(
        {one.area: one for one in areas}, [*map(data_tables.succession, _rows(folder, "successions.csv"))]
    )
    # A name stands for the area that had it first: dates say which one is meant.  A code is that of one.
    former = {row["former"] for row in rows["formers"]}
    names = [
        (name, lineage.begins_as(one.area))
        for one in areas
        if one.area not in former
        for name in one.name.to_json().values()
    ]
    mappings = {
        row["table"]: TableMapping(**row, columns=_columns(folder, row["table"])) for row in rows["tables"]
    }  # fmt: skip
    return Imports(
        mappings=mappings,
        marks=tuple(ImportMark(**row) for row in rows["marks"]),
        formers=tuple(Former.of(row, lineage) for row in rows["formers"]),
        lineage=lineage,
        places=Places(
            [*names, *((row["name"], row["area"]) for row in rows["names"])],
            {one.area: one.kind.group for one in areas},
            kind_words(kinds.values()),
            codes=lineage.areas,
        ),
        units={row["indicator"]: row["unit"] for row in indicators},
        unit_names=UnitNames(_rows(folder, "units.csv")),
        indicators=_named(indicators),
        lives={
            row["source"]: {"published_on": row["date"], "stage": row.get("stage", "")}
            for row in _rows(folder, "sources.csv")
        },
        languages=languages_named(folder),
    )


def _named(indicators: list[dict[str, str]]) -> dict[str, tuple[str, ...]]:
    """Return the indicators by each of their names."""
    found: dict[str, set[str]] = {}
    for row in indicators:
        for column, text in row.items():
            if text and (column == "indicator" or column.startswith(("name_", "short_"))):
                found.setdefault(folded(text), set()).add(row["indicator"])
    return {name: tuple(sorted(codes)) for name, codes in found.items()}


def _columns(folder: Path, table: str) -> dict[str, MappedColumn]:
    return {folded(row["item"]): MappedColumn(**row) for row in _rows(folder, f"{FOLDER}/tables/{table}.csv")}


def _rows(folder: Path, file: str) -> list[dict[str, str]]:
    path = folder / file
    return [row for _, row in data_tables.read_rows(path)] if path.is_file() else []

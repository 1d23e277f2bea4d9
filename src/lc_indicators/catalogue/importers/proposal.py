"""Propose the mapping of a table that has none: rows that a person completes."""

from __future__ import annotations

import csv
import io
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, count

from lc_indicators.catalogue.importers.mapping import UNDECIDED, Imports
from lc_indicators.catalogue.importers.source_table import AND, SourceTable
from lc_indicators.catalogue.importers.units_named import units_of
from lc_indicators.catalogue.kind_words import folded

_LONGEST_NAME = 40

TABLE_COLUMNS = ("table", "title", "source", "period", "notation", "day", "note", "area")
ITEM_COLUMNS = ("item", "indicator", "unit", "note")


@dataclass(frozen=True)
class Proposal:
    """What the files of ``imports/`` would need to have of a table."""

    #: The row of ``imports/tables.csv``, and those of the table's own file there.
    row: Mapping[str, str]
    items: Sequence[Mapping[str, str]]

    @property
    def name(self) -> str:
        """Return what the table is called."""
        return self.row["table"]

    @property
    def undecided(self) -> tuple[str, ...]:
        """Return the items and the columns of the row that a person has to complete."""
        columns = (name for name, text in self.row.items() if text == UNDECIDED)
        items = (one["item"] for one in self.items if one["indicator"] == UNDECIDED)
        return (*columns, *items)

    @property
    def text(self) -> str:
        """Return both files as one, each after a line that says where it belongs."""
        return (
            "# a row for imports/tables.csv; its source must stand in sources.csv\n"
            f"{as_csv(TABLE_COLUMNS, [self.row])}"
            f"# imports/tables/{self.name}.csv: write each indicator, or leave it empty to leave the item "
            "out\n"
            f"{as_csv(ITEM_COLUMNS, self.items)}"
        )


def name_of(table: SourceTable, file: str) -> str:
    """Return a name for a table: of its title, or of its file and sheet; a letter begins it."""
    words = folded(table.title or f"{file} {table.sheet}").encode("ascii", "ignore").decode().split()
    name = ""
    for word in words:
        if name and len(name) + len(word) >= _LONGEST_NAME:
            break
        name = f"{name}_{word}".strip("_")
    name = name[:_LONGEST_NAME]
    return name if name[:1].isalpha() else f"table_{name}".strip("_")


def proposed(
    table: SourceTable, imports: Imports, *, file: str, area: str = "", taken: Container[str] = ()
) -> Proposal:
    """Return what the files of ``imports/`` would need to have of a table, under a name that is not *taken*.

    The indicator is filled in where an item, or the title, is exactly the id or the name of one alone, and
    the source where the file says it, as an export of this library does; elsewhere stands ``?``, which the
    import refuses until a person has decided.
    """
    name = name_of(table, file)
    free = chain([name], (f"{name}_{number}" for number in count(2)))
    period = "" if all(cell.period for cell in table.cells) else UNDECIDED
    areas = any(cell.area for cell in table.cells) or bool(table.unknown)
    row = {
        "table": next(one for one in free if one not in taken), "title": table.title,
        "source": _source(table), "period": period, "notation": "", "day": "", "note": table.title or file,
        "area": area if areas or area else UNDECIDED,
    }  # fmt: skip
    units = {named.item: named.text for named in units_of(table, imports.unit_names)}
    items = [_item(item, table, imports, unit=units.get(item, "")) for item in table.items]
    return Proposal(row, items)


def _source(table: SourceTable) -> str:
    """Return the source that an export of this library names; of several the first."""
    return next(filter(None, (cell.own_source for cell in table.cells)), UNDECIDED)


def _item(item: str, table: SourceTable, imports: Imports, *, unit: str) -> dict[str, str]:
    codes = {cell.item_code.partition(AND)[0] for cell in table.cells if cell.item == item}
    alike = tuple(codes & imports.units.keys()) or imports.indicators.get(folded(item or table.title), ())
    indicator = alike[0] if len(alike) == 1 else UNDECIDED
    known = imports.unit_names.known(unit)
    chosen = imports.units.get(indicator) or (next(iter(known)) if len(known) == 1 else UNDECIDED)
    return {
        "item": item,
        "indicator": indicator,
        "unit": chosen,
        # A note goes to each figure: it says only what keeps the row from being used as it stands.
        "note": f"the table has {unit}" if unit and UNDECIDED in {indicator, chosen} else "",
    }


def as_csv(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> str:
    """Return *rows* below the names of their *columns*."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()

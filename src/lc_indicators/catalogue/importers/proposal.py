"""Propose the mapping of a table that has none: rows that a person completes."""

from __future__ import annotations

import csv
import io

from lc_indicators.catalogue.importers.mapping import UNDECIDED, Imports
from lc_indicators.catalogue.importers.source_table import AND, SourceTable
from lc_indicators.catalogue.importers.units_named import units_of
from lc_indicators.catalogue.kind_words import folded

_LONGEST_NAME = 40

TABLE_COLUMNS = ("table", "title", "source", "period", "notation", "day", "note", "area")
ITEM_COLUMNS = ("item", "indicator", "unit", "note")


def name_of(table: SourceTable, file: str) -> str:
    """Return a name for a table: of its title, or of its file and sheet."""
    words = folded(table.title or f"{file} {table.sheet}").encode("ascii", "ignore").decode().split()
    name = ""
    for word in words:
        if name and len(name) + len(word) >= _LONGEST_NAME:
            break
        name = f"{name}_{word}".strip("_")
    return name[:_LONGEST_NAME] or "table"


def proposed(table: SourceTable, imports: Imports, *, file: str, area: str = "") -> str:
    """Return the rows that the files of ``imports/`` would need for a table.

    The indicator is filled in where an item, or the title, is exactly the id or the name of one alone, and
    the source where the file says it, as an export of this library does; elsewhere stands ``?``, which the
    import refuses until a person has decided.
    """
    name = name_of(table, file)
    period = "" if all(cell.period for cell in table.cells) else UNDECIDED
    areas = any(cell.area for cell in table.cells) or bool(table.unknown)
    row = {
        "table": name, "title": table.title, "source": _source(table), "period": period, "notation": "",
        "day": "", "note": table.title or file, "area": area if areas or area else UNDECIDED,
    }  # fmt: skip
    units = {named.item: named.text for named in units_of(table, imports.unit_names)}
    items = [_item(item, table, imports, unit=units.get(item, "")) for item in table.items]
    return (
        "# a row for imports/tables.csv; its source must stand in sources.csv\n"
        f"{_csv(TABLE_COLUMNS, [row])}"
        f"# imports/tables/{name}.csv: write each indicator, or leave it empty to leave the item out\n"
        f"{_csv(ITEM_COLUMNS, items)}"
    )


def _source(table: SourceTable) -> str:
    """Return the source that an export of this library names; of several the first."""
    said = (cell.own.get("source") or cell.item_code.partition(AND)[2] for cell in table.cells if cell.own)
    return next(filter(None, said), UNDECIDED)


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
        "note": f"the table has {unit}" if unit else "",
    }


def _csv(columns: tuple[str, ...], rows: list[dict[str, str]]) -> str:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()

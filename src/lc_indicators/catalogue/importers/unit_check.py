"""Hold the units that a table names against those of its mapping."""

from __future__ import annotations

from lc_indicators.catalogue.importers.mapping import Imports, TableMapping
from lc_indicators.catalogue.importers.source_table import SourceTable
from lc_indicators.catalogue.importers.units_named import units_of
from lc_indicators.errors import TableRefusedError


def refuse_other_units(table: SourceTable, imports: Imports, mapping: TableMapping) -> None:
    """Refuse a table that names another unit than its mapping: nothing is multiplied on the way.

    Raises
    ------
    TableRefusedError
        It says thousands where the mapping says persons, or names another thing.
    """
    mapped = ((cell.item, mapping.column_of(cell)) for cell in table.cells)
    wanted = {item: column for item, column in mapped if column and column.indicator}
    for named in units_of(table, imports.unit_names):
        column = wanted.get(named.item)
        if column and imports.unit_names.clash(named, column.unit):
            raise TableRefusedError(
                f"it has {named.item or 'its figures'} in {named.text!r}, and its mapping in {column.unit}: "
                "figures are never multiplied, so map it to an indicator in that unit"
            )

"""Write a row a figure, codes and names side by side, as pandas, R and a spreadsheet take it."""

from __future__ import annotations

from collections.abc import Sequence

from lc_indicators.catalogue.catalogue import Catalogue
from lc_indicators.catalogue.exporters.exported_rows import (
    ExportFormat,
    beside,
    columns_beside,
    decimals,
    digits,
)
from lc_indicators.catalogue.records import Observation
from lc_indicators.csv_cells import csv_text
from lc_indicators.language import Language

_HEAD = (
    "indicator", "indicator_name", "area", "area_name", "period", "source", "value", "decimals", "unit",
    "unit_symbol", "status", "note", "publisher", "title",
)  # fmt: skip


def write(rows: Sequence[Observation], catalogue: Catalogue, language: Language) -> bytes:
    """Return the file of some observations; names are in *language*."""
    columns = columns_beside(rows)
    return csv_text(
        [(*_HEAD, *columns), *(_cells(row, catalogue, columns, language=language) for row in rows)]
    ).encode()


def _cells(
    row: Observation, catalogue: Catalogue, columns: Sequence[str], *, language: Language
) -> list[str]:
    indicator, area = catalogue.indicator(row.indicator), catalogue.areas[row.area]
    source, unit = catalogue.source(row.source), catalogue.units[indicator.unit]
    shown, said = decimals(row), beside(row)
    return [
        row.indicator, indicator.name[language], row.area, area.name[language], row.period.text, row.source,
        digits(row), "" if shown is None else str(shown), unit.unit, unit.symbol[language], row.status,
        row.note, source.publisher, source.title,
        *(said.get(name, "") for name in columns),
    ]  # fmt: skip


FORMAT = ExportFormat(
    "tidy-csv", ".csv", "CSV with a row a figure, for pandas, R and spreadsheets: codes and names", write
)

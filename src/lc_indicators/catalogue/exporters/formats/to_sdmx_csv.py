"""Write SDMX-CSV 2.0: dimensions, the figure, and its attributes, each by its SDMX name."""

from __future__ import annotations

from collections.abc import Sequence

from lc_indicators.catalogue.catalogue import Catalogue
from lc_indicators.catalogue.exporters.exported_rows import (
    ExportFormat,
    beside,
    columns_beside,
    decimals,
    digits,
    measure_of,
)
from lc_indicators.catalogue.records import Observation
from lc_indicators.csv_cells import csv_text
from lc_indicators.language import Language
from lc_indicators.periods import Period

#: Agency, data flow and version: the data flow is that of the project's own tables.
DATA_FLOW = "LC_INDICATORS:OBSERVATIONS(1.0)"

_HEAD = ("STRUCTURE", "STRUCTURE_ID", "ACTION", "INDICATOR", "REF_AREA", "SOURCE", "TIME_PERIOD", "OBS_VALUE")
_ATTRIBUTES = ("OBS_STATUS", "DECIMALS", "UNIT_MEASURE", "UNIT_MULT", "OBS_COMMENT", "SOURCE_TITLE", "PERIOD")


def write(rows: Sequence[Observation], catalogue: Catalogue, language: Language) -> bytes:
    """Return the file of some observations."""
    del language
    columns = columns_beside(rows)
    head = (*_HEAD, *_ATTRIBUTES, *(name.upper() for name in columns))
    return csv_text([head, *(_cells(row, catalogue, columns) for row in rows)], mark="").encode()


def _cells(row: Observation, catalogue: Catalogue, columns: Sequence[str]) -> list[str]:
    unit, power = measure_of(catalogue.units[catalogue.indicator(row.indicator).unit])
    shown, said, source = decimals(row), beside(row), catalogue.source(row.source)
    return [
        "dataflow", DATA_FLOW, "I", row.indicator, row.area, row.source, _time(row.period), digits(row),
        row.status, "" if shown is None else str(shown), unit, str(power), row.note,
        f"{source.publisher}: {source.title}", row.period.text,
        *(said.get(name, "") for name in columns),
    ]  # fmt: skip


def _time(period: Period) -> str:
    """Return a period as SDMX takes it, which has no span from end to end, and no last day of a range."""
    if period.is_span:
        return f"{period.first_day.isoformat()}/P{period.n_periods}Y"
    first, _, last = period.text.partition("/")
    days = (period.last_day - period.first_day).days + 1
    return f"{first}/P{days}D" if last and not last.startswith("P") else period.text


FORMAT = ExportFormat(
    "sdmx-csv", ".csv", "SDMX-CSV 2.0, for statistical systems: codes, each attribute by its SDMX name", write
)

"""The formats that data can be exported in: a file for each, and a line here."""

from __future__ import annotations

from lc_indicators.catalogue.exporters.exported_rows import ExportFormat
from lc_indicators.catalogue.exporters.formats import to_jsonstat, to_sdmx_csv, to_tidy_csv

#: By the names that the command line has for them.
EXPORTS: dict[str, ExportFormat] = {
    one.name: one for one in (to_tidy_csv.FORMAT, to_sdmx_csv.FORMAT, to_jsonstat.FORMAT)
}

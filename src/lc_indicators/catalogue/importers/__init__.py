"""Turn tables of statistics offices into observations of a project's data."""

from __future__ import annotations

from lc_indicators.catalogue.importers.file_import import import_files
from lc_indicators.catalogue.importers.formats import FORMATS
from lc_indicators.catalogue.importers.mapping import Imports, read_imports
from lc_indicators.catalogue.importers.observation_file import write_observations
from lc_indicators.catalogue.importers.source_table import SourceCell, SourceTable
from lc_indicators.catalogue.importers.tables_in_file import read_table, tables_in
from lc_indicators.catalogue.importers.to_observations import Imported, import_table

__all__ = [
    "FORMATS",
    "Imported",
    "Imports",
    "SourceCell",
    "SourceTable",
    "import_files",
    "import_table",
    "read_imports",
    "read_table",
    "tables_in",
    "write_observations",
]

"""The PX-Web import: a table as an office's site exports it, read, described, and turned into observations.

Reading never guesses: what cannot be read soundly is refused with the reason (:class:`TableRefusedError`).
"""

from __future__ import annotations

from lc_indicators.catalogue.importers.import_summary import summary_of
from lc_indicators.catalogue.importers.mapping import Imports, read_imports
from lc_indicators.catalogue.importers.pxweb.grid import Cell, Table
from lc_indicators.catalogue.importers.pxweb.read_table import read_table
from lc_indicators.catalogue.importers.to_observations import Imported, import_table, write_observations

__all__ = [
    "Cell",
    "Imported",
    "Imports",
    "Table",
    "import_table",
    "read_imports",
    "read_table",
    "summary_of",
    "write_observations",
]

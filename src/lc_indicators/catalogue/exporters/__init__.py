"""Write observations of the data as tables that other programs read, and the importers without loss."""

from __future__ import annotations

from lc_indicators.catalogue.exporters.export import Exported, export
from lc_indicators.catalogue.exporters.formats import EXPORTS

__all__ = ["EXPORTS", "Exported", "export"]

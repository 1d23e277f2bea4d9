"""The report as a workbook for those who compute with it: Excel's and OpenDocument's, from one content.

Its form follows the rules of the United Kingdom's Government Analysis Function for accessible spreadsheets:
a cover, contents and notes; one table a sheet that begins with its title; no merged and no empty cells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lc_indicators.publish.exporters import LcOdsExporter as LcOdsExporter
    from lc_indicators.publish.exporters import LcXlsxExporter as LcXlsxExporter

__all__ = ["LcOdsExporter", "LcXlsxExporter"]


def __getattr__(name: str) -> Any:
    # Who asks for the list of outputs loads no nbconvert, which takes a second.
    if name in __all__:
        from lc_indicators.publish import exporters

        return getattr(exporters, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

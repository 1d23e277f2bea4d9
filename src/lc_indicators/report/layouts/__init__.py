"""The layouts of tables that offices print, one a file: what :data:`LAYOUTS` names a report can show."""

from __future__ import annotations

from lc_indicators.report.layouts.cells import Cells, LaidCell
from lc_indicators.report.layouts.five_columns import five_columns
from lc_indicators.report.layouts.laid import Laid, LaidRow, Layout, rows_of
from lc_indicators.report.layouts.months import months
from lc_indicators.report.layouts.ten_columns import ten_columns

#: Every layout by its name.
LAYOUTS: dict[str, Layout] = {
    "five_columns": five_columns,
    "ten_columns": ten_columns,
    "months": months,
}

__all__ = ["LAYOUTS", "Cells", "Laid", "LaidCell", "LaidRow", "Layout", "rows_of"]

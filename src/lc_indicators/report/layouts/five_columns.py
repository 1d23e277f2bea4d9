"""The five columns of a monthly press table: month before, month, year so far, and two changes on a year."""

from __future__ import annotations

from collections.abc import Sequence

from lc_indicators.periods import ComparisonBase, Period
from lc_indicators.report.comparisons import INDEX
from lc_indicators.report.layouts.cells import Cells
from lc_indicators.report.layouts.laid import (
    Laid,
    LaidRow,
    change_column,
    laid_by_columns,
    level_column,
    to_date_column,
)


def five_columns(
    rows: Sequence[LaidRow],
    period: Period,
    *,
    cells: Cells,
    changes: str = INDEX,
) -> Laid:
    """Previous period, period, year so far; period and year so far against the year before.

    Return the table; *changes* are told as "index", 113.0, or as "change", 13.0 %.
    """
    year_before, to_date = ComparisonBase.YEAR_BEFORE, ComparisonBase.TO_DATE
    columns = [
        level_column(period.previous, cells, rows),
        level_column(period, cells, rows),
        to_date_column(period, cells),
        change_column(year_before, period, cells, form=changes),
        change_column(to_date, period, cells, form=changes),
    ]
    return laid_by_columns(rows, columns, cells)

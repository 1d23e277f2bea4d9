"""The five columns of a monthly press table: month before, month, year so far, and two changes on a year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lc_indicators.periods import ComparisonBase, Period
from lc_indicators.report.comparisons import INDEX
from lc_indicators.report.layouts.cells import Cells
from lc_indicators.report.layouts.laid import (
    Laid,
    LaidRow,
    change_column,
    laid_by_columns,
    level_column,
    required_form,
    to_date_column,
    where_it_exists,
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
    form = required_form(changes)
    year_before, to_date = ComparisonBase.YEAR_BEFORE, ComparisonBase.TO_DATE
    columns = [
        *where_it_exists(lambda: level_column(period.previous, cells, rows)),
        level_column(period, cells, rows),
        *where_it_exists(lambda: to_date_column(period, cells)),
        *where_it_exists(lambda: change_column(year_before, period, cells, form=form)),
        *where_it_exists(lambda: change_column(to_date, period, cells, form=form)),
    ]
    return replace(laid_by_columns(rows, columns, cells), compared=(period, (year_before, to_date)))

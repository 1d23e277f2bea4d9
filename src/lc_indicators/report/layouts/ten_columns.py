"""The ten columns of a monthly report against the plan: plan, five levels, and four comparisons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lc_indicators.periods import ComparisonBase, Period
from lc_indicators.report.comparisons import INDEX
from lc_indicators.report.layouts.cells import Cells
from lc_indicators.report.layouts.laid import (
    PERCENT,
    Laid,
    LaidColumn,
    LaidRow,
    change_column,
    head_of,
    laid_by_columns,
    level_column,
    required_form,
    to_date_column,
    where_it_exists,
)


def ten_columns(
    rows: Sequence[LaidRow],
    period: Period,
    *,
    cells: Cells,
    changes: str = INDEX,
) -> Laid:
    """Plan of the year; the year before, the period before, the period; years so far; four comparisons.

    Return the table; *changes* are told as "index", 113.0, or as "change", 13.0 %.
    """
    form, year = required_form(changes), Period.parse(period.end_year)

    def change(base: ComparisonBase) -> LaidColumn:
        return change_column(base, period, cells, form=form)

    columns = [
        _plan_column(year, cells),
        *where_it_exists(lambda: level_column(period.year_before, cells, rows)),
        *where_it_exists(lambda: level_column(period.previous, cells, rows)),
        level_column(period, cells, rows),
        *where_it_exists(lambda: to_date_column(period, cells)),
        *where_it_exists(lambda: to_date_column(period.year_before, cells)),
        *where_it_exists(lambda: change(ComparisonBase.PREVIOUS)),
        *where_it_exists(lambda: change(ComparisonBase.YEAR_BEFORE)),
        *where_it_exists(lambda: _attained_column(period, cells)),
        *where_it_exists(lambda: change(ComparisonBase.TO_DATE)),
    ]
    return replace(
        laid_by_columns(rows, columns, cells),
        compared=(period, (ComparisonBase.PREVIOUS, ComparisonBase.YEAR_BEFORE, ComparisonBase.TO_DATE)),
    )


def _plan_column(year: Period, cells: Cells) -> LaidColumn:
    head = head_of("plan", year, cells)
    return LaidColumn(("plan", year.text), head, lambda indicator: cells.plan(indicator, year))


def _attained_column(period: Period, cells: Cells) -> LaidColumn:
    head = head_of("attained", period.to_date, cells, unit=PERCENT)
    return LaidColumn(("attained", period.text), head, lambda indicator: cells.attained(indicator, period))

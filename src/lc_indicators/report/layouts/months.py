"""The months of one or more years beside each other, with the quarters and the year of a flow."""

from __future__ import annotations

from collections.abc import Sequence

from lc_indicators.language import message
from lc_indicators.periods import Period
from lc_indicators.report.layouts.cells import Cells
from lc_indicators.report.layouts.laid import Head, Laid, LaidRow
from lc_indicators.report.totals import FLOW


def months(rows: Sequence[LaidRow], period: Period, *, cells: Cells, years: Sequence[int] = ()) -> Laid:
    """Rows are indicators, years, or indicators by years; columns are months, quarters and the year.

    *years* are those of the period if none are given.
    """
    asked = [*(years or range(period.start_year, period.end_year + 1))]
    has_sums = any(row.indicator.measure == FLOW for row in rows)
    by_year = [_parts(Period.parse(year), with_sums=has_sums) for year in asked]
    laid = [(row, parts) for row in rows for parts in by_year]
    return Laid(
        heads=[_head(part, cells) for part in by_year[-1]],
        rows=[row for row, _ in laid],
        names=[_name(row, parts[0], cells, one=(len(rows) == 1, len(asked) == 1)) for row, parts in laid],
        cells=[[cells.level(row.indicator.indicator, part) for part in parts] for row, parts in laid],
    )


def _parts(year: Period, *, with_sums: bool) -> list[Period]:
    """Return the months; with sums each quarter behind its months, and the year behind all."""
    if not with_sums:
        return list(year.months)
    return [*(one for quarter in year.quarters for one in (*quarter.months, quarter)), year]


def _head(part: Period, cells: Cells) -> Head:
    year = message("report.layouts.year")[cells.language]
    return Head(year if part.is_annual else part.name_in_year(cells.language))


def _name(row: LaidRow, part: Period, cells: Cells, *, one: tuple[bool, bool]) -> str:
    """Return what tells a row from the others: the indicator, the year, or both."""
    is_one_row, is_one_year = one
    name, year = row.indicator.short[cells.language], str(part.end_year)
    if is_one_year:
        return name
    return year if is_one_row else f"{name}, {year}"

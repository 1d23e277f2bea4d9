"""Compute the indicators that the data define as a ratio of two others: pupils a class."""

from __future__ import annotations

from dataclasses import replace

from lc_indicators.catalogue.records import Indicator
from lc_indicators.errors import LcIndicatorsError
from lc_indicators.figure import Figure
from lc_indicators.metrics import per_capita, ratio_per
from lc_indicators.report.selection import Selection
from lc_indicators.report.trends import is_apart


def ratio_series(
    selection: Selection, ratio: Indicator, *, since: int | None = None, area: str = ""
) -> list[Figure]:
    """Return the figures of a ratio for each year in which both inputs are known, of one unbroken series.

    It is ``ratio_of`` ÷ ``ratio_to``, the columns of indicators.csv, for ``ratio_per`` of the latter.
    """
    below = {
        one.period: one
        for one in selection.series(ratio.ratio_to, since=since, area=area)
        if not one.is_missing
    }
    found = [
        made
        for one in selection.series(ratio.ratio_of, since=since, area=area)
        if not one.is_missing and one.period in below
        if (made := _ratio(ratio, one, below[one.period]))
    ]
    return [one for one in found if not is_apart(one, found[-1])]


def _ratio(ratio: Indicator, value: Figure, population: Figure) -> Figure | None:
    try:
        # A unit in thousands needs so much less of a factor.
        factor = ratio.ratio_per // 10**population.unit.multiplier
        made: Figure = ratio_per(value, population, factor) if factor > 1 else per_capita(value, population)
    except LcIndicatorsError:
        return None
    area = value.area.area if value.area else ""
    return replace(
        made,
        label=ratio.name,
        decimals=min(made.decimals, ratio.decimals),
        indicator=ratio,
        period=value.period,
        breaks=(*value.breaks, *population.breaks),
        series=f"{ratio.indicator}:{area}",
    )

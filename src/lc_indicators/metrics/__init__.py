"""Pure formulas of derived indicators, one family a file.

Each metric takes numbers, pandas Series, rounding intervals or Figures and gives the same kind; what unit
goes in and comes out, and what happens at zero and where a value is missing, stands in its docstring.
"""

from __future__ import annotations

from lc_indicators.metrics.base import Metric, Numeric, Rules
from lc_indicators.metrics.change import (
    absolute_change,
    average_annual_change,
    percentage_change,
    percentage_point_change,
)
from lc_indicators.metrics.growth import compound_annual_growth_rate, growth_factor, rebase
from lc_indicators.metrics.implied import implied_start
from lc_indicators.metrics.rank import difference, rank, relative_difference
from lc_indicators.metrics.remainder import unnamed_share
from lc_indicators.metrics.share import contribution_to_growth, per_capita, share_of_total

#: Every metric by its name.
METRICS: dict[str, Metric] = {
    metric.name: metric
    for metric in (
        absolute_change,
        percentage_change,
        percentage_point_change,
        average_annual_change,
        implied_start,
        growth_factor,
        compound_annual_growth_rate,
        rebase,
        share_of_total,
        unnamed_share,
        contribution_to_growth,
        per_capita,
        difference,
        relative_difference,
        rank,
    )
}

__all__ = [
    "METRICS",
    "Metric",
    "Numeric",
    "Rules",
    "absolute_change",
    "average_annual_change",
    "compound_annual_growth_rate",
    "contribution_to_growth",
    "difference",
    "growth_factor",
    "implied_start",
    "per_capita",
    "percentage_change",
    "percentage_point_change",
    "rank",
    "rebase",
    "relative_difference",
    "share_of_total",
    "unnamed_share",
]

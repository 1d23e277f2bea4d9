"""lc-indicators: period reports of official indicators, every figure with its source.

The names below are the public surface; a notebook uses these and no others.  They load when first used,
so that the command line answers at once.
"""

from __future__ import annotations

# Not from typing: nothing is imported here that Python has not loaded, so that Ctrl-C is answered early.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from lc_indicators.catalogue import load_catalogue as load_catalogue
    from lc_indicators.charts import Break as Break
    from lc_indicators.charts import Series as Series
    from lc_indicators.errors import LcIndicatorsError as LcIndicatorsError
    from lc_indicators.figure import Figure as Figure
    from lc_indicators.language import Text as Text
    from lc_indicators.language import date_label as date_label
    from lc_indicators.metrics import absolute_change as absolute_change
    from lc_indicators.metrics import annualised as annualised
    from lc_indicators.metrics import attainment as attainment
    from lc_indicators.metrics import average_annual_change as average_annual_change
    from lc_indicators.metrics import change_from_index as change_from_index
    from lc_indicators.metrics import compound_annual_growth_rate as compound_annual_growth_rate
    from lc_indicators.metrics import contribution_to_growth as contribution_to_growth
    from lc_indicators.metrics import difference as difference
    from lc_indicators.metrics import expected_by_months as expected_by_months
    from lc_indicators.metrics import expected_by_year_before as expected_by_year_before
    from lc_indicators.metrics import expected_on_line as expected_on_line
    from lc_indicators.metrics import gap_to_plan as gap_to_plan
    from lc_indicators.metrics import growth_factor as growth_factor
    from lc_indicators.metrics import implied_base as implied_base
    from lc_indicators.metrics import implied_start as implied_start
    from lc_indicators.metrics import index_from_change as index_from_change
    from lc_indicators.metrics import mean as mean
    from lc_indicators.metrics import metric as metric
    from lc_indicators.metrics import per_capita as per_capita
    from lc_indicators.metrics import percentage_change as percentage_change
    from lc_indicators.metrics import percentage_point_change as percentage_point_change
    from lc_indicators.metrics import range_of_parts as range_of_parts
    from lc_indicators.metrics import rank as rank
    from lc_indicators.metrics import ratio_per as ratio_per
    from lc_indicators.metrics import rebase as rebase
    from lc_indicators.metrics import relative_difference as relative_difference
    from lc_indicators.metrics import share_of_total as share_of_total
    from lc_indicators.metrics import sum_of_parts as sum_of_parts
    from lc_indicators.metrics import total as total
    from lc_indicators.metrics import unnamed_share as unnamed_share
    from lc_indicators.metrics import weighted_mean as weighted_mean
    from lc_indicators.numbers import RoundingInterval as RoundingInterval
    from lc_indicators.periods import Period as Period
    from lc_indicators.report import AuditReport as AuditReport
    from lc_indicators.report import Report as Report
    from lc_indicators.report import open_audit as open_audit
    from lc_indicators.report import open_report as open_report
    from lc_indicators.report.blocks import Column as Column
    from lc_indicators.report.blocks import joined as joined

__version__ = "0.1.0"

#: Public name -> the room that holds it.
_ROOMS = {
    "AuditReport": "report",
    "Break": "charts",
    "Column": "report.blocks",
    "Figure": "figure",
    "LcIndicatorsError": "errors",
    "Period": "periods",
    "Report": "report",
    "RoundingInterval": "numbers",
    "Series": "charts",
    "Text": "language",
    "absolute_change": "metrics",
    "annualised": "metrics",
    "attainment": "metrics",
    "average_annual_change": "metrics",
    "change_from_index": "metrics",
    "compound_annual_growth_rate": "metrics",
    "contribution_to_growth": "metrics",
    "date_label": "language",
    "difference": "metrics",
    "expected_by_months": "metrics",
    "expected_by_year_before": "metrics",
    "expected_on_line": "metrics",
    "gap_to_plan": "metrics",
    "growth_factor": "metrics",
    "implied_base": "metrics",
    "implied_start": "metrics",
    "index_from_change": "metrics",
    "joined": "report.blocks",
    "load_catalogue": "catalogue",
    "mean": "metrics",
    "metric": "metrics",
    "open_audit": "report",
    "open_report": "report",
    "per_capita": "metrics",
    "percentage_change": "metrics",
    "percentage_point_change": "metrics",
    "rank": "metrics",
    "rebase": "metrics",
    "relative_difference": "metrics",
    "share_of_total": "metrics",
    "range_of_parts": "metrics",
    "ratio_per": "metrics",
    "sum_of_parts": "metrics",
    "weighted_mean": "metrics",
    "total": "metrics",
    "unnamed_share": "metrics",
}

__all__ = ["__version__", *_ROOMS]  # noqa: PLE0604 - the names are those of the table above


def __getattr__(name: str) -> Any:
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_ROOMS[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)

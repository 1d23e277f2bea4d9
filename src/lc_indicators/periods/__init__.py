"""Time: periods as SDMX TIME_PERIOD writes them, as people write them, and what each is compared with."""

from __future__ import annotations

from lc_indicators.periods.date_reader import read_date
from lc_indicators.periods.period import Period
from lc_indicators.periods.period_bases import ComparisonBase
from lc_indicators.periods.period_days import SDMX_FORMS
from lc_indicators.periods.period_kinds import PeriodKind

__all__ = ["SDMX_FORMS", "ComparisonBase", "Period", "PeriodKind", "read_date"]

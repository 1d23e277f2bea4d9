"""Months and quarters as they may be printed, with a season and whole numbers of years."""

from __future__ import annotations

from lc_indicators.charts import Series
from lc_indicators.periods import Period
from tests.charts.chart_figures import Fig, figure, name


def monthly(count: int, first: str = "2014-11") -> list[Fig]:
    """Return a figure a month or quarter from *first* on: it rises, and falls each February."""
    period = Period.parse(first)
    found = []
    for number in range(count):
        season = -25 if period.first_day.month in {1, 2} else (number * 7) % 11
        found.append(figure(f"{100 + number * 0.6 + season:.2f}", period.text))
        period = period.next
    return found


def of_months(count: int, first: str = "2014-11") -> Series[Fig]:
    """Return the figures of :func:`monthly` as a series."""
    return Series(name("Chỉ số sản xuất công nghiệp"), monthly(count, first))

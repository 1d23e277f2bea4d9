"""Check that the period of an observation fits its indicator and its source: what was measured, and when."""

from __future__ import annotations

from collections.abc import Iterator

from lc_indicators.catalogue.checks.data_finding import DataFinding
from lc_indicators.catalogue.checks.package_rows import PackageRows
from lc_indicators.errors import PeriodError
from lc_indicators.periods import Period

#: Measures of one moment, which no two ends of year share.
OF_A_MOMENT = {"stock": "a stock", "index": "an index"}

#: The status of a forecast, which is of what is still to come.
FORECAST = "F"


def period_findings(package: PackageRows) -> Iterator[DataFinding]:
    """Yield the observations of a time that what they measure, or who published them, cannot know."""
    indicators = package.by_key("indicators", "indicator")
    sources = package.by_key("sources", "source")
    for line in package.lines("observations"):
        period = _period(line["period"])
        if period is None or not line["value"]:
            continue
        measure = indicators[line["indicator"]]["measure"] if line["indicator"] in indicators else ""
        if period.is_span and measure in OF_A_MOMENT:
            what = f"{line['indicator']} is {OF_A_MOMENT[measure]}, and {period} compares two ends of year"
            yield line.finding("period", f"{what}: write the year, month or days that the figure is of")
        source = sources.get(line["source"])
        told = line["published_on"] or (source["date"] if source else "")
        published = _period(told)
        if published and period.first_day > published.last_day and line["status"] != FORECAST:
            what = f"{period} begins after {told}, when {line['source']} was published"
            yield line.finding(
                "period", f"{what}: look the period up, or write status {FORECAST} for a forecast"
            )


def _period(text: str) -> Period | None:
    """Return the period that a cell names; None where it is empty, or another check says what is wrong."""
    try:
        return Period.parse(text) if text else None
    except PeriodError:
        return None

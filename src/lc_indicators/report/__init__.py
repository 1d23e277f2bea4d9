"""The analyst's side: one object that finds figures and writes the report."""

from __future__ import annotations

from lc_indicators.report.report import Report, open_report

__all__ = ["Report", "open_report"]

"""A project of one's own: a data package, settings, a notebook and what else a folder of reports needs."""

from __future__ import annotations

from lc_indicators.project.initiated import Answers, initiated

__all__ = ["Answers", "initiated"]

"""Tell what the figures of a month, a quarter or a year say: a rule a function, its words in messages."""

from __future__ import annotations

from lc_indicators.report.story.period_story import PeriodStory

__all__ = ["PeriodStory"]

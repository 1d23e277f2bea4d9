"""Tell what the figures of a period say: a rule a function, its words in messages or in a project's file."""

from __future__ import annotations

from lc_indicators.report.story.period_story import PeriodStory
from lc_indicators.report.story.story import Story
from lc_indicators.report.story.texts import texts_of
from lc_indicators.report.story.years import YearsStory

__all__ = ["PeriodStory", "Story", "YearsStory", "texts_of"]

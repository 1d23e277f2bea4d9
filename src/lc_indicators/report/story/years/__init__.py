"""Tell what the figures of a year or of some years say: rules find facts, the most remarkable are told."""

from __future__ import annotations

from lc_indicators.report.story.years.years_story import YearsStory

__all__ = ["YearsStory"]

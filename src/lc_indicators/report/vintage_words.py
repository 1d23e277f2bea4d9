"""Word when figures were published and in which of their lives they are."""

from __future__ import annotations

from lc_indicators.language import Language, date_label
from lc_indicators.periods import Period


def day_label(day: Period | None, language: Language) -> str:
    """Return the last day of a date in words: by then something had been published; "" for no date."""
    return date_label(day.last_day.isoformat(), language) if day else ""

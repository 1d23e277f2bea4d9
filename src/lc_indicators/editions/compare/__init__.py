"""Compare the figures, claims, tables, charts and text of two editions, and say why each changed."""

from __future__ import annotations

from lc_indicators.editions.compare.as_text import review_text
from lc_indicators.editions.compare.comparison import compare
from lc_indicators.editions.compare.difference_records import Change, Comparison
from lc_indicators.editions.compare.edition_reader import read_edition

__all__ = ["Change", "Comparison", "compare", "read_edition", "review_text"]

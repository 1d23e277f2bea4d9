"""Editions compared: figures, claims, tables, charts and text, with why each changed."""

from __future__ import annotations

from lc_indicators.editions.compare import compare
from lc_indicators.editions.reading import read_edition
from lc_indicators.editions.records import Change, Comparison
from lc_indicators.editions.review import review_text

__all__ = ["Change", "Comparison", "compare", "read_edition", "review_text"]

"""Write the review page of an edition, which a second person reads before figures are published."""

from __future__ import annotations

from lc_indicators.editions.review.write_review import is_current, review_editions, write_review

__all__ = ["is_current", "review_editions", "write_review"]

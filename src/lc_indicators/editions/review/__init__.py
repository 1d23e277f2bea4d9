"""The review page of an edition: what a second pair of eyes needs before figures are published."""

from __future__ import annotations

from lc_indicators.editions.review.write_review import is_current, review_editions, write_review

__all__ = ["is_current", "review_editions", "write_review"]

"""Relations among the claims of one text: what its figures say about each other.

Counts and rates, parts and totals, shares of a whole, targets and their attainment, groups and the whole,
changes told twice.  All arithmetic is exact on intervals.  A claim is contradicted only through relations
that the text states; a doubtful relation supports or stays silent.
"""

from __future__ import annotations

from lc_indicators.audit.relations.relations import Relations

__all__ = ["Relations"]

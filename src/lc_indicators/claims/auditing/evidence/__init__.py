"""What the data say beside a claim: levels in coherent sets, none of them from the text itself."""

from __future__ import annotations

from lc_indicators.claims.auditing.evidence.copies import own_sources
from lc_indicators.claims.auditing.evidence.dates import latest_published
from lc_indicators.claims.auditing.evidence.nearby import nearest_notes
from lc_indicators.claims.auditing.evidence.sets import evidence_sets
from lc_indicators.claims.auditing.evidence.standards import standard_of

__all__ = ["evidence_sets", "latest_published", "nearest_notes", "own_sources", "standard_of"]

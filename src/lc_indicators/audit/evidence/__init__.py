"""What the data say beside a claim: levels in coherent sets, none of them from the text itself."""

from __future__ import annotations

from lc_indicators.audit.evidence.coherent_sets import evidence_sets
from lc_indicators.audit.evidence.copies import own_sources
from lc_indicators.audit.evidence.matches import standard_of
from lc_indicators.audit.evidence.nearby import nearest_notes
from lc_indicators.audit.evidence.weights import latest_published

__all__ = ["evidence_sets", "latest_published", "nearest_notes", "own_sources", "standard_of"]

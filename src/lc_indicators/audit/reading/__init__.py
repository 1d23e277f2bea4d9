"""Claims read out of prose, Vietnamese and English, by a grammar over words."""

from lc_indicators.audit.reading.read_claims import read_claims

__all__ = ["read_claims"]

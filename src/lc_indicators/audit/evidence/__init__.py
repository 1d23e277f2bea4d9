"""Gather what the data say of a claim: levels in coherent sets, none of them from the text itself."""

from __future__ import annotations

from lc_indicators.audit.evidence.evidence import Evidence

__all__ = ["Evidence"]

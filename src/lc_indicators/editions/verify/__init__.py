"""Build an edition again and compare it with the one that stands."""

from __future__ import annotations

from lc_indicators.editions.verify.verification import Verification, verify

__all__ = ["Verification", "verify"]

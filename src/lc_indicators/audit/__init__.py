"""The audit of a text: its claims are recomputed from the data and from each other, and given verdicts.

Outside this folder the names below are used, and the modules that read text files
(:mod:`lc_indicators.audit.files`), write an audit as JSON and put a claim into words.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from lc_indicators.audit.claim import Bond, Claim, Kind, Place, Role, Status
from lc_indicators.audit.verdict import Audit, Clash, Fit, Outcome, Premise, Verdict, Working

if TYPE_CHECKING:
    from lc_indicators.audit.audit import audit_claims, audit_text
    from lc_indicators.audit.evidence.published import claims_of_source
    from lc_indicators.audit.reading.reading_copy import language_of_text

__all__ = [
    "Audit", "Bond", "Claim", "Clash", "Fit", "Kind", "Outcome", "Place", "Premise", "Role",
    "Status", "Verdict", "Working", "audit_claims", "audit_text", "claims_of_source",
    "language_of_text",
]  # fmt: skip


#: Module -> the names in it that are loaded once somebody asks for them.
_LATER = {
    "audit": ("audit_claims", "audit_text"),
    "evidence.published": ("claims_of_source",),
    "reading.reading_copy": ("language_of_text",),
}


def __getattr__(name: str) -> Any:
    # The grammar and the arithmetic take a while to load, and a record needs neither.
    for module, names in _LATER.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{module}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

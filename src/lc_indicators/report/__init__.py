"""Give notebooks the objects that find figures and write a report, or the audit of a text.

The names load when first used: the audit of a text draws no chart and need not wait for what does.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lc_indicators.report.audit_report import AuditReport as AuditReport
    from lc_indicators.report.audit_report import audit_page as audit_page
    from lc_indicators.report.audit_report import open_audit as open_audit
    from lc_indicators.report.report import Report as Report
    from lc_indicators.report.report import open_report as open_report

#: Name -> the file that holds it.
_FILES = {
    "AuditReport": "audit_report",
    "Report": "report",
    "audit_page": "audit_report",
    "open_audit": "audit_report",
    "open_report": "report",
}

__all__ = [*_FILES]  # noqa: PLE0604 - the names are those of the table above


def __getattr__(name: str) -> Any:
    if name not in _FILES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_FILES[name]}"), name)

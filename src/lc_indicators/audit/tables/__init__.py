"""Audit tables: find how their columns and rows hang together, and name the cells that do not fit."""

from __future__ import annotations

from lc_indicators.audit.tables.misfits import TableAudit, TableMisfit, TableRule
from lc_indicators.audit.tables.printed_tables import PrintedTable, Written, table_of_rows
from lc_indicators.audit.tables.table_audit import audit_table

__all__ = [
    "PrintedTable", "TableAudit", "TableMisfit", "TableRule", "Written", "audit_table", "table_of_rows",
]  # fmt: skip

"""Audit tables: find how their columns and rows hang together, and name the cells that do not fit.

:mod:`~.documents` reads tables, :mod:`~.table_audit` finds their rules, :mod:`~.misfits` the cells that break
them, and :mod:`~.table_verdicts` puts that into words.
"""

"""The list of all reports that stand in a folder: one page, searchable, without a network."""

from __future__ import annotations

from lc_indicators.publish.site.site_index import INDEX, write_index

__all__ = ["INDEX", "write_index"]

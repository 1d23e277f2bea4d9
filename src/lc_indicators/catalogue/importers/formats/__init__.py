"""The formats of tables that can be imported: a file for each, and a line here."""

from __future__ import annotations

from lc_indicators.catalogue.importers.formats import pxweb

#: By the names that the command line has for them.
FORMATS = {one.name: one for one in (pxweb.FORMAT,)}

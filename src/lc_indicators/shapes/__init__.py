"""The written shapes of what a notebook's outputs carry: figures, blocks, and the notebook's own prose.

The report room makes them, the publishing and the edition rooms read them.  They stay plain JSON objects;
:mod:`~lc_indicators.shapes.shape_check` holds what comes from a file to its shape once, where it is read.
"""

from __future__ import annotations

BLOCK_TYPE = "application/vnd.lc-indicators.block+json"
FIGURE_TYPE = "application/vnd.lc-indicators.figure+json"
READING_TYPE = "application/vnd.lc-indicators.reading+json"
SPEC_TYPE = "application/vnd.vegalite.v6+json"

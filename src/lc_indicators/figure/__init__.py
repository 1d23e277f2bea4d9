"""Figures: printed numbers that know their interval, unit, status, sources and derivation."""

from __future__ import annotations

from lc_indicators.figure.codes import Codes, metric_name
from lc_indicators.figure.figure import Cited, Figure
from lc_indicators.figure.serialise import citation, with_inputs
from lc_indicators.shapes import FIGURE_TYPE

__all__ = ["FIGURE_TYPE", "Cited", "Codes", "Figure", "citation", "metric_name", "with_inputs"]

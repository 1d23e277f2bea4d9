"""What a printed figure can mean: rounding intervals, qualifiers, and sound arithmetic.

Arithmetic is exact where it can be and rounds outward where it cannot, so that the true value always lies
inside: an interval may be wider than need be, never narrower.
"""

from __future__ import annotations

from lc_indicators.numbers.interval import Operand, RoundingInterval, as_interval
from lc_indicators.numbers.linear import Linear, quotient_bounds
from lc_indicators.numbers.outward import PRECISION, fraction_above, fraction_below, rough_unit
from lc_indicators.numbers.qualifiers import INFINITY, QUALIFIER_RULES, Qualifier, QualifierRule

__all__ = [
    "INFINITY",
    "PRECISION",
    "QUALIFIER_RULES",
    "Linear",
    "Operand",
    "Qualifier",
    "QualifierRule",
    "RoundingInterval",
    "as_interval",
    "fraction_above",
    "fraction_below",
    "quotient_bounds",
    "rough_unit",
]

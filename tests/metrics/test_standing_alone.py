"""The numbers stand alone: they know no other room, and need no table library."""

from __future__ import annotations

import subprocess
import sys

CODE = """
import sys
from decimal import Decimal
from lc_indicators import metrics, numbers
from lc_indicators.numbers import linear

printed = [numbers.RoundingInterval.from_printed(Decimal(text)) for text in sys.argv[1:]]
leaves = [linear.LinearFraction.leaf(str(place), one) for place, one in enumerate(printed)]
print(linear.bounds_of(metrics.growth_factor(*leaves)).contains(2))
loaded = {name.split(".")[1] for name in sys.modules if name.startswith("lc_indicators.")}
print(*sorted(loaded), "pandas" in sys.modules, "numpy" in sys.modules)
"""


def test_a_metric_needs_errors_rounding_and_linear_forms_and_nothing_else() -> None:
    """Whoever audits the arithmetic has four rooms to read."""
    command = [sys.executable, "-c", CODE, "18.2", "36.4"]

    result = subprocess.run(command, capture_output=True, text=True, check=True)

    assert ["True", "errors metrics numbers False False"] == result.stdout.splitlines()

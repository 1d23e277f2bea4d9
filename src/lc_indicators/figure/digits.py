"""How many digits a derived figure prints with: those that its interval supports, and no more.

Sums and differences follow the rule of hand calculation: as many decimals as the least precise input.
Everything else prints the most digits for which the interval stays within one unit of the last digit:
[2.283, 2.309] prints as 2.3, [4.813, 4.815] as 4.81.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from lc_indicators.linear import LinearFraction
from lc_indicators.metrics import Metric
from lc_indicators.rounding import RoundingInterval

#: A ratio or percentage is never printed with more decimals, however narrow its interval.
MOST_DECIMALS = 2


def supported_decimals(metric: Metric, given: dict[str, Any], form: LinearFraction | RoundingInterval) -> int:
    """Return the decimals to print, 0 to the cap of the metric's kind.

    Differences are capped by their least precise input; changes per year by their most precise one;
    ratios and percentages by :data:`MOST_DECIMALS`.  An interval without end takes the least precise input.
    """
    decimals: list[int] = [item.decimals for item in given.values() if not isinstance(item, int)]
    bounds = form.bounds() if isinstance(form, LinearFraction) else form
    if metric.digits_for(given) == "inputs" or not bounds.is_bounded:
        return min(decimals)
    cap = max(decimals) if metric.result_unit in {"change_per_period", "same"} else MOST_DECIMALS
    found = most_decimals(bounds.half_width, cap=cap)
    # A fall of 0.3 in five years is 0.06 a year: "0.1 a year" would make it half a point.
    least = max(abs(bounds.low), abs(bounds.high))
    return (
        found + 1
        if metric.result_unit == "change_per_period" and least < Decimal(1).scaleb(-found)
        else found
    )


def most_decimals(half_width: Decimal, *, cap: int) -> int:
    """Return the most decimals, from *cap* down to 0, whose last digit is worth at least *half_width*.

    Examples
    --------
    >>> most_decimals(Decimal("0.013"), cap=2), most_decimals(Decimal("0.001"), cap=2)
    (1, 2)
    """
    return next((d for d in range(cap, 0, -1) if half_width <= Decimal(1).scaleb(-d)), 0)

"""What a metric demands of its arguments before it computes."""

from __future__ import annotations

import math
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from lc_indicators.errors import DomainError
from lc_indicators.linear import LinearFraction, bounds_of
from lc_indicators.rounding import RoundingInterval

#: What stands for printed figures, and has no place for a binary float beside it.
EXACT = (Decimal, RoundingInterval, LinearFraction)

#: A count of periods, not a value of the indicator.
COUNT = "n_periods"


def is_missing(value: object) -> bool:
    """Return whether a single value is missing; a Series carries its own missing values along."""
    if value is None:
        return True
    if isinstance(value, (float, Decimal)):
        return math.isnan(value)
    return type(value).__name__ in {"NAType", "NaTType"}


def is_series(value: object) -> bool:
    """Return whether *value* is a pandas Series, without loading pandas."""
    return type(value).__name__ == "Series" and hasattr(value, "iloc")


def require_exact(metric: str, arguments: Mapping[str, Any]) -> None:
    """Raise DomainError where a binary float stands beside an exact number."""
    if any(isinstance(value, EXACT) for value in arguments.values()):
        for name, value in arguments.items():
            if isinstance(value, float):
                demand = "a Decimal or a whole number, as the others are exact: Decimal('2.3'), not 2.3"
                raise DomainError(metric, name, value, demand)


def require_positive(metric: str, name: str, value: Any) -> None:
    """Raise DomainError unless every value of *value* is above zero."""
    if isinstance(value, (RoundingInterval, LinearFraction)):
        low = bounds_of(value).low
        if low <= 0:
            raise DomainError(metric, name, f"as low as {low}", "above zero")
    elif is_series(value):
        _require_none(metric, name, value[value <= 0], demand="above zero")
    elif value <= 0:
        raise DomainError(metric, name, value, "above zero")


def require_not_negative(metric: str, name: str, value: Any) -> None:
    """Raise DomainError where a value is below zero whatever its digits stand for."""
    if isinstance(value, (RoundingInterval, LinearFraction)):
        high = bounds_of(value).high
        if high < 0:
            raise DomainError(metric, name, f"at most {high}", "zero or more")
    elif is_series(value):
        _require_none(metric, name, value[value < 0], demand="zero or more")
    elif value < 0:
        raise DomainError(metric, name, value, "zero or more")


def _require_none(metric: str, name: str, wrong: Any, *, demand: str) -> None:
    if len(wrong):
        raise DomainError(metric, name, f"{wrong.iloc[0]} at {wrong.index[0]}", demand)


def whole_count(metric: str, n_periods: Any) -> int:
    """Return *n_periods* as an integer, or raise DomainError unless it is a whole number of at least 1."""
    try:
        count = int(n_periods)
    except (TypeError, ValueError, OverflowError):
        count = 0
    if isinstance(n_periods, bool) or count < 1 or count != n_periods:
        raise DomainError(metric, COUNT, n_periods, "a whole number of at least 1")
    return count

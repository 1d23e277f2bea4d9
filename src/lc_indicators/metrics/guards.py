"""Check the arguments of a metric before it computes."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from numbers import Real
from typing import Any

from lc_indicators.errors import ArgumentError, DomainError, shown
from lc_indicators.numbers import RoundingInterval
from lc_indicators.numbers.linear import LinearFraction, bounds_of

#: What stands for printed figures, and has no place for a binary float beside it.
EXACT = (Decimal, RoundingInterval, LinearFraction)

#: Kinds of pandas Series that hold numbers: integers, floats, objects such as Decimals.
_KINDS_OF_SERIES = frozenset("iufO")

#: Counts of years, of months, of what a ratio is told for: not values of the indicator.
COUNTS = frozenset({"n_periods", "n_months", "months_left", "factor"})


#: A number as text that reads one way only: a point and no thousands.
_NUMBER = re.compile(r"[-\N{MINUS SIGN}]?[0-9]+(?:\.[0-9]+)?")
_NUMERIC = "a number, a Figure, an interval or a pandas Series"


def taken(metric: str, name: str, value: Any, *, many: bool) -> Any:
    """Return an argument as a metric computes with it, text that is a number as a Decimal.

    *many* says that it is a sequence of such values.

    Raises
    ------
    ArgumentError
        It is nothing to compute with: a list, an array, a word, a truth value.
    """
    if many:
        if isinstance(value, str) or not isinstance(value, Iterable):
            raise ArgumentError(metric, f"{name} is {shown(value)}", f"give a list, each {_NUMERIC}")
        return [taken(metric, f"{name}[{place}]", one, many=False) for place, one in enumerate(value)]
    if isinstance(value, str) and _NUMBER.fullmatch(value.strip()):
        return Decimal(value.strip().replace("\N{MINUS SIGN}", "-"))
    if is_missing(value) or hasattr(value, "__apply_metric__") or isinstance(value, EXACT):
        return value
    if is_frame(value) or (is_series(value) and value.dtype.kind in _KINDS_OF_SERIES):
        return value
    if isinstance(value, Real) and not isinstance(value, bool):
        return value
    advice = f"give {_NUMERIC}"
    if isinstance(value, str):
        advice += ', or a number as text with a point, "41.79"'
    elif isinstance(value, Iterable) and not is_series(value):
        advice += ": pandas.Series([…])"
    raise ArgumentError(metric, f"{name} is {shown(value)}", advice)


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


def is_frame(value: object) -> bool:
    """Return whether *value* is a pandas DataFrame, without loading pandas."""
    return type(value).__name__ == "DataFrame" and hasattr(value, "iloc")


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


def whole_count(metric: str, name: str, given: Any) -> int:
    """Return *given* as an integer, or raise DomainError unless it is a whole number of at least 1."""
    try:
        count = int(given)
    except (TypeError, ValueError, OverflowError):
        count = 0
    if isinstance(given, bool) or count < 1 or count != given:
        raise DomainError(metric, name, given, "a whole number of at least 1")
    return count

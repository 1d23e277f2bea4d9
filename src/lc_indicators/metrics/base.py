"""What a metric is: one formula, its guards, and what it says of units, series and digits.

A formula is written once and serves numbers, pandas Series, rounding intervals, linear forms and Figures:
each of them knows its own arithmetic.  A Figure takes part through ``__apply_metric__``; nothing here knows
what a Figure is.
"""

from __future__ import annotations

import functools
import inspect
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from lc_indicators.errors import DomainError
from lc_indicators.linear import LinearFraction
from lc_indicators.rounding import RoundingInterval

#: What a metric computes with: a number, a pandas Series, an interval, a linear form or a Figure.
Numeric = Any

Arguments = Mapping[str, Any]
Expression = str | Callable[[Arguments], str]


@dataclass(frozen=True, kw_only=True)
class Rules:
    """What a metric demands of its arguments and says of its result."""

    #: The formula with the arguments' names in braces, as a reader sees it.
    expression: Expression
    #: factor, same, same_change, change_per_period, percent, percent_per_period, points, ratio or index.
    result_unit: str
    #: "inputs": prints with the least decimals of its inputs; "interval": with what its interval supports.
    digits: str | Callable[[Arguments], str] = "interval"
    #: Arguments that must be above zero.
    positive: tuple[str, ...] = ()
    #: Groups of arguments that must be of one series, one unit, one period.
    same_series: tuple[tuple[str, ...], ...] = ()
    same_unit: tuple[tuple[str, ...], ...] = ()
    same_period: tuple[tuple[str, ...], ...] = ()


class Metric:
    """A formula with its rules; call it like the function that it wraps."""

    def __init__(self, formula: Callable[..., Any], rules: Rules) -> None:
        functools.update_wrapper(self, formula)
        self.formula, self.rules, self.name = formula, rules, formula.__name__
        self.signature = inspect.signature(formula)
        self.result_unit = rules.result_unit
        self.same_series, self.same_unit, self.same_period = (
            rules.same_series,
            rules.same_unit,
            rules.same_period,
        )

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Check the arguments, then compute; Figures compute themselves."""
        bound = self.signature.bind(*args, **kwargs)
        arguments = dict(bound.arguments)
        for value in arguments.values():
            if hasattr(value, "__apply_metric__"):
                return value.__apply_metric__(self, arguments)
        if any(is_missing(value) for value in arguments.values()):
            return float("nan")
        for name in self.rules.positive:
            require_positive(self.name, name, arguments.get(name))
        require_count(self.name, arguments.get("n_periods"))
        return self.formula(**arguments)

    def expression_for(self, arguments: Arguments) -> str:
        """Return the formula for the arguments given, with their names in braces."""
        expression = self.rules.expression
        return expression if isinstance(expression, str) else expression(arguments)

    def digits_for(self, arguments: Arguments) -> str:
        """Return "inputs" or "interval" for the arguments given."""
        digits = self.rules.digits
        return digits if isinstance(digits, str) else digits(arguments)

    def __repr__(self) -> str:
        return f"<metric {self.name}>"


def metric(**rules: Any) -> Callable[[Callable[..., Any]], Metric]:
    """Make a formula a :class:`Metric` with these :class:`Rules`."""
    return lambda formula: Metric(formula, Rules(**rules))


def is_missing(value: object) -> bool:
    """Return whether a single value is missing; a Series carries its own missing values along."""
    if value is None:
        return True
    if isinstance(value, (float, Decimal)):
        return math.isnan(value)
    return type(value).__name__ in {"NAType", "NaTType"}


def require_positive(metric: str, name: str, value: Any) -> None:
    """Raise DomainError unless every value of *value* is above zero."""
    if value is None:
        return
    if isinstance(value, (RoundingInterval, LinearFraction)):
        low = (value.bounds() if isinstance(value, LinearFraction) else value).low
        if low <= 0:
            raise DomainError(metric, name, f"as low as {low}", "above zero")
    elif hasattr(value, "index"):
        wrong = value[value <= 0]
        if len(wrong):
            raise DomainError(metric, name, f"{wrong.iloc[0]} at {wrong.index[0]}", "above zero")
    elif value <= 0:
        raise DomainError(metric, name, value, "above zero")


def require_count(metric: str, n_periods: Any) -> None:
    """Raise DomainError unless *n_periods* is a whole number of at least 1 (or not an argument at all)."""
    if n_periods is not None and (
        isinstance(n_periods, bool) or n_periods != int(n_periods) or n_periods < 1
    ):
        raise DomainError(metric, "n_periods", n_periods, "a whole number of at least 1")


def nth_root(value: Numeric, degree: int) -> Numeric:
    """Return the *degree*-th root of a number, Series, interval or linear form."""
    if isinstance(value, (RoundingInterval, LinearFraction)):
        return value.root(degree)
    return value ** (Decimal(1) / degree) if isinstance(value, Decimal) else value ** (1 / degree)

"""Outward rounding: products, powers and roots that are never on the wrong side of the true value."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from fractions import Fraction

#: Significant digits of a computed end; far beyond what any source prints.
PRECISION = 34

#: Arithmetic that rounds down, for low ends, and up, for high ends.
DOWN = Context(prec=PRECISION, rounding=ROUND_FLOOR)
UP = Context(prec=PRECISION, rounding=ROUND_CEILING)


def rough_unit(value: Decimal) -> Decimal:
    """Return one unit of the last significant digit: 100 for 35 500, 0.1 for 2.3, 1 for zero."""
    exponent = int(value.as_tuple().exponent)
    digits = "".join(map(str, value.as_tuple().digits))
    zeros = len(digits) - len(digits.rstrip("0")) if exponent >= 0 and value else 0
    return Decimal((0, (1,), exponent + zeros))


def fraction_below(value: Fraction | Decimal) -> Decimal:
    """Return the decimal of :data:`PRECISION` digits at or below a number that is known exactly."""
    return DOWN.divide(*map(Decimal, value.as_integer_ratio()))


def fraction_above(value: Fraction | Decimal) -> Decimal:
    """Return the decimal of :data:`PRECISION` digits at or above a number that is known exactly."""
    return UP.divide(*map(Decimal, value.as_integer_ratio()))


def root_below(value: Decimal, degree: int) -> Decimal:
    """Return the largest candidate whose *degree*-th power does not exceed *value*."""
    return _root(value, degree, step=-1)


def root_above(value: Decimal, degree: int) -> Decimal:
    """Return the smallest candidate whose *degree*-th power is not below *value*."""
    return _root(value, degree, step=1)


def _root(value: Decimal, degree: int, *, step: int) -> Decimal:
    # Decimal's own functions ignore the rounding mode, so the result is stepped outward until an exact
    # integer power confirms it; what a step itself is rounded by, the next look at the power finds.
    if value.is_infinite() or degree == 1:
        return value
    root = DOWN.power(value, DOWN.divide(Decimal(1), Decimal(degree)))
    unit = Decimal(1).scaleb(root.adjusted() - PRECISION + 4)
    while (Fraction(root) ** degree - Fraction(value)) * step < 0:
        root = UP.add(root, unit * step)
    return root


def quotient(context: Context, a: Decimal, b: Decimal) -> Decimal:
    """Return a ÷ b, *b* not zero, rounded as *context* says; over an open end it tends to zero."""
    # An open end over an open end tends to anything between zero and the open end; other corners give both.
    return Decimal(0) if b.is_infinite() else context.divide(a, b)


def product(context: Context, a: Decimal, b: Decimal) -> Decimal:
    """Return a × b rounded as *context* says, open ends included."""
    # Zero times an open end is zero: the end is a limit, not a value.
    return Decimal(0) if a == 0 or b == 0 else context.multiply(a, b)


def power(context: Context, base: Decimal, exponent: int) -> Decimal:
    """Return *base* to a non-negative integer power, rounded as *context* says."""
    result = Decimal(1)
    # For a negative base each product is rounded the same way, so signs are handled before.
    outward = context if base >= 0 or exponent % 2 == 0 else (UP if context is DOWN else DOWN)
    for _ in range(exponent):
        result = product(outward, result, base.copy_abs())
    # A minus sign alone would round to the context of whoever calls.
    return result.copy_negate() if base < 0 and exponent % 2 else result

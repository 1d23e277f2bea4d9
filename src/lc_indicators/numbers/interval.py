"""What a printed figure can mean: an interval of values, and sound arithmetic on it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from decimal import Context, Decimal, InvalidOperation
from functools import wraps
from numbers import Integral
from typing import Any

from lc_indicators.errors import ArgumentError, DomainError, shown
from lc_indicators.numbers.outward import DOWN, UP, power, product, quotient, root_above, root_below
from lc_indicators.numbers.qualifiers import INFINITY, Qualifier, meaning


def _of_intervals(
    operation: Callable[[RoundingInterval, RoundingInterval], RoundingInterval],
) -> Callable[[RoundingInterval, Operand], RoundingInterval]:
    @wraps(operation)
    def operator(one: RoundingInterval, other: Operand) -> Any:
        # Others get their turn (a linear form knows what to do); a binary float has none.
        known = isinstance(other, (RoundingInterval, Decimal, int))
        return operation(one, as_interval(other)) if known else NotImplemented

    return operator


@dataclass(frozen=True)
class RoundingInterval:
    """All values from *low* to *high*, both included; an open end is ±Infinity.

    Parameters
    ----------
    low, high : Decimal
        Ends in the unit of the figure; *low* may not exceed *high*.

    Raises
    ------
    DomainError
        *low* exceeds *high*, or an end is not a number.

    Examples
    --------
    >>> RoundingInterval.from_printed(Decimal("41.79"))
    RoundingInterval(low=Decimal('41.785'), high=Decimal('41.795'))
    """

    low: Decimal
    high: Decimal

    def __post_init__(self) -> None:
        for name, end in (("low", self.low), ("high", self.high)):
            if not isinstance(end, Decimal):
                advice = 'give a Decimal in quotes, Decimal("41.785"); from_printed("41.79") gives both ends'
                raise ArgumentError("RoundingInterval", f"{name} is {shown(end)}", advice)
        if self.low.is_nan() or self.high.is_nan() or self.low > self.high:
            raise DomainError("interval", "low", self.low, f"a number of at most {self.high}")
        if self.low == INFINITY or self.high == -INFINITY:
            raise DomainError("interval", "low", self.low, "finite, or the other end open to the other side")

    @classmethod
    def exact(cls, value: Decimal | int) -> RoundingInterval:
        """Return the interval that holds *value* alone."""
        return cls(Decimal(value), Decimal(value))

    @classmethod
    def from_printed(
        cls, value: Decimal | int | str, qualifier: Qualifier | str | None = None
    ) -> RoundingInterval:
        """Return what the printed *value* can mean: half a unit of its last digit, or as qualified.

        Text is a number with a point, "41.79"; a float would have lost its trailing zeros.

        Trailing zeros after the point are digits (11.50 is ± 0.005).  Zeros that end an integer are digits
        too, but after *about*, where they say how rough it is: about 35 500 is ± 100.

        Raises
        ------
        ArgumentError
            *value* is no printed number, or *qualifier* is none of the table's.
        DomainError
            *value* is not finite.
        """
        if qualifier and qualifier not in set(Qualifier):
            known = ", ".join(Qualifier)
            raise ArgumentError("from_printed", f"qualifier is {shown(qualifier)}", f"give one of {known}")
        return cls(*meaning(_printed(value), Qualifier(qualifier) if qualifier else None))

    @property
    def is_bounded(self) -> bool:
        """Return whether both ends are finite."""
        return self.low.is_finite() and self.high.is_finite()

    @property
    def half_width(self) -> Decimal:
        """Return half the distance of the ends, rounded up."""
        return UP.divide(UP.subtract(self.high, self.low), Decimal(2))

    @property
    def midpoint(self) -> Decimal:
        """Return the value halfway, to :data:`PRECISION` digits; DomainError for an open end."""
        if not self.is_bounded:
            raise DomainError("midpoint", "interval", f"from {self.low} to {self.high}", "bounded")
        return DOWN.divide(DOWN.add(self.low, self.high), Decimal(2))

    def contains(self, value: Decimal | int) -> bool:
        """Return whether *value* lies inside, the ends included."""
        return self.low <= value <= self.high

    def contains_interval(self, other: RoundingInterval) -> bool:
        """Return whether all of *other* lies inside."""
        return self.low <= other.low and other.high <= self.high

    def overlaps(self, other: RoundingInterval) -> bool:
        """Return whether the two share a value."""
        return self.low <= other.high and other.low <= self.high

    def within(self, low: Decimal | None, high: Decimal | None) -> RoundingInterval:
        """Return the part that lies between *low* and *high*; None is no limit, an open end stays open.

        What lies outside altogether is returned as it is: whoever checks the data says so.

        Examples
        --------
        >>> RoundingInterval.from_printed(Decimal("0.0")).within(Decimal(0), Decimal(100)).low
        Decimal('0')
        """
        least = self.low if low is None or self.low.is_infinite() else max(self.low, low)
        most = self.high if high is None or self.high.is_infinite() else min(self.high, high)
        return RoundingInterval(least, most) if least <= most else self

    @_of_intervals
    def __add__(self, other: RoundingInterval) -> RoundingInterval:
        return RoundingInterval(DOWN.add(self.low, other.low), UP.add(self.high, other.high))

    def __neg__(self) -> RoundingInterval:
        return RoundingInterval(self.high.copy_negate(), self.low.copy_negate())

    @_of_intervals
    def __sub__(self, other: RoundingInterval) -> RoundingInterval:
        return self + -other

    @_of_intervals
    def __mul__(self, other: RoundingInterval) -> RoundingInterval:
        return self._corners(other, product)

    @_of_intervals
    def __truediv__(self, other: RoundingInterval) -> RoundingInterval:
        if other.contains(0):
            raise DomainError("division", "divisor", f"from {other.low} to {other.high}", "away from zero")
        return self._corners(other, quotient)

    def _corners(
        self, other: RoundingInterval, operation: Callable[[Context, Decimal, Decimal], Decimal]
    ) -> RoundingInterval:
        pairs = [(a, b) for a in (self.low, self.high) for b in (other.low, other.high)]
        return RoundingInterval(
            min(operation(DOWN, *p) for p in pairs), max(operation(UP, *p) for p in pairs)
        )

    def __pow__(self, exponent: int) -> RoundingInterval:
        if exponent < 0:
            return 1 / self**-exponent
        ends = (self.low, self.high)
        low, high = min(power(DOWN, e, exponent) for e in ends), max(power(UP, e, exponent) for e in ends)
        even_over_zero = exponent > 0 and exponent % 2 == 0 and self.contains(0)
        return RoundingInterval(Decimal(0) if even_over_zero else low, high)

    def root(self, degree: int) -> RoundingInterval:
        """Return the *degree*-th root; the interval must not reach below zero."""
        if degree < 1 or self.low < 0:
            raise DomainError(
                "root", "radicand", f"from {self.low}, degree {degree}", "zero or more, degree 1 or more"
            )
        return RoundingInterval(root_below(self.low, degree), root_above(self.high, degree))

    @_of_intervals
    def __rsub__(self, other: RoundingInterval) -> RoundingInterval:
        return other - self

    @_of_intervals
    def __rtruediv__(self, other: RoundingInterval) -> RoundingInterval:
        return other / self

    __radd__, __rmul__ = __add__, __mul__


def _printed(value: object) -> Decimal:
    if isinstance(value, Decimal):
        return value
    if isinstance(value, str | Integral) and not isinstance(value, bool):
        with suppress(InvalidOperation):
            return Decimal(str(value).strip().replace("\N{MINUS SIGN}", "-"))
    advice = 'give the number as it is printed, with a point: "41.79", or Decimal("41.79")'
    raise ArgumentError("from_printed", f"value is {shown(value)}", advice)


Operand = RoundingInterval | Decimal | int


def as_interval(value: Operand) -> RoundingInterval:
    """Return *value* as an interval; a number is known exactly."""
    return value if isinstance(value, RoundingInterval) else RoundingInterval.exact(value)

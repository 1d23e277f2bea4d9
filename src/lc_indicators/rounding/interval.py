"""What a printed figure can mean: an interval of values, and sound arithmetic on it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from lc_indicators.errors import DomainError
from lc_indicators.rounding.outward import DOWN, UP, power, product, root_above, root_below, rough_unit
from lc_indicators.rounding.qualifiers import NEARLY_SHARE, Qualifier

INFINITY = Decimal("Infinity")


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
        if self.low.is_nan() or self.high.is_nan() or self.low > self.high:
            raise DomainError("interval", "low", self.low, f"a number of at most {self.high}")

    @classmethod
    def exact(cls, value: Decimal | int) -> RoundingInterval:
        """Return the interval that holds *value* alone."""
        return cls(Decimal(value), Decimal(value))

    @classmethod
    def from_printed(cls, value: Decimal, qualifier: Qualifier | str | None = None) -> RoundingInterval:
        """Return what the printed *value* can mean: half a unit of its last digit, or as qualified.

        Trailing zeros after the point are digits (11.50 is ± 0.005).  Zeros that end an integer are digits
        too, but after *about*, where they say how rough it is: about 35 500 is ± 100.

        Raises
        ------
        DomainError
            *value* is not finite.
        """
        if not value.is_finite():
            raise DomainError("from_printed", "value", value, "a finite number")
        unit = Decimal(1).scaleb(min(int(value.as_tuple().exponent), 0))
        rough = rough_unit(value)
        ends = {
            None: (value - unit / 2, value + unit / 2),
            Qualifier.OVER: (value, INFINITY),
            Qualifier.UNDER: (-INFINITY, value),
            Qualifier.NEARLY: (value - max(unit, NEARLY_SHARE * abs(value)), value),
            Qualifier.ABOUT: (value - rough, value + rough),
            Qualifier.ABOUT_OVER: (value - rough, INFINITY),
            Qualifier.AMONG_FIRST: (-INFINITY, INFINITY),
        }
        return cls(*ends[Qualifier(qualifier) if qualifier else None])

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
        """Return the value halfway, to :data:`PRECISION` digits; not defined for an open end."""
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

    def __add__(self, other: Operand) -> RoundingInterval:
        that = as_interval(other)
        return RoundingInterval(DOWN.add(self.low, that.low), UP.add(self.high, that.high))

    def __neg__(self) -> RoundingInterval:
        return RoundingInterval(self.high.copy_negate(), self.low.copy_negate())

    def __sub__(self, other: Operand) -> RoundingInterval:
        return self + -as_interval(other)

    def __mul__(self, other: Operand) -> RoundingInterval:
        that = as_interval(other)
        pairs = [(a, b) for a in (self.low, self.high) for b in (that.low, that.high)]
        return RoundingInterval(min(product(DOWN, *p) for p in pairs), max(product(UP, *p) for p in pairs))

    def __truediv__(self, other: Operand) -> RoundingInterval:
        that = as_interval(other)
        if that.contains(0):
            raise DomainError("division", "divisor", f"from {that.low} to {that.high}", "away from zero")
        return self * RoundingInterval(DOWN.divide(Decimal(1), that.high), UP.divide(Decimal(1), that.low))

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

    def __radd__(self, other: Operand) -> RoundingInterval:
        return self + other

    def __rsub__(self, other: Operand) -> RoundingInterval:
        return as_interval(other) - self

    def __rmul__(self, other: Operand) -> RoundingInterval:
        return self * other

    def __rtruediv__(self, other: Operand) -> RoundingInterval:
        return as_interval(other) / self


Operand = RoundingInterval | Decimal | int


def as_interval(value: Operand) -> RoundingInterval:
    """Return *value* as an interval; a number is known exactly."""
    return value if isinstance(value, RoundingInterval) else RoundingInterval.exact(value)

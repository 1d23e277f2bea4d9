"""Derived figures in terms of the printed figures behind them, so that shared inputs cancel.

Two figures that rest on one printed number are not independent: with 40.40 = 16.33 + 24.07 the fall
(40.40 − 16.33) / 5 is 24.07 / 5, whatever 16.33 stands for.  Most metrics are linear or a quotient of two
linear terms; such a form is kept exactly, and its bounds over all that its inputs can mean are exact too,
rounded outward once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from lc_indicators.errors import DomainError
from lc_indicators.rounding import Linear, RoundingInterval, as_interval, quotient_bounds

Scalar = int | Decimal

#: The divisor of a plain sum.
ONE = Linear(Fraction(1), {})


@dataclass(frozen=True)
class LinearFraction:
    """A quotient of two linear terms over named leaves; a plain sum has the divisor 1.

    Operators keep the form where algebra allows and fall back on a :class:`RoundingInterval` where it does
    not: the interval is then sound, but no longer knows what it shares with others.
    """

    numerator: Linear
    denominator: Linear
    leaves: Mapping[str, RoundingInterval]

    @classmethod
    def leaf(cls, name: str, interval: RoundingInterval) -> LinearFraction:
        """Return one printed figure, known by *name* wherever it is used."""
        return cls(Linear(Fraction(0), {name: Fraction(1)}), ONE, {name: interval})

    @classmethod
    def constant(cls, value: Scalar) -> LinearFraction:
        """Return a number known exactly."""
        return cls(Linear(Fraction(value), {}), ONE, {})

    def bounds(self) -> RoundingInterval:
        """Return all values that the form can take, rounded outward.

        Raises
        ------
        DomainError
            The divisor can be zero.
        """
        return quotient_bounds(self.numerator, self.denominator, self.leaves)

    def root(self, degree: int) -> RoundingInterval:
        """Return the bounds of the root."""
        return self.bounds().root(degree)

    def __add__(self, other: Term) -> LinearFraction | RoundingInterval:
        return _added(self, other, sign=1)

    def __sub__(self, other: Term) -> LinearFraction | RoundingInterval:
        return _added(self, other, sign=-1)

    def __mul__(self, other: Term) -> LinearFraction | RoundingInterval:
        factor = _constant_of(other)
        if factor is not None:
            return LinearFraction(self.numerator.scaled(factor), self.denominator, self.leaves)
        mine = _constant_of(self)
        if mine is not None and isinstance(other, LinearFraction):
            return LinearFraction(other.numerator.scaled(mine), other.denominator, other.leaves)
        return self.bounds() * bounds_of(other)

    def __truediv__(self, other: Term) -> LinearFraction | RoundingInterval:
        if isinstance(other, RoundingInterval):
            return self.bounds() / other
        divisor = other if isinstance(other, LinearFraction) else LinearFraction.constant(other)
        reach = divisor.bounds()
        if reach.contains(0):
            raise DomainError("division", "divisor", f"from {reach.low} to {reach.high}", "away from zero")
        factor = _constant_of(divisor)
        if factor is not None:
            return LinearFraction(self.numerator.scaled(1 / factor), self.denominator, self.leaves)
        mine = _constant_of(self)
        if mine is not None:
            return LinearFraction(divisor.denominator.scaled(mine), divisor.numerator, divisor.leaves)
        if self.denominator == divisor.denominator:
            return LinearFraction(self.numerator, divisor.numerator, _merged(self, divisor))
        return self.bounds() / reach

    def __pow__(self, exponent: int) -> RoundingInterval:
        return self.bounds() ** exponent

    def __neg__(self) -> LinearFraction:
        return LinearFraction(self.numerator.scaled(Fraction(-1)), self.denominator, self.leaves)

    __radd__ = __add__
    __rmul__ = __mul__

    def __rsub__(self, other: Term) -> LinearFraction | RoundingInterval:
        return -self + other

    def __rtruediv__(self, other: Scalar | RoundingInterval) -> LinearFraction | RoundingInterval:
        if isinstance(other, RoundingInterval):
            return other / self.bounds()
        return LinearFraction.constant(other) / self


Term = LinearFraction | RoundingInterval | Decimal | int


def bounds_of(term: Term) -> RoundingInterval:
    """Return the bounds of a form, an interval or a number."""
    return term.bounds() if isinstance(term, LinearFraction) else as_interval(term)


def _constant_of(term: Term) -> Fraction | None:
    if isinstance(term, LinearFraction):
        plain = term.denominator == ONE and not term.numerator.multiples
        return term.numerator.constant if plain else None
    return None if isinstance(term, RoundingInterval) else Fraction(term)


def _added(form: LinearFraction, other: Term, *, sign: int) -> LinearFraction | RoundingInterval:
    constant = _constant_of(other)
    if constant is not None:
        shifted = form.numerator.combined(form.denominator.scaled(constant), sign)
        return LinearFraction(shifted, form.denominator, form.leaves)
    if isinstance(other, LinearFraction) and form.denominator == other.denominator:
        combined = form.numerator.combined(other.numerator, sign)
        return LinearFraction(combined, form.denominator, _merged(form, other))
    return form.bounds() + bounds_of(other) * sign


def _merged(one: LinearFraction, other: LinearFraction) -> dict[str, RoundingInterval]:
    for name in one.leaves.keys() & other.leaves.keys():
        here, there = one.leaves[name], other.leaves[name]
        if here != there:
            demand = f"from {here.low} to {here.high} throughout"
            raise DomainError("linear form", name, f"from {there.low} to {there.high}", demand)
    return {**one.leaves, **other.leaves}

"""Derived figures in terms of the printed figures behind them, so that shared inputs cancel.

Two figures that rest on one printed number are not independent: with 40.40 = 16.33 + 24.07 the fall
(40.40 − 16.33) / 5 is 24.07 / 5, whatever 16.33 stands for.  Most metrics are linear or a quotient of two
linear terms; such a form is kept exactly, and its bounds over all that its inputs can mean are exact too:
a quotient of linear terms takes its extremes at the corners, as long as the divisor keeps its sign.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import product

from lc_indicators.errors import DomainError
from lc_indicators.rounding import RoundingInterval, as_interval, fraction_above, fraction_below

#: Beyond this many inputs the corners are too many; plain interval arithmetic serves, wider but sound.
MOST_LEAVES = 12

Scalar = int | Decimal


@dataclass(frozen=True)
class Linear:
    """A constant and a multiple of each leaf."""

    constant: Fraction
    #: Leaf name -> its multiple, none of them zero.
    multiples: Mapping[str, Fraction]

    def combined(self, other: Linear, sign: int = 1) -> Linear:
        """Return the sum, or the difference for *sign* −1; multiples that cancel are gone."""
        names = [*self.multiples, *(name for name in other.multiples if name not in self.multiples)]
        sums = {
            n: self.multiples.get(n, Fraction(0)) + sign * other.multiples.get(n, Fraction(0)) for n in names
        }
        return Linear(self.constant + sign * other.constant, {n: m for n, m in sums.items() if m})

    def scaled(self, factor: Fraction) -> Linear:
        """Return the product with a constant."""
        return Linear(self.constant * factor, {n: m * factor for n, m in self.multiples.items() if factor})

    def at(self, values: Mapping[str, Fraction]) -> Fraction:
        """Return the value at one choice of the leaves."""
        return self.constant + sum((m * values[n] for n, m in self.multiples.items()), Fraction(0))

    def over(self, leaves: Mapping[str, RoundingInterval]) -> RoundingInterval:
        """Return the bounds by interval arithmetic; exact, because each leaf stands once."""
        total = _interval(self.constant)
        for name, multiple in self.multiples.items():
            total = total + _interval(multiple) * leaves[name]
        return total


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
        top, bottom = self.numerator.over(self.leaves), self.denominator.over(self.leaves)
        if bottom.contains(0):
            raise DomainError("division", "divisor", f"from {bottom.low} to {bottom.high}", "away from zero")
        used = [n for n in self.leaves if n in self.numerator.multiples or n in self.denominator.multiples]
        if not self.denominator.multiples:
            return top / bottom
        if len(used) > MOST_LEAVES or not all(self.leaves[n].is_bounded for n in used):
            return top / bottom
        return self._corners(used)

    def root(self, degree: int) -> RoundingInterval:
        """Return the bounds of the root."""
        return self.bounds().root(degree)

    def _corners(self, used: list[str]) -> RoundingInterval:
        ends = [(Fraction(self.leaves[n].low), Fraction(self.leaves[n].high)) for n in used]
        corners = (dict(zip(used, corner, strict=True)) for corner in product(*ends))
        values = [self.numerator.at(corner) / self.denominator.at(corner) for corner in corners]
        return RoundingInterval(fraction_below(min(values)), fraction_above(max(values)))

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
        if self.denominator == divisor.denominator:
            return LinearFraction(self.numerator, divisor.numerator, {**self.leaves, **divisor.leaves})
        return self.bounds() / reach

    def __pow__(self, exponent: int) -> RoundingInterval:
        return self.bounds() ** exponent

    def __neg__(self) -> LinearFraction:
        return LinearFraction(self.numerator.scaled(Fraction(-1)), self.denominator, self.leaves)

    __radd__ = __add__
    __rmul__ = __mul__

    def __rsub__(self, other: Term) -> LinearFraction | RoundingInterval:
        return -self + other

    def __rtruediv__(self, other: Scalar) -> LinearFraction | RoundingInterval:
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
        return LinearFraction(combined, form.denominator, {**form.leaves, **other.leaves})
    return form.bounds() + bounds_of(other) * sign


def _interval(value: Fraction) -> RoundingInterval:
    return RoundingInterval(fraction_below(value), fraction_above(value))

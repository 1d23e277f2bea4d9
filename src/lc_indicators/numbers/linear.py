"""Derived figures in terms of the printed figures behind them, so that shared inputs cancel.

Two figures that rest on one printed number are not independent: with 40.40 = 16.33 + 24.07 the fall
(40.40 − 16.33) / 5 is 24.07 / 5, whatever 16.33 stands for.  Most metrics are linear or a quotient of two
linear terms; such a form is kept exactly, and its bounds over all that its inputs can mean are exact too,
rounded outward once.

Exact sums of printed figures, and the extremes of their quotients.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from lc_indicators.errors import DomainError
from lc_indicators.numbers.interval import RoundingInterval, as_interval
from lc_indicators.numbers.outward import fraction_above, fraction_below
from lc_indicators.numbers.qualifiers import INFINITY

#: What each leaf of a sum can mean.
Box = Mapping[str, RoundingInterval]


@dataclass(frozen=True)
class Linear:
    """A constant and a multiple of each leaf."""

    constant: Fraction
    #: Leaf name -> its multiple, none of them zero.
    multiples: Mapping[str, Fraction]

    def combined(self, other: Linear, sign: int = 1) -> Linear:
        """Return the sum, or the difference for *sign* −1; multiples that cancel are gone."""
        names = [*self.multiples, *(name for name in other.multiples if name not in self.multiples)]
        sums = {n: self.multiple(n) + sign * other.multiple(n) for n in names}
        return Linear(self.constant + sign * other.constant, {n: m for n, m in sums.items() if m})

    def scaled(self, factor: Fraction) -> Linear:
        """Return the product with a constant."""
        return Linear(self.constant * factor, {n: m * factor for n, m in self.multiples.items() if factor})

    def multiple(self, name: str) -> Fraction:
        """Return the multiple of a leaf, zero where it does not occur."""
        return self.multiples.get(name, Fraction(0))

    @property
    def alone(self) -> str:
        """Return the leaf that it is and nothing more, as of every published figure; "" for any other."""
        if self.constant or len(self.multiples) != 1:
            return ""
        [(leaf, multiple)] = self.multiples.items()
        return leaf if multiple == 1 else ""

    def at(self, values: Mapping[str, Fraction]) -> Fraction:
        """Return the value at one choice of the leaves."""
        return self.constant + sum(m * values[n] for n, m in self.multiples.items())

    def least(self, box: Box) -> Fraction | None:
        """Return the least value over all that the leaves can mean; None where there is none."""
        ends = {n: box[n].low if m > 0 else box[n].high for n, m in self.multiples.items()}
        if any(end.is_infinite() for end in ends.values()):
            return None
        return self.at({n: Fraction(end) for n, end in ends.items()})


MINUS = Fraction(-1)


def quotient_bounds(top: Linear, bottom: Linear, box: Box) -> RoundingInterval:
    """Return all values of *top* ÷ *bottom* over all that the leaves can mean, rounded outward once.

    Raises
    ------
    DomainError
        The divisor can be zero.
    """
    if not bottom.multiples and bottom.constant:
        if bottom.constant == 1 and (leaf := top.alone):
            return _as_sums_have_it(box[leaf])
        # A plain sum: least and greatest where each leaf is.
        whole = top if bottom.constant == 1 else top.scaled(1 / bottom.constant)
        return _interval(whole.least(box), whole.scaled(MINUS).least(box))
    if top.multiples.keys().isdisjoint(bottom.multiples):
        # They share nothing: each is extreme by itself, whatever the other is.
        return quotient_bounds(top, ONE, box) / quotient_bounds(bottom, ONE, box)
    low, high = bottom.least(box), bottom.scaled(MINUS).least(box)
    if low is not None and low > 0:
        return _interval(_least(top, bottom, box), _least(top.scaled(MINUS), bottom, box))
    if high is not None and high > 0:
        return quotient_bounds(top.scaled(MINUS), bottom.scaled(MINUS), box)
    reach = _interval(low, high)
    raise DomainError("division", "divisor", f"from {reach.low} to {reach.high}", "away from zero")


def _as_sums_have_it(leaf: RoundingInterval) -> RoundingInterval:
    """Return what a leaf can mean, its ends without the zeros that a source printed."""
    low = leaf.low if leaf.low.is_infinite() else fraction_below(leaf.low)
    return RoundingInterval(low, leaf.high if leaf.high.is_infinite() else fraction_above(leaf.high))


def _interval(least: Fraction | None, least_of_negative: Fraction | None) -> RoundingInterval:
    low = -INFINITY if least is None else fraction_below(least)
    return RoundingInterval(
        low, INFINITY if least_of_negative is None else fraction_above(-least_of_negative)
    )


def _least(top: Linear, bottom: Linear, box: Box) -> Fraction | None:
    # In each leaf alone the quotient rises or falls throughout, so it is least at a corner, or in the limit
    # towards an open end: the ratio of the two multiples there, whatever the other leaves are.
    limits = []
    for name in {**top.multiples, **bottom.multiples}:
        above, below = top.multiple(name), bottom.multiple(name)
        for end, sign in ((box[name].low, -1), (box[name].high, 1)):
            if end.is_infinite() and below:
                limits.append(above / below)
            elif end.is_infinite() and above * sign < 0:
                return None
    return min([_least_corner(top, bottom, box), *limits])


def _least_corner(top: Linear, bottom: Linear, box: Box) -> Fraction:
    # Dinkelbach: while some corner has top − guess × bottom below zero, its quotient is a better guess.
    # Every guess is the quotient of a corner and each is less than the one before, so this ends.
    corner = {n: _end(box[n], low=True) for n in {**top.multiples, **bottom.multiples}}
    guess = top.at(corner) / bottom.at(corner)
    while True:
        difference = top.combined(bottom.scaled(guess), -1)
        corner = {n: _end(box[n], low=difference.multiple(n) >= 0) for n in corner}
        better = top.at(corner) / bottom.at(corner)
        if better >= guess:
            return guess
        guess = better


def _end(interval: RoundingInterval, *, low: bool) -> Fraction:
    ends = (interval.low, interval.high) if low else (interval.high, interval.low)
    # Open on both sides never comes here: such a quotient has no least, or such a divisor can be zero.
    return Fraction(next(end for end in ends if end.is_finite()))


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
        return self._bounds

    @cached_property
    def _bounds(self) -> RoundingInterval:
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

"""Put together rates of parts: weighted by what they are rates of, or as the range that they lie in."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from lc_indicators.metrics.base import Arguments, Numeric, metric
from lc_indicators.metrics.guards import require_positive
from lc_indicators.metrics.total import added
from lc_indicators.numbers import RoundingInterval
from lc_indicators.numbers.linear import LinearFraction, bounds_of
from lc_indicators.numbers.outward import fraction_above, fraction_below


def _weighted(arguments: Arguments) -> str:
    names = list(arguments)
    products = (f"{{{value}}} × {{{weight}}}" for value, weight in zip(names[::2], names[1::2], strict=True))
    return f"({' + '.join(products)}) ÷ ({' + '.join(f'{{{weight}}}' for weight in names[1::2])})"


@metric(expression=_weighted, result_unit="same", turns=("value", "weight"), of_areas=True,
        not_negative=("weight",), same_series=(("value",),), same_unit=(("value",), ("weight",)))  # fmt: skip
def weighted_mean(*value_and_weight: Numeric) -> Numeric:
    r"""Return the mean of values by their weights: poverty rates of parts by their households.

    .. math:: \sum value \cdot weight / \sum weight

    Parameters
    ----------
    *value_and_weight : number, Series, RoundingInterval or Figure
        A value, its weight, the next value, its weight, and so on; by name ``value_1``, ``weight_1``, ….
        Values in one unit, of one indicator at one period in several areas or of one series at several
        periods.  Weights in one unit, zero or more, and not all of them zero: what the values are rates of.

    Returns
    -------
    The unit of the values; missing where a value or a weight is missing.

    Raises
    ------
    DomainError
        A weight is below zero, or all of them may be zero.

    Notes
    -----
    The bounds are the least and the greatest mean that values and weights within their rounding can have:
    the mean rises with each value, and over the weights it is extreme where each is at one of its ends.

    References
    ----------
    United Nations (2014), *Fundamental principles of official statistics: implementation guidelines*, and by
    definition: a rate of a whole is the sum of its numerators by that of its denominators.

    Examples
    --------
    >>> weighted_mean(10, 3, 20, 1)
    12.5
    """
    values, weights = value_and_weight[::2], value_and_weight[1::2]
    whole = added(weights)
    require_positive("weighted_mean", "weight", whole)
    if any(isinstance(one, (RoundingInterval, LinearFraction)) for one in value_and_weight):
        return _bounds([*map(bounds_of, values)], [*map(bounds_of, weights)])
    return added([value * weight for value, weight in zip(values, weights, strict=True)]) / whole


@metric(expression=lambda arguments: f"min … max ({'; '.join(f'{{{name}}}' for name in arguments)})",
        result_unit="same", digits="inputs", of_areas=True, same_series=(("part",),),
        same_unit=(("part",),))  # fmt: skip
def range_of_parts(*part: Numeric) -> Numeric:
    r"""Return the range that the mean of parts lies in, whatever their weights are.

    .. math:: [\min parts, \max parts]

    Parameters
    ----------
    *part : number, Series, RoundingInterval or Figure
        The rates of the parts, all in one unit.

    Returns
    -------
    Of intervals and Figures the range; of plain numbers, which have none, its middle.  The unit of the parts;
    missing where one of them is missing.

    Notes
    -----
    Whoever knows what the parts are rates of names it as the weight: :func:`weighted_mean`.

    References
    ----------
    By definition: no mean with weights of zero or more lies outside its values.

    Examples
    --------
    >>> range_of_parts(10, 20, 14)
    15.0
    """
    if any(isinstance(one, (RoundingInterval, LinearFraction)) for one in part):
        bounds = [*map(bounds_of, part)]
        return RoundingInterval(min(one.low for one in bounds), max(one.high for one in bounds))
    least, greatest = part[0], part[0]
    for one in part[1:]:
        least, greatest = _lesser(least, one), -_lesser(-greatest, -one)
    return (least + greatest) / 2


def _lesser(one: Any, other: Any) -> Any:
    if hasattr(one, "where"):
        # What is missing on either side stays missing.
        return one.where((one <= other) | one.isna(), other)
    return min(one, other)


def _bounds(values: Sequence[RoundingInterval], weights: Sequence[RoundingInterval]) -> RoundingInterval:
    """Return the least and the greatest weighted mean; of weights without end the range of the values."""
    pairs = [*zip(values, weights, strict=True)]
    counted = [value for value, weight in pairs if weight.high > 0]
    low, high = min(one.low for one in counted), max(one.high for one in counted)
    if all(weight.is_bounded for weight in weights):
        if low.is_finite():
            low = fraction_below(_least([(Fraction(one.low), weight) for one, weight in pairs]))
        if high.is_finite():
            high = fraction_above(-_least([(-Fraction(one.high), weight) for one, weight in pairs]))
    return RoundingInterval(low, high)


def _least(pairs: Sequence[tuple[Fraction, RoundingInterval]]) -> Fraction:
    """Return the least weighted mean: lowest values at their greatest weights, the others at the least."""
    ordered = sorted(pairs, key=lambda pair: pair[0])
    heavy = [Fraction(max(weight.high, Decimal(0))) for _, weight in ordered]
    light = [Fraction(max(weight.low, Decimal(0))) for _, weight in ordered]
    corners = ([*heavy[:count], *light[count:]] for count in range(len(ordered) + 1))
    products = (
        (
            sum((value * one for (value, _), one in zip(ordered, corner, strict=True)), Fraction(0)),
            sum(corner),
        )
        for corner in corners
    )
    return min(Fraction(product, weight) for product, weight in products if weight)

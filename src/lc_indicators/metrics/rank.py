"""Rank a value among many, and compute its distance from one of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from lc_indicators.errors import DomainError
from lc_indicators.metrics.base import Numeric, metric
from lc_indicators.metrics.guards import EXACT, is_missing
from lc_indicators.numbers import RoundingInterval

_COMPARED = (("value", "reference"),)


def ahead_of(value: Any, others: Iterable[Any], *, highest_first: bool) -> int:
    """Return how many of *others* stand strictly before *value*; equal ones share its place."""
    return sum(other > value if highest_first else other < value for other in others)


def rank_bounds(
    value: RoundingInterval, others: Sequence[RoundingInterval], *, highest_first: bool
) -> RoundingInterval:
    """Return the best and the worst rank that the true values can have, whatever the digits stand for."""
    if not highest_first:
        value, others = -value, [-other for other in others]
    surely = sum(other.low > value.high for other in others)
    perhaps = sum(other.high > value.low for other in others)
    return RoundingInterval(Decimal(1 + surely), Decimal(1 + perhaps))


@metric(expression="1 + {ahead}", result_unit="rank", one_by_one=True)
def rank(value: Numeric, others: Sequence[Numeric], *, highest_first: bool = True) -> Numeric:
    """Return the place of *value* among *others*, the first being 1.

    .. math:: 1 + #{other : other > value}

    Parameters
    ----------
    value : number, Series or Figure
        What is ranked; of a Series each value.
    others : Series, or sequence of numbers or Figures
        What it is ranked among, itself left out: one indicator, one period, one source.  Missing ones are
        not ranked.
    highest_first : bool
        Whether the highest is 1; else the lowest is.  Which of them is good is no question of rank.

    Returns
    -------
    A whole number from 1 to the number of those compared; missing where *value* is missing.

    Raises
    ------
    DomainError
        A binary float stands beside an exact number, and equality would be an accident.
    ComparisonError
        Figures of another indicator, period or source.

    Notes
    -----
    Standard competition ranking, "1, 2, 2, 4": equal printed values share the better place, and as many
    places after it stay empty.  Values that differ in print are ranked by print, even where rounding leaves
    their order open; a Figure's interval holds the ranks that remain possible.

    References
    ----------
    Printed values decide, as in the tables that they are ranked in; ``RANK.EQ`` of spreadsheets.

    Examples
    --------
    >>> rank(35, [48, 35, 20])
    2
    >>> rank(35, [48, 35, 20], highest_first=False)
    2
    """
    known = [other for other in others if not is_missing(other)]
    _require_one_kind(value, known)
    return 1 + ahead_of(value, known, highest_first=highest_first)


@metric(
    expression="{value} − {reference}",
    result_unit="same_change",
    digits="inputs",
    same_indicator=_COMPARED,
    same_unit=_COMPARED,
    same_period=_COMPARED,
)
def difference(value: Numeric, reference: Numeric) -> Numeric:
    """Return how far *value* lies above *reference*, in the unit of the indicator.

    .. math:: value - reference

    Parameters
    ----------
    value, reference : number, Series, RoundingInterval or Figure
        One indicator at one period, of two areas.  Any sign.

    Returns
    -------
    The unit of the indicator; percentage points if that is a percentage.  Negative below the reference,
    missing where either input is missing.

    Notes
    -----
    Of two areas, where :func:`absolute_change` is of two periods: neither takes the other's figures.

    References
    ----------
    By definition.

    Examples
    --------
    >>> difference(40, 12)
    28
    """
    return value - reference


@metric(expression="100 × ({value} ÷ {reference} − 1)", result_unit="percent", positive=("reference",),
        same_indicator=_COMPARED, same_unit=_COMPARED, same_period=_COMPARED)  # fmt: skip
def relative_difference(value: Numeric, reference: Numeric) -> Numeric:
    """Return how far *value* lies above *reference*, in percent of *reference*.

    .. math:: 100 (value / reference - 1)

    Parameters
    ----------
    value, reference : number, Series, RoundingInterval or Figure
        One indicator at one period, of two areas.  *reference* must be > 0.

    Returns
    -------
    Percent.  Negative below the reference, missing where either input is missing.

    Raises
    ------
    DomainError
        A value of *reference* is zero or negative.

    Notes
    -----
    For an indicator already in percent the distance is said in points: :func:`difference`.

    References
    ----------
    By definition.

    Examples
    --------
    >>> relative_difference(30, 40)
    -25.0
    """
    return 100 * (value / reference - 1)


def _require_one_kind(value: Any, others: Sequence[Any]) -> None:
    kinds = [value, *others]
    floats = [item for item in kinds if isinstance(item, float)]
    if floats and any(isinstance(item, EXACT) for item in kinds):
        demand = "a Decimal or a whole number, as the others are exact: Decimal('2.3'), not 2.3"
        raise DomainError("rank", "others", floats[0], demand)

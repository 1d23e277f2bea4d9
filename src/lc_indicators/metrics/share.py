"""Parts and wholes: shares, what no part names, contributions, amounts per head."""

from __future__ import annotations

from lc_indicators.errors import DomainError
from lc_indicators.metrics.base import Arguments, Numeric, metric

_PARTS = ("first", "second", "third", "fourth", "fifth")


@metric(expression="100 × {part} ÷ {total}", result_unit="percent", positive=("total",),
        same_unit=(("part", "total"),), same_period=(("part", "total"),))  # fmt: skip
def share_of_total(part: Numeric, total: Numeric) -> Numeric:
    r"""Return *part* in percent of *total*.

    .. math:: 100 \cdot part / total

    Parameters
    ----------
    part, total : number, Series, RoundingInterval or Figure
        Same unit, same period, one vintage.  *total* must be > 0.

    Returns
    -------
    Percent; missing where either input is missing.

    Raises
    ------
    DomainError
        A value of *total* is zero or negative.

    References
    ----------
    OECD (2007), *Data and Metadata Reporting and Presentation Handbook*, "Shares".

    Examples
    --------
    >>> round(share_of_total(29, 96), 1)
    30.2
    """
    return 100 * part / total


def _unnamed(arguments: Arguments) -> str:
    return " − ".join(["100", *(f"{{{name}}}" for name in _PARTS if arguments.get(name) is not None)])


@metric(
    expression=_unnamed, result_unit="percent", digits="inputs", same_unit=(_PARTS,), same_period=(_PARTS,)
)
def unnamed_share(  # noqa: PLR0917 - the parts of a whole have no names
    first: Numeric,
    second: Numeric = 0,
    third: Numeric = 0,
    fourth: Numeric = 0,
    fifth: Numeric = 0,
) -> Numeric:
    r"""Return the part of a whole that the named shares leave over.

    .. math:: 100 - \sum shares

    Parameters
    ----------
    first, second, third, fourth, fifth : number, Series, RoundingInterval or Figure
        Shares of one whole at one period, in percent, each 0 or more.

    Returns
    -------
    Percent of the whole.  Below zero when the shares add up to more than 100, which rounding alone can
    explain by half a unit of the last digit a share.

    Raises
    ------
    DomainError
        A share is below zero.

    References
    ----------
    The shares of a whole add up to 100; what is missing is shown, not spread over the others.

    Examples
    --------
    >>> round(unnamed_share(14.48, 38.84, 39.72), 2)
    6.96
    """
    for share in (first, second, third, fourth, fifth):
        if isinstance(share, (int, float)) and share < 0:
            raise DomainError("unnamed_share", "share", share, "zero or more")
    return 100 - (first + second + third + fourth + fifth)


@metric(
    expression="100 × ({component_end} − {component_start}) ÷ {total_start}",
    result_unit="points",
    positive=("total_start",),
    same_series=(("component_start", "component_end"),),
    same_unit=(("component_start", "component_end", "total_start"),),
    same_period=(("component_start", "total_start"),),
)
def contribution_to_growth(
    component_start: Numeric, component_end: Numeric, *, total_start: Numeric
) -> Numeric:
    r"""Return a component's share of the growth of the total, in percentage points.

    .. math:: 100 (component\_end - component\_start) / total\_start

    Parameters
    ----------
    component_start, component_end : number, Series, RoundingInterval or Figure
        The component at the earlier and the later period.
    total_start : number, Series, RoundingInterval or Figure
        The total at the earlier period, same unit, > 0.

    Returns
    -------
    Percentage points; over all components they add up to the percentage change of the total.

    Raises
    ------
    DomainError
        A value of *total_start* is zero or negative.

    References
    ----------
    SDMX, *Guidelines on coding time transformations* (2016), code GC.

    Examples
    --------
    >>> contribution_to_growth(20, 26, total_start=100)
    6.0
    """
    return 100 * (component_end - component_start) / total_start


@metric(expression="{value} ÷ {population}", result_unit="ratio", positive=("population",),
        same_period=(("value", "population"),))  # fmt: skip
def per_capita(value: Numeric, population: Numeric) -> Numeric:
    """Return *value* per head of *population*.

    .. math:: value / population

    Parameters
    ----------
    value : number, Series, RoundingInterval or Figure
        An amount of a period.
    population : number, Series, RoundingInterval or Figure
        The average (mid-year) population of that period, > 0; say which in the text.

    Returns
    -------
    The unit of *value* divided by that of *population*: billion dong by thousand persons is million dong
    a person.  Missing where either input is missing.

    Raises
    ------
    DomainError
        A value of *population* is zero or negative.

    References
    ----------
    United Nations, *System of National Accounts 2008*, on volumes per head of population.

    Examples
    --------
    >>> round(per_capita(20486, 469.81), 2)
    43.6
    """
    return value / population

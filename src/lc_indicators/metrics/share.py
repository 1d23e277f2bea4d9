"""Compute shares of a whole, contributions to its growth, and amounts per head."""

from __future__ import annotations

from lc_indicators.metrics.base import Numeric, metric


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
    By definition; part and whole are of one vintage, or the share is of nothing.

    Examples
    --------
    >>> round(share_of_total(29, 96), 1)
    30.2
    """
    return 100 * part / total


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
    By definition; mid-year and average population differ, so say which is meant.

    Examples
    --------
    >>> round(per_capita(20486, 469.81), 2)
    43.6
    """
    return value / population


@metric(expression="{factor} × {numerator} ÷ {denominator}", result_unit="ratio_per",
        positive=("denominator",), same_period=(("numerator", "denominator"),))  # fmt: skip
def ratio_per(numerator: Numeric, denominator: Numeric, factor: int) -> Numeric:
    r"""Return *numerator* for so many units of *denominator*: doctors per 10 000 inhabitants.

    .. math:: factor \cdot numerator / denominator

    Parameters
    ----------
    numerator, denominator : number, Series, RoundingInterval or Figure
        A count and what it is set against, of one period; the denominator > 0.
    factor : int
        For how many of the denominator's units: 10 for 10 000 inhabitants where they are in thousands, 100
        for a percentage.

    Returns
    -------
    The unit whose dimension is that of the numerator by that of the denominator, and whose power of ten fits
    the *factor*; percent where both have one dimension and the factor is 100.  Missing where either input is
    missing.

    Raises
    ------
    DomainError
        A value of *denominator* is zero or negative; *factor* is no whole number of at least 1.

    References
    ----------
    By definition.

    Examples
    --------
    >>> ratio_per(360, 450, 10)
    8.0
    """
    return factor * numerator / denominator

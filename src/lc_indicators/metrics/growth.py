"""Compute how many times as large an indicator became: growth factors, compound rates, indices."""

from __future__ import annotations

from lc_indicators.metrics.base import Numeric, metric, nth_root

_START_END = (("start", "end"),)


@metric(expression="{end} ÷ {start}", result_unit="factor", positive=("start",), same_series=_START_END,
        same_unit=_START_END)  # fmt: skip
def growth_factor(start: Numeric, end: Numeric) -> Numeric:
    """Return *end* as a multiple of *start*.

    .. math:: end / start

    Parameters
    ----------
    start, end : number, Series, RoundingInterval or Figure
        Values of one indicator, same unit.  *start* must be > 0.

    Returns
    -------
    A factor: 1 is no change, 2.3 is 2.3 times the start (an increase of 130 percent).  Missing where
    either input is missing.

    Raises
    ------
    DomainError
        A value of *start* is zero or negative.

    Notes
    -----
    The only multiplicative word of the library; "fold change" has two meanings and is not used.

    References
    ----------
    By definition; one plus a hundredth of the percentage change, for which see OECD (2007),
    *Data and Metadata Reporting and Presentation Handbook*.

    Examples
    --------
    >>> round(growth_factor(18.2, 41.79), 2)
    2.3
    """
    return end / start


@metric(expression="100 × (({end} ÷ {start})^(1 ÷ {n_periods}) − 1)", result_unit="percent_per_period",
        positive=("start", "end"), same_series=_START_END, same_unit=_START_END)  # fmt: skip
def compound_annual_growth_rate(start: Numeric, end: Numeric, *, n_periods: int) -> Numeric:
    """Return the constant yearly rate that leads from *start* to *end* in *n_periods* years.

    .. math:: 100 ((end / start)^{1/n} - 1)

    Parameters
    ----------
    start, end : number, Series, RoundingInterval or Figure
        Values of one indicator, same unit, both > 0.
    n_periods : int
        Years from start to end, at least 1: 2015 to 2020 is 5, not 6.

    Returns
    -------
    Percent a year; missing where either input is missing.

    Raises
    ------
    DomainError
        A value is zero or negative, or *n_periods* is not a whole number of at least 1.

    Notes
    -----
    Not the mean of the yearly rates: +50 % and −50 % have the mean 0 % and the compound rate −13.4 %.

    References
    ----------
    Eurostat (2014), *Getting messages across using indicators*, "Average annual growth rate".

    Examples
    --------
    >>> round(compound_annual_growth_rate(96.4, 104.9, n_periods=5), 2)
    1.7
    """
    return 100 * (nth_root(end / start, n_periods) - 1)


@metric(expression="100 × (({end} ÷ {start})^4 − 1)", result_unit="percent_per_period",
        positive=("start", "end"), same_series=_START_END, same_unit=_START_END, months_apart=3)  # fmt: skip
def annualised(start: Numeric, end: Numeric) -> Numeric:
    """Return the growth of a quarter on the one before as a yearly rate: as if it went on for four quarters.

    .. math:: 100 ((end / start)^4 - 1)

    Parameters
    ----------
    start, end : number, Series, RoundingInterval or Figure
        Two quarters of one indicator, the second right after the first, same unit, > 0; seasonally adjusted
        where seasons matter.

    Returns
    -------
    Percent a year; missing where either input is missing.

    Raises
    ------
    DomainError
        A value is zero or negative, or the figures do not end three months apart.

    References
    ----------
    OECD (2007), *Data and Metadata Reporting and Presentation Handbook*, "Annualised growth rates".

    Examples
    --------
    >>> round(annualised(100, 102), 2)
    8.24
    """
    squared = (end / start) * (end / start)
    return 100 * (squared * squared - 1)


@metric(expression="100 × {value} ÷ {base}", result_unit="index", positive=("base",),
        same_series=(("base", "value"),), same_unit=(("base", "value"),))  # fmt: skip
def rebase(value: Numeric, base: Numeric) -> Numeric:
    r"""Return *value* as an index with *base* = 100.

    .. math:: 100 \cdot value / base

    Parameters
    ----------
    value, base : number, Series, RoundingInterval or Figure
        Values of one indicator, same unit; *base* is its value at the base period and must be > 0.

    Returns
    -------
    Index points, base = 100; missing where either input is missing.

    Raises
    ------
    DomainError
        A value of *base* is zero or negative.

    References
    ----------
    SDMX, *Guidelines on coding time transformations* (2016), code I.

    Examples
    --------
    >>> rebase(30, 24)
    125.0
    """
    return 100 * value / base

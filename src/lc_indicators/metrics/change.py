"""Compute how much an indicator changed: in its unit, in percent, in percentage points, or a year."""

from __future__ import annotations

from lc_indicators.metrics.base import Numeric, metric

_START_END = (("start", "end"),)


@metric(
    expression="{end} − {start}",
    result_unit="same_change",
    digits="inputs",
    same_series=_START_END,
    same_unit=_START_END,
)
def absolute_change(start: Numeric, end: Numeric) -> Numeric:
    """Return the change from *start* to *end* in the unit of the indicator.

    .. math:: end - start

    Parameters
    ----------
    start, end : number, Series, RoundingInterval or Figure
        Values of one indicator, same unit, at the earlier and the later period.  Any sign.

    Returns
    -------
    The unit of the indicator; percentage points if that is a percentage.  Negative for a fall, missing
    where either input is missing.

    References
    ----------
    SDMX, *Guidelines on coding time transformations* (2016), code D.

    Examples
    --------
    >>> absolute_change(268, 285)
    17
    """
    return end - start


@metric(expression="100 × ({end} ÷ {start} − 1)", result_unit="percent", positive=("start",),
        same_series=_START_END, same_unit=_START_END)  # fmt: skip
def percentage_change(start: Numeric, end: Numeric) -> Numeric:
    """Return the change from *start* to *end* in percent of *start*.

    .. math:: 100 (end / start - 1)

    Parameters
    ----------
    start, end : number, Series, RoundingInterval or Figure
        Values of one indicator, same unit, at the earlier and the later period.  *start* must be > 0.

    Returns
    -------
    Percent.  Negative for a fall; missing where either input is missing.

    Raises
    ------
    DomainError
        A value of *start* is zero or negative.

    Notes
    -----
    For an indicator already in percent a change is usually said in points: :func:`percentage_point_change`.

    References
    ----------
    OECD (2007), *Data and Metadata Reporting and Presentation Handbook*, "Percentage change".
    SDMX, *Guidelines on coding time transformations* (2016), code G.

    Examples
    --------
    >>> round(percentage_change(96.4, 104.9), 1)
    8.8
    """
    return 100 * (end / start - 1)


@metric(expression="{end} − {start}", result_unit="points", digits="inputs", same_series=_START_END,
        same_unit=_START_END, in_percent=("start", "end"))  # fmt: skip
def percentage_point_change(start: Numeric, end: Numeric) -> Numeric:
    """Return the change of a percentage in percentage points.

    .. math:: end - start

    Parameters
    ----------
    start, end : number, Series, RoundingInterval or Figure
        Percentages of one indicator; a Figure of another unit is refused.

    Returns
    -------
    Percentage points.  Negative for a fall; missing where either input is missing.

    References
    ----------
    The Journalist's Resource, "Percent change versus percentage-point change".

    Examples
    --------
    >>> percentage_point_change(40, 44)
    4
    """
    return end - start


@metric(expression="({end} − {start}) ÷ {n_periods}", result_unit="change_per_period", same_series=_START_END,
        same_unit=_START_END)  # fmt: skip
def average_annual_change(start: Numeric, end: Numeric, *, n_periods: int) -> Numeric:
    """Return the mean change a year, in the unit of the indicator.

    .. math:: (end - start) / n

    Parameters
    ----------
    start, end : number, Series, RoundingInterval or Figure
        Values of one indicator, same unit.  Any sign.
    n_periods : int
        Years from start to end, at least 1: end of 2015 to end of 2020 is 5.

    Returns
    -------
    The unit of the indicator a year; percentage points a year if that is a percentage.  Not a percentage.

    Raises
    ------
    DomainError
        *n_periods* is not a whole number of at least 1, or not the years between two Figures.

    References
    ----------
    Mean of the yearly differences, which telescope to (end − start) / n.

    Examples
    --------
    >>> round(average_annual_change(40.40, 16.33, n_periods=5), 3)
    -4.814
    """
    return (end - start) / n_periods

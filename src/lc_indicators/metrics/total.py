"""Put together what adds up: the months of a flow."""

from __future__ import annotations

from lc_indicators.metrics.base import Arguments, Numeric, metric


def _added(arguments: Arguments) -> str:
    return " + ".join(f"{{{name}}}" for name in arguments)


@metric(expression=_added, result_unit="same", digits="inputs", same_series=(("part",),),
        same_unit=(("part",),))  # fmt: skip
def total(*part: Numeric) -> Numeric:
    r"""Return the sum of parts that leave nothing out and count nothing twice: the months of a quarter.

    .. math:: \sum parts

    Parameters
    ----------
    *part : number, Series, RoundingInterval or Figure
        The parts, all in one unit; Figures of one series and of equally long periods.

    Returns
    -------
    The unit of the parts; missing where one of them is missing.

    Notes
    -----
    Only flows add up over time: of a number counted on a day the last one stands for the year, rates are
    averaged by whoever publishes them, and of an index months have a mean.  ``report.total`` holds an
    indicator to that.

    References
    ----------
    IMF (2017), *Quarterly National Accounts Manual*: flows add up over the months and quarters of a year,
    stocks do not.

    Examples
    --------
    >>> total(410, 425, 431)
    1266
    """
    first, *others = part
    for other in others:
        first = first + other
    return first

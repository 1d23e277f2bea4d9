"""Put together what adds up: the months of a flow, the parts of an area."""

from __future__ import annotations

import functools
import operator
from collections.abc import Sequence

from lc_indicators.metrics.base import Arguments, Numeric, metric


def addition(arguments: Arguments) -> str:
    """Return the expression that adds up its arguments."""
    return " + ".join(f"{{{name}}}" for name in arguments)


def added(parts: Sequence[Numeric]) -> Numeric:
    """Return the sum of one part or more; it begins with the first one, since some kinds have no zero."""
    return functools.reduce(operator.add, parts)


@metric(expression=addition, result_unit="same", digits="inputs", of_areas=True, same_series=(("part",),),
        same_unit=(("part",),))  # fmt: skip
def total(*part: Numeric) -> Numeric:
    r"""Return the sum of parts that leave nothing out and count nothing twice: the months of a quarter.

    .. math:: \sum parts

    Parameters
    ----------
    *part : number, Series, RoundingInterval or Figure
        The parts, all in one unit; Figures of one series and of equally long periods, or of one indicator
        at one period in several areas.

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
    return added(part)

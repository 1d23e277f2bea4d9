"""Put together what does not add up: the months of an index."""

from __future__ import annotations

from lc_indicators.metrics.base import Arguments, Numeric, metric
from lc_indicators.metrics.total import added, addition


def _mean_of(arguments: Arguments) -> str:
    return f"({addition(arguments)}) ÷ {len(arguments)}"


@metric(expression=_mean_of, result_unit="same", digits="inputs", same_series=(("part",),),
        same_unit=(("part",),))  # fmt: skip
def mean(*part: Numeric) -> Numeric:
    r"""Return the mean of equally long periods that leave nothing out: the months of a quarter.

    .. math:: \frac{1}{n} \sum parts

    Parameters
    ----------
    *part : number, Series, RoundingInterval or Figure
        The periods, all in one unit; Figures of one series and of equally long periods.

    Returns
    -------
    The unit of the parts; missing where one of them is missing.

    Notes
    -----
    An index whose base is the mean of a year's months is, over a quarter, the mean of its months.  Months
    count alike, though they have not as many days.

    References
    ----------
    UNSD (2010), *International Recommendations for the Index of Industrial Production*: quarterly and annual
    indices are averages of the monthly ones.

    Examples
    --------
    >>> mean(101, 103, 108)
    104.0
    """
    return added(part) / len(part)

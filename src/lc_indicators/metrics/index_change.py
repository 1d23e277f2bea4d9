"""Turn an index on an earlier period into a change and back: 113.0 and +13.0 % are one fact."""

from __future__ import annotations

from lc_indicators.metrics.base import Numeric, metric


@metric(expression="{index} − 100", result_unit="percent", digits="inputs", in_index=("index",))
def change_from_index(index: Numeric) -> Numeric:
    """Return the change since the period that *index* stands on.

    .. math:: index - 100

    Parameters
    ----------
    index : number, Series, RoundingInterval or Figure
        An index whose base period is 100, such as "same month of the year before = 100".

    Returns
    -------
    Percent, with the decimals of *index*: 113.0 lies in [112.95, 113.05], the change in [12.95, 13.05].
    Negative for a fall; missing where *index* is missing.

    References
    ----------
    By definition of an index; statistics offices print both forms of one figure.

    Examples
    --------
    >>> change_from_index(113)
    13
    """
    return index - 100


@metric(expression="100 + {change}", result_unit="index", digits="inputs", in_percent=("change",))
def index_from_change(change: Numeric) -> Numeric:
    """Return *change* as an index on the period that it is counted from.

    .. math:: 100 + change

    Parameters
    ----------
    change : number, Series, RoundingInterval or Figure
        A change in percent; negative for a fall.

    Returns
    -------
    Index points, base = 100, with the decimals of *change*; missing where *change* is missing.

    References
    ----------
    By definition of an index; see :func:`change_from_index`, which it undoes.

    Examples
    --------
    >>> index_from_change(13)
    113
    """
    return 100 + change

"""What the parts of a total say about its base: levels that indices imply, and their sum."""

from __future__ import annotations

from lc_indicators.metrics.base import Numeric, metric
from lc_indicators.metrics.total import added, addition


@metric(expression="100 × {value} ÷ {index}", result_unit="same", positive=("index",), in_index=("index",),
        same_period=(("value", "index"),))  # fmt: skip
def implied_base(value: Numeric, index: Numeric) -> Numeric:
    r"""Return the value at the base period that a value and its index imply.

    .. math:: 100 \cdot value / index

    Parameters
    ----------
    value : number, Series, RoundingInterval or Figure
        The value at the later period.
    index : number, Series, RoundingInterval or Figure
        The index of *value* on the base period, base = 100, of the same period; > 0.

    Returns
    -------
    The unit of *value*; missing where either input is missing.

    Raises
    ------
    DomainError
        A value of *index* is zero or negative.

    References
    ----------
    The definition of an index, solved for the base; see :func:`rebase`.

    Examples
    --------
    >>> implied_base(226, 113)
    200.0
    """
    return 100 * value / index


@metric(expression=addition, result_unit="same", digits="inputs", same_unit=(("part",),),
        same_period=(("part",),))  # fmt: skip
def sum_of_parts(*part: Numeric) -> Numeric:
    r"""Return the sum of the parts of one total at one period: retail trade, hotels, restaurants, travel.

    .. math:: \sum parts

    Parameters
    ----------
    *part : number, Series, RoundingInterval or Figure
        The parts, all in one unit and of one period; whoever names them says that they leave nothing out.

    Returns
    -------
    The unit of the parts; missing where one of them is missing.

    Notes
    -----
    The months of a longer period add up by :func:`total`.

    References
    ----------
    By definition; what rounding leaves over lies within half a unit of the last digit a part.

    Examples
    --------
    >>> sum_of_parts(412, 96, 31)
    539
    """
    return added(part)

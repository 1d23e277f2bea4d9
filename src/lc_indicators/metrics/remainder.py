"""Compute what the named parts of a whole leave over."""

from __future__ import annotations

from lc_indicators.metrics.base import Arguments, Numeric, metric

_PARTS = ("first", "second", "third", "fourth", "fifth")


def _unnamed(arguments: Arguments) -> str:
    return " − ".join(["100", *(f"{{{name}}}" for name in _PARTS if arguments.get(name) is not None)])


@metric(
    expression=_unnamed,
    result_unit="percent",
    digits="inputs",
    not_negative=_PARTS,
    same_unit=(_PARTS,),
    same_period=(_PARTS,),
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
    return 100 - (first + second + third + fourth + fifth)
